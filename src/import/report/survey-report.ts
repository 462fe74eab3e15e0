/** What a report says of a survey: how every question was answered, how names were matched, and what that could change. */

import type { Mapping } from '../survey/mapping.ts'
import type { Account, ReadSurvey } from '../survey/survey-of.ts'
import type { Matched } from '../survey.ts'
import { escaped } from '../write/xml-text.ts'

export interface SurveyReport {
  /** People who answered. */
  readonly answered: number
  /** In the order of the layers; `title` is the curator's own. The four ways of answering add up to all who answered. */
  readonly questions: readonly (Omit<Account, 'question'> & { readonly title: string })[]
  readonly matching: Matched['counts'] & {
    /** People that the names stand for, and those of them who were only named. */
    readonly people: number
    readonly onlyNamed: number
  }
  /** How far figures of the network would move under other plausible answers about names. */
  readonly uncertainty: Matched['uncertainty']
}

export function surveyReportOf(
  { respondents, accounts }: ReadSurvey,
  { people, counts, uncertainty }: Matched,
  mapping: Mapping,
): SurveyReport {
  const titles = new Map(mapping.questions.map(({ id, title }) => [id, title]))
  return {
    answered: respondents.length,
    questions: accounts.map(({ question, ...account }) => ({
      title: titles.get(question) ?? question,
      ...account,
    })),
    matching: {
      ...counts,
      people: people.length,
      onlyNamed: people.filter(({ respondent }) => respondent === null).length,
    },
    uncertainty,
  }
}

/** As lines of text. */
export function tellSurvey({ answered, questions, matching, uncertainty }: SurveyReport): string {
  const { people, onlyNamed, compared, same, decided, asked } = matching
  return [
    `${answered} people answered.`,
    ...questions.map(
      (each) =>
        `  ${each.title} ${each.named} named somebody (${each.names} names), ${each.noneNamed} said nobody, ` +
        `${each.refused} would rather not say, ${each.noAnswer} gave no answer.`,
    ),
    `The names stand for ${people} people: ${people - onlyNamed} who answered, and ${onlyNamed} who were only named.`,
    `  ${compared} pairs were compared. ${same} were joined by themselves, ${decided} were decided, and ${asked} wait for a person.`,
    ...uncertainty.map(
      ({ figure, least, most }) =>
        `  Under other plausible answers, ${figure} lies between ${rounded(least)} and ${rounded(most)}.`,
    ),
  ].join('\n')
}

/** As a part of the page. */
export function surveyBlock(survey: SurveyReport | undefined): string {
  if (survey === undefined) return ''
  const { questions, matching, uncertainty } = survey
  const row = (cells: readonly (string | number)[]) =>
    `<tr>${cells.map((cell, at) => (at === 0 ? `<td>${escaped(String(cell))}</td>` : `<td class="n">${cell}</td>`)).join('')}</tr>`
  const head = (cells: readonly string[]) =>
    `<tr>${cells.map((cell, at) => (at === 0 ? `<th>${cell}</th>` : `<th class="n">${cell}</th>`)).join('')}</tr>`
  const asked = questions.map((each) =>
    row([each.title, each.named, each.noneNamed, each.refused, each.noAnswer, each.names]),
  )
  const moved = uncertainty.map(({ figure, least, most }) => row([figure, rounded(least), rounded(most)]))
  return `<h2>How the questions were answered</h2>
<p>${survey.answered} people answered. Each of them is in one of the four columns of every question.</p>
<table>${head(['', 'named somebody', 'said nobody', 'would rather not say', 'gave no answer', 'names'])}${asked.join('')}</table>
<h3>Whose names they are</h3>
<p>The names stand for ${matching.people} people; ${matching.onlyNamed} of them were only named. Of ${matching.compared} pairs of names that could be one person, ${matching.same} were joined by themselves and ${matching.decided} were decided by a person or a list. ${matching.asked} were not decided, and stay apart.</p>
${moved.length === 0 ? '' : `<p>If undecided names had been joined in other plausible ways, the network would look a little different. So far:</p>\n<table>${head(['', 'at least', 'at most'])}${moved.join('')}</table>`}`
}

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000)

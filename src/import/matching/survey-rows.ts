/** A survey as rows to be compared: every respondent and every mention of a person, with the name taken apart. */
import type { Mention, Respondent, Survey } from '../survey.ts'
import { type AgeSpan, ageSpan } from './ages.ts'
import { contextStarters, owners, relations, type Sex, streetWords } from './name-words.ts'
import { type ParsedName, parsedName } from './names.ts'
import { plainWords } from './plain-text.ts'

export interface SurveyRow {
  readonly id: string
  readonly respondent: boolean
  /** Row of who speaks: of a mention its respondent, of a respondent themself; -1 where the respondent is not listed. */
  readonly teller: number
  /** The answer it stands in; null for a respondent. */
  readonly answer: string | null
  readonly name: ParsedName
  /** The text as it stands, and as it is compared. */
  readonly written: string
  readonly text: string | null
  readonly sex: Sex | null
  readonly age: AgeSpan | null
  readonly cells: {
    readonly age: string | null
    readonly street: string | null
    readonly role: string | null
    readonly group: string | null
  }
}

/** Words that tell where somebody stands to the speaker, and so nothing that two speakers could share. */
const FROM_HERE = new Set(
  'next door across road upstairs downstairs opposite number same old one work'.split(' '),
)

/** Respondents first, then mentions of people, each in the survey's order. */
export function surveyRows({ respondents, mentions }: Survey): SurveyRow[] {
  const rowOf = new Map(respondents.map(({ id }, row) => [id, row]))
  return [
    ...respondents.map((respondent, row) => respondentRow(respondent, row)),
    ...mentions.filter(({ named }) => named === 'person').map((mention) => mentionRow(mention, rowOf)),
  ]
}

function respondentRow({ id, name, about }: Respondent, row: number): SurveyRow {
  return { id, respondent: true, teller: row, answer: null, ...told(name ?? '', about) }
}

function mentionRow(
  { id, by, question, text, about }: Mention,
  rowOf: ReadonlyMap<string, number>,
): SurveyRow {
  const answer = JSON.stringify([by, question])
  return { id, respondent: false, teller: rowOf.get(by) ?? -1, answer, ...told(text, about) }
}

function told(
  text: string,
  about: Readonly<Record<string, string>>,
): Pick<SurveyRow, 'name' | 'written' | 'text' | 'sex' | 'age' | 'cells'> {
  const name = parsedName(text)
  const beside = name.kind === 'name' ? tellingIn(name.context) : []
  const cell = (key: string): string | null => plainWords(about[key] ?? '')
  const role = [...new Set([...(cell('role')?.split(' ') ?? []), ...beside])].join(' ')
  const inStreet = beside.some((word) => streetWords.has(word)) ? beside.join(' ') : null
  return {
    name,
    written: text,
    text: plainWords(text),
    sex: sexIn(about.sex) ?? name.sex,
    age: ageSpan(about.age ?? ''),
    cells: {
      age: about.age || null,
      street: cell('street') ?? inStreet,
      role: role === '' || role === inStreet ? null : role,
      group: cell('group'),
    },
  }
}

/** What another speaker could say, too: "Station Road", and not "across the road". */
function tellingIn(context: readonly string[]): string[] {
  const words = context.filter(
    (word) => !contextStarters.has(word) && !owners.has(word) && !relations.has(word),
  )
  const seen = words.filter((word) => !FROM_HERE.has(word))
  const inStreet = seen.length > 0 && !words.includes('across')
  return inStreet ? words.filter((word) => !FROM_HERE.has(word) || streetWords.has(word)) : seen
}

/** The sex an answer gives, where it is one of the two that could contradict another answer. */
function sexIn(text: string | undefined): Sex | null {
  const word = plainWords(text ?? '')
  if (word === null) return null
  if (/^(f|female|woman|girl|w)$/.test(word)) return 'f'
  return /^(m|male|man|boy)$/.test(word) ? 'm' : null
}

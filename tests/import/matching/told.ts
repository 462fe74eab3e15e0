/** Surveys written short, for tests. */
import type { Matched, Mention, Respondent, Survey } from '../../../src/import/survey.ts'

type About = Readonly<Record<string, string>>
/** A name, or a name and what is said of its bearer. */
type Told = string | readonly [text: string, about: About]

/** Somebody who was asked: their name (null where not kept), and whom they named to each question. */
export interface Asked {
  readonly name?: string | null
  readonly about?: About
  readonly named?: Readonly<Record<string, readonly Told[]>>
}

/** Respondents by id. A mention's id is "respondent/question/slot". */
export function surveyOf(asked: Readonly<Record<string, Asked>>): Survey {
  const respondents: Respondent[] = []
  const mentions: Mention[] = []
  for (const [id, { name = null, about = {}, named = {} }] of Object.entries(asked)) {
    respondents.push({ id, name, about, line: respondents.length + 2 })
    for (const [question, list] of Object.entries(named))
      for (const [slot, told] of list.entries()) {
        const [text, said] = typeof told === 'string' ? [told, {}] : told
        mentions.push({
          id: `${id}/${question}/${slot}`,
          by: id,
          question,
          slot,
          named: 'person',
          text,
          about: said,
        })
      }
  }
  return { respondents, mentions }
}

/** Several surveys in one, each with its own ids. */
export function together(...surveys: readonly Survey[]): Survey {
  return {
    respondents: surveys.flatMap(({ respondents }) => respondents),
    mentions: surveys.flatMap(({ mentions }) => mentions),
  }
}

/** Whether two ids (of respondents or mentions) came out as one person. */
export function areOne({ people }: Matched, a: string, b: string): boolean {
  return people.some(({ respondent, mentions }) => {
    const own = respondent === null ? mentions : [respondent, ...mentions]
    return own.includes(a) && own.includes(b)
  })
}

/** Groups of more than one, as sorted ids: "a b". */
export function joinedIn({ people }: Matched): string[] {
  return people
    .map(({ respondent, mentions }) => (respondent === null ? mentions : [respondent, ...mentions]))
    .filter((own) => own.length > 1)
    .map((own) => own.toSorted().join(' '))
    .sort()
}

/** Going through the pairs that wait for a person, one by one, with a way back: for the page and for the command line. */
import type { Decision, Mention, Pair, Respondent, Survey } from '../survey.ts'

export type Answer = 'yes' | 'no' | 'skip'

export interface Answered {
  readonly pair: Pair
  readonly answer: Answer
}

export interface Review {
  readonly pairs: readonly Pair[]
  /** Of the first pairs, in their order. */
  readonly answers: readonly Answer[]
}

export const reviewOf = (pairs: readonly Pair[]): Review => ({ pairs, answers: [] })

/** The pair to ask next; undefined at the end. */
export const nextIn = ({ pairs, answers }: Review): Pair | undefined => pairs[answers.length]

/** With the next pair answered; the same where there is none left. */
export const withAnswer = (review: Review, answer: Answer): Review =>
  nextIn(review) === undefined ? review : { ...review, answers: [...review.answers, answer] }

/** One step back; the same at the start. */
export const withoutLast = (review: Review): Review => ({ ...review, answers: review.answers.slice(0, -1) })

export const answeredIn = ({ pairs, answers }: Review): Answered[] =>
  answers.map((answer, at) => ({ pair: pairs[at]!, answer }))

/** What was decided; a pair that was skipped is not. */
export function decisionsIn(answered: readonly Answered[]): Decision[] {
  return answered.flatMap(({ pair: { a, b }, answer }) =>
    answer === 'skip' ? [] : [{ a, b, same: answer === 'yes' }],
  )
}

/** What a reviewer is shown of one of the two. Holds names: for the curator's own screen. */
export interface Side {
  /** As written. */
  readonly text: string
  /** Who named them, where they were named. */
  readonly by: string | null
  /** Id of the question. */
  readonly question: string | null
  readonly about: Readonly<Record<string, string>>
}

/** Looks up both sides of pairs. */
export function sidesOf({ respondents, mentions }: Survey): (pair: Pair) => readonly [Side, Side] {
  const asked = new Map(respondents.map((respondent) => [respondent.id, respondent]))
  const named = new Map(mentions.map((mention) => [mention.id, mention]))
  const sideOf = (id: string): Side => {
    const mention = named.get(id)
    return mention === undefined ? ownSide(asked.get(id), id) : mentionSide(mention, asked.get(mention.by))
  }
  return ({ a, b }) => [sideOf(a), sideOf(b)]
}

const ownSide = (respondent: Respondent | undefined, id: string): Side => ({
  text: respondent?.name ?? id,
  by: null,
  question: null,
  about: respondent?.about ?? {},
})

const mentionSide = ({ text, by, question, about }: Mention, asker: Respondent | undefined): Side => ({
  text,
  by: asker?.name ?? by,
  question,
  about,
})

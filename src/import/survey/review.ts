/** Going through the pairs that wait for a person, one by one, with a way back. */
import type { Decided } from '../matching/decisions.ts'
import type { Mention, Pair, Respondent, Survey } from '../survey.ts'

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

/** All that was decided, before and now. A pair that is answered anew has its last answer. */
export function decidedWith(before: Decided, answered: readonly Answered[]): Decided {
  const keyOf = ({ a, b }: Pick<Pair, 'a' | 'b'>): string => JSON.stringify([a, b])
  const anew = new Map(answered.map((each) => [keyOf(each.pair), each]))
  const stands = (pair: Pick<Pair, 'a' | 'b'>): boolean => !anew.has(keyOf(pair))
  const last = [...anew.values()].map(({ pair: { a, b }, answer }) => ({ a, b, answer }))
  const decided = last.filter(({ answer }) => answer !== 'skip')
  const skipped = last.filter(({ answer }) => answer === 'skip')
  return {
    decisions: [
      ...before.decisions.filter(stands),
      ...decided.map(({ a, b, answer }) => ({ a, b, same: answer === 'yes' })),
    ],
    skipped: [...before.skipped.filter(stands), ...skipped.map(({ a, b }) => ({ a, b }))],
  }
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

/** Answers to "is this one person?", in the order given, so that any of them can be taken back. Pure. */
import { type Decided, decisionsText, NOTHING_DECIDED } from '../import/matching/decisions.ts'
import { type Answer, type Answered, decidedWith } from '../import/survey/review.ts'
import type { Pair } from '../import/survey.ts'
import type { Doubt } from './talk.ts'

export interface Review {
  /** What was decided before, and read from a file. */
  readonly before: Decided
  readonly answered: readonly Answered[]
}

export const NO_REVIEW: Review = { before: NOTHING_DECIDED, answered: [] }

export const withAnswer = (review: Review, pair: Pair, answer: Answer): Review => ({
  ...review,
  answered: [
    ...review.answered.filter(({ pair: { a, b } }) => a !== pair.a || b !== pair.b),
    { pair, answer },
  ],
})

export const withoutLast = (review: Review): Review => ({ ...review, answered: review.answered.slice(0, -1) })

/** Doubts without an answer. */
export function openDoubts(doubts: readonly Doubt[], { answered }: Review): Doubt[] {
  const told = new Set(answered.map(({ pair: { a, b } }) => JSON.stringify([a, b])))
  return doubts.filter(({ pair: { a, b } }) => !told.has(JSON.stringify([a, b])))
}

/** All that was decided, then and now; the last word counts. */
export const decidedBy = ({ before, answered }: Review): Decided => decidedWith(before, answered)

export const decidedCount = (review: Review): number => {
  const { decisions, skipped } = decidedBy(review)
  return decisions.length + skipped.length
}

export const reviewText = (review: Review): string => decisionsText(decidedBy(review))

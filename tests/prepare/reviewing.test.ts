/** Answers about pairs: given, taken back, saved and used again. */
import { expect, test } from 'vitest'
import { readDecisions } from '../../src/import/matching/decisions.ts'
import type { Pair } from '../../src/import/survey.ts'
import {
  decidedBy,
  decidedCount,
  NO_REVIEW,
  openDoubts,
  reviewText,
  withAnswer,
  withoutLast,
} from '../../src/prepare/reviewing.ts'
import type { Doubt } from '../../src/prepare/talk.ts'

const pair = (a: string, b: string): Pair => ({ a, b, probability: 0.5, band: 'ask', evidence: [] })
const side = { text: 'Dave', by: null, question: null, about: {} }
const doubts: Doubt[] = [pair('m1', 'm2'), pair('m3', 'm4')].map((each) => ({
  pair: each,
  sides: [side, side],
}))

test('an answered pair is not asked again, and an undo brings it back', () => {
  const first = withAnswer(NO_REVIEW, doubts[0]!.pair, 'yes')
  expect(openDoubts(doubts, first).map((doubt) => doubt.pair.a)).toEqual(['m3'])
  expect(openDoubts(doubts, withoutLast(first))).toHaveLength(2)
})

test('the last word on a pair counts, also against a file', () => {
  const read = readDecisions({ name: 'd.csv', text: 'a,b,decision\nm1,m2,same\nm5,m6,skip\n' })
  if (!read.ok) throw new Error('expected decisions')
  const review = withAnswer({ before: read.value, answered: [] }, doubts[0]!.pair, 'no')
  expect(decidedBy(review)).toEqual({
    decisions: [{ a: 'm1', b: 'm2', same: false }],
    skipped: [{ a: 'm5', b: 'm6' }],
  })
  expect(decidedCount(review)).toBe(2)
})

test('answers that were saved can be used again', () => {
  const review = withAnswer(withAnswer(NO_REVIEW, doubts[0]!.pair, 'yes'), doubts[1]!.pair, 'skip')
  const read = readDecisions({ name: 'd.csv', text: reviewText(review) })
  expect(read).toMatchObject({ ok: true, value: decidedBy(review) })
})

/** What speaks for and against a pair, in words. */
import { expect, test } from 'vitest'
import { chanceSaid, evidenceSaid, unknownIn } from '../../src/prepare/evidence.ts'

const evidence = [
  { sort: 'sex', says: 'the same', weight: 0.9 },
  { sort: 'street', says: 'unknown', weight: 0 },
  { sort: 'surname', says: 'differ', weight: -5 },
  { sort: 'first name', says: 'a nickname', weight: 12 },
  { sort: 'group', says: 'none shared', weight: -0.1 },
]

test('what tells most comes first, and what is unknown is told apart', () => {
  expect(evidenceSaid(evidence).map(({ sort }) => sort)).toEqual(['first name', 'surname', 'sex', 'group'])
  expect(unknownIn(evidence)).toEqual(['street'])
})

test('evidence says for whom it speaks, and how loudly', () => {
  expect(evidenceSaid(evidence).map(({ meaning }) => meaning)).toEqual([
    'speaks loudly for one person',
    'speaks loudly for two people',
    'speaks for one person',
    'says little',
  ])
  expect(evidenceSaid(evidence)[0]?.tilt).toBe(1)
})

test.each([
  [0.03, 'fewer than 1 in 10'],
  [0.62, 'about 6 in 10'],
  [0.97, 'nearly all'],
])('a chance of %d is told in tens', (chance, says) => {
  expect(chanceSaid(chance)).toContain(says)
})

import { expect, test } from 'vitest'
import { sleepingTies } from '../../../src/core/graph/sleeping-ties.ts'

// Tie 0 and 1 are of question 0; 2 joins the pair of tie 0 again; 3 and 4 the same new pair; 5 to oneself; 6 of others.
const ties = {
  from: [0, 1, 1, 0, 3, 0, 4, 2],
  to: [1, 2, 0, 3, 0, 0, 5, 5],
  question: [0, 0, 1, 1, 2, 1, 1, 2],
}
const group = [1, 1, 0, 0, 0, 0]

test('a thread sleeps when another question has it and this one has not, and a pair is one thread', () => {
  expect(sleepingTies(ties, { question: 0, group })).toEqual([3])
})

test('what sleeps hangs on the question', () => {
  expect(sleepingTies(ties, { question: 1, group })).toEqual([1])
})

test('a group may be looked for at either end', () => {
  expect(sleepingTies(ties, { question: 0, group: [0, 0, 0, 0, 0, 1] })).toEqual([6, 7])
})

test('only threads towards some may be asked for', () => {
  const towards = [0, 0, 0, 0, 1, 0]
  expect(sleepingTies(ties, { question: 0, group: [0, 0, 0, 0, 0, 1], towards })).toEqual([6])
})

test('a tie that is masked neither sleeps nor is awake', () => {
  const mask = [0, 1, 1, 0, 1, 1, 1, 1]
  expect(sleepingTies(ties, { question: 0, group, mask })).toEqual([2, 4])
})

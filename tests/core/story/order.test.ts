import { expect, test } from 'vitest'
import { chosenOf, ordered, reordered } from '../../../src/core/story/order.ts'

test('what is touched stands last, and touched again it stands nowhere', () => {
  const first = reordered(null, 'age')
  expect(ordered(reordered(first, 'work'))).toEqual(['age', 'work'])
  expect(reordered(first, 'age')).toBeNull()
})

test('of each stop one idea is kept, the latest', () => {
  const board = chosenOf(chosenOf(chosenOf(null, 'u1'), 'i2'), 'u3')
  expect(ordered(board)).toEqual(['i2', 'u3'])
  expect(chosenOf('u3', 'u3')).toBeNull()
})

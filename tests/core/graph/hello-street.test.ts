import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import {
  afterHellos,
  amongNeighbours,
  answeredShare,
  helloAt,
  helloStreet,
  lightOf,
} from '../../../src/core/graph/hello-street.ts'

/** Dice that fall as written. */
function thrown(...throws: number[]) {
  return () => throws.shift() ?? 0
}
const rounded = (habit: readonly number[]) => habit.map((own) => Math.round(100 * own) / 100)

test('a visitor’s hello warms the door, answered or not', () => {
  const street = helloStreet(3, 0.4)
  const heard = helloAt(street, 1, thrown(0.39))
  expect(heard.answered).toBe(true)
  expect(rounded(heard.street.habit)).toEqual([0.4, 0.5, 0.4])
  const unheard = helloAt(street, 1, thrown(0.41))
  expect(unheard.answered).toBe(false)
  expect(unheard.street).toEqual(heard.street)
})

test('a neighbour’s hello warms who hears it; the answer decides whether the one who said it warms or cools', () => {
  const street = helloStreet(3, 0.4)
  // Door 1, the side of door 2, says hello, and is answered or not.
  expect(rounded(amongNeighbours(street, 1, thrown(0.5, 0.9, 0, 0)).habit)).toEqual([0.4, 0.5, 0.5])
  expect(rounded(amongNeighbours(street, 1, thrown(0.5, 0.9, 0, 0.9)).habit)).toEqual([0.4, 0.1, 0.5])
})

test('who says nothing changes nothing', () => {
  const street = helloStreet(3, 0.4)
  expect(amongNeighbours(street, 1, thrown(0.5, 0.9, 0.9, 0))).toEqual(street)
})

test('the last door turns to the only neighbour it has', () => {
  expect(rounded(amongNeighbours(helloStreet(3, 0.4), 1, thrown(0.99, 0.9, 0, 0)).habit)).toEqual([
    0.4, 0.5, 0.5,
  ])
})

test('a door alone in its street meets nobody', () => {
  expect(amongNeighbours(helloStreet(1, 0.4), 9, thrown())).toEqual(helloStreet(1, 0.4))
})

test('no door goes out wholly and none is ever sure', () => {
  const cold = amongNeighbours(helloStreet(4, 0), 500, thrown(...Array.from({ length: 2000 }, diceFrom(1))))
  expect(Math.min(...cold.habit)).toBeGreaterThanOrEqual(0.05)
  expect(Math.max(...afterHellos(helloStreet(1, 1), [0, 0, 0], diceFrom(1)).habit)).toBe(0.95)
})

test('light is the mean of the doors, and answers are counted by who says hello', () => {
  const street = { habit: [0.5, 1, 0.25] }
  expect(lightOf(street)).toBeCloseTo(1.75 / 3)
  // Said: 0.5 + 1 + 1 + 0.25; answered: 0.5 + 0.5 + 0.25 + 0.25.
  expect(answeredShare(street)).toBeCloseTo(1.5 / 2.75)
  expect(answeredShare(helloStreet(1, 0.5))).toBe(0)
})

test('the same dice and the same hellos give the same street', () => {
  const walk = () => afterHellos(helloStreet(9, 0.3), [0, 1, 2, 3, 4], diceFrom(6))
  expect(walk()).toEqual(walk())
})

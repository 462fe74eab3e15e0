import { expect, test } from 'vitest'
import { adjacencyOf } from '../../../src/core/graph/adjacency.ts'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { tiesAtRandom, tiesToBusiest, type Woven } from '../../../src/core/graph/weave-ideas.ts'

// Two stars, round 0 and round 5, and a pair that stands alone.
const stars = adjacencyOf(12, [0, 0, 0, 0, 5, 5, 5, 10], [1, 2, 3, 4, 6, 7, 8, 11])
const everybody = Array.from({ length: 12 }, (_, row) => row)
const pairs = ({ from, to }: Woven) => from.map((a, at) => [a, to[at]!])

test('ties at random are new, differ from each other, and repeat with the same dice', () => {
  const woven = tiesAtRandom(stars, 20, everybody, diceFrom(4))
  const keys = pairs(woven).map(([a, b]) => `${Math.min(a!, b!)} ${Math.max(a!, b!)}`)
  expect(new Set(keys).size).toBe(20)
  expect(keys).not.toContain('0 1')
  expect(pairs(woven).every(([a, b]) => a !== b)).toBe(true)
  expect(tiesAtRandom(stars, 20, everybody, diceFrom(4))).toEqual(woven)
  expect(tiesAtRandom(stars, 20, everybody, diceFrom(5))).not.toEqual(woven)
})

test('where all are tied no more ties can be had', () => {
  const triangle = adjacencyOf(3, [0, 1, 2], [1, 2, 0])
  expect(tiesAtRandom(triangle, 2, [0, 1, 2], diceFrom(1)).from).toEqual([])
  expect(tiesToBusiest(triangle, 2, [0, 1, 2], diceFrom(1)).from).toEqual([])
  expect(tiesAtRandom(triangle, 2, [], diceFrom(1)).from).toEqual([])
  expect(tiesToBusiest(triangle, 2, [], diceFrom(1)).from).toEqual([])
})

test('ties to the busiest all end there and begin with different people it did not know', () => {
  const woven = tiesToBusiest(stars, 5, everybody, diceFrom(2))
  expect(woven.to).toEqual([0, 0, 0, 0, 0])
  expect(new Set(woven.from).size).toBe(5)
  expect(woven.from.every((row) => row > 4)).toBe(true)
})

import { expect, test } from 'vitest'
import { adjacencyOf, adjacencyWith } from '../../../src/core/graph/adjacency.ts'
import { diceFrom, tieDiceFrom } from '../../../src/core/graph/dice.ts'
import { reachedBy, spreadFrom } from '../../../src/core/graph/spread.ts'
import {
  tiesAtRandom,
  tiesThatReach,
  tiesToBusiest,
  type Woven,
} from '../../../src/core/graph/weave-ideas.ts'
import { plantedNetwork } from './planted.ts'

// Two stars, round 0 and round 5, and a pair that stands alone.
const stars = adjacencyOf(12, [0, 0, 0, 0, 5, 5, 5, 10], [1, 2, 3, 4, 6, 7, 8, 11])
const everybody = Array.from({ length: 12 }, (_, row) => row)
const pairs = ({ from, to }: Woven) => from.map((a, at) => [a, to[at]!])

test('the good idea joins the two stars at their middles, then the pair that stands alone', () => {
  expect(pairs(tiesThatReach(stars, 2, everybody))).toEqual([
    [0, 5],
    [1, 10],
  ])
})

test('the good idea asks nobody twice and stays among those who may be joined', () => {
  const { rows, from, to } = plantedNetwork(3)
  const among = Array.from({ length: rows / 2 }, (_, row) => 2 * row)
  const woven = tiesThatReach(adjacencyOf(rows, from, to), 6, among)
  const ends = [...woven.from, ...woven.to]
  expect(new Set(ends).size).toBe(12)
  expect(ends.every((row) => row % 2 === 0)).toBe(true)
})

test('five good threads carry news further than five at random, over many seeds and places', () => {
  for (const seed of [1, 2, 3]) {
    const { rows, from, to } = plantedNetwork(seed, { groups: 5, size: 80, inside: 2, outsideOneIn: 6 })
    const network = adjacencyOf(rows, from, to)
    const among = Array.from({ length: rows }, (_, row) => row)
    const reach = (woven: Woven) => {
      const after = adjacencyWith(network, woven, from.length)
      let sum = 0
      for (let run = 0; run < 200; run++) {
        const rule = { chance: 0.35, nudges: 1, steps: 12, dice: tieDiceFrom(run) } as const
        sum += reachedBy(spreadFrom(after, Math.floor(diceFrom(1000 + run)() * rows), rule))
      }
      return sum
    }
    expect(reach(tiesThatReach(network, 5, among))).toBeGreaterThan(
      reach(tiesAtRandom(network, 5, among, diceFrom(seed))),
    )
  }
})

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
  expect(tiesThatReach(triangle, 2, [0, 1, 2]).from).toEqual([])
  expect(tiesAtRandom(triangle, 2, [], diceFrom(1)).from).toEqual([])
  expect(tiesToBusiest(triangle, 2, [], diceFrom(1)).from).toEqual([])
})

test('ties to the busiest all end there and begin with different people it did not know', () => {
  const woven = tiesToBusiest(stars, 5, everybody, diceFrom(2))
  expect(woven.to).toEqual([0, 0, 0, 0, 0])
  expect(new Set(woven.from).size).toBe(5)
  expect(woven.from.every((row) => row > 4)).toBe(true)
})

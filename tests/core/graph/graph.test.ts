import { expect, test } from 'vitest'
import { adjacencyOf, adjacencyWith, degreeOf, neighboursOf } from '../../../src/core/graph/adjacency.ts'
import { adjustedRand } from '../../../src/core/graph/adjusted-rand.ts'
import { clustersOf } from '../../../src/core/graph/clusters.ts'
import { componentsOf, largestShare } from '../../../src/core/graph/components.ts'
import { diceFrom, shuffled, tieDiceFrom } from '../../../src/core/graph/dice.ts'
import { modularityOf } from '../../../src/core/graph/modularity.ts'
import { neighbourShare } from '../../../src/core/graph/neighbour-share.ts'
import { hopsFrom, reachFrom } from '../../../src/core/graph/reach.ts'
import { plantedNetwork } from './planted.ts'

const path = adjacencyOf(5, [0, 1, 2], [1, 2, 3])

test('the same seed throws the same dice', () => {
  const throws = (seed: number) => Array.from({ length: 5 }, diceFrom(seed))
  expect(throws(7)).toEqual(throws(7))
  expect(throws(7)).not.toEqual(throws(8))
})

test('dice stay under one and are even', () => {
  const dice = diceFrom(1)
  const throws = Array.from({ length: 10_000 }, () => dice())
  expect(Math.min(...throws)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...throws)).toBeLessThan(1)
  expect(throws.reduce((sum, value) => sum + value, 0) / 10_000).toBeCloseTo(0.5, 1)
})

test('a tie falls the same way at a step in every run, and its throws are even', () => {
  const dice = tieDiceFrom(7)
  const throws = Array.from({ length: 10_000 }, (_, at) => dice(at % 2500, Math.floor(at / 2500)))
  expect(dice(4, 2)).toBe(tieDiceFrom(7)(4, 2))
  expect(Math.min(...throws)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...throws)).toBeLessThan(1)
  expect(throws.reduce((sum, value) => sum + value, 0) / 10_000).toBeCloseTo(0.5, 1)
})

test('throws of neighbouring ties, steps and seeds have nothing to do with each other', () => {
  const column = (of: (at: number) => number) => Array.from({ length: 5000 }, (_, at) => of(at) - 0.5)
  const own = column((at) => tieDiceFrom(7)(at, 1))
  const others = [
    column((at) => tieDiceFrom(7)(at + 1, 1)),
    column((at) => tieDiceFrom(7)(at, 2)),
    column((at) => tieDiceFrom(8)(at, 1)),
  ]
  for (const other of others) {
    const together = own.reduce((sum, value, at) => sum + value * other[at]!, 0)
    expect(Math.abs((12 * together) / 5000)).toBeLessThan(0.05)
  }
})

test('shuffling keeps every card', () => {
  const cards = Array.from({ length: 52 }, (_, at) => at)
  const deck = shuffled(cards, diceFrom(3))
  expect(deck).not.toEqual(cards)
  expect([...deck].sort((a, b) => a - b)).toEqual(cards)
})

test('a tie is seen from both ends unless asked otherwise', () => {
  expect([0, 1, 2, 3, 4].map((row) => degreeOf(path, row))).toEqual([1, 2, 2, 1, 0])
  const out = adjacencyOf(5, [0, 1, 2], [1, 2, 3], { way: 'out' })
  expect([0, 1, 2, 3, 4].map((row) => degreeOf(out, row))).toEqual([1, 1, 1, 0, 0])
  const into = adjacencyOf(5, [0, 1, 2], [1, 2, 3], { way: 'in' })
  expect([0, 1, 2, 3, 4].map((row) => degreeOf(into, row))).toEqual([0, 1, 1, 1, 0])
})

test('a masked tie and a tie to oneself do not count', () => {
  const some = adjacencyOf(3, [0, 1, 2], [1, 2, 2], { mask: [1, 0, 1] })
  expect([...some.neighbours]).toEqual([1, 0])
  expect([...some.ties]).toEqual([0, 0])
})

test('a network with more ties is as if they had always been there', () => {
  const { rows, from, to } = plantedNetwork(2, { groups: 2, size: 20 })
  const more = { from: [0, 5, 39], to: [30, 5, 0] }
  const grown = adjacencyWith(adjacencyOf(rows, from, to), more, from.length)
  const always = adjacencyOf(rows, [...from, ...more.from], [...to, ...more.to])
  expect(grown).toEqual(always)
  expect([...neighboursOf(grown, 39)]).toContain(0)
})

test('parts are found, and a lone row is a part', () => {
  expect(componentsOf(path).sizes).toEqual([4, 1])
})

test('the largest part is a share of those with ties', () => {
  expect(largestShare(adjacencyOf(7, [0, 1, 4], [1, 2, 5]))).toBeCloseTo(0.6)
})

test('hops count ties, and -1 means no way', () => {
  expect([...hopsFrom(path, 0)]).toEqual([0, 1, 2, 3, -1])
  expect([...hopsFrom(path, 0, 1)]).toEqual([0, 1, -1, -1, -1])
  expect(reachFrom(path, [0, 4])).toBe(5)
})

test('planted groups are found again', () => {
  const { rows, from, to, groupOf } = plantedNetwork(11)
  const found = clustersOf(adjacencyOf(rows, from, to), diceFrom(5), 0.5)
  expect(adjustedRand(found.of, groupOf)).toBeGreaterThan(0.9)
})

test('the same dice find the same clusters', () => {
  const { rows, from, to } = plantedNetwork(11)
  const network = adjacencyOf(rows, from, to)
  expect(clustersOf(network, diceFrom(5)).of).toEqual(clustersOf(network, diceFrom(5)).of)
})

test('every cluster is connected', () => {
  for (let seed = 0; seed < 10; seed++) {
    const { rows, from, to } = plantedNetwork(seed, { groups: 6, size: 25, inside: 1, outsideOneIn: 2 })
    const network = adjacencyOf(rows, from, to)
    const { of, sizes } = clustersOf(network, diceFrom(seed))
    expect(componentsOf(network, of).sizes.length).toBe(sizes.length)
  }
})

test('two triangles joined by one tie have the modularity worked out by hand', () => {
  const network = adjacencyOf(6, [0, 1, 2, 3, 4, 5, 2], [1, 2, 0, 4, 5, 3, 3])
  expect(modularityOf(network, [0, 0, 0, 1, 1, 1])).toBeCloseTo(6 / 7 - 0.5)
  expect(modularityOf(network, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0)
})

test('the same grouping under other numbers agrees wholly, a random one hardly', () => {
  expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1)
  const dice = diceFrom(2)
  const random = () => Array.from({ length: 1000 }, () => Math.floor(dice() * 4))
  expect(Math.abs(adjustedRand(random(), random()))).toBeLessThan(0.02)
})

test('hubert and arabie are agreed with on a small table', () => {
  expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.2424, 4)
})

test('the nearest are one’s own in two far heaps, and half in one mixed heap', () => {
  const dice = diceFrom(9)
  const groups = Array.from({ length: 400 }, (_, row) => row % 2)
  const x = groups.map((group) => dice() + 10 * group)
  const mixed = groups.map(() => dice())
  const y = groups.map(() => dice())
  expect(neighbourShare({ x, y }, groups)).toBe(1)
  expect(neighbourShare({ x: mixed, y }, groups)).toBeCloseTo(0.5, 1)
})

test('rows without a group are nobody’s neighbours', () => {
  expect(neighbourShare({ x: [0, 0.1, 0.2, 5], y: [0, 0, 0, 0] }, [0, -1, -1, 0], 1)).toBe(1)
})

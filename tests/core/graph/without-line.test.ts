import { expect, test } from 'vitest'
import { adjacencyOf } from '../../../src/core/graph/adjacency.ts'
import { withoutLine } from '../../../src/core/graph/without-line.ts'
import { plantedNetwork } from './planted.ts'

// 0 to 3 were asked, 4 was only named, 5 is a place: 0-4, 1-5, 2-3, 3-5.
const network = adjacencyOf(6, [0, 1, 2, 3], [4, 5, 3, 5])
const asked = [1, 1, 1, 1, 0, 0]
const people = [1, 1, 1, 1, 1, 0]

test('a tie to a place is no line to a person', () => {
  expect(withoutLine(network, asked, people)).toEqual([1])
})

test('where only those asked count, somebody who was only named is no line either', () => {
  expect(withoutLine(network, asked)).toEqual([0, 1])
})

test('those without a line are those whom no tie names', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { rows, from, to } = plantedNetwork(seed, { groups: 5, size: 12, inside: 0, outsideOneIn: 3 })
    const everybody = new Array<number>(rows).fill(1)
    const named = new Set([...from, ...to])
    const alone = [...everybody.keys()].filter((row) => !named.has(row))
    expect(alone.length).toBeGreaterThan(0)
    expect(withoutLine(adjacencyOf(rows, from, to), everybody)).toEqual(alone)
  }
})

import { expect, test } from 'vitest'
import { adjacencyOf } from '../../../src/core/graph/adjacency.ts'
import { groupsOf, groupsTouched, pairsJoined } from '../../../src/core/graph/groups-joined.ts'
import { plantedNetwork } from './planted.ts'

// Rows 0 and 1 are of group 0, 2 and 3 of group 1, 4 of group 2, 5 of none; 5 is tied to one of each.
const groupOf = [0, 0, 1, 1, 2, -1]
const network = adjacencyOf(6, [0, 1, 5, 5, 5], [1, 2, 0, 3, 4])

test('a row touches the groups of those it is tied to', () => {
  expect(groupsTouched(network, 5, groupOf)).toEqual([0, 1, 2])
  expect(groupsTouched(network, 1, groupOf)).toEqual([0, 1])
  expect(groupsTouched(network, 4, groupOf)).toEqual([])
})

test('several rows touch all the groups that any of them touches', () => {
  expect(groupsTouched(network, [2, 0], groupOf)).toEqual([0])
  expect(groupsTouched(network, [0, 1], groupOf)).toEqual([0, 1])
})

test('a round walks through the groups of the rows on it', () => {
  expect(groupsOf([4, 0, 1, 5], groupOf)).toEqual([0, 2])
})

test('groups are joined where a tie crosses', () => {
  expect(pairsJoined(network, groupOf)).toEqual([{ a: 0, b: 1 }])
})

test('all who are tied to a meeting point meet there, until it is gone', () => {
  const meetingPoints = [0, 0, 0, 0, 0, 1]
  expect(pairsJoined(network, groupOf, { meetingPoints })).toEqual([
    { a: 0, b: 1 },
    { a: 0, b: 2 },
    { a: 1, b: 2 },
  ])
  expect(pairsJoined(network, groupOf, { meetingPoints, gone: meetingPoints })).toEqual([{ a: 0, b: 1 }])
})

test('pairs are those that looking at every tie finds', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { rows, from, to, groupOf: of } = plantedNetwork(seed, { groups: 6, size: 5, inside: 1 })
    const crossing = from.map((a, tie) => [of[a]!, of[to[tie]!]!].sort((p, q) => p - q))
    const seen = crossing.filter(([a, b]) => a !== b).map(([a, b]) => `${a} ${b}`)
    const pairs = pairsJoined(adjacencyOf(rows, from, to), of).map(({ a, b }) => `${a} ${b}`)
    expect(pairs).toEqual([...new Set(seen)].sort())
  }
})

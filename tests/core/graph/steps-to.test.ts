import { expect, test } from 'vitest'
import { adjacencyOf } from '../../../src/core/graph/adjacency.ts'
import { hopsFrom } from '../../../src/core/graph/reach.ts'
import { stepClassOf, stepCounts } from '../../../src/core/graph/steps-to.ts'

// 6 decides. 0 names it; 1 names 0; 2 names 1; 3 names nobody; 4 names it; 5 is only named, by 6.
const from = [0, 1, 2, 4, 6]
const to = [6, 0, 1, 6, 5]
const asked = [1, 1, 1, 1, 1, 0, 0]
const groupOf = [0, 0, 0, 1, 1, 1, -1]

test('one step is a direct line, two need one introduction', () => {
  expect([-1, 0, 1, 2, 3, 9].map(stepClassOf)).toEqual([
    'none',
    'direct',
    'direct',
    'introduced',
    'further',
    'further',
  ])
})

test('each group is counted by how near its people are, and only those asked count', () => {
  const hops = hopsFrom(adjacencyOf(7, from, to, { way: 'in' }), [6])
  expect(stepCounts(hops, asked, groupOf, 2)).toEqual([
    { direct: 1, introduced: 1, further: 1, none: 0 },
    { direct: 1, introduced: 0, further: 0, none: 1 },
  ])
})

test('an introduction shortens the way of the one who gets it and of those behind', () => {
  const more = adjacencyOf(7, [...from, 2], [...to, 4], { way: 'in' })
  expect(stepCounts(hopsFrom(more, [6]), asked, groupOf, 1)).toEqual([
    { direct: 1, introduced: 2, further: 0, none: 0 },
  ])
})

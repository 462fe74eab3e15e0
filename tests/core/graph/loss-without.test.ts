import { expect, test } from 'vitest'
import { adjacencyOf } from '../../../src/core/graph/adjacency.ts'
import { lossWithout } from '../../../src/core/graph/loss-without.ts'
import { type Planted, plantedNetwork } from './planted.ts'

// People 0 to 3, the hall is 4, the shop is 5: 0 and 1 go to the hall, 1, 2 and 3 to the shop. Groups: 0 1 | 2 3.
const network = adjacencyOf(6, [0, 1, 1, 2, 3], [4, 4, 5, 5, 5])
const choice = {
  people: [1, 1, 1, 1, 0, 0],
  groupOf: [0, 0, 1, 1, -1, -1],
  meetingPoints: [0, 0, 0, 0, 1, 1],
}

test('a place that closes is missed by all who go there, most by those who go nowhere else', () => {
  const { touched, lastTie } = lossWithout(network, [4], choice)
  expect(touched).toEqual([0, 1])
  expect(lastTie).toEqual([0])
})

test('two groups that met in one place only are parted when it closes', () => {
  expect(lossWithout(network, [4], choice).pairs).toEqual([])
  expect(lossWithout(network, [5], choice).pairs).toEqual([{ a: 0, b: 1 }])
})

test('reach falls to those still in one part', () => {
  expect(lossWithout(network, [5], choice)).toMatchObject({ reachBefore: 3, reachAfter: 0.5 })
})

test('closing both leaves everybody without a tie', () => {
  expect(lossWithout(network, [4, 5], choice)).toMatchObject({ lastTie: [0, 1, 2, 3], reachAfter: 0 })
})

test('a person who is taken away is not counted among those who lose', () => {
  const loss = lossWithout(network, [1], choice)
  expect(loss).toMatchObject({ touched: [], lastTie: [], pairs: [{ a: 0, b: 1 }] })
  // Of 0, 2 and 3 each reached two others; without 1 only 2 and 3 reach each other.
  expect(loss).toMatchObject({ reachBefore: 2, reachAfter: 2 / 3 })
})

test('nothing is lost without nobody', () => {
  expect(lossWithout(network, [], choice)).toEqual({
    touched: [],
    lastTie: [],
    pairs: [],
    reachBefore: 3,
    reachAfter: 3,
  })
})

/** Others that a row reaches, by trying every way there is. */
function reachByHand({ rows, from, to }: Planted, gone: readonly number[]): number {
  const reaches = Array.from({ length: rows }, (_, a) => Array.from({ length: rows }, (_, b) => a === b))
  for (const [tie, a] of from.entries()) {
    const b = to[tie]!
    if (!gone.includes(a) && !gone.includes(b)) reaches[a]![b] = reaches[b]![a] = true
  }
  for (let over = 0; over < rows; over++)
    for (let a = 0; a < rows; a++)
      for (let b = 0; b < rows; b++) if (reaches[a]![over] && reaches[over]![b]) reaches[a]![b] = true
  const staying = [...reaches.keys()].filter((row) => !gone.includes(row))
  const others = staying.map((a) => staying.filter((b) => b !== a && reaches[a]![b]).length)
  return others.reduce((sum, n) => sum + n, 0) / staying.length
}

test('reach is what trying every way finds', () => {
  for (let seed = 0; seed < 20; seed++) {
    const planted = plantedNetwork(seed, { groups: 4, size: 7, inside: 1, outsideOneIn: 6 })
    const people = new Array<number>(planted.rows).fill(1)
    const gone = [0, 7 + (seed % 7)]
    const { reachAfter } = lossWithout(adjacencyOf(planted.rows, planted.from, planted.to), gone, {
      people,
      groupOf: planted.groupOf,
    })
    expect(reachAfter).toBeCloseTo(reachByHand(planted, gone), 9)
  }
})

/** What is learned from records, on numbers small enough to check. */
import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { pairsSharing } from '../../../src/import/matching/blocking.ts'
import { columnOf } from '../../../src/import/matching/column.ts'
import { commonness } from '../../../src/import/matching/commonness.ts'
import { type Comparison, levelsFrom, SILENT } from '../../../src/import/matching/comparison.ts'
import { bitsOf, learn, type Seen } from '../../../src/import/matching/weights.ts'

const LEVELS = levelsFrom([
  ['the same', 0.7, 0.01],
  ['near', 0.2, 0.05],
  ['differ', 0.1, 0.94],
])
const comparison = (sort: string): Comparison => ({
  sort,
  levels: LEVELS,
  levelOf: () => SILENT,
  chances: null,
})

/** Pairs of which a share is one person; each comparison then has its level by `ifOne` or `ifTwo`. */
function seenWith(size: number, oneShare: number, ifOne: readonly number[], ifTwo: readonly number[]): Seen {
  const dice = diceFrom(1)
  const drawn = (shares: readonly number[]): number => {
    const thrown = dice()
    return shares.findIndex(
      (_, level) => thrown < shares.slice(0, level + 1).reduce((sum, share) => sum + share, 0),
    )
  }
  const levels = [0, 1, 2, 3].map(() => new Int8Array(size))
  for (let pair = 0; pair < size; pair++) {
    const isOne = dice() < oneShare
    for (const own of levels) own[pair] = drawn(isOne ? ifOne : ifTwo)
  }
  return { levels, chances: levels.map(() => new Float64Array(size)), size }
}

const four = ['first name', 'surname', 'street', 'role'].map(comparison)

test('shares of one person are learned from pairs of which nobody says what they are', () => {
  const ifOne = [0.55, 0.4, 0.05]
  const ifTwo = [0.02, 0.08, 0.9]
  const candidates = seenWith(20_000, 0.2, ifOne, ifTwo)
  const random = seenWith(20_000, 0.001, ifOne, ifTwo)
  const learned = learn(four, { candidates, random, typical: [1, 1, 1, 1], allPairs: 20_000 })
  for (const [level, share] of ifOne.entries()) {
    expect(learned.ifOne[2]![level]).toBeCloseTo(share, 1)
    expect(learned.d[2]![level]).toBeCloseTo(ifTwo[level]!, 1)
  }
  expect(learned.prior).toBeGreaterThan(0.15)
  expect(learned.prior).toBeLessThan(0.25)
})

test('a better level never says less than a worse one, whatever the data', () => {
  const candidates = seenWith(5000, 0.3, [0.05, 0.9, 0.05], [0.1, 0.05, 0.85])
  const random = seenWith(5000, 0.001, [0.05, 0.9, 0.05], [0.1, 0.05, 0.85])
  const learned = learn(four, { candidates, random, typical: [1, 1, 1, 1], allPairs: 50_000 })
  const weights = [0, 1, 2].map((level) => {
    const pair = candidates.levels[2]!.indexOf(level)
    return bitsOf(learned, candidates, 2, pair)
  })
  expect(weights[0]).toBeGreaterThanOrEqual(weights[1]! - 1e-9)
  expect(weights[1]).toBeGreaterThan(weights[2]!)
})

test('with no pairs at all, the shipped shares stand', () => {
  const none: Seen = { levels: [0, 1, 2, 3].map(() => new Int8Array()), chances: [], size: 0 }
  const learned = learn(four, { candidates: none, random: none, typical: [1, 1, 1, 1], allPairs: 0 })
  expect(learned.ifOne[2]![0]).toBeCloseTo(0.7)
})

test('whom ten people name is one person, and a name of many people is common', () => {
  const cells = [
    ...Array<string>(10).fill('ptolemy'),
    'david',
    'david',
    'david',
    'david',
    'sue',
    'ann',
    'joe',
  ]
  const personOf = Int32Array.from(cells, (_, row) => (row < 10 ? 0 : row))
  const chance = commonness({ column: columnOf(cells), inGeneral: null, kin: null, relatives: 0 }, personOf)
  expect(chance(0, 1)).toBeLessThan(0.05)
  expect(chance(10, 11)).toBeGreaterThan(0.2)
})

test('records meet by any key they share, once', () => {
  const { a, b } = pairsSharing([['x', 'y'], ['y', 'x'], ['z'], ['z', 'y'], []], ['', '', '', '', ''])
  expect([...a.keys()].map((pair) => `${a[pair]}-${b[pair]}`)).toEqual(['0-1', '0-3', '1-3', '2-3'])
})

test('a key that everybody shares brings each record only to its neighbours in order', () => {
  const rows = 3000
  const names = Array.from({ length: rows }, (_, row) => String(row).padStart(5, '0'))
  const { a, b } = pairsSharing(
    names.map(() => ['all']),
    names,
  )
  expect(a.length).toBeLessThan(rows * 25)
  expect([...a.keys()].some((pair) => a[pair] === 1500 && b[pair] === 1501)).toBe(true)
})

import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { hideCells } from '../../../src/core/privacy/hide-cells.ts'
import { hideTable } from '../../../src/core/privacy/hide-table.ts'
import {
  further,
  numberAllowed,
  roundedCount,
  roundedShare,
  showable,
} from '../../../src/core/privacy/policy.ts'

test('a number needs ten people behind it', () => {
  expect([0, 9, 10, 500].map(showable)).toEqual([false, false, true, true])
})

test('shares are shown to the nearest five', () => {
  expect(roundedShare(1, 3)).toBe(35)
  expect(roundedShare(12, 100)).toBe(10)
  expect(roundedShare(13, 100)).toBe(15)
})

test('small counts are not rounded into sight', () => {
  expect(roundedCount(9)).toBeNull()
  expect(roundedCount(12)).toBe(10)
})

test('a third filter shows light and no number', () => {
  expect(numberAllowed(2, 40)).toBe(true)
  expect(numberAllowed(3, 40)).toBe(false)
  expect(numberAllowed(1, 9)).toBe(false)
})

test('cells that hold ten on either side are shown', () => {
  expect(
    hideCells([
      { part: 20, of: 80 },
      { part: 30, of: 60 },
    ]),
  ).toEqual([25, 50])
})

test('a cell is hidden when nearly nobody is in it, and when nearly everybody is', () => {
  const cells = [9, 71, 20, 30, 40].map((part) => ({ part, of: 80 }))
  expect(hideCells(cells).slice(0, 2)).toEqual(['hidden', 'hidden'])
})

test('one hidden cell takes a second with it, since a total would give it away', () => {
  const shares = hideCells([
    { part: 4, of: 80 },
    { part: 30, of: 60 },
    { part: 20, of: 80 },
  ])
  expect(shares).toEqual(['hidden', 50, 'hidden'])
})

test('hidden cells hide until together they hold ten', () => {
  const shares = hideCells([
    { part: 2, of: 50 },
    { part: 3, of: 50 },
    { part: 25, of: 50 },
    { part: 12, of: 50 },
  ])
  expect(shares).toEqual(['hidden', 'hidden', 50, 'hidden'])
})

test('an empty group is hidden and takes nobody with it', () => {
  expect(
    hideCells([
      { part: 0, of: 0 },
      { part: 20, of: 40 },
    ]),
  ).toEqual(['hidden', 50])
})

test('a stricter threshold hides more', () => {
  const cells = [15, 30, 30].map((part) => ({ part, of: 60 }))
  expect(hideCells(cells)).toEqual([25, 50, 50])
  expect(hideCells(cells, 20)).toEqual(['hidden', 'hidden', 50])
})

test('further and less far need more than five people and more than one in twenty', () => {
  expect(further(30, 24)).toBe('further')
  expect(further(24, 30)).toBe('less-far')
  expect(further(30, 26)).toBe('as-far')
  expect(further(5, 0)).toBe('further')
  expect(further(400, 385)).toBe('as-far')
  expect(further(400, 380)).toBe('further')
  expect(further(0, 0)).toBe('as-far')
})

test('a table is shown as shares of each group where every count holds ten', () => {
  expect(
    hideTable([
      [20, 60, 20],
      [30, 15, 15],
    ]),
  ).toEqual([
    [20, 60, 20],
    [50, 25, 25],
  ])
})

test('one hidden count takes a second with it in its group and in its class', () => {
  expect(
    hideTable([
      [4, 30, 66],
      [40, 20, 40],
      [50, 25, 25],
    ]),
  ).toEqual([
    ['hidden', 'hidden', 65],
    ['hidden', 'hidden', 40],
    [50, 25, 25],
  ])
})

test('no line of a table gives a hidden count away', () => {
  const dice = diceFrom(3)
  for (let run = 0; run < 300; run++) {
    const table = Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => Math.floor(60 * dice() ** 3)),
    )
    const shown = hideTable(table)
    const cells = table.map((counts, row) => counts.map((count, at) => ({ count, is: shown[row]![at] })))
    const lines = [...cells, ...cells.map((_, at) => cells.map((row) => row[at]!))]
    for (const line of lines) {
      const hidden = line.filter(({ is }) => is === 'hidden')
      const held = hidden.reduce((sum, { count }) => sum + count, 0)
      const all = hidden.length === line.length
      expect(hidden.length === 0 || all || (hidden.length > 1 && held >= 10)).toBe(true)
      expect(line.every(({ count, is }) => count >= 10 || is === 'hidden')).toBe(true)
    }
  }
})

test('a group of nobody guards nobody', () => {
  expect(
    hideTable([
      [0, 0],
      [5, 50],
      [40, 40],
      [20, 30],
    ]),
  ).toEqual([
    ['hidden', 'hidden'],
    ['hidden', 'hidden'],
    [50, 50],
    ['hidden', 'hidden'],
  ])
})

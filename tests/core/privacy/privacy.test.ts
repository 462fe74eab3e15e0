import { expect, test } from 'vitest'
import { hideCells } from '../../../src/core/privacy/hide-cells.ts'
import { further, roundedShare, showable } from '../../../src/core/privacy/policy.ts'

test('a number needs ten people behind it', () => {
  expect([0, 9, 10, 500].map(showable)).toEqual([false, false, true, true])
})

test('shares are shown to the nearest five', () => {
  expect(roundedShare(1, 3)).toBe(35)
  expect(roundedShare(12, 100)).toBe(10)
  expect(roundedShare(13, 100)).toBe(15)
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

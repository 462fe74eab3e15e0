import { expect, test } from 'vitest'
import { jaroWinkler, oneSlipApart } from '../../../src/import/matching/likeness.ts'

test.each([
  // Winkler's own examples.
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['same', 'same', 1],
  ['abc', 'xyz', 0],
  ['', 'a', 0],
])('%s and %s are alike by %d', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3)
  expect(jaroWinkler(b, a)).toBeCloseTo(likeness, 3)
})

test.each([
  ['smith', 'smyth', true],
  ['smith', 'smit', true],
  ['smith', 'smiith', true],
  ['smith', 'simth', true],
  ['smith', 'smith', false],
  ['smith', 'smythe', false],
  ['smith', 'htims', false],
  ['ab', 'ba', true],
])('%s and %s are one slip apart: %s', (a, b, slip) => {
  expect(oneSlipApart(a, b)).toBe(slip)
  expect(oneSlipApart(b, a)).toBe(slip)
})

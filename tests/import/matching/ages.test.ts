import { expect, test } from 'vitest'
import { ageSpan, agesApart } from '../../../src/import/matching/ages.ts'

test.each([
  ['42', 42, 42],
  ['25-34', 25, 34],
  ['65+', 65, 110],
  ['75 and over', 75, 110],
  ['over 60', 60, 110],
  ['under 16', 0, 16],
  ['about 40', 40, 40],
  ['40s', 40, 49],
  ['18 to 24', 18, 24],
])('"%s" is %d to %d years', (text, from, to) => {
  expect(ageSpan(text)).toEqual({ from, to })
})

test('what holds no age is none', () => {
  expect([ageSpan(''), ageSpan('old'), ageSpan('1972')]).toEqual([null, null, null])
})

test('years between two ages count from where they are nearest', () => {
  expect(agesApart(ageSpan('25-34'), ageSpan('30'))).toBe(0)
  expect(agesApart(ageSpan('25-34'), ageSpan('65+'))).toBe(31)
  expect(agesApart(null, ageSpan('65+'))).toBeNull()
})

/** The tables of names that are shipped. */
import { expect, test } from 'vitest'
import { otherForms, shortFormsOf } from '../../../src/import/matching/short-forms.ts'
import {
  knownFirstNames,
  knownSurnames,
  shareOfSurname,
  shareWithForms,
} from '../../../src/import/matching/uk-names.ts'

test.each([
  ['david', 'dave'],
  ['elizabeth', 'liz'],
  ['margaret', 'peggy'],
  ['william', 'bill'],
  ['mohammed', 'mo'],
  ['catherine', 'kathryn'],
])('%s may be called %s, and the other way round', (full, short) => {
  expect(otherForms(full).has(short)).toBe(true)
  expect(otherForms(short).has(full)).toBe(true)
  expect(shortFormsOf(full)).toContain(short)
})

test.each([
  ['bob', 'bill'],
  ['dave', 'darren'],
  ['jean', 'joan'],
])('%s and %s are not forms of one name', (one, other) => {
  expect(otherForms(one).has(other)).toBe(false)
})

test('there are some hundred names, with shares that make sense', () => {
  for (const table of [knownFirstNames, knownSurnames]) {
    expect(table.size).toBeGreaterThan(300)
    const all = [...table.values()].reduce((sum, share) => sum + share, 0)
    expect(all).toBeLessThan(1)
    for (const name of table.keys()) expect(name).toMatch(/^[a-z]+$/)
  }
})

test('David is commoner than Ptolemy, and Smith than Thistlethwaite', () => {
  expect(shareWithForms('david')).toBeGreaterThan(10 * shareWithForms('ptolemy'))
  expect(shareOfSurname('smith')).toBeGreaterThan(10 * shareOfSurname('thistlethwaite'))
})

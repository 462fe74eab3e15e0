import { expect, test } from 'vitest'
import { titleOf } from '../../../src/import/anonymise/pool-names.ts'
import { publicLabel } from '../../../src/import/anonymise/public-label.ts'

test('a label is one line without hidden marks', () => {
  expect(publicLabel('  The\n\tGlebe\u202e\u0000 ')).toBe('The Glebe')
})

test('a label that is too long ends at a word', () => {
  const label = publicLabel('The hall '.repeat(20))
  expect([...label].length).toBeLessThanOrEqual(60)
  expect(label).toMatch(/(The|hall)…$/)
})

test('a long label is cut between characters', () => {
  expect([...publicLabel('😀'.repeat(80))].length).toBe(60)
})

test('a pool is named in plain words', () => {
  expect(titleOf({ kind: 'place', label: 'The Glebe' })).toBe('Round the Glebe')
  expect(titleOf({ kind: 'place', label: 'Theatre Royal' })).toBe('Round Theatre Royal')
  expect(titleOf({ kind: 'activity', label: 'Walking group' })).toBe('Walking group')
  expect(
    [...titleOf({ kind: 'place', label: 'A very long name of a hall that nobody says in full' })].length,
  ).toBeLessThanOrEqual(40)
})

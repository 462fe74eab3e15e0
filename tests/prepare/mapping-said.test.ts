/** Faults of a mapping are told by what the page calls their place. */
import { expect, test } from 'vitest'
import { guessMapping } from '../../src/import/survey/guess.ts'
import type { Mapping } from '../../src/import/survey/mapping.ts'
import { saidOnPage } from '../../src/prepare/mapping-said.ts'
import { madeUp } from '../import/survey/made-up.ts'
import { tableIn } from '../import/survey/steps.ts'

const guess = guessMapping(tableIn(madeUp(2, 40).text).table)
const mapping: Mapping = {
  ...guess,
  questions: guess.questions.map((question) => ({ ...question, title: 'Who helps you?' })),
  columns: [
    { column: 3, role: 'ignore' },
    { column: 4, role: 'quasi', as: 'age' },
  ],
  overlays: [{ id: 'few-links' }, { id: 'makers', title: 'Those who start things' }],
}

test.each([
  ['questions[0] has no slots.', 'The question “Who helps you?” has no slots.'],
  ['questions[0].slots[2] is not there.', 'The question “Who helps you?” is not there.'],
  ['columns[0] needs "values".', 'The column “3” needs "values".'],
  ['columns[1] needs "values".', 'The column “age” needs "values".'],
  ['overlays[0] is empty.', 'The group “Few links” is empty.'],
  ['overlays[1] is empty.', 'The group “Those who start things” is empty.'],
  ['feelings.items: there are none.', '“How people feel” there are none.'],
  ['feelings needs either "total" or "items".', '“How people feel” needs either "total" or "items".'],
])('%s', (says, said) => {
  expect(saidOnPage(says, mapping)).toBe(said)
})

test('what speaks of nothing here stays as it is', () => {
  expect(saidOnPage('questions[99] has no slots.', mapping)).toBe('questions[99] has no slots.')
  expect(saidOnPage('questions[0] has no slots.', null)).toBe('questions[0] has no slots.')
  expect(saidOnPage('hill.csv, line 3: a quote is not closed.', mapping)).toBe(
    'hill.csv, line 3: a quote is not closed.',
  )
})

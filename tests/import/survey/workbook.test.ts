/** A survey in a workbook: the sheet of answers is found among others, and joined with those that share its ids. */
import { expect, test } from 'vitest'
import { type Material, materialOf } from '../../../src/import/material.ts'
import { guessMapping } from '../../../src/import/survey/guess.ts'
import { surveyOf } from '../../../src/import/survey/survey-of.ts'
import { bookOf, type SheetSpec, zipOf } from '../workbook/make.ts'
import { resultOf, says, surveyIn } from './steps.ts'

const ANSWERS: SheetSpec = {
  name: 'Zebediah’s answers',
  rows: [
    ['Respondent ID', 'Name', 'Age', 'advice_1', 'advice_2'],
    [1, 'Ann Lee', 41, 'Bob Roe', 'Cat Poe'],
    [2, 'Bob Roe', 52, 'no one', null],
    [3, 'Cat Poe', 63, 'Ann Lee', 'Bob Roe'],
    [4, 'Dan Moe', 74, 'Cat Poe', null],
  ],
}
const CODES: SheetSpec = {
  name: 'Codes',
  rows: [
    ['Code', 'Means'],
    [1, 'yes'],
    [2, 'no'],
  ],
}
const FACTS: SheetSpec = {
  name: 'More',
  rows: [
    ['respondent id', 'Gender'],
    [2, 'm'],
    [1, 'f'],
    [3, 'f'],
    [4, 'm'],
  ],
}

const read = (...sheets: readonly SheetSpec[]) =>
  materialOf([{ name: 'survey.xlsx', bytes: bookOf({ sheets }) }], null)

function told(material: Material) {
  if (material.reads !== 'survey') throw new Error('expected a survey')
  const guess = guessMapping(material.table)
  return resultOf(surveyOf(material.table, guess))
}

test('a workbook of answers is a survey as its CSV is', () => {
  const csv = ANSWERS.rows?.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n') ?? ''
  const { accounts, mentions, respondents } = told(resultOf(read(ANSWERS)))
  const same = surveyIn(csv).survey
  expect({ accounts, mentions, respondents }).toEqual({
    accounts: same.accounts,
    mentions: same.mentions,
    respondents: same.respondents,
  })
})

test('a sheet of codes is left out, and said so by its place, not by its name', () => {
  const material = read(ANSWERS, CODES)
  expect(told(resultOf(material)).respondents).toHaveLength(4)
  expect(says(material.problems)).toContain(
    'Sheet 2: This sheet has no column of ids that the table of answers has too',
  )
  expect(says(material.problems)).not.toContain('Codes')
})

test('a sheet of facts with the same ids is joined', () => {
  const { facts } = told(resultOf(read(CODES, ANSWERS, FACTS)))
  expect([...facts.values()].map(({ sex }) => sex)).toEqual(['woman', 'man', 'woman', 'man'])
})

test('a hidden sheet is left out, and said so', () => {
  const material = read(ANSWERS, { ...FACTS, state: 'hidden' })
  expect([...told(resultOf(material)).facts.values()].some(({ sex }) => sex !== undefined)).toBe(false)
  expect(says(material.problems)).toContain('Sheet 2: This sheet is hidden')
})

test('a workbook of ties stays a network', () => {
  const material = read({
    name: 'Edges',
    rows: [
      ['Source', 'Target'],
      ['a', 'b'],
      ['b', 'c'],
    ],
  })
  expect(resultOf(material).reads).toBe('network')
})

test('a zip of a survey’s tables is opened', () => {
  const bytes = zipOf({
    'one.csv': 'id,age\n1,40\n2,50\n',
    'two.csv': 'id,advice_1,advice_2\n1,Ann,Bob\n2,Cat,Dan\n',
  })
  expect(resultOf(materialOf([{ name: 'survey.zip', bytes }], null)).reads).toBe('survey')
})

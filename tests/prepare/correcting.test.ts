/** Corrections of a mapping, as the page makes them: each gives a mapping that still holds. */
import { expect, test } from 'vitest'
import { checkMapping } from '../../src/import/survey/check-mapping.ts'
import { guessMapping } from '../../src/import/survey/guess.ts'
import type { Mapping } from '../../src/import/survey/mapping.ts'
import { columnsSeen } from '../../src/prepare/columns-seen.ts'
import {
  useOf,
  withBands,
  withColumn,
  withNewQuestion,
  withOverlay,
  withoutColumn,
  withoutQuestion,
  withQuestion,
  withRole,
  withSlot,
} from '../../src/prepare/correcting.ts'
import { madeUp } from '../import/survey/made-up.ts'
import { tableIn } from '../import/survey/steps.ts'

const { table } = tableIn(madeUp(3, 60).text)
const columns = columnsSeen(table)
const guess = guessMapping(table)
const column = (heading: string) => columns.find((each) => each.heading === heading)!
const news = guess.questions.find(({ id }) => id === 'news')!

function holds(mapping: Mapping): Mapping {
  expect(checkMapping(mapping)).toMatchObject({ ok: true })
  return mapping
}

test('what each column is seen as: how often it is filled, and its commonest answers first', () => {
  expect(column('Gender')).toMatchObject({ rows: 60, number: 7 })
  expect(column('Gender').values.length).toBeLessThanOrEqual(12)
})

test('a question’s words and what it names can be changed; people are never shown by name', () => {
  const places = holds(withQuestion(guess, 'places', { title: 'Our places', show: true }))
  expect(places.questions.find(({ id }) => id === 'places')).toMatchObject({
    title: 'Our places',
    show: true,
  })
  const people = withQuestion(places, 'places', { named: 'person' })
  expect(people.questions.find(({ id }) => id === 'places')).not.toHaveProperty('show')
})

test('a question that is left out takes its columns with it, and groups that leant on it', () => {
  const few = withOverlay(guess, { id: 'few-links', few: { questions: ['news', 'help'], most: 1 } })
  const without = holds(withoutQuestion(holds(few), 'news'))
  expect(without.overlays.find(({ id }) => id === 'few-links')?.few?.questions).toEqual(['help'])
  expect(useOf(without, column('Who do you go to for news? - 1')).of).toBe('nothing')
  expect(holds(withoutQuestion(without, 'help')).overlays.some(({ id }) => id === 'few-links')).toBe(false)
})

test('a fact that is left out leaves the groups that were told from it', () => {
  expect(guess.overlays.some(({ id }) => id === 'retired')).toBe(true)
  const without = holds(withRole(guess, column('Employment status'), 'ignore'))
  expect(without.overlays.some(({ id }) => id === 'retired')).toBe(false)
})

test('a column that becomes a fact gets a plain name of its own and a closed list of answers', () => {
  const start = holds(withRole(guess, column('Does anything stop you from taking part?'), 'ignore'))
  const again = holds(withRole(start, column('Does anything stop you from taking part?'), 'quasi'))
  const map = again.columns.find(({ column: ref }) => ref === 'Does anything stop you from taking part?')
  expect(map).toMatchObject({
    role: 'quasi',
    as: expect.stringMatching(/^fact-\d+$/),
    values: { Yes: 'Yes', No: 'No' },
  })
})

test('numbers become bands', () => {
  const age = column('Age')
  const plain = holds(withRole(withRole(guess, age, 'ignore'), age, 'quasi'))
  expect(plain.columns.find(({ column: ref }) => ref === 'Age')).toMatchObject({ bands: expect.any(Array) })
  const at = plain.columns.findIndex(({ column: ref }) => ref === 'Age')
  expect(holds(withBands(plain, at, [30, 60])).columns[at]).toMatchObject({ bands: [30, 60] })
})

test('a corrected column says no more that it was guessed', () => {
  const at = guess.columns.findIndex(({ as }) => as === 'sex')
  const renamed = withColumn(guess, at, { as: 'gender' })
  expect(renamed.columns[at]).not.toHaveProperty('sure')
})

test('a slot that is taken out takes what was said of it along', () => {
  const without = holds(withoutColumn(guess, column('Who do you go to for news? - 2')))
  const question = without.questions.find(({ id }) => id === 'news')!
  expect(question.slots).toHaveLength(news.slots!.length - 1)
  expect(question.about?.sex).toHaveLength(news.slots!.length - 1)
  expect(question.about?.sex).not.toContain('Gender of person for news - 2')
})

test('a column can be one more name of a question, or a question of its own', () => {
  const email = column('Email')
  const more = holds(withSlot(guess, 'help', email))
  expect(more.questions.find(({ id }) => id === 'help')?.slots).toEqual([
    'Who helps you when you need it?',
    'Email',
  ])
  const own = holds(withNewQuestion(guess, email))
  expect(own.questions.at(-1)).toMatchObject({ slots: ['Email'], named: 'person' })
  expect(useOf(own, email)).toMatchObject({ of: 'question' })
})

test('the last column of a question takes the question with it', () => {
  expect(
    holds(withoutColumn(guess, column('Who helps you when you need it?'))).questions.map(({ id }) => id),
  ).not.toContain('help')
})

test('the total of a scale can be put to another use', () => {
  expect(useOf(guess, column('WEMWBS total')).of).toBe('feelings')
  const ignored = holds(withRole(guess, column('WEMWBS total'), 'ignore'))
  expect(ignored.feelings).toBeNull()
})

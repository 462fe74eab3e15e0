/** Averages leave the importer as shades of ten people or more, never as numbers. */
import { expect, test } from 'vitest'
import { MIN_RESPONDENTS } from '../../../src/core/privacy/policy.ts'
import { shadesOf } from '../../../src/import/anonymise/shades.ts'
import { newTally } from '../../../src/import/anonymise/tally.ts'
import type { FeelingsPlan } from '../../../src/import/plan.ts'

const PEOPLE = 60
const ids = Array.from({ length: PEOPLE }, (_, k) => `n${k}`)
const rowOf = new Map(ids.map((id, row) => [id, row]))
const list = ['a', 'b'].map((id) => ({ id }))
const questions = [{ id: 'news', pools: { of: ids.map((_, row) => row % 2), list } }]

const people = ids.map(() => 'respondent')
const input = (strict = false) => ({ book: { rowOf, people }, questions, strict }) as never

function made(plan: Partial<FeelingsPlan>) {
  const scores = new Map(ids.map((id, row) => [id, row % 2 === 0 ? 60 : 40]))
  const whole = { scores, belong: [], stopped: [], ...plan }
  const shades = shadesOf(whole, input(), newTally())
  return (pool: string, of: string) => shades.find((s) => s.pool === pool && s.of === of)?.band
}

test('a pool that feels better than the place is warmer, one that feels worse is cooler', () => {
  const band = made({})
  expect(band('a', 'all')).toBe(4)
  expect(band('b', 'all')).toBe(0)
})

test('an average of fewer than ten people is hidden, and a second one beside it', () => {
  const own = ids.filter((_, row) => row % 2 === 0)
  const band = made({ belong: own.slice(0, MIN_RESPONDENTS - 1), stopped: own.slice(10, 20) })
  expect(band('a', 'belong')).toBe('hidden')
  expect([band('a', 'between'), band('a', 'stopped')]).toContain('hidden')
  expect(band('a', 'all')).toBe(4)
})

test('a group of just ten may be shown', () => {
  const own = ids.filter((_, row) => row % 2 === 0)
  const band = made({ belong: own.slice(0, MIN_RESPONDENTS), stopped: own.slice(10, 20) })
  expect(band('a', 'belong')).toBe(4)
})

test('nobody’s score is in what comes out', () => {
  const shades = shadesOf(
    { scores: new Map(ids.map((id) => [id, 50])), belong: [], stopped: [] },
    input(),
    newTally(),
  )
  expect(shades.every(({ band }) => band === 'hidden' || [0, 1, 2, 3, 4].includes(band))).toBe(true)
  expect(shades.filter(({ of }) => of === 'all').map(({ band }) => band)).toEqual([2, 2])
})

test('in a survey a group whose answers are all of one kind is hidden', () => {
  const scores = new Map(ids.map((id, row) => [id, row % 2 === 0 ? 60 : 30 + row]))
  const plan = { scores, belong: [], stopped: [] }
  const band = (strict: boolean, pool: string) =>
    shadesOf(plan, input(strict), newTally()).find((each) => each.pool === pool && each.of === 'all')?.band
  expect(band(false, 'a')).not.toBe('hidden')
  expect(band(true, 'a')).toBe('hidden')
})

test('what is said of the feelings of people who were only named is not read', () => {
  const book = { rowOf, people: ids.map((_, row) => (row < 40 ? 'respondent' : 'named')) }
  const scores = new Map(ids.map((id, row) => [id, row < 40 ? 50 + (row % 5) : 0]))
  const of = (given: ReadonlyMap<string, number>) =>
    shadesOf(
      { scores: given, belong: [], stopped: [] },
      { book, questions, strict: false } as never,
      newTally(),
    )
  expect(of(scores)).toEqual(of(new Map([...scores].slice(0, 40))))
})

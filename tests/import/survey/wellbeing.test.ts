/** Scales by number only: what is a score, what is none, and which band it lies in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FeelingsMap, Scale } from '../../../src/import/survey/mapping.ts'
import { MISSING_WORDS, missingBy } from '../../../src/import/survey/missing.ts'
import { columnsOf } from '../../../src/import/survey/table.ts'
import { bandOfScore, bandsOfScale, scoreReader } from '../../../src/import/survey/wellbeing.ts'

const missingIn = missingBy(MISSING_WORDS)
const columns = columnsOf(
  Array.from({ length: 14 }, (_, at) => `i${at + 1}`),
  [],
)
const find = (ref: string | number) =>
  columns.find(({ heading, number }) => heading === ref || number === ref)
const reading = (feelings: FeelingsMap) => scoreReader(feelings, find, missingIn)
const total = (scale: Scale, cell: string) => reading({ scale, total: 'i1' })([cell])
const items = (count: number) => columns.slice(0, count).map(({ heading }) => heading)

test.each<[Scale, string, number | string]>([
  ['wemwbs', '14', 14],
  ['wemwbs', '70', 70],
  ['wemwbs', '13', 'outside'],
  ['wemwbs', '71', 'outside'],
  ['wemwbs', '40.5', 'outside'],
  ['wemwbs', '', 'missing'],
  ['wemwbs', 'prefer not to say', 'missing'],
  ['wemwbs', '99', 'missing'],
  ['wemwbs', 'fine', 'outside'],
  ['swemwbs-raw', '7', 7],
  ['swemwbs-raw', '23', 20.73],
  ['swemwbs-raw', '32', 29.31],
  ['swemwbs-raw', '35', 35],
  ['swemwbs-raw', '23.5', 'outside'],
  ['swemwbs-metric', '20,73', 20.73],
  ['swemwbs-metric', '6.99', 'outside'],
  ['ons-satisfaction', '0', 0],
  ['ons-satisfaction', '11', 'outside'],
  ['ons-anxiety', '0', 10],
  ['ons-anxiety', '10', 0],
])('%s %j is %s', (scale, cell, score) => {
  expect(total(scale, cell)).toBe(score)
})

test('the published conversion rises all the way, from 7 to 35', () => {
  const scores = Array.from({ length: 29 }, (_, at) => total('swemwbs-raw', String(7 + at)) as number)
  expect(scores[0]).toBe(7)
  expect(scores.at(-1)).toBe(35)
  expect(scores.every((score, at) => at === 0 || score > scores[at - 1]!)).toBe(true)
})

test('items are added up; one that is missing leaves no score, and nothing is made up for it', () => {
  const wemwbs = reading({ scale: 'wemwbs', items: items(14) })
  expect(wemwbs(new Array(14).fill('3'))).toBe(42)
  expect(wemwbs([...new Array(13).fill('3'), 'n/a'])).toBe('incomplete')
  expect(wemwbs([...new Array(13).fill('3'), '6'])).toBe('outside')
  expect(wemwbs(new Array(14).fill(''))).toBe('missing')
})

test('seven items are converted', () => {
  expect(reading({ scale: 'swemwbs-raw', items: items(7) })(['4', '4', '3', '3', '3', '3', '3'])).toBe(20.73)
})

test.each<[Scale, number, string]>([
  ['wemwbs', 40, 'low'],
  ['wemwbs', 41, 'middling'],
  ['wemwbs', 45, 'good'],
  ['wemwbs', 59, 'good'],
  ['wemwbs', 60, 'very good'],
  ['swemwbs-metric', 19.5, 'low'],
  ['swemwbs-metric', 19.6, 'middle'],
  ['swemwbs-metric', 27.4, 'middle'],
  ['swemwbs-metric', 27.5, 'high'],
  ['ons-happiness', 4, 'low'],
  ['ons-happiness', 5, 'middling'],
  ['ons-happiness', 9, 'very good'],
])('a score on %s of %d is %s', (scale, score, band) => {
  expect(bandOfScore(scale, score)).toBe(band)
  expect(bandsOfScale(scale)).toContain(band)
})

test.each([
  ['0', 'very good'],
  ['1', 'very good'],
  ['2', 'good'],
  ['3', 'good'],
  ['4', 'middling'],
  ['5', 'middling'],
  ['6', 'low'],
  ['10', 'low'],
])('an anxiety of %s is %s', (cell, band) => {
  expect(bandOfScore('ons-anxiety', total('ons-anxiety', cell) as number)).toBe(band)
})

test('no wording of the scales is in the importer', () => {
  const folder = join(import.meta.dirname, '../../../src/import/survey')
  const all = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf-8'))
    .join('\n')
  // The opening words that every item of the scale shares are enough to find any of them.
  expect(all).not.toMatch(/I.ve been (?:feeling|dealing|thinking|able|interested)/i)
})

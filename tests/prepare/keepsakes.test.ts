/** The working file: what is saved comes back whole, and what is broken is refused. */
import { expect, test } from 'vitest'
import { guessMapping } from '../../src/import/survey/guess.ts'
import { NO_PLACE, type Work, workFrom, workText } from '../../src/prepare/keepsakes.ts'
import { decidedBy, NO_REVIEW, withAnswer } from '../../src/prepare/reviewing.ts'
import { madeUp } from '../import/survey/made-up.ts'
import { tableIn } from '../import/survey/steps.ts'

const encoder = new TextEncoder()
const { text } = madeUp(2, 40)
const work: Work = {
  files: [{ name: 'hill.csv', bytes: encoder.encode(text) }],
  mapping: guessMapping(tableIn(text).table),
  review: withAnswer(NO_REVIEW, { a: 'm1', b: 'm2', probability: 0.5, band: 'ask', evidence: [] }, 'no'),
  place: { ...NO_PLACE, title: 'Hill Top', region: 'Durham', alike: 7, tieBudget: 0.02 },
}

test('a working file brings everything back: bytes, choices, answers and the place', () => {
  const read = workFrom('kith-work.json', encoder.encode(workText(work)))
  if (read?.ok !== true) throw new Error('expected a working file')
  expect(read.value.files).toEqual(work.files)
  expect(read.value.mapping).toEqual(work.mapping)
  expect(decidedBy(read.value.review)).toEqual(decidedBy(work.review))
  expect(read.value.place).toEqual(work.place)
})

test('a survey or another JSON is no working file', () => {
  expect(workFrom('hill.csv', encoder.encode(text))).toBeNull()
  expect(workFrom('pack.json', encoder.encode('{"format":1}'))).toBeNull()
})

test.each([
  ['cut short', (whole: string) => whole.slice(0, whole.length / 2)],
  ['without its files', (whole: string) => whole.replace('"files":[', '"files":[5,')],
  ['with bytes that are none', (whole: string) => whole.replace(/"base64":"[^"]{4}/, '"base64":"*#!?')],
])('a working file %s is refused in a sentence, and quotes nothing', (_, broken) => {
  const read = workFrom('kith-work.json', encoder.encode(broken(workText(work))))
  expect(read).toEqual({
    ok: false,
    problems: [
      {
        level: 'error',
        file: 'kith-work.json',
        line: 0,
        says: 'This working file is broken. Choose your own files again.',
      },
    ],
  })
})

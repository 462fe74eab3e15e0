/**
 * The matcher on two public sets of records whose truth is known: Febrl 1 (Christen; 500 people, a duplicate each) and
 * Splink's fake_1000 (250 people, four records each, long and badly misspelt). Nothing is learned from the truth: the
 * id's ending and the column `cluster` only score. Febrl's social security number is left out, which would decide all.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowsOf } from '../../../src/import/formats/csv-rows.ts'
import { notesFor } from '../../../src/import/formats/notes.ts'
import { pairsSharing } from '../../../src/import/matching/blocking.ts'
import { singles } from '../../../src/import/matching/cluster.ts'
import { comparisonsOf, type Field, type Kind, keysOf } from '../../../src/import/matching/fields.ts'
import { SURE } from '../../../src/import/matching/homonyms.ts'
import { plainCode, plainDate, plainWords } from '../../../src/import/matching/plain-text.ts'
import { resolved } from '../../../src/import/matching/resolve.ts'
import { doubtsIn } from '../../../src/import/matching/review.ts'
import { hasSamples, SAMPLES } from '../formats/support.ts'
import { recallAt, scoreOf, shown, truePairsIn } from './scoring.ts'

type Record_ = Readonly<Record<string, string>>

const PLAIN: Partial<Record<Kind, (text: string) => string | null>> = { code: plainCode, date: plainDate }

function fieldsOf(records: readonly Record_[], columns: readonly (readonly [Kind, ...string[]])[]): Field[] {
  return columns.map(([kind, ...names]) => ({
    sort: names.join(' '),
    kind,
    alone: true,
    cells: records.map((record) =>
      (PLAIN[kind] ?? plainWords)(names.map((name) => record[name] ?? '').join(' ')),
    ),
  }))
}

function benchmark(name: string, truth: readonly string[], fields: readonly Field[]) {
  const rows = truth.length
  const keys = keysOf(fields, rows)
  const pairs = pairsSharing(
    keys,
    keys.map((own) => own.join(' ')),
  )
  const never = (): boolean => false
  const result = resolved({
    rows,
    pairs,
    comparisons: comparisonsOf(fields),
    social: null,
    alike: Int32Array.from(truth.keys()),
    apart: never,
    never,
    sureFrom: () => SURE.firstName,
    given: [],
    seed: 1,
  })
  const { bits, grouping } = result
  const judged = [...bits].map((weight, pair) => ({
    weight,
    right: truth[pairs.a[pair]!] === truth[pairs.b[pair]!],
  }))
  const truePairs = truePairsIn(truth)
  const groups = singles(rows)
  for (const [row, person] of grouping.personOf.entries()) groups.join({ a: person, b: row }, () => true)
  const score = scoreOf(grouping.personOf, truth)
  const recall99 = recallAt(0.99, judged, truePairs)
  const blocking = judged.filter(({ right }) => right).length / truePairs
  console.log(
    `${name}: recall at 99 % precision ${recall99.toFixed(3)}; joined by itself: ${shown(score)}; ` +
      `blocking recall ${blocking.toFixed(3)} with ${pairs.a.length} pairs; to review ${doubtsIn(pairs, result, groups, never).length}`,
  )
  return { recall99, score, blocking }
}

function recordsIn(file: string): Record_[] {
  const text = readFileSync(join(SAMPLES, 'entity-resolution', file), 'utf8')
  const read = rowsOf({ name: file, text }, notesFor(file))
  if (!read.ok) throw new Error(read.problem.says)
  const [head, ...rows] = read.rows
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  )
}

test.skipIf(!hasSamples)('Febrl 1: at least .90 of the pairs at 99 % precision', () => {
  const records = recordsIn('febrl_dataset1.csv')
  const { recall99, score } = benchmark(
    'Febrl 1',
    records.map(({ rec_id = '' }) => rec_id.replace(/-(org|dup-\d+)$/, '')),
    fieldsOf(records, [
      ['first name', 'given_name'],
      ['surname', 'surname'],
      ['code', 'street_number'],
      ['words', 'address_1', 'address_2'],
      ['words', 'suburb'],
      ['code', 'postcode'],
      ['label', 'state'],
      ['date', 'date_of_birth'],
    ]),
  )
  expect(recall99).toBeGreaterThanOrEqual(0.98)
  expect(score.precision).toBeGreaterThanOrEqual(0.99)
})

test.skipIf(!hasSamples)('fake_1000: at least .80 of the pairs at 99 % precision', () => {
  const records = recordsIn('fake_1000.csv')
  const { recall99, score, blocking } = benchmark(
    'fake_1000',
    records.map(({ cluster = '' }) => cluster),
    fieldsOf(records, [
      ['first name', 'first_name'],
      ['surname', 'surname'],
      ['date', 'dob'],
      ['words', 'city'],
      ['code', 'email'],
    ]),
  )
  expect(recall99).toBeGreaterThanOrEqual(0.8)
  expect(score.precision).toBeGreaterThanOrEqual(0.99)
  expect(blocking).toBeGreaterThanOrEqual(0.95)
})

/** Conformance: what holds for every format that is listed. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decode } from '../../../src/import/decode.ts'
import { FORMATS } from '../../../src/import/formats/index.ts'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt } from './support.ts'

const fixturesOf = (id: string, start: string) =>
  readdirSync(join(FIXTURES, id))
    .filter((name) => name.startsWith(start))
    .map((name) => fileAt(join(FIXTURES, id, name)))

test('no two formats have the same id', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length)
})

test.each(FORMATS)('$title has fixtures, good and broken', ({ id }) => {
  expect(fixturesOf(id, 'good').length).toBeGreaterThan(0)
  expect(fixturesOf(id, 'broken').length).toBeGreaterThan(0)
})

test.each(FORMATS)('$title is the first to recognise its fixtures', ({ id }) => {
  for (const { name, bytes } of fixturesOf(id, '')) {
    const file = { name, bytes, text: decode(bytes)?.text ?? null }
    expect(FORMATS.find((format) => format.recognises(file))?.id).toBe(id)
  }
})

test.each(FORMATS)('$title reads its good fixtures', ({ id }) => {
  const read = readNetwork(fixturesOf(id, 'good'))
  expect(read.ok && read.value.ties.length > 0).toBe(true)
})

test.each(FORMATS)('$title refuses its broken fixtures, naming file and line', ({ id }) => {
  for (const file of fixturesOf(id, 'broken')) {
    const read = readNetwork([file])
    expect(read).toMatchObject({ ok: false, problems: [{ level: 'error', file: file.name }] })
    // A file of bytes has no lines.
    if (decode(file.bytes) !== null) expect(read.problems[0]?.line).toBeGreaterThan(0)
  }
})

test.each(FORMATS)('no problem of $title quotes the file', ({ id }) => {
  const told = ['good', 'broken'].flatMap((start) => readNetwork(fixturesOf(id, start)).problems)
  expect(told.map(({ says }) => says).join(' ')).not.toMatch(
    /\b(?:Ann|Bob|Bea|Cat|dee|Church|Glebe|declared attr|nod)\b/,
  )
})

/** The real command line in a child process: exit codes, what is written, and that no name comes through. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { hasSamples, SAMPLES } from '../formats/support.ts'
import { type Ran, runImport } from './run.ts'

const PEOPLE = 48
const folder = mkdtempSync(join(tmpdir(), 'kith-import-'))
const at = (name: string) => join(folder, name)

const packIn = (name: string): SitePack => JSON.parse(readFileSync(join(at(name), 'pack.json'), 'utf-8'))

/** 48 people with names and secrets, two places, three relations of which one tells a name. */
function writeSurvey(): void {
  const dice = diceFrom(11)
  const someone = () => `P${Math.floor(dice() * PEOPLE)}`
  const people = Array.from(
    { length: PEOPLE },
    (_, n) => `P${n};Zebediah Quux${n};person;secret-${n};Street ${n % 3}`,
  )
  const places = ['G;The Glebe;place;;', 'L;The Legion;place;;']
  writeFileSync(at('people.csv'), ['Id;Label;Kind;Diary;Street', ...people, ...places, ''].join('\n'))
  const ties = Array.from({ length: PEOPLE }, (_, n) =>
    [
      `P${n};${someone()};news;secret-tie`,
      `P${n};${n % 2 === 0 ? 'G' : 'L'};news;`,
      `P${n};${someone()};about Zebediah;`,
    ].join('\n'),
  )
  writeFileSync(at('ties.csv'), ['Source;Target;Relation;Why', ...ties, ''].join('\n'))
}

let survey: Ran
beforeAll(() => {
  writeSurvey()
  const wishes = [
    '--question',
    'news=Who do you ask for news?',
    '--kind-from',
    'kind',
    '--label-kinds',
    'place',
  ]
  survey = runImport(
    at('people.csv'),
    at('ties.csv'),
    '--site',
    'hill',
    '--out',
    at('hill'),
    '--whitelist',
    'Street',
    ...wishes,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a survey becomes a folder with pack and report', () => {
  expect(survey).toMatchObject({ code: 0 })
  expect(readdirSync(at('hill')).sort()).toEqual([
    'pack.json',
    'releases.json',
    'report.html',
    'report.json',
    'report.txt',
  ])
  expect(packIn('hill')).toMatchObject({ format: 1, site: { id: 'hill', provenance: 'survey' } })
})

test('the ledger holds one release, by hashes alone', () => {
  const { site, releases } = JSON.parse(readFileSync(join(at('hill'), 'releases.json'), 'utf-8'))
  expect(site).toBe('hill')
  expect(releases).toHaveLength(1)
  expect(Object.values(releases[0]).join()).toMatch(/^[0-9a-f,]+$/)
})

test('the report tells the counts of the files as plain numbers, before any rule', () => {
  expect(survey.out).toContain(
    `Read ${PEOPLE + 2} nodes and ${PEOPLE * 3} ties (with a direction) from 2 files.`,
  )
  const report = JSON.parse(readFileSync(join(at('hill'), 'report.json'), 'utf-8'))
  expect(report.read).toEqual({ nodes: PEOPLE + 2, ties: PEOPLE * 3, directed: true, files: 2 })
})

test('no name of a person and no value of an unlisted attribute comes through, in any file or on the screen', () => {
  const written = readdirSync(at('hill')).map((name) => readFileSync(join(at('hill'), name), 'utf-8'))
  expect([...written, survey.out, survey.err].join('\n')).not.toMatch(
    /Zebediah|Quux|secret|Diary|Street|\bP\d+\b/,
  )
})

test('labels are shown for the kinds that were named, and for those only', () => {
  expect(
    packIn('hill')
      .nodes.things.map(({ label }) => label)
      .sort(),
  ).toEqual(['The Glebe', 'The Legion'])
})

test('the words of --question are what was asked', () => {
  expect(packIn('hill').questions.map(({ asked }) => asked)).toEqual([
    'Who do you ask for news?',
    'Who is tied to whom?',
  ])
})

test('a broken file: exit code 2, file, line and reason, and nothing is written', () => {
  writeFileSync(
    at('broken.graphml'),
    '<graphml>\n<graph edgedefault="directed">\n<node id="1">\n</graph></graphml>',
  )
  const ran = runImport(at('broken.graphml'), '--site', 'hill', '--out', at('broken'))
  expect(ran.code).toBe(2)
  expect(ran.err).toMatch(/broken\.graphml, line 4: The XML is broken/)
  expect(existsSync(at('broken'))).toBe(false)
})

test('a second pack of the place is held against the first, and refused where three people make the difference', () => {
  const wishes = [
    '--site',
    'hill',
    '--question',
    'news=Who?',
    '--kind-from',
    'kind',
    '--label-kinds',
    'place',
  ]
  expect(runImport(at('people.csv'), at('ties.csv'), '--out', at('twice'), ...wishes).code).toBe(0)
  const more = [0, 1, 2].map((n) => `N${n};Zebediah New${n};person;;`)
  const ties = [0, 1, 2].map((n) => `N${n};P${n};news;`)
  writeFileSync(at('people2.csv'), `${readFileSync(at('people.csv'), 'utf-8')}${more.join('\n')}\n`)
  writeFileSync(at('ties2.csv'), `${readFileSync(at('ties.csv'), 'utf-8')}${ties.join('\n')}\n`)
  const first = readFileSync(join(at('twice'), 'pack.json'), 'utf-8')
  const second = runImport(at('people2.csv'), at('ties2.csv'), '--out', at('twice'), ...wishes)
  expect(second.code).toBe(2)
  expect(second.err).toContain('came or went since the last pack')
  expect(readFileSync(join(at('twice'), 'pack.json'), 'utf-8')).toBe(first)
  expect(runImport(at('people.csv'), at('ties.csv'), '--out', at('twice'), ...wishes).code).toBe(0)
  expect(JSON.parse(readFileSync(join(at('twice'), 'releases.json'), 'utf-8')).releases).toHaveLength(2)
})

test('few people are refused with exit code 2, and the pack that was there stays', () => {
  writeFileSync(at('few.csv'), 'Source,Target\na,b\nb,c\n')
  const before = readFileSync(join(at('hill'), 'pack.json'))
  const ran = runImport(at('few.csv'), '--site', 'hill', '--out', at('hill'))
  expect(ran.code).toBe(2)
  expect(ran.err).toContain('--public "why"')
  expect(readFileSync(join(at('hill'), 'pack.json'))).toEqual(before)
})

test('a new pack takes the place of the old one, and leaves what stands beside it', () => {
  mkdirSync(at('town'))
  writeFileSync(join(at('town'), 'pack.json'), '{}')
  writeFileSync(join(at('town'), 'site.json'), '{"proud":[]}')
  const ran = runImport(
    at('few.csv'),
    '--site',
    'town',
    '--out',
    at('town'),
    '--public',
    'made up',
    '--seed',
    '7',
  )
  expect(ran).toMatchObject({ code: 0 })
  expect(packIn('town').disclosure).toMatchObject({ publicBecause: 'made up', seed: 7 })
  expect(readFileSync(join(at('town'), 'site.json'), 'utf-8')).toBe('{"proud":[]}')
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a folder that holds other things is left alone', () => {
  mkdirSync(at('photos'))
  writeFileSync(join(at('photos'), 'cat.jpg'), '')
  const ran = runImport(at('few.csv'), '--site', 'town', '--out', at('photos'), '--public', 'made up')
  expect(ran.code).toBe(2)
  expect(readdirSync(at('photos'))).toEqual(['cat.jpg'])
})

test('a wrong command line is exit code 1, a file that is not there exit code 2', () => {
  expect(runImport(at('few.csv')).code).toBe(1)
  const missing = runImport(at('nowhere.csv'), '--site', 'x', '--out', at('x'))
  expect(missing.code).toBe(2)
  expect(missing.err).toContain('nowhere.csv')
})

test('help tells examples and exit codes', () => {
  const { code, out } = runImport('--help')
  expect(code).toBe(0)
  expect(out).toMatch(/Examples:[\s\S]*Exit codes:\s+0 [\s\S]*1 [\s\S]*2 /)
})

test.runIf(hasSamples)('Les Miserables goes in with 77 nodes and 254 ties', () => {
  const file = join(SAMPLES, 'gexf/les_miserables.gexf')
  const ran = runImport(file, '--site', 'misers', '--out', at('misers'), '--public', 'A novel, long in print')
  expect(ran.out).toContain('Read 77 nodes and 254 ties')
  expect(packIn('misers').nodes.people.kind).toHaveLength(77)
})

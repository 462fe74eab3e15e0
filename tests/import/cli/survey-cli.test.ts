/** A survey through the real command line: guess, mapping, decisions, pack; and what stops it on the way. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SitePack } from '../../../src/core/model/pack.ts'
import type { Mapping } from '../../../src/import/survey/mapping.ts'
import { madeUp } from '../survey/made-up.ts'
import { foundAnywhere } from '../survey/search-bytes.ts'
import { type Ran, runImport } from './run.ts'

/** So many that nobody can be found too surely by their links: smaller surveys of this kind are refused. */
const ANSWERED = 500
const made = madeUp(7, ANSWERED)
const folder = mkdtempSync(join(tmpdir(), 'kith-survey-'))
const at = (name: string) => join(folder, name)
const textOf = (...path: string[]) => readFileSync(at(join(...path)), 'utf-8')
const answers = at('answers.csv')
const mapped = ['--mapping', at('mapping.json')]
const to = (name: string) => ['--site', 'murton', '--out', at(name)]

let guessed: Ran
let packed: Ran
beforeAll(() => {
  writeFileSync(answers, made.text)
  guessed = runImport(answers, '--guess-mapping', at('mapping.json'))
  packed = runImport(answers, ...mapped, '--yes', '--label-kinds', 'place,activity', ...to('packed'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('--guess-mapping writes what the columns seem to be, tells it, and stops', () => {
  expect(guessed).toMatchObject({ code: 0, err: '' })
  const mapping: Mapping = JSON.parse(textOf('mapping.json'))
  expect(mapping.questions.map(({ id }) => id)).toEqual(['news', 'help', 'places', 'activities'])
  expect(guessed.out).toMatch(/Age {3,}age \(quasi\) +sure\./)
})

test('a mapping may hold headings, so only its owner can read it', () => {
  expect(statSync(at('mapping.json')).mode & 0o077).toBe(0)
})

test('a mapping that was corrected is never written over', () => {
  const again = runImport(answers, '--guess-mapping', at('mapping.json'))
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is there already') })
})

test('a mapping makes the pack without a hand', () => {
  expect(packed).toMatchObject({ code: 0 })
  const pack: SitePack = JSON.parse(textOf('packed', 'pack.json'))
  expect(pack.nodes.people.kind.filter((kind) => kind === 'respondent')).toHaveLength(ANSWERED)
  expect(pack.questions.map(({ asked }) => asked)).toEqual([
    'Who tells you the news?',
    'Who helps you?',
    'Where do you go?',
    'What do you take part in?',
  ])
})

test('how every question was answered is told, in numbers that add up', () => {
  const { named, noneNamed, refused, noAnswer } = made.accounts.help!
  expect(packed.out).toContain(`${ANSWERED} people answered.`)
  expect(packed.out).toMatch(
    new RegExp(
      `Who helps you\\? ${named} named somebody \\(\\d+ names\\), ${noneNamed} said nobody, ${refused} would rather not say, ${noAnswer} gave no answer\\.`,
    ),
  )
})

test('no name, street or story is in any file of the pack, on the screen or among the complaints', () => {
  const files = readdirSync(at('packed')).map((name) => readFileSync(at(join('packed', name))))
  const screens = [packed.out, packed.err].map((text) => Buffer.from(text))
  for (const bytes of [...files, ...screens]) expect(foundAnywhere(bytes, made.secrets)).toEqual([])
})

test('a survey without a mapping waits for somebody to look at the guess', () => {
  const ran = runImport(answers, ...to('unseen'))
  expect(ran).toMatchObject({ code: 3, err: expect.stringContaining('--guess-mapping') })
  expect(existsSync(at('unseen'))).toBe(false)
})

test('pairs that nobody decided wait for somebody too', () => {
  const ran = runImport(answers, ...mapped, '--decisions', at('decisions.csv'), ...to('unseen'))
  expect(ran).toMatchObject({ code: 3, err: expect.stringContaining('--review') })
  expect(existsSync(at('unseen'))).toBe(false)
})

test('--review needs a terminal, and a file for what is decided', () => {
  expect(runImport(answers, ...mapped, '--review', ...to('unseen'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('--decisions decisions.csv'),
  })
  expect(
    runImport(answers, ...mapped, '--review', '--decisions', at('d.csv'), ...to('unseen')),
  ).toMatchObject({
    code: 1,
    err: expect.stringContaining('terminal'),
  })
})

test('decisions are applied, and ids that are gone are passed over', () => {
  const [one, other] = [...made.named.help!].filter(([, who]) => who.length > 0).map(([id]) => `${id}/help/0`)
  writeFileSync(at('decided.csv'), `a,b,decision\n${one},${other},same\nnobody,no one,apart\n`)
  const ran = runImport(answers, ...mapped, '--decisions', at('decided.csv'), '--dry-run', '--yes')
  expect(ran.out).toMatch(/joined by themselves, 1 were decided/)
})

test('a broken file of decisions is refused by its line', () => {
  writeFileSync(at('broken.csv'), 'a,b,decision\n"x,y,same\n')
  const ran = runImport(answers, ...mapped, '--decisions', at('broken.csv'), '--dry-run', '--yes')
  expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/broken\.csv.*line \d/) })
})

test('--dry-run does everything and writes no pack', () => {
  const ran = runImport(answers, ...mapped, '--yes', '--dry-run')
  expect(ran).toMatchObject({
    code: 0,
    out: expect.stringContaining('This was a dry run. No pack was written.'),
  })
  expect(ran.out).toContain('What was done, and why')
})

test('a place may be stricter on the command line, never laxer', () => {
  const strict = runImport(answers, ...mapped, '--yes', '--dry-run', '--alike', '9', '--tie-budget', '2.5')
  expect(strict).toMatchObject({ code: 0, out: expect.stringContaining('fewer than 9 share') })
  const lax = runImport(answers, ...mapped, '--yes', '--dry-run', '--alike', '4')
  expect(lax).toMatchObject({ code: 2, err: expect.stringContaining('stricter, never laxer') })
  const most = runImport(answers, ...mapped, '--yes', '--dry-run', '--tie-budget', '20')
  expect(most).toMatchObject({ code: 2, err: expect.stringContaining('At most 10 in 100 ties') })
  const words = runImport(answers, ...mapped, '--dry-run', '--alike', 'few')
  expect(words).toMatchObject({ code: 1, err: expect.stringContaining('--alike takes a whole number') })
})

test('a mapping that speaks of a column which is not there is refused by its field', () => {
  const mapping = textOf('mapping.json').replace('"Who helps you when you need it?"', '"Who is Zebediah?"')
  writeFileSync(at('lost.json'), mapping)
  const ran = runImport(answers, '--mapping', at('lost.json'), '--yes', ...to('unseen'))
  expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('in questions[1].slots[0]') })
  expect(ran.err).not.toContain('Zebediah')
})

test('without --site and --out nothing is begun', () => {
  expect(runImport(answers, '--yes')).toMatchObject({
    code: 1,
    err: expect.stringContaining('--site and --out are needed'),
  })
})

test('what could be either is not guessed where nobody can be asked', () => {
  const text = 'Source,Target,friend_1,friend_2,friend_3\na,b,Ann,Bob,Cat\nb,c,Dan,Eve,Fay\nc,d,Gus,Hal,Ida\n'
  writeFileSync(at('either.csv'), text)
  expect(runImport(at('either.csv'), ...to('unseen'))).toMatchObject({
    code: 3,
    err: expect.stringContaining('Say --as survey or --as network.'),
  })
})

test('a network takes a mapping too, and gets overlays by it', () => {
  const people = Array.from({ length: 60 }, (_, n) => `${n},P${n},${n % 2 ? 'retired' : 'employed'}`)
  const ties = Array.from({ length: 60 }, (_, n) => `${n},${(n * 7 + 1) % 60}\n${n},${(n * 11 + 3) % 60}`)
  writeFileSync(at('people.csv'), ['Id,Label,Employment', ...people].join('\n'))
  writeFileSync(at('ties.csv'), ['Source,Target', ...ties].join('\n'))
  const files = [at('people.csv'), at('ties.csv')]
  expect(runImport(...files, '--guess-mapping', at('network.json')).code).toBe(0)
  const ran = runImport(...files, '--mapping', at('network.json'), ...to('network'))
  expect(ran).toMatchObject({ code: 0 })
  const pack: SitePack = JSON.parse(textOf('network', 'pack.json'))
  expect(pack.overlays.map(({ id }) => id)).toEqual(['retired'])
})

/** What a mapping makes of a table: every row and every answer is accounted for. */
import { expect, test } from 'vitest'
import type { Mapping, QuestionMap } from '../../../src/import/survey/mapping.ts'
import { MISSING_WORDS } from '../../../src/import/survey/missing.ts'
import { surveyOf } from '../../../src/import/survey/survey-of.ts'
import { surveyIn, tableIn } from './steps.ts'

const QUESTION: QuestionMap = {
  id: 'help',
  title: 'Who helps?',
  asked: 'Who helps you?',
  directed: true,
  pulse: 'to-asker',
  named: 'person',
}
const mapping = (change: Partial<Mapping> = {}): Mapping => ({
  kith: 'mapping',
  version: 1,
  reads: 'survey',
  missing: MISSING_WORDS,
  columns: [{ column: 'id', role: 'id' }],
  questions: [{ ...QUESTION, slots: ['a', 'b'] }],
  overlays: [],
  feelings: null,
  ...change,
})
const read = (text: string, change: Partial<Mapping> = {}) => surveyIn(text, () => mapping(change))
const named = (text: string, change: Partial<Mapping> = {}) =>
  read(text, change).survey.mentions.map((mention) => `${mention.by}>${mention.text}`)
const asking = (question: Partial<QuestionMap>): Partial<Mapping> => ({
  questions: [{ ...QUESTION, ...question }],
})
const slotted = (question: Partial<QuestionMap>) => asking({ slots: ['a', 'b'], ...question })

test.each([
  ['', 'noAnswer'],
  ['n/a', 'noAnswer'],
  ['NA', 'noAnswer'],
  ['-', 'noAnswer'],
  ['Don’t know', 'noAnswer'],
  ['None', 'noneNamed'],
  ['no one', 'noneNamed'],
  ['Nobody.', 'noneNamed'],
  ['Prefer not to say', 'refused'],
  ['I’d rather not say', 'refused'],
  ["i'd rather not say!", 'refused'],
])('%j is %s', (cell, kind) => {
  expect(read(`id,a,b\n1,${cell},\n`).survey.accounts).toEqual([
    { question: 'help', named: 0, noneNamed: 0, refused: 0, noAnswer: 0, names: 0, [kind]: 1 },
  ])
})

test('a code is what the mapping says it is, for its own question', () => {
  const missing = { noAnswer: ['99'], noneNamed: ['0'], refused: ['97'] }
  const { survey } = read('id,a,b\n1,99,\n2,0,\n3,97,\n', slotted({ missing }))
  expect(survey.accounts[0]).toMatchObject({ noAnswer: 1, noneNamed: 1, refused: 1 })
})

test('one name among blanks and codes is an answer', () => {
  expect(read('id,a,b\n1,n/a,Ann\n').survey.accounts[0]).toMatchObject({ named: 1, noAnswer: 0 })
})

test('a mention is known by who answered, the question and the slot, from run to run', () => {
  expect(read('id,a,b\nx,Ann,Bob\n').survey.mentions.map(({ id, slot }) => [id, slot])).toEqual([
    ['x/help/0', 0],
    ['x/help/1', 1],
  ])
})

test('several names in a cell are cut at the marks of the mapping, in any case, and nowhere else', () => {
  const marks = slotted({ separators: [';', ' and '] })
  expect(named('id,a,b\n1,"Ann; Bob AND Cat, Dan",\n', marks)).toEqual(['1>Ann', '1>Bob', '1>Cat, Dan'])
})

test('what is said of a slot with two names in it belongs to neither', () => {
  const question = slotted({ separators: [';'], about: { sex: ['s', null] } })
  const { survey } = read('id,a,b,s\n1,Ann;Bob,,f\n2,Cat,,f\n', question)
  expect(survey.mentions.map(({ about }) => about)).toEqual([{}, {}, { sex: 'f' }])
})

test('a name twice in one answer is one, and counted', () => {
  const { survey, notes } = read('id,a,b\n1,Ann Lee,ANN  LEE\n')
  expect(survey.mentions).toHaveLength(1)
  expect(notes).toContain('survey-1.csv:2 A name is there twice in one answer. It was kept once.')
})

test('a number is no name, and a story is none either; both are counted', () => {
  const { survey, notes } = read(`id,a,b\n1,12,${'x '.repeat(80)}\n`)
  expect(survey.mentions).toEqual([])
  expect(notes).toMatch(/holds no letter[\s\S]*may be a whole story/)
})

test('facts beside an empty name are counted', () => {
  expect(read('id,a,b,s\n1,,Bob,f\n', slotted({ about: { sex: ['s', null] } })).notes).toContain(
    'Facts stand beside an empty name',
  )
})

test('a row without an id keeps its answers, under its line', () => {
  const { survey, notes } = read('id,a,b\n,Ann,\n2,Bob,\n')
  expect(survey.respondents.map(({ id }) => id)).toEqual(['line 2', '2'])
  expect(notes).toContain(':2 A row has no id')
})

test('an id that is there twice: the first row stays, the second is counted with its line', () => {
  const { survey, notes } = read('id,a,b\n1,Ann,\n1,Bob,\n2,,\n3,,\n4,,\n5,,\n')
  expect(survey.mentions.map(({ text }) => text)).toEqual(['Ann'])
  expect(notes).toContain(':3 An id is there twice')
})

test('somebody who named nobody is still there', () => {
  expect(read('id,a,b\n1,,\n').survey.respondents).toHaveLength(1)
})

test('a column nobody speaks of is counted and not read', () => {
  const { survey, notes } = read('id,a,b,diary,pay\n1,Ann,,secret,9\n')
  expect(JSON.stringify(survey)).not.toContain('secret')
  expect(notes).toContain('A column that the mapping does not speak of was left out. (2 times)')
})

test('a mapping that speaks of a column which is not there is refused by its field, not by the column’s name', () => {
  const lost = surveyOf(tableIn('id,a\n1,Ann\n').table, mapping())
  expect(lost).toMatchObject({
    ok: false,
    problems: [{ level: 'error', says: expect.stringContaining('questions[0].slots[1]') }],
  })
})

test('headings are found in any case, and by number', () => {
  expect(
    named('ID,A,B\n1,Ann,Bob\n', { ...slotted({ slots: ['a', 3] }), columns: [{ column: 1, role: 'id' }] }),
  ).toEqual(['1>Ann', '1>Bob'])
})

test('a fact has only the values that are listed; all others are counted', () => {
  const columns = [{ column: 'sex', role: 'quasi', as: 'sex', values: { m: 'man', F: 'woman' } }] as const
  const { survey, notes } = read('id,a,b,sex\n1,,,M\n2,,,f\n3,,,Zebediah\n4,,,n/a\n', { columns })
  expect([...survey.facts.values()]).toEqual([{ sex: 'man' }, { sex: 'woman' }, {}, {}])
  expect(notes).toContain(':4 An answer is not among those that the mapping lists')
  expect(notes).not.toContain('Zebediah')
})

test('"no" and "none" are answers where the mapping lists them', () => {
  const columns = [
    { column: 'faith', role: 'sensitive', as: 'religion', values: { none: 'none', some: 'some' } },
  ] as const
  expect([...read('id,a,b,faith\n1,,,None\n', { columns }).survey.facts.values()]).toEqual([
    { religion: 'none' },
  ])
})

test('numbers go into bands; matching hears the number, since it tells more', () => {
  const columns = [{ column: 'age', role: 'quasi', as: 'age', bands: [25, 45, 65] }] as const
  const { survey } = read('id,a,b,age\n1,,,24\n2,,,25\n3,,,64\n4,,,65\n5,,,old\n', { columns })
  expect([...survey.facts.values()].map(({ age }) => age)).toEqual([
    'under 25',
    '25 to 44',
    '45 to 64',
    '65 and over',
    undefined,
  ])
  expect(survey.respondents[0]?.about).toEqual({ age: '24' })
})

test('what is sensitive helps nobody to tell people apart; what only tells people apart is no fact', () => {
  const columns = [
    { column: 'street', role: 'match', as: 'street' },
    { column: 'ill', role: 'sensitive', as: 'health', values: { y: 'ill', n: 'well' } },
  ] as const
  const { survey } = read('id,a,b,street,ill\n1,,,Quince Row,y\n', { columns })
  expect(survey.respondents[0]?.about).toEqual({ street: 'Quince Row' })
  expect([...survey.facts.values()]).toEqual([{ health: 'ill' }])
})

test('one tick of several is the fact; two are none', () => {
  const columns = [
    {
      ticks: [
        { column: 'w', value: 'White' },
        { column: 'x', value: 'Black' },
      ],
      role: 'quasi',
      as: 'ethnicity',
    },
  ] as const
  const { survey } = read('id,a,b,w,x\n1,,,1,0\n2,,,,x\n3,,,1,1\n4,,,0,0\n', { columns })
  expect([...survey.facts.values()]).toEqual([{ ethnicity: 'White' }, { ethnicity: 'Black' }, {}, {}])
})

test('ticked things: a tick is a name, all zeros are "none", all blank is no answer', () => {
  const ticks = [
    { column: 'a', value: 'Library' },
    { column: 'b', value: 'Legion' },
  ]
  const { survey } = read('id,a,b\n1,1,0\n2,0,0\n3,,\n4,x,\n5,Library,\n', asking({ named: 'place', ticks }))
  expect(survey.mentions.map(({ by, text }) => by + text)).toEqual(['1Library', '4Library', '5Library'])
  expect(survey.accounts[0]).toMatchObject({ named: 3, noneNamed: 1, noAnswer: 1 })
})

test('a roster: how often is the strength, and "never" is no tie', () => {
  const { survey } = read(
    'id,see Ann Lee,see Bob Roe\n1,often,never\n2,1,3\n',
    asking({ roster: [2, 3], none: ['never'] }),
  )
  expect(survey.mentions.map(({ by, text, weight }) => [by, text, weight])).toEqual([
    ['1', 'Ann Lee', 'often'],
    ['2', 'Ann Lee', undefined],
    ['2', 'Bob Roe', '3'],
  ])
})

test('things may be called by other words of the curator', () => {
  expect(named('id,a,b\n1,lib,Legion\n', slotted({ named: 'place', recode: { LIB: 'Library' } }))).toEqual([
    '1>Library',
    '1>Legion',
  ])
})

test('a word that every object knows is a name like any other', () => {
  expect(named('id,a,b\n1,constructor,__proto__\n', slotted({ named: 'place', recode: { x: 'y' } }))).toEqual(
    ['1>constructor', '1>__proto__'],
  )
})

test('who of those named know each other is kept, with how much', () => {
  const questions: QuestionMap[] = [
    { ...QUESTION, slots: ['a', 'b'] },
    { ...QUESTION, id: 'among', pairs: { of: 'help', columns: [{ column: 'ab', a: 1, b: 2 }] }, none: ['0'] },
  ]
  const { survey } = read('id,a,b,ab\n1,Ann,Bob,2\n2,Cat,Dan,0\n3,Eve,,1\n', { questions })
  expect(survey.acquaintances).toEqual([{ a: '1/help/0', b: '1/help/1', question: 'among', weight: '2' }])
  expect(survey.accounts[1]).toMatchObject({ named: 1, noneNamed: 1, noAnswer: 1 })
})

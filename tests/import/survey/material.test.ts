/** Is it a survey or a network? And several tables of one survey are one. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Material, materialOf, type Reads } from '../../../src/import/material.ts'
import type { Read } from '../../../src/import/network.ts'
import { fileAt, hasSamples, SAMPLES } from '../formats/support.ts'
import { filesOf, networkIn, resultOf, says, surveyIn, tableIn } from './steps.ts'

const read = (texts: Record<string, string>, wanted: Reads | null = null): Read<Material> =>
  materialOf(filesOf(texts), wanted)
const material = (text: string, wanted: Reads | null = null) => resultOf(read({ 'a.csv': text }, wanted))

const WIDE = 'respondent,friend1,friend2,friend3\nAnn,Bob,Cat,Dan\nBob,Ann,Cat,\nCat,Dan,,\nDan,Ann,Bob,Cat\n'

test.each([
  ['ties', 'Source,Target\na,b\nb,c\n'],
  ['ties with a weight', 'ego,alter,weight\na,b,1\nb,c,2\n'],
  ['one friend a row', 'respondent,friend\nAnn,Bob\nBob,Cat\n'],
  ['people', 'Id,Label,age\n1,Ann,40\n2,Bob,50\n'],
  ['a matrix', ',Ann,Bob\nAnn,0,1\nBob,1,0\n'],
  ['a list', 'a;b\nb;c;d\nd;a\n'],
  ['people with numbered facts', 'Id,x1,x2,x3\n1,3,4,5\n2,4,4,1\n3,1,2,2\n'],
])('%s are no survey', (_, text) => {
  expect(material(text)).toMatchObject({ reads: 'network', doubt: null })
})

test('slots beside an id are a survey', () => {
  const text = 'id,name,advice_1,advice_2\n1,Ann,Bob,Cat\n2,Bob,Ann,\n3,Cat,Bob,Ann\n4,Dan,Cat,Ann\n'
  expect(material(text)).toMatchObject({ reads: 'survey', doubt: null })
})

test('ego, alter 1, alter 2: a survey, not a list of ties', () => {
  const text = 'ego,alter1,alter2,alter3\nAnn,Bob,Cat,\nBob,Ann,,\nCat,Dan,Ann,Bob\nDan,Ann,,\n'
  expect(material(text).reads).toBe('survey')
})

test('what could be either says so, and a word decides', () => {
  expect(
    material('Source,Target,friend_1,friend_2,friend_3\na,b,Ann,Bob,Cat\nb,c,Dan,Eve,Fay\nc,d,Gus,Hal,Ida\n'),
  ).toMatchObject({
    reads: 'survey',
    doubt: expect.stringContaining('could be a table of ties'),
  })
  expect(material(WIDE, 'network').reads).toBe('network')
  expect(material('respondent,friend\nAnn,Bob\nBob,Cat\n', 'survey')).toMatchObject({
    reads: 'survey',
    doubt: null,
  })
})

test('a survey and a network together are refused', () => {
  const mixed = read({
    'a.csv': WIDE,
    'b.graphml': '<graphml><graph edgedefault="directed"><node id="1"/></graph></graphml>',
  })
  expect(says(mixed.problems)).toContain(
    'b.graphml:0 Some of these files are a survey and some are a network',
  )
})

test('a file with headings and nothing under them is no survey', () => {
  expect(says(read({ 'a.csv': 'id,advice_1,advice_2\n' }, 'survey').problems)).toContain(
    'no table of answers',
  )
})

test('a quote that never closes names its line', () => {
  expect(says(read({ 'a.csv': 'id,advice_1,advice_2\n1,"Ann,Bob\n2,Cat,Dan\n' }, 'survey').problems)).toMatch(
    /^a\.csv:\d+ A quote opens/,
  )
})

test('tables side by side are joined by id, and rows without a partner are counted', () => {
  const { table, problems } = tableIn(
    'id,age\n1,40\n2,50\n',
    'age,ID,advice_1,advice_2\nx,2,Ann,Bob\ny,3,Cat,\nz,,Dan,\n',
  )
  expect(table.columns.map(({ heading }) => heading)).toEqual([
    'id',
    'age',
    'age (2)',
    'advice_1',
    'advice_2',
  ])
  expect(table.rows.map(({ cells }) => cells.join('|'))).toEqual(['1|40', '2|50|x|Ann|Bob', '3||y|Cat'])
  expect(says(problems)).toMatch(
    /survey-2\.csv:4 A row without an id[\s\S]*survey-2\.csv:3 A row has an id that the first table has not/,
  )
})

test('tables of the same headings stand under each other', () => {
  const { table } = tableIn('id,advice_1\n1,Ann\n', 'ID,Advice_1\n2,Bob\n')
  expect(table.rows.map(({ cells }) => cells.join('|'))).toEqual(['1|Ann', '2|Bob'])
})

test('tables that have no id in common are refused', () => {
  const files = filesOf({ 'a.csv': 'id,advice_1\n1,Ann\n2,Bob\n', 'b.csv': 'case,help_1\n1,Ann\n2,Bob\n' })
  expect(says(materialOf(files, 'survey').problems)).toContain('no column of ids in common')
})

test('a row for each who was named becomes slots, with what is said of them, and what is said of the one who names stays', () => {
  const { table } = tableIn('ego;alter;sex;ego_age\nA;Bob;m;40\nA;Cat;f;40\nB;Ann;f;50\nA;Dan;m;40\n')
  expect(table.columns.map(({ heading }) => heading)).toEqual([
    'ego',
    'ego_age',
    'alter - 1',
    'sex - 1',
    'alter - 2',
    'sex - 2',
    'alter - 3',
    'sex - 3',
  ])
  expect(table.rows.map(({ cells }) => cells.join('|'))).toEqual(['A|40|Bob|m|Cat|f|Dan|m', 'B|50|Ann|f||||'])
})

test('where a column says which question a row answers, each question has its own slots', () => {
  const rows = [
    'A;help;Bob',
    'A;help;Cat',
    'A;trust;Dan',
    'B;trust;Ann',
    'C;help;Ann',
    'C;help;Dan',
    'B;help;Eve',
    'D;help;Bob',
    'D;help;Ann',
  ]
  const { survey, mapping } = surveyIn(`ego;question;alter\n${rows.join('\n')}\n`)
  expect(mapping.questions.map(({ id, slots }) => [id, slots])).toEqual([
    ['help', ['help alter - 1', 'help alter - 2']],
  ])
  expect(survey.mentions.filter(({ by }) => by === 'A').map(({ text }) => text)).toEqual(['Bob', 'Cat'])
})

test('a long table beside one of facts is joined by id', () => {
  const { table } = tableIn('id,age\n1,40\n2,50\n', 'id,friend\n1,Ann\n1,Bob\n2,Cat\n')
  expect(table.rows.map(({ cells }) => cells.join('|'))).toEqual(['1|40|Ann|Bob', '2|50|Cat|'])
})

test('a survey that some filled in twice is not taken for a long table', () => {
  const { table } = tableIn('id,advice_1,advice_2\n1,Ann,Bob\n1,Ann,Cat\n2,Dan,\n')
  expect(table.columns.map(({ heading }) => heading)).toEqual(['id', 'advice_1', 'advice_2'])
})

test('a list of a hundred rows for one person is no answer to a question', () => {
  const rows = Array.from({ length: 100 }, (_, at) => `1,N${at}`).join('\n')
  const files = filesOf({ 'a.csv': 'id,age\n1,40\n2,50\n', 'b.csv': `id,friend\n${rows}\n2,Cat\n` })
  expect(says(materialOf(files, 'survey').problems)).toContain('more than 99 rows for one id')
})

const sample = (...names: readonly string[]) => names.map((name) => fileAt(join(SAMPLES, 'survey', name)))
const textAt = (name: string) => new TextDecoder().decode(fileAt(join(SAMPLES, 'survey', name)).bytes)

test.runIf(hasSamples)(
  'egor: 16 egos, 8 others each, and who of them know each other, in one wide row',
  () => {
    expect(resultOf(materialOf(sample('one_file_8.csv'), null))).toMatchObject({
      reads: 'survey',
      doubt: null,
    })
    const { survey, mapping } = surveyIn(textAt('one_file_8.csv'))
    expect([survey.respondents.length, survey.mentions.length, survey.acquaintances?.length]).toEqual([
      16,
      16 * 8,
      16 * 28,
    ])
    expect(survey.mentions[0]?.about).toEqual({ sex: 'woman', age: '66 - 100' })
    const network = networkIn(survey, mapping)
    expect(network.counts).toEqual({ nodes: 16 + 128, ties: 128 + 448, directed: 'mixed' })
  },
)

test.runIf(hasSamples)('egor: 32 egos and their others in a second table of up to 25 slots', () => {
  expect(resultOf(materialOf(sample('egos_32.csv', 'alters_32_wide.csv'), null)).reads).toBe('survey')
  const { survey, notes } = surveyIn([textAt('egos_32.csv'), textAt('alters_32_wide.csv')])
  expect(survey.respondents).toHaveLength(32)
  // As many as there are slots with something in them; the rest of the 25 are padded with NA.
  const rows = textAt('alters_32_wide.csv').trim().split('\n').slice(1)
  const filled = rows.flatMap((row) =>
    row
      .split(';')
      .slice(1)
      .filter((cell, at) => at % 2 === 0 && cell !== 'NA'),
  ).length
  expect(survey.mentions).toHaveLength(filled)
  expect(survey.respondents[0]?.about).toMatchObject({ sex: 'man', age: '56 - 65' })
  expect(notes).toBe('')
})

test.runIf(hasSamples)('none of the network tables among the samples is taken for a survey', () => {
  const folder = join(SAMPLES, 'gephi-csv')
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
    const told = materialOf([fileAt(join(folder, name))], null)
    expect([name, told.ok ? told.value.reads : 'network']).toEqual([name, 'network'])
  }
})

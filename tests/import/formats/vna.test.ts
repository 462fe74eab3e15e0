import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const good = readNetwork([fileAt(join(FIXTURES, 'vna/good.vna'))])
const network = networkIn(good)
const vna = (text: string) => readTexts({ 'a.vna': text })
const ties = (text: string) =>
  networkIn(vna(`*Tie data\n${text}`)).ties.map(
    ({ from, to, relation, attributes }) => `${from}>${to} ${relation} ${JSON.stringify(attributes)}`,
  )

test('every column of numbers is a relation, and 0 is no tie', () => {
  expect(network.ties.map(({ from, to, relation }) => `${from}>${to} ${relation}`)).toEqual([
    'ann>bob advice',
    'bob>c t advice',
    'bob>ann friends',
    'bob>c t friends',
  ])
})

test('numbers are weights, and words are attributes of every tie of their row', () => {
  expect(network.ties[0]?.attributes).toEqual({ weight: '1', why: 'at work' })
  expect(network.ties[2]?.attributes).toEqual({ weight: '2' })
})

test('a row that says 0 everywhere makes no tie, and that is counted', () => {
  expect(says(good.problems)).toContain('good.vna:16 A row says 0 or nothing for every relation.')
})

test('rows are cut at blanks or commas, whichever fits the headings', () => {
  expect(nodeOf(network, 'ann')).toMatchObject({ label: 'Ann Lee', attributes: { street: 'Church-Street' } })
  expect(nodeOf(network, 'bob')).toMatchObject({ label: 'Bob', attributes: { street: 'Hill' } })
  expect(nodeOf(network, 'dee').label).toBe('Dee')
})

test('values with commas of their own are cut at blanks', () => {
  const read = networkIn(
    vna('*Node data\nID links source\na 3 Blogarama,eTalkingHead\n*Tie data\nfrom to\na b\n'),
  )
  expect(nodeOf(read, 'a').attributes).toEqual({ links: '3', source: 'Blogarama,eTalkingHead' })
})

test('tabs keep blanks inside cells together', () => {
  const read = networkIn(vna('*Node data\nID\tFull name\tage\na\tAnn Lee\t7\nb\tBob May\t8\n'))
  expect(nodeOf(read, 'a')).toMatchObject({ label: 'Ann Lee', attributes: { age: '7' } })
})

test('nodes that stand only among properties count, with what is written beside them', () => {
  expect(nodeOf(network, 'fay')).toEqual({ id: 'fay', label: 'Fay Day', attributes: {} })
  expect(good.problems.filter(({ says: text }) => text.includes('drawing'))).toHaveLength(1)
})

test('strength is the weight, and other numbers beside it are attributes', () => {
  expect(ties('from to strength age\na b 2 7\nb a 0 1\nb c "" 3\n')).toEqual([
    'a>b  {"weight":"2","age":"7"}',
    'b>c  {"age":"3"}',
  ])
})

test('a column called relation tells the relation', () => {
  expect(ties('from to relation since\na b help 2019\n')).toEqual([
    'a>b help {"relation":"help","since":"2019"}',
  ])
})

test('ties without columns are ties', () => {
  expect(ties('FROM TO\na b\n')).toEqual(['a>b  {}'])
})

test('headings in any case and with blanks behind them are read', () => {
  expect(tieText(networkIn(vna('*TIE DATA   \r\n"From", "To", "Strength"\r\na b 1\r\n')))).toEqual(['a>b'])
})

test('ties without headings are refused by their line, for the first of them would be lost', () => {
  expect(vna('*Node data\nID\na\n*Tie data\na b 1\n')).toMatchObject({ ok: false, problems: [{ line: 5 }] })
})

test('a first line of nodes that is no heading is pointed out', () => {
  expect(says(vna('*Node data\nann\nbob\n').problems)).toContain('a.vna:2 The first line under "Node data"')
})

test('separate ego networks of E-Net are refused by name', () => {
  expect(says(vna('*Ego data\nID\na\n*Alter data\nfrom to\na b\n').problems)).toContain('E-Net')
})

test('a heading line that holds the whole file is refused', () => {
  expect(vna(`*Node data\nID ${'a '.repeat(2000)}\n`)).toMatchObject({ ok: false, problems: [{ line: 2 }] })
})

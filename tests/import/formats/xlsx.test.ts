import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { bookOf, type SheetSpec } from '../workbook/make.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, says, tieText } from './support.ts'

const good = readNetwork([fileAt(join(FIXTURES, 'xlsx/good.xlsx'))])
const book = (...sheets: SheetSpec[]) => readNetwork([{ name: 'a.xlsx', bytes: bookOf({ sheets }) }])
const TIES = [
  ['Source', 'Target'],
  ['a', 'b'],
]

test('sheets of people, of ties and of a matrix make one network', () => {
  const network = networkIn(good)
  expect(network.counts).toEqual({ nodes: 3, ties: 4, directed: 'mixed' })
  expect(nodeOf(network, '1')).toEqual({
    id: '1',
    label: 'Ann',
    attributes: { Street: 'Church Street', Joined: '2024-05-01' },
  })
  expect(tieText(network)).toEqual(['1>2', '2-3', '1>2', '2>3'])
})

test('each sheet of ties is a question, called like the sheet', () => {
  expect(networkIn(good).ties.map(({ relation }) => relation)).toEqual(['Advice', 'Advice', 'Help', 'Help'])
})

test('problems name the sheet by its place and the row', () => {
  const told = says(good.problems)
  expect(told).toContain('good.xlsx:3 Sheet 3: A tie without two ends was left out.')
  expect(told).toContain('good.xlsx:1 Sheet 1: This sheet is no table of people or ties')
})

test('a hidden sheet is left out and told', () => {
  const told = book({ name: 'x', rows: TIES }, { name: 'y', rows: TIES, state: 'hidden' })
  expect(networkIn(told).counts.ties).toBe(1)
  expect(says(told.problems)).toBe(
    'a.xlsx:1 Sheet 2: This sheet is hidden, so it was left out. Unhide it if it belongs to the network.',
  )
})

test('a title may stand above, and an Excel table beside notes', () => {
  expect(tieText(networkIn(book({ name: 'x', rows: [['Ties of 2024'], ...TIES] })))).toEqual(['a>b'])
  const rows = [['Seen by', 'Ann', 'on', 'Monday'], [null], ['Source', 'Target', null, 'why?'], ['a', 'b']]
  expect(tieText(networkIn(book({ name: 'x', rows, tables: { T: 'A3:B4' } })))).toEqual(['a>b'])
})

test('a workbook without any table of a network says why, sheet by sheet', () => {
  const told = book(
    {
      name: 'x',
      rows: [
        ['Colour', 'Shape'],
        ['red', 'round'],
      ],
    },
    { name: 'y' },
    { name: 'z', rows: [['Source'], ['a']] },
  )
  expect(told.ok).toBe(false)
  expect(told.problems.map(({ line, says: text }) => [line, text.slice(0, 8)])).toEqual([
    [1, 'Sheet 1:'],
    [1, 'Sheet 3:'],
  ])
})

test('an empty workbook is refused', () => {
  expect(says(book({ name: 'x' }).problems)).toContain('There is nothing in this workbook')
})

import { expect, test } from 'vitest'
import { showsDate } from '../../../src/import/workbook/dates.ts'
import { areaOf } from '../../../src/import/workbook/parts.ts'
import { isWorkbook, rowsOfTable, workbookTables } from '../../../src/import/workbook/workbook.ts'
import { type BookSpec, bookOf, type CellValue, columnName, zipOf } from './make.ts'

function sheetsOf(book: BookSpec) {
  const read = workbookTables(bookOf(book), 'a.xlsx')
  if (!read.ok) throw new Error(read.problems[0]?.says)
  return read.value.sheets
}
const rowsOf = (rows: readonly (readonly CellValue[])[], book: Partial<BookSpec> = {}) =>
  sheetsOf({ sheets: [{ name: 'S', rows }], ...book })[0]?.rows.map(({ cells }) => cells)
const cell = (xml: string): CellValue => ({ xml })
const refusalOf = (bytes: Uint8Array) => {
  const read = workbookTables(bytes, 'a.xlsx')
  return read.ok ? 'read' : read.problems.map(({ file, says }) => `${file} ${says}`).join()
}
const plain = { sheets: [{ name: 'S', rows: [['a', 'b']] }] }

test('sheets come in order, with their names, and hidden ones say so', () => {
  const sheets = sheetsOf({
    sheets: [
      { name: 'Ann & Bob', rows: [['a']] },
      { name: 'x', state: 'hidden' },
      { name: 'y', state: 'veryHidden' },
    ],
  })
  expect(sheets.map(({ name, place, hidden }) => [name, place, hidden])).toEqual([
    ['Ann & Bob', 1, false],
    ['x', 2, true],
    ['y', 3, true],
  ])
})

test('rows keep their numbers, blank rows are left out, cells are trimmed', () => {
  const rows = sheetsOf({
    sheets: [{ name: 'S', rows: [[' a ', null, 'c', ' '], [' '], ['d']], from: 5 }],
  })[0]?.rows
  expect(rows).toEqual([
    { line: 5, cells: ['a', '', 'c'], width: 3 },
    { line: 7, cells: ['d'], width: 1 },
  ])
})

test('rows and cells without a place stand after the one before', () => {
  const xml =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
  expect(
    sheetsOf({ sheets: [{ name: 'S', xml }] })[0]?.rows.map(({ line, cells }) => [line, ...cells]),
  ).toEqual([
    [1, '1', '2'],
    [4, '', '', '3', '4'],
    [5, '5'],
  ])
})

test('texts are shared, inline or calculated, whole whichever way they are cut', () => {
  const strings =
    '<si><t>plain</t></si><si><r><t>two </t></r><r><rPr/><t>parts</t></r></si><si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><t>a_x000D_b</t></si>'
  expect(
    rowsOf(
      [
        [0, 1, 2, 3].map((at) => cell(`<c t="s"><v>${at}</v></c>`)),
        [
          cell('<c t="str"><f>A1</f><v>sum</v></c>'),
          cell('<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>'),
        ],
      ],
      { strings },
    ),
  ).toEqual([
    ['plain', 'two parts', '東', 'a\rb'],
    ['sum', 'inline'],
  ])
})

test('numbers are shortest, yes and no are words', () => {
  expect(
    rowsOf([[cell('<c><v>2.7999999999999998</v></c>'), cell('<c><v>1E+2</v></c>'), true, false]]),
  ).toEqual([['2.8', '100', 'true', 'false']])
})

test('a cell with an error is empty and counted by its row', () => {
  const sheet = sheetsOf({
    sheets: [{ name: 'S', rows: [['a', cell('<c t="e"><v>#N/A</v></c>')]], from: 3 }],
  })[0]
  expect(sheet?.rows[0]?.cells).toEqual(['a'])
  expect(sheet?.problems).toMatchObject([{ level: 'warning', file: 'a.xlsx', line: 3 }])
  expect(sheet?.problems[0]?.says).toMatch(/^Sheet 1: A cell holds an error/)
})

const DATES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="21"/><xf numFmtId="165"/></cellXfs>'
const styled = (style: number, value: number | string) => cell(`<c s="${style}"><v>${value}</v></c>`)

test('dates are told by their style', () => {
  const row = [
    styled(0, 45413),
    styled(1, 45413),
    styled(2, 45413),
    styled(3, 45413.5625),
    styled(4, 0.5625),
    styled(5, 45413),
  ]
  expect(rowsOf([row], { styles: DATES })).toEqual([
    ['45413', '2024-05-01', '2024-05-01', '2024-05-01 13:30:00', '13:30:00', '45413'],
  ])
})

test('days before March 1900, days counted from 1904, and numbers that are no day', () => {
  expect(
    rowsOf([[styled(1, 1), styled(1, 59), styled(1, 61), styled(1, -3), styled(1, 1e9)]], { styles: DATES }),
  ).toEqual([['1900-01-01', '1900-02-28', '1900-03-01', '-3', '1000000000']])
  expect(rowsOf([[styled(1, 0.0), styled(1, 43951)]], { styles: DATES, is1904: true })).toEqual([
    ['1904-01-01', '2024-05-01'],
  ])
})

test.each([
  ['yyyy\\-mm\\-dd', true],
  ['[$-409]d mmm yy;@', true],
  ['h:mm AM/PM', true],
  ['General', false],
  ['#,##0.00 "days"', false],
  ['[Red]0', false],
  ['[h]:mm', false],
  ['@', false],
])('the style %j shows a date: %s', (code, shows) => {
  expect(showsDate(code)).toBe(shows)
})

test('an Excel table is known by name, and what stands beside or under it is not in it', () => {
  const rows = [['note'], ['Vertex 1', 'Vertex 2', null, 'beside'], ['a', 'b', null, 'x'], ['under']]
  const sheet = sheetsOf({ sheets: [{ name: 'S', rows, tables: { Edges: 'A2:B3' } }] })[0]
  expect(sheet?.tables).toEqual([{ name: 'Edges', ref: { top: 2, bottom: 3, left: 0, right: 1 } }])
  expect(sheet && rowsOfTable(sheet, sheet.tables[0]!)).toEqual([
    { line: 2, cells: ['Vertex 1', 'Vertex 2'], width: 2 },
    { line: 3, cells: ['a', 'b'], width: 2 },
  ])
})

test.each([
  ['A1:B2', { top: 1, bottom: 2, left: 0, right: 1 }],
  ['$AA$3:$XFD$3', { top: 3, bottom: 3, left: 26, right: 16383 }],
  ['C4', { top: 4, bottom: 4, left: 2, right: 2 }],
  ['B2:A1', null],
  ['XFE1', null],
  ['A0', null],
  ['', null],
])('the range %j is a rectangle or nothing', (ref, area) => {
  expect(areaOf(ref)).toEqual(area)
})

test('columns are named as we think', () => {
  expect([0, 25, 26, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'XFD'])
})

test('the same bytes are read once', () => {
  const bytes = bookOf(plain)
  expect(workbookTables(bytes, 'a.xlsx')).toBe(workbookTables(bytes, 'a.xlsx'))
})

test('only workbooks are workbooks', () => {
  expect(isWorkbook(bookOf(plain))).toBe(true)
  expect(isWorkbook(zipOf({ 'a.csv': 'a,b' }))).toBe(false)
  expect(isWorkbook(new Uint8Array([1, 2, 3]))).toBe(false)
})

test.each([
  ['cut short', bookOf(plain).slice(0, -40), 'cut short or damaged'],
  [
    'with a part that is no XML',
    bookOf({ ...plain, more: { 'xl/worksheets/sheet1.xml': '<worksheet><row>' } }),
    'This workbook is damaged',
  ],
  [
    'with a DOCTYPE in it',
    bookOf({ ...plain, more: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' } }),
    'This workbook is damaged',
  ],
  ['without sheets', bookOf({ sheets: [] }), 'This workbook is damaged'],
  [
    'in binary',
    zipOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      'xl/workbook.bin': 'x',
    }),
    '(.xlsb)',
  ],
  [
    'that is a bomb',
    bookOf({
      sheets: [{ name: 'S', xml: `<row><c t="inlineStr"><is><t>${'a'.repeat(3e7)}</t></is></c></row>` }],
    }),
    'far more than it should',
  ],
  [
    'with a cell in the last column of every row',
    bookOf({ sheets: [{ name: 'S', xml: '<row><c r="XFD1"><v>1</v></c></row>'.repeat(1000) }] }),
    'far too many rows or cells',
  ],
])('a workbook %s is refused with a sentence', (_, bytes, sentence) => {
  expect(refusalOf(bytes)).toMatch(/^a\.xlsx This /)
  expect(refusalOf(bytes)).toContain(sentence)
})

test('one changed byte in a sheet is noticed', () => {
  const bytes = bookOf({ sheets: [{ name: 'S', rows: [['a', 'b']] }] })
  const at = bytes.findIndex(
    (_, from) => new TextDecoder().decode(bytes.subarray(from, from + 10)) === 'sheet1.xml',
  )
  bytes[at + 40]! ^= 4
  expect(refusalOf(bytes)).toContain('damaged')
})

test('a workbook with a password says so', () => {
  const bytes = bookOf(plain)
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true) === 0x02014b50) bytes[at + 8]! |= 1
  }
  expect(refusalOf(bytes)).toContain('password')
})

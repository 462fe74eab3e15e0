/** Workbooks whose sheets are tables of people, tables of ties, matrices or lists of names: Gephi's and anybody's. */
import type { Format, Problem, RawNetwork, Read, SourceFile } from '../network.ts'
import { isWorkbook, rowsOfTable, type Sheet, workbookTables } from '../workbook/workbook.ts'
import type { Row } from './csv-rows.ts'
import { notesFor } from './notes.ts'
import { networkOfTables, type Table, tableFrom } from './tables.ts'

export const xlsx: Format = {
  id: 'xlsx',
  title: 'Workbooks (.xlsx)',
  recognises: ({ bytes }) => isWorkbook(bytes),
  read: readBooks,
}

const HIDDEN = 'This sheet is hidden, so it was left out. Unhide it if it belongs to the network.'
const OTHER = 'This sheet is no table of people or ties that we know, so it was left out.'
const EMPTY = 'There is nothing in this workbook. Choose another one.'

/** Excel tables of a sheet that are looked at. */
const TABLES_TRIED = 20

/** What one workbook gives: its tables, and what is to be said of its other sheets. */
interface Book {
  readonly tables: readonly Table[]
  readonly said: readonly Problem[]
}

/** All sheets that can be seen and are known as tables of a network. */
function readBooks(files: readonly SourceFile[]): Read<RawNetwork> {
  const books: Book[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = readBook(file)
    problems.push(...read.problems)
    if (read.ok) books.push(read.value)
  }
  if (books.length < files.length) return { ok: false, problems }
  const network = networkOfTables(books.flatMap(({ tables }) => tables))
  const said = [...problems, ...books.flatMap((book) => book.said)]
  return { ...network, problems: [...said, ...network.problems] }
}

function readBook({ name, bytes }: SourceFile): Read<Book> {
  const read = workbookTables(bytes, name)
  if (!read.ok) return read
  const filled = read.value.sheets.filter(({ rows }) => rows.length > 0)
  const tables: Table[] = []
  const said: Problem[] = []
  const refusals: Problem[] = []
  for (const sheet of filled) {
    const notes = notesFor(name, `Sheet ${sheet.place}`)
    const line = sheet.rows[0]?.line ?? 0
    const table = sheet.hidden ? HIDDEN : tableOf(sheet, notes)
    if (typeof table !== 'string') {
      tables.push(table)
      said.push(...sheet.problems)
      continue
    }
    refusals.push(notes.error(table, line))
    notes.warn(sheet.hidden ? HIDDEN : OTHER, line)
    said.push(...notes.problems())
  }
  if (tables.length > 0) return { ok: true, value: { tables, said }, problems: [] }
  const nothing: Problem = { level: 'error', file: name, line: 0, says: EMPTY }
  return { ok: false, problems: refusals.length > 0 ? refusals : [nothing] }
}

/** A sheet as a table: all of it, or else what is under a title, or else the first Excel table in it that is one. */
function tableOf(sheet: Sheet, notes: Table['notes']): Table | string {
  const from = (rows: readonly Row[]) =>
    rows.length === 0 ? '' : tableFrom(rows, { relation: sheet.name, notes })
  const whole = from(sheet.rows)
  const parts = [
    () => underTitle(sheet.rows),
    ...sheet.tables.slice(0, TABLES_TRIED).map((each) => () => rowsOfTable(sheet, each)),
  ]
  let found = whole
  for (const part of parts) if (typeof found === 'string') found = from(part())
  return typeof found === 'string' ? whole : found
}

/** The rows below those that hold one cell each. */
function underTitle(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  return rows.slice(Math.max(0, first))
}

/**
 * Workbooks (.xlsx) as plain tables: sheets in order, each with its rows as text and its Excel tables. What the
 * workbook calculates, draws or shows is left aside.
 */
import type { Row } from '../formats/csv-rows.ts'
import { notesFor, refused } from '../formats/notes.ts'
import type { Problem, Read } from '../network.ts'
import { isZip, openZip, type Zip, ZipRefusal } from '../zip/zip.ts'
import { roomOfWorkbook, rowsOfSheet, stringsOf } from './cells.ts'
import { dateStyles } from './dates.ts'
import { hasBook, partsOf, type SheetTable } from './parts.ts'

export interface Workbook {
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  /** What it is called. May be the name of a person: problems say the place instead. */
  readonly name: string
  /** 1-based place among the sheets, hidden ones too. */
  readonly place: number
  readonly hidden: boolean
  /** Rows that hold something, with their 1-based numbers in the sheet; cells trimmed, from column A, none at the end blank. */
  readonly rows: readonly Row[]
  /** Excel tables by name and place; whoever made the workbook drew them, and most sheets have none. */
  readonly tables: readonly SheetTable[]
  /** What was lost of this sheet, for whoever uses it. */
  readonly problems: readonly Problem[]
}

/** What a workbook may unpack to: some 800,000 ties. It is read piece by piece, and never in memory whole. */
const MOST_BYTES = 120_000_000

/** True for .xlsx (and .xlsb, which `workbookTables` refuses); other zips are none. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return orNothing(bytes, hasBook) ?? false
}

const read = new WeakMap<Uint8Array, Read<Workbook>>()

/**
 * Every sheet of a workbook. Numbers are written shortest ("2.8"), dates as 2024-05-01 (with 13:30:00 where there is
 * a time), yes and no as true and false; cells that hold an error are empty and counted. Refuses what is damaged,
 * locked, not .xlsx, or unpacks to far more than it should. Works once for one array of bytes, and remembers.
 */
export function workbookTables(bytes: Uint8Array, fileName: string): Read<Workbook> {
  const known = read.get(bytes) ?? readWorkbook(bytes, fileName)
  read.set(bytes, known)
  return known
}

/** The rows of an Excel table, its headings first; what stands beside it in the sheet is not part of it. */
export function rowsOfTable(sheet: Sheet, { ref }: SheetTable): Row[] {
  return sheet.rows
    .filter(({ line }) => line >= ref.top && line <= ref.bottom)
    .map(({ line, cells }) => ({ line, cells: withoutEnd(cells.slice(ref.left, ref.right + 1)) }))
    .filter(({ cells }) => cells.length > 0)
    .map(({ line, cells }) => ({ line, cells, width: cells.length }))
}

function readWorkbook(bytes: Uint8Array, fileName: string): Read<Workbook> {
  try {
    return sheetsOf(openZip(bytes, MOST_BYTES), fileName)
  } catch (thrown) {
    if (thrown instanceof ZipRefusal) return refused(fileName, 0, thrown.message)
    throw thrown
  }
}

function sheetsOf(zip: Zip, fileName: string): Read<Workbook> {
  const { sheets, from1904, stringsPath, stylesPath } = partsOf(zip)
  const lookup = { strings: stringsOf(zip, stringsPath), dates: dateStyles(zip, stylesPath), from1904 }
  const room = roomOfWorkbook()
  const found = sheets.map(({ name, hidden, path, tables }, at): Sheet => {
    const notes = notesFor(fileName, `Sheet ${at + 1}`)
    const rows = rowsOfSheet(zip, path, lookup, room, notes)
    return { name, place: at + 1, hidden, rows, tables, problems: notes.problems() }
  })
  return { ok: true, value: { sheets: found }, problems: [] }
}

function orNothing<T>(bytes: Uint8Array, look: (zip: Zip) => T): T | null {
  if (!isZip(bytes)) return null
  try {
    return look(openZip(bytes, MOST_BYTES))
  } catch {
    return null
  }
}

function withoutEnd(cells: string[]): string[] {
  while (cells.length > 0 && cells.at(-1) === '') cells.pop()
  return cells
}

/** Files to tables of answers: CSV in any separator and encoding, and the sheets of workbooks. */
import { decode } from '../decode.ts'
import { type Row, rowsOf } from '../formats/csv-rows.ts'
import { type Notes, notesFor } from '../formats/notes.ts'
import type { NamedBytes, Problem } from '../network.ts'
import { isWorkbook, type Sheet, workbookTables } from '../workbook/workbook.ts'
import { type Table, tableOf } from './table.ts'

/** One table as it was found: `rows` are all its lines, headings too. */
export interface FoundTable {
  readonly table: Table
  readonly rows: readonly Row[]
  /** The survey can do without it: one sheet of several, where a list of codes or a page of notes may be another. */
  readonly spare: boolean
  readonly notes: Notes
}

export interface FoundTables {
  readonly tables: readonly FoundTable[]
  /** Errors among them mean that the file is no table. What `notes` of a table say is not among them. */
  readonly problems: readonly Problem[]
}

const HIDDEN = 'This sheet is hidden, so it was left out. Unhide it if it belongs to the survey.'

/** The tables in a file; none where it is no table. */
export function tablesIn(file: NamedBytes): FoundTables {
  return isWorkbook(file.bytes) ? tablesInBook(file) : tableInText(file)
}

function tableInText({ name, bytes }: NamedBytes): FoundTables {
  const decoded = decode(bytes)
  if (decoded === null) return { tables: [], problems: [] }
  const notes = notesFor(name)
  if (decoded.warning !== null) notes.warn(decoded.warning, 0)
  const read = rowsOf({ name, text: decoded.text }, notes)
  if (!read.ok) return { tables: [], problems: [read.problem] }
  return { tables: foundIn(name, read.rows, notes, false), problems: [] }
}

function tablesInBook({ name, bytes }: NamedBytes): FoundTables {
  const book = workbookTables(bytes, name)
  if (!book.ok) return { tables: [], problems: book.problems }
  const filled = book.value.sheets.filter(({ rows }) => rows.length > 0)
  const seen = filled.filter(({ hidden }) => !hidden)
  const spare = seen.length > 1
  return {
    tables: seen.flatMap(({ rows, place }) => foundIn(name, rows, notesFor(name, `Sheet ${place}`), spare)),
    problems: [...book.problems, ...filled.flatMap(({ problems }) => problems), ...toldHidden(name, filled)],
  }
}

function toldHidden(name: string, sheets: readonly Sheet[]): Problem[] {
  return sheets
    .filter(({ hidden }) => hidden)
    .flatMap(({ place, rows }) => {
      const notes = notesFor(name, `Sheet ${place}`)
      notes.warn(HIDDEN, rows[0]?.line ?? 0)
      return notes.problems()
    })
}

function foundIn(file: string, rows: readonly Row[], notes: Notes, spare: boolean): FoundTable[] {
  const table = tableOf(file, rows, notes)
  return table === null ? [] : [{ table, rows, spare, notes }]
}

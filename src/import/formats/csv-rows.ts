/** Text to rows of cells: guesses the separator, keeps the line of every row, and refuses quotes that do not close. */
// The build for browsers: it brings its own Buffer, and so runs in node and on a page alike.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { linesOf } from '../decode.ts'
import type { Problem } from '../network.ts'
import type { Notes, TextFile } from './notes.ts'

export interface Row {
  /** 1-based line of the file where the row ends. */
  readonly line: number
  /** Trimmed; blank cells at the end are cut off. */
  readonly cells: readonly string[]
  /** Cells in the file, blank ones too. */
  readonly width: number
}

export type Separator = ',' | ';' | '\t' | '|' | ' '
export type Rows =
  | { readonly ok: true; readonly rows: Row[] }
  | { readonly ok: false; readonly problem: Problem }

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|']
/** Lines looked at to find the separator. */
const LINES_SEEN = 60
/** A quote that opens and never closes would swallow the file; a single cell is never longer than this. */
const CELL_LIMIT = 1_000_000

/** All rows that are not blank. */
export function rowsOf(given: TextFile, notes: Notes): Rows {
  // The parser counts CRLF inside quotes as two lines, so every line ends alike before it sees them.
  const file = { name: given.name, text: linesOf(given.text).join('\n') }
  const separator = separatorOf(file.text)
  if (separator === ' ') return blankRows(file)
  try {
    return { ok: true, rows: parsed(file.text, separator, '"') }
  } catch (thrown) {
    return withBackslashes(file, separator, notes, thrown)
  }
}

/** The separator that cuts most lines into as many cells as the first line; a blank where none does. */
export function separatorOf(text: string): Separator {
  const lines = linesOf(text.slice(0, 100_000))
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_SEEN)
    .map(unquoted)
  let best: Separator = lines.some((line) => /\S[ ]+\S/.test(line)) ? ' ' : ','
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const score = scoreOf(lines, separator)
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

/** How well the lines agree: those cut like the first count twice, those cut at all once. */
function scoreOf(lines: readonly string[], separator: string): number {
  const counts = lines.map((line) => line.split(separator).length - 1)
  const first = counts[0] ?? 0
  const alike = first === 0 ? 0 : counts.filter((count) => count === first).length
  return alike * 2 + counts.filter((count) => count > 0).length
}

function unquoted(line: string): string {
  return line.replace(/"[^"]*"/g, '')
}

function parsed(text: string, delimiter: Separator, escapeMark: string): Row[] {
  const rows: Row[] = []
  parse(text, {
    delimiter,
    escape: escapeMark,
    relax_column_count: true,
    skip_empty_lines: true,
    ltrim: delimiter !== '\t',
    rtrim: delimiter !== '\t',
    record_delimiter: '\n',
    max_record_size: CELL_LIMIT,
    on_record(record: string[], { lines }) {
      const row = rowOf(record, lines)
      if (row.cells.length > 0) rows.push(row)
      return null
    },
  })
  return rows
}

function rowOf(record: readonly string[], line: number): Row {
  const cells = record.map((cell) => cell.trim())
  while (cells.length > 0 && cells.at(-1) === '') cells.pop()
  return { line, cells, width: record.length }
}

/** Some programs write \" for a quote inside quotes. */
function withBackslashes(file: TextFile, separator: Separator, notes: Notes, thrown: unknown): Rows {
  if (file.text.includes('\\"')) {
    try {
      const rows = parsed(file.text, separator, '\\')
      notes.warn('Quotes inside cells are written with a backslash. They were read so.', 0)
      return { ok: true, rows }
    } catch {
      return { ok: false, problem: problemOf(file.name, thrown) }
    }
  }
  return { ok: false, problem: problemOf(file.name, thrown) }
}

function problemOf(file: string, thrown: unknown): Problem {
  const known = thrown instanceof CsvError
  const at: unknown = known ? thrown.lines : 0
  const line = typeof at === 'number' ? at : 0
  return { level: 'error', file, line, says: saysOf(known ? thrown.code : '') }
}

function saysOf(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'A quote opens and never closes. Add the missing quote mark, or take the first one out.'
  if (code === 'CSV_MAX_RECORD_SIZE')
    return 'A row here is far too long. A quote mark is probably missing above.'
  return 'A quote mark stands where none can be read. Put the whole cell in quotes, and double each quote inside it.'
}

/** Cells apart by blanks; quotes keep blanks together. */
function blankRows(file: TextFile): Rows {
  const rows: Row[] = []
  for (const [at, text] of linesOf(file.text).entries()) {
    const bare = text.replace(/"[^"]*"/g, '')
    if (bare.includes('"')) {
      return {
        ok: false,
        problem: { level: 'error', file: file.name, line: at + 1, says: saysOf('CSV_QUOTE_NOT_CLOSED') },
      }
    }
    const cells = text.match(/"[^"]*"|[^\s"]+/g) ?? []
    if (cells.length > 0)
      rows.push(
        rowOf(
          cells.map((cell) => cell.replaceAll('"', '')),
          at + 1,
        ),
      )
  }
  return { ok: true, rows }
}

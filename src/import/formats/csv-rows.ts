/** Text to rows of cells: guesses the separator, keeps the line of every row, and refuses quotes that do not close. */
import { linesOf } from '../decode.ts'
import type { Problem } from '../network.ts'
import { type Cut, cutTable } from './csv-cut.ts'
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

const OPEN_QUOTE = 'A quote opens and never closes. Add the missing quote mark, or take the first one out.'
const ODD_QUOTE =
  'A quote mark stands where none can be read. Put the whole cell in quotes, and double each quote inside it.'

/** All rows that are not blank. */
export function rowsOf(given: TextFile, notes: Notes): Rows {
  const file = { name: given.name, text: linesOf(given.text).join('\n') }
  const separator = separatorOf(file.text)
  if (separator === ' ') return blankRows(file)
  const cut = cutTable(file.text, separator, '"')
  if (cut.ok || !file.text.includes('\\"')) return rowsOrProblem(file.name, cut)
  // Some programs write \" for a quote inside quotes.
  const again = cutTable(file.text, separator, '\\')
  if (again.ok) notes.warn('Quotes inside cells are written with a backslash. They were read so.', 0)
  return rowsOrProblem(file.name, again)
}

function rowsOrProblem(name: string, cut: Cut): Rows {
  if (!cut.ok) return { ok: false, problem: problemOf(name, cut.line, cut.why) }
  return { ok: true, rows: cut.rows.map(({ cells, line }) => rowOf(cells, line)).filter(isFilled) }
}

function isFilled({ cells }: Row): boolean {
  return cells.length > 0
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

function rowOf(record: readonly string[], line: number): Row {
  const cells = record.map((cell) => cell.trim())
  while (cells.length > 0 && cells.at(-1) === '') cells.pop()
  return { line, cells, width: record.length }
}

function problemOf(file: string, line: number, why: 'open' | 'odd'): Problem {
  return { level: 'error', file, line, says: why === 'open' ? OPEN_QUOTE : ODD_QUOTE }
}

/** Cells apart by blanks; quotes keep blanks together. */
function blankRows(file: TextFile): Rows {
  const rows: Row[] = []
  for (const [at, text] of linesOf(file.text).entries()) {
    const bare = text.replace(/"[^"]*"/g, '')
    if (bare.includes('"')) {
      return { ok: false, problem: problemOf(file.name, at + 1, 'open') }
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

/** A table of answers: headings made different from each other, and rows that know their line. */
import { linesOf } from '../decode.ts'
import type { Row } from '../formats/csv-rows.ts'
import type { Notes } from '../formats/notes.ts'
import type { Ref } from './mapping.ts'

export interface Column {
  /** From 1, as a mapping counts. */
  readonly number: number
  /** As it stands in the table; a repeated one carries "(2)", a blank one is "column 4". */
  readonly heading: string
  /** The question in full, where the program that made the table wrote it under the heading; else the heading. */
  readonly says: string
}

export interface Table {
  /** Name of the file the rows come from; of the first, where tables were joined. */
  readonly file: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly line: number
  /** One cell a column at most; trimmed. */
  readonly cells: readonly string[]
}

const ABOVE = 'A line above the headings was left out.'
const UNDER = 'A second line of headings was not read as answers.'
const TOO_WIDE = 'The table has more columns than any spreadsheet can hold. Those beyond 16384 were left out.'
const LONG_ROW = 'A row has more cells than there are headings. The cells at its end were left out.'

/** As many as Excel knows. */
const MOST_COLUMNS = 16_384

/** What is written under the headings of a table by Qualtrics (third line) and SurveyMonkey (second). */
const IMPORT_ID = /^\{\s*"?ImportId/i
const SUB_HEADING = /^(?:response|open-ended response|other \(please specify\))$/i
/** Characters of a heading that are looked at: longer ones are no headings. */
const LONGEST_HEADING = 500

/** The table, or null where there is nothing under its headings. */
export function tableOf(file: string, given: readonly Row[], notes: Notes): Table | null {
  const rows = belowTitle(given, notes)
  const head = headOf(rows)
  if (head === null) return null
  for (const { line } of rows.slice(1, head.lines)) notes.warn(UNDER, line)
  if (head.headings.length > MOST_COLUMNS) notes.warn(TOO_WIDE, rows[0]?.line ?? 0)
  const columns = columnsOf(head.headings.slice(0, MOST_COLUMNS), head.says)
  const body = rows.slice(head.lines).map(({ line, cells }) => {
    if (cells.length > columns.length) notes.warn(LONG_ROW, line)
    return { line, cells: cells.slice(0, columns.length) }
  })
  return body.length === 0 ? null : { file, columns, rows: body }
}

/** Finds columns by what a mapping calls them: undefined where there is no such column. */
export function columnFinder(table: Table): (ref: Ref) => Column | undefined {
  const byHeading = new Map(table.columns.map((column) => [column.heading.toLowerCase(), column]))
  return (ref) => (typeof ref === 'number' ? table.columns[ref - 1] : byHeading.get(ref.trim().toLowerCase()))
}

/** Titles that people put above a table stand alone on their line. */
function belowTitle(rows: readonly Row[], notes: Notes): readonly Row[] {
  const widest = rows.slice(0, 50).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (widest < 3) return rows
  const first = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  for (const { line } of rows.slice(0, Math.max(0, first))) notes.warn(ABOVE, line)
  return rows.slice(Math.max(0, first))
}

interface Head {
  readonly headings: readonly string[]
  readonly says: readonly string[]
  /** Lines of the table that are headings. */
  readonly lines: number
}

function headOf(rows: readonly Row[]): Head | null {
  const [first, second, third] = rows
  if (first === undefined) return null
  const top = padded(first)
  if (third !== undefined && IMPORT_ID.test(third.cells[0] ?? '')) {
    return { headings: top, says: top.map((heading, at) => second?.cells[at] || heading), lines: 3 }
  }
  if (second !== undefined && hasSubHeadings(top, second)) {
    const headings = underCommon(top, second.cells)
    return { headings, says: headings, lines: 2 }
  }
  return { headings: top, says: top, lines: 1 }
}

const padded = ({ cells, width }: Row): string[] =>
  Array.from({ length: Math.max(width, cells.length) }, (_, at) =>
    linesOf(cells[at] ?? '')
      .join(' ')
      .slice(0, LONGEST_HEADING),
  )

/** SurveyMonkey writes the question once over all its columns, and what each of them holds in the line below. */
function hasSubHeadings(top: readonly string[], second: Row): boolean {
  const gaps = top.filter((heading) => heading === '').length
  return gaps > 0 && second.cells.some((cell) => SUB_HEADING.test(cell))
}

function underCommon(top: readonly string[], below: readonly string[]): string[] {
  let common = ''
  return top.map((heading, at) => {
    if (heading !== '') common = heading
    const own = below[at] ?? ''
    return own === '' || /^(?:open-ended )?response$/i.test(own) ? heading || common : `${common} - ${own}`
  })
}

/** Columns with headings made different from each other. */
export function columnsOf(headings: readonly string[], says: readonly string[]): Column[] {
  const times = new Map<string, number>()
  const taken = new Set(headings.map((heading) => heading.toLowerCase()))
  return headings.map((wanted, at) => {
    const own = wanted === '' ? `column ${at + 1}` : wanted
    const key = own.toLowerCase()
    let time = (times.get(key) ?? 0) + 1
    while (time > 1 && taken.has(`${key} (${time})`)) time += 1
    times.set(key, time)
    const heading = time === 1 ? own : `${own} (${time})`
    taken.add(heading.toLowerCase())
    return { number: at + 1, heading, says: says[at] || heading }
  })
}

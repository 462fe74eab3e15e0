/** The sections of a VNA file as tables, cut at blanks, tabs or commas, whichever fits the headings. */
import type { Row } from './csv-rows.ts'
import { type Line, numbered } from './lines.ts'
import type { Notes } from './notes.ts'
import { cellsOf, type Style } from './quoted.ts'

export interface Section {
  /** In lower case: "node data". */
  readonly kind: string
  /** Where its name stands. */
  readonly line: number
  /** The headings, then the rows that are not blank. */
  readonly rows: readonly Row[]
}

type Separator = Style['separator']

const OPEN_QUOTE = 'A quote opens and never closes. It was read as part of the text.'
const LINES_SEEN = 60

/** All sections, in the order of the file. */
export function sectionsOf(text: string, notes: Notes): Section[] {
  const drafts: { kind: string; line: number; lines: Line[] }[] = []
  for (const line of numbered(text, null)) {
    if (line.text.startsWith('*')) drafts.push({ kind: kindOf(line.text), line: line.at, lines: [] })
    else if (line.text !== '') drafts.at(-1)?.lines.push(line)
  }
  return drafts.map(({ kind, line, lines }) => ({ kind, line, rows: rowsOf(lines, notes) }))
}

function kindOf(text: string): string {
  return text.slice(1, 80).trim().toLowerCase().replace(/\s+/g, ' ')
}

function rowsOf([first, ...body]: readonly Line[], notes: Notes): Row[] {
  if (first === undefined) return []
  const separator = headingSeparator(first.text, body)
  const header = cut(first, separator, notes)
  return [header, ...body.map((line) => cut(line, fitting(line.text, header.width, separator), notes))]
}

/** What cuts the headings so that most rows have as many cells. */
function headingSeparator(heading: string, body: readonly Line[]): Separator {
  const seen = body.slice(0, LINES_SEEN)
  let best: Separator = heading.includes(',') ? ',' : ' '
  let bestScore = -1
  const separators: Separator[] = heading.includes(',') ? ['\t', ','] : ['\t', ' ']
  for (const separator of separators.filter((each) => each === ' ' || heading.includes(each))) {
    const width = cellsIn(heading, separator)
    const score = seen.filter(({ text }) =>
      separatorsIn(text).some((by) => cellsIn(text, by) === width),
    ).length
    if (score <= bestScore) continue
    best = separator
    bestScore = score
  }
  return best
}

/** What cuts a row into as many cells as there are headings; where nothing does, most likely what cuts the headings. */
function fitting(text: string, width: number, otherwise: Separator): Separator {
  const found = separatorsIn(text).find((separator) => cellsIn(text, separator) === width)
  if (found !== undefined) return found
  return otherwise === ',' && !text.includes(',') ? ' ' : otherwise
}

/** Separators that a line may be cut by, most telling first: tabs, blanks (but not those behind commas), commas. */
function separatorsIn(text: string): Separator[] {
  const separators: Separator[] = ['\t', ' ', ',']
  return separators.filter((separator) => (separator === ' ' ? !isCommaList(text) : text.includes(separator)))
}

/** True for "bob, Bob, Hill Street": words that end in commas. */
function isCommaList(text: string): boolean {
  const cells = cellsOf(text, styleOf(' ')).cells.slice(0, -1)
  return cells.length > 0 && cells.every((cell) => cell.endsWith(','))
}

const styleOf = (separator: Separator): Style => ({ separator, quotes: '"', escapedBy: 'double' })

function cellsIn(text: string, separator: Separator): number {
  return cellsOf(text, styleOf(separator)).cells.length
}

function cut({ at, text }: Line, separator: Separator, notes: Notes): Row {
  const { cells, open } = cellsOf(text, styleOf(separator))
  if (open) notes.warn(OPEN_QUOTE, at)
  const kept = [...cells]
  while (kept.at(-1) === '') kept.pop()
  return { line: at, cells: kept, width: cells.length }
}

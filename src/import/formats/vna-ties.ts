/** The ties of a VNA file: one column of strength, or one column a relation. */
import { isNumber, numberOf } from './csv-kind.ts'
import type { Row } from './csv-rows.ts'
import { readEdges } from './csv-tables.ts'
import { columnNamed, networkWords } from './csv-words.ts'
import { type Gathering, RELATION_NAMES } from './gather.ts'
import type { Notes } from './notes.ts'
import type { Section } from './vna-sections.ts'

const STRENGTH: readonly string[] = ['strength', 'weight', 'value', 'tie strength', 'w']
const NOTHING: ReadonlyMap<string, string> = new Map()

const NO_HEADINGS =
  'The first line under "Tie data" must be headings: from, to, and what the numbers mean. Put them there.'
const NO_ENDS = 'A tie without two ends was left out. Fill in both.'
const LONG_ROW = 'A row has more cells than there are headings. The cells at its end were left out.'
const NO_TIE = 'A row says 0 or nothing for every relation. That means no tie, so none was made.'

interface Target {
  readonly gathering: Gathering
  readonly notes: Notes
}

/** What one column makes of the rows: the ties of one relation. */
interface Layer {
  readonly relation: string
  /** The column of the weight; null where there is none. */
  readonly weight: number | null
  readonly rows: Row[]
}

/** Adds the ties of a section; why not, and where, if its headings are missing. */
export function readTies({ rows }: Section, target: Target): { line: number; says: string } | null {
  const [header, ...body] = rows
  if (header === undefined) return null
  const { from, to } = networkWords(header.cells)
  if (from === null || to === null) return { line: header.line, says: NO_HEADINGS }
  const kept = body.filter((row) => hasEnds(row, header, from, to, target.notes))
  const { layers, words } = layersOf(header, kept, [from, to])
  const tied = new Set<Row>()
  for (const { relation, weight, rows: told } of layers) {
    for (const row of told) tied.add(row)
    const columns = weight === null ? [from, to, ...words] : [from, to, weight, ...words]
    const table = [header, ...told].map((row) => chosen(row, columns))
    if (weight !== null) table[0] = renamed(table[0], 2, 'weight')
    readEdges(table, { from: 0, to: 1, headed: true }, { ...target, relation }, (cell) => cell)
  }
  for (const row of kept) if (!tied.has(row)) keepEnds(row, [from, to], target)
  return null
}

function hasEnds({ cells, line }: Row, header: Row, from: number, to: number, notes: Notes): boolean {
  if (cells.length > header.width) notes.warn(LONG_ROW, line)
  if (cells[from] && cells[to]) return true
  notes.warn(NO_ENDS, line)
  return false
}

/** The layers of the table, and the columns that are attributes in all of them. */
function layersOf(
  header: Row,
  rows: readonly Row[],
  ends: readonly number[],
): { layers: Layer[]; words: number[] } {
  const others = header.cells.map((_, at) => at).filter((at) => !ends.includes(at))
  const strength = columnNamed(header.cells, STRENGTH)
  const numbers = others.filter((at) => isNumeric(rows, at))
  if (strength !== null || numbers.length === 0 || columnNamed(header.cells, RELATION_NAMES) !== null) {
    const told = strength === null ? [...rows] : rows.filter(({ cells }) => !isZero(cells[strength] ?? ''))
    const words = others.filter((at) => at !== strength)
    return { layers: [{ relation: '', weight: strength, rows: told }], words }
  }
  const layers = numbers.map((at) => {
    const told = rows.filter(({ cells }) => (cells[at] ?? '') !== '' && !isZero(cells[at] ?? ''))
    return { relation: header.cells[at] ?? '', weight: at, rows: told }
  })
  return { layers, words: others.filter((at) => !numbers.includes(at)) }
}

function isNumeric(rows: readonly Row[], column: number): boolean {
  const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
  return filled.length > 0 && filled.every(isNumber)
}

function isZero(cell: string): boolean {
  return isNumber(cell) && numberOf(cell) === 0
}

function chosen({ line, cells }: Row, columns: readonly number[]): Row {
  return { line, cells: columns.map((at) => cells[at] ?? ''), width: columns.length }
}

function renamed(row: Row | undefined, column: number, name: string): Row {
  const { line = 0, cells = [], width = 0 } = row ?? {}
  return { line, cells: cells.map((cell, at) => (at === column ? name : cell)), width }
}

/** Whoever stands in a row without a tie is there all the same. */
function keepEnds({ cells, line }: Row, ends: readonly number[], { gathering, notes }: Target): void {
  notes.warn(NO_TIE, line)
  for (const at of ends) gathering.node(cells[at] ?? '', null, NOTHING)
}

/** Tables that belong together, from text or from a workbook: node tables first, then the ties of all others. */
import type { Problem, RawNetwork, Read } from '../network.ts'
import { kindOfTable, type TableKind, withCorner } from './csv-kind.ts'
import type { Row } from './csv-rows.ts'
import { readList, readMatrix, type Target } from './csv-shapes.ts'
import { type IdOfLabel, readEdges, readNodes } from './csv-tables.ts'
import { gather } from './gather.ts'
import type { Notes } from './notes.ts'

/** Rows whose kind is known. */
export interface Table {
  /** The question its ties answer, where no column tells it and there are several tables of ties. */
  readonly relation: string
  readonly rows: readonly Row[]
  readonly is: Known
  readonly notes: Notes
}

type Known = Exclude<TableKind, { kind: 'unknown' }>

const NOT_A_NUMBER = 'A cell of this matrix is not a number. Put a number there, or 0 for no tie.'

const TOO_WIDE = 'This table has far too many columns. Keep those that are needed, and save it again.'
/** Three times as many as a sheet can have. */
const MOST_COLUMNS = 50_000

/** What the rows of one table are (never none): ready to be read, or the sentence that says what is wrong with them. */
export function tableFrom(rows: readonly Row[], of: Omit<Table, 'rows' | 'is'>): Table | string {
  if ((rows[0]?.width ?? 0) > MOST_COLUMNS) return TOO_WIDE
  const cornered = withCorner(rows)
  const is = kindOfTable(cornered)
  return is.kind === 'unknown' ? is.says : { ...of, rows: cornered, is }
}

/** One network of tables that belong together. */
export function networkOfTables(tables: readonly Table[]): Read<RawNetwork> {
  const nodeTables = tables.filter(({ is }) => is.kind === 'nodes')
  const tieTables = tables.filter(({ is }) => is.kind !== 'nodes')
  const gathering = gather()
  const idOfLabel: IdOfLabel = new Map()
  for (const { rows, is, notes } of nodeTables) {
    if (is.kind === 'nodes') readNodes(rows, is.id, { gathering, notes }, idOfLabel)
  }
  const idOf = (cell: string): string => (gathering.has(cell) ? cell : (idOfLabel.get(cell) ?? cell))
  const problems: Problem[] = []
  for (const { rows, is, notes, relation } of tieTables) {
    const target = { relation: tieTables.length > 1 ? relation : '', gathering, notes }
    const bad = readTies(rows, is, target, idOf)
    if (bad !== null) problems.push(notes.error(NOT_A_NUMBER, bad))
  }
  if (problems.length > 0) return { ok: false, problems }
  const value = gathering.finish(nodeTables.length > 0, true)
  return { ok: true, value, problems: tables.flatMap(({ notes }) => notes.problems()) }
}

/** The line of a cell that cannot be read, or null. */
function readTies(
  rows: readonly Row[],
  is: Known,
  target: Target,
  idOf: (cell: string) => string,
): number | null {
  if (is.kind === 'matrix') return readMatrix(rows, target)
  if (is.kind === 'list') readList(rows, target)
  if (is.kind === 'edges') readEdges(rows, is, target, idOf)
  return null
}

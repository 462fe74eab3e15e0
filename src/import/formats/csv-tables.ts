/** Node tables and edge tables: one row a node, one row a tie. */

import type { Row } from './csv-rows.ts'
import type { Target } from './csv-shapes.ts'
import { columnNamed, directionSaid, labelColumn } from './csv-words.ts'
import { nameWeight, RELATION_NAMES } from './gather.ts'

const NO_ID = 'A row without an id or a name was left out. Fill in its id.'
const NO_ENDS = 'A tie without two ends was left out. Fill in both names.'
const TWICE = 'A node is listed twice. It was kept once, with what both rows say.'
const LONG_ROW = 'A row has more cells than there are headings. The cells at its end were left out.'

/** Ids by what nodes are called; null where two are called alike. */
export type IdOfLabel = Map<string, string | null>

/** The rows of a node table; the first row is its headings. Fills `idOfLabel`. */
export function readNodes(
  rows: readonly Row[],
  id: number,
  { gathering, notes }: Omit<Target, 'relation'>,
  idOfLabel: IdOfLabel,
): void {
  const first = rows[0]?.cells ?? []
  const header = headingsOf(rows[0])
  const label = labelColumn(first, id)
  for (const { cells, line } of rows.slice(1)) {
    const name = cells[id] ?? ''
    if (name === '') {
      notes.warn(NO_ID, line)
      continue
    }
    if (cells.length > header.length) notes.warn(LONG_ROW, line)
    const called = label === null ? null : cells[label] || null
    if (called !== null) noteLabel(idOfLabel, called, name)
    const isNew = gathering.node(name, called, attributesOf(header, cells, [id, label]))
    if (!isNew) notes.warn(TWICE, line)
  }
}

function noteLabel(idOfLabel: IdOfLabel, label: string, id: string): void {
  const isOnly = !idOfLabel.has(label) || idOfLabel.get(label) === id
  idOfLabel.set(label, isOnly ? id : null)
}

export interface EdgeColumns {
  readonly from: number
  readonly to: number
  /** False where the first row is a tie already; then a third column is a weight. */
  readonly headed: boolean
}

/** The rows of an edge table. `idOf` turns what stands in a cell into a node's id. */
export function readEdges(
  rows: readonly Row[],
  columns: EdgeColumns,
  target: Target,
  idOf: (cell: string) => string,
): void {
  const body = columns.headed ? rows.slice(1) : rows
  const header = columns.headed ? headingsOf(rows[0]) : ['source', 'target', 'weight']
  const toldAt = toldColumns(header, body)
  for (const { cells, line } of body) {
    const from = cells[columns.from] ?? ''
    const to = cells[columns.to] ?? ''
    if (from === '' || to === '') {
      target.notes.warn(NO_ENDS, line)
      continue
    }
    if (cells.length > header.length) target.notes.warn(LONG_ROW, line)
    const told = toldBy(toldAt, cells)
    const attributes = attributesOf(header, cells, [columns.from, columns.to, toldAt.direction])
    nameWeight(attributes)
    const relation = told.relation || target.relation
    const kept = Object.fromEntries(attributes)
    const rest = {
      directed: told.direction !== false,
      relation,
      attributes: kept,
      wave: 1,
      event: null,
    } as const
    target.gathering.tie({ from: idOf(from), to: idOf(to), ...rest }, line, target.notes)
    if (told.direction === 'mutual') {
      target.gathering.tie({ from: idOf(to), to: idOf(from), ...rest }, line, target.notes)
    }
  }
}

/** Columns that tell something of the tie itself. */
interface ToldColumns {
  readonly direction: number | null
  readonly relation: number | null
}

function toldBy({ direction, relation }: ToldColumns, cells: readonly string[]) {
  return {
    direction: direction === null ? null : directionSaid(cells[direction] ?? ''),
    relation: relation === null ? '' : (cells[relation] ?? ''),
  }
}

/** Which column tells the direction and which the question; a Type column that tells no direction tells the question. */
function toldColumns(header: readonly string[], body: readonly Row[]): ToldColumns {
  const type = columnNamed(header, ['type', 'edge type', 'directed'])
  const said = type === null ? [] : body.map((row) => row.cells[type] ?? '').filter((cell) => cell !== '')
  const isDirection = said.length > 0 && said.every((cell) => directionSaid(cell) !== null)
  const relation = columnNamed(header, RELATION_NAMES)
  if (isDirection) return { direction: type, relation }
  return { direction: null, relation: relation ?? (said.length > 0 ? type : null) }
}

/** Headings made different from each other, and a name for those that are blank. */
function headingsOf(row: Row | undefined): string[] {
  const seen = new Set<string>()
  return Array.from({ length: row?.width ?? 0 }, (_, at) => {
    const wanted = row?.cells[at] || `column ${at + 1}`
    const name = seen.has(wanted) ? `${wanted} (${at + 1})` : wanted
    seen.add(name)
    return name
  })
}

function attributesOf(
  header: readonly string[],
  cells: readonly string[],
  without: readonly (number | null)[],
): Map<string, string> {
  const attributes = new Map<string, string>()
  // By cell, not by heading: a row may be far shorter than its headings.
  for (const [at, value] of cells.entries()) {
    const name = header[at]
    if (name !== undefined && value !== '' && !without.includes(at)) attributes.set(name, value)
  }
  return attributes
}

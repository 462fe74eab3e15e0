/** What a table is: its headings say, or else its shape. */

import type { Row } from './csv-rows.ts'
import { columnNamed, networkWords } from './csv-words.ts'

export type TableKind =
  | { readonly kind: 'edges'; readonly from: number; readonly to: number; readonly headed: boolean }
  | { readonly kind: 'nodes'; readonly id: number }
  | { readonly kind: 'matrix' }
  | { readonly kind: 'list' }
  | { readonly kind: 'unknown'; readonly says: string }

const NO_HEADINGS =
  'We cannot tell what these columns are. Call them Source and Target for ties, or Id for people, in the first line.'
const ROWS_OR_MATRIX =
  'This may be a table of people or a matrix. Call its first column Id, or give a matrix the same names on both sides.'
const ONE_END = 'There is a column for one end of a tie, and none for the other. Call them Source and Target.'
const ALL_NUMBERS =
  'These are numbers without headings. Call the columns Source, Target and Weight in the first line.'

/** Headings that ties have and people do not. */
const EDGE_WORDS: readonly string[] = ['weight', 'type', 'kind', 'relation', 'relationship']
/** A table of even rows without known headings is a list of names only where this share of them recurs. */
const LIST_SHARE = 0.5

/** What the rows of a file are; the reason, with what to do, where nobody can tell. */
export function kindOfTable(rows: readonly Row[]): TableKind {
  if (isSquare(rows)) return { kind: 'matrix' }
  const header = rows[0]?.cells ?? []
  const { from, to, id, sureId } = networkWords(header)
  if (to !== null) {
    const asker = from ?? (sureId ? null : id)
    return asker === null
      ? { kind: 'unknown', says: ONE_END }
      : { kind: 'edges', from: asker, to, headed: true }
  }
  if (from !== null && (id === null || columnNamed(header, EDGE_WORDS) !== null)) {
    return { kind: 'unknown', says: ONE_END }
  }
  return id === null ? byShape(rows) : { kind: 'nodes', id }
}

/** Puts the blank corner back that R leaves out over a matrix. */
export function withCorner(rows: readonly Row[]): readonly Row[] {
  const [header, ...body] = rows
  if (header === undefined || body.length !== header.cells.length) return rows
  const shifted = body.every((row, at) => row.cells[0] === header.cells[at] && row.width === header.width + 1)
  return shifted ? [{ ...header, cells: ['', ...header.cells], width: header.width + 1 }, ...body] : rows
}

/** True where the first row and the first column hold the same names, or the corner is blank and one holds the other. */
function isSquare(rows: readonly Row[]): boolean {
  const [corner, ...across] = rows[0]?.cells ?? []
  const body = rows.slice(1)
  const down = body.map((row) => row.cells[0] ?? '')
  if (across.length === 0 || down.length === 0 || corner === undefined) return false
  const columns = new Set(across)
  const names = new Set(down)
  const inColumns = down.every((name) => columns.has(name))
  const inNames = across.every((name) => names.has(name))
  if (corner === '') return inColumns || inNames
  const filled = body.every((row) => row.cells.slice(1).every((cell) => cell === '' || isNumber(cell)))
  return inColumns && inNames && filled && !columns.has(corner) && !isNumber(corner)
}

function byShape(rows: readonly Row[]): TableKind {
  const unknown: TableKind = { kind: 'unknown', says: NO_HEADINGS }
  const first = rows[0]
  if (first === undefined) return unknown
  if (first.cells[0] === '' && first.cells.length > 1) return twoModeMatrix(rows.slice(1))
  const width = rows.every((row) => row.width === first.width) ? first.width : null
  if (width === 1) return unknown
  if (width === 3 && rows.every((row) => isNumber(row.cells[2] ?? ''))) return weighted(rows)
  return shareRecurring(rows) > (width === null || width === 2 ? 0 : LIST_SHARE) ? { kind: 'list' } : unknown
}

/** A blank corner over ones and zeros: who goes where. */
function twoModeMatrix(body: readonly Row[]): TableKind {
  return body.length > 0 && body.every(isZeroOne)
    ? { kind: 'matrix' }
    : { kind: 'unknown', says: ROWS_OR_MATRIX }
}

/** Two names and a number on every line, without headings. */
function weighted(rows: readonly Row[]): TableKind {
  const allNumbers = rows.every((row) => row.cells.every(isNumber))
  return allNumbers
    ? { kind: 'unknown', says: ALL_NUMBERS }
    : { kind: 'edges', from: 0, to: 1, headed: false }
}

/** Share of the names on the right that stand first on some line too: in a network, people name each other. */
function shareRecurring(rows: readonly Row[]): number {
  const first = new Set(rows.map((row) => row.cells[0] ?? ''))
  const others = rows.flatMap((row) => row.cells.slice(1)).filter((cell) => cell !== '')
  return others.length === 0 ? 0 : others.filter((cell) => first.has(cell)).length / others.length
}

function isZeroOne(row: Row): boolean {
  return (
    row.cells.length > 1 && row.cells.slice(1).every((cell) => cell === '' || cell === '0' || cell === '1')
  )
}

/** A decimal number with a point or a comma. */
export function isNumber(cell: string): boolean {
  return /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(cell)
}

export function numberOf(cell: string): number {
  return Number(cell.replace(',', '.'))
}

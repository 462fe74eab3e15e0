/** CSV: node tables, edge tables, link lists, adjacency lists and matrices, apart by , ; tab | or blanks. */
import type { Format, Problem, RawNetwork, Read } from '../network.ts'
import { kindOfTable, type TableKind, withCorner } from './csv-kind.ts'
import { type Row, rowsOf } from './csv-rows.ts'
import { readList, readMatrix, type Target } from './csv-shapes.ts'
import { type IdOfLabel, readEdges, readNodes } from './csv-tables.ts'
import { gather } from './gather.ts'
import { stemOf } from './join.ts'
import { type Notes, notesFor, refused, type TextFile, textFormat } from './notes.ts'

export const csv: Format = textFormat({
  id: 'csv',
  title: 'CSV tables',
  recognises: (text) => !/^\s*</.test(text),
  read: readCsv,
})

interface Table {
  readonly file: TextFile
  readonly rows: readonly Row[]
  readonly is: TableKind
  readonly notes: Notes
}

const NOT_A_NUMBER = 'A cell of this matrix is not a number. Put a number there, or 0 for no tie.'
const EMPTY = 'This file is empty. Choose another one.'

/** Reads tables that belong together: node tables first, then the ties of all others. */
function readCsv(files: readonly TextFile[]): Read<RawNetwork> {
  const tables: Table[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const table = tableOf(file)
    if ('level' in table) problems.push(table)
    else tables.push(table)
  }
  if (problems.length > 0) return { ok: false, problems }
  return networkOfTables(tables)
}

function tableOf(file: TextFile): Table | Problem {
  const notes = notesFor(file.name)
  const read = rowsOf(file, notes)
  if (!read.ok) return read.problem
  const first = read.rows[0]
  if (first === undefined) return { level: 'error', file: file.name, line: 0, says: EMPTY }
  const rows = withCorner(read.rows)
  const is = kindOfTable(rows)
  if (is.kind === 'unknown') return { level: 'error', file: file.name, line: first.line, says: is.says }
  return { file, rows, is, notes }
}

function networkOfTables(tables: readonly Table[]): Read<RawNetwork> {
  const nodeTables = tables.filter(({ is }) => is.kind === 'nodes')
  const tieTables = tables.filter(({ is }) => is.kind !== 'nodes')
  const gathering = gather()
  const idOfLabel: IdOfLabel = new Map()
  for (const { rows, is, notes } of nodeTables) {
    if (is.kind === 'nodes') readNodes(rows, is.id, { gathering, notes }, idOfLabel)
  }
  const idOf = (cell: string): string => (gathering.has(cell) ? cell : (idOfLabel.get(cell) ?? cell))
  for (const { file, rows, is, notes } of tieTables) {
    const target = { relation: tieTables.length > 1 ? stemOf(file.name) : '', gathering, notes }
    const bad = readTies(rows, is, target, idOf)
    if (bad !== null) return refused(file.name, bad, NOT_A_NUMBER)
  }
  const value = gathering.finish(nodeTables.length > 0, true)
  return { ok: true, value, problems: tables.flatMap(({ notes }) => notes.problems()) }
}

/** The line of a cell that cannot be read, or null. */
function readTies(
  rows: readonly Row[],
  is: TableKind,
  target: Target,
  idOf: (cell: string) => string,
): number | null {
  if (is.kind === 'matrix') return readMatrix(rows, target)
  if (is.kind === 'list') readList(rows, target)
  if (is.kind === 'edges') readEdges(rows, is, target, idOf)
  return null
}

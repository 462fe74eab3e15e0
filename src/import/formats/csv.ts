/** CSV: node tables, edge tables, link lists, adjacency lists and matrices, apart by , ; tab | or blanks. */
import type { Format, Problem, RawNetwork, Read } from '../network.ts'
import { rowsOf } from './csv-rows.ts'
import { stemOf } from './join.ts'
import { notesFor, type TextFile, textFormat } from './notes.ts'
import { networkOfTables, type Table, tableFrom } from './tables.ts'

export const csv: Format = textFormat({
  id: 'csv',
  title: 'CSV tables',
  recognises: (text) => !/^\s*</.test(text),
  read: readCsv,
})

const EMPTY = 'This file is empty. Choose another one.'

/** Reads tables that belong together. */
export function readCsv(files: readonly TextFile[]): Read<RawNetwork> {
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
  if (first === undefined) return notes.error(EMPTY, 0)
  const table = tableFrom(read.rows, { relation: stemOf(file.name), notes })
  return typeof table === 'string' ? notes.error(table, first.line) : table
}

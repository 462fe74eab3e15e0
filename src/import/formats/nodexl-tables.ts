/** Finds the tables of a NodeXL workbook by their names, whatever row their headings stand in. */
import { rowsOfTable, type Sheet, type Workbook } from '../workbook/workbook.ts'
import type { Row } from './csv-rows.ts'
import { nodexlColumn } from './nodexl-columns.ts'
import { type Notes, notesFor } from './notes.ts'

/** One table: its headings by name, and its rows. */
export interface NamedTable {
  readonly headings: readonly string[]
  /** What each column is about, beside the headings. */
  readonly about: readonly ReturnType<typeof nodexlColumn>[]
  /** The row of the headings. */
  readonly line: number
  readonly body: readonly Row[]
  readonly notes: Notes
  /** The cell under a heading (in any case), or ''. */
  readonly cell: (row: Row, heading: string) => string
}

/** The tables there are; only that of the edges must be. */
export interface NodexlTables {
  readonly edges: NamedTable
  readonly vertices: NamedTable | null
  readonly groups: NamedTable | null
  readonly members: NamedTable | null
  readonly isDirected: boolean
  readonly notes: readonly Notes[]
}

const BELOW = 'A row below the table is not part of it, so it was left out. Make the table longer to keep it.'

/** The tables of a workbook, or null where it is none of NodeXL's. */
export function nodexlTables({ sheets }: Workbook, fileName: string): NodexlTables | null {
  const notes = sheets.map(({ place }) => notesFor(fileName, `Sheet ${place}`))
  const find = (names: readonly string[], headings: readonly string[]) => {
    for (const [at, sheet] of sheets.entries()) {
      const table = tableIn(sheet, names, headings, notes[at]!)
      if (table !== null) return table
    }
    return null
  }
  const edges = find(['edges'], ['vertex 1', 'vertex 2'])
  if (edges === null) return null
  return {
    edges,
    vertices: find(['vertices'], ['vertex']),
    groups: find(['groups'], ['group']) ?? find(['clusters'], ['cluster']),
    members: find(['groupvertices'], ['group', 'vertex']) ?? find(['clustervertices'], ['cluster', 'vertex']),
    isDirected: !sheets.some(saysUndirected),
    notes,
  }
}

/** The Excel table of that name, or what stands under the headings in the sheet of that name. */
function tableIn(
  sheet: Sheet,
  names: readonly string[],
  headings: readonly string[],
  notes: Notes,
): NamedTable | null {
  const table = sheet.tables.find(({ name }) => names.includes(plain(name)))
  if (table !== undefined) {
    const found = tableOf(rowsOfTable(sheet, table), notes)
    if (found === null || !hasAll(found.headings, headings)) return null
    const { left, bottom } = table.ref
    for (const { line, cells } of sheet.rows) if (line > bottom && cells[left]) notes.warn(BELOW, line)
    return found
  }
  if (!names.includes(plain(sheet.name))) return null
  const top = sheet.rows.findIndex(({ cells }) => hasAll(cells, headings))
  return top < 0 ? null : tableOf(sheet.rows.slice(top), notes)
}

function tableOf(rows: readonly Row[], notes: Notes): NamedTable | null {
  const header = rows[0]
  if (header === undefined) return null
  const places = new Map<string, number>()
  for (const [at, heading] of header.cells.entries())
    if (!places.has(heading.toLowerCase())) places.set(heading.toLowerCase(), at)
  return {
    headings: header.cells,
    about: header.cells.map((heading) => (heading === '' ? 'own' : nodexlColumn(heading))),
    line: header.line,
    body: rows.slice(1),
    notes,
    cell: ({ cells }, heading) => cells[places.get(heading) ?? -1] ?? '',
  }
}

/** True for the hidden sheet where NodeXL keeps that ties have no direction. They have one where it says nothing. */
function saysUndirected({ rows }: Sheet): boolean {
  return rows.some(({ cells }) => {
    const at = cells.indexOf('Graph Directedness')
    return at >= 0 && cells[at + 1]?.toLowerCase() === 'undirected'
  })
}

function hasAll(cells: readonly string[], headings: readonly string[]): boolean {
  const lower = cells.map((cell) => cell.toLowerCase())
  return headings.every((heading) => lower.includes(heading))
}

const plain = (name: string): string => name.replace(/\s/g, '').toLowerCase()

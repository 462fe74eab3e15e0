/** Several tables of one survey made one: rows of the same headings stand under each other, others side by side by id. */
import { type Notes, refused } from '../formats/notes.ts'
import type { Read } from '../network.ts'
import { whoAnswered } from './guess-people.ts'
import { plainCell } from './missing.ts'
import { profilesOf } from './profile.ts'
import type { FoundTable } from './read-tables.ts'
import { type Column, columnsOf, type Table, type TableRow } from './table.ts'
import { isLong, longId, widened } from './widen-table.ts'

const NO_COMMON_ID =
  'These tables have no column of ids in common. Give each the same id column, or choose one table alone.'
const LONG = 'This table has more than 99 rows for one id. Give it one row for each person who answered.'
const NOT_FOUND = 'A row has an id that the first table has not. It was kept on its own.'
const TWICE = 'An id is there twice. The first row with it was kept.'
const NO_ID = 'A row without an id could belong to anybody. It was left out. Fill in its id.'
const APART = 'This sheet has no column of ids that the table of answers has too, so it was left out.'

/** Joins the tables; what they note is theirs. Spare ones that do not fit are left out, and say so. */
export function joinTables(found: readonly FoundTable[]): Read<Table> {
  const stacked = stackedAlike(found)
  const [first, ...others] = stacked
  if (first === undefined) return refused('', 0, NO_COMMON_ID)
  if (others.length === 0) return alone(first)
  const key = keyOf(stacked)
  if (key === null) return refused(first.table.file, 0, NO_COMMON_ID)
  let joined = key.main.table
  for (const one of stacked.filter((each) => each !== key.main)) {
    const at = columnAt(one.table, key.heading)
    if (at < 0) {
      one.notes.warn(APART, one.rows[0]?.line ?? 0)
      continue
    }
    const wide = isLong(one.table, at) ? widened(one.table, at) : one.table
    if (wide === null) return { ok: false, problems: [one.notes.error(LONG, 0)] }
    const places = [columnAt(joined, key.heading), columnAt(wide, key.heading)] as const
    joined = sideBySide(joined, wide, places, one.notes)
  }
  return { ok: true, value: joined, problems: [] }
}

const headingsOf = ({ columns }: Table): string =>
  JSON.stringify(columns.map(({ heading }) => plainCell(heading)))

/** Tables with the same headings are parts of one, as they were filled in. */
function stackedAlike(found: readonly FoundTable[]): FoundTable[] {
  const byHeadings = new Map<string, FoundTable>()
  for (const one of found) {
    const key = headingsOf(one.table)
    const above = byHeadings.get(key)
    const rows = [...(above?.table.rows ?? []), ...one.table.rows]
    byHeadings.set(key, above === undefined ? one : { ...above, table: { ...above.table, rows } })
  }
  return [...byHeadings.values()]
}

/** The table whose id column most others have too (all that are not spare): its heading, in any case. */
function keyOf(all: readonly FoundTable[]): { main: FoundTable; heading: string } | null {
  let best: { main: FoundTable; heading: string; joined: number } | null = null
  for (const main of all) {
    const { id } = whoAnswered(main.table, profilesOf(main.table))
    if (id === null) continue
    const heading = plainCell(id.column.heading)
    const apart = all.filter(({ table }) => columnAt(table, heading) < 0)
    const joined = all.length - apart.length
    if (apart.every(({ spare }) => spare) && joined > (best?.joined ?? 0)) best = { main, heading, joined }
  }
  return best
}

const columnAt = ({ columns }: Table, heading: string): number =>
  columns.findIndex((column) => plainCell(column.heading) === heading)

/** One table: as it is, or wide where it has a row for each who was named. */
function alone({ table, notes }: FoundTable): Read<Table> {
  const at = longId(table)
  const wide = at === null ? table : widened(table, at)
  return wide === null
    ? { ok: false, problems: [notes.error(LONG, 0)] }
    : { ok: true, value: wide, problems: [] }
}

/** Where the right table has an id twice, its first row counts. */
function sideBySide(
  left: Table,
  right: Table,
  [leftAt, rightAt]: readonly [number, number],
  notes: Notes,
): Table {
  const byId = new Map<string, TableRow>()
  for (const row of right.rows) {
    const id = row.cells[rightAt] ?? ''
    if (id === '') notes.warn(NO_ID, row.line)
    else if (byId.has(id)) notes.warn(TWICE, row.line)
    else byId.set(id, row)
  }
  const width = left.columns.length
  const own = (row: TableRow | undefined): string[] => (row?.cells ?? []).filter((_, at) => at !== rightAt)
  const rows = left.rows.map((row): TableRow => {
    const id = row.cells[leftAt] ?? ''
    const more = own(byId.get(id))
    byId.delete(id)
    return more.length === 0 ? row : { line: row.line, cells: [...padded(row.cells, width), ...more] }
  })
  for (const [id, row] of byId) {
    notes.warn(NOT_FOUND, row.line)
    const cells = padded([], width)
    cells[leftAt] = id
    rows.push({ line: row.line, cells: [...cells, ...own(row)] })
  }
  return { file: left.file, columns: columnsBeside(left.columns, right.columns, rightAt), rows }
}

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => cells[at] ?? '')

function columnsBeside(left: readonly Column[], right: readonly Column[], without: number): Column[] {
  const all = [...left, ...right.filter((_, at) => at !== without)]
  return columnsOf(
    all.map(({ heading }) => heading),
    all.map(({ says }) => says),
  )
}

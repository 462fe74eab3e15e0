/**
 * A long table made wide: where somebody has a row for each whom they named, those rows become one, and what differs in
 * them becomes numbered columns. So a list of ego, question and alter is read as slots are.
 */
import { columnNamed, networkWords } from '../formats/csv-words.ts'
import { RELATION_NAMES } from '../formats/gather.ts'
import { blocksOf } from './blocks.ts'
import { plainCell } from './missing.ts'
import { profilesOf } from './profile.ts'
import { type Column, columnsOf, type Table, type TableRow } from './table.ts'

/** Rows for one person: more are no answers to a question. */
const MOST_ROWS = 99
/** A column that says which question a row answers has few values. */
const MOST_QUESTIONS = 12

/** Below this share of different ids a table is long; above it, somebody answered twice. */
const LONG_SHARE = 0.8

/** Where a long table says who answered: null where it is not long. */
export function longId(table: Table): number | null {
  const { from, id } = networkWords(table.columns.map(({ heading }) => heading))
  const at = from ?? id
  return at !== null && isLong(table, at) && !hasSlots(table) ? at : null
}

/** A table with numbered columns is wide already, whoever answered it twice. */
function hasSlots(table: Table): boolean {
  return blocksOf(profilesOf({ ...table, rows: table.rows.slice(0, 1) })).length > 0
}

export function isLong({ rows }: Table, idAt: number): boolean {
  const ids = rows.map(({ cells }) => cells[idAt] ?? '').filter((id) => id !== '')
  return new Set(ids).size <= LONG_SHARE * ids.length
}

/** The table with one row for each id; null where somebody has more rows than slots can be counted. Rows without an id stay. */
export function widened(table: Table, idAt: number): Table | null {
  const groups = new Map<string, TableRow[]>()
  const loose: TableRow[] = []
  for (const row of table.rows) {
    const id = row.cells[idAt] ?? ''
    const own = groups.get(id)
    if (id === '') loose.push(row)
    else if (own === undefined) groups.set(id, [row])
    else own.push(row)
  }
  const all = [...groups.values()]
  const questionAt = questionColumn(table, idAt)
  const differing = table.columns.filter((_, at) => at !== idAt && at !== questionAt && differs(all, at))
  const same = table.columns.filter((column, at) => at !== questionAt && !differing.includes(column))
  const slots = slotsOf(all, questionAt)
  if (slots === null) return null
  const names = [
    ...same.map(({ heading }) => heading),
    ...[...slots].flatMap(([question, count]) =>
      Array.from({ length: count }, (_, at) =>
        differing.map(({ heading }) => `${question === '' ? '' : `${question} `}${heading} - ${at + 1}`),
      ).flat(),
    ),
  ]
  const rows = [
    ...all.map((group) => wideRow(group, same, differing, slots, questionAt)),
    ...loose.map((row) => ({ line: row.line, cells: same.map((column) => cellOf(row, column)) })),
  ]
  return { file: table.file, columns: columnsOf(names, names), rows }
}

const cellOf = ({ cells }: TableRow, { number }: Column): string => cells[number - 1] ?? ''

function questionColumn({ columns, rows }: Table, idAt: number): number {
  const at = columnNamed(
    columns.map(({ heading }) => heading),
    [...RELATION_NAMES, 'type'],
  )
  if (at === null || at === idAt) return -1
  const values = new Set(rows.map(({ cells }) => plainCell(cells[at] ?? '')))
  return values.size <= MOST_QUESTIONS ? at : -1
}

function differs(groups: readonly (readonly TableRow[])[], at: number): boolean {
  return groups.some((group) => group.some(({ cells }) => (cells[at] ?? '') !== (group[0]?.cells[at] ?? '')))
}

/** How many rows somebody has at most, by question. */
function slotsOf(groups: readonly (readonly TableRow[])[], questionAt: number): Map<string, number> | null {
  const most = new Map<string, number>()
  for (const group of groups) {
    for (const [question, rows] of byQuestion(group, questionAt)) {
      if (rows.length > MOST_ROWS) return null
      most.set(question, Math.max(most.get(question) ?? 0, rows.length))
    }
  }
  return most
}

function byQuestion(group: readonly TableRow[], questionAt: number): Map<string, TableRow[]> {
  const found = new Map<string, TableRow[]>()
  for (const row of group) {
    const question = plainCell(row.cells[questionAt] ?? '')
    const rows = found.get(question)
    if (rows === undefined) found.set(question, [row])
    else rows.push(row)
  }
  return found
}

function wideRow(
  group: readonly TableRow[],
  same: readonly Column[],
  differing: readonly Column[],
  slots: ReadonlyMap<string, number>,
  questionAt: number,
): TableRow {
  const [first] = group
  const answers = byQuestion(group, questionAt)
  const wide = [...slots].flatMap(([question, count]) =>
    Array.from({ length: count }, (_, at) => {
      const row = answers.get(question)?.[at]
      return differing.map((column) => (row === undefined ? '' : cellOf(row, column)))
    }).flat(),
  )
  return {
    line: first?.line ?? 0,
    cells: [...same.map((column) => (first ? cellOf(first, column) : '')), ...wide],
  }
}

/** Is it a survey, a row for each who answered, or a table of ties or of nodes? By headings and cells, never by name. */
import { kindOfTable, withCorner } from '../formats/csv-kind.ts'
import type { Row } from '../formats/csv-rows.ts'
import { blocksOf } from './blocks.ts'
import { guessMapping } from './guess.ts'
import { profilesOf } from './profile.ts'
import type { Table } from './table.ts'

export interface Looks {
  readonly reads: 'survey' | 'network'
  /** True where it could well be the other one. */
  readonly doubtful: boolean
  /** A table of ties by its headings, or a matrix. */
  readonly ties: boolean
}

/** Columns that differ in a number only, from so many on, make a table of ties a survey: friend 1, friend 2, friend 3. */
const SLOTS = 3
const SURE = 0.6

export function looksLike(rows: readonly Row[], table: Table): Looks {
  const { kind } = kindOfTable(withCorner(rows))
  const ties = kind === 'edges' || kind === 'matrix'
  if (kind === 'matrix') return { reads: 'network', doubtful: false, ties }
  const asTies = kind === 'edges' || kind === 'list'
  if (asTies && !hasSlots(table)) return { reads: 'network', doubtful: false, ties }
  const { questions, columns } = guessMapping(table)
  const sure = Math.max(0, ...questions.map((question) => question.sure ?? 0))
  // With an id, and nothing that a network would have, it is at least a table of people who answered.
  const hasId = columns.some(({ role }) => role === 'id')
  const enough = kind === 'unknown' ? sure > 0 || hasId : sure >= SURE
  if (enough) return { reads: 'survey', doubtful: asTies, ties }
  return { reads: 'network', doubtful: sure > 0, ties }
}

function hasSlots(table: Table): boolean {
  const headings = { ...table, rows: table.rows.slice(0, 1) }
  return blocksOf(profilesOf(headings)).some(({ slots }) => slots.length >= SLOTS)
}

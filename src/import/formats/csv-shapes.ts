/** Matrices and adjacency lists: tables whose ties are told by place, not by heading. */
import type { RawTie } from '../network.ts'
import { isNumber, numberOf } from './csv-kind.ts'
import type { Row } from './csv-rows.ts'
import type { Gathering } from './gather.ts'
import type { Notes } from './notes.ts'

const NO_NAMES: ReadonlyMap<string, string> = new Map()
const BLANK_ROW = 'A row without a name was left out. Put a name in its first cell.'
const BLANK_COLUMN = 'A column without a name was left out. Put a name over it.'
const LONG_ROW = 'A row has more cells than there are headings. The cells at its end were left out.'
const GUESSED =
  'There are no headings. Each line was read as a tie: first who was asked, then whom they named.'

/** What the ties of a table are added to. */
export interface Target {
  readonly relation: string
  readonly gathering: Gathering
  readonly notes: Notes
}

/** A matrix: every cell that is not zero is a tie from its row to its column. A line number where a cell is no number. */
export function readMatrix(rows: readonly Row[], target: Target): number | null {
  const across = (rows[0]?.cells ?? []).slice(1)
  for (const name of across) {
    if (name === '') target.notes.warn(BLANK_COLUMN, rows[0]?.line ?? 0)
    else target.gathering.node(name, null, NO_NAMES)
  }
  const bad = rows.slice(1).find((row) => !readMatrixRow(row, across, target))
  return bad?.line ?? null
}

/** False where a cell is no number. */
function readMatrixRow({ cells, line }: Row, across: readonly string[], target: Target): boolean {
  const { relation, gathering, notes } = target
  const [from = '', ...values] = cells
  if (from === '') {
    notes.warn(BLANK_ROW, line)
    return true
  }
  gathering.node(from, null, NO_NAMES)
  if (values.length > across.length) notes.warn(LONG_ROW, line)
  for (const [at, value] of values.entries()) {
    const to = across[at] ?? ''
    if (value === '' || to === '') continue
    if (!isNumber(value)) return false
    const weight = numberOf(value)
    if (weight !== 0) gathering.tie(tieTo(from, to, relation, { weight: String(weight) }), line, notes)
  }
  return true
}

/** An adjacency list: the first cell of a line named all the others. */
export function readList(rows: readonly Row[], { relation, gathering, notes }: Target): void {
  if (rows.every((row) => row.cells.length === 2)) notes.warn(GUESSED, rows[0]?.line ?? 0)
  for (const { cells, line } of rows) {
    const [from = '', ...others] = cells
    if (from === '') {
      notes.warn(BLANK_ROW, line)
      continue
    }
    gathering.node(from, null, NO_NAMES)
    for (const to of others) {
      if (to !== '') gathering.tie(tieTo(from, to, relation, {}), line, notes)
    }
  }
}

function tieTo(from: string, to: string, relation: string, attributes: Record<string, string>): RawTie {
  return { from, to, directed: true, relation, wave: 1, event: null, attributes }
}

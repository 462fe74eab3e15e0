/** Matrices as UCINET holds them: one table of numbers for each relation, all with the same sides. */
import type { RawNetwork } from '../network.ts'
import { type Gathering, gather } from './gather.ts'
import type { Notes } from './notes.ts'
import { ownIds } from './own-ids.ts'

export interface Side {
  readonly count: number
  /** As many as `count`, a blank one where somebody has none; null where the file names nobody. */
  readonly labels: readonly string[] | null
}

/** Which cells of a square are told: all, or those of one half, where a cell stands for both ways. */
export interface Shape {
  readonly part: 'full' | 'lower' | 'upper'
  readonly diagonal: boolean
}

export interface Matrices {
  readonly rows: Side
  readonly columns: Side
  /** What each relation is called, one or more; '' where the file does not say and has but one. */
  readonly relations: readonly string[]
  readonly shape: Shape
  /** The cells of `shape`, row by row, one relation after the other; not a number where a value is missing. */
  readonly values: ArrayLike<number>
}

/** UCINET holds anything from here on for missing. */
export const MISSING_FROM = 1e37
/** A table of measures fills more than this share of its cells; one of ties leaves most of them zero. */
const FILLED_SHARE = 0.5
/** Rows and columns that share more names than this are the same people, some of them misspelt or on one side only. */
const SAME_SHARE = 0.5

const ALIKE = 'Two in the file are called alike. They were kept as two, the later one with a number.'
const DIFFER =
  'Some columns are called otherwise than the rows at the same place. They were read as the same people, by place.'
const AS_FACTS =
  'The columns of this matrix were read as facts about its rows, since they hold measures. If they are ties, save the matrix as EDGELIST2.'
const AS_TIES =
  'The columns of this matrix are others than its rows. They were read as a second set that the rows are tied to, with weights.'

/** What is read goes here. */
interface Into {
  readonly gathering: Gathering
  readonly notes: Notes
}

/** Visits the cells of one relation in the order of the file. */
export function forEachCell(
  { part, diagonal }: Shape,
  rows: number,
  columns: number,
  visit: (row: number, column: number) => void,
): void {
  for (let row = 0; row < rows; row += 1) {
    const end = part === 'lower' ? row + 1 : columns
    for (let column = part === 'upper' ? row : 0; column < end; column += 1) {
      if (diagonal || row !== column) visit(row, column)
    }
  }
}

/** How many values one relation has. */
export function cellsOf({ part, diagonal }: Shape, rows: number, columns: number): number {
  const left = diagonal ? 0 : rows
  return (part === 'full' ? rows * columns : (rows * (rows + 1)) / 2) - left
}

/** Every cell that is not zero is a tie from its row to its column, or a fact where the columns are no nodes. */
export function networkOfMatrices(matrices: Matrices, notes: Notes): RawNetwork {
  const gathering = gather()
  const sets = setsOf(matrices)
  if (sets === 'two' && holdsFacts(matrices)) {
    addFacts(matrices, { gathering, notes })
  } else {
    if (sets === 'two' && hasMeasures(matrices.values)) notes.warn(AS_TIES, 0)
    addTies(matrices, sidesOf(matrices, sets, { gathering, notes }), { gathering, notes })
  }
  return gathering.finish(false, matrices.shape.part === 'full')
}

/**
 * Whether rows and columns are the same people. Where the labels of a square mostly agree place by place they are, and
 * where most names of one side stand among the other's; labels that are only numbers say nothing of the kind.
 */
function setsOf({ rows, columns }: Matrices): 'by place' | 'by name' | 'two' {
  const square = rows.count === columns.count
  if (rows.labels === null || columns.labels === null) return square ? 'by place' : 'two'
  if (square && sharedShare(rows.labels, (key, at) => keyOf(columns.labels?.[at] ?? '') === key) > SAME_SHARE)
    return 'by place'
  if (columns.labels.every((label) => /^\d*$/.test(label))) return 'two'
  const down = new Set(rows.labels.map(keyOf))
  const across = new Set(columns.labels.map(keyOf))
  const shared = Math.max(
    sharedShare(rows.labels, (key) => across.has(key)),
    sharedShare(columns.labels, (key) => down.has(key)),
  )
  return shared > SAME_SHARE ? 'by name' : 'two'
}

function sharedShare(labels: readonly string[], shared: (key: string, at: number) => boolean): number {
  return labels.filter((label, at) => shared(keyOf(label), at)).length / Math.max(1, labels.length)
}

/** A name of its own for each relation: its label, or "relation 2" where there are several and it has none. */
export function relationNames(labels: readonly string[] | null, count: number): string[] {
  const own = ownIds()
  return Array.from({ length: count }, (_, at) => own(relationName(labels?.[at], at, count)))
}

export function relationName(label: string | undefined, at: number, count: number): string {
  return label || (count > 1 ? `relation ${at + 1}` : '')
}

/** UCINET writes names in capitals in one place and as they were typed in another. */
export function keyOf(label: string): string {
  return label.toLowerCase()
}

/** One column, or many that are mostly filled with other numbers than one and zero. */
function holdsFacts({ rows, columns, relations, shape, values }: Matrices): boolean {
  if (shape.part !== 'full' || relations.length > 1) return false
  if (columns.count === 1) return rows.count > 1
  let filled = 0
  for (let at = 0; at < values.length; at += 1) if (values[at] !== 0) filled += 1
  return hasMeasures(values) && filled > values.length * FILLED_SHARE
}

function hasMeasures(values: ArrayLike<number>): boolean {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (value !== 0 && value !== 1 && !Number.isNaN(value)) return true
  }
  return false
}

function addFacts({ rows, columns, values }: Matrices, into: Into): void {
  into.notes.warn(AS_FACTS, 0)
  const nameOf = ownIds()
  const names = Array.from({ length: columns.count }, (_, at) => nameOf(columnLabel(columns, at)))
  const add = adder(null, ownIds(), into)
  for (let row = 0; row < rows.count; row += 1) {
    const facts = names.flatMap((name, at): [string, string][] => {
      const value = values[row * columns.count + at] ?? Number.NaN
      return Number.isNaN(value) ? [] : [[name, String(value)]]
    })
    add(labelOf(rows, row), new Map(facts))
  }
}

/** Ids of the rows and ids of the columns. */
type Sides = readonly [down: readonly string[], across: readonly string[]]

function addTies({ relations, shape, values }: Matrices, [down, across]: Sides, into: Into): void {
  const directed = shape.part === 'full'
  let at = 0
  for (const relation of relations) {
    forEachCell(shape, down.length, across.length, (row, column) => {
      const value = values[at] ?? 0
      at += 1
      if (value === 0 || Number.isNaN(value)) return
      const [from = '', to = ''] = [down[row], across[column]]
      const tie = { from, to, directed, relation, wave: 1, event: null } as const
      into.gathering.tie({ ...tie, attributes: { weight: String(value) } }, 0, into.notes)
    })
  }
}

/** Adds everybody on both sides. */
function sidesOf({ rows, columns }: Matrices, sets: ReturnType<typeof setsOf>, into: Into): Sides {
  const idOf = ownIds()
  const addRow = adder(sets === 'two' ? '1' : null, idOf, into)
  const called = sets === 'by place' && rows.labels === null ? columns : rows
  const down = Array.from({ length: rows.count }, (_, at) => addRow(labelOf(called, at)))
  if (sets === 'two') {
    const addColumn = adder('2', idOf, into)
    return [down, Array.from({ length: columns.count }, (_, at) => addColumn(columnLabel(columns, at)))]
  }
  const named = columns.labels ?? []
  const differ = named.some((label, at) => keyOf(label) !== keyOf(rows.labels?.[at] ?? label))
  if (sets === 'by place') {
    if (differ) into.notes.warn(DIFFER, 0)
    return [down, down]
  }
  const byKey = new Map<string, string>()
  for (const [at, id] of down.entries()) {
    const key = keyOf(labelOf(rows, at))
    if (!byKey.has(key)) byKey.set(key, id)
  }
  const across = named.map((_, at) => {
    const key = keyOf(labelOf(columns, at))
    const id = byKey.get(key) ?? addRow(labelOf(columns, at))
    byKey.set(key, id)
    return id
  })
  return [down, across]
}

/** The name of a row, or its number. */
function labelOf({ labels }: Side, at: number): string {
  return labels?.[at] || String(at + 1)
}

function columnLabel({ labels }: Side, at: number): string {
  return labels?.[at] || `column ${at + 1}`
}

/** Adds the nodes of one set, and gives their ids. */
function adder(set: string | null, idOf: (name: string) => string, { gathering, notes }: Into) {
  const seen = new Set<string>()
  return (label: string, facts: ReadonlyMap<string, string> = new Map()): string => {
    if (seen.has(label)) notes.warn(ALIKE, 0)
    seen.add(label)
    const id = idOf(label)
    gathering.node(id, id === label ? null : label, set === null ? facts : new Map([['set', set]]))
    return id
  }
}

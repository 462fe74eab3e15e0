/** Reads one fact from the cells of a row: only a closed list of values comes through. */
import type { ColumnMap, Mapping, Ref } from './mapping.ts'
import { type Missing, missingBy, plainCell } from './missing.ts'
import type { Column } from './table.ts'

export interface FactReader {
  readonly as: string
  readonly role: ColumnMap['role']
  readonly ordered: boolean
  /** All kept values there can be, in order; empty for facts that only tell people apart. */
  readonly values: readonly string[]
  readonly read: (cells: readonly string[]) => FactRead
}

export type FactRead =
  /** `finer` is what the answer says before it is put in a band: it helps to tell people apart. */
  { readonly kept: string; readonly finer: string } | { readonly missing: Missing | 'unlisted' }

type Find = (ref: Ref) => Column | undefined

/** One reader for each column whose role is a fact. */
export function factReaders(mapping: Mapping, find: Find): FactReader[] {
  return mapping.columns.flatMap((map) => readerOf(map, mapping, find) ?? [])
}

/** What a written value of the fact `as` is kept as elsewhere in the mapping, so that "m" and "man" are one. */
export function keptElsewhere({ columns }: Mapping, as: string): (cell: string) => string {
  return recoder(columns.find((column) => column.as === as)?.values ?? {})
}

/** What is written to what is kept, in any case; what is not listed stays as it is. */
export function recoder(values: Readonly<Record<string, string>>): (cell: string) => string {
  const kept = plainKeys(values)
  return (cell) => kept.get(plainCell(cell)) ?? cell
}

function readerOf(map: ColumnMap, mapping: Mapping, find: Find): FactReader | null {
  const { as, role, bands, ticks } = map
  if (as === undefined) return null
  const values =
    map.values === undefined ? (bands ? bandWords(bands) : []) : [...new Set(Object.values(map.values))]
  const ordered = bands !== undefined || map.ordered === true
  if (ticks !== undefined) {
    const kept = [...new Set(ticks.map(({ value }) => value))]
    return { as, role, ordered, values: kept, read: tickReader(map, mapping, find) }
  }
  return { as, role, ordered, values, read: cellReader(map, mapping, find) }
}

function cellReader(map: ColumnMap, mapping: Mapping, find: Find): FactReader['read'] {
  const at = (map.column === undefined ? 0 : (find(map.column)?.number ?? 0)) - 1
  const missingIn = missingBy(mapping.missing, map.missing)
  const listed = map.values === undefined ? null : plainKeys(map.values)
  const words = bandWords(map.bands ?? [])
  return (cells) => {
    const cell = cells[at] ?? ''
    const kept = listed?.get(plainCell(cell))
    if (kept !== undefined) return { kept, finer: kept }
    const missing = missingIn(cell)
    if (missing !== null) return { missing }
    if (map.bands !== undefined) return banded(cell, map.bands, words)
    return map.role === 'match' ? { kept: cell, finer: cell } : { missing: 'unlisted' }
  }
}

/** The one value that is ticked; more than one is no single answer. */
function tickReader({ ticks = [], missing }: ColumnMap, mapping: Mapping, find: Find): FactReader['read'] {
  const columns = ticks.map(({ column, value }) => ({ at: (find(column)?.number ?? 0) - 1, value }))
  const isTicked = tickedIn(mapping, [missing])
  return (cells) => {
    const ticked = columns.filter(({ at }) => isTicked(cells[at] ?? '') === true)
    const [only] = ticked
    if (only === undefined) return { missing: 'no answer' }
    return ticked.length > 1 ? { missing: 'unlisted' } : { kept: only.value, finer: only.value }
  }
}

const NO_TICK: ReadonlySet<string> = new Set(['0', 'no', 'n', 'false', 'unchecked', 'not selected', 'none'])

/** True for a tick, false for a clear "no", null where there is no answer. `none` are further words for no. */
export function tickedIn(
  mapping: Mapping,
  missing: readonly (Mapping['missing'] | undefined)[],
  none: readonly string[] = [],
): (cell: string) => boolean | null {
  const missingIn = missingBy(mapping.missing, ...missing)
  const no = new Set([...NO_TICK, ...none.map(plainCell)])
  return (cell) => {
    if (no.has(plainCell(cell))) return false
    return missingIn(cell) === null ? true : null
  }
}

function banded(cell: string, bands: readonly number[], words: readonly string[]): FactRead {
  const number = Number(plainCell(cell).replace(',', '.'))
  if (!Number.isFinite(number)) return { missing: 'unlisted' }
  return { kept: words[bands.filter((start) => number >= start).length]!, finer: cell }
}

/** "under 25", "25 to 44", "65 and over". */
export function bandWords(bands: readonly number[]): string[] {
  const [first, last] = [bands[0], bands.at(-1)]
  if (first === undefined || last === undefined) return []
  const whole = bands.every(Number.isInteger)
  const between = bands.slice(0, -1).map((start, at) => {
    const next = bands[at + 1]!
    return whole ? `${start} to ${next - 1}` : `${start} to under ${next}`
  })
  return [`under ${first}`, ...between, `${last} and over`]
}

function plainKeys(values: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(values).map(([written, kept]) => [plainCell(written), kept]))
}

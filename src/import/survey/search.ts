/** What is known so far while a mapping is guessed. */
import type { ColumnMap, QuestionMap } from './mapping.ts'
import { plainCell } from './missing.ts'
import type { Profile } from './profile.ts'
import type { Column, Table } from './table.ts'

export interface Search {
  readonly table: Table
  readonly profiles: readonly Profile[]
  /** Columns that have their place in the mapping. */
  readonly taken: Set<Column>
  /** Plain names and ids of those who answered. */
  readonly names: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  readonly columns: ColumnMap[]
  readonly questions: QuestionMap[]
}

/** The columns that have no place yet. */
export const leftOver = ({ profiles, taken }: Search): Profile[] =>
  profiles.filter(({ column }) => !taken.has(column))

/** Share of the answers that are one of these, 0 where there is none. */
export function shareIn(values: ReadonlyMap<string, number>, known: ReadonlySet<string>): number {
  let [all, found] = [0, 0]
  for (const [value, times] of values) {
    all += times
    if (known.has(value)) found += times
  }
  return all === 0 ? 0 : found / all
}

/** Plain answers of several columns together. */
export function valuesOf(profiles: readonly Profile[]): Map<string, number> {
  const all = new Map<string, number>()
  for (const { values } of profiles)
    for (const [value, times] of values) all.set(value, (all.get(value) ?? 0) + times)
  return all
}

export const sumOf = (profiles: readonly Profile[], of: (profile: Profile) => number): number =>
  profiles.reduce((sum, profile) => sum + of(profile), 0)

/** Plain cells of one column of the table, blank ones too. */
export function plainCells({ rows }: Table, { number }: Column): string[] {
  return rows.map(({ cells }) => plainCell(cells[number - 1] ?? ''))
}

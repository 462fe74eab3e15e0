/**
 * Who stands out: people whose single facts, pairs or triples of facts are shared by fewer than k.
 *
 * Source: k-anonymity (Samarati and Sweeney 1998), over all combinations of up to three (sdcMicro's `combs`).
 */
import { NOT_SHOWN } from './fact-table.ts'

/** A column of bands, one a respondent; NOT_SHOWN matches nothing and is counted nowhere. */
export type Column = ArrayLike<number>

/** Combinations of more facts than this are not looked at. */
const MOST_TOGETHER = 3

/** All ways to take one, two or three of so many, the smaller first. */
export function combinationsOf(count: number): readonly (readonly number[])[] {
  const out: number[][] = []
  let last: number[][] = [[]]
  for (let size = 1; size <= MOST_TOGETHER; size++) {
    last = last.flatMap((taken) =>
      Array.from({ length: count }, (_, at) => at)
        .filter((at) => at > (taken.at(-1) ?? -1))
        .map((at) => [...taken, at]),
    )
    out.push(...last)
  }
  return out
}

/** Number of the class that each respondent is in for some columns together, and how many are in each; -1 where a column is not shown. */
export function classesOf(columns: readonly Column[]): { of: Int32Array; sizes: number[] } {
  const rows = columns[0]?.length ?? 0
  const of = new Int32Array(rows).fill(-1)
  const sizes: number[] = []
  const known = new Map<string, number>()
  for (let row = 0; row < rows; row++) {
    if (columns.some((column) => column[row] === NOT_SHOWN)) continue
    const key = columns.map((column) => column[row]).join()
    const own = known.get(key) ?? sizes.length
    if (own === sizes.length) {
      known.set(key, own)
      sizes.push(0)
    }
    of[row] = own
    sizes[own]! += 1
  }
  return { of, sizes }
}

/** Respondents in a class of fewer than k, in rising order. */
export function rareRows(columns: readonly Column[], k: number): number[] {
  const { of, sizes } = classesOf(columns)
  const rare: number[] = []
  for (let row = 0; row < of.length; row++) if (of[row]! >= 0 && sizes[of[row]!]! < k) rare.push(row)
  return rare
}

/** How many respondents stand out in at least one combination. */
export function standingOut(columns: readonly Column[], k: number): number {
  const out = new Set<number>()
  for (const taken of combinationsOf(columns.length)) {
    for (const row of rareRows(
      taken.map((at) => columns[at]!),
      k,
    ))
      out.add(row)
  }
  return out.size
}

/**
 * Special uniques: how many respondents are alone by one fact, by two of which neither alone suffices, or by three of
 * which no two suffice. Source: SUDA, Elliot, Manning and Ford 2002.
 */
export function specialUniques(columns: readonly Column[]): readonly [number, number, number] {
  const found: [Set<number>, Set<number>, Set<number>] = [new Set(), new Set(), new Set()]
  const smaller = new Map<string, ReadonlySet<number>>()
  for (const taken of combinationsOf(columns.length)) {
    const rows = rareRows(
      taken.map((at) => columns[at]!),
      2,
    )
    const within = taken.map((left) => taken.filter((at) => at !== left).join())
    for (const row of rows) {
      if (!within.some((part) => smaller.get(part)?.has(row))) found[taken.length - 1]!.add(row)
    }
    smaller.set(taken.join(), new Set(rows))
  }
  return [found[0].size, found[1].size, found[2].size]
}

/**
 * What recoding left standing out is taken out, one answer of one row at a time: the answer that stands out in most
 * combinations, of the facts that matter least.
 *
 * Source: local suppression as in sdcMicro's `kAnon` (Templ, Kowarik and Meindl 2015).
 */
import { combinationsOf, rareRows } from './combinations.ts'
import { NOT_SHOWN } from './fact-table.ts'

/** Columns with answers taken out until nobody stands out; `weights` (one a column) say how much each matters. */
export function suppressed(
  columns: readonly Int16Array[],
  weights: readonly number[],
  k: number,
): { columns: Int16Array[]; taken: number } {
  const out = columns.map((column) => column.slice())
  let taken = 0
  // Each round takes at least one answer out, and there are only so many.
  for (;;) {
    const blame = blameOf(out, k)
    if (blame.size === 0) return { columns: out, taken }
    for (const [row, counts] of blame) {
      out[worst(counts, weights)]![row] = NOT_SHOWN
      taken += 1
    }
  }
}

/** For each row that stands out, in how many rare combinations each of its facts is. */
function blameOf(columns: readonly Int16Array[], k: number): Map<number, number[]> {
  const blame = new Map<number, number[]>()
  for (const taken of combinationsOf(columns.length)) {
    for (const row of rareRows(
      taken.map((at) => columns[at]!),
      k,
    )) {
      const counts = blame.get(row) ?? columns.map(() => 0)
      for (const at of taken) counts[at]! += 1
      blame.set(row, counts)
    }
  }
  return blame
}

function worst(counts: readonly number[], weights: readonly number[]): number {
  const score = (at: number) => counts[at]! / weights[at]!
  return counts.reduce(
    (best, count, at) => (count > 0 && score(at) > score(best) ? at : best),
    counts.findIndex((count) => count > 0),
  )
}

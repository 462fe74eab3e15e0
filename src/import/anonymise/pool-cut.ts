/** Cuts a partition down to what a picture may hold: at most seven groups, none of fewer than ten people. */
import type { Adjacency } from '../../core/graph/adjacency.ts'
import { MIN_GROUP } from '../../core/privacy/policy.ts'

/** The largest so many keep their own shape; all others share one. */
export const MOST_NAMED = 6
/** A row the question touches, which has no group of its own. */
export const OTHERS = -2
/** A row the question does not touch. */
export const UNTOUCHED = -1

/**
 * Groups under 10 people, and all beyond the six largest, become `OTHERS`; where the others then are fewer than
 * 10, the smallest groups join them. The groups left are numbered from 0 in the order of `of`'s numbers.
 */
export function cutPools(of: Int32Array, people: number): { of: Int32Array; kept: readonly number[] } {
  const sizes = new Map<number, number>()
  let others = 0
  for (let row = 0; row < people; row++) {
    const group = of[row]!
    if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1)
    else if (group === OTHERS) others += 1
  }
  const bySize = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const kept = bySize.filter(([, size], at) => at < MOST_NAMED && size >= MIN_GROUP)
  for (const [, size] of bySize.slice(kept.length)) others += size
  while (others > 0 && others < MIN_GROUP && kept.length > 0) others += kept.pop()![1]
  const order = kept.map(([group]) => group).sort((a, b) => a - b)
  const number = new Map(order.map((group, at) => [group, at]))
  return { of: of.map((group) => (group < 0 ? group : (number.get(group) ?? OTHERS))), kept: order }
}

/** Rows without a group join the one most of their neighbours are in; rows that no group's people are tied to stay. */
export function joinNeighbours(of: Int32Array, adjacency: Adjacency, rows: readonly number[]): void {
  // Twice: a place that only activities lead to follows its activities.
  for (let pass = 0; pass < 2; pass++) {
    for (const row of rows) if (of[row] === OTHERS) of[row] = commonest(of, adjacency, row)
  }
}

function commonest(of: Int32Array, { starts, neighbours }: Adjacency, row: number): number {
  const counts = new Map<number, number>()
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const group = of[neighbours[at]!]!
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  let best = OTHERS
  let most = 0
  for (const [group, count] of counts)
    if (count > most || (count === most && group < best)) [best, most] = [group, count]
  return best
}

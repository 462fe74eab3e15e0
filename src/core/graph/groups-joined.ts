/**
 * Which groups of a partition are joined, and by whom.
 *
 * Source: the boundary-crossing tie of brokerage (Gould and Fernandez 1989); a meeting point joins groups as in a
 * two-mode network (Breiger 1974).
 */
import { type Adjacency, neighboursOf } from './adjacency.ts'

/** Group number of each row; -1 is none. */
export type GroupOf = ArrayLike<number>

/** Two groups, `a` below `b`. */
export interface GroupPair {
  readonly a: number
  readonly b: number
}

/** The groups that these rows (a round, the people in a room) are in, each once, lowest first. */
export function groupsOf(rows: ArrayLike<number>, groupOf: GroupOf): number[] {
  const found = new Set<number>()
  for (let at = 0; at < rows.length; at++) {
    const group = groupOf[rows[at]!]!
    if (group >= 0) found.add(group)
  }
  return [...found].sort((a, b) => a - b)
}

/** The groups that a row, or any of several, is tied into directly: its neighbours' groups, each once, lowest first. */
export function groupsTouched(
  adjacency: Adjacency,
  rows: number | readonly number[],
  groupOf: GroupOf,
): number[] {
  if (typeof rows === 'number') return groupsOf(neighboursOf(adjacency, rows), groupOf)
  return [...new Set(rows.flatMap((row) => groupsTouched(adjacency, row, groupOf)))].sort((a, b) => a - b)
}

export interface JoinChoice {
  /** One number a row: where it is not 0, all who are tied to that row (a place, a role) meet there. */
  readonly meetingPoints?: ArrayLike<number>
  /** One number a row: where it is not 0, the row is gone with its ties. */
  readonly gone?: ArrayLike<number>
}

/** Pairs of groups with at least one tie, or one meeting point, between them; in order. O(rows + ties). */
export function pairsJoined(adjacency: Adjacency, groupOf: GroupOf, choice: JoinChoice = {}): GroupPair[] {
  const pairs = new PairSet()
  const there = (row: number) => !choice.gone?.[row]
  for (let row = 0; row < adjacency.rows; row++) {
    if (!there(row)) continue
    const own = groupOf[row]!
    const touched = groupsOf(neighboursOf(adjacency, row).filter(there), groupOf)
    for (const group of touched) pairs.add(own, group)
    if (choice.meetingPoints?.[row]) for (const a of touched) for (const b of touched) pairs.add(a, b)
  }
  return pairs.list()
}

/** Pairs of different groups, either way round; rows of no group make none. */
class PairSet {
  readonly #pairs = new Map<string, GroupPair>()

  add(one: number, other: number): void {
    if (one < 0 || other < 0 || one === other) return
    const pair = { a: Math.min(one, other), b: Math.max(one, other) }
    this.#pairs.set(`${pair.a} ${pair.b}`, pair)
  }

  list(): GroupPair[] {
    return [...this.#pairs.values()].sort((p, q) => p.a - q.a || p.b - q.b)
  }
}

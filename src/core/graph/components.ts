/**
 * Connected parts of a network (weakly connected, where the adjacency looks both ways).
 *
 * Source: breadth-first search, Moore 1959.
 */
import type { Adjacency } from './adjacency.ts'

export interface Components {
  /** Part number of each row; parts are numbered in the order of their first row. */
  readonly of: Int32Array
  readonly sizes: readonly number[]
}

/** The connected parts; a row without ties is a part of its own. `within` splits further: rows of different groups do not join. */
export function componentsOf(adjacency: Adjacency, within?: ArrayLike<number>): Components {
  const of = new Int32Array(adjacency.rows).fill(-1)
  const sizes: number[] = []
  const queue = new Uint32Array(adjacency.rows)
  for (let row = 0; row < adjacency.rows; row++) {
    if (of[row] === -1) sizes.push(flood(adjacency, row, sizes.length, of, queue, within))
  }
  return { of, sizes }
}

function flood(
  { starts, neighbours }: Adjacency,
  first: number,
  part: number,
  of: Int32Array,
  queue: Uint32Array,
  within: ArrayLike<number> | undefined,
): number {
  let filled = 1
  queue[0] = first
  of[first] = part
  for (let read = 0; read < filled; read++) {
    const row = queue[read]!
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const neighbour = neighbours[at]!
      if (of[neighbour] !== -1 || (within && within[neighbour] !== within[row])) continue
      of[neighbour] = part
      queue[filled++] = neighbour
    }
  }
  return filled
}

/** Share (0..1) of the rows with at least one tie that are in the largest part; 0 where nobody has a tie. */
export function largestShare(adjacency: Adjacency): number {
  const { of } = componentsOf(adjacency)
  const tied = new Map<number, number>()
  let all = 0
  for (let row = 0; row < adjacency.rows; row++) {
    if (adjacency.starts[row] === adjacency.starts[row + 1]) continue
    all += 1
    tied.set(of[row]!, (tied.get(of[row]!) ?? 0) + 1)
  }
  return all === 0 ? 0 : Math.max(...tied.values()) / all
}

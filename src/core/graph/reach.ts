/**
 * How far rows are from a start, in ties.
 *
 * Source: breadth-first search, Moore 1959.
 */
import type { Adjacency } from './adjacency.ts'

/** Steps from the nearest start to each row; -1 where there is no way. `most` stops after so many steps. */
export function hopsFrom(
  adjacency: Adjacency,
  start: number | readonly number[],
  most = Number.POSITIVE_INFINITY,
): Int32Array {
  const hops = new Int32Array(adjacency.rows).fill(-1)
  const queue = typeof start === 'number' ? [start] : [...start]
  for (const row of queue) hops[row] = 0
  for (let read = 0; read < queue.length; read++) {
    const row = queue[read]!
    const next = hops[row]! + 1
    if (next > most) break
    for (let at = adjacency.starts[row]!; at < adjacency.starts[row + 1]!; at++) {
      const neighbour = adjacency.neighbours[at]!
      if (hops[neighbour] !== -1) continue
      hops[neighbour] = next
      queue.push(neighbour)
    }
  }
  return hops
}

/** How many rows can be reached, the starts included. */
export function reachFrom(adjacency: Adjacency, start: number | readonly number[], most?: number): number {
  return hopsFrom(adjacency, start, most).reduce((sum, hops) => sum + (hops >= 0 ? 1 : 0), 0)
}

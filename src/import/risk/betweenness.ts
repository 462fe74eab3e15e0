/**
 * How often each row lies on shortest ways between others.
 *
 * Source: Brandes 2001; from evenly spread sources where there are many rows (Brandes and Pich 2007).
 */
import { type Adjacency, neighboursOf } from '../../core/graph/adjacency.ts'

/** More sources than this change the order of rows little, and cost time. */
const MOST_SOURCES = 200

export function betweennessOf(pairs: Adjacency): number[] {
  const { rows } = pairs
  const lying = new Array<number>(rows).fill(0)
  const sources = Math.min(rows, MOST_SOURCES)
  for (let at = 0; at < sources; at++) addFrom(Math.floor((at * rows) / sources), pairs, lying)
  return lying
}

function addFrom(source: number, pairs: Adjacency, lying: number[]): void {
  const { order, steps, ways } = shortestWays(source, pairs)
  const share = new Float64Array(pairs.rows)
  for (const row of order.reverse()) {
    for (const next of neighboursOf(pairs, row)) {
      if (steps[next] === steps[row]! + 1) share[row]! += (ways[row]! / ways[next]!) * (1 + share[next]!)
    }
    if (row !== source) lying[row]! += share[row]!
  }
}

/** Rows in the order of their distance, how far each is, and how many shortest ways lead to it. */
function shortestWays(source: number, pairs: Adjacency) {
  const steps = new Int32Array(pairs.rows).fill(-1)
  const ways = new Float64Array(pairs.rows)
  const order = [source]
  steps[source] = 0
  ways[source] = 1
  for (let read = 0; read < order.length; read++) {
    const row = order[read]!
    for (const next of neighboursOf(pairs, row)) {
      if (steps[next] === -1) {
        steps[next] = steps[row]! + 1
        order.push(next)
      }
      if (steps[next] === steps[row]! + 1) ways[next]! += ways[row]!
    }
  }
  return { order, steps, ways }
}

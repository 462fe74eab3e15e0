/**
 * Threads to hold one's own against: at random, all to the busiest, and a good idea.
 *
 * Source: the idea is greedy: the next tie joins the two rows with the most people about them that are still far
 * apart (shortcuts between neighbourhoods, Watts and Strogatz 1998; greedy spread, Kempe, Kleinberg and Tardos 2003).
 */
import { type Adjacency, adjacencyWith, degreeOf, neighboursOf } from './adjacency.ts'
import { type Dice, shuffled } from './dice.ts'
import { hopsFrom } from './reach.ts'

/** New ties, as columns. Fewer than asked for where no more can be had. */
export interface Woven {
  readonly from: number[]
  readonly to: number[]
}

/** How many ties round a row count as about it. */
const NEAR = 2
/** From this far on two neighbourhoods hold nobody in common. */
const APART = 2 * NEAR + 1
/** How many of the rows with the most people about them are tried as one end; the other end may be any row. */
const TRIED = 40
/** Throws for each tie at random before there are taken to be none left. */
const TRIES = 200

/** So many ties between rows of `among` that are not tied yet, by dice. */
export function tiesAtRandom(
  adjacency: Adjacency,
  count: number,
  among: readonly number[],
  dice: Dice,
): Woven {
  const woven: Woven = { from: [], to: [] }
  const someone = () => among[Math.floor(dice() * among.length)]!
  for (let tries = count * TRIES; tries > 0 && among.length > 1 && woven.from.length < count; tries--) {
    const [a, b] = [someone(), someone()]
    if (a !== b && !isTied(adjacency, a, b) && !isWoven(woven, a, b)) put(woven, a, b)
  }
  return woven
}

/** So many ties from others of `among`, by dice, to the one of them with the most ties already (the lowest row of equals). */
export function tiesToBusiest(
  adjacency: Adjacency,
  count: number,
  among: readonly number[],
  dice: Dice,
): Woven {
  const woven: Woven = { from: [], to: [] }
  const busiest = mostFirst(among, (row) => degreeOf(adjacency, row))[0]
  if (busiest === undefined) return woven
  const free = among.filter((row) => row !== busiest && !isTied(adjacency, busiest, row))
  for (const row of shuffled(free, dice).slice(0, count)) put(woven, row, busiest)
  return woven
}

/** So many ties that bring the most people near each other; no row gets two of them. The same network gives the same ties. */
export function tiesThatReach(adjacency: Adjacency, count: number, among: readonly number[]): Woven {
  const woven: Woven = { from: [], to: [] }
  const about = peopleAbout(adjacency, among)
  let free = mostFirst(among, (row) => about[row]!)
  for (let k = 0; k < count; k++) {
    const pair = bestPair(adjacencyWith(adjacency, woven, 0), free, about)
    if (!pair) break
    put(woven, ...pair)
    free = free.filter((row) => !pair.includes(row))
  }
  return woven
}

function bestPair(network: Adjacency, free: readonly number[], about: Float64Array): [number, number] | null {
  let best: [number, number] | null = null
  let most = 0
  for (const a of free.slice(0, TRIED)) {
    const hops = hopsFrom(network, a, APART - 1)
    for (const b of free) {
      // Nearer ones already have many of the same people about them: a tie between them adds less.
      const apart = hops[b] === -1 ? 1 : Math.max(0, hops[b]! - 1) / (APART - 1)
      const gain = about[a]! * about[b]! * apart ** 2
      if (gain <= most) continue
      most = gain
      best = [a, b]
    }
  }
  return best
}

/** How many rows of `among` are within `NEAR` ties of each of them, itself included. */
function peopleAbout(network: Adjacency, among: readonly number[]): Float64Array {
  const counts = new Uint8Array(network.rows)
  for (const row of among) counts[row] = 1
  const seenBy = new Int32Array(network.rows).fill(-1)
  const about = new Float64Array(network.rows)
  for (const row of among) {
    const ring = [row]
    seenBy[row] = row
    let read = 0
    for (let hop = 0; hop < NEAR; hop++) {
      for (const end = ring.length; read < end; read++) widen(network, ring, read, row, seenBy)
    }
    about[row] = ring.reduce((sum, near) => sum + counts[near]!, 0)
  }
  return about
}

function widen(network: Adjacency, ring: number[], read: number, by: number, seenBy: Int32Array): void {
  for (const neighbour of neighboursOf(network, ring[read]!)) {
    if (seenBy[neighbour] === by) continue
    seenBy[neighbour] = by
    ring.push(neighbour)
  }
}

function mostFirst(rows: readonly number[], of: (row: number) => number): number[] {
  return [...rows].sort((a, b) => of(b) - of(a) || a - b)
}

function isTied(adjacency: Adjacency, a: number, b: number): boolean {
  return neighboursOf(adjacency, a).includes(b)
}

function isWoven({ from, to }: Woven, a: number, b: number): boolean {
  return from.some((one, at) => (one === a && to[at] === b) || (one === b && to[at] === a))
}

function put({ from, to }: Woven, a: number, b: number): void {
  from.push(a)
  to.push(b)
}

/** Threads to hold one's own against: at random, and all to the busiest. */
import { type Adjacency, degreeOf, neighboursOf } from './adjacency.ts'
import { type Dice, shuffled } from './dice.ts'

/** New ties, as columns. Fewer than asked for where no more can be had. */
export interface Woven {
  readonly from: number[]
  readonly to: number[]
}

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

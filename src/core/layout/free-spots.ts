/** Where roles can stand among the clusters of a question: open ground, well apart, nearest the middle first. */
import type { Question } from '../model/pack.ts'
import type { Point } from '../model/space.ts'
import type { Ground } from './pool-ground.ts'

/** How finely the ground is searched. */
const ACROSS = 28
const DOWN = 18
/** World units that a spot keeps from the frame's edge. */
const INSET = 40
/** Of the way to the middle, what counts against a spot; and of the way to other spots, what counts for it. */
const INWARD = 0.12
const APART = 0.55
/** More room than this is worth nothing more. */
const ENOUGH = 120

const known = new WeakMap<Question, Map<number, readonly Point[]>>()

/** So many spots in the frame of a question, the same ones each time. World units. */
export function freeSpots(ground: Ground, count: number): readonly Point[] {
  const made = known.get(ground.question) ?? new Map<number, readonly Point[]>()
  known.set(ground.question, made)
  const spots = made.get(count) ?? found(ground, count)
  made.set(count, spots)
  return spots
}

function found(ground: Ground, count: number): Point[] {
  const { minX, minY, maxX, maxY } = ground.bounds
  const middle = { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
  const room = candidates(ground).map((at) => ({ at, room: roomAt(ground, at) }))
  const spots: Point[] = []
  while (spots.length < count) {
    let best: { at: Point; worth: number } | null = null
    for (const { at, room: free } of room) {
      const apart = spots.reduce((least, spot) => Math.min(least, gap(at, spot)), Number.POSITIVE_INFINITY)
      const worth = Math.min(free, ENOUGH, apart * APART) - INWARD * gap(at, middle)
      if (!best || worth > best.worth) best = { at, worth }
    }
    if (!best) break
    spots.push(best.at)
  }
  return spots
}

function candidates({ bounds: { minX, minY, maxX, maxY } }: Ground): Point[] {
  const step = (low: number, high: number, k: number, of: number): number =>
    low + INSET + ((high - low - 2 * INSET) * k) / (of - 1)
  return Array.from({ length: ACROSS * DOWN }, (_, k) => ({
    x: step(minX, maxX, k % ACROSS, ACROSS),
    y: step(minY, maxY, Math.floor(k / ACROSS), DOWN),
  }))
}

/** World units to the nearest light that belongs to a cluster. */
function roomAt({ question, pools }: Ground, at: Point): number {
  const { x, y } = question.places
  let least = Number.POSITIVE_INFINITY
  for (const { rows } of pools) {
    for (const row of rows) least = Math.min(least, gap(at, { x: x[row] ?? 0, y: y[row] ?? 0 }))
  }
  return least
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

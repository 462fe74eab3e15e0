/** A pool's soft outline: a few circles that follow its people, as the drawing's field needs them. */
import type { Point } from '../model/space.ts'

/** How many circles an outline is made of. */
export const POOL_LOBES = 8

/** The field that drawing and picking share: a point is inside where this is 1 or more. */
export function fieldAt(lobes: readonly number[], x: number, y: number): number {
  let sum = 0
  for (let k = 0; k + 2 < lobes.length; k += 3) {
    const dx = x - (lobes[k] ?? 0)
    const dy = y - (lobes[k + 1] ?? 0)
    const r = lobes[k + 2] ?? 0
    sum += (r * r) / (dx * dx + dy * dy + 1)
  }
  return sum
}

/** How much of a pool's people its outline holds. */
const HELD_SHARE = 0.97
/** The last one held stands inside the rim, not on it. */
const WITHIN = 1.001

/**
 * Lobes for a set of points: k-means from the farthest points, each lobe as large as its share of the points,
 * all scaled until the outline holds 97 in 100 of them. 3 * POOL_LOBES numbers.
 */
export function lobesOf(points: readonly Point[]): number[] {
  if (points.length === 0) return new Array<number>(3 * POOL_LOBES).fill(0)
  const centres = settledCentres(points)
  const counts = new Array<number>(centres.length).fill(0)
  for (const p of points) counts[nearest(centres, p)] = (counts[nearest(centres, p)] ?? 0) + 1
  const unit = centres.flatMap((c, k) => [c.x, c.y, Math.sqrt(Math.max(1, counts[k] ?? 0))])
  const scale = scaleThatHolds(unit, points)
  const lobes = unit.map((v, k) => (k % 3 === 2 ? v * scale : v))
  while (lobes.length < 3 * POOL_LOBES) lobes.push(lobes[0] ?? 0, lobes[1] ?? 0, 0)
  return lobes
}

function settledCentres(points: readonly Point[]): Point[] {
  let centres = farthestPoints(points, Math.min(POOL_LOBES, points.length))
  for (let round = 0; round < 8; round++) {
    const sums = centres.map(() => ({ x: 0, y: 0, n: 0 }))
    for (const p of points) {
      const s = sums[nearest(centres, p)]
      if (!s) continue
      s.x += p.x
      s.y += p.y
      s.n++
    }
    centres = sums.map((s, k) => (s.n > 0 ? { x: s.x / s.n, y: s.y / s.n } : (centres[k] ?? { x: 0, y: 0 })))
  }
  return centres
}

function farthestPoints(points: readonly Point[], count: number): Point[] {
  const first = points[0]
  if (!first) return []
  const chosen = [first]
  const gap = points.map((p) => distance2(p, first))
  while (chosen.length < count) {
    let best = 0
    for (let i = 1; i < gap.length; i++) if ((gap[i] ?? 0) > (gap[best] ?? 0)) best = i
    const next = points[best] ?? first
    chosen.push(next)
    points.forEach((p, i) => {
      gap[i] = Math.min(gap[i] ?? 0, distance2(p, next))
    })
  }
  return chosen
}

function nearest(centres: readonly Point[], p: Point): number {
  let best = 0
  let bestGap = Number.POSITIVE_INFINITY
  centres.forEach((c, k) => {
    const gap = distance2(c, p)
    if (gap < bestGap) {
      best = k
      bestGap = gap
    }
  })
  return best
}

function scaleThatHolds(unit: readonly number[], points: readonly Point[]): number {
  // The field grows with the square of the scale, so the field of the unit lobes tells the scale each point needs.
  const needed = points
    .map((p) => 1 / Math.sqrt(Math.max(1e-9, fieldAt(unit, p.x, p.y))))
    .sort((a, b) => a - b)
  return WITHIN * (needed[Math.min(needed.length - 1, Math.floor(needed.length * HELD_SHARE))] ?? 1)
}

function distance2(a: Point, b: Point): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
}

/** Brings a composition to the middle of the ground, and keeps it there. World units. */
import { GROUND } from './ground.ts'
import type { Circle } from './pack-circles.ts'

/** One number a row; NaN where a row is not placed. */
export interface Spots {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** How much a composition of circles could grow and still stand on the ground; 1 fits exactly. */
export function growthOf(circles: readonly Circle[]): number {
  const [left, right, top, bottom] = circles.reduce(
    ([l, r, t, b], c) => [
      Math.min(l, c.x - c.r),
      Math.max(r, c.x + c.r),
      Math.min(t, c.y - c.r),
      Math.max(b, c.y + c.r),
    ],
    [1e9, -1e9, 1e9, -1e9] as [number, number, number, number],
  )
  return Math.min((2 * GROUND.halfWidth) / (right - left), (2 * GROUND.halfHeight) / (bottom - top))
}

/** Moves the composition to the middle of the ground, and shrinks it where it would leave the ground. */
export function fitGround(spots: Spots, clear: ArrayLike<number>): void {
  const box = [1e9, -1e9, 1e9, -1e9] as [number, number, number, number]
  eachPlaced(spots, (row) => {
    box[0] = Math.min(box[0], spots.x[row]! - clear[row]!)
    box[1] = Math.max(box[1], spots.x[row]! + clear[row]!)
    box[2] = Math.min(box[2], spots.y[row]! - clear[row]!)
    box[3] = Math.max(box[3], spots.y[row]! + clear[row]!)
  })
  const middle = { x: (box[0] + box[1]) / 2, y: (box[2] + box[3]) / 2 }
  let far = 1e-9
  eachPlaced(spots, (row) => {
    spots.x[row]! -= middle.x
    spots.y[row]! -= middle.y
    far = Math.max(far, (Math.hypot(spots.x[row]!, spots.y[row]!) + clear[row]!) / GROUND.radius)
  })
  const scale = Math.min(
    1,
    1 / far,
    (2 * GROUND.halfWidth) / (box[1] - box[0]),
    (2 * GROUND.halfHeight) / (box[3] - box[2]),
  )
  eachPlaced(spots, (row) => {
    spots.x[row]! *= scale
    spots.y[row]! *= scale
  })
}

function eachPlaced(spots: Spots, each: (row: number) => void): void {
  for (let row = 0; row < spots.x.length; row++) if (!Number.isNaN(spots.x[row]!)) each(row)
}

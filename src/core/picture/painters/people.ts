/** Everyone and everything the question touches, where it put them; the rest keeps its base place, dim. */
import type { NodeKind } from '../../model/pack.ts'
import { kindOf } from '../../model/rows.ts'
import type { Bounds, Point } from '../../model/space.ts'
import { type Draft, type Moment, type RowLook, scatter, setRow } from '../draft.ts'
import { POOL_SHAPES, type Rgb, TONES, WARM } from '../palette.ts'
import { SHAPE, type ShapeNumber } from '../picture.ts'
import { radiiOf } from '../sizes.ts'

/** How each kind is drawn where no pool lends it a shape. */
export const KIND_SHAPES: Readonly<Record<NodeKind, ShapeNumber>> = {
  respondent: SHAPE.disc,
  named: SHAPE.ring,
  place: SHAPE.lantern,
  activity: SHAPE.triangle,
  source: SHAPE.source,
  role: SHAPE.diamond,
}

/** World units that what is not asked about keeps from the frame's edge. */
const INSET = 30
/** Share of the frame over which those from beyond it are strewn, so that they make no line along its edge. */
const LOOSELY = 0.3

/** Dim, not gone: what waits outside this question, and what stands beyond an open pool. */
const BEYOND = 0.4
const UNASKED = { respondent: 0.34, named: 0, place: 0, activity: 0, source: 0, role: 0 } as const

export function people(draft: Draft, { pack, view, ground }: Moment): void {
  const radii = radiiOf(pack)
  const { places, pools } = ground.question
  const open = ground.pools.find((p) => p.pool.id === view.open)
  for (let row = 0; row < radii.length; row++) {
    const kind = kindOf(pack, row)
    const pool = pools.list[pools.of[row] ?? -1]
    const beyond = open !== undefined && pools.of[row] !== open.index
    const look = pool
      ? inPool(kind, TONES[pool.tone], POOL_SHAPES[pool.shape], open !== undefined, beyond)
      : unasked(kind)
    const at = { x: places.x[row] ?? 0, y: places.y[row] ?? 0 }
    stand(draft, row, pool ? at : within(ground.bounds, at, row), radii[row] ?? 5)
    setRow(draft, row, look)
  }
}

/** Apart from the look: to spread both into one object costs more than all the rest of a picture. */
function stand(draft: Draft, row: number, { x, y }: Point, radius: number): void {
  draft.place[4 * row] = x
  draft.place[4 * row + 1] = y
  draft.place[4 * row + 2] = radius
}

function inPool(kind: NodeKind, tone: Rgb, shape: ShapeNumber, near: boolean, beyond: boolean): RowLook {
  const share = beyond ? BEYOND : 1
  if (kind === 'respondent')
    return {
      rgb: tone,
      shape,
      alpha: share * (near ? 1 : 0.86),
      glow: near && !beyond ? 0.12 : 0,
      outline: 0,
    }
  if (kind === 'named')
    return { rgb: tone, shape: SHAPE.ring, alpha: share * (near ? 0.95 : 0.7), glow: 0, outline: 0 }
  return {
    rgb: WARM,
    shape: KIND_SHAPES[kind],
    alpha: share * (near ? 1 : 0.9),
    glow: beyond ? 0.05 : near ? 0.5 : 0.28,
    outline: 0,
  }
}

function unasked(kind: NodeKind): RowLook {
  return { rgb: TONES.slate, shape: KIND_SHAPES[kind], alpha: UNASKED[kind], glow: 0, outline: 0 }
}

/** What a question does not touch keeps its base place; beyond the frame of those it does, it stands loosely inside its edge. */
function within({ minX, minY, maxX, maxY }: Bounds, { x, y }: Point, row: number): Point {
  const hold = (v: number, low: number, high: number, lot: number): number =>
    v < low || v > high ? (v < low ? low : high) + (v < low ? 1 : -1) * lot * LOOSELY * (high - low) : v
  return {
    x: hold(x, minX + INSET, maxX - INSET, scatter(row)),
    y: hold(y, minY + INSET, maxY - INSET, scatter(row + 7)),
  }
}

/** What lies under a finger: a grid made once for each picture, asked with the same motion that is drawn. */
import { fieldAt } from '../layout/lobes.ts'
import type { PoolId, Row } from '../model/pack.ts'
import type { Picture } from '../picture/picture.ts'
import { isSettled, sampleRow } from '../picture/sample.ts'
import { samplePools } from '../picture/sample-shapes.ts'

/** Rows by cell of the plane, in compressed rows. Cells are square, world units. */
export interface PickGrid {
  readonly minX: number
  readonly minY: number
  readonly cell: number
  readonly columns: number
  readonly lines: number
  /** columns * lines + 1 numbers into `rows`. */
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

/** Rows fainter than this (0..255) are not there for a finger. */
const FAINTEST = 24
/** About so many rows a cell. */
const CROWD = 2

/** The grid over the places rows move to. O(rows). */
export function pickGrid({ rows, after }: Picture): PickGrid {
  const seen: number[] = []
  const { POSITIVE_INFINITY: far } = Number
  let [minX, minY, maxX, maxY] = [far, far, -far, -far]
  for (let row = 0; row < rows; row++) {
    if ((after.look[4 * row + 3] ?? 0) < FAINTEST) continue
    seen.push(row)
    const x = after.place[4 * row] ?? 0
    const y = after.place[4 * row + 1] ?? 0
    minX = Math.min(minX, x)
    minY = Math.min(minY, y)
    maxX = Math.max(maxX, x)
    maxY = Math.max(maxY, y)
  }
  if (seen.length === 0) [minX, minY, maxX, maxY] = [0, 0, 1, 1]
  const cell = Math.max(
    1e-3,
    Math.sqrt(((maxX - minX + 1) * (maxY - minY + 1) * CROWD) / Math.max(1, seen.length)),
  )
  const columns = Math.floor((maxX - minX) / cell) + 1
  const lines = Math.floor((maxY - minY) / cell) + 1
  const cellOf = (row: number): number =>
    Math.floor(((after.place[4 * row + 1] ?? 0) - minY) / cell) * columns +
    Math.floor(((after.place[4 * row] ?? 0) - minX) / cell)
  const starts = new Uint32Array(columns * lines + 1)
  for (const row of seen) starts[cellOf(row) + 1] = (starts[cellOf(row) + 1] ?? 0) + 1
  for (let k = 0; k < columns * lines; k++) starts[k + 1] = (starts[k + 1] ?? 0) + (starts[k] ?? 0)
  const next = starts.slice()
  const sorted = new Uint32Array(seen.length)
  for (const row of seen) {
    const at = next[cellOf(row)] ?? 0
    sorted[at] = row
    next[cellOf(row)] = at + 1
  }
  return { minX, minY, cell, columns, lines, starts, rows: sorted }
}

/** The nearest row from `first` on within `radius` (world units) of a point, by where it is at `clockS`; null where there is none. */
export function pickRow(
  grid: PickGrid,
  picture: Picture,
  clockS: number,
  x: number,
  y: number,
  radius: number,
  first: Row = 0,
): Row | null {
  return isSettled(picture, clockS)
    ? nearestInGrid(grid, picture, x, y, radius, first)
    : nearestOfAll(picture, clockS, x, y, radius, first)
}

function nearestInGrid(
  grid: PickGrid,
  picture: Picture,
  x: number,
  y: number,
  radius: number,
  lowest: Row,
): Row | null {
  const { place } = picture.after
  const column = (v: number): number => Math.floor((v - grid.minX) / grid.cell)
  const line = (v: number): number => Math.floor((v - grid.minY) / grid.cell)
  let best: Row | null = null
  let bestGap = radius
  for (let j = Math.max(0, line(y - radius)); j <= Math.min(grid.lines - 1, line(y + radius)); j++) {
    const first = grid.starts[j * grid.columns + Math.min(grid.columns, Math.max(0, column(x - radius)))] ?? 0
    const last =
      grid.starts[j * grid.columns + Math.max(-1, Math.min(grid.columns - 1, column(x + radius))) + 1] ?? 0
    for (let k = first; k < last; k++) {
      const row = grid.rows[k] ?? 0
      const gap = Math.hypot((place[4 * row] ?? 0) - x, (place[4 * row + 1] ?? 0) - y)
      if (gap <= bestGap && row >= lowest) {
        best = row
        bestGap = gap
      }
    }
  }
  return best
}

/** While things move no grid holds: all rows are asked whose way, a straight line, passes near the point. */
function nearestOfAll(
  picture: Picture,
  clockS: number,
  x: number,
  y: number,
  radius: number,
  lowest: Row,
): Row | null {
  const before = picture.before.place
  const after = picture.after.place
  let best: Row | null = null
  let bestGap = radius
  for (let row = lowest; row < picture.rows; row++) {
    if (isBeside(before[4 * row] ?? 0, after[4 * row] ?? 0, x, radius)) continue
    if (isBeside(before[4 * row + 1] ?? 0, after[4 * row + 1] ?? 0, y, radius)) continue
    if ((picture.after.look[4 * row + 3] ?? 0) < FAINTEST) continue
    const at = sampleRow(picture, row, clockS)
    const gap = Math.hypot(at.x - x, at.y - y)
    if (gap <= bestGap) {
      best = row
      bestGap = gap
    }
  }
  return best
}

/** True where all between `a` and `b` lies further than `reach` from `v`. */
function isBeside(a: number, b: number, v: number, reach: number): boolean {
  return (a < v - reach && b < v - reach) || (a > v + reach && b > v + reach)
}

/** The pool whose soft shape holds a point most strongly at `clockS`; null outside all of them. */
export function pickPool(picture: Picture, clockS: number, x: number, y: number): PoolId | null {
  let best: PoolId | null = null
  let bestField = 1
  for (const pool of samplePools(picture, clockS)) {
    const field = fieldAt(pool.lobes, x, y)
    if (field >= bestField) [best, bestField] = [pool.id, field]
  }
  return best
}

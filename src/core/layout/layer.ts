/**
 * Places the rows of one layer: each group a heap (or a crescent) of its own, heaps side by side with a clear gap.
 */
import type { Adjacency } from '../graph/adjacency.ts'
import { type Dice, shuffled } from '../graph/dice.ts'
import { crescentRadius } from './crescent.ts'
import { fitGround, growthOf, type Spots } from './fit-ground.ts'
import { GROUND } from './ground.ts'
import { GOLDEN_TURN, heapRadius, type Spot } from './heap.ts'
import { type Circle, type Pull, packCircles, separated } from './pack-circles.ts'
import { placeCrescent } from './place-crescent.ts'
import { placeHeap } from './place-heap.ts'

export type Form = 'heap' | 'arc'

export interface Layer {
  /** Group of each row; -1 is not placed. */
  readonly of: ArrayLike<number>
  /** One for each group; a missing one is a heap. */
  readonly forms: readonly Form[]
  /** The layer's ties, seen from both ends. */
  readonly adjacency: Adjacency
  /** Rows below it are people. */
  readonly people: number
  /** Radius each row keeps free, and the room between people. World units. */
  readonly clear: ArrayLike<number>
  readonly spacing: number
  /** Where rows stand now, for moves to be short; null where nothing stands yet. */
  readonly start: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> } | null
  /** Force ticks for each heap; huge heaps get fewer. */
  readonly ticks: number
  /** Clear ground between heaps, in rooms between people. */
  readonly gap: number
}

/** Places for the rows of the layer; rows without a group stay at NaN. */
export function placeLayer(layer: Layer, dice: Dice): Spots {
  const groups = groupsOf(layer.of)
  const gap = layer.gap * layer.spacing
  const circles = packed(layer, groups, gap, dice)
  const heaps = groups.map((rows, group) => {
    const spots =
      layer.forms[group] === 'arc'
        ? placeCrescent(layer, rows, circles, group)
        : placeHeap(layer, rows, circles, group, dice)
    return roundOwnMiddle(spots, rows, layer.clear)
  })
  const apart = separated(
    heaps.map(({ r }, at) => ({ x: circles[at]!.x, y: circles[at]!.y, r })),
    gap,
  )
  const x = new Float64Array(layer.of.length).fill(Number.NaN)
  const y = x.slice()
  groups.forEach((rows, group) => {
    rows.forEach((row, at) => {
      x[row] = apart[group]!.x + heaps[group]!.spots[at]!.x
      y[row] = apart[group]!.y + heaps[group]!.spots[at]!.y
    })
  })
  fitGround({ x, y }, layer.clear)
  return { x, y }
}

function groupsOf(of: ArrayLike<number>): number[][] {
  const groups: number[][] = []
  for (let row = 0; row < of.length; row++) {
    const group = of[row]!
    if (group < 0) continue
    while (groups.length <= group) groups.push([])
    groups[group]!.push(row)
  }
  return groups
}

/** A circle for each group, near where its rows stand now; of several tries, the one that fits best and moves least. */
function packed(layer: Layer, groups: readonly number[][], gap: number, dice: Dice): Circle[] {
  const wished = startsOf(layer, groups, dice)
  const pulls = pullsOf(layer, groups)
  const tries = groups.length <= 8 ? 12 : groups.length <= 100 ? 3 : 1
  let best: Circle[] = []
  let bestScore = Number.NEGATIVE_INFINITY
  for (let attempt = 0; attempt < tries; attempt++) {
    const from = attempt === 0 ? wished : wished.map((circle) => jogged(circle, dice))
    const found = packCircles(from, pulls, gap, dice)
    const score = growthOf(found) - (layer.start ? 0.25 * meanMove(wished, found) : 0)
    if (score > bestScore) [best, bestScore] = [found, score]
  }
  return best
}

const jogged = (circle: Circle, dice: Dice): Circle => ({
  r: circle.r,
  x: circle.x + (dice() - 0.5) * GROUND.halfWidth,
  y: circle.y + (dice() - 0.5) * GROUND.halfHeight,
})

/** In half widths of the ground. */
function meanMove(from: readonly Circle[], to: readonly Circle[]): number {
  const sum = from.reduce(
    (total, a, at) => total + Math.hypot(to[at]!.x - a.x, to[at]!.y - a.y) * a.r ** 2,
    0,
  )
  return sum / from.reduce((total, a) => total + a.r ** 2, 1e-9) / GROUND.halfWidth
}

function startsOf(layer: Layer, groups: readonly number[][], dice: Dice): Circle[] {
  const radii = groups.map((rows, group) => radiusOf(layer, rows, group))
  const order = shuffled([...groups.keys()], dice)
  const rank = new Map(order.map((group, at) => [group, at]))
  const wide = Math.sqrt(radii.reduce((sum, r) => sum + r * r, 0))
  return groups.map((rows, group) => {
    const r = radii[group]!
    if (layer.start) return { r, ...middleOf(layer.start, rows) }
    const at = rank.get(group)! + 0.5
    const out = wide * Math.sqrt(at / groups.length)
    return { r, x: 1.2 * out * Math.cos(at * GOLDEN_TURN), y: 0.8 * out * Math.sin(at * GOLDEN_TURN) }
  })
}

function radiusOf(layer: Layer, rows: readonly number[], group: number): number {
  if (layer.forms[group] === 'arc') {
    return crescentRadius(rows.filter((row) => row < layer.people).length, layer.spacing)
  }
  return heapRadius(rows.map((row) => layer.clear[row]!))
}

function middleOf(start: NonNullable<Layer['start']>, rows: readonly number[]): Spot {
  let x = 0
  let y = 0
  for (const row of rows) {
    x += start.x[row]!
    y += start.y[row]!
  }
  return { x: x / Math.max(1, rows.length), y: y / Math.max(1, rows.length) }
}

/** Groups with many ties between them pull each other near. */
function pullsOf({ adjacency, of }: Layer, groups: readonly number[][]): Pull[] {
  const counts = new Map<number, number>()
  for (let row = 0; row < adjacency.rows; row++) {
    const a = of[row]!
    if (a < 0) continue
    for (let at = adjacency.starts[row]!; at < adjacency.starts[row + 1]!; at++) {
      const b = of[adjacency.neighbours[at]!]!
      if (b > a) counts.set(a * groups.length + b, (counts.get(a * groups.length + b) ?? 0) + 1)
    }
  }
  const most = Math.max(1, ...counts.values())
  return [...counts].map(([key, ties]) => ({
    a: Math.floor(key / groups.length),
    b: key % groups.length,
    strength: ties / most,
  }))
}

function roundOwnMiddle(
  spots: readonly Spot[],
  rows: readonly number[],
  clear: ArrayLike<number>,
): { spots: readonly Spot[]; r: number } {
  const r = spots.reduce((far, { x, y }, at) => Math.max(far, Math.hypot(x, y) + clear[rows[at]!]!), 0)
  return { spots, r }
}

/** Beside what it names: every place where a name may stand, best first. */
import type { Label } from '../picture/picture.ts'

/** CSS pixels between a thing and its name. */
const GAP_PX = 10
/** CSS pixels between the border and a name that slides along it. */
const EDGE_PX = 8
/** How many heights a name at the border may slide along it to find room. */
const SLIDES = [0, 1.3, -1.3, 2.6, -2.6, 3.9, -3.9]

export type LabelSide =
  | 'above'
  | 'below'
  | 'right'
  | 'left'
  | 'above-right'
  | 'above-left'
  | 'below-right'
  | 'below-left'
  | 'over'
  | 'edge'
export type Edge = 'left' | 'right' | 'top' | 'bottom'

/** Where a label's thing is now: CSS pixels, and how strongly it is seen (0..1). */
export interface LabelSpot {
  readonly x: number
  readonly y: number
  readonly clearancePx: number
  /** To the left and right, where that differs from above and below. */
  readonly acrossPx?: number
  readonly alpha: number
}

/** CSS pixels, x and y in the middle. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
/** A place where a name may stand. */
export interface Candidate extends Box {
  readonly side: LabelSide
  readonly edge: Edge | null
}
/** CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Names a cluster in sight, not a thing and not one beyond the border. */
export function isCluster({ pool, size }: Label): boolean {
  return pool !== null && size !== 'horizon'
}

/** Places for a name of this size about its thing, or along the border that its thing lies beyond. */
export function candidates(
  label: Label,
  spot: LabelSpot,
  size: Size,
  { safe, free }: { readonly safe: Box; readonly free: Box },
): readonly Candidate[] {
  if (label.size === 'horizon') {
    const edge = edgeBeyond(spot, size, safe)
    if (edge !== null) return alongEdge(edge, spot, size, safe)
  }
  const sides = beside(spot, size)
  if (label.pool === null) return outwardFirst(sides, spot, label)
  const about = [...sides, ...slid(sides, spot), ...cornerwise(spot, size)].map((at) => heldIn(at, free))
  const around = outwardFirst(about, spot, label)
  // A pool must be named even where it fills the screen or others hem it in; a thing without room waits for a closer look.
  return isCluster(label) ? [...around, heldIn(standing(spot.x, spot.y, size, 'over'), free)] : around
}

function beside(spot: LabelSpot, size: Size): Candidate[] {
  const off = spot.clearancePx + GAP_PX
  const out = (spot.acrossPx ?? spot.clearancePx) + GAP_PX
  return [
    standing(spot.x, spot.y - off - size.height / 2, size, 'above'),
    standing(spot.x, spot.y + off + size.height / 2, size, 'below'),
    standing(spot.x + out + size.width / 2, spot.y, size, 'right'),
    standing(spot.x - out - size.width / 2, spot.y, size, 'left'),
  ]
}

/** A cluster is large: its name may slide along its side, half as far as it reaches. */
function slid(sides: readonly Candidate[], { clearancePx, acrossPx = clearancePx }: LabelSpot): Candidate[] {
  return sides.flatMap((at) => {
    const upright = at.side === 'left' || at.side === 'right'
    const by = upright ? { x: 0, y: clearancePx / 2 } : { x: acrossPx / 2, y: 0 }
    return [-1, 1].map((sense) => ({ ...at, x: at.x + sense * by.x, y: at.y + sense * by.y }))
  })
}

/** A name above, below or over its cluster that would leave the screen slides along as far as it must. */
function heldIn(at: Candidate, free: Box): Candidate {
  if (!['above', 'below', 'over'].includes(at.side)) return at
  const reach = Math.max(0, (free.width - at.width) / 2 - EDGE_PX)
  return { ...at, x: Math.min(free.x + reach, Math.max(free.x - reach, at.x)) }
}

/** A cluster is round: its name may nestle into the corners of its box. */
function cornerwise(spot: LabelSpot, size: Size): Candidate[] {
  const across = 0.72 * (spot.acrossPx ?? spot.clearancePx) + size.width / 2
  const down = 0.76 * spot.clearancePx + size.height / 2
  return [
    standing(spot.x + across, spot.y - down, size, 'above-right'),
    standing(spot.x - across, spot.y - down, size, 'above-left'),
    standing(spot.x + across, spot.y + down, size, 'below-right'),
    standing(spot.x - across, spot.y + down, size, 'below-left'),
  ]
}

/** A cluster's name stands away from the others first, so that nobody takes it for a neighbour's. */
function outwardFirst(
  options: readonly Candidate[],
  spot: LabelSpot,
  { out, inward }: Label,
): readonly Candidate[] {
  if (out === undefined) return options
  const worth = inward ? facing : (along: number): number => along
  const along = ({ x, y }: Candidate): number => {
    const gap = Math.hypot(x - spot.x, y - spot.y) || 1
    return ((x - spot.x) * out[0] + (y - spot.y) * out[1]) / gap
  }
  return [...options].sort((a, b) => worth(along(b)) - worth(along(a)))
}

/** A thing of a ring is named outside it, else inside: between two things nobody knows whose a name is. */
function facing(along: number): number {
  return along > 0.5 ? 1 + along : Math.abs(along)
}

function standing(x: number, y: number, size: Size, side: LabelSide): Candidate {
  return { x, y, width: size.width, height: size.height, side, edge: null }
}

/** The border a thing lies beyond (or too near to be named inside), or null when it is well within. */
function edgeBeyond(spot: LabelSpot, size: Size, safe: Box): Edge | null {
  const across = Math.abs(spot.x - safe.x) - (safe.width - size.width) / 2
  const down = Math.abs(spot.y - safe.y) - (safe.height - size.height) / 2
  if (across <= 0 && down <= 0) return null
  if (across >= down) return spot.x < safe.x ? 'left' : 'right'
  return spot.y < safe.y ? 'top' : 'bottom'
}

function alongEdge(edge: Edge, spot: LabelSpot, size: Size, safe: Box): Candidate[] {
  const reachX = Math.max(0, (safe.width - size.width) / 2)
  const reachY = Math.max(0, (safe.height - size.height) / 2)
  const clampX = (x: number) => Math.min(safe.x + reachX, Math.max(safe.x - reachX, x))
  const clampY = (y: number) => Math.min(safe.y + reachY, Math.max(safe.y - reachY, y))
  const upright = edge === 'left' || edge === 'right'
  return SLIDES.map((slide) => ({
    x: clampX(upright ? spot.x : spot.x + slide * size.width),
    y: clampY(upright ? spot.y + slide * size.height : spot.y),
    width: size.width,
    height: size.height,
    side: 'edge' as const,
    edge,
  }))
}

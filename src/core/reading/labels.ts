/**
 * Where names stand on the picture: best first, each beside its own thing, none over another, none out of the
 * safe area. A name is whole or not there. It keeps the side it had while that side has room, so that nothing
 * flickers as the camera moves.
 */
import type { Frame } from '../camera/camera.ts'
import type { Label } from '../picture/picture.ts'

/** Labels on one screen; more is a list, not a picture. */
export const MOST_LABELS = 40
/** CSS pixels between a thing and its name. */
const GAP_PX = 10
/** Free ground round a name: for which it changes sides, and without which it does not come up. */
const ROOM_PX = 8
const LEAST_PX = 2
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

/** A name that has its place. `x`, `y`: middle of its box, CSS pixels. */
export interface PlacedLabel {
  /** The same name on the next frame has the same key. */
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly size: Label['size']
  readonly ink: string
  readonly alpha: number
  readonly side: LabelSide
  /** The border that holds a name whose thing lies outside the safe area; null for all others. */
  readonly edge: Edge | null
}

/** Where a label's thing is now: CSS pixels, and how strongly it is seen (0..1). */
export interface LabelSpot {
  readonly x: number
  readonly y: number
  readonly clearancePx: number
  /** To the left and right, where that differs from above and below. */
  readonly acrossPx?: number
  readonly alpha: number
}

/** Size of a name's box in CSS pixels, its edge mark included. */
export type Measure = (
  text: string,
  size: Label['size'],
) => { readonly width: number; readonly height: number }

export interface LabelRoom {
  /** Its safe area holds names from beyond the picture at its border. */
  readonly frame: Frame
  /** Where all other names may stand; the safe area where there is none. */
  readonly free?: Frame
  readonly measure: Measure
  /** The labels of the frame before; empty at first. */
  readonly before: readonly PlacedLabel[]
  /** What names keep off. */
  readonly avoid?: readonly Obstacle[]
}

/** The labels that find room, in the order given (best first), at most 40. `where` is null for what is not in sight. */
export function placeLabels(
  labels: readonly Label[],
  where: (label: Label) => LabelSpot | null,
  room: LabelRoom,
): PlacedLabel[] {
  const lastSides = new Map(room.before.map((label) => [label.key, label.side]))
  const placed: PlacedLabel[] = []
  for (const label of labels) {
    if (placed.length === MOST_LABELS) break
    const spot = where(label)
    if (spot === null || spot.alpha <= 0.02) continue
    const found = placedAt(label, spot, room, lastSides, placed)
    if (found) placed.push(found)
  }
  return placed
}

/** One label where it has room beside those placed before it, or null. */
function placedAt(
  label: Label,
  spot: LabelSpot,
  { frame, free = frame, measure, avoid = [] }: LabelRoom,
  lastSides: ReadonlyMap<string, LabelSide>,
  placed: readonly PlacedLabel[],
): PlacedLabel | null {
  const { text, size, ink, row, pool } = label
  const key = `${row ?? ''}|${pool ?? ''}|${size}|${text}`
  const lastSide = lastSides.get(key)
  const options = candidates(label, spot, measure(text, size), safeBox(frame))
  const others = [...placed, ...avoid.filter((obstacle) => keepsOff(label, obstacle))]
  const found = roomiest(options, lastSide, safeBox(size === 'horizon' ? frame : free), others)
  if (found === null || (lastSide === undefined && found.free < LEAST_PX)) return null
  return { key, text, size, ink, alpha: spot.alpha, ...found.at }
}

/** Words, a thing, or a cluster. CSS pixels, x and y in the middle. */
export interface Obstacle extends Box {
  readonly pool?: string
  readonly row?: number
}

/** A name keeps off all words, off other things, and a cluster's name off other clusters. */
function keepsOff(label: Label, { pool, row }: Obstacle): boolean {
  if (row !== undefined) return row !== label.row
  return pool === undefined || (pool !== label.pool && label.row === null)
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Candidate extends Box {
  readonly side: LabelSide
  readonly edge: Edge | null
}
interface Size {
  readonly width: number
  readonly height: number
}

/** The side it had, if that has room; else the first that has; else the one with most. */
function roomiest(
  options: readonly Candidate[],
  lastSide: LabelSide | undefined,
  safe: Box,
  placed: readonly (Box | Obstacle)[],
): { at: Candidate; free: number } | null {
  const names = placed.filter((other) => !('pool' in other))
  let best: { at: Candidate; free: number } | null = null
  for (const at of lastFirst(options, lastSide)) {
    const free = freeAround(at, safe, at.side === 'over' ? names : placed)
    if (free <= 0 || (at.side === 'over' && best !== null && best.free >= LEAST_PX)) continue
    if (free >= ROOM_PX) return { at, free }
    if (best === null || free > best.free) best = { at, free }
  }
  return best
}

function lastFirst(options: readonly Candidate[], lastSide: LabelSide | undefined): readonly Candidate[] {
  if (lastSide === undefined || options[0]?.side === lastSide) return options
  return [...options.filter((o) => o.side === lastSide), ...options.filter((o) => o.side !== lastSide)]
}

/** Pixels of free ground round a box; zero or less: it touches another name or leaves the safe area. */
function freeAround(at: Candidate, safe: Box, placed: readonly Box[]): number {
  let free = at.edge === null ? insideBy(at, safe) : ROOM_PX
  for (const other of placed) {
    if (free <= 0) return free
    free = Math.min(free, apart(at, other))
  }
  return free
}

function apart(a: Box, b: Box): number {
  const across = Math.abs(a.x - b.x) - (a.width + b.width) / 2
  const down = Math.abs(a.y - b.y) - (a.height + b.height) / 2
  return Math.max(across, down)
}

function insideBy(box: Box, safe: Box): number {
  const across = (safe.width - box.width) / 2 - Math.abs(box.x - safe.x)
  const down = (safe.height - box.height) / 2 - Math.abs(box.y - safe.y)
  return Math.min(across, down)
}

function safeBox(frame: Frame): Box {
  const { left, top, right, bottom } = frame.safe
  const width = frame.width - left - right
  const height = frame.height - top - bottom
  return { x: left + width / 2, y: top + height / 2, width, height }
}

function candidates(label: Label, spot: LabelSpot, size: Size, safe: Box): readonly Candidate[] {
  if (label.size === 'horizon') {
    const edge = edgeBeyond(spot, size, safe)
    if (edge !== null) return alongEdge(edge, spot, size, safe)
  }
  const sides = beside(spot, size)
  const around =
    label.pool === null
      ? sides
      : outwardFirst([...sides, ...slid(sides, spot), ...cornerwise(spot, size)], spot, label)
  // A pool must be named even where it fills the screen or others hem it in; a thing without room waits for a closer look.
  return label.size !== 'horizon' && label.pool !== null
    ? [...around, standing(spot.x, spot.y, size, 'over')]
    : around
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
function outwardFirst(options: readonly Candidate[], spot: LabelSpot, { out }: Label): readonly Candidate[] {
  if (out === undefined) return options
  const along = ({ x, y }: Candidate): number => {
    const gap = Math.hypot(x - spot.x, y - spot.y) || 1
    return ((x - spot.x) * out[0] + (y - spot.y) * out[1]) / gap
  }
  return [...options].sort((a, b) => along(b) - along(a))
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

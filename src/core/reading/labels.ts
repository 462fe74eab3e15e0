/**
 * Where names stand on the picture: best first, each beside its own thing, none over another, none out of the
 * safe area. A name is whole or not there. It keeps the side it had while that side has room, so that nothing
 * flickers as the camera moves.
 */
import type { Frame } from '../camera/camera.ts'
import type { Label } from '../picture/picture.ts'
import type { Box, Candidate, Edge, LabelSide, LabelSpot } from './label-sides.ts'
import { candidates, isCluster } from './label-sides.ts'

/** Labels on one screen; more is a list, not a picture. */
export const MOST_LABELS = 40
/** Free ground round a name: for which it changes sides, and without which it does not come up. */
const ROOM_PX = 8
const LEAST_PX = 2
/** What is seen less strongly than this is not named. */
const LEAST_ALPHA = 0.02
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

/**
 * The labels that find room, best first, at most 40. `where` is null for what is not in sight. A cluster that those
 * before it leave no ground goes first in another try, and that stands where more are named beside their things.
 */
export function placeLabels(
  labels: readonly Label[],
  where: (label: Label) => LabelSpot | null,
  room: LabelRoom,
): PlacedLabel[] {
  const inSight = labels.flatMap((label) => {
    const spot = where(label)
    return spot === null || spot.alpha <= LEAST_ALPHA ? [] : [{ label, spot }]
  })
  let best = placedInOrder(inSight, room)
  for (const stuck of best.stuck) {
    const other = placedInOrder([stuck, ...inSight.filter(({ label }) => label !== stuck.label)], room)
    if (other.stuck.length < best.stuck.length) best = other
  }
  return best.placed
}

interface Seen {
  readonly label: Label
  readonly spot: LabelSpot
}

/** `stuck`: clusters without a name, or with one that stands on them. */
function placedInOrder(seen: readonly Seen[], room: LabelRoom): { placed: PlacedLabel[]; stuck: Seen[] } {
  const lastSides = new Map(room.before.map((label) => [label.key, label.side]))
  const placed: PlacedLabel[] = []
  const stuck: Seen[] = []
  for (const { label, spot } of seen) {
    if (placed.length === MOST_LABELS) break
    const found = placedAt(label, spot, room, lastSides, placed)
    if (found) placed.push(found)
    if (isCluster(label) && (found === null || found.side === 'over')) stuck.push({ label, spot })
  }
  return { placed, stuck }
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
  // What a painter drew has its best side whenever there is room: stones keep their names off the stones.
  const lastSide = pool === null && label.out !== undefined ? undefined : lastSides.get(key)
  const options = candidates(label, spot, measure(text, size), { safe: safeBox(frame), free: safeBox(free) })
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

/** A name keeps off all words, off other things, and off clusters where it is a cluster's own or stands outside them. */
function keepsOff(label: Label, { pool, row }: Obstacle): boolean {
  if (row !== undefined) return row !== label.row
  return pool === undefined || (pool !== label.pool && (label.row === null || label.out !== undefined))
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
  // A name that had to stand on its own cluster leaves it as soon as it can.
  if (lastSide === undefined || lastSide === 'over' || options[0]?.side === lastSide) return options
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

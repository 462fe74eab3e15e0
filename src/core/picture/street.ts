/**
 * The dusk street of the first and last glance: a hillside of terraces, a lane that leads up through them, and a
 * front street at its foot. Pure geometry in world units (y grows downwards), the same for the same seed.
 */
import { diceFrom, shuffled } from '../graph/dice.ts'
import {
  door,
  gableHouse,
  hazy,
  lamp,
  type Measures,
  pane,
  post,
  terraceHouse,
  tree,
  type WindowPlace,
  type Yard,
} from './street-houses.ts'
import { chapel, club, hall, shop } from './street-landmarks.ts'
import { type At, type Cut, type Rgb, type Sheet, sheet } from './street-sheet.ts'

export type { WindowPlace } from './street-houses.ts'

export interface Street extends Cut {
  readonly bounds: {
    readonly minX: number
    readonly minY: number
    readonly maxX: number
    readonly maxY: number
  }
  /** At least 620 places for lights that no roof hides, in a shuffled order: any first part of it is well spread. */
  readonly windows: readonly WindowPlace[]
  /** The one window that waits, a little brighter. It is not among `windows`. */
  readonly waiting: WindowPlace
}

/** One row of houses along the hill. */
interface Row extends Measures {
  readonly depth: number
  readonly haze: number
  /** Where the row stands at x = 0, and how much it climbs over 1000 units to the right. */
  readonly base: number
  readonly climb: number
  readonly wave: number
  readonly pane: number
}

const ROWS: readonly Row[] = [
  { depth: 0, haze: 0.86, base: -84, climb: 62, wave: 16, w: 21, h: 14, r: 8, pane: 2.5 },
  { depth: 0, haze: 0.7, base: -32, climb: 54, wave: 14, w: 27, h: 18, r: 11, pane: 3 },
  { depth: 1, haze: 0.52, base: 34, climb: 46, wave: 13, w: 37, h: 30, r: 15, pane: 3.9 },
  { depth: 1, haze: 0.37, base: 122, climb: 36, wave: 12, w: 52, h: 42, r: 21, pane: 5.2 },
  { depth: 2, haze: 0.2, base: 240, climb: 24, wave: 10, w: 74, h: 60, r: 30, pane: 7.2 },
  { depth: 3, haze: 0, base: 476, climb: 0, wave: 3, w: 128, h: 112, r: 50, pane: 11 },
]
const FRONT = ROWS.length - 1
const EDGE = 1800
const FOOT = 1000
/** The lane's middle from the front street up the hill. */
const LANE: readonly At[] = [
  [-40, 760],
  [-30, 620],
  [-22, 476],
  [36, 392],
  [52, 330],
  [-18, 280],
  [-60, 240],
  [-20, 190],
  [66, 150],
  [84, 122],
  [40, 84],
  [-8, 34],
  [20, 0],
  [60, -32],
  [40, -84],
]
const WAITING: At = [192, 168]
const WAITING_SIZE = 14

/** Where the lamps of the front street stand. */
const LAMPS = [-1240, -790, -305, 302, 532, 938, 1380]

const GROUND_TOP: Rgb = [25, 33, 48]
const GROUND_LOW: Rgb = [15, 20, 31]
const LANE_TONE: Rgb = [43, 50, 69]

function floorOf(row: Row, x: number): number {
  const swell = Math.sin(x / 430 + row.base) * row.wave + Math.sin(x / 190 + row.base * 1.7) * row.wave * 0.35
  return row.base - (row.climb * x) / 1000 + swell
}

/** The lane's middle at a height; its half width grows towards us. */
function laneAt(y: number): { x: number; half: number } {
  const next = LANE.findIndex(([, at]) => at <= y)
  const [b, a] = [LANE[Math.max(1, next)], LANE[Math.max(0, next - 1)]]
  const half = Math.max(2.5, 5 + (y + 84) * 0.075)
  if (!a || !b) return { x: LANE[0]?.[0] ?? 0, half }
  const t = Math.min(1, Math.max(0, (a[1] - y) / (a[1] - b[1] || 1)))
  const soft = t * t * (3 - 2 * t)
  return { x: a[0] + (b[0] - a[0]) * soft, half }
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)

/** Places where no terrace may stand: the lane, and what stands there instead. */
type Taken = readonly [from: number, to: number]

function landmarks(index: number, yard: Yard, row: Row): Taken[] {
  const at = (x: number) => floorOf(row, x)
  if (index === FRONT) {
    shop(yard, 74, at(150), { w: 176, h: 112, r: 46 })
    hall(yard, 560, at(700), 122)
    club(yard, -560, at(-470), { w: 190, h: 118, r: 0 })
    return [
      [70, 254],
      [548, 890],
      [-572, -362],
    ]
  }
  if (index === 4) {
    gableHouse(yard, 140, at(190), { w: 104, h: 56, r: 50 })
    door(yard, 192, at(190), 46)
    return [[130, 254]]
  }
  if (index === 3) {
    chapel(yard, 470, at(520), 62)
    return [[460, 612]]
  }
  if (index === 2) {
    hall(yard, -640, at(-590), 40)
    return [[-650, -528]]
  }
  if (index === 1) {
    chapel(yard, -330, at(-310), 24)
    return [[-336, -276]]
  }
  return []
}

/** Terraces of three to eight houses, stepping along the slope, with a garden or a tree between them. */
function terraces(index: number, yard: Yard, row: Row, taken: readonly Taken[]): void {
  const free = (from: number, to: number) => taken.every(([a, b]) => to < a || from > b)
  let x = -EDGE + yard.dice() * row.w
  while (x < EDGE) {
    const count = 3 + Math.floor(yard.dice() * 6)
    const size = { w: row.w * (0.9 + yard.dice() * 0.2), h: row.h * (0.92 + yard.dice() * 0.16), r: row.r }
    for (let i = 0; i < count && x < EDGE; i++, x += size.w) {
      if (!free(x, x + size.w)) continue
      const ends = {
        left: i === 0 || !free(x - size.w, x),
        right: i === count - 1 || !free(x + size.w, x + 2 * size.w),
      }
      terraceHouse(yard, x, floorOf(row, x + size.w / 2), size, ends)
    }
    const gap = row.w * (0.3 + yard.dice() * 0.8)
    if (index > 0 && free(x, x + gap))
      tree(yard, x + gap / 2, floorOf(row, x + gap / 2) + 2, row.h * (0.7 + yard.dice() * 0.5))
    x += gap
  }
}

/** The slope in front of a row, with the part of the lane that lies on it. */
function slope(index: number, yard: Yard, row: Row): void {
  const edge = range(-EDGE, EDGE, 60).map((x): At => [x, floorOf(row, x)])
  yard.sheet.hill(row.depth, edge, FOOT, hazy(GROUND_TOP, row.haze), hazy(GROUND_LOW, row.haze))
  const next = ROWS[index + 1]
  const tone = hazy(LANE_TONE, row.haze)
  const top = floorOf(row, laneAt(row.base).x)
  const foot = next ? next.base + 20 : 760
  const steps = range(top, foot, (foot - top) / 16)
  steps.slice(1).forEach((y, i) => {
    const [a, b] = [laneAt(steps[i] ?? y), laneAt(y)]
    yard.sheet.polygon(
      row.depth,
      [
        [a.x - a.half, steps[i] ?? y],
        [a.x + a.half, steps[i] ?? y],
        [b.x + b.half, y],
        [b.x - b.half, y],
      ],
      [tone],
    )
  })
  if (!next || index < 2) return
  const y = row.base + (next.base - next.h - next.r - row.base) * 0.5
  const spot = laneAt(y)
  lamp(yard, spot.x + spot.half * 1.5, y, row.h * 0.62)
}

/** Pavement, road and lamps, and at our feet the low wall with the gate that is left open. */
function frontStreet(yard: Yard, row: Row): void {
  const { sheet } = yard
  const level = (y: number, from = -EDGE, to = EDGE): At[] => [
    [from, y],
    [to, y],
  ]
  const floor = row.base
  const kerb = range(-EDGE, EDGE, 60).map((x): At => [x, floorOf(row, x)])
  sheet.hill(row.depth, kerb, FOOT, [46, 54, 75], [26, 32, 48])
  sheet.hill(row.depth, level(floor + 22), FOOT, [30, 36, 53], [16, 20, 31])
  sheet.hill(row.depth, level(floor + 25), FOOT, [22, 27, 41], [13, 17, 26])
  for (const x of LAMPS) lamp(yard, x, floor + 16, 112)
  sheet.hill(row.depth, level(floor + 112), FOOT, [37, 44, 62], [17, 21, 33])
  sheet.hill(row.depth, level(floor + 120), FOOT, [16, 20, 31], [12, 16, 25])
  const gate = laneAt(floor + 150)
  const path: At[] = [
    [gate.x - 52, floor + 121],
    [gate.x + 52, floor + 121],
    [gate.x + 78, FOOT],
    [gate.x - 78, FOOT],
  ]
  sheet.polygon(row.depth, path, [LANE_TONE, LANE_TONE, GROUND_LOW, GROUND_LOW])
  for (const [from, to] of [
    [-EDGE, gate.x - 78],
    [gate.x + 78, EDGE],
  ] as const) {
    sheet.hill(row.depth, level(floor + 148, from, to), FOOT, [30, 37, 54], [13, 17, 26])
    sheet.hill(row.depth, level(floor + 158, from, to), FOOT, [18, 23, 35], [11, 15, 23])
  }
  for (const x of [gate.x - 78, gate.x + 78]) post(yard, x, floor + 200)
}

/** What the rows in front leave to be seen: for each row, how far up the rows nearer to us reach. */
function seen(windows: readonly WindowPlace[][]): WindowPlace[] {
  return windows.flatMap((places, index) => {
    const next = ROWS[index + 1]
    return places.filter(({ x, y, size }) => {
      if (Math.abs(x) > 1240) return false
      if (Math.hypot(x - WAITING[0], y - WAITING[1]) < 44) return false
      return !next || y + size * 1.15 < floorOf(next, x) - next.h * 1.06 - next.r
    })
  })
}

/** Far moors: two ridges that the haze has nearly taken. */
function moors(paper: Sheet): void {
  const wave = (x: number, a: number) => Math.sin(x / 520 + a) * 26 + Math.sin(x / 210 + a * 2) * 8
  const ridge = (base: number, climb: number, a: number) =>
    range(-EDGE, EDGE, 40).map((x): At => [x, base - (climb * x) / 1000 + wave(x, a)])
  paper.hill(0, ridge(-150, 74, 0.6), FOOT, [46, 53, 80], [42, 50, 77])
  paper.hill(0, ridge(-116, 66, 2.9), FOOT, [42, 50, 76], [40, 48, 74])
}

/** The street of a seed. */
export function streetOf(seed: number): Street {
  const paper = sheet()
  const roll = diceFrom(seed * 7919 + 17)
  moors(paper)
  const windows = ROWS.map((row, index) => {
    const found: WindowPlace[] = []
    const yard: Yard = {
      sheet: paper,
      depth: row.depth,
      haze: row.haze,
      dice: roll,
      windows: found,
      pane: row.pane,
    }
    const lane = laneAt(row.base)
    const way: Taken = [lane.x - lane.half * 1.3, lane.x + lane.half * 1.3]
    const taken = [way, ...landmarks(index, yard, row)]
    terraces(index, yard, row, taken)
    if (index === 4) pane({ ...yard, windows: [] }, WAITING[0], WAITING[1], WAITING_SIZE)
    if (index === FRONT) frontStreet(yard, row)
    else slope(index, yard, row)
    return found
  })
  return {
    ...paper.cut(),
    bounds: { minX: -EDGE, minY: -240, maxX: EDGE, maxY: FOOT },
    windows: shuffled(seen(windows), roll),
    waiting: { x: WAITING[0], y: WAITING[1], size: WAITING_SIZE, layer: 2 },
  }
}

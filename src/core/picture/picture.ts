/**
 * What is seen: columns with times in them, written once per change by `compose`, read by shaders in every frame.
 *
 * Units: world units for places and radii, seconds after `startS` for times, 0..255 for colours.
 * Row order is the pack's. A time of `NEVER` means it does not happen.
 * `sampleAt` is the same motion as the vertex shader's, as a pure function; a browser test holds them together.
 */
import type { PoolId, Row } from '../model/pack.ts'

/** Seconds; far beyond any scene, small enough for a float. */
export const NEVER = 1e6

/** How a row is drawn by the fragment shader; `form[4*row]`. */
export const SHAPE = {
  disc: 0,
  ring: 1,
  square: 2,
  hexagon: 3,
  triangle: 4,
  star: 5,
  diamond: 6,
  drop: 7,
  lantern: 8,
  window: 9,
  source: 10,
  /** An unlit window with a question mark: what a map cannot show. */
  wonder: 11,
} as const
export type ShapeNumber = (typeof SHAPE)[keyof typeof SHAPE]

/** One state of the nodes. Each array has 4 numbers a row. */
export interface NodeState {
  /** x, y, radius (world units), delayS (when the row's own move starts, after `startS`). */
  readonly place: Float32Array
  /** red, green, blue, alpha (not premultiplied). Alpha 0 is not drawn and cannot be picked. */
  readonly look: Uint8Array
  /** shape number, glow (0..255: the halo's strength; its reach is three radii), outline (0..255: a waiting ring), spare. */
  readonly form: Uint8Array
}

/**
 * One state of the ties: red, green, blue, alpha, 4 numbers a tie. A tie moves from one look to the next as the
 * later of its two ends does (with that row's delay), so a web can grow one person at a time.
 */
export interface TieState {
  readonly look: Uint8Array
}

export interface Picture {
  readonly rows: number
  readonly ties: number
  /** Stage clock when the move from `before` to `after` starts. */
  readonly startS: number
  /** How long each row takes, after its own delay. */
  readonly moveS: number
  /** The slowest row's delay. */
  readonly longestDelayS: number
  readonly before: NodeState
  readonly after: NodeState
  /** When each row turns into its lit look (warm, glowing): seconds after `startS`, or NEVER. One number a row. */
  readonly litAtS: Float32Array
  readonly tieBefore: TieState
  readonly tieAfter: TieState
  /** from, to: 2 numbers a tie. The same array for as long as the pack is the same: drawers may keep it by identity. */
  readonly tieEnds: Float32Array
  /** departS (after `startS`), lastsS, everyS (0: once), sense (1 from->to, -1 to->from; 1.5: its thread is bold; 2: it twines with the other one). 4 numbers a tie. */
  readonly spark: Float32Array
  /** Thickness of a thread at its thick end, world units. */
  readonly threadWidth: number
  /** Far shapes; at most seven. Same length and order in both. */
  readonly poolsBefore: readonly PoolState[]
  readonly pools: readonly PoolState[]
  readonly ribbonsBefore: readonly RibbonState[]
  readonly ribbons: readonly RibbonState[]
  /** What may be labelled, best first; the page places at most 40 without overlap. */
  readonly labels: readonly Label[]
  /** The dusk street: 0 sunk, 1 risen. */
  readonly streetBefore: number
  readonly street: number
}

/** How many circles a pool's soft outline is made of. */
export { POOL_LOBES } from '../layout/lobes.ts'

/** One cluster seen from far: a soft union of circles, which follows its people. */
export interface PoolState {
  readonly id: PoolId
  /** x, y, r of each lobe, world units: 3 * POOL_LOBES numbers. */
  readonly lobes: readonly number[]
  readonly rgb: readonly [number, number, number]
  /** How strongly the soft shape is filled: 0..1, up to 2 where its shade is what is told. */
  readonly fill: number
  /** 0..1 strength of its rim. */
  readonly rim: number
}

/** Ties between two pools as one band. */
export interface RibbonState {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  /** World units across. */
  readonly width: number
  readonly rgbFrom: readonly [number, number, number]
  readonly rgbTo: readonly [number, number, number]
  readonly alpha: number
}

/** A name on the picture: of a thing (`row`) or of a pool (`pool`). Never of a person. */
export interface Label {
  readonly text: string
  readonly row: Row | null
  readonly pool: PoolId | null
  /** Anchor in world units where no row carries it. */
  readonly x: number
  readonly y: number
  /** World units from the anchor to where the text may begin. */
  readonly clearance: number
  /** The same to the left and right, where that differs. */
  readonly across?: number
  /** A direction away from everything else, where there is one. */
  readonly out?: readonly [number, number]
  /** The ground against that direction is free, too: inside a ring of things. */
  readonly inward?: true
  readonly size: 'pool' | 'thing' | 'horizon'
  /** Its own colour as #rrggbb, bright enough for text. */
  readonly ink: string
}

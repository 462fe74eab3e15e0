/** A picture in the making: painters write its columns, one after another, before anyone sees it. */
export { scatter } from '../graph/dice.ts'

import type { Ground } from '../layout/pool-ground.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import type { Beat, Scene, Show } from '../story/scene.ts'
import type { View } from '../story/stage.ts'
import type { Rgb } from './palette.ts'
import { type Label, NEVER, type PoolState, type RibbonState, type ShapeNumber } from './picture.ts'

export interface Draft {
  readonly place: Float32Array
  readonly look: Uint8Array
  readonly form: Uint8Array
  readonly litAtS: Float32Array
  readonly tieLook: Uint8Array
  readonly spark: Float32Array
  pools: PoolState[]
  ribbons: RibbonState[]
  labels: Label[]
  street: number
  threadWidth: number
}

/** What a painter may know. Times it writes are seconds after `view.changedS`. */
export interface Moment {
  readonly pack: SitePack
  readonly view: View
  readonly ground: Ground
}

export type Painter = (draft: Draft, moment: Moment) => void

export interface PaintedBeat extends Beat {
  readonly paint: readonly [Painter, ...Painter[]]
}
export type PaintedScene = Scene<PaintedBeat>
export type PaintedShow = Show<PaintedScene>

export function emptyDraft(pack: SitePack): Draft {
  const rows = rowCount(pack)
  const ties = pack.ties.from.length
  const spark = new Float32Array(4 * ties)
  for (let tie = 0; tie < ties; tie++) spark[4 * tie] = NEVER
  return {
    place: new Float32Array(4 * rows),
    look: new Uint8Array(4 * rows),
    form: new Uint8Array(4 * rows),
    litAtS: new Float32Array(rows).fill(NEVER),
    tieLook: new Uint8Array(4 * ties),
    spark,
    pools: [],
    ribbons: [],
    labels: [],
    street: 0,
    threadWidth: 2.4,
  }
}

export interface RowLook {
  readonly x?: number
  readonly y?: number
  readonly radius?: number
  readonly rgb?: Rgb
  /** 0..1 */
  readonly alpha?: number
  readonly shape?: ShapeNumber
  /** 0..1 */
  readonly glow?: number
  /** 0..1 */
  readonly outline?: number
}

/** Changes what is given of a row's look and leaves the rest. */
export function setRow(draft: Draft, row: Row, to: RowLook): void {
  const k = 4 * row
  if (to.x !== undefined) draft.place[k] = to.x
  if (to.y !== undefined) draft.place[k + 1] = to.y
  if (to.radius !== undefined) draft.place[k + 2] = to.radius
  if (to.rgb) draft.look.set(to.rgb, k)
  if (to.alpha !== undefined) draft.look[k + 3] = Math.round(255 * to.alpha)
  if (to.shape !== undefined) draft.form[k] = to.shape
  if (to.glow !== undefined) draft.form[k + 1] = Math.round(255 * to.glow)
  if (to.outline !== undefined) draft.form[k + 2] = Math.round(255 * to.outline)
}

/** Dims a row to a share of the light it has. */
export function dimRow(draft: Draft, row: Row, share: number): void {
  draft.look[4 * row + 3] = Math.round((draft.look[4 * row + 3] ?? 0) * share)
  draft.form[4 * row + 1] = Math.round((draft.form[4 * row + 1] ?? 0) * share)
}

export function setTie(draft: Draft, tie: number, rgb: Rgb, alpha: number): void {
  draft.tieLook.set(rgb, 4 * tie)
  draft.tieLook[4 * tie + 3] = Math.round(255 * alpha)
}

export interface Spark {
  readonly departS: number
  readonly lastsS: number
  /** 0: once. */
  readonly everyS: number
  readonly sense: 1 | -1
  /** A bold thread is broad and does not fade with its length; of two twined ones, with a spark either way, each winds round the other. */
  readonly body?: Body
}

/** How a thread stands out; the factor of `sense` in its column. */
const BODIES = { plain: 1, bold: 1.5, twined: 2 } as const
export type Body = keyof typeof BODIES

export function setSpark(draft: Draft, tie: number, spark: Spark): void {
  const { departS, lastsS, everyS, sense, body = 'plain' } = spark
  draft.spark.set([departS, lastsS, everyS, sense * BODIES[body]], 4 * tie)
}

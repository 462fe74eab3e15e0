/**
 * What gets in the way, as a dark gap: lights on this side, lights that take part on the other. What helps is a row of
 * stones of light across it, and those it helps can walk over. A picture, not a count: who is helped is no one's answer.
 */

import { POOL_LOBES } from '../../layout/lobes.ts'
import type { Row } from '../../model/pack.ts'
import { isPerson } from '../../model/rows.ts'
import type { Bounds } from '../../model/space.ts'
import { type Draft, type Moment, scatter, setRow } from '../draft.ts'
import { INKS, LIT, type Rgb, TONES, WARM } from '../palette.ts'
import { type PoolState, SHAPE } from '../picture.ts'

/** What could help, in the order of the stones from top to bottom. Visitors choose; nothing is typed. */
export const HELPS = [
  { id: 'company', label: 'Someone to go with' },
  { id: 'hello', label: 'A warm hello' },
  { id: 'time', label: 'A time that fits' },
  { id: 'near', label: 'Close to home' },
  { id: 'free', label: 'It is free' },
  { id: 'children', label: 'Children welcome' },
] as const

/** Shares of the frame's width: where this side ends and the other begins. */
const GAP = { from: 0.28, to: 0.69 } as const
/** Lights that wait for each row of stones, and those already over there. */
const WALKERS = 9
const OVER_THERE = 54
/** World units of a stone and a light. */
const STONE = 28
const STONES = 6
const LIGHT = 13
/** Seconds between two who set out on the same stones. */
const STEP_OFF_S = 0.22

export function crossing(draft: Draft, { pack, view, ground }: Moment): void {
  const laid = new Set((view.guess ?? '').split(' '))
  for (let row = 0; row < draft.litAtS.length; row++) setRow(draft, row, { alpha: 0, glow: 0, outline: 0 })
  const { bounds } = ground
  const rows = Array.from({ length: draft.litAtS.length }, (_, row) => row).filter((row) =>
    isPerson(pack, row),
  )
  draft.labels = []
  draft.pools = HELPS.map(({ id }, lane) => stones(id, laneY(bounds, lane), bounds, laid.has(id)))
  HELPS.forEach(({ id, label }, lane) => {
    const over = laid.has(id)
    if (over) name(draft, label, laneY(bounds, lane), bounds)
    for (const [k, row] of walkersOf(rows, lane).entries())
      walk(draft, row, { k, y: laneY(bounds, lane), over, bounds })
  })
  const others = rows.slice(WALKERS * HELPS.length, WALKERS * HELPS.length + OVER_THERE)
  for (const [k, row] of others.entries()) waitOver(draft, row, k, bounds)
}

const walkersOf = (rows: readonly Row[], lane: number): readonly Row[] =>
  rows.slice(lane * WALKERS, (lane + 1) * WALKERS)

const across = ({ minX, maxX }: Bounds, share: number): number => minX + (maxX - minX) * share
const laneY = ({ minY, maxY }: Bounds, lane: number): number =>
  minY + ((maxY - minY) * (lane + 0.5)) / HELPS.length

/** Blank until laid: an outline waits in the dark. */
function stones(id: string, y: number, bounds: Bounds, laid: boolean): PoolState {
  const lobes = Array.from({ length: POOL_LOBES }, (_, k) => [
    across(bounds, GAP.from + ((Math.min(k, STONES - 1) + 0.5) / STONES) * (GAP.to - GAP.from)),
    y + (scatter(k + 31 * id.length) - 0.5) * STONE * 0.5,
    k < STONES ? STONE : 0,
  ]).flat()
  return {
    id: `stones-${id}`,
    lobes,
    rgb: laid ? LIT : TONES.slate,
    fill: laid ? 0.95 : 0.06,
    rim: laid ? 1 : 0.4,
  }
}

/** Where those waited who are over now. */
function name(draft: Draft, text: string, y: number, bounds: Bounds): void {
  const x = across(bounds, GAP.from)
  draft.labels.push({
    text,
    row: null,
    pool: null,
    x,
    y,
    clearance: 0,
    out: [-1, 0],
    size: 'thing',
    ink: INKS.warm,
  })
}

interface Place {
  readonly k: number
  readonly y: number
  readonly over: boolean
  readonly bounds: Bounds
}

function walk(draft: Draft, row: Row, { k, y, over, bounds }: Place): void {
  const column = Math.floor(k / 3)
  const down = (k % 3) - 1
  const from = 0.04 + 0.06 * column + 0.03 * (scatter(row + 400) - 0.5)
  const share = over ? GAP.to + from : GAP.from - from
  look(draft, row, over ? LIT : TONES.amber, over ? 0.7 : 0.15)
  setRow(draft, row, { x: across(bounds, share), y: y + down * 2.7 * LIGHT + (scatter(row) - 0.5) * 24 })
  draft.place[4 * row + 3] = STEP_OFF_S * k
}

/** Those who take part already make room in the back. */
function waitOver(draft: Draft, row: Row, k: number, bounds: Bounds): void {
  look(draft, row, WARM, 0.25)
  setRow(draft, row, {
    x: across(bounds, GAP.to + 0.21 + 0.1 * scatter(k + 7)),
    y: bounds.minY + (bounds.maxY - bounds.minY) * ((k + 0.5) / OVER_THERE),
  })
}

function look(draft: Draft, row: Row, rgb: Rgb, glow: number): void {
  setRow(draft, row, { rgb, alpha: 1, glow, radius: LIGHT, shape: SHAPE.disc, outline: 0 })
}

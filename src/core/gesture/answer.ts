/** What a tap on the picture means, by the beat on stage: a touch becomes a Command here, and nowhere else. */
import { groundOf } from '../layout/pool-ground.ts'
import type { PoolId, Row } from '../model/pack.ts'
import type { Point } from '../model/space.ts'
import { threadBetween } from '../story/changes.ts'
import type { Command } from '../story/command.ts'
import { mergeOf, touchedDavid } from '../story/davids.ts'
import { namesake } from '../story/picks.ts'
import { type Beat, beatOf, packOf, type Show, type Touch } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import { touchedLight } from '../story/touched.ts'
import { shownPack } from '../story/what-if.ts'
import { doorTouched } from './doors.ts'

/** What lay under the finger: the nearest light within 20 mm, and the soft shape, if any. World units. */
export interface Hit {
  readonly at: Point
  readonly row: Row | null
  readonly pool: PoolId | null
}

/** Always a command: a touch on nothing keeps the visit alive. */
export function answerTo(show: Show, stage: Stage, hit: Hit): Command {
  if (stage.mode === 'attract' || stage.mode === 'loop') return { type: 'wake' }
  if (stage.card) return { type: 'card', card: null }
  const beat = beatOf(show, stage.view)
  if (beat.touch === 'onward') return { type: 'next' }
  const door = doorTouched(beat, shownPack(show, stage.view), stage.view, hit)
  if (door) return door
  if (beat.touch === 'select') return lookAt(stage, hit)
  if (beat.touch === 'guess' && stage.view.guess === null) return guessAt(hit)
  const row = hit.row ?? heldBy(show, stage, hit, beat.touch)
  if (row === null) return beside(stage, beat.touch)
  return onLight(show, stage, beat, row) ?? { type: 'stay' }
}

function onLight(show: Show, { view }: Stage, beat: Beat, row: Row): Command | null {
  // While a group is lit nobody can be picked out.
  if (beat.touch === 'light' && view.group !== null) return null
  if (beat.touch === 'own') return beat.answers?.(row, view) ?? null
  if (beat.touch === 'merge') return touchedDavid(packOf(show, view.site), view, row)
  return touchedLight(beat, view, row)
}

/** What two lights become that are drawn together by one hand, or pressed by two. */
export function joinOf(
  show: Show,
  stage: Stage,
  [a, b]: readonly [Row | null, Row | null],
  by: 'thread' | 'hands',
): Command {
  return beatOf(show, stage.view).touch === 'merge'
    ? mergeOf(packOf(show, stage.view.site), stage.view, a, b)
    : threadBetween(a, b, by)
}

/** What holds the soft shape under the finger, where a touch on it means that. */
function heldBy(show: Show, stage: Stage, hit: Hit, touch: Touch): Row | null {
  if (SENDS.has(touch)) return nearestIn(show, stage, hit)
  if (touch !== 'compare') return null
  const pack = packOf(show, stage.view.site)
  const own = groundOf(pack, stage.view.question).pools.find(({ pool }) => pool.id === hit.pool)
  return own ? namesake(pack, own) : null
}

/** A touch beside all lets go of what was touched before. */
function beside(stage: Stage, touch: Touch): Command {
  if (touch === 'weave') return { type: 'select', row: null }
  if (touch === 'light') return letGo(stage)
  return touch === 'compare' && stage.view.guess !== null ? { type: 'guess', guess: null } : { type: 'stay' }
}

/** A touch on a soft shape sends from what holds it. */
const SENDS: ReadonlySet<Touch> = new Set(['guess', 'send', 'ripple'])

function guessAt({ pool }: Hit): Command {
  return pool === null ? { type: 'stay' } : { type: 'guess', guess: pool }
}

/** The row of the touched soft shape that stands nearest to the finger. */
function nearestIn(show: Show, stage: Stage, { pool, at }: Hit): Row | null {
  const ground = groundOf(packOf(show, stage.view.site), stage.view.question)
  const own = ground.pools.find((p) => p.pool.id === pool)
  if (!own) return null
  const { x, y } = ground.question.places
  const gap = (r: Row): number => Math.hypot((x[r] ?? 0) - at.x, (y[r] ?? 0) - at.y)
  return own.rows.reduce((best, r) => (gap(r) < gap(best) ? r : best), own.rows[0] ?? 0)
}

/** From far a touch opens a cluster; in the street it lights the ties of one light. While a group is lit nobody can be picked out. */
function lookAt(stage: Stage, { row, pool, at }: Hit): Command {
  const { open, selection, group } = stage.view
  if (open === null) return pool === null ? letGo(stage) : { type: 'open', pool, ...at }
  if (row !== null && group === null && (pool === open || pool === null)) return { type: 'select', row }
  if (pool !== null && pool !== open) return { type: 'open', pool, ...at }
  return selection ? { type: 'select', row: null } : { type: 'stay' }
}

function letGo({ view }: Stage): Command {
  return view.selection ? { type: 'select', row: null } : { type: 'stay' }
}

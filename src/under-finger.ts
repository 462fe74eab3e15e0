/** What lies under a finger now: the nearest light, and what a tap on it means. */
import { toScreen, toWorld } from './core/camera/camera.ts'
import { answerTo } from './core/gesture/answer.ts'
import { pickPool, pickRow } from './core/gesture/pick.ts'
import type { Row } from './core/model/pack.ts'
import type { Point } from './core/model/space.ts'
import { sampleRow } from './core/picture/sample.ts'
import type { ToldShow } from './core/reading/told.ts'
import { projectionNow } from './core/story/aim.ts'
import type { Bus } from './core/story/bus.ts'
import type { Command } from './core/story/command.ts'
import { beatOf, packOf } from './core/story/scene.ts'
import type { Hearing } from './hearing.ts'
import type { LooseEnd } from './page/loose-threads.ts'
import type { Page } from './page/open-page.tsx'
import type { Projector } from './projector.ts'

/** A light is touched within this distance; a thing, where there is nothing else to touch, from further off. */
const REACH_MM = 20
const REACH_OF_THINGS_MM = 32

export interface Fingers {
  readonly bus: Bus
  readonly show: () => ToldShow
  readonly shown: Projector
  readonly page: Page
  readonly hear: Hearing
}

/** An end on the light it has found, else where the finger is. */
export function knot({ bus, shown }: Fingers, row: Row | null, point: Point): LooseEnd {
  if (row === null) return { ...point, glows: false }
  const stage = bus.stage()
  const { x, y } = sampleRow(shown.picture(), row, stage.clockS)
  return { ...toScreen(projectionNow(stage), x, y), glows: true }
}

/** The nearest light within reach of a point of the screen; the nearest thing where the beat finds only things. */
export function rowAt({ bus, show, shown }: Fingers, x: number, y: number, reachMm?: number): Row | null {
  const stage = bus.stage()
  const projection = projectionNow(stage)
  const things = beatOf(show(), stage.view).finds === 'things'
  const first = things ? packOf(show(), stage.view.site).nodes.people.kind.length : 0
  const mm = reachMm ?? (things ? REACH_OF_THINGS_MM : REACH_MM)
  const radius = mm / stage.tuning.mm / projection.scale
  const point = toWorld(projection, x, y)
  return pickRow(shown.grid(), shown.picture(), stage.clockS, point.x, point.y, radius, first)
}

export function answerAt(fingers: Fingers, x: number, y: number): Command {
  const stage = fingers.bus.stage()
  const point = toWorld(projectionNow(stage), x, y)
  const pool = pickPool(fingers.shown.picture(), stage.clockS, point.x, point.y)
  return answerTo(fingers.show(), stage, { at: point, row: rowAt(fingers, x, y), pool })
}

/** Fingers on the picture: rings of light at once, meanings to commands. */
import { type Handled, handledCamera, mixCameras, toWorld } from './core/camera/camera.ts'
import { answerTo } from './core/gesture/answer.ts'
import { pickPool, pickRow } from './core/gesture/pick.ts'
import type { ToldShow } from './core/reading/told.ts'
import { projectionNow } from './core/story/aim.ts'
import type { Bus } from './core/story/bus.ts'
import type { Command } from './core/story/command.ts'
import { at } from './core/time/move.ts'
import type { Page } from './page/open-page.tsx'
import type { Projector } from './projector.ts'
import type { TouchDeps } from './touch/touch.ts'

/** A light is touched within this distance. */
const REACH_MM = 20

export interface Fingers {
  readonly bus: Bus
  readonly show: () => ToldShow
  readonly shown: Projector
  readonly page: Page
  readonly mmPerPx: number
}

export function answering(fingers: Fingers): TouchDeps {
  const { bus, page, mmPerPx } = fingers
  const handle = (handled: Handled): void => {
    const { camera, clockS, frame } = bus.stage()
    bus.send({ type: 'camera', camera: handledCamera(at(camera, clockS, mixCameras), frame, handled) })
  }
  // The touch that wakes the exhibit is used up by waking it: its end presses nothing.
  let waking = false
  return {
    settings: () => ({ mmPerPx }),
    touched: (x, y) => {
      page.ripple(x, y)
      waking = sleeps(bus)
      if (waking) bus.send({ type: 'wake' })
      return waking
    },
    tapped: (x, y) => {
      if (!waking) bus.send(answerAt(fingers, x, y))
    },
    doubleTapped: () => {
      if (!waking) bus.send({ type: 'home' })
    },
    panned: (dx, dy) => handle({ factor: 1, x: 0, y: 0, dx, dy }),
    pinched: (factor, x, y, dx, dy) => handle({ factor, x, y, dx, dy }),
    released: () => bus.send({ type: 'stay' }),
    key: (name) => bus.send(sleeps(bus) ? { type: 'wake' } : { type: name === 'next' ? 'next' : 'back' }),
  }
}

function sleeps(bus: Bus): boolean {
  const { mode } = bus.stage()
  return mode === 'attract' || mode === 'loop'
}

function answerAt({ bus, show, shown, mmPerPx }: Fingers, x: number, y: number): Command {
  const stage = bus.stage()
  const projection = projectionNow(stage)
  const point = toWorld(projection, x, y)
  const reach = REACH_MM / mmPerPx / projection.scale
  const row = pickRow(shown.grid(), shown.picture(), stage.clockS, point.x, point.y, reach)
  const pool = pickPool(shown.picture(), stage.clockS, point.x, point.y)
  return answerTo(show(), stage, { at: point, row, pool })
}

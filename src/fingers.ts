/** Fingers on the picture: rings of light at once, meanings to commands. */
import { mixCameras, projectionOf, toWorld } from './core/camera/camera.ts'
import { answerTo } from './core/gesture/answer.ts'
import { pickPool, pickRow } from './core/gesture/pick.ts'
import type { ToldShow } from './core/reading/told.ts'
import type { Bus } from './core/story/bus.ts'
import { at } from './core/time/move.ts'
import type { Page } from './page/open-page.tsx'
import type { Projector } from './projector.ts'
import type { TouchDeps } from './touch/touch.ts'

/** A light is touched within this distance. */
const REACH_MM = 10

export interface Fingers {
  readonly bus: Bus
  readonly show: () => ToldShow
  readonly shown: Projector
  readonly page: Page
  readonly mmPerPx: number
}

export function answering({ bus, show, shown, page, mmPerPx }: Fingers): TouchDeps {
  const projection = () => projectionOf(at(bus.stage().camera, bus.stage().clockS, mixCameras), bus.stage().frame)
  const look = (factor: number, x: number, y: number, dx: number, dy: number): void => {
    const p = projection()
    const { camera, clockS } = bus.stage()
    const now = at(camera, clockS, mixCameras)
    // The point under the fingers stays under them.
    const held = toWorld(p, x, y)
    const scale = p.scale * factor
    const middle = toWorld(p, 0, 0)
    const screen = { x: (now.x - middle.x) * p.scale, y: (now.y - middle.y) * p.scale }
    bus.send({
      type: 'camera',
      camera: {
        x: held.x + (screen.x - x - dx) / scale,
        y: held.y + (screen.y - y - dy) / scale,
        span: now.span / factor,
      },
    })
  }
  // The touch that wakes the exhibit is used up by waking it: its end presses nothing.
  let waking = false
  return {
    settings: () => ({ mmPerPx }),
    nowS: () => performance.now() / 1000,
    touched: (x, y) => {
      page.ripple(x, y)
      const { mode } = bus.stage()
      waking = mode === 'attract' || mode === 'loop'
      if (waking) bus.send({ type: 'wake' })
    },
    tapped: (x, y) => {
      if (waking) return
      const stage = bus.stage()
      const p = projection()
      const world = toWorld(p, x, y)
      const row = pickRow(shown.grid(), shown.picture(), stage.clockS, world.x, world.y, REACH_MM / mmPerPx / p.scale)
      const pool = pickPool(shown.picture(), stage.clockS, world.x, world.y)
      bus.send(answerTo(show(), stage, { at: world, row, pool }))
    },
    doubleTapped: () => {
      if (!waking) bus.send({ type: 'home' })
    },
    panned: (dx, dy) => look(1, 0, 0, dx, dy),
    pinched: (factor, x, y, dx, dy) => look(factor, x, y, dx, dy),
    released: () => bus.send({ type: 'stay' }),
    key: (name) => {
      if (name === 'next' || name === 'back') bus.send(bus.stage().mode === 'attract' ? { type: 'wake' } : { type: name })
    },
  }
}

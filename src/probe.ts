/** `window.kith`, for programs, with the option `probe` only. */

import { toScreen } from './core/camera/camera.ts'
import { groundOf } from './core/layout/pool-ground.ts'
import { sampleRow } from './core/picture/sample.ts'
import { projectionNow } from './core/story/aim.ts'
import type { Command } from './core/story/command.ts'
import { packOf } from './core/story/scene.ts'
import type { Exhibit } from './exhibit.ts'
import { numbersOf } from './numbers.ts'

export interface Probe {
  readonly ready: Promise<void>
  stage(): unknown
  send(command: Command): void
  /** CSS pixels of a row now. */
  screenOf(row: number): { x: number; y: number }
  clusters(): readonly { id: string; title: string; x: number; y: number; rows: number }[]
  stats(): Record<string, number | boolean>
}

export function exposeProbe(exhibit: Exhibit): void {
  const probe: Probe = {
    ready: exhibit.ready,
    stage: () => structuredClone(exhibit.bus.stage()),
    send: (command) => exhibit.bus.send(command),
    screenOf: (row) => {
      const stage = exhibit.bus.stage()
      const { x, y } = sampleRow(exhibit.picture(), row, stage.clockS)
      return toScreen(projectionNow(stage), x, y)
    },
    clusters: () => {
      const stage = exhibit.bus.stage()
      const projection = projectionNow(stage)
      return groundOf(packOf(exhibit.show(), stage.view.site), stage.view.question).pools.map((p) => ({
        id: p.pool.id,
        title: p.pool.title,
        ...toScreen(projection, p.centre.x, p.centre.y),
        rows: p.rows.length,
      }))
    },
    stats: () => numbersOf(exhibit),
  }
  Object.assign(window, { kith: probe })
}

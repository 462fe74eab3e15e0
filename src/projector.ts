/** Keeps the picture in step with the view: composes when the view is new, hands it to the drawing, counts what it costs. */

import { type PickGrid, pickGrid } from './core/gesture/pick.ts'
import type { SitePack } from './core/model/pack.ts'
import { compose } from './core/picture/compose.ts'
import type { Painter } from './core/picture/draft.ts'
import type { Picture } from './core/picture/picture.ts'
import type { ToldShow } from './core/reading/told.ts'
import { projectionNow } from './core/story/aim.ts'
import type { Stage } from './core/story/stage.ts'
import { shownPack } from './core/story/what-if.ts'
import type { Drawing } from './draw/drawing.ts'

export interface Projector {
  readonly project: (show: ToldShow, stage: Stage) => void
  readonly frame: (stage: Stage) => void
  readonly picture: () => Picture
  readonly grid: () => PickGrid
  readonly stats: () => Record<string, number | boolean>
}

/** Frames whose cost is remembered. */
const REMEMBERED = 240

export function projector(drawing: Drawing | null): Projector {
  let shown: { picture: Picture; pack: SitePack } | null = null
  let grid: PickGrid | null = null
  let composeMs = 0
  const off = new Set<Painter>()
  let beat = ''
  const costs: number[] = []
  const current = (): Picture => {
    if (!shown) throw new Error('expected a picture before the first frame')
    return shown.picture
  }
  return {
    project: (show, stage) => {
      const startMs = performance.now()
      const here = `${stage.view.site}/${stage.view.scene}/${stage.view.beat}`
      if (here !== beat) off.clear()
      beat = here
      const { picture, faults } = compose(show, stage, shown, off)
      for (const { painter, says } of faults) {
        off.add(painter)
        console.error(`A painter of ${here} was switched off until the next beat: ${says}`)
      }
      shown = { picture, pack: shownPack(show, stage.view) }
      grid = null
      drawing?.show(picture)
      composeMs = performance.now() - startMs
    },
    frame: (stage) => {
      const startMs = performance.now()
      drawing?.frame(stage.clockS, projectionNow(stage), stage.frame, stage.tuning)
      costs.push(performance.now() - startMs)
      if (costs.length > REMEMBERED) costs.shift()
    },
    picture: current,
    grid: () => {
      grid ??= pickGrid(current())
      return grid
    },
    stats: () => {
      const sorted = [...costs].sort((a, b) => a - b)
      const share = (p: number): number => sorted[Math.floor(p * (sorted.length - 1))] ?? 0
      return { ...drawing?.stats(), scriptMs: share(0.5), scriptMsP95: share(0.95), composeMs }
    },
  }
}

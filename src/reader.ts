/** Keeps the words in step with the stage: at once when the view turns, and a few times a second for what follows the clock. */
import { groundOf } from './core/layout/pool-ground.ts'
import type { Picture } from './core/picture/picture.ts'
import { isSettled } from './core/picture/sample.ts'
import { type PlacedLabel, placeLabels } from './core/reading/labels.ts'
import { readingOf } from './core/reading/read.ts'
import type { ToldShow } from './core/reading/told.ts'
import { packOf } from './core/story/scene.ts'
import type { Stage } from './core/story/stage.ts'
import { roomFor, spotsOf } from './label-spots.ts'
import type { Page } from './page/open-page.tsx'
import type { Projector } from './projector.ts'

const READ_EVERY_S = 0.2

export interface Reader {
  readonly now: (show: ToldShow, stage: Stage) => void
  /** Names follow the picture in every frame in which it moves. */
  readonly frame: (show: ToldShow, stage: Stage, seconds: number) => void
}

export function reader(page: Page, shown: Projector): Reader {
  let last = ''
  let sinceS = 0
  let labels: readonly PlacedLabel[] = []
  let placedFor: readonly unknown[] = []
  const now = (show: ToldShow, stage: Stage): void => {
    sinceS = 0
    page.blank(stage.blank)
    const reading = readingOf(show, stage)
    const text = JSON.stringify(reading)
    if (text === last) return
    last = text
    page.show(reading)
  }
  return {
    now,
    frame: (show, stage, seconds) => {
      sinceS += seconds
      if (sinceS >= READ_EVERY_S) now(show, stage)
      const picture = shown.picture()
      const standing = standsStill(picture, stage)
      const seen = standing ? [picture, stage.camera, stage.frame, stage.tuning, page.boxes()] : []
      // Nothing has moved since the names were placed: they stand where they are.
      if (standing && seen.every((part, k) => part === placedFor[k])) return
      placedFor = seen
      const ground = groundOf(packOf(show, stage.view.site), stage.view.question)
      labels = placeLabels(
        picture.labels,
        spotsOf(picture, stage),
        roomFor(picture, stage, ground, page, labels),
      )
      page.labels(labels)
    },
  }
}

/** True when neither the lights nor the camera are on their way. */
function standsStill(picture: Picture, { camera, clockS }: Stage): boolean {
  return isSettled(picture, clockS) && clockS >= camera.startS + camera.lastsS
}

/** Time alone turns nothing: what follows the clock is read a few times a second. */
export function turned(now: Stage, before: Stage): boolean {
  const touched = now.idleS === 0 && before.idleS > 0
  return touched || AT_ONCE.some((key) => now[key] !== before[key])
}

const AT_ONCE = ['view', 'card', 'mode', 'blank', 'leavingS'] as const

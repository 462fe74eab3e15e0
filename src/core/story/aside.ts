/** Scenes that open aside, from wherever a visitor is, and lead back to exactly there. On a path they are scenes like any other. */
import { type Show, sceneOf } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Target } from './travel.ts'

/** True where a scene opens beside the story: not by a step of the path, nor from another of its beats on the path. */
export function opensAside(show: Show, stage: Stage, { scene, at }: Target): boolean {
  const id = scene ?? stage.view.scene
  if (!sceneOf(show, id).aside || at !== undefined) return false
  return stage.cameFrom !== null || stage.view.scene !== id
}

/** The story waits where it was left; from one beat aside to another the way back stays. */
export function wayBack({ cameFrom, view, clockS }: Stage): NonNullable<Stage['cameFrom']> {
  return cameFrom ?? { view, leftS: clockS }
}

/** The stage where the aside was opened from, as it was: time has stood still there. */
export function backFrom(stage: Stage, { view, leftS }: NonNullable<Stage['cameFrom']>): Stage {
  const awayS = stage.clockS - leftS
  const news = view.news && { ...view.news, sinceS: view.news.sinceS + awayS }
  return {
    ...stage,
    view: { ...view, news, origin: null, sinceS: view.sinceS + awayS, changedS: stage.clockS },
    cameFrom: null,
    card: null,
    strayed: false,
  }
}

/** The beat of an aside that comes next or came before, or null past its ends. */
export function besideBeat(show: Show, { view }: Stage, step: 1 | -1): number | null {
  const beat = view.beat + step
  return beat >= 0 && beat < sceneOf(show, view.scene).beats.length ? beat : null
}

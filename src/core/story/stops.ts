/** What comes next and what came before: along the path, and back onto it for those who have left it. */
import { type PathStep, pathOf, stepOf } from './path.ts'
import { CHAPTERS, type Scene, type Show, sceneOf } from './scene.ts'
import type { SceneId, Stage } from './stage.ts'

/** A beat to open; `at`: its step, where it is one of the path's. */
export interface Goal {
  readonly scene: SceneId
  readonly beat: number
  readonly at?: number
}

/** The six lights, from which every chapter can be opened. */
export const HUB = 'lights'
/** Where a place is picked. */
export const PICKER = 'places'
/** What every visit begins with; nobody is sent back to it. */
const LESSONS: readonly SceneId[] = ['wake', PICKER]

/** What follows; null at the end of a talk. A visit ends at the six lights, a display on its own begins again. */
export function stopAfter(show: Show, stage: Stage): Goal | null {
  const { view, way } = stage
  const { steps } = pathOf(show, stage)
  if (stepOf(show, stage)) return goalAt(steps, way.at + 1) ?? ending(stage, steps)
  if (view.beat + 1 < sceneOf(show, view.scene).beats.length) {
    return { scene: view.scene, beat: view.beat + 1 }
  }
  return goalAt(steps, backOnPath(show, stage)) ?? ending(stage, steps)
}

function ending({ mode }: Stage, steps: readonly PathStep[]): Goal | null {
  if (mode === 'loop') return goalAt(steps, 0)
  return mode === 'guided' ? null : { scene: HUB, beat: 0 }
}

/** The step at which those go on who have come to the end of a scene beside the path. */
function backOnPath(show: Show, { mode, way, view }: Stage): number {
  const { steps } = pathOf(show, { way })
  const own = steps.findLastIndex(({ scene }) => scene === view.scene)
  if (own >= 0) return own + 1
  const chapter = chapterOf(show, view.scene)
  if (mode === 'guided' || chapter < 0) return way.at
  const later = steps.findIndex(({ scene }) => chapterOf(show, scene) > chapter)
  return later < 0 ? steps.length : later
}

function chapterOf(show: Show, scene: SceneId): number {
  const { chapter } = sceneOf(show, scene)
  return chapter === null ? -1 : CHAPTERS.indexOf(chapter)
}

/** Where one was before: only where it stays put, since a beat that runs on would not. Null at the beginning. */
export function stopBefore(show: Show, stage: Stage): Goal | null {
  const { view, way } = stage
  const { steps } = pathOf(show, stage)
  if (stepOf(show, stage)) {
    return goalAt(steps, stopsOf(show, steps).findLast((k) => k < way.at) ?? -1)
  }
  const { beats } = sceneOf(show, view.scene)
  const beat = beats.findLastIndex(({ seconds }, k) => seconds === 'wait' && k < view.beat)
  return beat >= 0 ? { scene: view.scene, beat } : goalAt(steps, way.at)
}

/** Steps that wait; and where a scene never waits, its first. */
function stopsOf(show: Show, steps: readonly PathStep[]): number[] {
  const waits = ({ scene, beat }: PathStep): boolean => sceneOf(show, scene).beats[beat]?.seconds === 'wait'
  return steps.flatMap((step, k) => {
    if (waits(step)) return [k]
    const begins = steps[k - 1]?.scene !== step.scene
    return begins && !steps.some((other) => other.scene === step.scene && waits(other)) ? [k] : []
  })
}

/** True where what came before is another chapter, the lesson or nothing: from here the way back is to the six lights. */
export function opensChapter(show: Show, stage: Stage): boolean {
  const before = stopBefore(show, stage)
  if (before === null || LESSONS.includes(before.scene)) return true
  return chapterOf(show, before.scene) !== chapterOf(show, stage.view.scene)
}

/** The first beat after the picker: with it a picked place begins. */
export function firstOfPlace(show: Show, stage: Pick<Stage, 'way'>): Goal {
  const { steps } = pathOf(show, stage)
  const picked = steps.findLastIndex(({ scene }) => scene === PICKER)
  const first = steps.findIndex(({ scene }, k) => k > picked && !LESSONS.includes(scene))
  return goalAt(steps, first) ?? { scene: HUB, beat: 0 }
}

/** The scene that stands after this one where all of the exhibit is walked; authors' words lead there. */
export function usuallyNext(show: Show, scene: SceneId): SceneId {
  const { steps } = show.paths.visit
  return steps[steps.findLastIndex((step) => step.scene === scene) + 1]?.scene ?? HUB
}

/** How each chapter begins where all of it is walked; a chapter without a scene is none. */
export function chapterStarts(show: Show): { chapter: NonNullable<Scene['chapter']>; goal: Goal }[] {
  const { steps } = show.paths.visit
  return CHAPTERS.flatMap((chapter) => {
    const at = steps.findIndex(({ scene }) => sceneOf(show, scene).chapter === chapter)
    const goal = goalAt(steps, at)
    return goal ? [{ chapter, goal }] : []
  })
}

function goalAt(steps: readonly PathStep[], at: number): Goal | null {
  const step = steps[at]
  return step ? { scene: step.scene, beat: step.beat, at } : null
}

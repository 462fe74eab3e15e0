/** A way through the scenes, laid out beat by beat: what a playlist file becomes once it is checked. */
import type { Mode, SceneId, Stage, Way } from './stage.ts'

/** The ways through: all of it, three minutes alone, sixty minutes of a talk, and a display on its own. */
export const PATHS = ['visit', 'solo', 'playback', 'loop'] as const
export type PathName = (typeof PATHS)[number]

export interface PathStep {
  readonly scene: SceneId
  readonly beat: number
  /** How long it stays where the exhibit plays by itself and the beat waits; null: as long as any. */
  readonly seconds: number | null
  /** Number of its part, from 0. */
  readonly part: number
}

export interface Path {
  readonly title: string
  readonly parts: readonly { readonly title: string; readonly minutes: number }[]
  /** At least one. */
  readonly steps: readonly [PathStep, ...PathStep[]]
}

/** What can be walked, and which of it the installer chose. */
export interface Ways {
  readonly paths: Readonly<Record<PathName, Path>>
  /** The path of the mode that the exhibit was opened in. */
  readonly path: PathName
  readonly rest: 'attract' | 'loop' | 'guided'
}

/** The path of each mode, where the installer names none. */
export const USUAL_PATHS: Readonly<Record<Mode, PathName>> = {
  attract: 'solo',
  visit: 'solo',
  guided: 'playback',
  loop: 'loop',
}

/** The path a mode walks: the installer's own for the mode that was opened, else the usual one. */
export function pathFor({ rest, path }: Ways, mode: Mode): PathName {
  const opened = mode === 'visit' ? 'attract' : mode
  return opened === rest ? path : USUAL_PATHS[mode]
}

export function pathOf({ paths }: Ways, { way }: Pick<Stage, 'way'>): Path {
  return paths[way.path]
}

/** The step the stage stands on, or null where a visitor has left the path. */
export function stepOf(ways: Ways, stage: Pick<Stage, 'way' | 'view'>): PathStep | null {
  const step = pathOf(ways, stage).steps[stage.way.at]
  return step && isAt(step, stage.view) ? step : null
}

/** The same path, or another, at the step that shows this beat: the nearest one onward, else the last before. Else it stays. */
export function wayTo(ways: Ways, from: Way, to: { scene: SceneId; beat: number }): Way {
  const { steps } = ways.paths[from.path]
  const onward = steps.findIndex((step, k) => k >= from.at && isAt(step, to))
  const at = onward >= 0 ? onward : steps.findLastIndex((step) => isAt(step, to))
  return { path: from.path, at: at >= 0 ? at : Math.min(from.at, steps.length - 1) }
}

function isAt(step: PathStep, { scene, beat }: { scene: SceneId; beat: number }): boolean {
  return step.scene === scene && step.beat === beat
}

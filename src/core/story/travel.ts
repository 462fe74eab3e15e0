/** Going from beat to beat, scene to scene and place to place. */
import type { SiteId } from '../model/pack.ts'
import type { Step } from './command.ts'
import { beatOf, type Show, sceneOf, stageFor } from './scene.ts'
import type { SceneId, Stage } from './stage.ts'
import { sweptView } from './view.ts'

export interface Target {
  readonly site?: SiteId
  readonly scene?: SceneId
  readonly beat?: number
}

/** Opens a beat on a swept stage; asks for the place's pack first where the show has not got it. */
export function openedAt(show: Show, stage: Stage, target: Target): Step {
  const id = target.scene ?? stage.view.scene
  if (!show.scenes.has(id)) return { stage, effects: [{ type: 'log', says: `There is no scene ${id}.` }] }
  const scene = sceneOf(show, id)
  const site = stageFor(show, scene, target.site ?? stage.view.site)
  const beat = Math.min(Math.max(0, target.beat ?? 0), scene.beats.length - 1)
  if (!show.packs.has(site)) return { stage, effects: [{ type: 'load', site, scene: id, beat }] }
  const view = sweptView(show, site, scene.id, beat, stage.clockS)
  const opened: Stage = {
    ...stage,
    view: withSettings(show, view),
    card: null,
    strayed: false,
    // Along one timeline a visitor who waits goes on waiting.
    playing: stage.playing || id !== stage.view.scene,
  }
  return { stage: opened, effects: [{ type: 'sound', cue: 'turn' }] }
}

function withSettings(show: Show, view: Stage['view']): Stage['view'] {
  let next = view
  for (const setting of beatOf(show, view).do ?? []) {
    if (setting.type === 'overlay') next = { ...next, group: setting.on ? setting.id : null }
    if (setting.type === 'ask') next = { ...next, question: setting.question }
    if (setting.type === 'open') next = { ...next, open: setting.pool }
  }
  return next
}

/** The next beat, or the first beat of the next scene; the last scene is followed by the picker of places. */
export function nextBeat(show: Show, stage: Stage): Step {
  const { beats } = sceneOf(show, stage.view.scene)
  if (stage.view.beat + 1 < beats.length) return openedAt(show, stage, { beat: stage.view.beat + 1 })
  const at = show.playlist.indexOf(stage.view.scene)
  const scene = show.playlist[at + 1] ?? 'places'
  return openedAt(show, stage, { scene })
}

/** One step back: out of a pool, then a beat, then a scene. */
export function previousBeat(show: Show, stage: Stage): Step {
  const { view } = stage
  if (stage.card) return { stage: { ...stage, card: null }, effects: [] }
  if (view.open || view.selection || stage.strayed) {
    const closed = { ...view, open: null, selection: null, origin: null, changedS: stage.clockS }
    return { stage: { ...stage, view: closed, strayed: false }, effects: [] }
  }
  const before = lastStop(show, view.scene, view.beat - 1)
  if (before !== null) return openedAt(show, stage, { beat: before })
  const at = show.playlist.indexOf(view.scene)
  const scene = show.playlist[at - 1]
  if (scene === undefined) return { stage, effects: [] }
  return openedAt(show, stage, {
    scene,
    beat: lastStop(show, scene, Number.POSITIVE_INFINITY) ?? firstLesson(show, scene),
  })
}

/** The last beat up to `beat` that waits: one that runs on by itself would not stay put. */
function lastStop(show: Show, scene: SceneId, beat: number): number | null {
  const stops = sceneOf(show, scene).beats.flatMap(({ seconds }, k) =>
    seconds === 'wait' && k <= beat ? [k] : [],
  )
  return stops.at(-1) ?? null
}

/** A scene that never waits is seen again from where a visitor came in: past its beats at rest. */
function firstLesson(show: Show, scene: SceneId): number {
  return Math.max(
    0,
    sceneOf(show, scene).beats.findIndex(({ touch }) => touch !== 'none'),
  )
}

/** Going from beat to beat, scene to scene and place to place. */
import type { SiteId } from '../model/pack.ts'
import type { Step } from './command.ts'
import { beatOf, type Scene, type Show, sceneOf, stageFor } from './scene.ts'
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
    cameFrom: wayBack(show, stage, scene),
    card: null,
    strayed: false,
    // Along one timeline a visitor who waits goes on waiting.
    playing: stage.playing || id !== stage.view.scene,
  }
  return { stage: opened, effects: [{ type: 'sound', cue: 'turn' }] }
}

/** The story waits where it was left; from one aside to another the way back stays. */
function wayBack(show: Show, stage: Stage, { aside }: Scene): Stage['cameFrom'] {
  if (!aside) return null
  return sceneOf(show, stage.view.scene).aside ? stage.cameFrom : { view: stage.view, leftS: stage.clockS }
}

/** Back to where an aside was opened from, as it was: time has stood still there. */
export function returned(show: Show, stage: Stage): Step {
  if (!stage.cameFrom) return openedAt(show, stage, { scene: 'places' })
  const { view, leftS } = stage.cameFrom
  const awayS = stage.clockS - leftS
  const news = view.news && { ...view.news, sinceS: view.news.sinceS + awayS }
  return {
    stage: {
      ...stage,
      view: { ...view, news, origin: null, sinceS: view.sinceS + awayS, changedS: stage.clockS },
      cameFrom: null,
      card: null,
      strayed: false,
    },
    effects: [{ type: 'sound', cue: 'turn' }],
  }
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
  const { beats, aside } = sceneOf(show, stage.view.scene)
  if (stage.view.beat + 1 < beats.length) return openedAt(show, stage, { beat: stage.view.beat + 1 })
  if (aside) return returned(show, stage)
  return openedAt(show, stage, { scene: sceneAfter(show, stage.view.scene) })
}

/** The scene that follows; one that stands in no playlist is a facilitator's, and leads to the picker of places. */
export function sceneAfter({ playlist }: Pick<Show, 'playlist'>, id: SceneId): SceneId {
  const at = playlist.indexOf(id)
  return (at < 0 ? undefined : playlist[at + 1]) ?? 'places'
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
  if (sceneOf(show, view.scene).aside) return returned(show, stage)
  const at = show.playlist.indexOf(view.scene)
  const scene = at < 0 ? 'places' : show.playlist[at - 1]
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

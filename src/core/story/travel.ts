/** Going from beat to beat, scene to scene and place to place. */
import type { SiteId } from '../model/pack.ts'
import { backFrom, besideBeat, opensAside, wayBack } from './aside.ts'
import { clothOver } from './cloth.ts'
import type { Step } from './command.ts'
import { type PathName, pathFor, wayTo } from './path.ts'
import { beatOf, type Show, sceneOf, stageFor } from './scene.ts'
import type { SceneId, Stage, View, Way } from './stage.ts'
import { firstOfPlace, stopAfter, stopBefore } from './stops.ts'
import { sweptView } from './view.ts'

export interface Target {
  readonly site?: SiteId
  readonly scene?: SceneId
  readonly beat?: number
  /** A visit walks on along it. */
  readonly path?: PathName
  /** The step of the path, where it is known. */
  readonly at?: number
}

/** Opens a beat on a swept stage; asks for the place's pack first where the show has not got it. */
export function openedAt(show: Show, stage: Stage, target: Target): Step {
  const id = target.scene ?? stage.view.scene
  if (!show.scenes.has(id)) return { stage, effects: [{ type: 'log', says: `There is no scene ${id}.` }] }
  const scene = sceneOf(show, id)
  const place = target.site ?? stage.place
  const beside = opensAside(show, stage, target)
  const site = beside ? stage.view.site : stageFor(show, scene, place)
  const beat = Math.min(Math.max(0, target.beat ?? 0), scene.beats.length - 1)
  if (!show.packs.has(site)) {
    const path = target.path ? { path: target.path } : {}
    return {
      stage,
      effects: [{ type: 'load', site, asked: { type: 'go', site: place, scene: id, beat, ...path } }],
    }
  }
  const opened: Stage = {
    ...stage,
    way: beside ? stage.way : wayOf(show, stage, target, { scene: id, beat }),
    cameFrom: beside ? wayBack(stage) : null,
    place,
    view: laid(show, stage, openedView(show, site, id, beat, stage.clockS)),
    card: null,
    strayed: false,
    // Along one timeline a visitor who waits goes on waiting.
    playing: stage.playing || id !== stage.view.scene,
  }
  return { stage: opened, effects: [] }
}

function wayOf(show: Show, { mode, way }: Stage, target: Target, to: { scene: SceneId; beat: number }): Way {
  const turns = mode === 'visit' && target.path !== undefined && target.path !== way.path
  const from = turns ? { path: target.path, at: 0 } : way
  return target.at === undefined ? wayTo(show, from, to) : { ...from, at: target.at }
}

/** With today's cloth over it, where the beat is about that. */
function laid(show: Show, { cloth }: Stage, view: View): View {
  const lays = beatOf(show, view).do?.some(({ type }) => type === 'lay')
  return lays ? { ...view, whatIf: clothOver(show, { cloth, view }) } : view
}

/** The view a beat opens with: swept, then set as the beat has it. */
export function openedView(show: Show, site: SiteId, scene: SceneId, beat: number, clockS: number): View {
  let view = sweptView(show, site, scene, beat, clockS)
  for (const setting of beatOf(show, view).do ?? []) {
    if (setting.type === 'overlay') view = { ...view, group: setting.on ? setting.id : null }
    if (setting.type === 'ask') view = { ...view, question: setting.question }
    if (setting.type === 'open') view = { ...view, open: setting.pool }
  }
  return view
}

/** Back to where an aside was opened from; to the place's beginning where nothing was. */
export function returned(show: Show, stage: Stage): Step {
  if (!stage.cameFrom) return openedAt(show, stage, firstOfPlace(show, stage))
  return { stage: backFrom(stage, stage.cameFrom), effects: [] }
}

function turnedAside(show: Show, stage: Stage, step: 1 | -1): Step {
  const beat = besideBeat(show, stage, step)
  return beat === null ? returned(show, stage) : openedAt(show, stage, { beat })
}

/** The next beat, along the path. */
export function nextBeat(show: Show, stage: Stage): Step {
  if (stage.cameFrom) return turnedAside(show, stage, 1)
  const goal = stopAfter(show, stage)
  return goal ? openedAt(show, stage, goal) : { stage, effects: [] }
}

/** One step back: out of a pool, then to where one was before. */
export function previousBeat(show: Show, stage: Stage): Step {
  const { view } = stage
  if (stage.card) return { stage: { ...stage, card: null }, effects: [] }
  if (view.open || view.selection || stage.strayed) {
    const closed = { ...view, open: null, selection: null, origin: null, changedS: stage.clockS }
    return { stage: { ...stage, view: closed, strayed: false }, effects: [] }
  }
  if (stage.cameFrom) return turnedAside(show, stage, -1)
  const goal = stopBefore(show, stage)
  return goal ? openedAt(show, stage, goal) : { stage, effects: [] }
}

/** A talk begins its path anew, at the home place. */
export function talkBegun(show: Show, stage: Stage): Step {
  const path = pathFor(show, 'guided')
  const [first] = show.paths[path].steps
  const begun: Stage = {
    ...stage,
    mode: 'guided',
    way: { path, at: 0 },
    idleS: 0,
    blank: false,
    leavingS: null,
  }
  return openedAt(show, begun, { site: show.home, scene: first.scene, beat: first.beat, at: 0 })
}

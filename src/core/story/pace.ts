/** Time on the stage: the animation clock, beats that open by themselves, idleness, and going to rest. */
import { still } from '../time/move.ts'
import { aimOf } from './aim.ts'
import { clothAt } from './cloth.ts'
import type { Step } from './command.ts'
import { type PathStep, pathFor, stepOf } from './path.ts'
import { beatOf, type Show, sceneOf, stageFor } from './scene.ts'
import type { Language, Mode, Stage } from './stage.ts'
import { stopAfter } from './stops.ts'
import { nextBeat, openedAt, openedView } from './travel.ts'

/** A tick never moves the animation further than this, so that waking from sleep does not race through scenes. */
const LONGEST_TICK_S = 0.25
/** Seconds without a touch before the warning, and the countdown after it. */
export const WARN_AFTER_S = 60
export const COUNTDOWN_S = 30
/** A running spread keeps a visit alive for this many of its steps. */
const NEWS_KEEPS_STEPS = 16
/** How long a waiting beat stays when the exhibit plays by itself, unless its playlist says. */
const LOOP_WAIT_S = 14
/** How long the key is held that leaves a talk. */
export const LEAVE_S = 1

export interface Defaults {
  readonly language: Language
  readonly tuning: Stage['tuning']
  readonly frame: Stage['frame']
}

/** The stage as the show opens: at rest, on its own, or at the beginning of a talk. */
export function openingStage(show: Show, defaults: Defaults, clockS: number): Stage {
  return openedIn(show, show.rest, 0, defaults, clockS)
}

function openedIn(show: Show, mode: Mode, at: number, defaults: Defaults, clockS: number): Stage {
  const path = pathFor(show, mode)
  const { steps } = show.paths[path]
  const { scene, beat }: Pick<PathStep, 'scene' | 'beat'> =
    mode === 'attract' ? { scene: 'wake', beat: 0 } : (steps[at] ?? steps[0])
  const wanted = stageFor(show, sceneOf(show, scene), show.home)
  const site = show.packs.has(wanted) ? wanted : show.home
  const view = openedView(show, site, scene, beat, clockS)
  return {
    mode,
    clockS,
    idleS: 0,
    playing: true,
    way: { path, at },
    resume: at,
    place: show.home,
    blank: false,
    leavingS: null,
    frame: defaults.frame,
    camera: still(aimOf(show, view, defaults.frame)),
    strayed: false,
    language: defaults.language,
    tuning: defaults.tuning,
    sound: false,
    card: null,
    cloth: [],
    view,
    cameFrom: null,
  }
}

/**
 * Everything a visitor did is undone: camera, overlays, language, what-if, the place that was picked. The home place
 * stands again; a display on its own goes on where it gave way; a talk that was left leaves the street behind. The
 * tuning stays: it is the technician's.
 */
export function atRest(show: Show, stage: Stage): Stage {
  const mode = show.rest === 'guided' ? 'attract' : show.rest
  const defaults = { language: show.language, tuning: stage.tuning, frame: stage.frame }
  const fresh = openedIn(show, mode, mode === 'loop' ? stage.resume : 0, defaults, stage.clockS)
  return { ...fresh, camera: stage.camera, cloth: stage.cloth }
}

/** Whole seconds left of the countdown, or null while there is none. */
export function secondsLeft(stage: Stage): number | null {
  if (stage.mode !== 'visit' || stage.idleS < WARN_AFTER_S) return null
  return Math.max(0, Math.ceil(WARN_AFTER_S + COUNTDOWN_S - stage.idleS))
}

export function ticked(show: Show, stage: Stage, seconds: number): Step {
  const clockS = stage.clockS + Math.min(Math.max(0, seconds), LONGEST_TICK_S)
  const idles = stage.mode === 'visit' && !newsUnderWay(stage)
  const next: Stage = { ...stage, clockS, idleS: idles ? stage.idleS + Math.max(0, seconds) : 0 }
  if (next.idleS >= WARN_AFTER_S + COUNTDOWN_S || isLeft(next))
    return { stage: atRest(show, next), effects: [{ type: 'reset' }] }
  return isDue(show, next) ? turned(show, next) : { stage: next, effects: [] }
}

function newsUnderWay(stage: Stage): boolean {
  const { news } = stage.view
  return news !== null && stage.clockS - news.sinceS < NEWS_KEEPS_STEPS * news.stepS
}

function isLeft({ leavingS, clockS }: Stage): boolean {
  return leavingS !== null && clockS - leavingS >= LEAVE_S
}

function isDue(show: Show, stage: Stage): boolean {
  const { seconds } = beatOf(show, stage.view)
  const lastedS = stage.clockS - stage.view.sinceS
  if (stage.mode === 'loop') return lastedS >= (seconds === 'wait' ? loopWaitS(show, stage) : seconds)
  if (seconds === 'wait' || lastedS < seconds || !stage.playing || stage.blank) return false
  // Whoever reads a card is waited for.
  if (stage.card !== null) return false
  // In a talk a scene runs to its end by itself; the next one is the speaker's.
  return stage.mode !== 'guided' || stopAfter(show, stage)?.scene === stage.view.scene
}

function loopWaitS(show: Show, stage: Stage): number {
  return stepOf(show, stage)?.seconds ?? LOOP_WAIT_S
}

/**
 * At rest the street and the shape of each place take turns, and today's cloth where there is one; by itself the exhibit
 * shows the cloth after its last scene; otherwise the next beat opens.
 */
function turned(show: Show, stage: Stage): Step {
  // After it a display on its own begins again.
  if (clothIsDue(show, stage)) return openedAt(show, stage, { scene: CLOTH, at: 0 })
  if (stage.mode !== 'attract') return nextBeat(show, stage)
  if (stage.view.scene === 'wake' && stage.view.beat !== driftOf(show))
    return openedAt(show, stage, { beat: driftOf(show) })
  const at = show.order.indexOf(stage.view.site)
  const site = show.order[(at + 1) % Math.max(1, show.order.length)] ?? stage.view.site
  return openedAt(show, stage, { site, scene: 'wake', beat: 0 })
}

/** The scene of today's cloth. */
const CLOTH = 'todays-cloth'

function driftOf(show: Show): number {
  return sceneOf(show, 'wake').beats.findIndex(({ id }) => id === 'drift')
}

function clothIsDue(show: Show, stage: Stage): boolean {
  const { site, scene, beat } = stage.view
  const ends = stepOf(show, stage) !== null && stopAfter(show, stage)?.at === 0
  const rests = scene === 'wake' && beat === driftOf(show)
  if (!(stage.mode === 'loop' ? ends : stage.mode === 'attract' && rests)) return false
  const view = openedView(show, site, CLOTH, 0, stage.clockS)
  return clothAt(show, { cloth: stage.cloth, view }).length > 0
}

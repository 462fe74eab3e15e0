/** Time on the stage: the animation clock, beats that open by themselves, idleness, and going to rest. */
import { still } from '../time/move.ts'
import { aimOf } from './aim.ts'
import type { Step } from './command.ts'
import { beatOf, type Show, sceneOf } from './scene.ts'
import type { Language, Stage } from './stage.ts'
import { nextBeat, openedAt } from './travel.ts'
import { sweptView } from './view.ts'

/** A tick never moves the animation further than this, so that waking from sleep does not race through scenes. */
const LONGEST_TICK_S = 0.25
/** Seconds without a touch before the warning, and the countdown after it. */
export const WARN_AFTER_S = 60
export const COUNTDOWN_S = 30
/** A running spread keeps a visit alive this long. */
const NEWS_KEEPS_S = 20
/** How long a waiting beat stays when the exhibit plays by itself. */
const LOOP_WAIT_S = 14

export interface Defaults {
  readonly language: Language
  readonly motion: Stage['motion']
  readonly frame: Stage['frame']
}

/** The stage as the show opens, at rest. */
export function openingStage(show: Show, defaults: Defaults, clockS: number): Stage {
  const first = show.rest === 'attract' ? 'wake' : (show.playlist[0] ?? 'wake')
  const view = sweptView(show, show.home, first, 0, clockS)
  return {
    mode: show.rest,
    clockS,
    idleS: 0,
    playing: true,
    frame: defaults.frame,
    camera: still(aimOf(show, view, defaults.frame)),
    strayed: false,
    language: defaults.language,
    motion: defaults.motion,
    sound: false,
    card: null,
    view,
    cameFrom: null,
  }
}

/** Everything a visitor did is undone: camera, overlays, language, what-if. The place on show stays the home place. */
export function atRest(show: Show, stage: Stage): Stage {
  const fresh = openingStage(show, { language: '', motion: stage.motion, frame: stage.frame }, stage.clockS)
  return { ...fresh, camera: stage.camera, language: show.language }
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
  if (next.idleS >= WARN_AFTER_S + COUNTDOWN_S)
    return { stage: atRest(show, next), effects: [{ type: 'reset' }] }
  return isDue(show, next) ? turned(show, next) : { stage: next, effects: [] }
}

function newsUnderWay(stage: Stage): boolean {
  return stage.view.news !== null && stage.clockS - stage.view.news.sinceS < NEWS_KEEPS_S
}

function isDue(show: Show, stage: Stage): boolean {
  const { seconds } = beatOf(show, stage.view)
  const lastedS = stage.clockS - stage.view.sinceS
  if (stage.mode === 'loop') return lastedS >= (seconds === 'wait' ? LOOP_WAIT_S : seconds)
  // Whoever reads a card is waited for.
  return stage.playing && stage.card === null && seconds !== 'wait' && lastedS >= seconds
}

/** At rest the street and the shape of each place take turns; otherwise the next beat opens. */
function turned(show: Show, stage: Stage): Step {
  if (stage.mode !== 'attract') return nextBeat(show, stage)
  const drift = sceneOf(show, 'wake').beats.findIndex((beat) => beat.id === 'drift')
  if (stage.view.beat !== drift) return openedAt(show, stage, { beat: drift })
  const at = show.order.indexOf(stage.view.site)
  const site = show.order[(at + 1) % Math.max(1, show.order.length)] ?? stage.view.site
  return openedAt(show, stage, { site, scene: 'wake', beat: 0 })
}

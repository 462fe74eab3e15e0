/**
 * What a step of the story sounds like, worked out from the stage before and after it: whatever opened a group (a touch,
 * a pinch, the way back), it sounds the same, and nothing sounds while sound is off.
 */
import { rateOfStep, type Sounding } from './cue.ts'
import { newsRun, stepsTaken } from './news.ts'
import type { Show } from './scene.ts'
import type { Stage, View } from './stage.ts'
import { shownPack } from './what-if.ts'

const SILENCE: readonly Sounding[] = []

export function soundsBetween(show: Show, before: Stage, after: Stage): readonly Sounding[] {
  if (!before.sound && !after.sound) return SILENCE
  const moved = before.view !== after.view
  if (before.sound !== after.sound && !moved) return after.sound ? [{ cue: 'touch' }] : SILENCE
  // Only rest turns the sound off and changes the view at once.
  if (!after.sound) return [{ cue: 'rest' }]
  if (!moved) return soundsOfTime(show, before, after)
  for (const rule of RULES) {
    const sounding = rule(before.view, after.view, show)
    if (sounding) return [sounding]
  }
  return SILENCE
}

type Rule = (was: View, now: View, show: Show) => Sounding | null

/** One change, one sound: what comes first stands for all that came with it. */
const RULES: readonly Rule[] = [turning, changing, sending, opening, lighting, holding, walking]

function turning(was: View, now: View): Sounding | null {
  const same =
    was.scene === now.scene &&
    was.beat === now.beat &&
    was.sinceS === now.sinceS &&
    was.question === now.question
  return same ? null : { cue: 'turn' }
}

function changing(was: View, now: View): Sounding | null {
  if (was.whatIf === now.whatIf && was.tried !== now.tried)
    return { cue: now.tried === null ? 'undone' : 'woven' }
  if (was.whatIf.length === now.whatIf.length) return null
  if (was.whatIf.length > now.whatIf.length) return { cue: 'undone' }
  return { cue: now.whatIf.at(-1)?.kind === 'close' ? 'dim' : 'woven' }
}

/** A light without ties has nobody to tell. */
function sending(was: View, now: View, show: Show): Sounding | null {
  if (!now.news || was.news === now.news) return null
  const { steps } = newsRun(shownPack(show, now), now.question, now.news)
  return { cue: steps === 0 ? 'blocked' : 'news' }
}

function opening(was: View, now: View): Sounding | null {
  if (was.open === now.open) return null
  return { cue: now.open === null ? 'close' : 'open' }
}

function lighting(was: View, now: View): Sounding | null {
  const lit = (['group', 'helper', 'part', 'guess'] as const).find((key) => was[key] !== now[key])
  return lit ? { cue: now[lit] === null ? 'dim' : 'light' } : null
}

function holding(was: View, now: View): Sounding | null {
  if (was.held === now.held) return null
  return { cue: now.held === null ? 'light' : 'dim' }
}

const WALK_TONES = 6

/** Lights a finger walks over sound like steps, up one octave and again. */
function walking(was: View, now: View): Sounding | null {
  if (now.trail.length <= was.trail.length) return null
  return { cue: 'step', rate: rateOfStep(((now.trail.length - 1) % WALK_TONES) + 1) }
}

/** The countable steps that news has taken meanwhile; the last one comes with the sound of having arrived. */
function soundsOfTime(show: Show, before: Stage, { view, clockS }: Stage): readonly Sounding[] {
  const { news } = view
  if (!news) return SILENCE
  const beats = (atS: number): number => Math.floor((atS - news.sinceS) / news.stepS)
  if (beats(before.clockS) === beats(clockS)) return SILENCE
  const run = newsRun(shownPack(show, view), view.question, news)
  const taken = stepsTaken(run, news, clockS)
  if (taken === stepsTaken(run, news, before.clockS)) return SILENCE
  const step: Sounding = { cue: 'step', rate: rateOfStep(taken) }
  return taken === run.steps ? [step, { cue: 'arrive' }] : [step]
}

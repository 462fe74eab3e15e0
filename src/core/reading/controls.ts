/** What can be pressed: the same few controls in every scene, each saying what it will show. */
import { OVERLAY_IDS, type Overlay } from '../model/pack.ts'
import { secondsLeft } from '../story/pace.ts'
import { beatOf, sceneOf } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import { sceneAfter } from '../story/travel.ts'
import { OVERLAY_WORDS } from '../words/overlay-words.ts'
import type { Control, Dialog, IconName } from './reading.ts'
import type { Telling, Told, ToldBeat, ToldShow } from './told.ts'

const SCENE_ICONS: Readonly<Record<string, IconName>> = {
  wake: 'wake',
  places: 'places',
  'send-news': 'news',
  'lean-on': 'lean-on',
  'murton-mams': 'mams',
}

/** One obvious way back: out of what is open, then a beat, then a scene; from the first beat of a place, to the places. */
export function backControl(show: ToldShow, stage: Stage): Control {
  const { view } = stage
  // The first lesson has no way back to sleep but one straight on.
  if (view.scene === 'wake') return lessonControl(show, stage)
  const { aside } = sceneOf(show, view.scene)
  const inside = view.open !== null || view.selection !== null || stage.strayed
  const first = view.beat === firstStop(show, stage)
  if (aside && first && !inside) return closeControl
  const toPlaces = !inside && first && view.scene !== 'places' && view.scene !== 'wake'
  if (toPlaces) {
    return { id: 'places', label: 'Places', icon: 'places', command: { type: 'go', scene: 'places' } }
  }
  return {
    id: 'back',
    label: inside ? 'Whole place' : 'Back',
    icon: inside ? 'home' : 'back',
    command: { type: 'back' },
  }
}

/** Out of an aside, to where the visitor was. */
export const closeControl: Control = {
  id: 'back',
  label: 'Close',
  icon: 'close',
  command: { type: 'return' },
}

/** A way past the lesson, and at its end a way to see it again. */
function lessonControl(show: ToldShow, { view }: Stage): Control {
  const { beats } = sceneOf(show, 'wake')
  const first = beats.findIndex(({ touch }) => touch !== 'none')
  return view.beat + 1 < beats.length
    ? { id: 'skip', label: 'Skip', icon: 'places', command: { type: 'go', scene: 'places' } }
    : { id: 'back', label: 'See it again', icon: 'back', command: { type: 'go', beat: first } }
}

/** The first beat that waits: the ones before it only lead up to it. */
function firstStop(show: ToldShow, stage: Stage): number {
  const at = sceneOf(show, stage.view.scene).beats.findIndex((beat) => beat.seconds === 'wait')
  return Math.max(0, at)
}

export function nextControl(show: ToldShow, stage: Stage): Control[] {
  const { view } = stage
  if (view.scene === 'places') return []
  const scene = sceneOf(show, view.scene)
  const last = view.beat + 1 >= scene.beats.length
  const after = sceneAfter(show, view.scene)
  const icon = last && !scene.aside ? (SCENE_ICONS[after] ?? 'next') : 'next'
  const label = beatOf<ToldBeat>(show, view).onward ?? 'Next'
  return [{ id: 'next', label, icon, command: { type: 'next' } }]
}

/** All overlays the place has, in one order, groups before helpers. */
export function trayOf({ show, stage, pack }: Telling): Control[] {
  const locked = show.locked.get(pack.site.id) ?? []
  return OVERLAY_IDS.flatMap((id) => pack.overlays.find((o) => o.id === id) ?? []).map((overlay) => ({
    ...overlayControl(stage, overlay),
    ...(locked.includes(overlay.id) ? { locked: 'Closed here' } : {}),
  }))
}

function overlayControl({ view }: Stage, { id, rank }: Overlay): Control {
  const on = rank === 'group' ? view.group === id : view.helper === id
  const words = OVERLAY_WORDS[id]
  return {
    id,
    label: words.label,
    icon: id,
    command: { type: 'overlay', id, on: !on },
    pressed: on,
    tone: words.tone,
  }
}

export function cornerControls(): Control[] {
  return [
    { id: 'help', label: 'Help', icon: 'help', command: { type: 'card', card: 'help' } },
    { id: 'again', label: 'Start again', icon: 'again', command: { type: 'rest' } },
  ]
}

/** Single mums always lead to what they built. */
export function leadOf({ show, stage }: Telling, told: Told): Control | null {
  if (stage.view.group !== 'single-mums') return told.lead ?? null
  const beat = sceneOf(show, 'murton-mams').beats.findIndex(({ id }) => id === 'asked')
  return {
    id: 'what-they-built',
    label: 'What they built',
    icon: 'mams',
    command: { type: 'go', scene: 'murton-mams', beat },
    tone: 'amber',
  }
}

export function warningOf(stage: Stage): Dialog | null {
  const left = secondsLeft(stage)
  if (left === null) return null
  return {
    kind: 'warning',
    title: 'Are you still here?',
    says: 'The street goes dark soon, ready for the next person.',
    secondsLeft: left,
    stay: { id: 'stay', label: 'I am still here', icon: 'wake', command: { type: 'stay' } },
  }
}

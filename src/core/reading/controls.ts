/** What can be pressed: the same few controls in every scene, each saying what it will show. */
import { OVERLAY_IDS, type Overlay } from '../model/pack.ts'
import { secondsLeft } from '../story/pace.ts'
import { beatOf, sceneOf } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import { HUB, opensChapter, PICKER, stopAfter, usuallyNext } from '../story/stops.ts'
import { OVERLAY_WORDS } from '../words/overlay-words.ts'
import type { Control, Dialog, IconName } from './reading.ts'
import type { Telling, Told, ToldBeat, ToldShow } from './told.ts'
import { CHAPTER_ICONS } from './ways.ts'

const SCENE_ICONS: Readonly<Record<string, IconName>> = {
  wake: 'wake',
  places: 'places',
  lights: 'lights',
  'send-news': 'news',
  together: 'group',
  'lean-on': 'lean-on',
  'meeting-places': 'lantern',
  'familiar-faces': 'familiar-faces',
  makers: 'makers',
  'few-links': 'few-links',
  'lines-to-power': 'lines-to-power',
  'murton-mams': 'mams',
  weave: 'thread',
  'small-fund': 'coins',
  'what-helps': 'stones',
}

/** One obvious way back: out of what is open, then a beat, then to the six lights, from there to the places. */
export function backControl(show: ToldShow, stage: Stage): Control {
  const { view } = stage
  // The first lesson has no way back to sleep but one straight on.
  if (view.scene === 'wake') return lessonControl(show, stage)
  if (view.open !== null || view.selection !== null || stage.strayed) return back('Whole place', 'home')
  if (stage.cameFrom) return view.beat === 0 ? closeControl : back('Back', 'back')
  if (view.scene === PICKER) return back('Back', 'back')
  if (view.scene === HUB) return leadTo(PICKER, 'Places', 'places')
  return opensChapter(show, stage) ? leadTo(HUB, 'Lights', 'lights') : back('Back', 'back')
}

function back(label: string, icon: IconName): Control {
  return { id: 'back', label, icon, command: { type: 'back' } }
}

function leadTo(scene: string, label: string, icon: IconName): Control {
  return { id: scene, label, icon, command: { type: 'go', scene } }
}

/** Out of an aside, to where the visitor was. */
const closeControl: Control = { id: 'back', label: 'Close', icon: 'close', command: { type: 'return' } }

function asideControl(show: ToldShow, { view }: Stage): Control {
  const { onward = 'Next' } = beatOf<ToldBeat>(show, view)
  const last = view.beat + 1 >= sceneOf(show, view.scene).beats.length
  const label = last ? 'Close' : onward
  return { id: 'next', label, icon: last ? 'close' : 'next', command: { type: 'next' } }
}

/** A way past the lesson, and at its end a way to see it again. */
function lessonControl(show: ToldShow, { view }: Stage): Control {
  const { beats } = sceneOf(show, 'wake')
  const first = beats.findIndex(({ touch }) => touch !== 'none')
  return view.beat + 1 < beats.length
    ? { id: 'skip', label: 'Skip', icon: 'places', command: { type: 'go', scene: 'places' } }
    : { id: 'back', label: 'See it again', icon: 'back', command: { type: 'go', beat: first } }
}

/** The way on. The beat's own words lead where its author meant them to; elsewhere it says what comes. */
export function nextControl(show: ToldShow, stage: Stage): Control[] {
  const { view } = stage
  if (stage.cameFrom) return [asideControl(show, stage)]
  const goal = stopAfter(show, stage)
  if (view.scene === PICKER || view.scene === HUB || goal === null) return []
  // The way back leads there already.
  if (goal.scene === HUB && opensChapter(show, stage)) return []
  const stays = goal.scene === view.scene
  const { title, chapter } = sceneOf(show, goal.scene)
  const own = beatOf<ToldBeat>(show, view).onward
  const meant = stays || goal.scene === usuallyNext(show, view.scene)
  const icon = SCENE_ICONS[goal.scene] ?? (chapter ? CHAPTER_ICONS[chapter] : 'next')
  return [
    {
      id: 'next',
      label: (meant ? own : undefined) ?? (stays ? 'Next' : title),
      icon: stays ? 'next' : icon,
      command: { type: 'next' },
    },
  ]
}

/** All overlays the place has, in one order, groups before helpers. */
export function trayOf({ show, stage, pack }: Telling): Control[] {
  const locked = show.locked.get(pack.site.id) ?? []
  return OVERLAY_IDS.flatMap((id) => pack.overlays.find((o) => o.id === id) ?? []).map((overlay) => ({
    ...overlayControl(stage, overlay),
    ...(locked.includes(overlay.id) ? { locked: 'Closed here' } : {}),
  }))
}

function overlayControl({ view }: Stage, { id, rank, title }: Overlay): Control {
  const on = rank === 'group' ? view.group === id : view.helper === id
  return {
    id,
    label: title,
    icon: id,
    command: { type: 'overlay', id, on: !on },
    pressed: on,
    tone: OVERLAY_WORDS[id].tone,
  }
}

/** Takes the latest change off the map. */
export function undoControl(): Control {
  return { id: 'undo', label: 'Undo', icon: 'undo', command: { type: 'undo' } }
}

/** Muting is one tap away, always in the same place. Starting again ends a visit; a talk, which a touch must not end, begins anew. */
export function cornerControls({ sound, mode }: Stage): Control[] {
  return [
    {
      id: 'sound',
      label: sound ? 'Mute' : 'Play sound',
      icon: sound ? 'sound-off' : 'sound-on',
      command: { type: 'sound', on: !sound },
    },
    { id: 'help', label: 'Help', icon: 'help', command: { type: 'card', card: 'help' } },
    {
      id: 'again',
      label: 'Start again',
      icon: 'again',
      command: { type: mode === 'guided' ? 'start' : 'rest' },
    },
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

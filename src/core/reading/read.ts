/** `readingOf(show, stage)`: everything the screen says and offers now. Pure; the page and the twin only lay it out. */
import { groundOf } from '../layout/pool-ground.ts'
import { isPerson, labelOf } from '../model/rows.ts'
import type { Command } from '../story/command.ts'
import { beatOf } from '../story/scene.ts'
import type { Stage, View } from '../story/stage.ts'
import { HUB, PICKER } from '../story/stops.ts'
import { shownPack } from '../story/what-if.ts'
import { cardOf } from './cards.ts'
import { backControl, cornerControls, leadOf, nextControl, trayOf, warningOf } from './controls.ts'
import { legendOf } from './legend.ts'
import { listsOf } from './lists.ts'
import { pinsOf } from './pins.ts'
import type { Reading } from './reading.ts'
import { talkOf } from './talk.ts'
import type { Telling, Told, ToldBeat, ToldShow } from './told.ts'
import { waysOf } from './ways.ts'

export function readingOf(show: ToldShow, stage: Stage): Reading {
  const { view } = stage
  const pack = shownPack(show, view)
  const beat = beatOf<ToldBeat>(show, view)
  const telling: Telling = { show, stage, pack, ground: groundOf(pack, view.question) }
  const told = beat.tell?.(telling) ?? {}
  const picking = view.scene === PICKER
  const words = {
    key: keyOf(view),
    language: stage.language,
    direction: 'ltr',
    title: titleOf(telling, told, beat),
    place: picking ? '' : placeOf(telling),
    caption: captionOf(telling, told, beat),
    invitation: invitationOf(view.open, told, beat),
    badge: { says: pack.site.badge, command: badgeCommand(telling) },
    prompts: stage.mode === 'guided' ? (beat.prompts ?? []) : [],
    words: wordsOf(stage, beat),
    ...talkOf(show, stage),
    beads: told.beads ?? null,
    slider: told.slider ?? null,
    tallies: told.tallies ?? [],
    choices: told.choices ?? null,
    ways: waysOf(show, stage),
    pins: picking ? pinsOf(show, stage) : [],
    legend: told.legend ?? legendOf(telling),
    dialog: warningOf(stage) ?? (stage.card ? cardOf(telling, beat, stage.card) : null),
  } as const
  if (stage.mode === 'attract') {
    return { ...words, ...NOTHING_TO_PRESS, layout: 'attract', lists: [WAKE_LIST] }
  }
  // On its own a display shows nothing that a first touch, which only wakes it, could not press.
  if (stage.mode === 'loop') {
    return { ...words, ...NOTHING_TO_PRESS, layout: 'story', invitation: COME_IN, lists: [WAKE_LIST] }
  }
  return { ...words, ...toPress(telling, told, beat), layout: LAYOUTS[view.scene] ?? 'story' }
}

function keyOf({ site, scene, beat, question, open, group, helper, part }: View): string {
  return [site, scene, beat, question, open, group, helper, part].join('/')
}

/** A facilitator's questions stand where words beside the picture would; on its own a display keeps them low. */
function wordsOf({ mode }: Stage, { look, tray }: ToldBeat): Reading['words'] {
  return mode === 'visit' && look === 'all' && !tray ? 'beside' : 'under'
}

/** What no map can show is a scene of its own; at rest, and inside it, the badge has the same sentences as a card. */
function badgeCommand({ show, stage }: Telling): Command {
  const asleep = stage.mode === 'attract' || stage.mode === 'loop' || stage.view.scene === 'limits'
  return asleep || !show.scenes.has('limits')
    ? { type: 'card', card: 'badge' }
    : { type: 'go', scene: 'limits' }
}

const LAYOUTS: Readonly<Record<string, Reading['layout']>> = { [PICKER]: 'picker', [HUB]: 'lights' }
const COME_IN = 'Touch the picture to begin.'

const NOTHING_TO_PRESS = {
  controls: [],
  tray: [],
  corner: [],
  lead: null,
  choices: null,
  slider: null,
  pins: [],
  ways: [],
} as const

function toPress(
  telling: Telling,
  told: Told,
  beat: ToldBeat,
): Pick<Reading, 'controls' | 'tray' | 'corner' | 'lead' | 'lists'> {
  const { show, stage } = telling
  return {
    controls: [backControl(show, stage), ...(told.actions ?? []), ...onward(telling, told)],
    tray: beat.tray ? trayOf(telling) : [],
    corner: cornerControls(stage),
    lead: leadOf(telling, told),
    lists: listsOf(telling, beat, told),
  }
}

function invitationOf(open: string | null, told: Told, beat: ToldBeat): string {
  return open ? 'Touch a light to see its threads.' : (told.invitation ?? beat.invitation ?? '')
}

/** The way on, unless a lead control already shows it large. */
function onward(telling: Telling, told: Told): Reading['controls'] {
  const lead = leadOf(telling, told)
  return nextControl(telling.show, telling.stage).filter(({ label }) => label !== lead?.label)
}

/** A touched place or source lends the screen its name, else an open pool does. Nobody's light has one. */
function titleOf({ pack, ground, stage }: Telling, told: Told, beat: ToldBeat): string {
  const { open, selection } = stage.view
  const touched = selection && beat.touch !== 'weave' ? labelOf(pack, selection.row) : null
  return touched ?? ground.pools.find(({ pool }) => pool.id === open)?.pool.title ?? told.title ?? beat.title
}

/** A touched light shows its ties for this question and nothing else, and says so. */
function captionOf({ pack, stage }: Telling, told: Told, beat: ToldBeat): string {
  const { selection } = stage.view
  // A light that is picked up to be joined is about the thread to come.
  if (!selection || beat.touch === 'weave') return told.caption ?? beat.caption
  return isPerson(pack, selection.row)
    ? 'Bright threads show the ties of this light for this question, and nothing else.'
    : 'Bright threads lead to the lights that are tied to it for this question.'
}

function placeOf({ pack }: Telling): string {
  return [pack.site.title, pack.site.region].filter((part) => part !== '').join(', ')
}

const WAKE_LIST: Reading['lists'][number] = {
  heading: 'Start',
  items: [{ says: 'Start: light the waiting window', command: { type: 'wake' } }],
}

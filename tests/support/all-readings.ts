/** Every string the exhibit can show, with what it is and where it was first seen. */
import type { SiteId, SitePack } from '../../src/core/model/pack.ts'
import { compose } from '../../src/core/picture/compose.ts'
import type { Dialog, Legend, Reading } from '../../src/core/reading/reading.ts'
import type { ToldShow } from '../../src/core/reading/told.ts'
import { everyScreen } from './every-screen.ts'
import { SHIPPED_NOTES, shippedShow } from './shipped-show.ts'

/** What a string is on the screen. */
export type Role =
  | 'title'
  | 'place'
  | 'caption'
  | 'invitation'
  | 'badge'
  | 'prompt'
  | 'part'
  | 'control'
  | 'legend-title'
  | 'legend'
  | 'item'
  | 'beads'
  | 'pin'
  | 'proud'
  | 'heading'
  | 'card-title'
  | 'card'
  | 'fact'
  | 'source'
  | 'basis'
  | 'label'
  | 'pool'
  | 'question'
  | 'event'

export interface Said {
  readonly text: string
  readonly role: Role
  /** The place whose numbers must back it: for a pin, the place it stands for. */
  readonly site: SiteId
  /** The first screen it was seen on. */
  readonly at: string
}

let said: readonly Said[] | null = null

/** Every string of every screen, once a role and place; and what stands in packs and notes to be shown. */
export function everythingSaid(): readonly Said[] {
  said ??= collected()
  return said
}

function collected(): Said[] {
  const show = shippedShow()
  const found = new Map<string, Said>()
  const keep = (one: Said): void => {
    const key = `${one.role}|${one.site}|${one.text}`
    if (one.text !== '' && !found.has(key)) found.set(key, one)
  }
  for (const { reading, stage, at } of everyScreen()) {
    for (const [role, text, site] of wordsOf(reading, show))
      keep({ role, text, site: site ?? stage.view.site, at })
  }
  for (const pack of show.packs.values()) for (const one of packWords(pack)) keep(one)
  for (const one of pictureWords(show)) keep(one)
  return [...found.values()]
}

type Word = readonly [role: Role, text: string, site?: SiteId]

export function wordsOf(reading: Reading, show: ToldShow): Word[] {
  const { controls, tray, corner, lead, slider, beads } = reading
  const pressed = [...controls, ...tray, ...corner, ...reading.ways, ...(lead ? [lead] : [])]
  return [
    ['title', reading.title],
    ['place', reading.place],
    ['caption', reading.caption],
    ['invitation', reading.invitation],
    ['badge', reading.badge.says],
    ...reading.prompts.map((text): Word => ['prompt', text]),
    ['part', reading.part],
    ['card', reading.leaving],
    ...pressed.flatMap(({ label, locked, note }): Word[] => [
      ['control', label],
      ['control', locked ?? ''],
      ['control', note ?? ''],
    ]),
    ...(slider ? [slider.label, ...slider.stops.map(({ label }) => label)] : []).map(
      (text): Word => ['control', text],
    ),
    ['beads', beads?.says ?? ''],
    ...reading.tallies.flatMap(({ label, says }): Word[] => [
      ['control', label],
      ['beads', says],
    ]),
    ...(reading.choices ? [['heading', reading.choices.heading] as const] : []),
    ...(reading.choices?.items ?? []).flatMap(({ label, stamp = '' }): Word[] => [
      ['control', label],
      ['control', stamp],
    ]),
    ...(reading.legend ? legendWords(reading.legend) : []),
    ...reading.pins.flatMap(({ title, region, proud }, k): Word[] => {
      const site = show.atlas[k]?.id ?? show.home
      return [
        ['pin', title, site],
        ['pin', region, site],
        ['proud', proud, site],
      ]
    }),
    ...reading.lists.flatMap(({ heading, items }): Word[] => [
      ['heading', heading],
      ...items.map(({ says }): Word => ['item', says]),
    ]),
    ...(reading.dialog ? dialogWords(reading.dialog) : []),
  ]
}

function legendWords({ title, says, perHundred, flag, items, know }: Legend): Word[] {
  return [
    ['legend-title', title],
    ['legend', says],
    ['control', flag ?? ''],
    ['control', know?.label ?? ''],
    ...perHundred.map((share): Word => ['fact', share.says]),
    ...items.map(({ label }): Word => ['item', label]),
  ]
}

function dialogWords(dialog: Dialog): Word[] {
  if (dialog.kind === 'warning') {
    return [
      ['card-title', dialog.title],
      ['card', dialog.says],
      ['control', dialog.stay.label],
    ]
  }
  return [
    ['card-title', dialog.title],
    ['control', dialog.close.label],
    ...dialog.paragraphs.map((text): Word => ['card', text]),
    ...dialog.facts.flatMap(({ says, source, basis }): Word[] => [
      ['fact', says],
      ['source', source],
      ['basis', basis],
    ]),
  ]
}

/** What a pack and its notes hold ready for a screen. */
function packWords({ site, questions, nodes, events, overlays }: SitePack): Said[] {
  const word = (role: Role, text: string): Said => ({ role, text, site: site.id, at: `data/${site.id}` })
  return [
    ...questions.flatMap(({ title, asked, pools }) => [
      word('question', title),
      word('card', asked),
      ...pools.list.map((pool) => word('pool', pool.title)),
    ]),
    ...nodes.things.map(({ label }) => word('label', label)),
    ...overlays.map(({ title }) => word('control', title)),
    ...events.flatMap(({ title, says }) => [word('control', title), word('event', says)]),
    ...(SHIPPED_NOTES.get(site.id)?.proud ?? []).map(({ says }) => word('proud', says)),
  ]
}

/** Names that stand on pictures: one picture for each beat, question and open pool. A touched thing has its own name. */
function pictureWords(show: ToldShow): Said[] {
  const seen = new Set<string>()
  return everyScreen().flatMap(({ stage, at }) => {
    const { site, scene, beat, question, open } = stage.view
    const key = [site, scene, beat, question, open].join('/')
    if (seen.has(key)) return []
    seen.add(key)
    const { labels } = compose(show, stage, null).picture
    return labels.map(({ text }): Said => ({ role: 'label', text, site, at }))
  })
}

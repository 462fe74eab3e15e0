/** `readingOf(show, stage)`: everything the screen says and offers now. Pure; the page and the twin only lay it out. */
import { groundOf } from '../layout/pool-ground.ts'
import { beatOf, packOf } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import { cardOf } from './cards.ts'
import { backControl, cornerControls, leadOf, nextControl, trayOf, warningOf } from './controls.ts'
import { legendOf } from './legend.ts'
import { listsOf } from './lists.ts'
import { pinsOf } from './pins.ts'
import type { Reading } from './reading.ts'
import type { Telling, Told, ToldBeat, ToldShow } from './told.ts'

export function readingOf(show: ToldShow, stage: Stage): Reading {
  const { view } = stage
  const pack = packOf(show, view.site)
  const beat = beatOf<ToldBeat>(show, view)
  const telling: Telling = { show, stage, pack, ground: groundOf(pack, view.question) }
  const told = beat.tell?.(telling) ?? {}
  const resting = stage.mode === 'attract'
  const picking = view.scene === 'places'
  return {
    key: [view.site, view.scene, view.beat, view.question, view.open, view.group, view.helper, view.part].join('/'),
    language: stage.language,
    direction: 'ltr',
    layout: resting ? 'attract' : picking ? 'picker' : 'story',
    title: titleOf(telling, told, beat),
    place: picking ? '' : placeOf(telling),
    caption: told.caption ?? beat.caption,
    invitation: view.open ? 'Touch a light to see its threads.' : (told.invitation ?? beat.invitation ?? ''),
    badge: { says: pack.site.badge, command: { type: 'card', card: 'badge' } },
    prompts: stage.mode === 'guided' ? (beat.prompts ?? []) : [],
    controls: resting ? [] : [backControl(show, stage), ...(told.actions ?? []), ...onward(telling, told)],
    tray: resting || !beat.tray ? [] : trayOf(telling),
    corner: resting ? [] : cornerControls(),
    lead: resting ? null : leadOf(telling, told),
    legend: legendOf(telling),
    beads: told.beads ?? null,
    slider: told.slider ?? null,
    pins: picking ? pinsOf(show) : [],
    lists: resting ? [wakeList()] : listsOf(telling, beat, told),
    dialog: warningOf(stage) ?? (stage.card ? cardOf(telling, beat, stage.card) : null),
  }
}

/** The way on, unless a lead control already shows it large. */
function onward(telling: Telling, told: Told): Reading['controls'] {
  const lead = leadOf(telling, told)
  return nextControl(telling.show, telling.stage).filter(({ label }) => label !== lead?.label)
}

/** An open pool lends the screen its name. */
function titleOf({ ground, stage }: Telling, told: Told, beat: ToldBeat): string {
  const open = ground.pools.find(({ pool }) => pool.id === stage.view.open)
  return open ? open.pool.title : (told.title ?? beat.title)
}

function placeOf({ pack }: Telling): string {
  return [pack.site.title, pack.site.region].filter((part) => part !== '').join(', ')
}

function wakeList(): Reading['lists'][number] {
  return { heading: 'Start', items: [{ says: 'Start: light the waiting window', command: { type: 'wake' } }] }
}


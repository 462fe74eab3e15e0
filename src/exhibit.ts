/** Introduces the rooms to each other: commands in, pictures and readings out, one frame at a time. */
import { type Attuned, retuning, screenSettings } from './attuned.ts'
import { clothKeeper } from './cloth-keeper.ts'
import type { Picture } from './core/picture/picture.ts'
import type { ToldShow } from './core/reading/told.ts'
import { type Bus, openBus } from './core/story/bus.ts'
import type { Effect } from './core/story/command.ts'
import { openingStage } from './core/story/pace.ts'
import { answering } from './fingers.ts'
import { hearing } from './hearing.ts'
import { openClock } from './kiosk/clock.ts'
import type { Options } from './kiosk/options.ts'
import { loader } from './loader.ts'
import { openPage } from './page/open-page.tsx'
import { type Projector, projector } from './projector.ts'
import { type Reader, reader, turned } from './reader.ts'
import { drawingIn, frameOf, pictureIn } from './screen.ts'
import { openTouch } from './touch/touch.ts'

export interface Exhibit {
  readonly bus: Bus
  readonly show: () => ToldShow
  readonly picture: () => Picture
  readonly ready: Promise<void>
  readonly stats: () => Record<string, number | boolean>
}

export async function openExhibit(
  host: HTMLElement,
  first: ToldShow,
  options: Options,
  { first: tuning, keep }: Attuned,
): Promise<Exhibit> {
  let show = first
  const page = openPage(host, {
    send: (command) => bus.send(command),
    settings: () => screenSettings(bus.stage().tuning),
    reframed: (anew) => bus.send({ type: 'frame', frame: frameOf(host, page), anew }),
  })
  host.toggleAttribute('reduced', tuning.motion === 'reduced')
  const canvasHost = pictureIn(host)
  const shown = projector(await drawingIn(canvasHost, page, options))
  const read = reader(page, shown)
  const load = loader(
    () => bus,
    () => show,
    (grown) => {
      show = grown
      bus.reshow(grown)
    },
  )
  const kept = clothKeeper(() => bus, !options.handed)
  const opening = openingStage(show, { language: options.lang, tuning, frame: frameOf(host, page) }, 0)
  const hear = hearing(() => bus.stage(), tuning.volume)
  const retuned = retuning({ host, page, keep })
  const bus = openBus(show, opening, (now, before, effects, command) => {
    for (const effect of effects) performed(effect, load, kept)
    hear.told(now, before, effects, command)
    retuned(now.tuning, before.tuning)
    if (now.view !== before.view) shown.project(show, now)
    if (turned(now, before)) read.now(show, now)
  })
  shown.project(show, opening)
  read.now(show, opening)
  bus.send({ type: 'frame', frame: frameOf(host, page) })
  if (options.scene) start(bus, options.scene, options.beat)
  openTouch(canvasHost, answering({ bus, show: () => show, shown, page, hear }))
  return {
    bus,
    show: () => show,
    picture: shown.picture,
    ready: running(bus, shown, read, () => show),
    stats: () => ({ ...shown.stats(), ...hear.stats() }),
  }
}

/** Runs the clock; resolves when the first frame is drawn. */
function running(bus: Bus, shown: Projector, read: Reader, show: () => ToldShow): Promise<void> {
  return new Promise((resolve) => {
    openClock((seconds) => {
      bus.send({ type: 'tick', seconds })
      shown.frame(bus.stage())
      read.frame(show(), bus.stage(), seconds)
      resolve()
    })
  })
}

function performed(effect: Effect, load: ReturnType<typeof loader>, keep: (effect: Effect) => void): void {
  keep(effect)
  if (effect.type === 'load') load(effect)
  if (effect.type === 'log') console.warn(effect.says)
}

/** An installer's own start: awake, at a scene. */
function start(bus: Bus, scene: string, beat: number): void {
  bus.send({ type: 'wake' })
  bus.send({ type: 'go', scene, beat })
}

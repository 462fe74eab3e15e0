/** Introduces the rooms to each other: commands in, pictures and readings out, one frame at a time. */
import { placeLabels, type PlacedLabel } from './core/reading/labels.ts'
import { readingOf } from './core/reading/read.ts'
import type { ToldShow } from './core/reading/told.ts'
import { type Bus, openBus } from './core/story/bus.ts'
import { openingStage } from './core/story/pace.ts'
import { STREET_SEED } from './core/picture/seats.ts'
import type { Picture } from './core/picture/picture.ts'
import { openDrawing } from './draw/drawing.ts'
import { answering } from './fingers.ts'
import { openClock } from './kiosk/clock.ts'
import type { Options } from './kiosk/options.ts'
import { roomFor, spotsOf } from './label-spots.ts'
import { openPage } from './page/open-page.tsx'
import { projector } from './projector.ts'
import { withSite } from './show.ts'
import { openTouch } from './touch/touch.ts'

/** Readings follow the clock (beads, countdown) this often; a changed view is read at once. */
const READ_EVERY_S = 0.2
const MAX_PIXELS = 4e6

export interface Exhibit {
  readonly bus: Bus
  readonly show: () => ToldShow
  readonly picture: () => Picture
  readonly ready: Promise<void>
  readonly stats: () => Record<string, number | boolean>
}

export async function openExhibit(host: HTMLElement, first: ToldShow, options: Options): Promise<Exhibit> {
  let show = first
  const settings = { mmPerPx: options.mm, distanceM: options.distance }
  const frameNow = () => ({ width: host.clientWidth, height: host.clientHeight, safe: page.safe(), mmPerPx: options.mm })
  const page = openPage(host, {
    send: (command) => bus.send(command),
    settings,
    reframed: () => bus.send({ type: 'frame', frame: frameNow() }),
  })
  const canvasHost = document.createElement('div')
  canvasHost.className = 'kith-canvas'
  canvasHost.style.cssText = 'position:absolute;inset:0'
  host.prepend(canvasHost)
  const drawing = await openDrawing(canvasHost, { maxPixels: MAX_PIXELS, quality: options.quality, seed: STREET_SEED })
  page.standIn(drawing === null)
  const stage = openingStage(show, { language: options.lang, motion: options.motion, frame: frameNow() }, 0)
  const shown = projector(drawing)
  const bus = openBus(show, stage, (now, before, effects) => {
    for (const effect of effects) if (effect.type === 'load') void load(effect.site)
    if (now.view !== before.view) shown.project(show, now)
    if (now.view !== before.view || now.card !== before.card || now.mode !== before.mode) page.show(readingOf(show, now))
  })
  const load = async (site: string): Promise<void> => {
    const loaded = await withSite(show, site)
    if (loaded.says) console.error(loaded.says)
    if (loaded.says || loaded.show === show) return
    show = loaded.show
    bus.reshow(show)
    bus.send({ type: 'go', site, scene: bus.stage().mode === 'attract' ? 'wake' : 'send-news' })
  }
  shown.project(show, stage)
  page.show(readingOf(show, stage))
  bus.send({ type: 'frame', frame: frameNow() })
  openTouch(canvasHost, answering({ bus, show: () => show, shown, page, mmPerPx: options.mm }))
  let labels: readonly PlacedLabel[] = []
  let readS = 0
  let arrived: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    arrived = resolve
  })
  openClock((seconds) => {
    bus.send({ type: 'tick', seconds })
    const now = bus.stage()
    shown.frame(now)
    const picture = shown.picture()
    const room = roomFor(picture, now, page, labels)
    labels = placeLabels(picture.labels, spotsOf(picture, now), room)
    page.labels(labels)
    readS += seconds
    if (readS >= READ_EVERY_S) {
      readS = 0
      page.show(readingOf(show, now))
    }
    arrived()
  })
  return { bus, show: () => show, picture: shown.picture, ready, stats: shown.stats }
}

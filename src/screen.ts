/** The screen the rooms share: the canvas under the words, its size, and what to do when it is lost. */
import type { Frame } from './core/camera/camera.ts'
import { STREET_SEED } from './core/picture/seats.ts'
import { type Drawing, openDrawing } from './draw/drawing.ts'
import type { Options } from './kiosk/options.ts'
import type { Page } from './page/open-page.tsx'

/** The canvas never holds more pixels than this. */
const MAX_PIXELS = 4e6
/** A lost picture that does not come back in this time gives way to the reading in words. */
const GIVES_UP_MS = 5000

export function frameOf(host: HTMLElement, page: Page): Frame {
  return { width: host.clientWidth, height: host.clientHeight, safe: page.safe() }
}

/** A layer for the canvas, under everything else in `host`. */
export function pictureIn(host: HTMLElement): HTMLElement {
  const layer = host.ownerDocument.createElement('div')
  layer.style.cssText = 'position:absolute;inset:0'
  host.prepend(layer)
  return layer
}

/** The drawing, or null where there is no WebGL: then the twin is the page. */
export async function drawingIn(
  layer: HTMLElement,
  page: Page,
  { quality }: Options,
): Promise<Drawing | null> {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const drawing = await openDrawing(layer, {
    maxPixels: MAX_PIXELS,
    quality,
    seed: STREET_SEED,
    onLost: () => {
      waiting = setTimeout(() => page.standIn(true), GIVES_UP_MS)
    },
    onRestored: () => {
      clearTimeout(waiting)
      page.standIn(false)
    },
  })
  page.standIn(drawing === null)
  return drawing
}

/**
 * The page over the canvas: draws a `Reading` and nothing else. Every word on it comes from there.
 *
 * Two trees: the visual layer (this file's `words`), laid out for eyes and fingers, and the twin, for keyboard and
 * screen reader; twin.tsx says why. Sizes come from millimetres and viewing distance; where a screen is too small
 * for them, the first of `FIT_STEPS` that fits is taken, judged by the real boxes.
 */
import { render } from 'preact'
import type { Measure, PlacedLabel } from '../core/reading/labels.ts'
import type { Reading } from '../core/reading/reading.ts'
import type { Command } from '../core/story/command.ts'
import { createFittedWords } from './fitted-words.tsx'
import { keepFocus } from './focus.ts'
import type { Box, Insets } from './free-area.ts'
import { createLabelLayer } from './label-layer.ts'
import { createLooseThreads, type LooseEnd } from './loose-threads.ts'
import type { PageRoot } from './page-root.ts'
import { buildRoot } from './page-root.ts'
import { createRipples } from './ripples.ts'
import type { ScreenSettings } from './sizes.ts'
import './style/index.ts'
import { Twin } from './twin.tsx'

export interface Page {
  /** Draws a reading; at once, and again when its words fit better smaller. */
  show(reading: Reading): void
  /** Moves the names on the picture; called in every frame, reads no layout. */
  labels(placed: readonly PlacedLabel[]): void
  /** Box sizes of names, for `placeLabels`. */
  readonly measure: Measure
  /** A ring of light from a finger, CSS pixels of the page. */
  ripple(x: number, y: number): void
  /** A thread in the hand of a finger, CSS pixels of the page; null: it has been let go. */
  thread(finger: number, ends: readonly [LooseEnd, LooseEnd] | null): void
  /** CSS pixels that words and controls occupy at each side. */
  safe(): Insets
  /** Where words and controls stand, CSS pixels of the page. */
  boxes(): readonly Box[]
  /** The settings are other ones: words and controls are measured anew. */
  refit(): void
  /** True: there is no picture, and the twin is the whole page. */
  standIn(on: boolean): void
  /** True: the screen is dark, until false. */
  blank(on: boolean): void
}

export interface PageDeps {
  send(command: Command): void
  /** Asked again at every resize and refit. */
  settings(): ScreenSettings
  /** The area left to the picture has changed; `anew`: all was measured anew, for another screen or other settings. */
  reframed?(anew: boolean): void
}

/** Puts the page over whatever `host` holds (the canvas); `host` must fill its place and be positioned. */
export function openPage(host: HTMLElement, deps: PageDeps): Page {
  const parts = buildRoot(host)
  const send = (command: Command) => deps.send(command)
  const words = createFittedWords(parts, {
    send,
    settings: () => deps.settings(),
    reframed: (anew) => deps.reframed?.(anew),
    resized: () => names.forget(),
  })
  const names = createLabelLayer(parts.names, words.ruler)
  const ripple = createRipples(parts.rings)
  const focus = keepFocus(parts.twin)
  keepAwake(parts, send, ripple, () => focus.moving())
  new ResizeObserver(words.refit).observe(parts.root)
  // Words are measured again when the typeface has come: until then they had another's widths.
  document.fonts.addEventListener('loadingdone', words.refit)
  let last = ''
  return {
    show: (reading) => {
      const now = JSON.stringify(reading)
      if (now === last) return
      last = now
      parts.root.lang = reading.language
      parts.root.dir = reading.direction
      parts.root.dataset.layout = reading.layout
      parts.root.dataset.tray = String(reading.tray.length > 0)
      parts.root.dataset.words = reading.words
      focus.before()
      render(<Twin reading={reading} send={send} />, parts.twin)
      focus.after()
      words.draw(reading)
    },
    labels: (placed) => names.show(placed),
    measure: words.ruler.measure,
    ripple: (x, y) => ripple(x, y, performance.now()),
    thread: createLooseThreads(parts.rings),
    safe: () => words.safe(),
    boxes: () => words.boxes(),
    refit: words.refit,
    standIn: (on) => parts.root.toggleAttribute('data-stand-in', on),
    blank: (on) => parts.root.toggleAttribute('data-dark', on),
  }
}

/** Touches on words and controls answer in light like any other, and reading by keyboard keeps the visit alive. */
function keepAwake(
  parts: PageRoot,
  send: (command: Command) => void,
  ripple: (x: number, y: number, atMs: number) => void,
  movesFocus: () => boolean,
): void {
  parts.words.addEventListener(
    'pointerdown',
    (event) => {
      const { left, top } = parts.root.getBoundingClientRect()
      ripple(event.clientX - left, event.clientY - top, performance.now())
    },
    { capture: true },
  )
  for (const type of ['keydown', 'pointerdown'])
    parts.twin.addEventListener(type, () => send({ type: 'stay' }))
  // The warning takes the keyboard: were that somebody's touch, it would call itself off, and nothing ever rested.
  parts.twin.addEventListener('focusin', () => {
    if (!movesFocus()) send({ type: 'stay' })
  })
}

/** Draws the visual layer at the largest sizes that fit, and knows the area it leaves to the picture. */
import { render } from 'preact'
import type { Reading } from '../core/reading/reading.ts'
import type { Command } from '../core/story/command.ts'
import { faultsOf, keptBoxes, safeInsets } from './fit.ts'
import type { Box, Insets } from './free-area.ts'
import type { Look } from './look.ts'
import { variables } from './look.ts'
import type { Ruler } from './measure.ts'
import { createRuler } from './measure.ts'
import type { PageRoot } from './page-root.ts'
import type { FitStep, ScreenSettings } from './sizes.ts'
import { FIT_STEPS, sizesFor } from './sizes.ts'
import { Visual } from './visual.tsx'

export interface FittedWords {
  /** Draws a reading; sizes only go down until the next resize or layout, so that words do not swell and shrink. */
  draw(reading: Reading): void
  /** Measures everything anew: after a resize, or when the typeface has come. */
  refit(): void
  safe(): Insets
  /** Where words and controls stand, CSS pixels of the page. */
  boxes(): readonly Box[]
  readonly ruler: Ruler
}

interface FitDeps {
  send(command: Command): void
  settings(): ScreenSettings
  /** The screen or the area left to the picture is another one than before. */
  reframed(anew: boolean): void
  /** Names on the picture have another size. */
  resized(): void
}

/** Narrower than this, width by height, and the words stand under the picture. */
const PORTRAIT = 0.95
/** Least share of the screen that the picture keeps; and where the facilitator's questions stand beside it. */
const PICTURE_SHARE = 0.46
const GUIDED_SHARE = 0.3
/** Beside its words a picture is about as wide as it is high, and uses all of its share. */
const BESIDE_SHARE = 0.42
const SIDES = ['left', 'top', 'right', 'bottom'] as const
/** Parts of a reading that change without changing any word's place. */
const PLACELESS = new Set([
  'key',
  'lit',
  'was',
  'says',
  'place',
  'secondsLeft',
  'lists',
  'command',
  'on',
  'pressed',
  'leaving',
])

export function createFittedWords(parts: PageRoot, deps: FitDeps): FittedWords {
  let reading: Reading | null = null
  let places = ''
  const fitter = createFitter(parts, deps)
  return {
    draw: (shown) => {
      const now = placesOf(shown)
      const moved = now !== places
      if (shown.layout !== reading?.layout) fitter.startOver()
      reading = shown
      places = now
      if (moved) fitter.fit(shown)
      else fitter.drawAgain(shown)
    },
    refit: () => {
      fitter.startOver()
      if (!reading) return
      fitter.fit(reading)
      deps.reframed(true)
    },
    safe: fitter.safe,
    boxes: fitter.boxes,
    ruler: fitter.ruler,
  }
}

function createFitter(parts: PageRoot, deps: FitDeps) {
  let step = 0
  let dialogStep = 0
  const area = createArea(parts, deps)
  const ruler = createRuler(() => lookAt(step).sizes)
  const lookAt = (at: number): Look => lookOn(parts.root, deps, ruler, at)
  const stepTo = (at: number): void => {
    if (at === step) return
    step = at
    ruler.forget()
    deps.resized()
  }
  const draw = (shown: Reading): void => put(parts, shown, lookAt(step), lookAt(dialogStep))
  const drawAt = (shown: Reading, at: number): void => {
    stepTo(at)
    draw(shown)
  }
  const fitDialog = (shown: Reading): void => {
    const drawCardAt = (at: number) => {
      dialogStep = at
      draw(shown)
    }
    fitFrom(step, drawCardAt, () => faultsOf(parts.words, '.over', 0))
  }
  const fitScene = (shown: Reading): void => {
    const faults = () => faultsOf(parts.words, '.scene', shareOf(shown))
    const fitTo = (tried: Reading): void => fitFrom(step, (at) => drawAt(tried, at), faults)
    // First without a legend and with the fullest that a touch could bring: opening a group moves nothing.
    hold(parts, 0)
    if (shown.layout === 'story' && shown.tray.length > 0) {
      const tall = [{ ...shown, legend: null }, withLegend(shown)].map((tried) => {
        fitTo(tried)
        return parts.words.querySelector('.column')?.getBoundingClientRect().height ?? 0
      })
      hold(parts, Math.max(...tall))
    }
    fitTo(shown)
    area.survey()
  }
  return {
    ruler,
    safe: area.safe,
    boxes: area.boxes,
    startOver: () => {
      step = 0
      ruler.forget()
      deps.resized()
    },
    fit: (shown: Reading) => (shown.dialog ? fitDialog(shown) : fitScene(shown)),
    drawAgain: draw,
  }
}

/** What words and controls leave to the picture, as they stand now; the fade behind them knows it, too. */
function createArea(parts: PageRoot, deps: FitDeps) {
  let safe: Insets = { left: 0, top: 0, right: 0, bottom: 0 }
  let boxes: readonly Box[] = []
  return {
    safe: () => safe,
    boxes: () => boxes,
    survey: (): void => {
      boxes = keptBoxes(parts.words)
      const found = safeInsets(parts.words)
      if (sameInsets(safe, found)) return
      safe = found
      for (const side of SIDES) parts.root.style.setProperty(`--free-${side}`, `${safe[side].toFixed(0)}px`)
      deps.reframed(false)
    },
  }
}

function lookOn(root: HTMLElement, deps: FitDeps, ruler: Ruler, at: number): Look {
  const screen = { width: root.clientWidth || 1, height: root.clientHeight || 1 }
  const portrait = screen.width / screen.height < PORTRAIT
  const step = fitStep(at)
  return { send: deps.send, ruler, sizes: sizesFor(deps.settings(), screen, step), step, portrait }
}

function put(parts: PageRoot, shown: Reading, look: Look, dialogLook: Look): void {
  parts.root.dataset.portrait = String(look.portrait)
  parts.root.dataset.veiled = String(shown.dialog !== null)
  for (const [name, value] of Object.entries(variables(look.sizes))) parts.root.style.setProperty(name, value)
  render(<Visual reading={shown} look={look} dialogLook={dialogLook} />, parts.words)
}

/** Draws at each step from `first` on until one has no faults; where none has, at the one with fewest. */
function fitFrom(first: number, drawAt: (step: number) => void, faults: () => number): void {
  let best = { at: first, faults: Number.POSITIVE_INFINITY }
  for (let at = first; at < FIT_STEPS.length; at++) {
    drawAt(at)
    const found = faults()
    if (found === 0) return
    if (found < best.faults) best = { at, faults: found }
  }
  drawAt(best.at)
}

/** Height that the words beside the story's controls keep, CSS pixels. */
function hold(parts: PageRoot, height: number): void {
  parts.root.style.setProperty('--held', `${height.toFixed(1)}px`)
}

/** Least share of the screen that a layout leaves to the picture. */
function shareOf({ layout, prompts, words }: Reading): number {
  if (layout !== 'story') return 0
  if (words === 'beside') return BESIDE_SHARE
  return prompts.length > 0 ? GUIDED_SHARE : PICTURE_SHARE
}

/** A reading as it may become at a touch of the tray; never painted, only measured. */
function withLegend(reading: Reading): Reading {
  const first = reading.tray[0]
  if (!first) return reading
  const line = 'oooo '.repeat(20).trim()
  const shares = [line.slice(0, 94), line.slice(0, 64)].map((says, i) => ({ lit: i, says }))
  const know = { ...first, icon: 'know', label: 'oooo ooo oooo' } as const
  const words = { title: line.slice(0, 28), says: line, flag: null, items: [] }
  return { ...reading, legend: { ...words, tone: 'warm', perHundred: shares, know } }
}

/** Everything in a reading that decides where words stand. */
function placesOf(reading: Reading): string {
  return JSON.stringify(reading, (key, value) => (PLACELESS.has(key) ? undefined : value))
}

function fitStep(at: number): FitStep {
  const found = FIT_STEPS[at] ?? FIT_STEPS.at(-1)
  if (!found) throw new Error('expected at least one step of fitting')
  return found
}

function sameInsets(a: Insets, b: Insets): boolean {
  return SIDES.every((side) => Math.abs(a[side] - b[side]) < 1)
}

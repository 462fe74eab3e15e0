/**
 * The technician's panel, by Tweakpane. It keeps nothing of its own: what it shows is read from the stage a few times
 * a second, and what it changes is a command. While it is open the exhibit does not go to rest.
 */
import { type FolderApi, Pane } from 'tweakpane'
import type { Command } from '../core/story/command.ts'
import type { Stage } from '../core/story/stage.ts'
import { type Knob, LIMITS, type Tuning } from '../core/story/tuning.ts'
import './tuning.css'

export interface TuningDeps {
  readonly stage: () => Stage
  /** Counts by name; the panel shows those of `NUMBERS`. */
  readonly stats: () => Readonly<Record<string, number | boolean>>
  readonly send: (command: Command) => void
  /** What a reset goes back to. */
  readonly plain: Tuning
  /** The panel has been left. */
  readonly closed: () => void
}

const READS_EVERY_MS = 400
/** Rows of the panel, so that all of them fit on a screen; a row's height is Tweakpane's unit. */
const ROWS = 22
const ROW_MM = 11
const LEAST_ROW_PX = 20

const KNOBS: readonly { readonly knob: Knob; readonly label: string; readonly step: number }[] = [
  { knob: 'pulses', label: 'pulses', step: 0.05 },
  { knob: 'spreadStepS', label: 'seconds a step', step: 0.1 },
  { knob: 'sizes', label: 'sizes', step: 0.05 },
  { knob: 'volume', label: 'volume', step: 0.05 },
  { knob: 'mm', label: 'mm of a pixel', step: 0.001 },
  { knob: 'distance', label: 'metres away', step: 0.05 },
]

const MB = 1048576
const NUMBERS: readonly {
  readonly key: string
  readonly label: string
  readonly says?: (n: number) => string
}[] = [
  { key: 'frames', label: 'frames' },
  { key: 'scriptMs', label: 'script, ms', says: (n) => n.toFixed(2) },
  { key: 'composeMs', label: 'compose, ms', says: (n) => n.toFixed(1) },
  { key: 'drawCalls', label: 'draw calls' },
  { key: 'nodes', label: 'nodes' },
  { key: 'ties', label: 'ties' },
  { key: 'heap', label: 'heap, MB', says: (n) => (n / MB).toFixed(0) },
  { key: 'contextLosses', label: 'context losses' },
  { key: 'soundsPlayed', label: 'sounds' },
]

/** Fills `host`, which stands over everything; gives a way to take the panel away. */
export function openTuning(host: HTMLElement, deps: TuningDeps): () => void {
  const box = host.appendChild(host.ownerDocument.createElement('div'))
  box.className = 'technician'
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', 'Technician')
  const pane = new Pane({ container: box, title: 'Technician' })
  knobsOn(pane, deps)
  buttonsOn(pane, deps)
  numbersOn(pane.addFolder({ title: 'Numbers' }), deps)
  const refresh = (): void => {
    const { tuning, blank } = deps.stage()
    box.style.setProperty('--row', `${rowPx(host, tuning.mm)}px`)
    pane.refresh()
    // A touch would light a screen that somebody has darkened.
    if (!blank) deps.send({ type: 'stay' })
  }
  const left = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') deps.closed()
  }
  refresh()
  const reading = setInterval(refresh, READS_EVERY_MS)
  box.addEventListener('keydown', left)
  box.querySelector('input')?.focus()
  return () => {
    clearInterval(reading)
    pane.dispose()
    box.remove()
  }
}

function knobsOn(pane: FolderApi, { stage, send }: TuningDeps): void {
  const tune = (tuning: Partial<Tuning>): void => send({ type: 'tune', tuning })
  const calm = {
    get motion() {
      return stage().tuning.motion === 'reduced'
    },
    set motion(on) {
      tune({ motion: on ? 'reduced' : 'full' })
    },
  }
  pane.addBinding(calm, 'motion', { label: 'less motion' })
  for (const { knob, label, step } of KNOBS) {
    const [min, max] = LIMITS[knob]
    const value = {
      get now() {
        return stage().tuning[knob]
      },
      set now(to) {
        tune({ [knob]: to })
      },
    }
    pane.addBinding(value, 'now', { label, min, max, step })
  }
}

function buttonsOn(pane: FolderApi, { send, plain, closed }: TuningDeps): void {
  const button = (title: string, act: () => void): void => {
    pane.addButton({ title }).on('click', act)
  }
  button('Back to the defaults', () => send({ type: 'tune', tuning: plain }))
  button('Restart the show', () => send({ type: 'rest' }))
  button('Close', closed)
}

function numbersOn(folder: FolderApi, { stats }: TuningDeps): void {
  for (const { key, label, says = String } of NUMBERS) {
    const value = {
      get now() {
        return says(Number(stats()[key] ?? 0))
      },
    }
    // No interval of its own: all are read together.
    folder.addBinding(value, 'now', { label, readonly: true, interval: 0 })
  }
}

/** Rows as high as a fingertip, where all of them fit. */
function rowPx(host: HTMLElement, mmPerPx: number): number {
  return Math.max(LEAST_ROW_PX, Math.min(ROW_MM / mmPerPx, host.clientHeight / ROWS))
}

/** What the technician has set, taken to the rooms at once and to the next start. */
import { TUNING, type Tuning, tuned } from './core/story/tuning.ts'
import { type KeptTuning, keptTuning, type Shelf } from './kiosk/kept-tuning.ts'
import type { ReadOptions } from './kiosk/options.ts'
import type { ScreenSettings } from './page/sizes.ts'

export interface Attuned extends KeptTuning {
  /** By address and defaults alone. */
  readonly plain: Tuning
}

/** A machine that asks for less motion is obeyed, whatever the address or the technician said. */
export function attuned({ options, given }: ReadOptions): Attuned {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const plain = tuned(TUNING, calm ? { ...options, motion: 'reduced' } : options)
  return {
    plain,
    ...keptTuning(options.handed ? null : shelf(), plain, calm ? new Set([...given, 'motion']) : given),
  }
}

export function screenSettings({ mm, distance }: Tuning): ScreenSettings {
  return { mmPerPx: mm, distanceM: distance }
}

interface Rooms {
  readonly host: HTMLElement
  readonly page: { refit(): void }
  readonly keep: KeptTuning['keep']
}

/** Gives what must be told of every tuning. Fitting words costs, and is done once for all commands that come together. */
export function retuning({ host, page, keep }: Rooms): (now: Tuning, before: Tuning) => void {
  let due = false
  const refit = (): void => {
    due = false
    page.refit()
  }
  return (now, before) => {
    if (now === before) return
    host.toggleAttribute('reduced', now.motion === 'reduced')
    const resized = now.mm !== before.mm || now.distance !== before.distance
    if (resized && !due) queueMicrotask(refit)
    due ||= resized
    const says = keep(now)
    if (says) console.warn(says)
  }
}

/** Null where the browser forbids storage. */
function shelf(): Shelf | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

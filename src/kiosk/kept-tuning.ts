/**
 * What the technician has set, kept over a restart in the browser's own storage. Only what differs from the address
 * and the defaults is kept; the address wins at the next start for all that it names.
 */
import { differing, isSetting, type Tuning, tuned } from '../core/story/tuning.ts'

/** Where it lies: the browser's storage, or anything like it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface KeptTuning {
  /** What to start with. */
  readonly first: Tuning
  /** Sentences for the console: what was kept and cannot be used. */
  readonly problems: readonly string[]
  /** Keeps a tuning for the next start. Gives a sentence where it cannot. */
  readonly keep: (tuning: Tuning) => string | null
}

/** Its key on the shelf. */
export const KEPT = 'kith.tuning'

/** `plain`: what address and defaults say; `named`: keys that nothing kept may change. `shelf` null: nothing is kept. */
export function keptTuning(shelf: Shelf | null, plain: Tuning, named: ReadonlySet<string>): KeptTuning {
  const { kept, problems } = read(shelf)
  const free = Object.entries(kept).filter(([key]) => !named.has(key))
  const fits = free.filter(([key, value]) => isSetting(key, value))
  const unfit = free.filter(([key, value]) => !isSetting(key, value))
  return {
    first: tuned(plain, Object.fromEntries(fits)),
    problems: [
      ...problems,
      ...unfit.map(([key]) => `The kept setting "${key}" makes no sense and is not used.`),
    ],
    keep: (tuning) => written(shelf, differing(tuning, plain)),
  }
}

function read(shelf: Shelf | null): { kept: object; problems: string[] } {
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(KEPT) ?? '{}')
    if (typeof kept === 'object' && kept !== null && !Array.isArray(kept)) return { kept, problems: [] }
  } catch {
    // Told below, like anything else that cannot be read.
  }
  return { kept: {}, problems: ['The kept settings cannot be read and are not used.'] }
}

function written(shelf: Shelf | null, kept: Partial<Tuning>): string | null {
  try {
    if (Object.keys(kept).length === 0) shelf?.removeItem(KEPT)
    else shelf?.setItem(KEPT, JSON.stringify(kept))
    return shelf ? null : NOT_KEPT
  } catch {
    return NOT_KEPT
  }
}

const NOT_KEPT = 'This browser forbids storage: settings are lost at the next start.'

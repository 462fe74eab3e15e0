/** The lock of the technician's door: three wrong PINs shut it for half a minute, whoever asks. Pure: it is told the time. */

export interface PinLock {
  /** Wrong tries in a row. */
  readonly wrong: number
  /** No PIN is looked at before this time, milliseconds. */
  readonly shutUntilMs: number
}

export const FRESH_LOCK: PinLock = { wrong: 0, shutUntilMs: 0 }

export type Answer = 'open' | 'wrong' | 'shut'

const MOST_TRIES = 3
const SHUT_MS = 30_000

/** One try. A door that is shut does not look at the PIN, and stays shut no longer for having been tried. */
export function tried(
  lock: PinLock,
  pin: string,
  given: string,
  nowMs: number,
): { lock: PinLock; answer: Answer } {
  if (nowMs < lock.shutUntilMs) return { lock, answer: 'shut' }
  if (given === pin) return { lock: FRESH_LOCK, answer: 'open' }
  const wrong = lock.wrong + 1
  if (wrong < MOST_TRIES) return { lock: { ...lock, wrong }, answer: 'wrong' }
  return { lock: { wrong: 0, shutUntilMs: nowMs + SHUT_MS }, answer: 'shut' }
}

/**
 * Seeded dice, so that the same seed gives the same picture on every machine.
 *
 * Source: mulberry32 by Tommy Ettinger (public domain): 32 bits of state, period 2^32.
 */

/** A number in [0, 1) each time it is thrown. */
export type Dice = () => number

/** Dice that repeat for the same seed (any finite number; its 32 low bits count). */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The list in a fair random order (Fisher and Yates), as a new list. */
export function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1))
    const kept = out[i] as T
    out[i] = out[j] as T
    out[j] = kept
  }
  return out
}

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

/** A number in [0, 1) for a try along a tie at a step. Plain `Dice` will do where no two runs are compared. */
export type TieDice = (tie: number, step: number) => number

/**
 * Throws that hang on the seed, the tie and the step alone: the same try falls the same way in every run, whoever
 * started it and whatever else was tried (common random numbers). So two runs differ only by what was changed.
 *
 * Source: the 32-bit finaliser of MurmurHash3 by Austin Appleby (public domain).
 */
export function tieDiceFrom(seed: number): TieDice {
  const base = stirred(seed >>> 0)
  return (tie, step) => stirred((stirred(base ^ tie) + step) | 0) / 4294967296
}

function stirred(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
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

/** A steady number in 0..1 for a whole number: scatter without dice (Murmur3's finaliser). */
export function scatter(n: number): number {
  let h = (n | 0) + 0x9e3779b9
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

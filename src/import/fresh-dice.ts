/** Dice that nobody can throw again. */
import type { Dice } from '../core/graph/dice.ts'

/** Numbers fetched from the machine at a time. */
const HANDFUL = 4096

/** Dice from the machine's own randomness: the order of people in a survey's pack must not be found again. */
export function freshDice(): Dice {
  const thrown = new Uint32Array(HANDFUL)
  let next = HANDFUL
  return () => {
    if (next === HANDFUL) {
      crypto.getRandomValues(thrown)
      next = 0
    }
    const value = thrown[next] ?? 0
    next += 1
    return value / 2 ** 32
  }
}

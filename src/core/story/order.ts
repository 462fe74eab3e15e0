/** A list that a visitor puts in order by touching: kept in the view's guess, as ids one after another. */

export function ordered(guess: string | null): readonly string[] {
  return guess === null || guess === '' ? [] : guess.split(' ')
}

/** The order with one more id at its end, or without one that was in it; null where nothing is left. */
export function reordered(guess: string | null, id: string): string | null {
  const now = ordered(guess)
  const next = now.includes(id) ? now.filter((other) => other !== id) : [...now, id]
  return next.length === 0 ? null : next.join(' ')
}

/** The order with one id of a family ("u1", "u2") in place of any other of it, or without it where it was in it. */
export function chosenOf(guess: string | null, id: string): string | null {
  const others = ordered(guess).filter((other) => other[0] !== id[0])
  const next = ordered(guess).includes(id) ? others : [...others, id]
  return next.length === 0 ? null : next.join(' ')
}

/**
 * How alike two short strings are.
 *
 * Sources: Jaro 1989 and Winkler 1990 (prefix scale 0.1, at most 4 letters); Damerau 1964, in the form that moves no
 * letter twice ("optimal string alignment").
 */

const PREFIX_SCALE = 0.1
const PREFIX_MOST = 4

/** 0 (nothing in common) to 1 (the same). */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < PREFIX_MOST && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * PREFIX_SCALE * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  const taken = new Uint8Array(b.length)
  const common: string[] = []
  for (let i = 0; i < a.length; i++) {
    const at = freePlace(b, a[i]!, Math.max(0, i - reach), i + reach, taken)
    if (at === -1) continue
    taken[at] = 1
    common.push(a[i]!)
  }
  if (common.length === 0) return 0
  let moved = 0
  let next = 0
  for (let j = 0; j < b.length; j++) if (taken[j] && common[next++] !== b[j]) moved += 1
  const shared = common.length
  return (shared / a.length + shared / b.length + (shared - moved / 2) / shared) / 3
}

function freePlace(text: string, letter: string, first: number, last: number, taken: Uint8Array): number {
  for (let at = first; at <= last && at < text.length; at++) if (!taken[at] && text[at] === letter) return at
  return -1
}

/** Whether one letter put in, left out, changed, or swapped with its neighbour makes one of the other. False for equals. */
export function oneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}

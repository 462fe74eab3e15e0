/** A share of people on this map as a row of windows, to the nearest 5 in 100. */
import { ROUND_TO, roundedShare } from '../privacy/policy.ts'
import type { Tally } from './reading.ts'

/** Windows of a whole row. */
const WINDOWS = 100 / ROUND_TO

/** `before` is the part before the latest change. `of` people were asked: at least ten, as `showable` says. */
export function shareTally(
  id: string,
  label: string,
  says: string,
  { part, before, of }: { readonly part: number; readonly before: number; readonly of: number },
): Tally {
  const lit = (n: number): number => Math.round(roundedShare(n, Math.max(1, of)) / ROUND_TO)
  return { id, label, lit: lit(part), of: WINDOWS, was: lit(before), says }
}

/** Five knocks on the top left corner: nobody's hand does that by itself, and nothing on the screen asks for it. */
import type { Point } from '../model/space.ts'

/** Times of the knocks so far, seconds, oldest first. */
export type Knocks = readonly number[]

const KNOCKS = 5
/** All of them come within this time. */
const WITHIN_S = 4
/** Millimetres of each side of the corner; and pixels it has at least, should the millimetres be set wrong. */
const CORNER_MM = 20
const LEAST_PX = 48

/** One more touch anywhere; a touch elsewhere begins anew. `open` at the fifth knock. */
export function knocked(
  knocks: Knocks,
  { x, y, timeS }: Point & { readonly timeS: number },
  mmPerPx: number,
): { knocks: Knocks; open: boolean } {
  const side = Math.max(LEAST_PX, CORNER_MM / mmPerPx)
  if (x > side || y > side) return { knocks: [], open: false }
  const now = [...knocks.filter((thenS) => timeS - thenS <= WITHIN_S), timeS]
  return now.length < KNOCKS ? { knocks: now, open: false } : { knocks: [], open: true }
}

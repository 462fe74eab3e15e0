/** The doors of hello street: front windows that every screen shows, and how bright they are after the visitor's hellos. */
import { diceFrom } from '../graph/dice.ts'
import { afterHellos, type HelloStreet, helloAt, helloStreet } from '../graph/hello-street.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { seatsOf } from './seats.ts'

export const DOORS = 8
/** World units: the part of the front street that stands on wide and tall screens alike, and its windows' least size. */
const FROM_X = -280
const TO_X = 520
const FRONT_SIZE = 10.5
/** How readily a door says hello when the visitor comes: too little for the street to hold its light. Assumed. */
const AT_FIRST = 0.22
const SEED = 14
/** A touch stands for a few days of hellos at that door, so that persistence fits into a visit. */
const HELLOS_A_TOUCH = 3

/** Rows at the doors, from left to right. */
export function doorsOf(pack: SitePack): Row[] {
  const front = [...seatsOf(pack).windowOf]
    .filter(([, { x, size }]) => x > FROM_X && x < TO_X && size >= FRONT_SIZE)
    .sort(([, a], [, b]) => a.x - b.x)
  const every = (front.length - 1) / (DOORS - 1)
  const chosen = Array.from({ length: DOORS }, (_, k) => front[Math.round(k * every)]?.[0])
  return [...new Set(chosen.flatMap((row) => (row === undefined ? [] : [row])))]
}

/** The street after the visitor's hellos at these rows, in order; others are no doors. */
export function streetAfter(pack: SitePack, trail: readonly Row[]): HelloStreet {
  const doors = doorsOf(pack)
  const hellos = numbersOf(doors, trail).flatMap((door) => new Array<number>(HELLOS_A_TOUCH).fill(door))
  return afterHellos(helloStreet(doors.length, AT_FIRST), hellos, diceFrom(SEED))
}

/** Whether the last hello was answered; null where none was said. */
export function wasAnswered(pack: SitePack, trail: readonly Row[]): boolean | null {
  const doors = doorsOf(pack)
  const said = numbersOf(doors, trail)
  const last = said.at(-1)
  if (last === undefined) return null
  const before = streetAfter(pack, trail.slice(0, -1))
  return helloAt(before, last, diceFrom(SEED + said.length)).answered
}

function numbersOf(doors: readonly Row[], trail: readonly Row[]): number[] {
  return trail.flatMap((row) => (doors.includes(row) ? [doors.indexOf(row)] : []))
}

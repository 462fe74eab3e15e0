/**
 * Neighbours asked neighbours: local people come forward, learn to ask, and knock on doors; a window lights up behind
 * each door that is opened. The lights in the road stand for those who asked, as many as were published.
 */
import { isPerson } from '../../model/rows.ts'
import { type Draft, dimRow, type Moment, type Painter, scatter, setRow } from '../draft.ts'
import { LIT, WARM } from '../palette.ts'
import { SHAPE } from '../picture.ts'
import { type Seats, seatsOf } from '../seats.ts'
import type { WindowPlace } from '../street.ts'

/** The four moments, in their order. */
export const DOORSTEPS = ['came', 'trained', 'knocked', 'told'] as const
export type Doorstep = (typeof DOORSTEPS)[number]

/** Lights in the road where a place has no published number of those who asked. */
const SOME_ASKERS = 12
/** The green below the waiting window, world units: middle, height, and room for one light. */
const GREEN = { x: 130, y: 266, apart: 22 } as const
/** A light at a door, in sizes of the window above it. */
const AT_THE_DOOR = { below: 2.3, radius: 0.9 } as const
/** Seconds in which the doors of one moment are opened. */
const ROUND_S = 1.6
/** Windows that are lit at each moment, as a share of all. */
const OPENED: Readonly<Record<Doorstep, number>> = { came: 0.05, trained: 0.05, knocked: 0.55, told: 1 }

export function doorsteps(at: Doorstep): Painter {
  return (draft, moment) => {
    const seats = seatsOf(moment.pack)
    darkStreet(draft, moment, seats)
    openDoors(draft, moment, seats, at)
    askers(draft, moment, seats, at)
  }
}

/** Windows are there and dark, the waiting one among them. */
function darkStreet(draft: Draft, { pack }: Moment, { windowOf, waiting, street }: Seats): void {
  for (const row of windowOf.keys()) if (isPerson(pack, row)) setRow(draft, row, { alpha: 0.16, glow: 0 })
  setRow(draft, waiting, { radius: street.waiting.size })
}

/** Doors near the road are knocked on first. */
function openDoors(draft: Draft, { pack }: Moment, { windowOf }: Seats, at: Doorstep): void {
  const rows = [...windowOf.keys()].filter((row) => pack.nodes.people.kind[row] === 'respondent')
  const order = rows.sort((a, b) => (windowOf.get(b)?.y ?? 0) - (windowOf.get(a)?.y ?? 0))
  const before = OPENED[DOORSTEPS[DOORSTEPS.indexOf(at) - 1] ?? 'came'] * order.length
  const open = OPENED[at] * order.length
  order.forEach((row, k) => {
    if (k >= open) return
    setRow(draft, row, { rgb: LIT, alpha: 0.82 + 0.18 * scatter(row), glow: 0.5 })
    const late = k < before ? 0 : (k - before) / Math.max(1, open - before)
    draft.place[4 * row + 3] = late * ROUND_S
  })
}

/** Those who came forward stand on the green; those who were trained stay, and go from door to door. */
function askers(draft: Draft, { pack }: Moment, { windowOf, street }: Seats, at: Doorstep): void {
  const known = (id: string): number => pack.figures.find((figure) => figure.id === id)?.value ?? SOME_ASKERS
  const came = known('researchers-recruited')
  const stay = at === 'came' ? came : Math.min(came, known('researchers-trained'))
  const free = pack.nodes.people.kind.flatMap((_, row) => (windowOf.has(row) ? [] : [row])).slice(0, came)
  const doors = street.windows.filter(({ x, y }) => Math.abs(x - GREEN.x) < 420 && y > 60 && y < GREEN.y)
  free.forEach((row, k) => {
    setRow(draft, row, { rgb: WARM, shape: SHAPE.disc, alpha: 1, glow: 0.8, ...onTheGreen(k, stay) })
    draft.place[4 * row + 3] = 0.03 * k
    const out = at === 'knocked' || at === 'told'
    const door = doors[k]
    if (k >= stay) dimRow(draft, row, out ? 0 : 0.25)
    else if (door && out) setRow(draft, row, atTheDoor(door))
  })
}

function onTheGreen(k: number, of: number): { x: number; y: number; radius: number } {
  return { x: GREEN.x + (k - (of - 1) / 2) * GREEN.apart, y: GREEN.y + (k % 2) * 20, radius: 9 }
}

function atTheDoor({ x, y, size }: WindowPlace): { x: number; y: number; radius: number } {
  return { x, y: y + size * AT_THE_DOOR.below, radius: size * AT_THE_DOOR.radius }
}

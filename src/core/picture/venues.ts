/** Where people stand when what they do is gathered by place: a round of lights about each lantern, side by side. */
import { diceFrom } from '../graph/dice.ts'
import { type Circle as Packed, packCircles } from '../layout/pack-circles.ts'
import type { Ground } from '../layout/pool-ground.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { isPerson, kindOf } from '../model/rows.ts'
import type { Bounds, Point } from '../model/space.ts'

export interface Venues {
  /** Where people and places stand; who goes nowhere is not in it. */
  readonly at: ReadonlyMap<Row, Point>
  /** The places, each with what happens there. */
  readonly list: readonly Venue[]
}

export interface Venue extends Circle {
  readonly place: Row
  readonly activities: readonly Row[]
  readonly people: readonly Row[]
}

/** The round of its people. World units. */
export interface Circle extends Point {
  readonly radius: number
}
type Going = Omit<Venue, keyof Circle>

/** Between two lights, between a lantern and the first of them, and between two rounds. World units, before all is fitted. */
const APART = 15
const CORE = 95
const GAP = 150
const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5))

const known = new WeakMap<SitePack['nodes'], Map<number, Venues>>()

export function venuesOf(pack: SitePack, ground: Ground): Venues {
  const made = known.get(pack.nodes) ?? new Map<number, Venues>()
  known.set(pack.nodes, made)
  const venues = made.get(ground.index) ?? placed(listOf(pack, ground), ground.bounds)
  made.set(ground.index, venues)
  return venues
}

/** Who goes to several stands at the one that has fewest yet, so that no place looks fuller than was asked. */
function listOf(pack: SitePack, ground: Ground): Going[] {
  const ends = ground.ties
    .filter((tie) => pack.ties.wave[tie] === 1)
    .map((tie): Ends => [pack.ties.from[tie] ?? 0, pack.ties.to[tie] ?? 0])
  const placeOf = new Map<Row, Row>()
  for (const [from, to] of ends)
    if (kindOf(pack, to) === 'place' && !isPerson(pack, from) && !placeOf.has(from)) placeOf.set(from, to)
  const goesTo = goings(pack, ends, placeOf)
  const people = new Map<Row, Row[]>()
  for (const places of goesTo.values()) for (const place of places) people.set(place, [])
  const countAt = (place: Row): number => people.get(place)?.length ?? 0
  for (const [row, places] of [...goesTo].sort((a, b) => a[1].size - b[1].size)) {
    const fewest = [...places].sort((a, b) => countAt(a) - countAt(b))[0]
    people.get(fewest ?? -1)?.push(row)
  }
  return [...people].map(([place, rows]) => ({
    place,
    people: rows,
    activities: [...placeOf].flatMap(([activity, at]) => (at === place ? [activity] : [])),
  }))
}

type Ends = readonly [from: Row, to: Row]

/** The places each person goes to, by what they do there or straight. */
function goings(pack: SitePack, ends: readonly Ends[], placeOf: ReadonlyMap<Row, Row>): Map<Row, Set<Row>> {
  const goesTo = new Map<Row, Set<Row>>()
  for (const [from, to] of ends) {
    const place = placeOf.get(to) ?? (kindOf(pack, to) === 'place' ? to : undefined)
    if (isPerson(pack, from) && place !== undefined)
      goesTo.set(from, (goesTo.get(from) ?? new Set<Row>()).add(place))
  }
  return goesTo
}

function placed(list: readonly Going[], bounds: Bounds): Venues {
  const radii = list.map(({ people }) => CORE + APART * Math.sqrt(people.length))
  const round = Math.max(...radii, 1) * Math.sqrt(list.length)
  const wished = radii.map((r, k) => ({
    r,
    x: 1.3 * round * Math.cos(k * GOLDEN_TURN),
    y: 0.7 * round * Math.sin(k * GOLDEN_TURN),
  }))
  const circles = fitted(packCircles(wished, [], GAP, diceFrom(list.length)), bounds)
  const at = new Map<Row, Point>()
  const venues = list.map((going, k): Venue => {
    const { x = 0, y = 0, r = 0 } = circles[k] ?? {}
    const core = (r * CORE) / (radii[k] ?? 1)
    at.set(going.place, { x, y })
    going.people.forEach((row, n) => {
      const reach = core + (r - core) * Math.sqrt((n + 0.5) / going.people.length)
      at.set(row, { x: x + reach * Math.cos(n * GOLDEN_TURN), y: y + reach * Math.sin(n * GOLDEN_TURN) })
    })
    return { ...going, x, y, radius: r }
  })
  return { at, list: venues }
}

/** All of them in the frame of the question. */
function fitted(circles: readonly Packed[], { minX, minY, maxX, maxY }: Bounds): Packed[] {
  const left = Math.min(...circles.map(({ x, r }) => x - r))
  const right = Math.max(...circles.map(({ x, r }) => x + r))
  const top = Math.min(...circles.map(({ y, r }) => y - r))
  const bottom = Math.max(...circles.map(({ y, r }) => y + r))
  const scale = Math.min((maxX - minX) / (right - left), (maxY - minY) / (bottom - top))
  return circles.map(({ x, y, r }) => ({
    x: (x - (left + right) / 2) * scale + (minX + maxX) / 2,
    y: (y - (top + bottom) / 2) * scale + (minY + maxY) / 2,
    r: r * scale,
  }))
}

/** What people take part in and where they go: activities and places (study.md 4.2, 4.5). */
import { countsOf, handOut, quotas, someOf, weighted } from './chance.ts'
import { addTie, type Draft, hasTie, type Person } from './draft.ts'
import type { PlaceSpec } from './spec.ts'
import type { Layer } from './survey.ts'

const ACTIVITY_MEAN = 1.6
/** A quarter take part in nothing. */
const ACTIVITY_SHARES = [0.25, 0.26, 0.25, 0.14, 0.07, 0.03]
const PLACE_MEAN = 2.2
const PLACE_SHARES = [0.05, 0.25, 0.34, 0.22, 0.1, 0.04]
/** How much likelier people go to something in their own area. */
const NEAR = 9
/** Change-makers touch at least this many groups. */
const MAKER_GROUPS = 4

export function addActivities(draft: Draft): void {
  const { spec, people, dice } = draft
  const sum = Math.round(ACTIVITY_MEAN * people.length)
  const list = quotas(ACTIVITY_SHARES, people.length, sum, dice)
  const room = handOut(people, list, thinness(2.5), 3, dice)
  for (const person of people.filter(({ maker }) => maker))
    room.set(person, Math.max(MAKER_GROUPS, room.get(person)!))
  const counts = countsOf(spec.activities, sum)
  for (const [at, activity] of spec.activities.entries()) {
    fill(draft, 'activities', activity, counts[at]!, room)
  }
  for (const activity of spec.activities) addTie(draft, 'activities', activity.id, activity.place)
}

/** Names exactly `count` people, by what room they have left and how near they live; room may run over, never the zeros. */
function fill(
  draft: Draft,
  layer: Layer,
  { id, area }: { id: string; area: number | null },
  count: number,
  room: Map<Person, number>,
): void {
  const near = (person: Person) =>
    area === null ? 1 : (person.area === area ? NEAR : 1) * (1 - draft.spec.mixing) + draft.spec.mixing
  const able = draft.people.filter((person) => room.get(person)! > 0)
  const first = someOf(able, count, draft.dice, (person) => near(person) * room.get(person)! ** 2)
  const taking = draft.people.filter((person) => room.has(person) && isIn(draft, layer, person))
  const more = taking.filter((person) => !first.includes(person) && !hasTie(draft, layer, person.id, id))
  const extra = someOf(more, count - first.length, draft.dice, near)
  for (const person of [...first, ...extra]) {
    addTie(draft, layer, person.id, id)
    room.set(person, room.get(person)! - 1)
  }
}

const isIn = (draft: Draft, layer: Layer, person: Person): boolean =>
  draft.ties.some((tie) => tie.layer === layer && tie.from === person.id)

/** How thin a person's own answer is likely to be. */
function thinness(none: number): (person: Person) => number {
  return (person) => (person.noLinks ? none : person.isolatesGroup ? 0.8 : person.maker ? -2 : 0)
}

export function addPlaces(draft: Draft): void {
  const { spec, people, dice } = draft
  const list = quotas(PLACE_SHARES, people.length, Math.round(PLACE_MEAN * people.length), dice)
  const room = handOut(people, list, thinness(1.5), 3, dice)
  for (const person of people) {
    const hub = spec.areas[person.area]!.hub
    let left = room.get(person)!
    if (left > 0 && dice() < HUB && addTie(draft, 'places', person.id, hub)) left -= 1
    while (left > 0) {
      const place = weighted(spec.places, (option) => pull(option, person, draft), dice)
      if (addTie(draft, 'places', person.id, place.id)) left -= 1
    }
  }
  mergeSmall(draft)
}

/** How many name the place their area leans on before any other. */
const HUB = 0.6

const pull = ({ area, weight }: PlaceSpec, person: Person, { spec }: Draft): number =>
  weight * (area === null ? 1 : area === person.area ? 4 : 0.25 + spec.mixing)

/** Places named under five times are told as one, so that a rare answer points at nobody. */
const FEWEST = 5
const OTHER_PLACES = { id: 'place:other', kind: 'place', label: 'Other places' } as const

function mergeSmall(draft: Draft): void {
  const gone = smallPlaces(draft)
  for (const id of gone) {
    draft.things.splice(
      draft.things.findIndex((thing) => thing.id === id),
      1,
    )
  }
  const moved = draft.ties.filter(({ to }) => gone.has(to))
  if (moved.length === 0) return
  draft.things.push(OTHER_PLACES)
  draft.ties = draft.ties.filter(({ to }) => !gone.has(to))
  for (const { layer, from } of moved) addTie(draft, layer, from, OTHER_PLACES.id)
}

/** The places named too seldom, and the next rarest where these alone would still be named too seldom together. */
function smallPlaces({ spec, things, ties }: Draft): Set<string> {
  const named = new Map<string, number>()
  for (const { to } of ties) named.set(to, (named.get(to) ?? 0) + 1)
  const anchors = new Set(spec.newsPools.flatMap((pool) => pool.anchors))
  const rarest = things
    .filter(({ id, kind }) => kind === 'place' && !anchors.has(id))
    .map(({ id }) => ({ id, count: named.get(id) ?? 0 }))
    .sort((a, b) => a.count - b.count)
  const small = rarest.filter(({ count }) => count < FEWEST)
  const sum = small.reduce((total, { count }) => total + count, 0)
  const next = rarest[small.length]
  return new Set([...small, ...(sum > 0 && sum < FEWEST && next ? [next] : [])].map(({ id }) => id))
}

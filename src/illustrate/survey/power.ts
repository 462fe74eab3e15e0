/**
 * Who brings people together and who links them to those who decide (study.md 4.2 to 4.4). Nobody of the isolates
 * group names anyone here; all others name at least one who decides or one who could introduce them.
 */
import { handOut, quotas, someOf, weighted, wholeShares } from './chance.ts'
import { addNamed, addTie, type Draft, type NamedDraft, type Person } from './draft.ts'

/** Connector answers over all respondents. */
const TOGETHER_MEAN = 0.9
const TOGETHER_SHARES = [0.22, 0.44, 0.25, 0.09]
/** Of the connector answers: to roles, to change-makers who were asked, the rest to people who were only named. */
const TO_ROLES = 0.55
const TO_ASKED = 0.08
/** Persons named as connectors, for each hundred asked. */
const CONNECTORS = 5
/** Most answers one named person gets (study.md 4.2: the top one is named 12 to 20 times). */
const MOST = 13

interface Connector {
  readonly id: string
  readonly area: number
  room: number
}

export function addTogether(draft: Draft): void {
  const { spec, people, dice } = draft
  const able = people.filter((person) => !person.isolatesGroup)
  const sum = Math.round(TOGETHER_MEAN * people.length)
  const list = quotas(TOGETHER_SHARES, able.length, sum, dice)
  const counts = handOut(able, list, ({ singleParent }) => (singleParent ? 0.6 : 0), 2, dice)
  const targets = connectors(draft, sum)
  for (const person of able) {
    let tries = 0
    for (let left = counts.get(person)!; left > 0 && tries < 50; tries++) {
      const target = weighted(targets, (option) => drawTo(option, person, spec.areas.length), dice)
      if (!addTie(draft, 'together', person.id, target.id)) continue
      target.room -= 1
      left -= 1
    }
  }
}

/** People name connectors near home first, and each still reaches other areas. */
const drawTo = ({ area, room }: Connector, person: Person, areas: number): number =>
  Math.max(room, 0.01) * (area === person.area ? areas : 0.45)

function connectors(draft: Draft, sum: number): Connector[] {
  const { spec, people } = draft
  const areaOf = (at: number) => at % spec.areas.length
  const roleRooms = wholeShares(
    spec.makers.map(() => 1),
    Math.round(TO_ROLES * sum),
  )
  const roles = spec.makers.map((id, at) => ({ id, area: areaOf(at), room: roleRooms[at]! }))
  const makers = people.filter(({ maker }) => maker)
  const askedRooms = wholeShares(
    makers.map(() => 1),
    Math.round(TO_ASKED * sum),
  )
  const asked = makers.map(({ id, area }, at) => ({ id, area, room: askedRooms[at]! }))
  const rest = sum - [...roleRooms, ...askedRooms].reduce((a, b) => a + b, 0)
  return [...roles, ...asked, ...namedConnectors(draft, rest)]
}

function namedConnectors(draft: Draft, sum: number): Connector[] {
  const { spec, people } = draft
  const count = Math.round((CONNECTORS * people.length) / 100)
  const weights = Array.from({ length: count }, (_, at) => 1 / (at + 3))
  const rooms = wholeShares(weights, sum).map((room) => Math.min(room, MOST))
  return rooms.map((room, at) => {
    const { id, area } = addNamed(draft, 'neighbour', at % spec.areas.length)
    return { id, area, room }
  })
}

/** Introducers who were only named, for each hundred asked. */
const INTRODUCERS = 4
/** Of those with a direct line, how many named a second one who decides. */
const SECOND_LINE = 0.2

export function addDecide(draft: Draft): void {
  const { people, dice } = draft
  const direct = people.filter((person) => person.knowsChanger)
  addLines(draft, direct)
  const through = people.filter((person) => !person.knowsChanger && !person.isolatesGroup)
  const named = namedIntroducers(draft)
  const asked = someOf(
    direct.filter(({ singleParent }) => !singleParent),
    named.length,
    dice,
    ({ maker }) => (maker ? 20 : 1),
  )
  const introducers = [...named, ...asked]
  for (const person of through) {
    const near = weighted(introducers, ({ area }) => (area === person.area ? 5 : 1), dice)
    addTie(draft, 'decide', person.id, near.id)
  }
}

function addLines(draft: Draft, direct: readonly Person[]): void {
  const { spec, dice } = draft
  const councilPeople = spec.strangersTo && draft.people.length - spec.strangersTo.council
  const toCouncil = new Set(councilPeople === null ? [] : someOf(direct, councilPeople, dice))
  const council = spec.deciders.filter((decider) => decider.council)
  const other = spec.deciders.filter((decider) => !decider.council)
  for (const person of direct) {
    const pool = councilPeople === null ? spec.deciders : toCouncil.has(person) ? council : other
    addTie(draft, 'decide', person.id, weighted(pool, ({ weight }) => weight, dice).role)
    const more = councilPeople !== null && !toCouncil.has(person) ? other : spec.deciders
    if (dice() < SECOND_LINE) {
      addTie(draft, 'decide', person.id, weighted(more, ({ weight }) => weight, dice).role)
    }
  }
}

/** People who were only named and know someone who decides; the tie is what their namers told. */
function namedIntroducers(draft: Draft): NamedDraft[] {
  const { spec, people, dice } = draft
  const count = Math.round((INTRODUCERS * people.length) / 100)
  return Array.from({ length: count }, (_, at) => {
    const introducer = addNamed(draft, 'neighbour', at % spec.areas.length)
    addTie(draft, 'decide', introducer.id, weighted(spec.deciders, ({ weight }) => weight, dice).role)
    return introducer
  })
}

/** Whom they know at the council, among employers, in local media (New Cross Gate, N2 and N3). */
export function addAcquaintances(draft: Draft): void {
  const { spec, people, dice, ties } = draft
  if (spec.strangersTo === null) return
  const council = new Set(spec.deciders.filter((decider) => decider.council).map(({ role }) => role))
  const likely = ({ isolatesGroup, noLinks }: Person) => (noLinks ? 0.05 : isolatesGroup ? 0.4 : 1)
  const known = (none: number) => new Set(someOf(people, people.length - none, dice, likely))
  const employer = known(spec.strangersTo.employer)
  const media = known(spec.strangersTo.media)
  for (const person of people) {
    const line = ties.some(
      ({ layer, from, to }) => layer === 'decide' && from === person.id && council.has(to),
    )
    person.knows = { council: line, employer: employer.has(person), media: media.has(person) }
  }
}

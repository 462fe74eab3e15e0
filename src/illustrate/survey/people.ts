/** The respondents and the three nested rings of study.md 4.3 and 4.4: everyone's place in the whole-number tables. */
import { shuffled } from '../../core/graph/dice.ts'
import { oneOf, someOf, weighted } from './chance.ts'
import type { Draft, Person } from './draft.ts'
import type { SiteSpec } from './spec.ts'
import type { AgeBand, Employment, Gender } from './survey.ts'

interface Slot {
  readonly employment: Employment
  readonly isolates: boolean
  gender: Gender
}

/** Fills `draft.people`: employment, gender, age, isolates group, no links, knows a changer, single parents. */
export function addPeople(draft: Draft): void {
  const { spec, dice } = draft
  draft.people = shuffled(slotsOf(spec, draft), dice).map((slot, at) => personIn(slot, at, draft))
  markSingleParents(draft)
  for (const person of draft.people) person.ageBand = ageOf(person, draft)
  markRings(draft)
  markMakers(draft)
}

/** Women asked, as a share of all: where men and women are not told apart by the study. */
const WOMEN = 0.53

function slotsOf(spec: SiteSpec, { dice }: Draft): Slot[] {
  const told = spec.byGender.flatMap(({ employment, gender, isolates, people }) =>
    Array.from({ length: people }, (_, at) => ({ employment, gender, isolates: at < isolates })),
  )
  const classes = Object.entries(spec.employment) as [Employment, { isolates: number; people: number }][]
  const untold = classes.filter(
    ([employment]) => !spec.byGender.some((cell) => cell.employment === employment),
  )
  const rest = untold.flatMap(([employment, { isolates, people }]) =>
    Array.from({ length: people }, (_, at) => {
      const gender: Gender = dice() < WOMEN ? 'woman' : 'man'
      return { employment, gender, isolates: at < isolates }
    }),
  )
  return [...told, ...rest]
}

function personIn(slot: Slot, at: number, { spec }: Draft): Person {
  return {
    id: `r${String(at + 1).padStart(3, '0')}`,
    site: spec.id,
    ageBand: '25-44',
    gender: slot.gender,
    employment: slot.employment,
    singleParent: false,
    longIllness: false,
    wemwbs: 0,
    lifeSatisfaction: 0,
    belongs: false,
    barrier: false,
    empowerment: 0,
    knowsChanger: false,
    isolatesGroup: slot.isolates,
    noLinks: false,
    newsGroup: null,
    area: 0,
    maker: false,
    volunteers: false,
    training: false,
    knows: null,
    after: null,
  }
}

function markSingleParents({ spec, people, dice }: Draft): void {
  for (const { employment, isolates, people: wanted } of spec.singleMothers) {
    const inCell = (isolated: boolean) =>
      people.filter(
        (person) =>
          person.employment === employment && person.isolatesGroup === isolated && !person.singleParent,
      )
    const chosen = [
      ...mothersFrom(inCell(true), isolates, spec, dice),
      ...mothersFrom(inCell(false), wanted - isolates, spec, dice),
    ]
    for (const person of chosen) person.singleParent = true
  }
  const fathers = people.filter((person) => person.gender === 'man' && person.employment === 'employed')
  for (const person of someOf(fathers, spec.singleFathers, dice)) person.singleParent = true
}

/** Women of the cell; where too few were drawn, men's slots become women's, unless the study tells them apart. */
function mothersFrom(cell: readonly Person[], count: number, spec: SiteSpec, dice: Draft['dice']): Person[] {
  const chosen = someOf(cell, count, dice, ({ gender }) => (gender === 'woman' ? 1 : 1e-6))
  if (chosen.length < count)
    throw new Error(`expected ${count} mothers in a cell of ${spec.id}, got ${cell.length}`)
  for (const person of chosen) person.gender = 'woman'
  return chosen
}

const AGES: Readonly<Record<Employment, Readonly<Record<AgeBand, number>>>> = {
  employed: { '16-24': 12, '25-44': 48, '45-64': 38, '65+': 2 },
  unemployed: { '16-24': 28, '25-44': 42, '45-64': 30, '65+': 0 },
  retired: { '16-24': 0, '25-44': 0, '45-64': 18, '65+': 82 },
  student: { '16-24': 84, '25-44': 15, '45-64': 1, '65+': 0 },
  other: { '16-24': 14, '25-44': 50, '45-64': 32, '65+': 4 },
}

function ageOf({ employment, singleParent }: Person, { dice }: Draft): AgeBand {
  if (singleParent) return dice() < 0.25 ? '16-24' : '25-44'
  const bands = Object.entries(AGES[employment]) as [AgeBand, number][]
  return weighted(bands, ([, weight]) => weight, dice)[0]
}

/** No links within the isolates group within "knows no one who can change things". */
function markRings({ spec, people, dice }: Draft): void {
  const isolates = people.filter((person) => person.isolatesGroup)
  const without = someOf(
    isolates.filter((person) => !person.singleParent),
    spec.noLinks,
    dice,
  )
  for (const person of without) person.noLinks = true
  const others = people.filter((person) => !person.isolatesGroup)
  const direct = someOf(others, people.length - spec.knowNoChanger, dice, (person) =>
    person.singleParent ? 0.5 : 1,
  )
  for (const person of direct) person.knowsChanger = true
}

/** Change-makers among the respondents; the rest are roles. */
const MAKERS_ASKED = 3

function markMakers({ people, dice }: Draft): void {
  const able = people.filter((person) => person.knowsChanger && !person.singleParent)
  for (const person of someOf(able, MAKERS_ASKED, dice)) person.maker = true
  for (const person of people) person.volunteers = person.maker || (dice() < 0.22 && !person.noLinks)
  for (const person of people) person.training = person.employment === 'student' || dice() < 0.08
}

/** Puts everyone in a news group and an area: groups by their exact size, areas mostly by group. */
export function settlePeople(draft: Draft): void {
  const { spec, people, dice } = draft
  const pools = spec.newsPools.flatMap((pool) => Array.from({ length: pool.size }, () => pool))
  // Those without links to people cannot hear from friends: they are settled first, among the other groups.
  const order = shuffled(people, dice).sort((a, b) => Number(b.noLinks) - Number(a.noLinks))
  const open: (SiteSpec['newsPools'][number] | null)[] = shuffled(pools, dice)
  while (open.length < people.length) open.push(null)
  const mixed = shuffled(open, dice)
  for (const person of order) {
    const at = mixed.findIndex((pool) => !person.noLinks || pool === null || pool.anchors.length > 0)
    const [pool] = mixed.splice(at, 1)
    person.newsGroup = pool?.id ?? null
    person.area = areaOf(pool?.areas ?? [], draft)
  }
}

/** Most of those who hear the news alike live near each other, so that moves between pictures are short. */
const AT_HOME = 0.82

function areaOf(home: readonly number[], { spec, dice }: Draft): number {
  const anywhere = spec.areas.map((_, at) => at)
  return oneOf(home.length > 0 && dice() < AT_HOME ? home : anywhere, dice)
}

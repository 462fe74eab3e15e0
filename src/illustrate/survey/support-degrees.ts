/** How many different people each respondent leans on: the shape of study.md 4.2, thin where the study says thin. */
import { handOut, oneOf, quotas } from './chance.ts'
import type { Draft, Person } from './draft.ts'

const MEAN = 3
/** Mean 3.0, sd 1.9, 24% with none or one (shape of the General Social Survey, X5). */
const SHARES = [0.065, 0.175, 0.21, 0.2, 0.15, 0.09, 0.06, 0.03, 0.02]
const MOTHERS_BEFORE = 46

/** Hubs of the area that has a few very well linked people. */
export const AREA_HUBS = 5

export function supportDegrees(
  draft: Draft,
  mams: readonly Person[],
  hubs: ReadonlySet<Person>,
): Map<Person, number> {
  const { people, dice, spec } = draft
  const sum = Math.round(MEAN * people.length)
  const given = new Map<Person, number>([...mamDegrees(mams, draft), ...singleParentDegrees(draft)])
  for (const person of people) if (person.noLinks) given.set(person, 0)
  const open = people.filter((person) => !given.has(person))
  const spent = [...given.values()].reduce((a, b) => a + b, 0)
  const list = quotas(sharesLeft(people.length, [...given.values()]), open.length, sum - spent, dice)
  const thin = (person: Person) => {
    if (hubs.has(person)) return -3
    const area = person.area === spec.hubArea ? 1 : 0
    return area + (person.isolatesGroup ? 0.5 : 0) - (person.maker ? 1 : 0)
  }
  return new Map([...given, ...handOut(open, list, thin, 2.1, dice)])
}

/** The shares of the whole place, less those already handed out. */
function sharesLeft(people: number, given: readonly number[]): number[] {
  return SHARES.map((share, ties) => Math.max(0, share * people - given.filter((n) => n === ties).length))
}

/** The 24 mothers of the group lean on 1.9 people each before it (study.md 4.5). */
function mamDegrees(mams: readonly Person[], { dice }: Draft): Map<Person, number> {
  return mams.length === 0 ? new Map() : withSum(mams, MOTHERS_BEFORE, 4, dice)
}

function singleParentDegrees({ spec, people, dice }: Draft): Map<Person, number> {
  if (spec.singleParentMean === null) return new Map()
  const parents = people.filter(({ singleParent }) => singleParent)
  return withSum(parents, Math.round(spec.singleParentMean * parents.length), 5, dice)
}

/** One each to begin with, then one more for someone with room, until the sum is reached. */
function withSum(
  people: readonly Person[],
  sum: number,
  most: number,
  dice: Draft['dice'],
): Map<Person, number> {
  const degrees = new Map(people.map((person) => [person, 1]))
  for (let left = sum - people.length; left > 0; left--) {
    const able = people.filter((person) => degrees.get(person)! < most - (person.isolatesGroup ? 2 : 0))
    const person = oneOf(able, dice)
    degrees.set(person, degrees.get(person)! + 1)
  }
  return degrees
}

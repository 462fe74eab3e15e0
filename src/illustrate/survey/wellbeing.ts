/**
 * How people are: wellbeing, life satisfaction, belonging, barriers, empowerment (study.md 4.7). The noise is made
 * free of every effect first, so that chance cannot break the order the study found.
 */
import { normal, someOf } from './chance.ts'
import type { Draft, Person } from './draft.ts'

const BASE = 52.5
const NOISE = 7.5
const ILL = 0.22
const BELONGS = 0.55
const BELONGS_MOTHERS = 0.36
const BARRIER = 0.3
const BARRIER_MOTHERS = 0.6

export function addWellbeing(draft: Draft): void {
  const { people, dice, spec } = draft
  const mother = (person: Person) => spec.lowMothers && person.singleParent && person.gender === 'woman'
  mark(draft, 'longIllness', ILL, people)
  const mothers = people.filter(mother)
  const others = people.filter((person) => !mother(person))
  mark(draft, 'belongs', BELONGS_MOTHERS, mothers)
  mark(draft, 'belongs', BELONGS, others)
  mark(draft, 'barrier', BARRIER_MOTHERS, mothers)
  mark(draft, 'barrier', BARRIER, others)
  const effects = effectsOf(mother)
  const noise = freeNoise(people, effects, dice)
  const helped = new Set(draft.ties.filter(({ layer }) => layer === 'help').map(({ from }) => from))
  for (const [at, person] of people.entries()) {
    const effect = effects.reduce((sum, { size, holds }) => sum + (holds(person) ? size : 0), 0)
    person.wemwbs = clip(Math.round(BASE + effect + noise[at]!), 14, 70)
    const satisfied = 7.4 + 0.1 * (person.wemwbs - 51) + (helped.has(person.id) ? 0.15 : -0.35)
    person.lifeSatisfaction = clip(Math.round(satisfied + 1.3 * normal(dice)), 0, 10)
  }
  addEmpowerment(draft)
}

function mark(
  { dice }: Draft,
  field: 'longIllness' | 'belongs' | 'barrier',
  share: number,
  people: readonly Person[],
): void {
  const older = (person: Person) => (person.ageBand === '65+' ? 2 : person.ageBand === '45-64' ? 1.4 : 0.8)
  const weight = field === 'longIllness' ? older : () => 1
  for (const person of someOf(people, Math.round(share * people.length), dice, weight)) person[field] = true
}

interface Effect {
  /** WEMWBS points. */
  readonly size: number
  readonly holds: (person: Person) => boolean
}

function effectsOf(mother: (person: Person) => boolean): Effect[] {
  return [
    { size: -6, holds: ({ isolatesGroup }) => isolatesGroup },
    { size: -3, holds: ({ noLinks }) => noLinks },
    { size: -2.5, holds: ({ employment }) => employment === 'unemployed' },
    { size: -3, holds: ({ longIllness }) => longIllness },
    { size: 1, holds: ({ ageBand }) => ageBand === '16-24' },
    { size: -1, holds: ({ ageBand }) => ageBand === '45-64' },
    { size: -3, holds: mother },
    { size: -3.5, holds: ({ barrier }) => barrier },
    { size: 3, holds: ({ belongs }) => belongs },
  ]
}

/** Normal noise without any part along an effect or along the groups shown (Gram and Schmidt). */
function freeNoise(people: readonly Person[], effects: readonly Effect[], dice: Draft['dice']): number[] {
  const groups = ['employed', 'retired', 'student'].map(
    (employment): Effect => ({ size: 0, holds: (person) => person.employment === employment }),
  )
  const old: Effect = { size: 0, holds: ({ ageBand }) => ageBand === '65+' }
  const all: Effect[] = [{ size: 0, holds: () => true }, ...effects, ...groups, old]
  const columns: number[][] = []
  for (const { holds } of all) {
    const column = without(
      people.map((person) => Number(holds(person))),
      columns,
    )
    if (norm(column) > 1e-6) columns.push(column.map((value) => value / norm(column)))
  }
  return without(
    people.map(() => NOISE * normal(dice)),
    columns,
  )
}

/** What is left of the values when their part along each unit column is taken away. */
function without(values: readonly number[], columns: readonly (readonly number[])[]): number[] {
  let left = [...values]
  for (const column of columns) {
    const along = left.reduce((sum, value, at) => sum + value * column[at]!, 0)
    left = left.map((value, at) => value - along * column[at]!)
  }
  return left
}

const norm = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0))
const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Means of empowerment: with no links, and all others; 57.5 / 62.5 is the published 8% lower (24.2). */
const EMPOWERED = { without: 57.5, others: 62.5 }

function addEmpowerment({ people, dice }: Draft): void {
  setMean(
    people.filter((person) => person.noLinks),
    EMPOWERED.without,
    dice,
  )
  setMean(
    people.filter((person) => !person.noLinks),
    EMPOWERED.others,
    dice,
  )
}

/** Normal scores (sd 12), stepped one by one until their sum is the mean's. */
function setMean(people: readonly Person[], mean: number, dice: Draft['dice']): void {
  for (const person of people) person.empowerment = clip(Math.round(mean + 12 * normal(dice)), 5, 95)
  let off = Math.round(mean * people.length) - people.reduce((sum, { empowerment }) => sum + empowerment, 0)
  for (let at = 0; off !== 0; at = (at + 1) % people.length) {
    people[at]!.empowerment += Math.sign(off)
    off -= Math.sign(off)
  }
}

/**
 * Groups round the things that stand out in a layer (15.2 names Murton's four activities). They are level, and stand in
 * the order of the alphabet: no rank was published.
 */
import type { PoolShape, Tone } from '../core/model/pack.ts'
import { titleOf } from '../import/anonymise/pool-names.ts'
import type { PoolPlan } from '../import/plan.ts'
import type { Layer, Survey, SurveyThing, SurveyTie } from './survey/survey.ts'

export interface Level {
  readonly layer: Layer
  readonly kind: 'activity' | 'place'
  /** How many stand out; at most six. */
  readonly count: number
  /** The name of a group of all the rest; null where they go with those they share people with, or are everyone else. */
  readonly rest: string | null
}

const LOOKS: readonly { readonly shape: PoolShape; readonly tone: Tone }[] = [
  { shape: 'square', tone: 'blue' },
  { shape: 'disc', tone: 'rose' },
  { shape: 'hexagon', tone: 'green' },
  { shape: 'triangle', tone: 'amber' },
  { shape: 'diamond', tone: 'vermillion' },
  { shape: 'star', tone: 'yellow' },
]
const FIXED = { basis: 'assumed', form: 'heap' } as const

/** Who names several of them goes where fewest are yet. An activity takes the place along where it happens. */
export function levelPools(survey: Survey, { layer, kind, count, rest }: Level): PoolPlan[] {
  const named = survey.ties.filter((tie) => tie.layer === layer)
  const things = survey.things.filter((thing) => thing.kind === kind)
  const standOut = standingOut(things, named, count)
  const members: string[][] = []
  for (const { id } of standOut) {
    // Where two of them happen stays with the first.
    members.push([id, ...placesOf(id, named).filter((place) => !members.flat().includes(place))])
  }
  for (const { id, of } of namersOf(survey, standOut, named)) {
    const emptiest = of.reduce((best, at) => (members[at]!.length < members[best]!.length ? at : best))
    members[emptiest]!.push(id)
  }
  const pools = standOut.map(
    (thing, at): PoolPlan => ({
      id: thing.id.replace(/^.*:/, ''),
      title: titleOf(thing),
      members: members[at]!,
      ...LOOKS[at]!,
      ...FIXED,
    }),
  )
  if (rest === null) return pools
  const placed = new Set(members.flat())
  const left = new Set(named.flatMap(({ from, to }) => [from, to]).filter((id) => !placed.has(id)))
  return [...pools, { id: 'rest', title: rest, shape: 'drop', tone: 'slate', members: [...left], ...FIXED }]
}

/** Those named most; of equals, the first of the alphabet. */
function standingOut(
  things: readonly SurveyThing[],
  named: readonly SurveyTie[],
  count: number,
): SurveyThing[] {
  const mentions = new Map<string, number>()
  for (const { to, wave } of named) if (wave === 1) mentions.set(to, (mentions.get(to) ?? 0) + 1)
  const byName = (a: SurveyThing, b: SurveyThing) => a.label.localeCompare(b.label)
  return [...things]
    .sort(byName)
    .sort((a, b) => (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0))
    .slice(0, count)
    .sort(byName)
}

/** Everyone asked who names one of them or more, those with least choice first. */
function namersOf(
  { respondents }: Survey,
  standOut: readonly SurveyThing[],
  named: readonly SurveyTie[],
): { id: string; of: number[] }[] {
  const numberOf = new Map(standOut.map(({ id }, at) => [id, at]))
  const naming = new Map<string, number[]>()
  for (const { from, to, wave } of named) {
    const at = numberOf.get(to)
    if (at !== undefined && wave === 1) naming.set(from, [...(naming.get(from) ?? []), at])
  }
  return respondents
    .flatMap(({ id }) => {
      const of = naming.get(id)
      return of ? [{ id, of }] : []
    })
    .sort((a, b) => a.of.length - b.of.length)
}

/** Where an activity happens. */
function placesOf(thing: string, named: readonly SurveyTie[]): string[] {
  return named.filter(({ from, to }) => from === thing && to.startsWith('place:')).map(({ to }) => to)
}

/**
 * A motivated intruder, played through: somebody who knows a person, and looks for that person's light.
 *
 * Each time the intruder knows the right things, and takes the likeliest light; the risk of a person is the chance that
 * it is theirs. Source: the motivated intruder test (ICO), with the prosecutor's risk (El Emam 2013).
 */
import { neighboursOf } from '../../core/graph/adjacency.ts'
import type { PersonKind } from '../../core/model/pack.ts'
import { MOST_SURE } from '../../core/privacy/policy.ts'
import { degreesIn, type Web } from './web.ts'

/**
 * links: whether somebody was asked, and how many others they are tied to, give or take one. facts: also which of the
 * overlays they belong to. group: also their cluster in one question. friend: also which light one friend of theirs is.
 */
export const INTRUDERS = ['links', 'facts', 'group', 'friend'] as const
export type Intruder = (typeof INTRUDERS)[number]

export interface Known {
  readonly web: Web
  readonly kind: readonly PersonKind[]
  /** Facts that can be read off each row: one number a row, the same for rows that say the same. */
  readonly facts: ArrayLike<number>
  /** Cluster of each row in the question whose groups people know best. */
  readonly group: ArrayLike<number>
  /** What is known of somebody that only shares tell of: targets with one number are known alike. */
  readonly profile: ArrayLike<number>
  /** How likely each row is to be somebody of that profile: one number a row, above 0. */
  readonly likelihood: (profile: number) => ArrayLike<number>
}

/** Chance of being found: on average, and of the one who is easiest to find. 0 to 1. */
export interface Sureness {
  readonly onAverage: number
  readonly ofAnybody: number
}

export interface Found extends Sureness {
  readonly intruder: Intruder
  /** How many lights would be rightly found, of all people. */
  readonly expected: number
  /** The same chances for those who were asked, of whom there are facts. */
  readonly asked: Sureness
  /** People whose chance is over one in three. */
  readonly overThird: number
}

export function motivatedIntruder(known: Known): Found[] {
  const looks = lookFor(known)
  const degrees = degreesIn(known.web)
  // Who has no tie has nothing to be found: no light is tied to theirs, and no cluster holds it.
  const targets = known.kind.flatMap((_, row) => (degrees[row]! > 0 ? [row] : []))
  const chances = targets.map(looks)
  const asked = chances.filter((_, at) => known.kind[targets[at]!] === 'respondent')
  return INTRUDERS.map((intruder): Found => {
    const of = (all: readonly Record<Intruder, Chance>[]) => sureOf(all.map((each) => each[intruder]))
    const overThird = chances.filter((each) => each[intruder].worst > MOST_SURE.ofAnybody + CLOSE).length
    const everybody = of(chances)
    return {
      intruder,
      expected: everybody.onAverage * chances.length,
      ...everybody,
      asked: of(asked),
      overThird,
    }
  })
}

function sureOf(chances: readonly Chance[]): Sureness {
  return {
    onAverage: chances.reduce((sum, { usual }) => sum + usual, 0) / Math.max(1, chances.length),
    ofAnybody: chances.reduce((most, { worst }) => Math.max(most, worst), 0),
  }
}

/** One of three equally likely lights is no more than a third, whatever the machine makes of it. */
const CLOSE = 1e-9

/** Whether somebody would be too sure: of anybody, or on average. */
export function tooSure({ ofAnybody, onAverage }: Sureness): boolean {
  return ofAnybody > MOST_SURE.ofAnybody + CLOSE || onAverage > MOST_SURE.onAverage
}

/** Whether links and facts would find those who were asked, which must never be. */
export function factsFindTooMany(found: readonly Found[]): boolean {
  return found.some(({ intruder, asked }) => (intruder === 'links' || intruder === 'facts') && tooSure(asked))
}

interface Chance {
  readonly usual: number
  readonly worst: number
}

const one = (chance: number): Chance => ({ usual: chance, worst: chance })

function lookFor(known: Known): (target: number) => Record<Intruder, Chance> {
  const { web, kind, facts, group, profile, likelihood } = known
  const degrees = degreesIn(web)
  const byLinks = bucketsOf(kind, degrees)
  const likely = new Map<number, ArrayLike<number>>()
  const likelyTo = (who: number) => {
    const own = likely.get(who) ?? likelihood(who)
    likely.set(who, own)
    return own
  }
  return (target) => {
    const weights = likelyTo(profile[target]!)
    const chanceAmong = (rows: readonly number[]) =>
      weights[target]! / rows.reduce((sum, row) => sum + weights[row]!, 0)
    const linked = [-1, 0, 1].flatMap(
      (off) => byLinks.get(keyOf(kind[target]!, degrees[target]! + off)) ?? [],
    )
    const alike = linked.filter((row) => facts[row] === facts[target])
    const together = alike.filter((row) => group[row] === group[target])
    const among = new Set(together)
    const chances = friendsOf(web, target).map((friend) =>
      chanceAmong([...new Set(neighboursOf(web.pairs, friend))].filter((row) => among.has(row))),
    )
    const inGroup = one(chanceAmong(together))
    return {
      links: one(1 / linked.length),
      facts: one(chanceAmong(alike)),
      group: inGroup,
      friend: chances.length === 0 ? inGroup : { usual: meanOf(chances), worst: Math.max(...chances) },
    }
  }
}

const keyOf = (kind: PersonKind, degree: number): string => `${kind}${degree}`

function bucketsOf(kind: readonly PersonKind[], degrees: readonly number[]): Map<string, number[]> {
  const buckets = new Map<string, number[]>()
  for (const [row, each] of kind.entries()) {
    const key = keyOf(each, degrees[row]!)
    const known = buckets.get(key)
    if (known) known.push(row)
    else buckets.set(key, [row])
  }
  return buckets
}

const friendsOf = ({ pairs, people }: Web, row: number): number[] =>
  Array.from(neighboursOf(pairs, row)).filter((next) => next < people)

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

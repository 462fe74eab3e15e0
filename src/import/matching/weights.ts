/**
 * What each level of each comparison is worth, learned from the records themselves.
 *
 * Sources: Fellegi and Sunter 1969 (weights m/u), Winkler 1988 (m by EM). Three things are ours: shipped shares stand
 * in as pairs already seen, so that few records lean on them and many do not; u is cleaned of pairs that are one person
 * after all; and two people come to an agreeing level partly by sharing a common value, partly by chance, so that u is
 * c * commonness + d rather than one number.
 */
import type { Comparison } from './comparison.ts'

/** Levels and commonness of many pairs, one column a comparison. */
export interface Seen {
  readonly levels: readonly Int8Array[]
  /** Chance that somebody else shares the value; read only at levels that hang on it. */
  readonly chances: readonly Float64Array[]
  readonly size: number
}

export interface Learned {
  /** Share of each level where the two are one person, by comparison. */
  readonly ifOne: readonly Float64Array[]
  /** Share of each level where they are two: `c * commonness + d`. */
  readonly c: readonly Float64Array[]
  readonly d: readonly Float64Array[]
  /** Chance (0..1) that any two records are one person. */
  readonly prior: number
}

const STEPS = 12
/** Pairs that the shipped shares count for. */
const SHIPPED_ONE = 40
const SHIPPED_TWO = 100
/** Chance that two records are one person where there are too few to tell, and the pairs that this counts for. */
const SHIPPED_PRIOR = 0.005
const SHIPPED_PAIRS = 2000
/** No evidence says more than this, for or against: nothing in a survey is that sure. */
const MOST_RATIO = 2 ** 16
const LEAST_RATIO = 2 ** -8
/** Nothing is less likely than this to come about by chance. */
const LEAST_CHANCE = 1e-7
/** The first comparisons are of names (see fields.ts). */
const NAME_COMPARISONS = 2
/**
 * One person's names differ wholly in this share of pairs at most. Families share surnames and circles, and would
 * otherwise teach that it is often.
 */
const NAMES_DIFFER_AT_MOST = 0.05
/** Of so many people with a full name one shares it with somebody near, beyond chance. An assumption of ours. */
const NAMESAKES_ONE_IN = 200

/** log2 of how much likelier this pair's level is for one person than for two; 0 where silent. */
export function bitsOf(learned: Learned, seen: Seen, comparison: number, pair: number): number {
  const level = seen.levels[comparison]![pair]!
  return level < 0 ? 0 : Math.log2(ratioOf(learned, comparison, level, seen.chances[comparison]![pair]!))
}

/** All evidence on one pair and the prior, in bits, given its level in each comparison and the chance of sharing a value. */
export function bitsOfPair(learned: Learned, levels: readonly number[], chances: readonly number[]): number {
  let names = learned.prior / (1 - learned.prior)
  let others = 1
  for (const [comparison, level] of levels.entries()) {
    if (level < 0) continue
    const ratio = ratioOf(learned, comparison, level, chances[comparison]!)
    if (comparison < NAME_COMPARISONS) names *= ratio
    else others *= ratio
  }
  return Math.log2(oddsFrom(names, others))
}

function ratioOf({ ifOne, c, d }: Learned, comparison: number, level: number, chance: number): number {
  const two = c[comparison]![level]! * chance + d[comparison]![level]!
  return Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ifOne[comparison]![level]! / two))
}

/** All evidence on each pair and the prior, in bits. */
export function totalBits(learned: Learned, seen: Seen): Float64Array {
  return oddsOf(learned, seen).map((odds) => Math.log2(odds))
}

/**
 * However rare a name is, a father and a son may share it: so names alone are never surer than NAMESAKES_ONE_IN allows.
 */
function oddsFrom(names: number, others: number): number {
  return others / (1 / names + 1 / NAMESAKES_ONE_IN)
}

/** How much likelier each pair is one person than two. */
function oddsOf(learned: Learned, seen: Seen): Float64Array {
  const names = new Float64Array(seen.size).fill(learned.prior / (1 - learned.prior))
  const others = new Float64Array(seen.size).fill(1)
  for (const comparison of seen.levels.keys())
    multiply(comparison < NAME_COMPARISONS ? names : others, learned, seen, comparison)
  return others.map((odds, pair) => oddsFrom(names[pair]!, odds))
}

function multiply(odds: Float64Array, learned: Learned, seen: Seen, comparison: number): void {
  const levels = seen.levels[comparison]!
  const chances = seen.chances[comparison]!
  const byChance = learned.c[comparison]!.map((_, level) => ratioOf(learned, comparison, level, 0))
  for (let pair = 0; pair < levels.length; pair++) {
    const level = levels[pair]!
    if (level < 0) continue
    const chance = chances[pair]!
    odds[pair]! *= chance === 0 ? byChance[level]! : ratioOf(learned, comparison, level, chance)
  }
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

export interface Lessons {
  /** Pairs that were compared, out of `allPairs` that there are. */
  readonly candidates: Seen
  /** Pairs drawn at random. */
  readonly random: Seen
  /** By comparison: the chance that two random people share a value. */
  readonly typical: readonly number[]
  readonly allPairs: number
}

export function learn(comparisons: readonly Comparison[], lessons: Lessons): Learned {
  let learned = shipped(comparisons, lessons)
  for (let step = 0; step < STEPS; step++) {
    const one = responsibilities(learned, lessons.candidates)
    const two = responsibilities(learned, lessons.random).map((p) => 1 - p)
    learned = relearned(comparisons, lessons, one, two)
  }
  return learned
}

function responsibilities(learned: Learned, seen: Seen): Float64Array {
  return oddsOf(learned, seen).map((odds) => odds / (1 + odds))
}

function shipped(comparisons: readonly Comparison[], { typical }: Lessons): Learned {
  const ifOne = comparisons.map(({ levels }) => Float64Array.from(levels, (level) => level.ifOne))
  const ifTwo = comparisons.map(({ levels }) => Float64Array.from(levels, (level) => level.ifTwo))
  return { ...split(comparisons, ifOne, ifTwo, typical), ifOne, prior: SHIPPED_PRIOR }
}

function relearned(
  comparisons: readonly Comparison[],
  { candidates, random, typical, allPairs }: Lessons,
  one: Float64Array,
  two: Float64Array,
): Learned {
  const ifTwo = comparisons.map(({ levels }, at) =>
    shares(
      random.levels[at]!,
      two,
      levels.map((level) => level.ifTwo * SHIPPED_TWO),
    ),
  )
  const ifOne = comparisons.map(({ levels }, at) => {
    const shipped = levels.map((level) => level.ifOne * SHIPPED_ONE)
    const m = falling(shares(candidates.levels[at]!, one, shipped), ifTwo[at]!)
    return at < NAME_COMPARISONS ? withLastAtMost(NAMES_DIFFER_AT_MOST, m) : m
  })
  const expected = one.reduce((sum, p) => sum + p, 0)
  const prior = (expected + SHIPPED_PRIOR * SHIPPED_PAIRS) / (allPairs + SHIPPED_PAIRS)
  return { ...split(comparisons, ifOne, ifTwo, typical), ifOne, prior }
}

function shares(levels: Int8Array, weights: Float64Array, start: readonly number[]): Float64Array {
  const counts = Float64Array.from(start)
  for (let pair = 0; pair < levels.length; pair++) {
    const level = levels[pair]!
    if (level >= 0) counts[level] = counts[level]! + weights[pair]!
  }
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / all)
}

/** Makes m/u fall from level to level by pooling neighbours that do not (pool adjacent violators, weighted by u). */
function falling(m: Float64Array, u: Float64Array): Float64Array {
  const pools: { m: number; u: number; levels: number }[] = []
  for (let level = 0; level < m.length; level++) {
    let pool = { m: m[level]!, u: u[level]!, levels: 1 }
    for (let last = pools.at(-1); last && last.m / last.u < pool.m / pool.u; last = pools.at(-1)) {
      pool = { m: pool.m + last.m, u: pool.u + last.u, levels: pool.levels + last.levels }
      pools.pop()
    }
    pools.push(pool)
  }
  const ratios = pools.flatMap((pool) => Array<number>(pool.levels).fill(pool.m / pool.u))
  return u.map((share, level) => share * ratios[level]!)
}

function withLastAtMost(most: number, shares: Float64Array): Float64Array {
  const last = shares.length - 1
  const kept = Math.min(most, shares[last]!)
  const scale = (1 - kept) / (1 - shares[last]!)
  return shares.map((share, level) => (level === last ? kept : share * scale))
}

/** Parts u into what comes of sharing a common value and what comes of chance. */
function split(
  comparisons: readonly Comparison[],
  ifOne: readonly Float64Array[],
  ifTwo: readonly Float64Array[],
  typical: readonly number[],
): { c: Float64Array[]; d: Float64Array[] } {
  const c = ifTwo.map((u, at) =>
    u.map((share, level) => {
      const { byValue } = comparisons[at]!.levels[level]!
      if (byValue === null) return 0
      if (level === 0) return 1
      // Two people of one value come to a lesser level as often as one person does, or oftener where it is no slip.
      return Math.min(share / typical[at]!, byValue === 'wholly' ? 1 : ifOne[at]![level]!)
    }),
  )
  const d = ifTwo.map((u, at) =>
    u.map((share, level) => {
      if (comparisons[at]!.levels[level]!.byValue === 'wholly') return LEAST_CHANCE
      return Math.max(LEAST_CHANCE, share - c[at]![level]! * typical[at]!)
    }),
  )
  return { c, d }
}

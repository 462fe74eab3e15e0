/** From fine to coarse: the ways in which the values of one fact may be joined to bands. */
import { type Fact, NOT_SHOWN } from './fact-table.ts'

export interface Level {
  /** Band of each value. */
  readonly of: readonly number[]
  readonly bands: number
  /** Chance that two people taken by lot cannot be told apart by it, 0 to 1; 1 where all values are one band. */
  readonly loss: number
  /** Overlays that can no longer be told from it, since a band holds wanted values and others. */
  readonly spoilt: number
}

/** At most so many bands in the coarser levels: age in four, work in three. */
const COARSER = [4, 3, 2, 1] as const

interface Band {
  readonly values: readonly number[]
  readonly people: number
}

/**
 * Levels of one fact, the finest first, the last with a single band. Values are joined two by two, the rarest first;
 * neighbours only where they have an order, and those that mean the same for every overlay before any others.
 */
export function levelsOf(fact: Fact): Level[] {
  const counts = new Array<number>(fact.values.length).fill(0)
  for (const value of fact.of) if (value !== NOT_SHOWN) counts[value]! += 1
  const wanted = new Set<number>([
    fact.values.length,
    ...COARSER.filter((bands) => bands < fact.values.length),
  ])
  let bands = counts.map((people, value): Band => ({ values: [value], people }))
  const levels = [levelOf(bands, fact)]
  while (bands.length > 1) {
    bands = joined(bands, fact)
    if (wanted.has(bands.length)) levels.push(levelOf(bands, fact))
  }
  return levels
}

function joined(bands: readonly Band[], fact: Fact): Band[] {
  let best: readonly [number, number] = [0, 1]
  let least = Number.POSITIVE_INFINITY
  for (const [a, b] of pairsOf(bands.length, fact.ordered)) {
    const strange = meaning(bands[a]!, fact) === meaning(bands[b]!, fact) ? 0 : fact.of.length + 1
    const cost = bands[a]!.people + bands[b]!.people + strange
    if (cost < least) [best, least] = [[a, b], cost]
  }
  const [one, other] = best.map((at) => bands[at]!) as [Band, Band]
  const whole = { values: [...one.values, ...other.values], people: one.people + other.people }
  return bands.flatMap((band, at) => (at === best[0] ? [whole] : at === best[1] ? [] : [band]))
}

function pairsOf(count: number, ordered: boolean): [number, number][] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, more): [number, number] => [a, a + 1 + more]).filter(
      ([, b]) => !ordered || b === a + 1,
    ),
  )
}

/** What a band means to the overlays: in all of its values, in none, or mixed, for each. */
function meaning({ values }: Band, { wanted }: Fact): string {
  return wanted
    .map((set) => (values.every((v) => set.has(v)) ? 'in' : partly(values, set) ? 'mixed' : 'out'))
    .join()
}

const partly = (values: readonly number[], set: ReadonlySet<number>): boolean =>
  values.some((value) => set.has(value))

function levelOf(bands: readonly Band[], fact: Fact): Level {
  const of = new Array<number>(fact.values.length).fill(0)
  for (const [at, { values }] of bands.entries()) for (const value of values) of[value] = at
  const people = bands.reduce((sum, band) => sum + band.people, 0)
  const loss = people === 0 ? 1 : bands.reduce((sum, band) => sum + (band.people / people) ** 2, 0)
  const spoilt = fact.wanted.filter((set) =>
    bands.some(({ values }) => partly(values, set) && !values.every((value) => set.has(value))),
  ).length
  return { of, bands: bands.length, loss, spoilt }
}

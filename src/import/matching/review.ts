/** What is put before a curator: one question for two groups that may be one person, the most telling first. */
import type { Evidence, Pair } from '../survey.ts'
import type { RowPairs } from './blocking.ts'
import { clashes, type Groups, meanBetween, singles } from './cluster.ts'
import type { Resolved } from './resolve.ts'
import { bitsOf, probabilityOf } from './weights.ts'

/** Below this two mentions stay apart without a question. */
export const ASK_FROM = 0.1
/** A pair that rules keep from joining by itself is never taken for surer than this. */
const SUREST = 0.95

/** Two groups that may be one person. */
export interface Doubt {
  /** The two rows that say so loudest, and the index of their pair. */
  readonly a: number
  readonly b: number
  readonly pair: number
  /** That the groups are one, by all that is between them. */
  readonly probability: number
}

/** One doubt for each two groups that may yet be one. */
export function doubtsIn(
  pairs: RowPairs,
  { bits, bitsBetween }: Pick<Resolved, 'bits' | 'bitsBetween'>,
  groups: Groups,
  apart: (a: number, b: number) => boolean,
): Doubt[] {
  const loudest = new Map<string, number>()
  for (const [pair, weight] of bits.entries()) {
    const [a, b] = [pairs.a[pair]!, pairs.b[pair]!]
    if (probabilityOf(weight) < ASK_FROM || !groups.differ({ a, b })) continue
    const key = [groups.personOf[a]!, groups.personOf[b]!].sort((one, other) => one - other).join(' ')
    if (weight > (bits[loudest.get(key) ?? -1] ?? Number.NEGATIVE_INFINITY)) loudest.set(key, pair)
  }
  return [...loudest.values()].flatMap((pair): Doubt[] => {
    const [a, b] = [pairs.a[pair]!, pairs.b[pair]!]
    const [one, other] = [groups.membersOf(groups.personOf[a]!), groups.membersOf(groups.personOf[b]!)]
    if (clashes(one, other, apart)) return []
    const probability = Math.min(SUREST, probabilityOf(meanBetween(one, other, bitsBetween)))
    return probability < ASK_FROM ? [] : [{ a, b, pair, probability }]
  })
}

/**
 * Doubts in the order in which answers put most right: by the number of pairs of mentions that a yes would join, times
 * its chance. What answers before would settle (a and b, b and c, so a and c) comes after all that they would not.
 */
export function mostTelling(doubts: readonly Doubt[], groups: Groups): Doubt[] {
  const size = (row: number): number => groups.membersOf(groups.personOf[row]!).length
  const byGain = doubts
    .map((doubt) => ({ doubt, gain: doubt.probability * size(doubt.a) * size(doubt.b) }))
    .sort((one, other) => other.gain - one.gain || one.doubt.pair - other.doubt.pair)
    .map(({ doubt }) => doubt)
  const asked = singles(groups.personOf.length)
  const settled: Doubt[] = []
  const fresh = byGain.filter((doubt) => {
    const [a, b] = [groups.personOf[doubt.a]!, groups.personOf[doubt.b]!]
    const isFresh = asked.join({ a, b }, () => true)
    if (!isFresh) settled.push(doubt)
    return isFresh
  })
  return [...fresh, ...settled]
}

export function questionOf(doubt: Doubt, idOf: (row: number) => string, resolved: Resolved): Pair {
  const [a, b] = [idOf(doubt.a), idOf(doubt.b)].sort() as [string, string]
  return { a, b, probability: doubt.probability, band: 'ask', evidence: evidenceOf(doubt.pair, resolved) }
}

function evidenceOf(pair: number, { comparisons, learned, seen }: Resolved): Evidence[] {
  return comparisons.map(({ sort, levels }, at) => ({
    sort,
    says: levels[seen.levels[at]![pair]!]?.says ?? 'unknown',
    weight: bitsOf(learned, seen, at, pair),
  }))
}

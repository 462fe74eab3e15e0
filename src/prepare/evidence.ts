/** Evidence for and against a pair, in words. Pure. */
import type { Evidence } from '../import/survey.ts'

export interface EvidenceSaid {
  readonly sort: string
  readonly says: string
  /** Which way it points, and how far: -1 (two people) to 1 (one person). */
  readonly tilt: number
  readonly meaning: string
}

/** Bits beyond which evidence counts as strong, and within which it says little. */
const STRONG = 4
const LITTLE = 0.5
/** Bits that fill the whole bar. */
const WHOLE = 8

/** What tells something, the most telling first. */
export function evidenceSaid(evidence: readonly Evidence[]): EvidenceSaid[] {
  return evidence
    .filter(({ says }) => says !== 'unknown')
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .map(({ sort, says, weight }) => ({
      sort,
      says,
      tilt: Math.max(-1, Math.min(1, weight / WHOLE)),
      meaning: meaningOf(weight),
    }))
}

/** What is not known of one of the two. */
export const unknownIn = (evidence: readonly Evidence[]): string[] =>
  evidence.filter(({ says }) => says === 'unknown').map(({ sort }) => sort)

function meaningOf(weight: number): string {
  if (Math.abs(weight) < LITTLE) return 'says little'
  const way = weight > 0 ? 'one person' : 'two people'
  return Math.abs(weight) >= STRONG ? `speaks loudly for ${way}` : `speaks for ${way}`
}

/** A chance in words and in tens: nobody can tell 0.62 from 0.58. */
export function chanceSaid(probability: number): string {
  const inTen = Math.round(probability * 10)
  if (inTen <= 0) return 'fewer than 1 in 10 such pairs are one person'
  if (inTen >= 10) return 'nearly all such pairs are one person'
  return `about ${inTen} in 10 such pairs are one person`
}

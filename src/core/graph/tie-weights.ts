/**
 * What a tie counts for when something is passed on: ties between people who know each other a little carry news
 * at full rate, habits at half.
 *
 * Source: study 4.8, assumed after Centola and Macy 2007 (weak ties carry what one nudge can, not what takes several).
 */

/** Of a nudge, what a tie between acquaintances gives: assumed. */
export const WEAK_TIE = 0.5

/** One weight a tie for `SpreadRule.weights`, for a habit; news needs none. `weak` is the question of acquaintances, -1 where it was not asked. */
export function tieWeights(question: ArrayLike<number>, weak: number): Float32Array {
  return Float32Array.from(question, (asked) => (asked === weak ? WEAK_TIE : 1))
}

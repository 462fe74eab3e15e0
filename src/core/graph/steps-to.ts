/**
 * How near people are to some others ("people who decide"): a direct line, one introduction away, further, none yet.
 * Raw counts: what a screen may say of them is for `core/privacy` to judge.
 *
 * Source: geodesic distance by breadth-first search, Moore 1959; the classes follow the study, 4.3.
 */

export const STEP_CLASSES = ['direct', 'introduced', 'further', 'none'] as const
export type StepClass = (typeof STEP_CLASSES)[number]

/** The class of so many steps, as `hopsFrom` the targets counts them; a target itself needs no introduction. */
export function stepClassOf(hops: number): StepClass {
  if (hops < 0) return 'none'
  if (hops <= 1) return 'direct'
  return hops === 2 ? 'introduced' : 'further'
}

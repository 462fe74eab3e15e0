/**
 * How near people are to some others ("people who decide"): a direct line, one introduction away, further, none yet.
 * Raw counts: what a screen may say of them is for `core/privacy` to judge.
 *
 * Source: geodesic distance by breadth-first search, Moore 1959; the classes follow the study, 4.3.
 */

export const STEP_CLASSES = ['direct', 'introduced', 'further', 'none'] as const
export type StepClass = (typeof STEP_CLASSES)[number]

/** How many people of one group are in each class. */
export type StepCounts = Readonly<Record<StepClass, number>>

/** The class of so many steps, as `hopsFrom` the targets counts them; a target itself needs no introduction. */
export function stepClassOf(hops: number): StepClass {
  if (hops < 0) return 'none'
  if (hops <= 1) return 'direct'
  return hops === 2 ? 'introduced' : 'further'
}

/**
 * One entry a group `0 .. groups - 1`. Counted are rows that were asked (not 0) and are in a group.
 * `hops` is `hopsFrom` the targets, on an adjacency of `way: 'in'` where only the way from asker to named counts.
 */
export function stepCounts(
  hops: ArrayLike<number>,
  asked: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  groups: number,
): StepCounts[] {
  const counts = Array.from({ length: groups }, () => ({ direct: 0, introduced: 0, further: 0, none: 0 }))
  for (let row = 0; row < hops.length; row++) {
    const of = asked[row] ? counts[groupOf[row]!] : undefined
    if (of) of[stepClassOf(hops[row]!)] += 1
  }
  return counts
}

/**
 * Groups of two questions that hold nearly the same people. Whoever knows a number about both knows, by taking one
 * from the other, something about the few in whom they differ: A minus B.
 */

/** The clusters of one question, told of those who were asked. */
export interface Parted {
  /** Cluster of each respondent, in one order for all questions; -1 where the question does not touch them. */
  readonly of: ArrayLike<number>
  readonly count: number
}

/** Clusters of one question that together hold nearly those of one (or all) of another. */
export interface Near {
  readonly a: number
  readonly clustersOfA: readonly number[]
  readonly b: number
  readonly clustersOfB: readonly number[]
  /** How many people are in those of `a` alone, and in those of `b` alone. */
  readonly onlyA: number
  readonly onlyB: number
}

/** All such pairs that differ by fewer people than `fewerThan`, or by none. O(questions² × respondents). */
export function nearGroups(questions: readonly Parted[], fewerThan: number): Near[] {
  return questions.flatMap((a, at) =>
    questions.flatMap((b, other) => (at === other ? [] : pairsOf(a, at, b, other, fewerThan))),
  )
}

function pairsOf(a: Parted, at: number, b: Parted, other: number, fewerThan: number): Near[] {
  const both = overlapOf(a, b)
  const sizesOfA = sizesOf(a)
  const sizesOfB = sizesOf(b)
  const everyOne = (count: number) => Array.from({ length: count }, (_, each) => each)
  const wanted = [
    ...everyOne(b.count).map((cluster) => ({ own: [cluster], theirs: mostlyIn(both, sizesOfA, cluster) })),
    { own: everyOne(b.count), theirs: everyOne(a.count) },
  ]
  return wanted.flatMap(({ own, theirs }): Near[] => {
    const shared = theirs.reduce((sum, mine) => sum + own.reduce((all, one) => all + both[mine]![one]!, 0), 0)
    const onlyA = totalOf(sizesOfA, theirs) - shared
    const onlyB = totalOf(sizesOfB, own) - shared
    const differ = onlyA + onlyB
    if (theirs.length === 0 || differ >= fewerThan) return []
    return [{ a: at, clustersOfA: theirs, b: other, clustersOfB: own, onlyA, onlyB }]
  })
}

/** Clusters of `a` more than half of whose people are in that cluster of `b`. */
function mostlyIn(both: readonly Float64Array[], sizes: ArrayLike<number>, cluster: number): number[] {
  return both.flatMap((row, mine) => (2 * row[cluster]! > sizes[mine]! ? [mine] : []))
}

function overlapOf(a: Parted, b: Parted): Float64Array[] {
  const both = Array.from({ length: a.count }, () => new Float64Array(b.count))
  for (let at = 0; at < a.of.length; at++) {
    const [mine, theirs] = [a.of[at]!, b.of[at]!]
    if (mine >= 0 && theirs >= 0) both[mine]![theirs]! += 1
  }
  return both
}

/** How many respondents are in each cluster. */
export function sizesOf({ of, count }: Parted): Float64Array {
  const sizes = new Float64Array(count)
  for (let at = 0; at < of.length; at++) if (of[at]! >= 0) sizes[of[at]!]! += 1
  return sizes
}

const totalOf = (sizes: ArrayLike<number>, which: readonly number[]): number =>
  which.reduce((sum, at) => sum + sizes[at]!, 0)

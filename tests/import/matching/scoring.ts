/** How well records were matched, where the truth is known. */

export interface Score {
  /** Shares (0..1) of the pairs that were joined that are right, and of the true pairs that were joined. */
  readonly precision: number
  readonly recall: number
  /** Over records: how pure and how whole the group of each is (Bagga and Baldwin 1998). */
  readonly bCubed: { readonly precision: number; readonly recall: number }
}

export function scoreOf(found: ArrayLike<number>, truth: readonly (string | number)[]): Score {
  const pairs = (groups: Map<unknown, number>): number =>
    [...groups.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const both = counted(truth.map((person, row) => `${found[row]} ${person}`))
  const [ours, theirs] = [counted(Array.from(found)), counted(truth)]
  let pure = 0
  let whole = 0
  for (const [row, person] of truth.entries()) {
    const right = both.get(`${found[row]} ${person}`)!
    pure += right / ours.get(found[row]!)!
    whole += right / theirs.get(person)!
  }
  return {
    precision: pairs(both) / Math.max(1, pairs(ours)),
    recall: pairs(both) / Math.max(1, pairs(theirs)),
    bCubed: { precision: pure / truth.length, recall: whole / truth.length },
  }
}

/** The greatest recall that is had by taking pairs from the surest on while this share of them is right. */
export function recallAt(
  precision: number,
  pairs: readonly { readonly weight: number; readonly right: boolean }[],
  truePairs: number,
): number {
  let right = 0
  let best = 0
  for (const [at, pair] of pairs.toSorted((one, other) => other.weight - one.weight).entries()) {
    if (pair.right) right += 1
    if (right / (at + 1) >= precision) best = right / truePairs
  }
  return best
}

export function truePairsIn(truth: readonly (string | number)[]): number {
  return [...counted(truth).values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export function shown(score: Score): string {
  const { precision, recall, bCubed } = score
  const [p, r, bp, br] = [precision, recall, bCubed.precision, bCubed.recall].map((share) => share.toFixed(3))
  return `precision ${p}, recall ${r}, B-cubed ${bp} / ${br}`
}

/** Ways to throw seeded dice that the made-up surveys need. */
import { type Dice, shuffled } from '../../core/graph/dice.ts'

/** One of the items, by weight; throws where no weight is above zero. */
export function weighted<T>(items: readonly T[], weightOf: (item: T) => number, dice: Dice): T {
  const weights = items.map(weightOf)
  let left = dice() * weights.reduce((sum, weight) => sum + weight, 0)
  let last: T | undefined
  for (const [at, item] of items.entries()) {
    const weight = weights[at]!
    if (weight <= 0) continue
    last = item
    left -= weight
    if (left < 0) return item
  }
  if (last === undefined) throw new Error(`expected an item with a weight, got ${items.length} without`)
  return last
}

export function oneOf<T>(items: readonly T[], dice: Dice): T {
  return weighted(items, () => 1, dice)
}

/** `count` different items by weight; fewer where fewer have a weight. */
export function someOf<T>(items: readonly T[], count: number, dice: Dice, weightOf = (_: T) => 1): T[] {
  // Efraimidis and Spirakis 2006: the largest of u^(1/w) are a weighted sample without replacement.
  const keyed = items.map((item) => ({ item, key: drawKey(weightOf(item), dice()) }))
  const able = keyed.filter(({ key }) => key > Number.NEGATIVE_INFINITY)
  return able
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ item }) => item)
}

const drawKey = (weight: number, u: number) =>
  weight > 0 ? Math.log(Math.max(u, 1e-12)) / weight : Number.NEGATIVE_INFINITY

/** A standard normal number (Box and Muller). */
export function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(Math.max(dice(), 1e-12))) * Math.cos(2 * Math.PI * dice())
}

/** Whole numbers in proportion to the weights that add up to `total` (largest remainder). */
export function wholeShares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (weight / sum) * total)
  const whole = exact.map(Math.floor)
  const order = exact.map((value, at) => ({ at, rest: value - whole[at]! })).sort((a, b) => b.rest - a.rest)
  const missing = total - whole.reduce((a, b) => a + b, 0)
  for (const { at } of order.slice(0, missing)) whole[at]! += 1
  return whole
}

/**
 * How many ties each of `people` gets: `shares[k]` of them get k, then single steps until the whole is `sum`.
 * Those with none keep none, so that the share of zeros is exact. Ascending.
 */
export function quotas(shares: readonly number[], people: number, sum: number, dice: Dice): number[] {
  const list = wholeShares(shares, people).flatMap((count, ties) => Array.from({ length: count }, () => ties))
  let off = sum - list.reduce((a, b) => a + b, 0)
  while (off !== 0) {
    const step = Math.sign(off)
    const able = list.flatMap((ties, at) =>
      ties > 0 && ties + step > 0 && ties + step < shares.length ? [at] : [],
    )
    list[oneOf(able, dice)]! += step
    off -= step
  }
  return list.sort((a, b) => a - b)
}

/**
 * Hands the quotas out: the smallest to those for whom `thin` is largest. `noise` blurs the order, so that the
 * groups differ in their means and overlap in their people.
 */
export function handOut<T>(
  people: readonly T[],
  list: readonly number[],
  thin: (person: T) => number,
  noise: number,
  dice: Dice,
): Map<T, number> {
  const order = shuffled(people, dice)
    .map((person) => ({ person, score: thin(person) + noise * dice() }))
    .sort((a, b) => b.score - a.score)
  return new Map(order.map(({ person }, at) => [person, list[at]!]))
}

/** Those who were given a count keep it; the rest share by weight what is left of `sum`. */
export function countsOf(
  items: readonly { readonly weight: number; readonly count?: number }[],
  sum: number,
): number[] {
  const fixed = items.reduce((total, { count }) => total + (count ?? 0), 0)
  const shares = wholeShares(
    items.map(({ count, weight }) => (count === undefined ? weight : 0)),
    sum - fixed,
  )
  return items.map(({ count }, at) => count ?? shares[at]!)
}

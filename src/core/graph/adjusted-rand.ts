/**
 * How well two groupings of the same rows agree, beyond chance: 1 is the same, about 0 is chance.
 *
 * Source: Hubert and Arabie 1985.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length)
    throw new Error(`expected two groupings of the same rows, got ${a.length} and ${b.length}`)
  const both = new Map<string, number>()
  const ofA = new Map<number, number>()
  const ofB = new Map<number, number>()
  for (let row = 0; row < a.length; row++) {
    count(both, `${a[row]} ${b[row]}`)
    count(ofA, a[row]!)
    count(ofB, b[row]!)
  }
  const together = pairsIn(both)
  const pairsA = pairsIn(ofA)
  const pairsB = pairsIn(ofB)
  const expected = (pairsA * pairsB) / Math.max(1, pairs(a.length))
  const most = (pairsA + pairsB) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

const pairs = (n: number): number => (n * (n - 1)) / 2

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0
  for (const n of counts.values()) sum += pairs(n)
  return sum
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * Which records are worth comparing: those that share a key. A key is a short text; a record has many.
 *
 * Source for what is done with a key too many share: the sorted neighbourhood of Hernandez and Stolfo 1995.
 */

export interface RowPairs {
  /** The smaller row of each pair, and the greater. */
  readonly a: Int32Array
  readonly b: Int32Array
}

/** Records that share a key and are all compared with each other; with more, each only with its neighbours in order. */
const WHOLE_BLOCK = 400
const NEIGHBOURS = 20

/** Pairs of rows that share at least one key; `order` puts rows of one key side by side where there are too many. */
export function pairsSharing(keys: readonly (readonly string[])[], order: readonly string[]): RowPairs {
  const rows = keys.length
  const found = new Set<number>()
  for (const block of blocksOf(keys)) {
    const whole = block.length <= WHOLE_BLOCK
    if (!whole) block.sort((a, b) => compared(order[a]!, order[b]!) || a - b)
    const reach = whole ? block.length : NEIGHBOURS
    for (const [i, one] of block.entries())
      for (const other of block.slice(i + 1, i + 1 + reach))
        found.add(Math.min(one, other) * rows + Math.max(one, other))
  }
  const codes = Float64Array.from(found).sort()
  return {
    a: Int32Array.from(codes, (code) => Math.floor(code / rows)),
    b: Int32Array.from(codes, (code) => code % rows),
  }
}

export function pairsWhere({ a, b }: RowPairs, holds: (a: number, b: number) => boolean): RowPairs {
  const kept = [...a.keys()].filter((pair) => holds(a[pair]!, b[pair]!))
  return { a: Int32Array.from(kept, (pair) => a[pair]!), b: Int32Array.from(kept, (pair) => b[pair]!) }
}

function blocksOf(keys: readonly (readonly string[])[]): Iterable<number[]> {
  const blocks = new Map<string, number[]>()
  for (const [row, own] of keys.entries())
    for (const key of new Set(own)) {
      const block = blocks.get(key)
      if (block) block.push(row)
      else blocks.set(key, [row])
    }
  return blocks.values()
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

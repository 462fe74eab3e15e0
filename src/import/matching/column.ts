/** One field of all records, each value kept once, so that two values are compared once however often they meet. */

export interface Column {
  /** Index into `values` of each row; -1 where the record is silent. */
  readonly of: Int32Array
  readonly values: readonly string[]
}

export function columnOf(cells: readonly (string | null)[]): Column {
  const values: string[] = []
  const at = new Map<string, number>()
  const of = Int32Array.from(cells, (cell) => {
    if (cell === null || cell === '') return -1
    const known = at.get(cell)
    if (known !== undefined) return known
    at.set(cell, values.length)
    return values.push(cell) - 1
  })
  return { of, values }
}

/** The same answer for the same two values, worked out once. The question must not mind which comes first. */
export function rememberedPairs(
  size: number,
  ask: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const known = new Map<number, number>()
  return (a, b) => {
    const key = a < b ? a * size + b : b * size + a
    let answer = known.get(key)
    if (answer === undefined) {
      answer = a < b ? ask(a, b) : ask(b, a)
      known.set(key, answer)
    }
    return answer
  }
}

/** A network as somebody sees it who looks for a person they know: who is tied to whom or what, all questions together. */
import { type Adjacency, adjacencyOf, degreeOf } from '../../core/graph/adjacency.ts'

export interface Web {
  /** Rows below it are people, the others things. */
  readonly people: number
  /** Each pair once, however many ties it has, in whatever direction. */
  readonly pairs: Adjacency
}

export interface TieRows {
  readonly from: number
  readonly to: number
}

export function webOf(people: number, rows: number, ties: readonly TieRows[]): Web {
  const pairs = new Map<number, TieRows>()
  for (const { from, to } of ties) {
    const [low, high] = from < to ? [from, to] : [to, from]
    if (low !== high) pairs.set(low * rows + high, { from: low, to: high })
  }
  const list = [...pairs.values()]
  return {
    people,
    pairs: adjacencyOf(
      rows,
      list.map(({ from }) => from),
      list.map(({ to }) => to),
    ),
  }
}

/** How many others each row is tied to. */
export function degreesIn({ pairs }: Web): number[] {
  return Array.from({ length: pairs.rows }, (_, row) => degreeOf(pairs, row))
}

/** Ties among those that each row is tied to, each once: the triangles it is in. O(sum of squared degrees), at worst. */
export function trianglesIn({ pairs: { rows, starts, neighbours } }: Web): number[] {
  const triangles = new Array<number>(rows).fill(0)
  const near = new Int32Array(rows).fill(-1)
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) near[neighbours[at]!] = row
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const next = neighbours[at]!
      for (let on = starts[next]!; on < starts[next + 1]!; on++) {
        const third = neighbours[on]!
        // Both ends are seen from each other, so each tie between two of them comes twice.
        if (third > next && near[third] === row) triangles[row]! += 1
      }
    }
  }
  return triangles
}

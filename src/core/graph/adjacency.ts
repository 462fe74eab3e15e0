/**
 * Who is tied to whom, in compressed rows: the neighbours of row `r` are
 * `neighbours[starts[r] .. starts[r + 1] - 1]`, and `ties` holds the tie number beside each.
 */
export interface Adjacency {
  readonly rows: number
  /** rows + 1 numbers. */
  readonly starts: Uint32Array
  readonly neighbours: Uint32Array
  /** Index into the tie columns that the adjacency was made from. */
  readonly ties: Uint32Array
}

export interface AdjacencyChoice {
  /** `both` (the default): each tie is seen from either end. `out`: from `from` only. `in`: from `to` only. */
  readonly way?: 'both' | 'out' | 'in'
  /** Which ties count: one number a tie, 0 leaves it out. All count where there is none. */
  readonly mask?: ArrayLike<number>
}

/** The adjacency of the ties `from[i]`, `to[i]`; a tie from a row to itself is left out. O(rows + ties). */
export function adjacencyOf(
  rows: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  { way = 'both', mask }: AdjacencyChoice = {},
): Adjacency {
  const starts = new Uint32Array(rows + 1)
  const counts = (tie: number) => from[tie] !== to[tie] && (mask === undefined || mask[tie] !== 0)
  for (let tie = 0; tie < from.length; tie++) {
    if (!counts(tie)) continue
    if (way !== 'in') starts[from[tie]! + 1]! += 1
    if (way !== 'out') starts[to[tie]! + 1]! += 1
  }
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!
  const next = starts.slice()
  const neighbours = new Uint32Array(starts[rows]!)
  const ties = new Uint32Array(starts[rows]!)
  const put = (row: number, neighbour: number, tie: number) => {
    const at = next[row]!
    next[row] = at + 1
    neighbours[at] = neighbour
    ties[at] = tie
  }
  for (let tie = 0; tie < from.length; tie++) {
    if (!counts(tie)) continue
    if (way !== 'in') put(from[tie]!, to[tie]!, tie)
    if (way !== 'out') put(to[tie]!, from[tie]!, tie)
  }
  return { rows, starts, neighbours, ties }
}

/** How many ties a row has here (its degree); parallel ties count each. */
export function degreeOf(adjacency: Adjacency, row: number): number {
  return adjacency.starts[row + 1]! - adjacency.starts[row]!
}

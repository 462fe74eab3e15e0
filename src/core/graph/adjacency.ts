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

/** Ties as columns: tie `i` joins `from[i]` and `to[i]`. */
export interface Ends {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
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

/** The same network with more ties, each seen from either end and numbered from `firstTie` on. O(rows + ties). */
export function adjacencyWith(adjacency: Adjacency, more: Ends, firstTie: number): Adjacency {
  const extra = adjacencyOf(adjacency.rows, more.from, more.to)
  const starts = adjacency.starts.map((start, row) => start + extra.starts[row]!)
  const neighbours = new Uint32Array(starts[adjacency.rows]!)
  const ties = new Uint32Array(neighbours.length)
  for (let row = 0; row < adjacency.rows; row++) {
    const at = starts[row]!
    const then = at + degreeOf(adjacency, row)
    const [known, fresh] = [ownPart(adjacency, row), ownPart(extra, row)]
    neighbours.set(adjacency.neighbours.subarray(...known), at)
    neighbours.set(extra.neighbours.subarray(...fresh), then)
    ties.set(adjacency.ties.subarray(...known), at)
    for (let k = fresh[0]; k < fresh[1]; k++) ties[then + k - fresh[0]] = firstTie + extra.ties[k]!
  }
  return { rows: adjacency.rows, starts, neighbours, ties }
}

const ownPart = ({ starts }: Adjacency, row: number): [number, number] => [starts[row]!, starts[row + 1]!]

/** The rows that a row is tied to, as a view on the adjacency; a row with parallel ties stands there twice. */
export function neighboursOf(adjacency: Adjacency, row: number): Uint32Array {
  return adjacency.neighbours.subarray(adjacency.starts[row]!, adjacency.starts[row + 1]!)
}

/** How many ties a row has here (its degree); parallel ties count each. */
export function degreeOf(adjacency: Adjacency, row: number): number {
  return adjacency.starts[row + 1]! - adjacency.starts[row]!
}

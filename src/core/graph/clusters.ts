/**
 * Groups of rows that are tied more to each other than to the rest.
 *
 * Source: Louvain (Blondel et al. 2008) by graphology-communities-louvain; communities that are not connected
 * are then split (Traag et al. 2019 show that Louvain leaves such ones).
 */
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { type Adjacency, degreeOf } from './adjacency.ts'
import { componentsOf } from './components.ts'
import type { Dice } from './dice.ts'

export interface Clusters {
  /** Cluster number of each row, largest cluster first; a row without ties is a cluster of its own. */
  readonly of: Int32Array
  /** Rows in each. */
  readonly sizes: readonly number[]
}

/** Clusters of the network as undirected. `resolution` above 1 gives more and smaller ones. The same dice give the same clusters. */
export function clustersOf(adjacency: Adjacency, dice: Dice, resolution = 1): Clusters {
  const found = communitiesOf(adjacency, dice, resolution)
  return bySize(componentsOf(adjacency, found).of)
}

function communitiesOf(adjacency: Adjacency, dice: Dice, resolution: number): Int32Array {
  const of = Int32Array.from({ length: adjacency.rows }, (_, row) => row)
  const graph = graphOf(adjacency)
  if (graph.size === 0) return of
  const found = louvain(graph, { rng: dice, resolution, getEdgeWeight: 'weight' })
  for (const [row, community] of Object.entries(found)) of[Number(row)] = adjacency.rows + community
  return of
}

function graphOf(adjacency: Adjacency): UndirectedGraph {
  const graph = new UndirectedGraph({ allowSelfLoops: false })
  for (let row = 0; row < adjacency.rows; row++) if (degreeOf(adjacency, row) > 0) graph.addNode(row)
  for (let row = 0; row < adjacency.rows; row++) {
    for (let at = adjacency.starts[row]!; at < adjacency.starts[row + 1]!; at++) {
      const neighbour = adjacency.neighbours[at]!
      if (neighbour < row) continue
      if (graph.hasEdge(row, neighbour)) graph.updateEdgeAttribute(row, neighbour, 'weight', addOne)
      else graph.addEdge(row, neighbour, { weight: 1 })
    }
  }
  return graph
}

const addOne = (weight: number | undefined): number => (weight ?? 0) + 1

/** The same grouping, numbered by size, largest first; equal ones in the order of their first row. */
export function bySize(of: ArrayLike<number>): Clusters {
  const sizes = new Map<number, number>()
  for (let row = 0; row < of.length; row++) sizes.set(of[row]!, (sizes.get(of[row]!) ?? 0) + 1)
  const order = [...sizes].sort((a, b) => b[1] - a[1])
  const number = new Map(order.map(([group], at) => [group, at]))
  return {
    of: Int32Array.from({ length: of.length }, (_, row) => number.get(of[row]!)!),
    sizes: order.map(([, size]) => size),
  }
}

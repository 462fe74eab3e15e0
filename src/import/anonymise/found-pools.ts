/** Finds the groups of a question that has no authored ones. */
import { type Adjacency, degreeOf } from '../../core/graph/adjacency.ts'
import { clustersOf } from '../../core/graph/clusters.ts'
import type { Dice } from '../../core/graph/dice.ts'
import { cutPools, joinNeighbours, MOST_NAMED, OTHERS, UNTOUCHED } from './pool-cut.ts'

/** Coarser and coarser cuts of Louvain, until the named groups hold enough of the rows. */
const RESOLUTIONS = [1, 0.6, 0.35, 0.2, 0.1] as const
/** Enough: so large a share of the touched rows is in the six largest groups. */
const ENOUGH = 0.7

/** Group of each row the ties touch, largest first; -1 elsewhere. Of the cuts tried, the first that names enough, or the best. */
export function foundGroups(adjacency: Adjacency, dice: Dice): Int32Array {
  let best = new Int32Array(adjacency.rows).fill(UNTOUCHED)
  let bestShare = -1
  for (const resolution of RESOLUTIONS) {
    const of = touchedOnly(clustersOf(adjacency, dice, resolution).of, adjacency)
    const share = shareNamed(of)
    if (share > bestShare) [best, bestShare] = [of, share]
    if (share >= ENOUGH) break
  }
  return best
}

function touchedOnly(of: Int32Array, adjacency: Adjacency): Int32Array<ArrayBuffer> {
  return Int32Array.from(of, (group, row) => (degreeOf(adjacency, row) > 0 ? group : UNTOUCHED))
}

function shareNamed(of: Int32Array): number {
  const sizes = new Map<number, number>()
  let touched = 0
  for (const group of of) {
    if (group < 0) continue
    touched += 1
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  // One group is no grouping: it says nothing, however much it holds.
  if (sizes.size < 2) return 0
  const largest = [...sizes.values()].sort((a, b) => b - a).slice(0, MOST_NAMED)
  return largest.reduce((sum, size) => sum + size, 0) / Math.max(1, touched)
}

/** Groups of the whole network for its base layout: every row has one, and those without ties stand together with the others. */
export function baseGroups(adjacency: Adjacency, people: number, dice: Dice): Int32Array {
  const found = foundGroups(adjacency, dice).map((group) => (group === UNTOUCHED ? OTHERS : group))
  const { of, kept } = cutPools(found, people)
  joinNeighbours(of, adjacency, [...of.keys()].slice(people))
  return of.map((group) => (group === OTHERS ? kept.length : group))
}

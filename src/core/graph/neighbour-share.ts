/**
 * Whether clusters read as clusters: of a row's nearest rows on the picture, the share that is of its own group.
 *
 * Source: neighbourhood hit (Paulovich et al. 2008), by a k-nearest search on a quadtree.
 */
import { quadtree } from 'd3-quadtree'

export interface Placed {
  /** World units; one number a row. */
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/** Mean share (0..1) over the rows that have a group (>= 0) of their `nearest` nearest such rows that are of the same group. */
export function neighbourShare(places: Placed, groupOf: ArrayLike<number>, nearest = 10): number {
  const rows: number[] = []
  for (let row = 0; row < groupOf.length; row++) if (groupOf[row]! >= 0) rows.push(row)
  if (rows.length < 2) return 1
  const tree = quadtree<number>()
    .x((row) => places.x[row]!)
    .y((row) => places.y[row]!)
    .addAll(rows)
  let sum = 0
  for (const row of rows) {
    const found = nearestTo(tree, places, row, nearest)
    sum += found.filter((other) => groupOf[other] === groupOf[row]).length / found.length
  }
  return sum / rows.length
}

type Tree = ReturnType<typeof quadtree<number>>

function nearestTo(tree: Tree, places: Placed, row: number, most: number): number[] {
  const x = places.x[row]!
  const y = places.y[row]!
  const found: { row: number; distance: number }[] = []
  const consider = (other: number) => {
    if (other === row) return
    found.push({ row: other, distance: Math.hypot(places.x[other]! - x, places.y[other]! - y) })
    found.sort((a, b) => a.distance - b.distance)
    found.length = Math.min(found.length, most)
  }
  tree.visit((node, x0, y0, x1, y1) => {
    const limit = found.length < most ? Number.POSITIVE_INFINITY : found[most - 1]!.distance
    if (x0 - x > limit || x - x1 > limit || y0 - y > limit || y - y1 > limit) return true
    if (node.length) return false
    for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) consider(leaf.data)
    return true
  })
  return found.map((at) => at.row)
}

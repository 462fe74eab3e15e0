/**
 * How much more a grouping holds its ties inside than chance would.
 *
 * Source: Newman and Girvan 2004, undirected: Q = sum over groups of inside/m - (degrees/2m)^2. Range -0.5 to 1.
 */
import { type Adjacency, degreeOf } from './adjacency.ts'

/** Modularity of the grouping `of` (one group number a row) in a network that looks both ways; 0 where there are no ties. */
export function modularityOf(adjacency: Adjacency, of: ArrayLike<number>): number {
  const ends = adjacency.neighbours.length
  if (ends === 0) return 0
  const inside = new Map<number, number>()
  const degrees = new Map<number, number>()
  for (let row = 0; row < adjacency.rows; row++) {
    const group = of[row]!
    degrees.set(group, (degrees.get(group) ?? 0) + degreeOf(adjacency, row))
    for (let at = adjacency.starts[row]!; at < adjacency.starts[row + 1]!; at++) {
      if (of[adjacency.neighbours[at]!] === group) inside.set(group, (inside.get(group) ?? 0) + 1)
    }
  }
  let q = 0
  for (const [group, degree] of degrees) q += (inside.get(group) ?? 0) / ends - (degree / ends) ** 2
  return q
}

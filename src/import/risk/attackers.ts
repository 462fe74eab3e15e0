/**
 * How many people share what an attacker may know of somebody's ties: three who know more and more, each also with all
 * that the pack itself says of a row.
 *
 * Source: structural equivalence classes as in Hay et al. 2008 (vertex refinement queries) and De Jong, Van der Loo and
 * Takes 2024 (comparison of measures for k-anonymous networks).
 */
import { neighboursOf } from '../../core/graph/adjacency.ts'
import { degreesIn, trianglesIn, type Web } from './web.ts'

/** degree: how many others. friends: also how many ties there are among those. two-steps: how many each of those has (VRQ-2). */
export const ATTACKERS = ['degree', 'friends', 'two-steps'] as const
export type Attacker = (typeof ATTACKERS)[number]

/** Class of each person; those in one class look alike to the attacker. `colours` (one a row) is what the attacker reads off the pack besides. */
export function alikeTo(attacker: Attacker, web: Web, colours?: ArrayLike<number>): Int32Array {
  const colour = (row: number) => colours?.[row] ?? 0
  const degrees = degreesIn(web)
  const triangles = attacker === 'friends' ? trianglesIn(web) : []
  const numbers = new Map<string, number>()
  const of = new Int32Array(web.people)
  for (let row = 0; row < web.people; row++) {
    const known = [colour(row), degrees[row]!, ...moreOf(row)].join()
    const number = numbers.get(known) ?? numbers.size
    numbers.set(known, number)
    of[row] = number
  }
  return of

  function moreOf(row: number): string[] {
    if (attacker === 'degree') return []
    if (attacker === 'friends') return [`${triangles[row]}`]
    const around = Array.from(neighboursOf(web.pairs, row), (next) => `${colour(next)}/${degrees[next]}`)
    return around.sort()
  }
}

/** How many people are in a class of fewer than k. */
export function fewerThan(k: number, classes: ArrayLike<number>): number {
  const sizes = new Map<number, number>()
  for (let row = 0; row < classes.length; row++) sizes.set(classes[row]!, (sizes.get(classes[row]!) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size < k ? size : 0), 0)
}

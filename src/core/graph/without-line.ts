/**
 * People with no line to anybody at all.
 *
 * Source: an isolate is a node of degree 0 (Wasserman and Faust 1994); "no links" as in the study, 4.3: no tie to
 * another person, whatever places and sources one uses.
 */
import { type Adjacency, neighboursOf } from './adjacency.ts'

/** Rows of those asked (not 0 in `asked`) with no tie here to another person (not 0 in `people`), lowest first. */
export function withoutLine(
  adjacency: Adjacency,
  asked: ArrayLike<number>,
  people: ArrayLike<number> = asked,
): number[] {
  return rowsWhere(adjacency.rows, (row) => {
    if (!asked[row]) return false
    return !neighboursOf(adjacency, row).some((neighbour) => people[neighbour])
  })
}

function rowsWhere(rows: number, holds: (row: number) => boolean): number[] {
  const found: number[] = []
  for (let row = 0; row < rows; row++) if (holds(row)) found.push(row)
  return found
}

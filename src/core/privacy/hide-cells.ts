/**
 * Which cells of a row of a table may be shown: parts of groups that together make up everybody asked.
 *
 * Source: primary and secondary suppression as official statistics use them (ONS, Eurostat handbook on SDC 2010).
 */
import { MIN_RESPONDENTS, roundedShare } from './policy.ts'
import { shareStands } from './share-range.ts'

export interface Cell {
  /** Respondents in the group who have the attribute. */
  readonly part: number
  /** Respondents in the group. */
  readonly of: number
}

/**
 * A share to the nearest 5 for each cell, or `hidden`.
 *
 * Hidden: a cell whose share could stand for fewer than the threshold, in it or beside it, and those in `closed`. Then
 * more of the smallest, until a total over the whole row could not give a hidden part away: at least two are hidden,
 * and together they hold the threshold.
 */
export function hideCells(
  cells: readonly Cell[],
  threshold = MIN_RESPONDENTS,
  closed: ReadonlySet<number> = new Set(),
): (number | 'hidden')[] {
  const hidden = cells.map(
    ({ part, of }, at) => of === 0 || closed.has(at) || !shareStands(roundedShare(part, of), of, threshold),
  )
  while (givesAway(cells, hidden, threshold)) {
    const next = smallestShown(cells, hidden)
    if (next === -1) break
    hidden[next] = true
  }
  return cells.map(({ part, of }, at) => (hidden[at] ? 'hidden' : roundedShare(part, of)))
}

function givesAway(cells: readonly Cell[], hidden: readonly boolean[], threshold: number): boolean {
  const kept = cells.filter((cell, at) => hidden[at] && cell.of > 0)
  if (kept.length === 0) return false
  const parts = kept.reduce((sum, cell) => sum + cell.part, 0)
  const rests = kept.reduce((sum, cell) => sum + cell.of - cell.part, 0)
  return kept.length === 1 || parts < threshold || rests < threshold
}

function smallestShown(cells: readonly Cell[], hidden: readonly boolean[]): number {
  let found = -1
  cells.forEach((cell, at) => {
    if (!hidden[at] && (found === -1 || cell.part < cells[found]!.part)) found = at
  })
  return found
}

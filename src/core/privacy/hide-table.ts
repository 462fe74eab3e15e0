/**
 * Which cells of a table of counts may be shown: groups down, classes across, everybody of a group in one class.
 *
 * Source: primary and secondary suppression as official statistics use them (ONS, Eurostat handbook on SDC 2010).
 */
import { MIN_RESPONDENTS, roundedShare } from './policy.ts'

interface Cell {
  readonly count: number
  /** Everybody in the group. */
  readonly of: number
  hidden: boolean
}

/**
 * For each count its share of its group to the nearest 5, or `hidden`. The parts of a group make up the whole of it.
 *
 * Hidden: a count under the threshold. Then more of the smallest, until neither the total of a group nor that of a
 * class could give a hidden count away: in each line at least two are hidden, and together they hold the threshold.
 */
export function hideTable(
  table: readonly (readonly number[])[],
  threshold = MIN_RESPONDENTS,
): (number | 'hidden')[][] {
  const rows = table.map((counts): Cell[] => {
    const of = counts.reduce((sum, count) => sum + count, 0)
    return counts.map((count) => ({ count, of, hidden: count < threshold }))
  })
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []))
  const lines = [...rows, ...columns]
  while (lines.map((line) => guarded(line, threshold)).includes(true));
  return rows.map((row) => row.map(({ count, of, hidden }) => (hidden ? 'hidden' : roundedShare(count, of))))
}

/** Hides one more cell of a line that would give a hidden one away; false where that is not needed, or none is left. */
function guarded(line: readonly Cell[], threshold: number): boolean {
  const kept = line.filter(({ hidden, of }) => hidden && of > 0)
  const held = kept.reduce((sum, { count }) => sum + count, 0)
  if (kept.length === 0 || (kept.length > 1 && held >= threshold)) return false
  const [next] = line.filter(({ hidden }) => !hidden).sort((a, b) => a.count - b.count)
  if (next) next.hidden = true
  return next !== undefined
}

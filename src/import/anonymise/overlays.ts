/** The tray's overlays, at the level a pack of this provenance may hold. */
import type { Overlay, OverlayCell, Provenance } from '../../core/model/pack.ts'
import { hideCells } from '../../core/privacy/hide-cells.ts'
import type { OverlayPlan } from '../plan.ts'
import type { QuestionPools } from './pools.ts'
import type { RowBook } from './row-book.ts'
import type { Tally } from './tally.ts'

export interface OverlaysInput {
  readonly book: RowBook
  readonly provenance: Provenance
  readonly questions: readonly { readonly id: string; readonly pools: QuestionPools }[]
}

export function overlaysOf(plans: readonly OverlayPlan[], input: OverlaysInput, tally: Tally): Overlay[] {
  const overlays = plans.map((plan) => overlayOf(plan, input))
  const cells = overlays.flatMap((overlay) => (overlay.level === 'group' ? overlay.cells : []))
  const shown = cells.filter(({ share }) => share !== 'hidden').length
  tally.note(
    'cells',
    'Shares of fewer than 10 people are hidden, and others that would give them away.',
    cells.length,
    shown,
  )
  return overlays
}

function overlayOf(plan: OverlayPlan, input: OverlaysInput): Overlay {
  const { id, title, rank, figures } = plan
  const rows = [...new Set(plan.members.flatMap((member) => input.book.rowOf.get(member) ?? []))].sort(
    (a, b) => a - b,
  )
  const common = { id, title, rank, figures }
  const people = input.book.people.length
  // In a survey's pack the rows of an overlay are roles or nobody.
  const rowsMayShow =
    input.provenance !== 'survey' || rows.every((row) => input.book.things[row - people]?.kind === 'role')
  if (plan.level !== 'group' && rowsMayShow) return { ...common, level: plan.level, rows }
  return { ...common, level: 'group', cells: cellsOf(new Set(rows), input) }
}

/** For each pool of each question the share of its respondents who are in the group. */
function cellsOf(members: ReadonlySet<number>, { book, questions }: OverlaysInput): OverlayCell[] {
  return questions.flatMap(({ id, pools }) => {
    const counts = pools.list.map(() => ({ part: 0, of: 0 }))
    book.people.forEach((kind, row) => {
      const cell = counts[pools.of[row]!]
      if (kind !== 'respondent' || !cell) return
      cell.of += 1
      if (members.has(row)) cell.part += 1
    })
    const shares = hideCells(counts)
    return pools.list.map((pool, at) => ({ question: id, pool: pool.id, share: shares[at]! }))
  })
}

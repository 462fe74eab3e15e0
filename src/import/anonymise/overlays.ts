/** The tray's overlays, at the level a pack of this provenance may hold. */

import type { Figure, Overlay, Provenance } from '../../core/model/pack.ts'
import { auditedOf, sharesIn } from '../../core/privacy/audit-pack.ts'
import { leaksOf, type Relation } from '../../core/privacy/audit-shares.ts'
import { type Cell, hideCells } from '../../core/privacy/hide-cells.ts'
import { MIN_RESPONDENTS, MOST_APART } from '../../core/privacy/policy.ts'
import type { OverlayPlan } from '../plan.ts'
import type { ProtectedFacts } from './facts/protect-facts.ts'
import type { QuestionPools } from './pools.ts'
import type { RowBook } from './row-book.ts'
import type { Tally } from './tally.ts'

export interface OverlaysInput {
  readonly book: RowBook
  readonly provenance: Provenance
  readonly questions: readonly { readonly id: string; readonly pools: QuestionPools }[]
  readonly facts: ProtectedFacts
  readonly figures: readonly Figure[]
}

/** An overlay that is told as shares, while it is decided which of them may be seen. */
interface Group {
  readonly plan: OverlayPlan
  readonly members: ReadonlySet<number>
  /** By question and pool. */
  readonly cells: readonly (readonly Cell[])[]
  /** Pools whose share must not be seen, by question; grows. */
  readonly closed: readonly Set<number>[]
}

export function overlaysOf(plans: readonly OverlayPlan[], input: OverlaysInput): Overlay[] {
  const groups = new Map<OverlayPlan, Group>()
  const lit = new Map<OverlayPlan, Overlay>()
  for (const plan of plans) {
    const rows = rowsShown(plan, input)
    if (rows) lit.set(plan, { ...commonOf(plan), level: plan.level === 'role' ? 'role' : 'row', rows })
    else groups.set(plan, groupOf(plan, input))
  }
  closeLeaks([...groups.values()], input)
  return plans.map((plan) => lit.get(plan) ?? toldOf(groups.get(plan)!, input))
}

/** How many shares may be seen in the end. */
export function tellCells(overlays: readonly Overlay[], tally: Tally): void {
  const cells = sharesIn(overlays).flatMap((overlay) => overlay.cells)
  const shown = cells.filter(({ share }) => share !== 'hidden').length
  const says = 'Shares of fewer than 10 people are hidden, and others that would give them away.'
  tally.note('cells', says, cells.length, shown)
}

const commonOf = ({ id, title, rank, figures }: OverlayPlan) => ({ id, title, rank, figures })

/** Rows that may be lit one by one, or null. In a survey's pack they are roles or nobody. */
function rowsShown(plan: OverlayPlan, { book, provenance, facts }: OverlaysInput): number[] | null {
  if (plan.level === 'group') return null
  const own = plan.from ? [...facts.membersOf(plan)] : plan.members.flatMap((id) => book.rowOf.get(id) ?? [])
  const rows = [...new Set(own)].sort((a, b) => a - b)
  const people = book.people.length
  const mayShow = provenance !== 'survey' || rows.every((row) => book.things[row - people]?.kind === 'role')
  return mayShow ? rows : null
}

function groupOf(plan: OverlayPlan, { book, questions, facts }: OverlaysInput): Group {
  const members = facts.membersOf(plan)
  const cells = questions.map(({ pools }) => cellsOf(members, pools, book))
  const far = facts.isSensitive(plan) ? MOST_APART : 1
  return { plan, members, cells, closed: cells.map((row) => farFromAll(row, far)) }
}

/** For each pool the respondents in it, and how many of them are in the group. */
function cellsOf(members: ReadonlySet<number>, pools: QuestionPools, { people }: RowBook): Cell[] {
  const counts = pools.list.map(() => ({ part: 0, of: 0 }))
  people.forEach((kind, row) => {
    const cell = counts[pools.of[row]!]
    if (kind !== 'respondent' || !cell) return
    cell.of += 1
    if (members.has(row)) cell.part += 1
  })
  return counts
}

/** Pools whose share lies further than that from the share of all of the row. */
function farFromAll(row: readonly Cell[], far: number): Set<number> {
  const all = row.reduce((sum, { of }) => sum + of, 0)
  const share = row.reduce((sum, { part }) => sum + part, 0) / Math.max(1, all)
  return new Set(row.flatMap(({ part, of }, at) => (of > 0 && Math.abs(part / of - share) > far ? [at] : [])))
}

/** Hides until nothing about fewer than ten people can be worked out from all that is left. */
function closeLeaks(groups: readonly Group[], input: OverlaysInput): void {
  const relations = relationsOf(groups)
  for (;;) {
    const shared = {
      kind: input.book.people,
      questions: input.questions,
      overlays: groups.map((group) => toldOf(group, input)),
      figures: input.figures,
    }
    // One at a time: what it hides may be all that the others need.
    const [leak] = leaksOf(auditedOf(shared, MIN_RESPONDENTS, relations))
    if (!leak) return
    close(groups[leak.group]!, leak.question, leak.cluster)
  }
}

/** Closes the cell, or, where it is hidden already and still gives something away, the smallest that is not. */
function close({ cells, closed }: Group, question: number, cluster: number): void {
  const own = closed[question]!
  const shares = hideCells(cells[question]!, MIN_RESPONDENTS, own)
  if (shares[cluster] !== 'hidden') own.add(cluster)
  else for (const [at, share] of shares.entries()) if (share !== 'hidden') return void own.add(at)
}

/** What could be known of two groups besides their shares: that they have nobody in common, or that one holds the other. */
function relationsOf(groups: readonly Group[]): Relation[] {
  return groups.flatMap(({ members: one }, a) =>
    groups.flatMap(({ members: other }, b): Relation[] => {
      if (a === b || one.size === 0 || other.size === 0) return []
      const both = [...other].filter((row) => one.has(row)).length
      if (both === 0) return a < b ? [{ a, b, how: 'apart' }] : []
      return both === other.size && both < one.size ? [{ a, b, how: 'within' }] : []
    }),
  )
}

function toldOf({ plan, cells, closed }: Group, { questions }: OverlaysInput): Overlay {
  const told = questions.flatMap(({ id, pools }, question) => {
    const shares = hideCells(cells[question]!, MIN_RESPONDENTS, closed[question]!)
    return pools.list.map((pool, at) => ({ question: id, pool: pool.id, share: shares[at]! }))
  })
  return { ...commonOf(plan), level: 'group', cells: told }
}

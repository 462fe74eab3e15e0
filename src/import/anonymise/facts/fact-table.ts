/** The codebook: what was declared about people who were asked, as numbers. What was not declared is not there. */
import type { ImportPlan, OverlayPlan, VariablePlan } from '../../plan.ts'
import type { RowBook } from '../row-book.ts'
import type { Tally } from '../tally.ts'

/** No answer, an answer outside the list, or one that was taken out. */
export const NOT_SHOWN = -1

export interface Fact {
  readonly id: string
  readonly role: VariablePlan['role']
  readonly ordered: boolean
  /** All that it may say. */
  readonly values: readonly string[]
  /** Number of each respondent's value in that list, or NOT_SHOWN. */
  readonly of: Int16Array
  /** For each overlay that is told from it, which values count. */
  readonly wanted: readonly ReadonlySet<number>[]
}

export interface FactTable {
  /** Row in the pack of each respondent. */
  readonly rows: readonly number[]
  readonly facts: readonly Fact[]
}

/** What the fact says of those on an overlay's list. */
export const IN_LIST = 'in'

/** Name of the fact that somebody is in an overlay, where a plan lists its members. */
export const factOfList = (overlay: OverlayPlan): string => `list:${overlay.id}`

export function factTableOf(plan: ImportPlan, book: RowBook, tally: Tally): FactTable {
  const rows = book.people.flatMap((kind, row) => (kind === 'respondent' ? [row] : []))
  const idOf = new Map([...book.rowOf].map(([id, row]) => [row, id]))
  const ids = rows.map((row) => idOf.get(row)!)
  const declared = plan.variables ?? []
  const used = declared.filter((variable) => isUsed(variable, plan.overlays))
  const says = 'Facts that were declared, and that something on the map is told from; no others were read.'
  tally.note('codebook', says, declared.length, used.length, 'report')
  tellAnswers(used, ids, tally)
  const facts = used.map((variable) => factOf(variable, ids, plan.overlays))
  return { rows, facts: [...facts, ...listsOf(plan, book, rows)] }
}

/** A structural fact shapes the clusters, so it is on the picture whether an overlay is told from it or not. */
function isUsed({ id, role }: VariablePlan, overlays: readonly OverlayPlan[]): boolean {
  return role === 'structural' || overlays.some(({ from }) => from?.some(({ variable }) => variable === id))
}

function factOf(
  { id, role, ordered, values, of }: VariablePlan,
  ids: readonly string[],
  overlays: readonly OverlayPlan[],
): Fact {
  const number = new Map(values.map((value, at) => [value, at]))
  const conditions = overlays.flatMap(({ from }) => from?.filter(({ variable }) => variable === id) ?? [])
  return {
    id,
    role,
    ordered,
    values,
    of: Int16Array.from(ids, (each) => number.get(of.get(each) ?? '') ?? NOT_SHOWN),
    wanted: conditions.map(
      (condition) => new Set(condition.values.flatMap((value) => number.get(value) ?? [])),
    ),
  }
}

/** An overlay whose members are listed is a fact with two values: in it, and not. Rows of roles are no fact about people. */
function listsOf({ overlays }: ImportPlan, { rowOf, people }: RowBook, rows: readonly number[]): Fact[] {
  return overlays.flatMap((overlay): Fact[] => {
    const members = new Set(overlay.members.flatMap((id) => rowOf.get(id) ?? []))
    if (overlay.from || ![...members].some((row) => row < people.length)) return []
    return [
      {
        id: factOfList(overlay),
        role: 'quasi',
        ordered: false,
        values: ['out', IN_LIST],
        of: Int16Array.from(rows, (row) => (members.has(row) ? 1 : 0)),
        wanted: [new Set([1])],
      },
    ]
  })
}

function tellAnswers(used: readonly VariablePlan[], ids: readonly string[], tally: Tally): void {
  const asked = new Set(ids)
  let [given, fits, ofNamed] = [0, 0, 0]
  for (const { of, values } of used) {
    const known = new Set(values)
    for (const [id, value] of of) {
      if (!asked.has(id)) ofNamed += 1
      else given += 1
      if (asked.has(id) && known.has(value)) fits += 1
    }
  }
  tally.note('answers', 'Answers outside the declared lists were read as no answer.', given, fits, 'report')
  tally.note('facts-of-named', 'Facts about people who were only named were left out.', ofNamed, 0, 'report')
}

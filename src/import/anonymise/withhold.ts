/** Leaves ties out in an order that hangs on the file alone, so that a second pack of it leaves out the same. */
import type { RawNetwork } from '../network.ts'
import { thinTies } from '../risk/thin-ties.ts'
import type { RowBook } from './row-book.ts'
import type { Strictness } from './strictness.ts'
import type { PackTie } from './tie-columns.ts'

/** The ties that are left. Two packs of one file that left out different ties would show all of them together. */
export function withheld(
  ties: readonly PackTie[],
  raw: RawNetwork,
  book: RowBook,
  { tieBudget, k }: Strictness,
): readonly PackTie[] {
  if (tieBudget === 0) return ties
  const order = orderInFile(raw, book)
  const kind = book.people.map((_, place) => book.people[order.rowAt[place]!]!)
  const placed = ties
    .map((tie) => ({ from: order.placeOf[tie.from]!, to: order.placeOf[tie.to]!, tie }))
    .sort((a, b) => a.tie.question - b.tie.question || a.from - b.from || a.to - b.to)
  const kept = thinTies({
    kind,
    rows: order.rowAt.length,
    ties: placed,
    fixed: ({ tie }) => tie.event !== null,
    budget: tieBudget,
    k,
  })
  const left = new Set(kept.map(({ tie }) => tie))
  return ties.filter((tie) => left.has(tie))
}

/** People by their place in the file, then things by theirs. */
function orderInFile(raw: RawNetwork, { rowOf, people, things }: RowBook) {
  const rows = new Set(raw.nodes.flatMap(({ id }) => rowOf.get(id) ?? []))
  const rowAt = [...rows]
    .filter((row) => row < people.length)
    .concat([...rows].filter((row) => row >= people.length))
  const placeOf = new Array<number>(people.length + things.length)
  for (const [place, row] of rowAt.entries()) placeOf[row] = place
  return { rowAt, placeOf }
}

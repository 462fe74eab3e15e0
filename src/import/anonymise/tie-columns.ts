/** Raw ties to columns: by question, loops dropped, parallel ones merged, in an order that tells nothing of the file's. */
import type { RawNetwork } from '../network.ts'
import type { ImportPlan } from '../plan.ts'
import type { RowBook } from './row-book.ts'
import type { Tally } from './tally.ts'

export interface PackTie {
  readonly from: number
  readonly to: number
  /** Index into the plan's questions. */
  readonly question: number
  readonly wave: 1 | 2
  /** Event the tie grew with; only for ties of wave 2. */
  readonly event: string | null
}

export function tiesOf(raw: RawNetwork, plan: ImportPlan, book: RowBook, tally: Tally): PackTie[] {
  const question = new Map<string, number>()
  plan.questions.forEach(({ relations }, at) => {
    for (const relation of relations) if (!question.has(relation)) question.set(relation, at)
  })
  const merged = new Map<number, PackTie>()
  const rows = book.people.length + book.things.length
  let asked = 0
  let kept = 0
  for (const tie of raw.ties) {
    const at = question.get(tie.relation)
    if (at === undefined) continue
    asked += 1
    const found = rowsOf(tie.from, tie.to, book, plan.questions[at]!.directed)
    if (!found) continue
    kept += 1
    const key = (at * rows + found.from) * rows + found.to
    const fresh = { ...found, question: at, wave: tie.wave, event: tie.wave === 2 ? tie.event : null }
    const old = merged.get(key)
    merged.set(key, old === undefined || fresh.wave < old.wave ? fresh : old)
  }
  tally.note(
    'questions',
    'Ties that answer none of the questions shown were left out.',
    raw.ties.length,
    asked,
  )
  tally.note('loops', 'Ties from somebody to themselves, or to what was left out, were dropped.', asked, kept)
  tally.note('merged', 'The same tie given twice became one.', kept, merged.size)
  return [...merged.values()].sort(
    (a, b) => a.question - b.question || a.from - b.from || a.to - b.to || a.wave - b.wave,
  )
}

/** Undirected ties run from the lower row, so that the way they were written is not kept. */
function rowsOf(fromId: string, toId: string, { rowOf }: RowBook, directed: boolean) {
  const from = rowOf.get(fromId)
  const to = rowOf.get(toId)
  if (from === undefined || to === undefined || from === to) return null
  return directed || from < to ? { from, to } : { from: to, to: from }
}

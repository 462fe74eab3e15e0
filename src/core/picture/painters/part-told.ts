/** Only what was asked, and only who came to mind: threads that were not told of go, and lights left without one are questions. */
import { isPerson } from '../../model/rows.ts'
import { askedTies, recalledTies, recallOf } from '../../story/told-ties.ts'
import { type Draft, dimRow, type Moment, setTie } from '../draft.ts'
import { WARM } from '../palette.ts'
import { marked, SMALL_MARK } from './wonders.ts'

/** However many threads there are, together they are about so bright. */
const LIGHT = 260

export function recalled(draft: Draft, { pack, view }: Moment): void {
  told(draft, { pack }, recalledTies(pack, recallOf(view.part)), recalledTies(pack, 'all'))
}

export function topics(draft: Draft, { pack, view }: Moment): void {
  told(draft, { pack }, askedTies(pack, view.part), askedTies(pack, null))
}

function told(
  draft: Draft,
  { pack }: Pick<Moment, 'pack'>,
  ties: readonly number[],
  all: readonly number[],
): void {
  const { from, to } = pack.ties
  const tied = (list: readonly number[]): ReadonlySet<number> =>
    new Set(list.flatMap((tie) => [from[tie] ?? 0, to[tie] ?? 0]))
  const [now, ever] = [tied(ties), tied(all)]
  draft.labels = []
  draft.pools = draft.pools.map((pool) => ({ ...pool, fill: pool.fill * 0.4, rim: 0.15 }))
  const alpha = Math.min(0.3, Math.max(0.07, LIGHT / Math.max(1, all.length)))
  for (const tie of ties) setTie(draft, tie, WARM, alpha)
  const seen = [...draft.litAtS.keys()].filter((row) => (draft.look[4 * row + 3] ?? 0) > 0 && !now.has(row))
  for (const row of seen) dimRow(draft, row, 0.3)
  marked(
    draft,
    seen.filter((row) => ever.has(row) && isPerson(pack, row)),
    SMALL_MARK,
  )
}

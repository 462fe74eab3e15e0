/** Today's cloth: all threads that visitors wove over the place's lights, growing one by one, with the people behind them quiet. */
import { firstWoven } from '../../story/what-if.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { LIT } from '../palette.ts'

/** Seconds until the whole cloth is there, and the longest wait between two threads. */
const WOVEN_S = 9
const GAP_S = 0.9
const SPARK_S = 1

export function cloth(draft: Draft, { pack, view }: Moment): void {
  const { from, to } = pack.ties
  const first = firstWoven(pack, view.whatIf)
  const gapS = Math.min(GAP_S, WOVEN_S / Math.max(1, from.length - first))
  for (let row = 0; row < draft.litAtS.length; row++) dimRow(draft, row, 0.5)
  draft.pools = draft.pools.map((pool) => ({ ...pool, fill: 0.5 * pool.fill, rim: 0.5 * pool.rim }))
  const seen = new Set<number>()
  for (let tie = first; tie < from.length; tie++) {
    const departS = (tie - first) * gapS
    setTie(draft, tie, LIT, 0.9)
    setSpark(draft, tie, {
      departS,
      lastsS: SPARK_S,
      everyS: WOVEN_S,
      sense: tie % 2 === 0 ? 1 : -1,
      body: 'bold',
    })
    for (const row of [from[tie] ?? 0, to[tie] ?? 0]) {
      if (seen.has(row)) continue
      seen.add(row)
      setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.7 })
      // A thread comes when the later of its two lights does.
      draft.place[4 * row + 3] = departS
    }
  }
}

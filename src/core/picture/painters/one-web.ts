/** Lean on: all threads of the web; those who are joined to the largest part of it shine, the others wait. */
import { type Draft, dimRow, type Moment, setRow, setTie } from '../draft.ts'
import { WARM } from '../palette.ts'
import { NEVER } from '../picture.ts'
import { webOf } from '../web.ts'

/** Long threads whisper, but these are what makes it one. */
const CROSSING = 0.85

export function oneWeb(draft: Draft, moment: Moment): void {
  const { pack, view, ground } = moment
  const { of } = ground.question.pools
  if (view.open !== null) return
  const web = webOf(moment)
  for (const row of web.people) {
    if ((web.joinsS[row] ?? NEVER) < NEVER) setRow(draft, row, { alpha: 1, glow: 0.3 })
    else dimRow(draft, row, 0.6)
  }
  for (const tie of web.ties) {
    const from = pack.ties.from[tie] ?? 0
    const crosses = of[from] !== of[pack.ties.to[tie] ?? 0]
    const joined = (web.joinsS[from] ?? NEVER) < NEVER
    setTie(draft, tie, WARM, joined ? (crosses ? CROSSING : 0.34) : 0.16)
  }
}

/** Lean on: the web of support grows one answer at a time; a light that becomes part of the one web turns warm. */
import { type Draft, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { WARM } from '../palette.ts'
import { NEVER } from '../picture.ts'
import { tieComesS, webOf } from '../web.ts'

/** Seconds of an answer's spark. */
const SPOKEN_S = 0.8

/** Before the first answer: everyone of the web stands where the web will be, unseen, and no thread is there. */
export function unanswered(draft: Draft, moment: Moment): void {
  for (const row of webOf(moment).people) setRow(draft, row, { alpha: 0, glow: 0 })
}

export function growing(draft: Draft, moment: Moment): void {
  const { pack, ground } = moment
  const web = webOf(moment)
  const sense = ground.question.pulse === 'to-named' ? 1 : -1
  for (const tie of web.ties) {
    setTie(draft, tie, WARM, 0.34)
    setSpark(draft, tie, { departS: tieComesS(web, pack, tie), lastsS: SPOKEN_S, everyS: 0, sense })
  }
  for (const row of web.people) {
    draft.place[4 * row + 3] = web.comesS[row] ?? 0
    const joinsS = web.joinsS[row] ?? NEVER
    if (joinsS < NEVER) draft.litAtS[row] = joinsS + SPOKEN_S
  }
}

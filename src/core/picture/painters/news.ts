/** A piece of news under way: sparks in countable steps; whoever is not reached stays in sight, outlined, waiting. */
import { newsRun } from '../../story/news.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { LIT } from '../palette.ts'

/** Share of a step that a spark runs: it leaves a little after the beat and lands on the next. */
export const RUN = 5 / 6

export function news(draft: Draft, { pack, view }: Moment): void {
  if (!view.news) return
  const run = newsRun(pack, view.question, view.news)
  const { stepS, sinceS } = view.news
  const startS = sinceS - view.changedS
  const lastsS = RUN * stepS
  draft.spark.fill(0)
  for (let tie = 0; tie < pack.ties.from.length; tie++) draft.spark[4 * tie] = 1e6
  run.spread.step.forEach((step, row) => {
    if (step < 0) {
      waiting(draft, row)
      return
    }
    draft.litAtS[row] = startS + step * stepS
    dimRow(draft, row, 0.62)
    const tie = run.spread.viaTie[row] ?? -1
    if (tie < 0) return
    setTie(draft, tie, LIT, 0.12)
    const sense = pack.ties.to[tie] === row ? 1 : -1
    setSpark(draft, tie, { departS: startS + step * stepS - lastsS, lastsS, everyS: 0, sense })
  })
}

function waiting(draft: Draft, row: number): void {
  if ((draft.look[4 * row + 3] ?? 0) < 100) return
  setRow(draft, row, { outline: 0.7 })
  dimRow(draft, row, 0.62)
}

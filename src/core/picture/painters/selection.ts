/** A touched light: the ties drawn for this question, one step and then two, and nothing else. */
import { adjacencyOf } from '../../graph/adjacency.ts'
import { hopsFrom } from '../../graph/reach.ts'
import { rowCount, thingAt } from '../../model/rows.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT } from '../palette.ts'
import { shownTies } from './shown-ties.ts'
import { SPARK_S } from './threads.ts'

export function selection(draft: Draft, moment: Moment): void {
  const { pack, view, ground } = moment
  const { selection: chosen } = view
  if (!chosen) return
  const ties = shownTies(moment)
  const mask = new Uint8Array(pack.ties.from.length)
  for (const tie of ties) mask[tie] = 1
  const net = adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { mask })
  const hops = hopsFrom(net, chosen.row, chosen.hops)
  hops.forEach((hop, row) => {
    if (hop < 0) dimRow(draft, row, 0.45)
    else setRow(draft, row, { rgb: LIT, alpha: 1, glow: hop === 0 ? 0.85 : hop === 1 ? 0.4 : 0.2 })
  })
  const sense = ground.question.pulse === 'to-named' ? 1 : -1
  for (const tie of ties) {
    const from = hops[pack.ties.from[tie] ?? 0] ?? -1
    const to = hops[pack.ties.to[tie] ?? 0] ?? -1
    const drawn = from >= 0 && to >= 0 && from !== to
    setTie(draft, tie, LIT, drawn ? 0.75 : 0.05)
    if (drawn)
      setSpark(draft, tie, {
        departS: 0.25 + Math.min(from, to) * SPARK_S,
        lastsS: SPARK_S,
        everyS: 5,
        sense,
      })
  }
  const thing = thingAt(pack, chosen.row)
  if (thing && !draft.labels.some((l) => l.row === chosen.row)) {
    const k = 4 * chosen.row
    const [x = 0, y = 0, r = 0] = draft.place.slice(k, k + 3)
    draft.labels.unshift({
      text: thing.label,
      row: chosen.row,
      pool: null,
      x,
      y,
      clearance: r + 6,
      size: 'thing',
      ink: INKS.warm,
    })
  }
}

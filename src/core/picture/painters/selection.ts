/** A touched light: the ties drawn for this question, one step and then two, and nothing else. */
import { adjacencyOf } from '../../graph/adjacency.ts'
import { hopsFrom } from '../../graph/reach.ts'
import { rowCount, thingAt } from '../../model/rows.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT } from '../palette.ts'
import { NEVER } from '../picture.ts'
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
    else lightAt(draft, row, hop)
  })
  const sense = ground.question.pulse === 'to-named' ? 1 : -1
  for (const tie of ties) {
    const from = hops[pack.ties.from[tie] ?? 0] ?? -1
    const to = hops[pack.ties.to[tie] ?? 0] ?? -1
    const drawn = from >= 0 && to >= 0 && from !== to
    setTie(draft, tie, LIT, drawn ? 0.75 : 0.05)
    const departS = drawn ? 0.25 + Math.min(from, to) * SPARK_S : NEVER
    setSpark(draft, tie, { departS, lastsS: SPARK_S, everyS: drawn ? 5 : 0, sense })
  }
  nameTouched(draft, moment, chosen.row)
}

/** Glow and least radius, nearest first: large enough to be seen from where one stands. */
const STEPS = [
  { glow: 0.85, radius: 12 },
  { glow: 0.4, radius: 9 },
  { glow: 0.2, radius: 7 },
] as const

function lightAt(draft: Draft, row: number, hop: number): void {
  const { glow, radius } = STEPS[Math.min(hop, 2)] ?? STEPS[2]
  setRow(draft, row, { rgb: LIT, alpha: 1, glow, radius: Math.max(radius, draft.place[4 * row + 2] ?? 0) })
}

/** A touched thing is named, whatever else is; a role only where nobody real stands behind it. */
function nameTouched(draft: Draft, { pack }: Moment, row: number): void {
  const thing = thingAt(pack, row)
  const known = thing && !(thing.kind === 'role' && pack.site.provenance === 'survey')
  if (!known || draft.labels.some((label) => label.row === row)) return
  const [x = 0, y = 0, radius = 0] = draft.place.slice(4 * row, 4 * row + 3)
  const { label: text } = thing
  draft.labels.unshift({ text, row, pool: null, x, y, clearance: radius + 6, size: 'thing', ink: INKS.warm })
}

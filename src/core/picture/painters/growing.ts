/** Lean on: the web of support grows one answer at a time until most of it is one web. */
import { type Draft, type Moment, scatter, setTie } from '../draft.ts'
import { WARM } from '../palette.ts'
import { shownTies } from './shown-ties.ts'

/** Seconds until the last answer is in. */
const GROWS_S = 9

export function growing(draft: Draft, moment: Moment): void {
  const { pack } = moment
  const rows = pack.nodes.people.kind.length
  const at = new Float32Array(draft.litAtS.length)
  for (let row = 0; row < rows; row++) at[row] = GROWS_S * scatter(row + 17) ** 0.7
  const ties = shownTies(moment)
  const first = new Float32Array(draft.litAtS.length).fill(GROWS_S)
  // A named person appears with the first answer that names them.
  for (const tie of ties) {
    const from = pack.ties.from[tie] ?? 0
    const to = pack.ties.to[tie] ?? 0
    if (pack.nodes.people.kind[to] === 'named') first[to] = Math.min(first[to] ?? GROWS_S, at[from] ?? 0)
    setTie(draft, tie, WARM, 0.2)
  }
  for (let row = 0; row < rows; row++) {
    draft.place[4 * row + 3] = (pack.nodes.people.kind[row] === 'named' ? first[row] : at[row]) ?? 0
  }
}

/** Weave: the web that is there, faint; a ring about those with room for a first line; and whoever a new thread brings closer, lit. */

import { type Weaving, weavingOf, webAt } from '../../story/weaving.ts'
import { changesOf } from '../../story/what-if.ts'
import { type Draft, dimRow, type Moment, setRow, setTie } from '../draft.ts'
import { LIT, TONES, WARM } from '../palette.ts'

/** Seconds until a new thread has arrived, and for each tie that its light then goes on. */
const ARRIVES_S = 0.9
const ONWARD_S = 0.45
/** World units of a light that came closer, at least: to be seen from two metres. */
const CLOSER = 9.5

/** The web as it was, so that a visitor sees who is joined already. */
export function web(draft: Draft, { pack, view }: Moment): void {
  const { ties, without } = webAt(pack, view.question)
  for (const tie of ties) setTie(draft, tie, WARM, 0.13)
  // Those with no line yet stand among the others, as bright as they, with room about them.
  for (const row of without) setRow(draft, row, { rgb: TONES.warm, alpha: 0.86, outline: 0.6 })
}

/** Lights that came closer: those of the newest thread one after another, those of the others at once. */
export function closer(draft: Draft, { pack, view }: Moment): void {
  const changes = changesOf(view)
  if (changes.length === 0) return
  const all = weavingOf(pack, view.question, changes)
  const earlier = view.tried ? null : weavingOf(pack, view.question, changes.slice(0, -1))
  const still = view.selection !== null
  all.closer.forEach((hops, row) => {
    if (hops < 0) dimRow(draft, row, 0.55)
    else if (isLit(draft, row)) light(draft, row, still || isOld(earlier, row) ? null : hops)
  })
}

const isLit = (draft: Draft, row: number): boolean => (draft.look[4 * row + 3] ?? 0) > 0
const isOld = (earlier: Weaving | null, row: number): boolean => (earlier?.closer[row] ?? -1) >= 0

/** `hops` null: it shines already. */
function light(draft: Draft, row: number, hops: number | null): void {
  setRow(draft, row, { radius: Math.max(CLOSER, draft.place[4 * row + 2] ?? 0) })
  if (hops === null) setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.5 })
  else draft.litAtS[row] = ARRIVES_S + hops * ONWARD_S
}

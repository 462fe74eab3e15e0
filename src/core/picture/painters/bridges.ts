/** People who join groups up: their ties lead into more than one. Lit as lights among others, never counted or named. */
import { isPerson } from '../../model/rows.ts'
import { bridgesOf } from '../../story/bridges.ts'
import { type Draft, dimRow, type Moment, setRow, setTie } from '../draft.ts'
import { LIT } from '../palette.ts'

/** The part of a beat that shows them. */
export const BRIDGES = 'bridges'

export function bridges(draft: Draft, { pack, view, ground }: Moment): void {
  if (view.part !== BRIDGES) return
  const { rows, ties } = bridgesOf(pack, ground)
  const found = new Set(rows)
  for (let row = 0; row < draft.litAtS.length; row++) {
    if (found.has(row))
      setRow(draft, row, {
        rgb: LIT,
        alpha: 1,
        glow: 0.7,
        radius: Math.max(7.5, draft.place[4 * row + 2] ?? 0),
      })
    else if (isPerson(pack, row)) dimRow(draft, row, 0.5)
  }
  for (const tie of ties) setTie(draft, tie, LIT, 0.5)
}

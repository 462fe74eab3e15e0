/** S20c: one hand up, then eight. The ratio is published; the eight lights stand for it, not for eight people. */
import { type Draft, dimRow, type Moment, setRow } from '../draft.ts'
import { LIT, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'
import { gatherMams } from './mams.ts'

/** "Eight times as likely": Murton, fact 24.5. */
const HANDS = 8
const APART = 150
const RAISED = 150

export function hands(draft: Draft, moment: Moment): void {
  const up = moment.view.part === 'after' ? HANDS : 1
  for (let row = 0; row < draft.litAtS.length; row++) dimRow(draft, row, 0.15)
  gatherMams(draft, moment, (row, k, _count, middle) => {
    if (k >= HANDS) {
      setRow(draft, row, { alpha: 0, glow: 0 })
      return
    }
    const raised = k < up
    setRow(draft, row, {
      x: middle.x + (k - (HANDS - 1) / 2) * APART,
      y: middle.y + (raised ? -RAISED / 2 : RAISED / 2),
      radius: 42,
      rgb: raised ? LIT : TONES.slate,
      alpha: raised ? 1 : 0.7,
      glow: raised ? 0.9 : 0,
      shape: SHAPE.drop,
    })
  })
}

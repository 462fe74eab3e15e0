/** Hello street: doors as bright as their habit of saying hello; the last one greeted says so. */

import { type Draft, type Moment, setRow } from '../draft.ts'
import { doorsOf, streetAfter, wasAnswered } from '../hello-doors.ts'
import { LIT, TONES, WARM } from '../palette.ts'
import { seatsOf } from '../seats.ts'

/** A door is drawn this much larger than its window: it must be found by a finger. */
const LARGER = 1.7

export function helloStreet(draft: Draft, { pack, view }: Moment): void {
  const { habit } = streetAfter(pack, view.trail)
  const mean = habit.reduce((sum, own) => sum + own, 0) / Math.max(1, habit.length)
  quieten(draft, mean)
  const seats = seatsOf(pack)
  setRow(draft, seats.waiting, {
    radius: seats.street.waiting.size,
    rgb: WARM,
    alpha: 0.5 + 0.5 * mean,
    glow: mean,
  })
  const answered = wasAnswered(pack, view.trail)
  const last = view.trail.at(-1)
  doorsOf(pack).forEach((row, door) => {
    const own = habit[door] ?? 0
    setRow(draft, row, {
      rgb: own > 0.3 ? LIT : TONES.slate,
      alpha: 0.3 + 0.7 * own,
      glow: own * own,
      radius: (draft.place[4 * row + 2] ?? 12) * LARGER,
      outline: row === last ? (answered ? 1 : 0.4) : 0,
    })
  })
}

/** The hill behind is as bright as the street is friendly. */
function quieten(draft: Draft, mean: number): void {
  const share = 0.3 + 0.7 * mean
  for (let k = 3; k < draft.look.length; k += 4) {
    draft.look[k] = Math.round((draft.look[k] ?? 0) * share)
    draft.form[k - 2] = Math.round((draft.form[k - 2] ?? 0) * share)
  }
}

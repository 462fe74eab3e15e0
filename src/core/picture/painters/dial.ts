/** S20c: how able people feel to change things, as a dial of windows; people with no links have 8% fewer of them lit (24.2). */
import type { Draft, Moment } from '../draft.ts'
import { LIT, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'
import { middleOf, standIns } from './stand-ins.ts'

/** Windows of the dial: 2 of 25 are the published 8%. */
const WINDOWS = 25
const WITHOUT_LINKS = 23
/** World units. */
const REACH = 470
const DROP = 200

/** The side of the beat that shows people with no links. */
export const NO_LINKS = 'no-links'

export function dial(draft: Draft, moment: Moment): void {
  const { x, y } = middleOf(moment)
  const lit = moment.view.part === NO_LINKS ? WITHOUT_LINKS : WINDOWS
  standIns(
    draft,
    moment,
    Array.from({ length: WINDOWS }, (_, k) => {
      const angle = Math.PI * (1 + k / (WINDOWS - 1))
      return {
        x: x + REACH * Math.cos(angle),
        y: y + DROP + REACH * Math.sin(angle),
        radius: 28,
        rgb: k < lit ? LIT : TONES.slate,
        shape: SHAPE.window,
        alpha: k < lit ? 1 : 0.35,
        glow: k < lit ? 0.7 : 0,
        outline: 0,
      }
    }),
  )
}

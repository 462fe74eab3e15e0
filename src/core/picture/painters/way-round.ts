/** S21: three lanterns on one thread that goes round: find out, plan together, join up, and round again. */
import { ordered } from '../../story/order.ts'
import { type Draft, type Moment, setRow } from '../draft.ts'
import { LIT, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'
import { middleOf } from './stand-ins.ts'
import { wordsLit } from './words-lit.ts'

export const STEPS = [
  { id: 'understand', word: 'Find out' },
  { id: 'involve', word: 'Plan together' },
  { id: 'connect', word: 'Join up' },
] as const

/** World units. */
const REACH = { across: 560, down: 300 } as const
const RADIUS = { waiting: 78, open: 118 } as const
/** Beads of the thread between the lanterns. */
const BEADS = 45
/** A lantern hides the beads so near to it, in turns. */
const HIDDEN = 0.045

export function wayRound(draft: Draft, moment: Moment): void {
  const { x, y } = middleOf(moment)
  const { part, guess } = moment.view
  const on = (turn: number): { x: number; y: number } => ({
    x: x + REACH.across * Math.sin(2 * Math.PI * turn),
    y: y - REACH.down * Math.cos(2 * Math.PI * turn),
  })
  const picked = new Set(ordered(guess).map((id) => id[0]))
  wordsLit(
    draft,
    moment,
    STEPS.map(({ id, word }, k) => ({
      word,
      at: on(k / STEPS.length),
      radius: part === id ? RADIUS.open : RADIUS.waiting,
      lit: part === id || part === 'board' || picked.has(id[0]),
    })),
  )
  const here = STEPS.findIndex(({ id }) => id === part)
  for (let k = 0; k < BEADS; k++) {
    const turn = (k + 0.5) / BEADS
    const lit = part === 'board' || (here >= 0 && turn < here / STEPS.length)
    const row = STEPS.length + k
    if (row >= draft.litAtS.length) return
    const beside = Math.abs(turn * STEPS.length - Math.round(turn * STEPS.length)) < HIDDEN * STEPS.length
    setRow(draft, row, {
      ...on(turn),
      radius: 7,
      shape: SHAPE.disc,
      rgb: lit ? LIT : TONES.slate,
      alpha: beside ? 0 : lit ? 0.95 : 0.4,
      glow: lit ? 0.5 : 0,
    })
  }
}

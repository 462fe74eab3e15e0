/** S14: four words that a visitor puts in order, each a light on its rung; then the one that the study found, and three level ones. */
import { ordered } from '../../story/order.ts'
import type { Draft, Moment } from '../draft.ts'
import { SHAPE } from '../picture.ts'
import { middleOf } from './stand-ins.ts'
import { wordsLit } from './words-lit.ts'

/** What may go with feeling low, in the order of the alphabet. */
export const MAY_LOWER = [
  { id: 'age', word: 'Age' },
  { id: 'links', word: 'Few links' },
  { id: 'illness', word: 'Long illness' },
  { id: 'work', word: 'Out of work' },
] as const
/** The one that is more closely linked with low wellbeing than each of the others (21.4). */
export const FOUND = 'links'
/** The part of the beat that shows what was found. */
export const REVEALED = 'found'

/** World units. */
const APART = 380
const RUNG = 150
const RADIUS = { plain: 52, found: 120 } as const

export function rungs(draft: Draft, moment: Moment): void {
  const { x, y } = middleOf(moment)
  const order = ordered(moment.view.guess)
  const found = moment.view.part === REVEALED
  const words = MAY_LOWER.map(({ id, word }, k) => {
    const place = order.indexOf(id)
    const lit = found ? id === FOUND : place >= 0
    const rung = found ? (id === FOUND ? 0 : 2) : place < 0 ? 3 : place
    return {
      word,
      at: { x: x + (k - (MAY_LOWER.length - 1) / 2) * APART, y: y + (rung - 1.6) * RUNG },
      radius: found && id === FOUND ? RADIUS.found : RADIUS.plain,
      lit,
      shape: SHAPE.window,
    }
  })
  wordsLit(draft, moment, words)
}

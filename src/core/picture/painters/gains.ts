/** S20: four lanterns, one for each kind of gain; the open one stands large. S20b: a hundred windows, of which 34 stay lit. */
import type { Draft, Moment, Painter } from '../draft.ts'
import { LIT, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'
import { middleOf, standIns } from './stand-ins.ts'
import { wordsLit } from './words-lit.ts'

/** The four kinds of gain, in the order of the study. */
export const GAINS = ['Feeling well', 'Money and work', 'Joining in', 'A stronger place'] as const

/** World units. */
const APART = 330
const HIGH = 200
const RADIUS = { closed: 90, open: 190, aside: 46 } as const
const GRID = { columns: 20, apart: 68, radius: 25 } as const

/** All four, waiting; or one open, the others small below it. */
export function lanterns(open: number | null): Painter {
  return (draft, moment) => {
    const { x, y } = middleOf(moment)
    const words = GAINS.map((word, k) => {
      if (open === null) {
        const at = { x: x + (k % 2 === 0 ? -APART : APART), y: y + (k < 2 ? -HIGH : HIGH) - 60 }
        return { word, at, radius: RADIUS.closed, lit: true }
      }
      if (k === open) return { word: '', at: { x, y: y - 60 }, radius: RADIUS.open, lit: true }
      const across = x + (k - (GAINS.length - 1) / 2) * APART
      return { word: '', at: { x: across, y: y + 300 }, radius: RADIUS.aside, lit: false }
    })
    wordsLit(draft, moment, words)
  }
}

/** The figure that the hundred windows show: 34 in 100, in one project and for some services only. */
const SAVED = 'nhs-savings'

/** A hundred windows, as many lit as the published figure says, while its result is open; else the lantern. */
export function hundred(draft: Draft, moment: Moment): void {
  const { part } = moment.view
  const lit = moment.pack.figures.find(({ id }) => id === SAVED)?.value
  if (lit === undefined || (part !== null && !part.startsWith('nhs'))) {
    lanterns(1)(draft, moment)
    return
  }
  const { x, y } = middleOf(moment)
  const { columns, apart, radius } = GRID
  const lines = 100 / columns
  standIns(
    draft,
    moment,
    Array.from({ length: 100 }, (_, k) => ({
      x: x + ((k % columns) - (columns - 1) / 2) * apart,
      y: y + (Math.floor(k / columns) - (lines - 1) / 2) * apart * 1.35,
      radius,
      shape: SHAPE.window,
      rgb: k < lit ? LIT : TONES.slate,
      alpha: k < lit ? 1 : 0.3,
      glow: k < lit ? 0.6 : 0,
      outline: 0,
    })),
    0.006,
  )
}

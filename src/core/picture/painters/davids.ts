/** Two ringed lights that may be one, each with those who named it; made one, it stands in the middle and has grown. */
import { areOne, davidsOf } from '../../story/davids.ts'
import { type Draft, type Moment, setRow, setTie } from '../draft.ts'
import { INKS, LIT, TONES, WARM } from '../palette.ts'
import { type Label, SHAPE } from '../picture.ts'
import { wonders } from './wonders.ts'

/** World units: the two from the middle, and those who named one from it. */
const APART = 440
const ROUND = 215
const RADIUS = { one: 58, grown: 82, neighbour: 26 } as const

export function davids(draft: Draft, moment: Moment): void {
  const found = davidsOf(moment.pack)
  if (!found) {
    wonders(draft, moment)
    return
  }
  const { one, other, namedOne, namedOther, ties } = found
  const { minX, minY, maxX, maxY } = moment.ground.bounds
  const middle = { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
  const merged = areOne(moment.view)
  for (let row = 0; row < draft.litAtS.length; row++) setRow(draft, row, { alpha: 0.06, glow: 0, outline: 0 })
  draft.labels = []
  draft.pools = []
  draft.ribbons = []
  const left = { x: middle.x - (merged ? 0 : APART), y: middle.y }
  const right = { x: middle.x + (merged ? 0 : APART), y: middle.y }
  const wide = merged ? ROUND * 1.25 : ROUND
  around(draft, namedOne, left, wide, merged ? [0.62, 1.38] : [0.36, 1.24])
  around(draft, namedOther, right, wide, merged ? [-0.38, 0.38] : [-0.24, 0.64])
  david(draft, one, left, moment, RADIUS.one)
  david(draft, other, right, moment, merged ? RADIUS.grown : RADIUS.one)
  if (merged) setRow(draft, one, { alpha: 0, glow: 0, outline: 0 })
  else draft.labels.push(named('David?', left), named('And David?', right))
  for (const tie of ties) setTie(draft, tie, LIT, 0.7)
  draft.threadWidth = 5
}

/** On an arc round a light, from one turn to another, in half circles clockwise from the right. */
function around(
  draft: Draft,
  rows: readonly number[],
  at: { x: number; y: number },
  radius: number,
  [from, to]: readonly [number, number],
): void {
  rows.forEach((row, k) => {
    const angle = Math.PI * (from + ((to - from) * (k + 0.5)) / rows.length)
    setRow(draft, row, {
      x: at.x + radius * Math.cos(angle),
      y: at.y + radius * Math.sin(angle),
      radius: RADIUS.neighbour,
      rgb: WARM,
      shape: SHAPE.disc,
      alpha: 1,
      glow: 0.3,
    })
  })
}

function david(
  draft: Draft,
  row: number,
  { x, y }: { x: number; y: number },
  { view }: Moment,
  radius: number,
): void {
  const touched = view.selection?.row === row
  const rgb = touched ? LIT : TONES.amber
  const glow = touched ? 0.9 : 0.5
  setRow(draft, row, { x, y, radius, rgb, shape: SHAPE.disc, alpha: 1, glow, outline: 0.9 })
}

/** A word of the scene over a light of a made-up map, where no neighbour stands. */
function named(text: string, { x, y }: { x: number; y: number }): Label {
  const clearance = RADIUS.one * 1.9
  return { text, row: null, pool: null, x, y, clearance, out: [0, -1], size: 'thing', ink: INKS.amber }
}

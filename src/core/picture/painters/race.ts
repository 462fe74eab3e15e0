/** Two starts race: each light takes the colour and shape of the message that came to it first, when it came. */
import { newsRun, rivalRun } from '../../story/news.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { LIT, type Rgb, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'
import { RUN } from './news.ts'

/** The two colours, and the shapes that tell them apart without colour. */
const SIDES = [
  { rgb: TONES.amber, shape: SHAPE.disc },
  { rgb: TONES.blue, shape: SHAPE.square },
] as const

export function race(draft: Draft, moment: Moment): void {
  calm(draft, moment)
  moment.view.trail.slice(0, 2).forEach((row, side) => {
    picked(draft, row, SIDES[side]?.rgb ?? LIT)
  })
  run(draft, moment)
}

/** Everyone waits in one tone: the two colours belong to the race now. */
function calm(draft: Draft, { pack }: Moment): void {
  for (let row = 0; row < pack.nodes.people.kind.length; row++) {
    setRow(draft, row, { rgb: TONES.slate, shape: SHAPE.disc, glow: 0 })
    dimRow(draft, row, 0.6)
  }
  draft.pools = draft.pools.map((pool) => ({ ...pool, rgb: TONES.slate, fill: 0.16, rim: 0.3 }))
  draft.ribbons = []
}

function picked(draft: Draft, row: number, rgb: Rgb): void {
  setRow(draft, row, { rgb, alpha: 1, glow: 1, outline: 0.9, radius: 22 })
}

function run(draft: Draft, moment: Moment): void {
  const { pack, view } = moment
  if (!view.news) return
  const runs = [newsRun(pack, view.question, view.news), rivalRun(pack, view.question, view.news)]
  const { stepS, sinceS } = view.news
  const startS = sinceS - view.changedS
  const starts = view.trail.slice(0, 2)
  for (let row = 0; row < draft.litAtS.length; row++) {
    const [a = -1, b = -1] = runs.map((each) => each?.spread.step[row] ?? -1)
    const side = b >= 0 && (a < 0 || b < a) ? 1 : 0
    const step = side === 0 ? a : b
    if (step < 0 || starts.includes(row)) continue
    const tie = runs[side]?.spread.viaTie[row] ?? -1
    told(draft, moment, { row, side, atS: startS + step * stepS, lastsS: RUN * stepS, tie })
  }
}

interface Telling {
  readonly row: number
  readonly side: 0 | 1
  /** Seconds after the view changed. */
  readonly atS: number
  /** How long its spark is under way. */
  readonly lastsS: number
  readonly tie: number
}

/** A light changes on its own time: when it is told. */
function told(draft: Draft, { pack }: Moment, { row, side, atS, lastsS, tie }: Telling): void {
  const { rgb, shape } = SIDES[side]
  setRow(draft, row, {
    rgb,
    shape,
    alpha: 1,
    glow: 0.35,
    outline: 0,
    radius: Math.max(8, draft.place[4 * row + 2] ?? 0),
  })
  draft.place[4 * row + 3] = atS
  if (tie < 0) return
  setTie(draft, tie, rgb, 0.14)
  const sense = pack.ties.to[tie] === row ? 1 : -1
  setSpark(draft, tie, { departS: atS - lastsS, lastsS, everyS: 0, sense })
}

/** Wake: a street at dusk with a light in its windows, and one that waits. */
import { isPerson } from '../../model/rows.ts'
import { type Draft, type Moment, scatter, setRow, setSpark, setTie } from '../draft.ts'
import { LIT, type Rgb, WARM } from '../palette.ts'
import { SHAPE } from '../picture.ts'
import { type Seats, seatsOf } from '../seats.ts'

const WINDOW_RGB: Rgb = [255, 206, 128]
/** Seconds of a thread's spark in Wake: slow enough to follow by eye. */
const ANSWER_S = 1.1

/** People at their windows; whoever has none waits unseen behind one. */
export function street(draft: Draft, { pack }: Moment): void {
  const { windowOf, waiting, street: houses } = seatsOf(pack)
  const places = [...windowOf.values()]
  draft.street = 1
  draft.labels = []
  for (let row = 0; row < draft.litAtS.length; row++) {
    const own = windowOf.get(row)
    const window = own ?? places[Math.floor(scatter(row) * places.length)] ?? houses.waiting
    const dim = 0.42 + 0.5 * scatter(row * 7 + 3)
    const alpha = own && isPerson(pack, row) ? (dim > 0.6 ? dim : 0.16) : 0
    setRow(draft, row, {
      x: window.x,
      y: window.y,
      radius: window.size,
      rgb: WINDOW_RGB,
      shape: SHAPE.window,
      alpha,
      glow: alpha * 0.5,
      outline: 0,
    })
  }
  setRow(draft, waiting, { radius: houses.waiting.size * 1.5, rgb: LIT, alpha: 1, glow: 1 })
  draft.threadWidth = 3.2
}

/** The window says hello; its threads leave and other windows answer. */
export function hello(draft: Draft, { pack }: Moment): void {
  const seats = seatsOf(pack)
  setRow(draft, seats.waiting, { rgb: WARM, glow: 1, outline: 0.9 })
  seats.hello.forEach((tie, k) => {
    answer(draft, pack.ties.to[tie] ?? 0, tie, 0.5 + k * 0.45)
  })
}

/** Others name the same friend: threads meet there, and that light grows. */
export function meet(draft: Draft, { pack }: Moment): void {
  const seats: Seats = seatsOf(pack)
  for (const tie of seats.hello) {
    setTie(draft, tie, LIT, 0.3)
    setRow(draft, pack.ties.to[tie] ?? 0, { rgb: WARM, alpha: 1, glow: 0.35 })
  }
  seats.meet.forEach((tie, k) => {
    const from = pack.ties.from[tie] ?? 0
    setRow(draft, from, { rgb: WARM, alpha: 1, glow: 0.6 })
    setTie(draft, tie, LIT, 0.85)
    setSpark(draft, tie, { departS: 0.6 + k * 0.8, lastsS: ANSWER_S, everyS: 4.2, sense: 1 })
  })
  const radius = draft.place[4 * seats.friend + 2] ?? 8
  setRow(draft, seats.friend, { rgb: WARM, alpha: 1, glow: 1, radius: radius * 2.1, outline: 0.8 })
}

function answer(draft: Draft, row: number, tie: number, departS: number): void {
  setTie(draft, tie, LIT, 0.85)
  setSpark(draft, tie, { departS, lastsS: ANSWER_S, everyS: 4.6, sense: 1 })
  setRow(draft, row, { alpha: 1, glow: 0.5 })
  draft.litAtS[row] = departS + ANSWER_S
}

/** What a map cannot show: the place dims, and among its lights stand unlit windows with a question mark. */
import type { Row } from '../../model/pack.ts'
import { isPerson, labelOf } from '../../model/rows.ts'
import { type Draft, dimRow, type Moment, scatter, setRow } from '../draft.ts'
import { TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** World units: a mark at rest, and where there are many. */
const MARK = 40
export const SMALL_MARK = 26
/** Marks stand at least so many of their own sizes apart. */
const APART = 2.8

/** Parts of its beat: who was out when the door was knocked on, and the places of another week. */
export function wonders(draft: Draft, { pack, view }: Moment): void {
  draft.labels = []
  const rows = [...draft.litAtS.keys()].filter((row) => (draft.look[4 * row + 3] ?? 0) > 0)
  for (const row of rows) dimRow(draft, row, 0.42)
  draft.pools = draft.pools.map((pool) => ({ ...pool, fill: pool.fill * 0.4, rim: 0.2 }))
  const wanted = rows.filter((row) =>
    view.part === 'week' ? labelOf(pack, row) !== null : isPerson(pack, row),
  )
  marked(draft, wanted, view.part === null ? MARK : SMALL_MARK)
}

/** Some of these rows as questions: as many as have room, the same ones each time. */
export function marked(draft: Draft, rows: readonly Row[], radius: number): void {
  const taken: [x: number, y: number][] = []
  for (const row of [...rows].sort((a, b) => scatter(a) - scatter(b))) {
    const [x = 0, y = 0] = draft.place.slice(4 * row, 4 * row + 2)
    if (taken.some(([a, b]) => Math.hypot(x - a, y - b) < APART * radius)) continue
    taken.push([x, y])
    setRow(draft, row, { rgb: TONES.slate, shape: SHAPE.wonder, alpha: 0.95, glow: 0, outline: 0, radius })
  }
}

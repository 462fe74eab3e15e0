/** S20d: a meeting place that stays open because it is used. The study does not name it, so it is no place of this map. */
import { fieldAt } from '../../layout/lobes.ts'
import type { Ground } from '../../layout/pool-ground.ts'
import { isPerson } from '../../model/rows.ts'
import type { Point } from '../../model/space.ts'
import { type Draft, type Moment, setRow } from '../draft.ts'
import { INKS, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** The good of it reaches the meeting place after so many steps. */
const STEPS = 2
const RADIUS = 52
/** Spots tried along each side of the ground. */
const TRIED = 12

export function hub(draft: Draft, { pack, view, ground }: Moment): void {
  const made = pack.events.find((event) => event.id === 'made')
  const row = made?.rows.find((each) => !isPerson(pack, each))
  if (row === undefined) return
  const at = openSpot(ground)
  setRow(draft, row, { ...at, radius: RADIUS, shape: SHAPE.lantern })
  setRow(draft, row, { rgb: TONES.slate, alpha: 0.55, glow: 0, outline: 0 })
  draft.labels.unshift({
    text: 'A meeting place',
    row,
    pool: null,
    ...at,
    clearance: RADIUS,
    size: 'thing',
    ink: INKS.warm,
  })
  if (view.news) draft.litAtS[row] = view.news.sinceS - view.changedS + STEPS * view.news.stepS
}

/** Where a lantern stands clear of all groups and inside the ground. */
function openSpot({ pools, bounds }: Ground): Point {
  const across = bounds.maxX - bounds.minX - 2 * RADIUS
  const down = bounds.maxY - bounds.minY - 2 * RADIUS
  const spots = Array.from({ length: TRIED * TRIED }, (_, k) => ({
    x: bounds.minX + RADIUS + (across * (k % TRIED)) / (TRIED - 1),
    y: bounds.minY + RADIUS + (down * Math.floor(k / TRIED)) / (TRIED - 1),
  }))
  const lobes = pools.flatMap((pool) => pool.lobes)
  const crowd = spots.map(({ x, y }) => fieldAt(lobes, x, y))
  return spots[crowd.indexOf(Math.min(...crowd))] ?? { x: bounds.minX, y: bounds.minY }
}

/** Two groups face each other across a gap, large; the rest of the place stands back. */
import { type Bounds, middleOf, type Point } from '../../model/space.ts'
import { gapOf } from '../../story/gap.ts'
import { type Draft, type Moment, setRow, setTie } from '../draft.ts'
import { INKS, TONES } from '../palette.ts'
import { type Label, NEVER } from '../picture.ts'

/** Share of the frame's half width and half height that a group may reach from its middle. */
const REACH = { across: 0.44, down: 0.92 } as const

export function gap(draft: Draft, { pack, view, ground }: Moment): void {
  const pair = gapOf(pack, view.question)
  if (!pair) return
  const middle = middleOf(ground.bounds)
  const [wide, high] = halves(ground.bounds)
  const reach = Math.min(REACH.across * wide, REACH.down * high)
  const near = new Set(pair.flatMap(({ rows }) => rows))
  for (let row = 0; row < draft.litAtS.length; row++) if (!near.has(row)) hide(draft, row)
  draft.labels = []
  draft.ribbons = []
  pair.forEach((pool, k) => {
    const to = { x: middle.x + (k === 0 ? reach - wide : wide - reach), y: middle.y }
    const from = middleOf(pool.bounds)
    const scale = reach / Math.max(...halves(pool.bounds))
    for (const row of pool.rows) {
      draft.place[4 * row] = to.x + ((draft.place[4 * row] ?? 0) - from.x) * scale
      draft.place[4 * row + 1] = to.y + ((draft.place[4 * row + 1] ?? 0) - from.y) * scale
      draft.place[4 * row + 2] = (draft.place[4 * row + 2] ?? 0) * Math.min(1.5, Math.max(1, scale * 0.8))
    }
    const lobes = pool.lobes.map((v, n) =>
      n % 3 === 0 ? to.x + (v - from.x) * scale : n % 3 === 1 ? to.y + (v - from.y) * scale : v * scale,
    )
    draft.pools.push({ id: pool.pool.id, lobes, rgb: TONES[pool.pool.tone], fill: 0.34, rim: 0.4 })
    draft.labels.push(nameOf(pool.pool.title, pool.pool.id, INKS[pool.pool.tone], to, reach))
  })
  within(draft, pack.ties, near, ground.ties)
}

/** Threads inside the two groups, faint: what an idea can run along. */
function within(
  draft: Draft,
  ties: Moment['pack']['ties'],
  near: ReadonlySet<number>,
  asked: readonly number[],
): void {
  for (const tie of asked) {
    const both = near.has(ties.from[tie] ?? -1) && near.has(ties.to[tie] ?? -1)
    if (both && ties.wave[tie] === 1) setTie(draft, tie, TONES.slate, 0.16)
  }
}

/** Out of this story: what it hears is not told either. */
function hide(draft: Draft, row: number): void {
  setRow(draft, row, { alpha: 0, glow: 0, outline: 0 })
  draft.litAtS[row] = NEVER
}

function halves({ minX, minY, maxX, maxY }: Bounds): readonly [number, number] {
  return [(maxX - minX) / 2, (maxY - minY) / 2]
}

function nameOf(text: string, pool: string, ink: string, { x, y }: Point, reach: number): Label {
  const clearance = reach + 10
  return { text, row: null, pool, x, y, clearance, across: clearance, out: [0, -1], size: 'pool', ink }
}

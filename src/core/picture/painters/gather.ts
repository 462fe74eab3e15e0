/** Before the news groups part: everyone in the middle, then friends apart from all who use what is near by. */
import { middleOf } from '../../model/space.ts'
import type { Draft, Moment } from '../draft.ts'
import { scatter, setRow } from '../draft.ts'
import { TONES, WARM } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** World units: how far the crowd in the middle reaches. */
const CROWD = 330

/** Everyone stands in the middle, in no order. */
export function gathered(draft: Draft, { ground, pack }: Moment): void {
  const middle = middleOf(ground.bounds)
  ground.question.pools.of.forEach((pool, row) => {
    if (pool < 0) return
    const angle = scatter(row) * 2 * Math.PI
    const reach = CROWD * Math.sqrt(scatter(row + 90001))
    const person = row < pack.nodes.people.kind.length
    setRow(draft, row, {
      x: middle.x + reach * 1.35 * Math.cos(angle),
      y: middle.y + reach * Math.sin(angle),
      rgb: WARM,
      shape: SHAPE.disc,
      alpha: person ? 0.9 : 0,
      glow: 0,
    })
  })
}

/** The first split of the study: people who just ask friends, and people who use what is near by. */
export function halved(draft: Draft, { ground, pack }: Moment): void {
  const friends = ground.pools.find(({ pool }) => pool.shape === 'star') ?? ground.pools[0]
  if (!friends) return
  const others = ground.pools.filter((pool) => pool !== friends)
  const middle = {
    x:
      others.reduce((sum, p) => sum + p.centre.x * p.rows.length, 0) /
      Math.max(
        1,
        others.reduce((s, p) => s + p.rows.length, 0),
      ),
    y:
      others.reduce((sum, p) => sum + p.centre.y * p.rows.length, 0) /
      Math.max(
        1,
        others.reduce((s, p) => s + p.rows.length, 0),
      ),
  }
  for (const { rows, pool } of others) {
    for (const row of rows) {
      const k = 4 * row
      const reach = 260 * Math.sqrt(scatter(row + 5))
      const angle = scatter(row + 71) * 2 * Math.PI
      const person = row < pack.nodes.people.kind.length
      draft.place[k] = middle.x + reach * 1.2 * Math.cos(angle)
      draft.place[k + 1] = middle.y + reach * Math.sin(angle)
      setRow(draft, row, { rgb: TONES[pool.tone], alpha: person ? 0.85 : 0, glow: 0 })
    }
  }
}

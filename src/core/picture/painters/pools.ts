/** From the hill: at most seven soft shapes, each with one name, and ribbons as thick as the ties that join them. */
import { edgeTowards, type PoolGround } from '../../layout/pool-ground.ts'
import type { Draft, Moment } from '../draft.ts'
import { INKS, TONES } from '../palette.ts'
import type { Label, PoolState } from '../picture.ts'

/** World units of ribbon for each tie that crosses, and the least and most that can be seen and borne. */
const RIBBON_PER_TIE = 1.5
const RIBBON_WIDTHS = [5, 46] as const

/** More clusters than this are named in the smaller size, so that all of them can be. */
const MOST_LARGE = 5
/** World units of soft shape beyond the outermost people. */
const SHORE = 12

export function pools(draft: Draft, { ground, view }: Moment): void {
  draft.pools = ground.pools.map((p) => stateOf(p, view.open))
  draft.ribbons = ground.crossings.flatMap(({ a, b, ties }) => {
    const from = ground.pools[a]
    const to = ground.pools[b]
    if (!from || !to) return []
    const start = edgeTowards(from, to.centre)
    const end = edgeTowards(to, from.centre)
    return [
      {
        from: [start.x, start.y] as const,
        to: [end.x, end.y] as const,
        width: Math.min(RIBBON_WIDTHS[1], Math.max(RIBBON_WIDTHS[0], ties * RIBBON_PER_TIE)),
        rgbFrom: TONES[from.pool.tone],
        rgbTo: TONES[to.pool.tone],
        alpha: view.open ? 0.08 : 0.34,
      },
    ]
  })
  draft.labels.push(
    ...ground.pools
      .filter((p) => p.pool.id !== view.open)
      .map((p) => labelOf(p, ground.pools, view.open !== null)),
  )
}

function stateOf({ pool, lobes }: PoolGround, open: string | null): PoolState {
  const own = pool.id === open
  return {
    id: pool.id,
    lobes,
    rgb: TONES[pool.tone],
    fill: open === null ? 0.5 : own ? 0.2 : 0.26,
    rim: open === null ? 0.5 : own ? 0.1 : 0.35,
  }
}

function labelOf(own: PoolGround, all: readonly PoolGround[], horizon: boolean): Label {
  const { pool, bounds, centre } = own
  const small = all.length > MOST_LARGE
  return {
    text: pool.title,
    row: null,
    pool: pool.id,
    x: horizon ? centre.x : (bounds.minX + bounds.maxX) / 2,
    y: horizon ? centre.y : (bounds.minY + bounds.maxY) / 2,
    clearance: horizon ? 0 : (bounds.maxY - bounds.minY) / 2 + SHORE,
    across: horizon ? 0 : (bounds.maxX - bounds.minX) / 2 + SHORE,
    out: awayFrom(own, all),
    size: horizon ? 'horizon' : small ? 'thing' : 'pool',
    ink: INKS[pool.tone],
  }
}

/** The way out of a crowd: from each other cluster, the nearer the more. */
function awayFrom({ centre, index }: PoolGround, all: readonly PoolGround[]): readonly [number, number] {
  return all.reduce<readonly [number, number]>(
    ([x, y], other) => {
      if (other.index === index) return [x, y]
      const [dx, dy] = [centre.x - other.centre.x, centre.y - other.centre.y]
      const near = 1 / Math.max(1, dx * dx + dy * dy)
      return [x + dx * near, y + dy * near]
    },
    [0, 0],
  )
}

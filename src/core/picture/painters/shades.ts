/** S14: pools, never single lights, warm up with how their people feel on average. A hidden average is an empty outline. */
import type { FeltBy, Shade } from '../../model/pack.ts'
import { FELT_BY } from '../../model/pack.ts'
import { isPerson } from '../../model/rows.ts'
import { type Draft, type Moment, setRow } from '../draft.ts'
import { type Rgb, TONES } from '../palette.ts'

/** From lower to higher: slate blue to window light, lighter with each step, so that the eye needs no colour. */
const WARMTHS: readonly Rgb[] = [
  [84, 104, 150],
  [112, 116, 138],
  [154, 138, 126],
  [214, 180, 118],
  [255, 226, 150],
]
/** Stronger than an ordinary pool: here the shade is what is told. */
const FILLS = [0.9, 1, 1.2, 1.55, 1.9] as const

/** Whose average is shown, by the part of a beat. */
export function feltBy(part: string | null): FeltBy {
  return FELT_BY.find((of) => of === part) ?? 'all'
}

export function shades(draft: Draft, { pack, view, ground }: Moment): void {
  const of = feltBy(view.part)
  const own = new Map<string, Shade['band']>()
  for (const shade of pack.shades ?? [])
    if (shade.question === view.question && shade.of === of) own.set(shade.pool, shade.band)
  draft.pools = draft.pools.map((pool) => {
    const band = own.get(pool.id) ?? 'hidden'
    if (band === 'hidden') return { ...pool, rgb: TONES.slate, fill: 0, rim: 0.7 }
    return { ...pool, rgb: WARMTHS[band] ?? TONES.slate, fill: FILLS[band], rim: 0.5 }
  })
  draft.ribbons = draft.ribbons.map((ribbon) => ({ ...ribbon, alpha: 0.1 }))
  // All of one light: nobody's own feeling is on any map.
  ground.question.pools.of.forEach((pool, row) => {
    if (isPerson(pack, row))
      setRow(draft, row, { rgb: TONES.slate, alpha: pool < 0 ? 0 : 0.2, glow: 0, outline: 0 })
    else setRow(draft, row, { alpha: 0, glow: 0 })
  })
}

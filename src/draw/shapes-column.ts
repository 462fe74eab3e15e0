/** Pools and ribbons written into columns: they are few, so all of them are written at each change. */
import { POOL_LOBES, type PoolState, type RibbonState } from '../core/picture/picture.ts'
import { POOL_TEXELS, RIBBON_TEXELS } from './glsl/pools.ts'

/** The far reading never holds more shapes than these. */
export const MOST_POOLS = 16
export const MOST_RIBBONS = 64

const rgb = (c: readonly [number, number, number]): number[] => c.map((v) => v / 255)

function lobesOf(pool: PoolState): number[] {
  return Array.from({ length: POOL_LOBES }, (_, i) => [
    pool.lobes[3 * i] ?? 0,
    pool.lobes[3 * i + 1] ?? 0,
    pool.lobes[3 * i + 2] ?? 0,
    0,
  ]).flat()
}

/** `POOL_TEXELS` texels a pool, in the order the shader reads them. */
export function poolColumn(before: readonly PoolState[], after: readonly PoolState[]): Float32Array {
  const out = new Float32Array(MOST_POOLS * POOL_TEXELS * 4)
  after.slice(0, MOST_POOLS).forEach((to, i) => {
    const from = before[i] ?? to
    const texels = [
      ...lobesOf(from),
      ...lobesOf(to),
      ...rgb(from.rgb),
      from.fill,
      ...rgb(to.rgb),
      to.fill,
      from.rim,
      to.rim,
      i * 2.4,
      0,
    ]
    out.set(texels, i * POOL_TEXELS * 4)
  })
  return out
}

/** `RIBBON_TEXELS` texels a ribbon. */
export function ribbonColumn(before: readonly RibbonState[], after: readonly RibbonState[]): Float32Array {
  const out = new Float32Array(MOST_RIBBONS * RIBBON_TEXELS * 4)
  after.slice(0, MOST_RIBBONS).forEach((to, i) => {
    const from = before[i] ?? to
    const texels = [
      ...[...from.from, ...from.to, ...to.from, ...to.to],
      ...[from.width, from.alpha, to.width, to.alpha],
      ...[...rgb(from.rgbFrom), 0, ...rgb(from.rgbTo), 0, ...rgb(to.rgbFrom), 0, ...rgb(to.rgbTo), 0],
    ]
    out.set(texels, i * RIBBON_TEXELS * 4)
  })
  return out
}

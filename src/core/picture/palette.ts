/**
 * The colours of the exhibit, in one place: Okabe and Ito's palette, moved a little for a dusk ground (#101623) and
 * so that no two stand closer than CIEDE2000 20, also under the three simulated deficiencies (a test measures it).
 */
import type { PoolShape, Tone } from '../model/pack.ts'
import { SHAPE, type ShapeNumber } from './picture.ts'

export type Rgb = readonly [number, number, number]

export const GROUND: Rgb = [16, 22, 35]
/** People without a colour of their own: warm white. */
export const WARM: Rgb = [255, 236, 200]
/** The lit window. */
export const LIT: Rgb = [255, 226, 150]

export const TONES: Readonly<Record<Tone, Rgb>> = {
  amber: [240, 184, 60],
  blue: [86, 150, 233],
  vermillion: [226, 94, 44],
  rose: [214, 146, 196],
  green: [38, 176, 134],
  yellow: [240, 232, 110],
  slate: [148, 160, 184],
  warm: WARM,
}

/** Brighter inks of the same tones, for words: at least 7:1 on the ground. */
export const INKS: Readonly<Record<Tone, string>> = {
  amber: '#ffcf7a',
  blue: '#a8ccff',
  vermillion: '#ffb08f',
  rose: '#f2c4e2',
  green: '#86e3c4',
  yellow: '#f6f0a0',
  slate: '#c9d2e4',
  warm: '#f7ecd8',
}

/** How a pool's people are drawn. */
export const POOL_SHAPES: Readonly<Record<PoolShape, ShapeNumber>> = {
  disc: SHAPE.disc,
  square: SHAPE.square,
  hexagon: SHAPE.hexagon,
  star: SHAPE.star,
  triangle: SHAPE.triangle,
  diamond: SHAPE.diamond,
  drop: SHAPE.drop,
}

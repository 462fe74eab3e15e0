/**
 * The colours of the exhibit, in one place: Okabe and Ito's palette, moved for a dusk ground (#101623). The four that
 * are shown together stand CIEDE2000 20 or more apart, also under the three simulated deficiencies; all seven at
 * least 14, where shape and name must help (a test measures both).
 */
import type { PoolShape, Tone } from '../model/pack.ts'
import { SHAPE, type ShapeNumber } from './picture.ts'

export type Rgb = readonly [number, number, number]

export const GROUND: Rgb = [16, 22, 35]
/** People without a colour of their own: warm white. */
export const WARM: Rgb = [255, 236, 200]
/** Warm white with a breath of the study's own blue for people who answered, and of its pink for people who were named. */
export const ANSWERED: Rgb = [214, 228, 255]
export const NAMED: Rgb = [255, 208, 218]
/** The lit window. */
export const LIT: Rgb = [255, 226, 150]

export const TONES: Readonly<Record<Tone, Rgb>> = {
  amber: [245, 194, 75],
  blue: [88, 165, 243],
  vermillion: [222, 70, 20],
  rose: [161, 114, 143],
  green: [48, 145, 106],
  yellow: [240, 239, 184],
  slate: [185, 188, 194],
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

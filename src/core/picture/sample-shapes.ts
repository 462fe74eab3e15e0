/** Pools, ribbons and the street half-way through a move. */
import { ease } from '../time/move.ts'
import type { Picture, PoolState, RibbonState } from './picture.ts'

/** How far the far shapes' move has come, 0..1, eased. */
export function shapeProgress(picture: Picture, clockS: number): number {
  return picture.moveS <= 0 ? 1 : ease((clockS - picture.startS) / picture.moveS)
}

export function samplePools(picture: Picture, clockS: number): PoolState[] {
  const t = shapeProgress(picture, clockS)
  return picture.pools
    .map((to, k) => mixPools(picture.poolsBefore[k] ?? to, to, t))
    .filter((pool) => pool.fill > 0.004 || pool.rim > 0.004)
}

export function sampleRibbons(picture: Picture, clockS: number): RibbonState[] {
  const t = shapeProgress(picture, clockS)
  return picture.ribbons
    .map((to, k) => mixRibbons(picture.ribbonsBefore[k] ?? to, to, t))
    .filter((ribbon) => ribbon.alpha > 0.004)
}

/** How far the street has risen, 0..1. */
export function streetAt(picture: Picture, clockS: number): number {
  return mix(picture.streetBefore, picture.street, shapeProgress(picture, clockS))
}

function mixPools(from: PoolState, to: PoolState, t: number): PoolState {
  return {
    id: to.id,
    lobes: to.lobes.map((v, k) => mix(from.lobes[k] ?? v, v, t)),
    rgb: mix3(from.rgb, to.rgb, t),
    fill: mix(from.fill, to.fill, t),
    rim: mix(from.rim, to.rim, t),
  }
}

function mixRibbons(from: RibbonState, to: RibbonState, t: number): RibbonState {
  return {
    from: [mix(from.from[0], to.from[0], t), mix(from.from[1], to.from[1], t)],
    to: [mix(from.to[0], to.to[0], t), mix(from.to[1], to.to[1], t)],
    width: mix(from.width, to.width, t),
    rgbFrom: mix3(from.rgbFrom, to.rgbFrom, t),
    rgbTo: mix3(from.rgbTo, to.rgbTo, t),
    alpha: mix(from.alpha, to.alpha, t),
  }
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

function mix3(
  a: readonly [number, number, number],
  b: readonly [number, number, number],
  t: number,
): readonly [number, number, number] {
  return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]
}

/** How many times as large as painted lights are drawn at `clockS`, where `sizes` is the tuning: in the street they fit their windows. */
export function lightScale(picture: Picture, sizes: number, clockS: number): number {
  return sizes + (1 - sizes) * streetAt(picture, clockS)
}

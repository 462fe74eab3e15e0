/** The motion of the shaders as a pure function: for picking, labels, tests, and for starting a move from the middle of another. */
import { ease } from '../time/move.ts'
import type { NodeState, Picture, TieState } from './picture.ts'

export interface SampledRow {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** 0..255 */
  readonly alpha: number
}

/** The lit look: warm white, as the fragment shader has it. */
export const LIT_RGB = [255, 242, 208] as const
/** Seconds a row takes to light. */
export const LIGHTING_S = 0.3

/** How far a row's own move has come, 0..1, eased. */
export function rowProgress(picture: Picture, row: number, clockS: number): number {
  const delayS = picture.after.place[4 * row + 3] ?? 0
  return picture.moveS <= 0 ? 1 : ease((clockS - picture.startS - delayS) / picture.moveS)
}

/** Where a row is at `clockS`, world units. */
export function sampleRow(picture: Picture, row: number, clockS: number): SampledRow {
  const t = rowProgress(picture, row, clockS)
  const { before, after } = picture
  const mix = (a: Float32Array | Uint8Array, b: Float32Array | Uint8Array, k: number): number => {
    const from = a[4 * row + k] ?? 0
    return from + ((b[4 * row + k] ?? 0) - from) * t
  }
  return {
    x: mix(before.place, after.place, 0),
    y: mix(before.place, after.place, 1),
    radius: mix(before.place, after.place, 2),
    alpha: mix(before.look, after.look, 3),
  }
}

/** True when every row has arrived. */
export function isSettled(picture: Picture, clockS: number): boolean {
  return clockS - picture.startS >= picture.moveS + picture.longestDelayS
}

/** The nodes as they stand at `clockS`: the state a new move starts from. The `after` arrays themselves once all have arrived. */
export function sampleNodes(picture: Picture, clockS: number): NodeState {
  const lit = hasLit(picture, clockS)
  if (isSettled(picture, clockS) && !lit) return picture.after
  const { rows, before, after } = picture
  const place = new Float32Array(4 * rows)
  const look = new Uint8Array(4 * rows)
  const form = new Uint8Array(4 * rows)
  for (let row = 0; row < rows; row++) {
    const t = rowProgress(picture, row, clockS)
    const k = 4 * row
    for (let c = 0; c < 3; c++) place[k + c] = between(before.place, after.place, k + c, t)
    const light = litShare(picture, row, clockS)
    for (let c = 0; c < 4; c++) {
      const plain = between(before.look, after.look, k + c, t)
      const bright = c < 3 ? (LIT_RGB[c as 0 | 1 | 2] ?? 255) : 255
      look[k + c] = Math.round(plain + (bright - plain) * light)
    }
    form[k] = (t < 0.5 ? before.form[k] : after.form[k]) ?? 0
    form[k + 1] = Math.round(between(before.form, after.form, k + 1, t) * (1 - light) + 150 * light)
    form[k + 2] = Math.round(between(before.form, after.form, k + 2, t) * (1 - light))
  }
  return { place, look, form }
}

/** The ties as they stand at `clockS`; a tie waits for the later of its two ends. */
export function sampleTies(picture: Picture, clockS: number): TieState {
  if (isSettled(picture, clockS)) return picture.tieAfter
  const look = new Uint8Array(4 * picture.ties)
  for (let tie = 0; tie < picture.ties; tie++) {
    const t = tieProgress(picture, tie, clockS)
    for (let c = 0; c < 4; c++) {
      look[4 * tie + c] = Math.round(between(picture.tieBefore.look, picture.tieAfter.look, 4 * tie + c, t))
    }
  }
  return { look }
}

function tieProgress(picture: Picture, tie: number, clockS: number): number {
  const from = picture.tieEnds[2 * tie] ?? 0
  const to = picture.tieEnds[2 * tie + 1] ?? 0
  return Math.min(rowProgress(picture, from, clockS), rowProgress(picture, to, clockS))
}

/** 0 while a row waits, 1 once it is lit. */
export function litShare(picture: Picture, row: number, clockS: number): number {
  const sinceS = clockS - picture.startS - (picture.litAtS[row] ?? 0)
  return Math.min(1, Math.max(0, sinceS / LIGHTING_S))
}

function hasLit(picture: Picture, clockS: number): boolean {
  const nowS = clockS - picture.startS
  return picture.litAtS.some((litS) => litS <= nowS)
}

function between(a: Float32Array | Uint8Array, b: Float32Array | Uint8Array, k: number, t: number): number {
  const from = a[k] ?? 0
  return from + ((b[k] ?? 0) - from) * t
}

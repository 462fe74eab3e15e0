import { describe, expect, test } from 'vitest'
import { resolutionFor } from '../../src/draw/canvas-size.ts'
import { governor, QUALITY_STEPS } from '../../src/draw/governor.ts'

const PACE = 1000 / 60
const run = (quality: ReturnType<typeof governor>, frameMs: number, frames: number) => {
  for (let i = 0; i < frames; i++) quality.note(frameMs)
  return QUALITY_STEPS.indexOf(quality.step)
}

describe('the quality governor', () => {
  test('leaves a picture in pace alone', () => {
    expect(run(governor(PACE), PACE, 5000)).toBe(0)
  })
  test('steps down when frames are slow', () => {
    expect(run(governor(PACE), 45, 41)).toBe(1)
  })
  test('stops at the lowest step', () => {
    expect(run(governor(PACE), 90, 4000)).toBe(QUALITY_STEPS.length - 1)
  })
  test('steps up again only after a long calm', () => {
    const quality = governor(PACE)
    run(quality, 45, 41)
    expect(run(quality, PACE, 600)).toBe(1)
    expect(run(quality, PACE, 1200)).toBe(0)
  })
  test('takes a pause for no slow frame', () => {
    expect(run(governor(PACE), 5000, 500)).toBe(0)
  })
})

describe('the resolution', () => {
  test('is the screen’s own where the canvas stays small enough', () => {
    expect(resolutionFor(1000, 500, 2, 4e6)).toBe(2)
  })
  test('falls where the canvas would hold too many pixels', () => {
    const resolution = resolutionFor(3840, 2160, 1, 4e6)
    expect(3840 * resolution * 2160 * resolution).toBeCloseTo(4e6, -1)
  })
})

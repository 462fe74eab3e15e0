import { describe, expect, it } from 'vitest'
import { CAP_PER_EM, FIT_STEPS, sizesFor, TARGET_MM } from '../../src/page/sizes.ts'
import { SCREENS } from './harness/screens.ts'

const [roomiest] = FIT_STEPS
if (!roomiest) throw new Error('expected steps')

/** Degrees of sight of a capital letter. */
function degrees(fontPx: number, mmPerPx: number, distanceM: number): number {
  return (2 * Math.atan((fontPx * CAP_PER_EM * mmPerPx) / 2 / (distanceM * 1000)) * 180) / Math.PI
}

describe.each(SCREENS)('on $name', (screen) => {
  it('needed words fill 0.7 degrees of sight where there is room', () => {
    const { question, caption, label } = sizesFor(screen, screen, roomiest)
    for (const font of [question, caption, label])
      expect(degrees(font, screen.mmPerPx, screen.distanceM)).toBeGreaterThanOrEqual(0.699)
  })

  it('no step makes words smaller than 24 px', () => {
    const smallest = FIT_STEPS.map((step) =>
      Math.min(...Object.values(fonts(sizesFor(screen, screen, step)))),
    )
    expect(Math.min(...smallest)).toBeGreaterThanOrEqual(24)
  })

  it('no step makes targets smaller than 20 mm', () => {
    const targets = FIT_STEPS.map((step) => sizesFor(screen, screen, step).target * screen.mmPerPx)
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(TARGET_MM - 1e-9)
  })
})

function fonts({ question, caption, label, small }: ReturnType<typeof sizesFor>) {
  return { question, caption, label, small }
}

describe('the facilitator’s questions', () => {
  it('can be read from four metres on a wall', () => {
    const wall = { width: 1920, height: 1080 }
    const smallest = FIT_STEPS.map((step) => sizesFor({ mmPerPx: 0.7, distanceM: 2 }, wall, step).prompt)
    // 4 mm of letter for each metre.
    expect(Math.min(...smallest) * CAP_PER_EM * 0.7).toBeGreaterThanOrEqual(16)
  })
})

import { expect, test } from 'vitest'
import { GROUND, INKS, TONES } from '../../../src/core/picture/palette.ts'
import { ciede2000, contrast, type Rgb, SIGHTS, seenBy } from '../../support/colour-difference.ts'

/** Murton's four ways of hearing news, always shown together. */
const TOGETHER = ['amber', 'blue', 'vermillion', 'rose'] as const

test('the difference formula gives the published value for a published pair', () => {
  // Black to white is 100 by definition.
  expect(ciede2000([0, 0, 0], [255, 255, 255])).toBeCloseTo(100, 1)
})

test.each(SIGHTS)('groups shown together stand at least 20 apart, seen by %s eyes', (sight) => {
  for (const [i, one] of TOGETHER.entries()) {
    for (const other of TOGETHER.slice(i + 1)) {
      const apart = ciede2000(seenBy(TONES[one], sight), seenBy(TONES[other], sight))
      expect(apart, `${one} and ${other}: ${apart.toFixed(1)}`).toBeGreaterThanOrEqual(20)
    }
  }
})

test.each(SIGHTS)('all seven tones stand at least 14 apart, seen by %s eyes', (sight) => {
  const seven = Object.entries(TONES).filter(([name]) => name !== 'warm')
  for (const [i, [one, a]] of seven.entries()) {
    for (const [other, b] of seven.slice(i + 1)) {
      expect(ciede2000(seenBy(a, sight), seenBy(b, sight)), `${one} and ${other}`).toBeGreaterThanOrEqual(14)
    }
  }
})

test('every tone has at least 3:1 on the ground, every ink 7:1', () => {
  for (const [name, rgb] of Object.entries(TONES))
    expect(contrast(rgb, GROUND), name).toBeGreaterThanOrEqual(3)
  for (const [name, ink] of Object.entries(INKS)) {
    const rgb = [1, 3, 5].map((k) => Number.parseInt(ink.slice(k, k + 2), 16)) as unknown as Rgb
    expect(contrast(rgb, GROUND), name).toBeGreaterThanOrEqual(7)
  }
})

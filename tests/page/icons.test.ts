import { describe, expect, it } from 'vitest'
import { ICONS } from '../../src/page/icons/paths.ts'

describe.each(Object.entries(ICONS))('icon %s', (_, { line, dots = [] }) => {
  it('keeps its lights on the grid of 24', () => {
    for (const [x, y, r] of dots)
      expect(Math.min(x - r, y - r, 24 - x - r, 24 - y - r)).toBeGreaterThanOrEqual(0)
  })

  it('is drawn by a path', () => {
    expect(line).toMatch(/^M[\d.]/)
  })
})

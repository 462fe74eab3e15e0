import { describe, expect, it } from 'vitest'
import { onLand } from '../../src/page/england.ts'
import { sides } from '../../src/page/picker.tsx'
import { READINGS } from './harness/readings.ts'

const pins = READINGS.picker?.pins ?? []

describe('the picker', () => {
  it('shows every pin once', () => {
    const { west, east } = sides(pins)
    expect([...west, ...east].map((p) => p.title).sort()).toEqual(pins.map((p) => p.title).sort())
  })

  it('keeps each side from north to south', () => {
    for (const side of Object.values(sides(pins)))
      expect(side.map((p) => p.y)).toEqual(side.map((p) => p.y).sort())
  })

  it('puts a pin in the north of its box into the north of the land', () => {
    const [north, south] = [onLand({ ...pins[0]!, y: 0 }), onLand({ ...pins[0]!, y: 1 })]
    expect(north.y).toBeLessThan(20)
    expect(south.y).toBeGreaterThan(80)
  })
})

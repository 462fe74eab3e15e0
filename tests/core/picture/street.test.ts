import { describe, expect, test } from 'vitest'
import { streetOf } from '../../../src/core/picture/street.ts'

const SEEDS = [1, 2, 7, 42]
const street = streetOf(7)
const inside = (w: { x: number; y: number }, halfX: number, halfY: number) =>
  Math.abs(w.x) < halfX && Math.abs(w.y) < halfY

describe('the street', () => {
  test('is the same for the same seed', () => {
    expect(streetOf(7)).toEqual(street)
  })
  test('is another one for another seed', () => {
    expect(streetOf(8).windows).not.toEqual(street.windows)
  })
  test.each(SEEDS)('has room for 620 lights (seed %s)', (seed) => {
    expect(streetOf(seed).windows.length).toBeGreaterThanOrEqual(620)
  })
  test('keeps its waiting window clear of all others', () => {
    const { x, y, size } = street.waiting
    const nearest = Math.min(...street.windows.map((w) => Math.hypot(w.x - x, w.y - y)))
    expect(nearest).toBeGreaterThan(2.5 * size)
  })
  test('shows the waiting window in landscape and in portrait', () => {
    const { x, y } = street.waiting
    expect([x >= 120 && x <= 260, y >= 120 && y <= 220]).toEqual([true, true])
  })
  test('has enough windows in the portrait crop to be a street there too', () => {
    expect(street.windows.filter((w) => inside(w, 420, 700)).length).toBeGreaterThan(180)
  })
  test('has larger windows in front', () => {
    const sizes = [0, 1, 2, 3].map((layer) =>
      Math.max(...street.windows.filter((w) => w.layer === layer).map((w) => w.size)),
    )
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })
  test('spreads any first part of its windows over all layers', () => {
    const first = street.windows.slice(0, 60)
    expect(new Set(first.map((w) => w.layer)).size).toBe(4)
  })
  test('is made of triangles whose corners exist', () => {
    const corners = street.corners.length / 4
    expect(street.tones).toHaveLength(street.corners.length)
    expect(street.triangles.every((corner) => corner < corners)).toBe(true)
  })
})

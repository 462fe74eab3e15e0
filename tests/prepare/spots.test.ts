/** Places on the small canvas. */
import { expect, test } from 'vitest'
import { streetOf, travelled, withinBox } from '../../src/prepare/spots.ts'

const box = { width: 800, height: 400 }

test('everybody starts as a window of a street inside the box', () => {
  const { x, y } = streetOf(2500, box)
  expect(Math.min(...x)).toBeGreaterThan(0)
  expect(Math.max(...x)).toBeLessThan(800)
  expect(Math.min(...y)).toBeGreaterThan(0)
  expect(Math.max(...y)).toBeLessThan(400)
  expect(new Set(x.map((each, at) => each * 1000 + (y[at] ?? 0))).size).toBe(2500)
})

test('a map is shown whole and in its own proportions', () => {
  const { x, y } = withinBox({ x: [-100, 100, 0], y: [-100, 100, 0] }, box)
  expect([x[2], y[2]]).toEqual([400, 200])
  expect((x[1] ?? 0) - (x[0] ?? 0)).toBeCloseTo((y[1] ?? 0) - (y[0] ?? 0))
})

test('the way ends where it should', () => {
  const [from, to] = [streetOf(5, box), streetOf(5, { width: 300, height: 90 })]
  expect(travelled(from, to, 0).x[3]).toBeCloseTo(from.x[3] ?? Number.NaN)
  expect(travelled(from, to, 1)).toEqual(to)
})

test('a map without anybody is no fault', () => {
  expect(withinBox({ x: [], y: [] }, box).x).toHaveLength(0)
  expect(streetOf(0, box).x).toHaveLength(0)
})

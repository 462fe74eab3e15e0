import { expect, test } from 'vitest'
import { type Knocks, knocked } from '../../../src/core/gesture/knock.ts'

/** 20 mm are 80 pixels. */
const MM = 0.25

/** Whether any of these touches opens. */
function opens(...touches: readonly (readonly [x: number, y: number, timeS: number])[]): boolean[] {
  let knocks: Knocks = []
  return touches.map(([x, y, timeS]) => {
    const next = knocked(knocks, { x, y, timeS }, MM)
    knocks = next.knocks
    return next.open
  })
}
const corner = (timeS: number) => [30, 30, timeS] as const

test('the fifth knock opens, and the next begins anew', () => {
  const times = [0, 0.3, 0.6, 0.9, 1.2, 1.5]
  expect(opens(...times.map(corner))).toEqual([false, false, false, false, true, false])
})

test('knocks that come slowly open nothing', () => {
  expect(opens(...[0, 1.1, 2.2, 3.3, 4.4, 5.5, 6.6].map(corner))).not.toContain(true)
})

test('a touch elsewhere begins anew', () => {
  const [a, b, c, d, e, f] = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map(corner)
  if (!(a && b && c && d && e && f)) throw new Error('expected six knocks')
  expect(opens(a, b, c, [81, 30, 0.25], d, e, f)).not.toContain(true)
})

test('the corner is 20 mm, and never smaller than a fingertip’s pixels', () => {
  const at = (x: number, mm: number) => knocked([], { x, y: 10, timeS: 0 }, mm).knocks.length
  expect([at(79, MM), at(81, MM), at(40, 2), at(60, 2)]).toEqual([1, 0, 1, 0])
})

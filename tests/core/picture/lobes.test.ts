/** A soft shape holds the people it stands for. */
import { describe, expect, test } from 'vitest'
import { fieldAt, lobesOf, POOL_LOBES } from '../../../src/core/layout/lobes.ts'
import { groundOf } from '../../../src/core/layout/pool-ground.ts'
import { SHIPPED_PACKS } from '../../support/shipped-show.ts'

const HELD = 0.95

describe.each(SHIPPED_PACKS.map((pack) => ({ site: pack.site.id, pack })))('at $site', ({ pack }) => {
  test('every soft shape holds 95 in 100 of its rows', () => {
    const poor = pack.questions.flatMap(({ id, places }) =>
      groundOf(pack, id).pools.flatMap(({ rows, lobes, pool }) => {
        const held = rows.filter((row) => fieldAt(lobes, places.x[row] ?? 0, places.y[row] ?? 0) >= 1).length
        return held / rows.length < HELD ? [`${id}/${pool.id}: ${held} of ${rows.length}`] : []
      }),
    )
    expect(poor).toEqual([])
  })
})

test('a shape has as many circles as its drawing asks for, however few its people', () => {
  for (const count of [0, 1, 2, 8, 40]) {
    const lobes = lobesOf(Array.from({ length: count }, (_, k) => ({ x: 20 * k, y: 7 * (k % 3) })))
    expect(lobes).toHaveLength(3 * POOL_LOBES)
    expect(lobes.every(Number.isFinite)).toBe(true)
  }
})

test('a crescent is held by a crescent, not by the disc round it', () => {
  const arc = Array.from({ length: 120 }, (_, k) => {
    const angle = Math.PI * (0.1 + (0.8 * k) / 120)
    return { x: 400 * Math.cos(angle), y: 400 * Math.sin(angle) }
  })
  const lobes = lobesOf(arc)
  expect(arc.filter(({ x, y }) => fieldAt(lobes, x, y) >= 1).length).toBeGreaterThanOrEqual(HELD * arc.length)
  expect(fieldAt(lobes, 0, 0)).toBeLessThan(1)
})

/** A change of picture is one smooth motion, from wherever everything is at that moment. */
import { describe, expect, test } from 'vitest'
import { groundOf } from '../../../src/core/layout/pool-ground.ts'
import { compose } from '../../../src/core/picture/compose.ts'
import { NEVER, type Picture } from '../../../src/core/picture/picture.ts'
import { isSettled, sampleNodes, sampleRow, sampleTies } from '../../../src/core/picture/sample.ts'
import { samplePools } from '../../../src/core/picture/sample-shapes.ts'
import type { Command } from '../../../src/core/story/command.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { fakeShow, type Visit, visit } from '../../support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from '../../support/shipped-show.ts'

const atPaths = (show = fakeShow()): Visit =>
  visit(show).do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 2 })

/** The largest leap of any row at the moment of a change, in world units. */
function leap(before: Picture, after: Picture, clockS: number): number {
  let most = 0
  for (let row = 0; row < before.rows; row++) {
    const [a, b] = [sampleRow(before, row, clockS), sampleRow(after, row, clockS)]
    most = Math.max(most, Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.radius - b.radius))
  }
  return most
}

/** The largest step of any column of light, in 255ths. */
function flash(before: ArrayLike<number>, after: ArrayLike<number>): number {
  return Array.from(before).reduce((most, value, k) => Math.max(most, Math.abs(value - (after[k] ?? 0))), 0)
}

const CHANGES: readonly Command[] = [
  { type: 'open', pool: 'glebe', x: 100, y: 80 },
  { type: 'open', pool: null },
  { type: 'overlay', id: 'few-links', on: true },
  { type: 'overlay', id: 'makers', on: true },
  { type: 'next' },
  { type: 'back' },
  { type: 'send', row: 4 },
  { type: 'ask', question: 'rely' },
  { type: 'select', row: 2 },
  { type: 'go', scene: 'lean-on', beat: 1 },
  { type: 'go', scene: 'wake', beat: 2 },
]

test.each(CHANGES.map((change) => ({ change, name: JSON.stringify(change) })))(
  '$name halfway through a move leaps nowhere',
  ({ change }) => {
    for (const waitS of [0, 0.1, 0.4, 0.9, 3]) {
      const v = atPaths().wait(waitS)
      const before = v.picture()
      const { clockS } = v.do(change).stage()
      if (v.picture() === before) continue
      expect(leap(before, v.picture(), clockS)).toBeLessThan(1e-3)
    }
  },
)

test('a change upon a change upon a change leaps nowhere and flashes nowhere', () => {
  const v = atPaths(shippedShow())
  for (const [k, change] of CHANGES.entries()) {
    v.wait(0.1 + (k % 3) * 0.2)
    const before = v.picture()
    const { clockS } = v.do(change).stage()
    if (v.picture() === before || v.picture().rows !== before.rows) continue
    expect(leap(before, v.picture(), clockS), JSON.stringify(change)).toBeLessThan(1e-3)
    expect(flash(sampleNodes(before, clockS).look, v.picture().before.look)).toBe(0)
    expect(flash(sampleTies(before, clockS).look, v.picture().tieBefore.look)).toBe(0)
  }
})

test('lights that news has lit stay lit as the next picture begins', () => {
  const v = atPaths()
    .do({ type: 'next' }, { type: 'guess', guess: 'glebe' }, { type: 'send', row: 4 })
    .wait(2)
  const lit = sampleNodes(v.picture(), v.stage().clockS)
  v.do({ type: 'send', row: 9 })
  expect(flash(lit.look, v.picture().before.look)).toBe(0)
})

test('soft shapes go on from where they are', () => {
  const v = atPaths(shippedShow()).wait(0.5)
  const before = v.picture()
  const { clockS } = v.do({ type: 'next' }).stage()
  const was = samplePools(before, clockS)
  expect(was.length).toBeGreaterThan(0)
  expect(samplePools(v.picture(), clockS)).toEqual(was)
})

test('a soft shape that stays moves to its new place, whatever stood beside it', () => {
  const v = atPaths(shippedShow()).wait(5)
  const far = new Map(v.picture().pools.map((pool) => [pool.id, pool.lobes]))
  v.do({ type: 'go', scene: 'bridges', beat: 0 })
  const { pools, poolsBefore } = v.picture()
  const stay = pools.flatMap(({ id, fill }, k) => (fill > 0 ? [{ id, from: poolsBefore[k] }] : []))
  expect(stay.length).toBeGreaterThan(1)
  expect(stay.map(({ id, from }) => [id, from?.id, from?.lobes])).toEqual(
    stay.map(({ id }) => [id, id, far.get(id)]),
  )
  expect(new Set(pools.map(({ id }) => id)).size).toBe(pools.length)
})

test('another place grows out of the dark, where it stands', () => {
  const show = fakeShow([fakePack(), fakePack({ id: 'other', people: 80 })])
  const v = atPaths(show).wait(2).do({ type: 'go', site: 'other', scene: 'send-news', beat: 2 })
  const { before, after, startS } = v.picture()
  expect([...before.look].filter((value, k) => k % 4 === 3 && value > 0)).toEqual([])
  expect(before.place).toBe(after.place)
  expect(startS).toBe(v.stage().clockS)
  const { pools, poolsBefore } = v.picture()
  expect(pools.map(({ lobes }) => lobes)).toEqual(poolsBefore.map(({ lobes }) => lobes))
  expect(poolsBefore.some(({ fill }, k) => fill === 0 && (pools[k]?.fill ?? 0) > 0)).toBe(true)
})

describe('with reduced motion', () => {
  const calm = (): Visit =>
    atPaths()
      .do({ type: 'tune', tuning: { motion: 'reduced' } })
      .wait(1)
  const changes = CHANGES.filter(({ type }) => type !== 'open').map((change) => ({
    change,
    name: JSON.stringify(change),
  }))

  test.each(changes)('$name takes a fifth of a second', ({ change }) => {
    expect(calm().do(change).picture().moveS).toBe(0.2)
  })

  test('everybody arrives together', () => {
    const v = calm().do({ type: 'ask', question: 'rely' })
    expect(v.picture().longestDelayS).toBe(0)
    expect(isSettled(v.picture(), v.wait(0.3).stage().clockS)).toBe(true)
  })
})

test('in full motion, lights near the touch go first', () => {
  const v = atPaths().wait(0.5).do({ type: 'open', pool: 'friends', x: -400, y: -300 })
  const { place } = v.picture().after
  const rows = Array.from({ length: v.picture().rows }, (_, row) => ({
    gap: Math.hypot((place[4 * row] ?? 0) + 400, (place[4 * row + 1] ?? 0) + 300),
    delayS: place[4 * row + 3] ?? 0,
  })).sort((a, b) => a.gap - b.gap)
  expect(rows.every(({ delayS }, k) => delayS >= (rows[k - 1]?.delayS ?? 0) - 1e-6)).toBe(true)
  expect(rows.at(-1)?.delayS).toBeGreaterThan(rows[0]?.delayS ?? 0)
})

test('a lamp that is lit where all stand still takes a third of a second', () => {
  const { moveS, longestDelayS } = atPaths()
    .wait(3)
    .do({ type: 'overlay', id: 'few-links', on: true })
    .picture()
  expect(moveS + longestDelayS).toBeLessThanOrEqual(0.3)
})

test('composing twice gives the same picture', () => {
  const show = fakeShow()
  const stage = atPaths(show).stage()
  expect(compose(show, stage, null)).toEqual(compose(show, stage, null))
})

test('nothing is lit before its news has come', () => {
  const v = atPaths().do({ type: 'next' }, { type: 'send', row: 4 })
  const { litAtS } = v.picture()
  expect(litAtS[4]).toBe(0)
  expect([...litAtS].filter((litS) => litS !== NEVER && litS < 0)).toEqual([])
})

test.each(SHIPPED_PACKS.map((pack) => ({ site: pack.site.id, pack })))(
  '$site shows at most seven clusters, each named once',
  ({ site, pack }) => {
    const show = shippedShow()
    for (const { id } of pack.questions) {
      const stage = atPaths(show)
        .do({ type: 'go', site, scene: 'send-news', beat: 2 }, { type: 'ask', question: id })
        .stage()
      const { labels, pools } = compose(show, stage, null).picture
      const named = labels.filter(({ pool }) => pool !== null).map(({ pool }) => pool)
      expect(named.length).toBeLessThanOrEqual(7)
      expect([...named].sort()).toEqual(
        groundOf(pack, id)
          .pools.map(({ pool }) => pool.id)
          .sort(),
      )
      expect(pools.length).toBeLessThanOrEqual(7)
    }
  },
)

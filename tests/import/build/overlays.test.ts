import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { buildPack } from '../../../src/import/build.ts'
import { built, membersOf, namedId, node, overlay, PUBLIC, plan, tie, village } from './village.ts'

type Members = readonly string[]
const packWith = (members: Members, more: Parameters<typeof plan>[0] = {}): SitePack =>
  built(village(), plan({ overlays: [overlay(members)], ...more })).pack

/** Shares by pool, or the level where there are none. */
function sharesIn({ overlays }: SitePack): Record<string, number | 'hidden'> | string {
  const [first] = overlays
  if (first?.level !== 'group') return first?.level ?? 'none'
  return Object.fromEntries(first.cells.map(({ pool, share }) => [pool, share]))
}

const some = (...counts: number[]): string[] => counts.flatMap((count, group) => membersOf(group, count))

test('a group is told as shares to the nearest five', () => {
  expect(sharesIn(packWith(some(15, 11, 13, 20)))).toEqual({ g0: 50, g1: 35, g2: 45, g3: 65 })
})

test('a group that nothing can be shown of is told to the curator', () => {
  const notes = (counts: readonly number[]) =>
    buildPack(village(), plan({ overlays: [overlay(some(...counts))] }), diceFrom(1)).problems.map(
      ({ says }) => says,
    )
  expect(notes([3, 3, 3, 3])).toEqual([expect.stringContaining('Out of work: every share is hidden')])
  expect(notes([15, 15, 12, 3])).toEqual([])
})

test('a share of fewer than ten people is hidden, and a second with it', () => {
  expect(sharesIn(packWith(some(15, 15, 12, 3)))).toEqual({ g0: 50, g1: 50, g2: 'hidden', g3: 'hidden' })
})

test('a share of all but a few is hidden, and a second with it', () => {
  const shares = sharesIn(packWith(some(15, 15, 12, 28)))
  expect(shares).toMatchObject({ g3: 'hidden' })
  expect(Object.values(shares).filter((share) => share === 'hidden')).toHaveLength(2)
})

test('hidden cells together hold ten people, or more are hidden', () => {
  // 2, 2: together four; a third goes.
  expect(sharesIn(packWith(some(15, 14, 2, 2)))).toEqual({ g0: 50, g1: 'hidden', g2: 'hidden', g3: 'hidden' })
})

test('people who were only named count in no share', () => {
  const named = [0, 1, 2, 3, 4].map((at) => namedId(0, at))
  expect(sharesIn(packWith([...some(15, 15, 15, 15), ...named]))).toMatchObject({ g0: 50 })
})

test('in a survey a list of people becomes shares, whatever the plan says', () => {
  const pack = packWith([], { overlays: [overlay(some(15, 15, 15, 15), { level: 'row' })] })
  expect(sharesIn(pack)).toEqual({ g0: 50, g1: 50, g2: 50, g3: 50 })
})

test('in a survey people passed off as roles become shares', () => {
  const pack = packWith([], { overlays: [overlay(some(15, 15, 15, 15), { level: 'role' })] })
  expect(sharesIn(pack)).not.toBe('role')
})

test('in a survey roles may be lit', () => {
  const raw = village({
    nodes: [node('post', 'role', 'The postie')],
    ties: membersOf(0, 8).map((id) => tie(id, 'post')),
  })
  const makers = overlay(['post'], { id: 'makers', title: 'Makers', rank: 'helper', level: 'role' })
  const [first] = built(raw, plan({ overlays: [makers] })).pack.overlays
  expect(first).toMatchObject({ level: 'role', rows: [expect.any(Number)] })
})

test('a pack that describes nobody may light people', () => {
  const pack = packWith([], { ...PUBLIC, overlays: [overlay(some(3), { level: 'row' })] })
  expect(pack.overlays[0]).toMatchObject({ level: 'row', rows: { length: 3 } })
})

test('how many shares were hidden is told', () => {
  const { steps } = packWith(some(15, 15, 12, 3)).disclosure
  expect(steps.find(({ id }) => id === 'cells')).toMatchObject({ before: 4, after: 2 })
})

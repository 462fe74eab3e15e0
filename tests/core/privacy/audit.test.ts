/** What can be worked out from shares together, by somebody who knows how many each is a share of. */
import { describe, expect, test } from 'vitest'
import { shadeLeaksOf } from '../../../src/core/privacy/audit-shades.ts'
import { type Audited, leaksOf, type Share } from '../../../src/core/privacy/audit-shares.ts'
import { nearGroups, type Parted } from '../../../src/core/privacy/near-groups.ts'
import { roundedShare } from '../../../src/core/privacy/policy.ts'
import { partsBehind, shareStands } from '../../../src/core/privacy/share-range.ts'

test('a rounded share stands for all counts that round to it, and for no other', () => {
  for (const of of [10, 23, 40, 97, 300]) {
    for (let part = 0; part <= of; part++) {
      const { least, most } = partsBehind(roundedShare(part, of), of)
      expect(part).toBeGreaterThanOrEqual(least)
      expect(part).toBeLessThanOrEqual(most)
      if (least > 0) expect(roundedShare(least - 1, of)).not.toBe(roundedShare(part, of))
      if (most < of) expect(roundedShare(most + 1, of)).not.toBe(roundedShare(part, of))
    }
  }
})

test('a share may be shown where ten surely are in it, and ten beside it', () => {
  expect(shareStands(50, 20, 10)).toBe(true)
  expect(shareStands(50, 19, 10)).toBe(false)
  expect(shareStands(10, 120, 10)).toBe(false)
  expect(shareStands(10, 140, 10)).toBe(true)
  expect(shareStands(95, 1000, 10)).toBe(false)
  expect(shareStands(0, 1000, 10)).toBe(false)
})

/** Clusters of so many people each, numbered one after the other. */
const parted = (...sizes: number[]): Parted => ({
  of: sizes.flatMap((size, cluster) => new Array<number>(size).fill(cluster)),
  count: sizes.length,
})
const audit = (questions: Parted[], shares: Share[][], more: Partial<Audited> = {}) =>
  leaksOf({ questions, groups: [{ shares, total: null }], relations: [], threshold: 10, ...more }).map(
    ({ sort }) => sort,
  )

describe('shares', () => {
  test('shares of large clusters tell of nobody', () => {
    expect(audit([parted(60, 60)], [[50, 40]])).toEqual([])
  })

  test('two hidden of sixty people tell of nobody, one tells', () => {
    expect(audit([parted(60, 30, 30)], [[50, 'hidden', 'hidden']])).toEqual([])
    expect(audit([parted(60, 30, 30)], [[50, 50, 'hidden']])).toEqual(['lone'])
  })

  test('hidden clusters of fewer than twenty people tell, since one of in or out is under ten', () => {
    expect(audit([parted(60, 9, 9)], [[50, 'hidden', 'hidden']])).toEqual(['lone'])
  })

  test('the sum of another question’s row tells what a hidden part can be', () => {
    const questions = [parted(60, 30, 30), parted(60, 60)]
    // By the second 48 to 51 of 120 are in it, and by the first 44 to 46 of the first sixty: so up to 7 of the hidden.
    expect(
      audit(questions, [
        [75, 'hidden', 'hidden'],
        [70, 10],
      ]),
    ).toContain('total')
    expect(
      audit(questions, [
        [50, 'hidden', 'hidden'],
        [50, 50],
      ]),
    ).toEqual([])
  })

  test('A minus B of four people tells where rounding leaves nothing open', () => {
    const questions = [parted(40, 60), parted(36, 64)]
    expect(
      audit(
        questions,
        [
          [50, 'hidden'],
          [45, 'hidden'],
        ].map((row) => row as Share[]),
      ),
    ).toContain('difference')
    expect(
      audit(
        [parted(400, 600), parted(396, 604)],
        [
          [50, 40],
          [50, 40],
        ],
      ),
    ).toEqual([])
  })

  test('several clusters together that hold all but three of another tell as well', () => {
    const questions = [parted(20, 23, 60), parted(40, 63)]
    expect(
      audit(questions, [
        [50, 50, 'hidden'],
        [60, 'hidden'],
      ]),
    ).toContain('difference')
  })

  test('the same people told twice must be told the same', () => {
    expect(
      audit(
        [parted(60, 60), parted(60, 60)],
        [
          [50, 40],
          [50, 40],
        ],
      ),
    ).toEqual([])
    expect(
      audit(
        [parted(60, 60), parted(60, 60)],
        [
          [50, 40],
          [65, 40],
        ],
      ),
    ).toContain('difference')
  })

  test('two overlays with nobody in common leave ten in neither, or one is hidden', () => {
    const groups = (one: Share, other: Share) =>
      [one, other].map((share) => ({ shares: [[share, share]], total: null }))
    const told = (one: Share, other: Share, how: 'apart' | 'within') =>
      audit([parted(60, 60)], [], { groups: groups(one, other), relations: [{ a: 0, b: 1, how }] })
    expect(told(50, 45, 'apart')).toEqual(['beside', 'beside'])
    expect(told(40, 35, 'apart')).toEqual([])
    expect(told(50, 45, 'within')).toEqual(['beside', 'beside'])
    expect(told(60, 35, 'within')).toEqual([])
  })
})

test('clusters that differ by ten or more are not near', () => {
  const questions = [parted(40, 60), parted(30, 70)]
  expect(nearGroups(questions, 10).filter(({ onlyA, onlyB }) => onlyA + onlyB > 0)).toEqual([])
})

describe('shades', () => {
  const bands =
    (...all: (number | 'hidden')[]) =>
    (_question: number, cluster: number) =>
      (all[cluster] ?? 'hidden') as 2
  test('a shade on nine people tells', () => {
    expect(shadeLeaksOf([parted(9)], (_, __, of) => (of === 'all' ? 2 : 'hidden'), 10)).toMatchObject([
      { sort: 'small' },
    ])
  })
  test('three shades of twenty-five people are one too many', () => {
    expect(shadeLeaksOf([parted(25)], bands(2), 10)).toMatchObject([{ sort: 'small' }])
    expect(shadeLeaksOf([parted(30)], bands(2), 10)).toEqual([])
  })
  test('nearly the same people with another shade tell of those between', () => {
    const two = [parted(40, 60), parted(36, 64)]
    const told = (later: 2 | 3) =>
      shadeLeaksOf(two, (question, cluster) => (cluster > 0 ? 'hidden' : question === 0 ? 2 : later), 10)
    expect(told(2)).toEqual([])
    expect(told(3).map(({ sort }) => sort)).toContain('difference')
  })
})

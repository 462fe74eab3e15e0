/** What an attacker can do with links alone, measured as the field measures it; and how a few ties left out help. */
import { describe, expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { ATTACKERS, alikeTo, fewerThan } from '../../../src/import/risk/attackers.ts'
import { betweennessOf } from '../../../src/import/risk/betweenness.ts'
import { factsFindTooMany, type Known, motivatedIntruder } from '../../../src/import/risk/intruder.ts'
import { lossesOf, rankCorrelation } from '../../../src/import/risk/losses.ts'
import { thinTies } from '../../../src/import/risk/thin-ties.ts'
import { degreesIn, type TieRows, trianglesIn, webOf } from '../../../src/import/risk/web.ts'

/** Zachary's karate club: 34 people, 78 ties (Zachary 1977). */
const KARATE =
  '1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34'
const ties = KARATE.split(' ').map((pair): TieRows => {
  const [a, b] = pair.split('-').map(Number)
  return { from: a! - 1, to: b! - 1 }
})
const karate = webOf(34, 34, ties)

test.each([
  ['degree', [18, 24, 32]],
  ['friends', [44, 50, 71]],
  ['two-steps', [68, 85, 85]],
] as const)('in the karate club the share of people alone by %s is as published', (attacker, shares) => {
  const classes = alikeTo(attacker, karate)
  expect([2, 3, 5].map((k) => Math.round((100 * fewerThan(k, classes)) / 34))).toEqual(shares)
})

test('what the pack says of rows leaves more people alone', () => {
  const colours = Array.from({ length: 34 }, (_, row) => row % 3)
  for (const attacker of ATTACKERS) {
    expect(fewerThan(3, alikeTo(attacker, karate, colours))).toBeGreaterThanOrEqual(
      fewerThan(3, alikeTo(attacker, karate)),
    )
  }
})

test('triangles are counted once at each corner', () => {
  const web = webOf(4, 4, [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 0 },
    { from: 2, to: 3 },
    { from: 3, to: 2 },
  ])
  expect(trianglesIn(web)).toEqual([1, 1, 1, 0])
  expect(degreesIn(web)).toEqual([2, 2, 3, 1])
})

test('who lies between all others lies on most ways', () => {
  const star = webOf(
    5,
    5,
    [1, 2, 3, 4].map((to) => ({ from: 0, to })),
  )
  expect(betweennessOf(star.pairs)).toEqual([12, 0, 0, 0, 0])
})

test('an order that is the same correlates fully, one turned round not at all', () => {
  expect(rankCorrelation([1, 2, 3, 3], [10, 20, 30, 30])).toBeCloseTo(1)
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1)
})

describe('leaving ties out', () => {
  const dice = diceFrom(2)
  /** A ring of 300 with chords, and three people whom many know. */
  const town: TieRows[] = Array.from({ length: 300 }, (_, from) => [
    { from, to: (from + 1) % 300 },
    { from, to: (from + 2 + Math.floor(5 * dice())) % 300 },
  ]).flat()
  for (const [hub, count] of [
    [10, 12],
    [110, 9],
    [210, 15],
  ] as const) {
    for (let at = 0; at < count; at++) town.push({ from: (hub + 30 + 7 * at) % 300, to: hub })
  }
  const kind = new Array<'respondent'>(300).fill('respondent')
  const thin = (budget: number, more: Partial<Parameters<typeof thinTies<TieRows>>[0]> = {}) =>
    thinTies({ kind, rows: 300, ties: town, fixed: () => false, budget, k: 5, ...more })
  const nearlyAlone = (all: readonly TieRows[]) => {
    const degrees = degreesIn(webOf(300, 300, all))
    return degrees.filter((own) => degrees.filter((each) => Math.abs(each - own) <= 1).length < 10).length
  }

  test('nobody stands alone by how many links they have, and no more than the budget goes', () => {
    const kept = thin(0.1)
    expect(nearlyAlone(town)).toBeGreaterThan(0)
    expect(nearlyAlone(kept)).toBe(0)
    expect(town.length - kept.length).toBeLessThanOrEqual(0.1 * town.length)
  })

  test('no tie is added, and no part falls in two', () => {
    const kept = thin(0.1)
    expect(kept.every((tie) => town.includes(tie))).toBe(true)
    const reached = new Set([0])
    for (let grew = true; grew; ) {
      grew = false
      for (const { from, to } of kept) {
        if (reached.has(from) === reached.has(to)) continue
        reached.add(from).add(to)
        grew = true
      }
    }
    expect(reached.size).toBe(300)
  })

  test('without a budget nothing goes', () => {
    expect(thin(0)).toEqual(town)
  })

  test('ties that must stay stay', () => {
    const fixed = ({ to }: TieRows) => to === 210
    expect(thin(0.1, { fixed }).filter(fixed)).toEqual(town.filter(fixed))
  })

  test('two with hardly a link get company from those just above, and keep their own', () => {
    // A ring in which everybody knows six others, and two who know one of it each.
    const ring: TieRows[] = Array.from({ length: 80 }, (_, from) =>
      [1, 2, 3].map((off) => ({ from, to: (from + off) % 80 })),
    ).flat()
    const hardly: TieRows[] = [
      { from: 80, to: 5 },
      { from: 81, to: 45 },
    ]
    const all = [...ring, ...hardly]
    const kept = thin(0.1, { kind: kind.slice(0, 82).map(() => 'respondent'), rows: 82, ties: all })
    const degrees = degreesIn(webOf(82, 82, kept))
    expect(kept).toEqual(expect.arrayContaining(hardly))
    expect(degrees.filter((own) => own <= 2).length).toBeGreaterThan(3)
  })

  test('fewer people are alone by links and the ties among those', () => {
    const dense: TieRows[] = Array.from({ length: 60 }, (_, from) =>
      [1, 2, 3, 4 + Math.floor(20 * dice())].map((off) => ({ from, to: (from + off) % 60 })),
    ).flat()
    const alone = (all: readonly TieRows[]) => fewerThan(3, alikeTo('friends', webOf(60, 60, all)))
    const kept = thin(0.1, { kind: kind.slice(0, 60), rows: 60, ties: dense })
    expect(alone(kept)).toBeLessThan(alone(dense))
    const figures = lossesOf(webOf(60, 60, dense), webOf(60, 60, kept), new Array(60).fill(0))
    expect(figures.find(({ figure }) => figure === 'order by links')!.after).toBeGreaterThan(0.8)
  })
})

describe('a motivated intruder', () => {
  /** Ten pairs of people, and one person tied to all ten first ones. */
  const pairs: TieRows[] = Array.from({ length: 10 }, (_, at) => ({ from: 2 * at, to: 2 * at + 1 }))
  const web = webOf(20, 20, pairs)
  const known: Known = {
    web,
    kind: new Array(20).fill('respondent'),
    facts: new Array(20).fill(0),
    group: Array.from({ length: 20 }, (_, row) => (row < 4 ? 0 : 1)),
    profile: new Array(20).fill(0),
    likelihood: () => new Array(20).fill(1),
  }
  const by = (more: Partial<Known> = {}) =>
    Object.fromEntries(motivatedIntruder({ ...known, ...more }).map((found) => [found.intruder, found]))

  test('by links alone one of twenty alike is found once in twenty times', () => {
    const { expected, onAverage, ofAnybody, overThird } = by().links!
    expect([expected, onAverage, ofAnybody, overThird].map((each) => each.toFixed(3))).toEqual([
      '1.000',
      '0.050',
      '0.050',
      '0.000',
    ])
  })

  test('a group narrows it down, and a friend more', () => {
    const found = by()
    expect(found.group!.ofAnybody).toBeCloseTo(1 / 4)
    expect(found.friend!.ofAnybody).toBe(1)
  })

  test('a fact that few rows show finds those few', () => {
    const facts = Array.from({ length: 20 }, (_, row) => (row < 2 ? 1 : 0))
    expect(by({ facts }).facts!.ofAnybody).toBe(0.5)
    expect(factsFindTooMany(motivatedIntruder({ ...known, facts }))).toBe(true)
    expect(factsFindTooMany(motivatedIntruder(known))).toBe(false)
  })

  test('shares make some lights likelier than others', () => {
    const likelihood = () => Array.from({ length: 20 }, (_, row) => (row === 0 ? 0.9 : 0.1))
    expect(by({ likelihood }).facts!.ofAnybody).toBeCloseTo(0.9 / 2.8)
  })

  test('who has no tie has nothing to be found', () => {
    const kind = new Array<'respondent'>(21).fill('respondent')
    const alone = { ...known, web: webOf(21, 21, pairs), kind, facts: new Array(21).fill(0) }
    const [links] = motivatedIntruder({ ...alone, profile: alone.facts })
    expect(links!.ofAnybody).toBeCloseTo(1 / 21)
    expect(links!.expected).toBeCloseTo(20 / 21)
  })

  test('those who were only named are told apart from those who were asked', () => {
    const kind = Array.from({ length: 20 }, (_, row) =>
      row === 3 ? ('named' as const) : ('respondent' as const),
    )
    const { links } = by({ kind })
    expect(links!.ofAnybody).toBe(1)
    expect(links!.asked.ofAnybody).toBeCloseTo(1 / 19)
  })
})

test('2,000 people and 6,000 ties take a few seconds', () => {
  const dice = diceFrom(6)
  const someone = () => Math.floor(2000 * dice() ** 1.5)
  const many = Array.from({ length: 6000 }, () => ({
    from: Math.floor(2000 * dice()),
    to: someone(),
  })).filter(({ from, to }) => from !== to)
  const kind = new Array<'respondent'>(2000).fill('respondent')
  const zeros = new Array<number>(2000).fill(0)
  const start = performance.now()
  const kept = thinTies({ kind, rows: 2000, ties: many, fixed: () => false, budget: 0.1, k: 5 })
  const after = webOf(2000, 2000, kept)
  for (const attacker of ATTACKERS) alikeTo(attacker, after, zeros)
  const likelihood = () => new Array<number>(2000).fill(1)
  motivatedIntruder({ web: after, kind, facts: zeros, group: zeros, profile: zeros, likelihood })
  lossesOf(webOf(2000, 2000, many), after, zeros)
  expect(performance.now() - start).toBeLessThan(10_000)
})

/** How a message travels: step by step, by dice or by nudges. What the models claim is in model-claims.test.ts. */
import { expect, test } from 'vitest'
import { adjacencyOf, adjacencyWith } from '../../../src/core/graph/adjacency.ts'
import { diceFrom, tieDiceFrom } from '../../../src/core/graph/dice.ts'
import { race, reachedBy, spreadFrom } from '../../../src/core/graph/spread.ts'
import { tieWeights } from '../../../src/core/graph/tie-weights.ts'
import { type Planted, plantedNetwork } from './planted.ts'

const NEWS = { chance: 0.35, nudges: 1, steps: 5 } as const
const HABIT = { chance: 0, nudges: 2, steps: 9, dice: () => 1 } as const
const town = plantedNetwork(4, { groups: 5, size: 80, inside: 2, outsideOneIn: 6 })
const whole = adjacencyOf(town.rows, town.from, town.to)

test('the same dice send the same news', () => {
  const run = () => spreadFrom(whole, 3, { ...NEWS, dice: diceFrom(8) })
  expect(run()).toEqual(run())
})

test('news comes along a tie from somebody who had it a step before', () => {
  const { step, viaTie } = spreadFrom(whole, 3, { ...NEWS, dice: diceFrom(8) })
  const heard = [...step.keys()].filter((row) => step[row]! > 0)
  expect(heard.length).toBeGreaterThan(5)
  for (const row of heard) {
    const tie = viaTie[row]!
    const teller = town.from[tie] === row ? town.to[tie]! : town.from[tie]!
    expect(step[teller]).toBeGreaterThanOrEqual(0)
    expect(step[teller]).toBeLessThan(step[row]!)
  }
})

test('with a chance of one, the step is the number of hops', () => {
  const path = adjacencyOf(4, [0, 1, 2], [1, 2, 3])
  expect([...spreadFrom(path, 0, { chance: 1, nudges: 1, steps: 2, dice: () => 0 }).step]).toEqual([
    0, 1, 2, -1,
  ])
})

test('a habit waits for two linked people who have it', () => {
  // 0 and 1 have it; 2 is tied to both, 3 to 2 alone, 4 to 2 and 1.
  const network = adjacencyOf(5, [0, 1, 2, 2, 1], [2, 2, 3, 4, 4])
  const { step, viaTie } = spreadFrom(network, [0, 1], HABIT)
  expect([...step]).toEqual([0, 0, 1, -1, 2])
  expect([...viaTie]).toEqual([-1, -1, 1, -1, 3])
})

test('two ties to the same person are one nudge', () => {
  const network = adjacencyOf(2, [0, 0], [1, 1])
  expect([...spreadFrom(network, 0, { chance: 1, nudges: 2, steps: 5, dice: () => 0 }).step]).toEqual([0, -1])
})

/** At each step whoever has two different linked people that had it takes it up. */
function habitByHand({ rows, from, to }: Planted, starts: readonly number[], steps: number): number[] {
  const step: number[] = Array.from({ length: rows }, (_, row) => (starts.includes(row) ? 0 : -1))
  for (let now = 1; now <= steps; now++) {
    const had = step.map((at) => at >= 0)
    for (let row = 0; row < rows; row++) {
      const linked = from.flatMap((a, tie) => (a === row ? [to[tie]!] : to[tie] === row ? [a] : []))
      if (!had[row] && new Set(linked.filter((other) => had[other])).size >= 2) step[row] = now
    }
  }
  return step
}

test('habits spread as counting linked people by hand says', () => {
  for (let seed = 0; seed < 20; seed++) {
    const small = plantedNetwork(seed, { groups: 3, size: 12, inside: 2, outsideOneIn: 3 })
    const starts = [seed % 12, (seed + 1) % 12, 12 + (seed % 7)]
    const network = adjacencyOf(small.rows, small.from, small.to)
    expect([...spreadFrom(network, starts, HABIT).step]).toEqual(habitByHand(small, starts, HABIT.steps))
  }
})

test('a start that is given twice nudges once', () => {
  expect([...spreadFrom(adjacencyOf(2, [0], [1]), [0, 0], HABIT).step]).toEqual([0, -1])
})

// Rows 0 to 3 have it; 4 is tied to 0 by friendship and to 1 and 2 as acquaintances, 5 to 0 and to 3 as an acquaintance.
const mixed = { from: [0, 1, 2, 0, 3], to: [4, 4, 4, 5, 5], question: [0, 1, 1, 0, 1] }
const mixedNetwork = adjacencyOf(6, mixed.from, mixed.to)
const weights = tieWeights(mixed.question, 1)

test('between acquaintances a habit needs two ties for one nudge', () => {
  const { step, viaTie } = spreadFrom(mixedNetwork, [0, 1, 2, 3], { ...HABIT, weights })
  expect([...step]).toEqual([0, 0, 0, 0, 1, -1])
  expect(viaTie[4]).toBe(2)
})

test('of two ties to the same person the stronger counts, once', () => {
  const twice = adjacencyOf(3, [0, 0, 1], [2, 2, 2])
  expect(spreadFrom(twice, [0, 1], { ...HABIT, weights: [0.5, 1, 1] }).step[2]).toBe(1)
  expect(spreadFrom(twice, [0, 1], { ...HABIT, weights: [0.5, 0.5, 1] }).step[2]).toBe(-1)
})

test('between acquaintances news travels at full rate, since it asks for no weights', () => {
  const { step } = spreadFrom(mixedNetwork, 1, { ...NEWS, chance: 1, dice: () => 0 })
  expect([...step]).toEqual([2, 0, 2, 4, 1, 3])
})

test('a weight is a share of the chance', () => {
  const pair = adjacencyOf(2, [0], [1])
  const told = (dice: number) =>
    spreadFrom(pair, 0, { chance: 0.4, nudges: 1, steps: 1, dice: () => dice, weights: [0.5] }).step[1]
  expect([told(0.19), told(0.21)]).toEqual([1, -1])
})

test('in a race each runs as it would alone', () => {
  const [a, b] = race(whole, 3, [200, 201], { ...NEWS, seed: 8 })
  expect(a).toEqual(spreadFrom(whole, 3, { ...NEWS, dice: tieDiceFrom(8) }))
  expect(b).toEqual(spreadFrom(whole, [200, 201], { ...NEWS, dice: tieDiceFrom(8) }))
})

test('a race from the same start is a tie, and the same seed repeats it', () => {
  const [a, b] = race(whole, 3, 3, { ...NEWS, seed: 8 })
  expect(a).toEqual(b)
  expect(race(whole, 3, 90, { ...NEWS, seed: 8 })).toEqual(race(whole, 3, 90, { ...NEWS, seed: 8 }))
  expect(race(whole, 3, 90, { ...NEWS, seed: 8 })).not.toEqual(race(whole, 3, 90, { ...NEWS, seed: 9 }))
})

test('where both of a race reach the one way on at the same step, all behind it hear at the same step', () => {
  // 0 and 1 both lead to 2, and 2 to 3, 4 and 5 in a row.
  const network = adjacencyOf(6, [0, 1, 2, 3, 4], [2, 2, 3, 4, 5])
  let met = 0
  for (let seed = 0; seed < 200; seed++) {
    const [a, b] = race(network, 0, 1, { ...NEWS, steps: 40, seed })
    if (a.step[2] !== b.step[2]) continue
    met += 1
    expect([...a.step.slice(3)]).toEqual([...b.step.slice(3)])
  }
  expect(met).toBeGreaterThan(20)
})

test('with dice of the ties a new tie never makes news or a habit slower for anybody', () => {
  for (let seed = 0; seed < 50; seed++) {
    const dice = diceFrom(seed)
    const more = { from: [Math.floor(dice() * town.rows)], to: [Math.floor(dice() * town.rows)] }
    const after = adjacencyWith(whole, more, town.from.length)
    for (const nudges of [1, 2] as const) {
      const rule = { ...NEWS, nudges, steps: 8, dice: tieDiceFrom(seed) }
      const now = spreadFrom(whole, [0, 1, 2, seed], rule)
      const then = spreadFrom(after, [0, 1, 2, seed], rule)
      expect(now.step.every((at, row) => at === -1 || (then.step[row]! >= 0 && then.step[row]! <= at))).toBe(
        true,
      )
      expect(reachedBy(then)).toBeGreaterThanOrEqual(reachedBy(now))
    }
  }
})

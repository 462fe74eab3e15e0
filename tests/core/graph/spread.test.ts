/** The study's models in motion (its part 4.8), each claim over 200 seeded runs. */
import { expect, test } from 'vitest'
import { type Adjacency, adjacencyOf, degreeOf } from '../../../src/core/graph/adjacency.ts'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { reachedBy, spreadFrom } from '../../../src/core/graph/spread.ts'
import { type Planted, plantedNetwork } from './planted.ts'

const RUNS = 200
const NEWS = { chance: 0.35, nudges: 1, steps: 5 } as const

/** Mean number reached by news from a different start in each run. */
function meanReach(network: Adjacency, starts: (run: number) => number): number {
  let sum = 0
  for (let run = 0; run < RUNS; run++) {
    sum += reachedBy(spreadFrom(network, starts(run), { ...NEWS, dice: diceFrom(run) }))
  }
  return sum / RUNS
}

const anywhere = (rows: number) => (run: number) => Math.floor(diceFrom(1000 + run)() * rows)

function networkOf({ rows, from, to }: Planted, keeps: (tie: number) => boolean = () => true): Adjacency {
  return adjacencyOf(rows, from, to, { mask: from.map((_, tie) => (keeps(tie) ? 1 : 0)) })
}

const town = plantedNetwork(4, { groups: 5, size: 80, inside: 2, outsideOneIn: 6 })
const whole = networkOf(town)

test('with fewer links news reaches fewer', () => {
  const dice = diceFrom(1)
  const kept = town.from.map(() => dice() < 0.5)
  const half = networkOf(town, (tie) => kept[tie]!)
  expect(meanReach(half, anywhere(town.rows))).toBeLessThan(meanReach(whole, anywhere(town.rows)))
})

test('with more people who have no links news reaches fewer', () => {
  const reachWith = (isolates: number) => {
    const dice = diceFrom(2)
    const alone = new Set(Array.from({ length: isolates }, () => Math.floor(dice() * town.rows)))
    const network = networkOf(town, (tie) => !alone.has(town.from[tie]!) && !alone.has(town.to[tie]!))
    return meanReach(network, anywhere(town.rows))
  }
  const reaches = [0, 40, 80, 160].map(reachWith)
  expect([...reaches].sort((a, b) => b - a)).toEqual(reaches)
})

test('without the five best linked news loses more than without any five', () => {
  const byLinks = Array.from({ length: town.rows }, (_, row) => row).sort(
    (a, b) => degreeOf(whole, b) - degreeOf(whole, a),
  )
  const without = (gone: readonly number[]) =>
    networkOf(town, (tie) => !gone.includes(town.from[tie]!) && !gone.includes(town.to[tie]!))
  const dice = diceFrom(3)
  const five = Array.from({ length: 5 }, () => Math.floor(dice() * town.rows))
  const starts = (run: number) => byLinks[50 + (run % 300)]!
  expect(meanReach(without(byLinks.slice(0, 5)), starts)).toBeLessThan(meanReach(without(five), starts))
})

test('one bridge between groups adds more reach than one link inside a group', () => {
  const apart = plantedNetwork(6, { groups: 2, size: 40, inside: 2, outsideOneIn: Number.POSITIVE_INFINITY })
  const withTie = (a: number, b: number) =>
    networkOf({ ...apart, from: [...apart.from, a], to: [...apart.to, b] })
  // Between the same kind of people: well linked ones of either group.
  const bridge = meanReach(withTie(0, 40), (run) => run % 40)
  const inside = meanReach(withTie(0, 39), (run) => run % 40)
  expect(bridge).toBeGreaterThan(inside)
})

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
  const { step, viaTie } = spreadFrom(network, [0, 1], { chance: 0, nudges: 2, steps: 9, dice: () => 1 })
  expect([...step]).toEqual([0, 0, 1, -1, 2])
  expect([...viaTie]).toEqual([-1, -1, 1, -1, 3])
})

test('two ties to the same person are one nudge', () => {
  const network = adjacencyOf(2, [0, 0], [1, 1])
  expect([...spreadFrom(network, 0, { chance: 1, nudges: 2, steps: 5, dice: () => 0 }).step]).toEqual([0, -1])
})

/**
 * What the study says must hold of its models in motion (4.8, and fact 9.14), each over 200 seeded runs, on planted
 * networks and on Murton's as shipped. A try along a tie falls the same way before and after a change, so that
 * nothing but the change makes the difference.
 */
import { describe, expect, test } from 'vitest'
import { type Adjacency, adjacencyOf, adjacencyWith, degreeOf } from '../../../src/core/graph/adjacency.ts'
import { diceFrom, shuffled, tieDiceFrom } from '../../../src/core/graph/dice.ts'
import { pairsJoined } from '../../../src/core/graph/groups-joined.ts'
import {
  ANSWERS_NEEDED,
  afterHellos,
  amongNeighbours,
  answeredShare,
  helloStreet,
  lightOf,
} from '../../../src/core/graph/hello-street.ts'
import { reachedBy, spreadFrom } from '../../../src/core/graph/spread.ts'
import { tieWeights } from '../../../src/core/graph/tie-weights.ts'
import { rowCount } from '../../../src/core/model/rows.ts'
import { SHIPPED_PACKS } from '../../support/shipped-show.ts'
import { plantedNetwork } from './planted.ts'

const RUNS = 200
const STEPS = 12
const CHANCE = 0.35

interface Town {
  readonly rows: number
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly question: readonly number[]
  readonly people: readonly number[]
}

const murton = SHIPPED_PACKS.find(({ site }) => site.id === 'murton')!
const asked = murton.nodes.people.kind.flatMap((kind, row) => (kind === 'respondent' ? [row] : []))
const questionAt = (id: string) => murton.questions.findIndex((question) => question.id === id)

/** Murton as it was at the first asking, with the ties of these questions alone. */
function murtonBy(...ids: string[]): Town {
  const wanted = ids.map(questionAt)
  const { from, to, question, wave } = murton.ties
  const kept = [...from.keys()].filter((tie) => wave[tie] === 1 && wanted.includes(question[tie]!))
  const column = (of: readonly number[]) => kept.map((tie) => of[tie]!)
  return {
    rows: rowCount(murton),
    from: column(from),
    to: column(to),
    question: column(question),
    people: asked,
  }
}

function planted(seed: number): Town {
  const town = plantedNetwork(seed, { groups: 5, size: 80, inside: 2, outsideOneIn: 6 })
  return { ...town, question: town.from.map(() => 0), people: Array.from(town.groupOf.keys()) }
}

function networkOf({ rows, from, to }: Town, keeps: (tie: number) => boolean = () => true): Adjacency {
  return adjacencyOf(rows, from, to, { mask: from.map((_, tie) => (keeps(tie) ? 1 : 0)) })
}

function without(town: Town, gone: readonly number[]): Adjacency {
  const away = new Set(gone)
  return networkOf(town, (tie) => !away.has(town.from[tie]!) && !away.has(town.to[tie]!))
}

function reachOfNews(network: Adjacency, start: number, run: number, steps = STEPS): number {
  return reachedBy(spreadFrom(network, start, { chance: CHANCE, nudges: 1, steps, dice: tieDiceFrom(run) }))
}

const pick = <T>(list: readonly T[], dice: () => number): T => list[Math.floor(dice() * list.length)]!

function meanReach(network: Adjacency, starts: readonly number[], steps = STEPS): number {
  let sum = 0
  for (let run = 0; run < RUNS; run++)
    sum += reachOfNews(network, pick(starts, diceFrom(1000 + run)), run, steps)
  return sum / RUNS
}

const TOWNS: readonly [name: string, town: Town][] = [
  ['a planted town', planted(4)],
  ['another planted town', planted(9)],
  ['Murton by its news', murtonBy('news', 'acquaintance')],
  ['Murton by who leans on whom', murtonBy('rely', 'help', 'trust', 'acquaintance')],
]

describe.each(TOWNS)('in %s', (_, town) => {
  test('with fewer links news reaches fewer', () => {
    const dice = diceFrom(1)
    const luck = town.from.map(() => dice())
    const reaches = [1, 0.75, 0.5, 0.25].map((share) =>
      meanReach(
        networkOf(town, (tie) => luck[tie]! < share),
        town.people,
      ),
    )
    expect(reaches).toEqual([...reaches].sort((a, b) => b - a))
    expect(reaches.at(-1)).toBeLessThan(reaches[0]! / 2)
  })

  test('with more people who have no links news reaches fewer', () => {
    const order = shuffled(town.people, diceFrom(2))
    const reaches = [0, 0.1, 0.2, 0.4].map((share) =>
      meanReach(without(town, order.slice(0, share * order.length)), town.people),
    )
    expect(reaches).toEqual([...reaches].sort((a, b) => b - a))
    expect(reaches.at(-1)).toBeLessThan(reaches[0]! * 0.8)
  })

  test('without the five best connected news loses more than without any five', () => {
    const whole = networkOf(town)
    const linked = Array.from({ length: town.rows }, (_, row) => row)
      .filter((row) => degreeOf(whole, row) > 0)
      .sort((a, b) => degreeOf(whole, b) - degreeOf(whole, a))
    const top = meanReach(without(town, linked.slice(0, 5)), town.people)
    for (const seed of [1, 2, 3, 4, 5]) {
      const five = shuffled(linked, diceFrom(seed)).slice(0, 5)
      expect(top).toBeLessThan(meanReach(without(town, five), town.people))
    }
  })
})

/** Mean reach of news with one more tie, between two groups or inside one: other people in each run. */
function bridgeAndInside(network: Adjacency, groups: readonly [readonly number[], readonly number[]]) {
  const sum = { none: 0, inside: 0, bridge: 0 }
  for (let run = 0; run < RUNS; run++) {
    const dice = diceFrom(run)
    const own = groups[run % 2]!
    const [a, across] = [pick(own, dice), pick(groups[1 - (run % 2)]!, dice)]
    const beside = pick(
      own.filter((row) => row !== a),
      dice,
    )
    const start = pick(own, dice)
    const reachWith = (to: number[]) =>
      reachOfNews(adjacencyWith(network, { from: to.map(() => a), to }, 100_000), start, run)
    sum.none += reachWith([])
    sum.inside += reachWith([beside])
    sum.bridge += reachWith([across])
  }
  return sum
}

test('between planted groups one bridge adds more reach than one link inside a group', () => {
  for (const seed of [6, 7, 8]) {
    const { rows, from, to } = plantedNetwork(seed, {
      groups: 2,
      size: 40,
      inside: 2,
      outsideOneIn: Number.POSITIVE_INFINITY,
    })
    const everybody = Array.from({ length: rows }, (_, row) => row)
    const { none, inside, bridge } = bridgeAndInside(adjacencyOf(rows, from, to), [
      everybody.slice(0, 40),
      everybody.slice(40),
    ])
    expect(bridge - none).toBeGreaterThan(inside - none)
  }
})

test('in Murton one bridge to those who just ask friends adds more reach than one link inside a group', () => {
  const town = murtonBy('news')
  const network = networkOf(town)
  const { of, list } = murton.questions[questionAt('news')]!.pools
  const joined = new Set(pairsJoined(network, of).flatMap(({ a, b }) => [a, b]))
  const apart = [...list.keys()].find((group) => !joined.has(group))!
  const peopleOf = (group: number) => asked.filter((row) => of[row] === group)
  for (const other of joined) {
    const { none, inside, bridge } = bridgeAndInside(network, [peopleOf(apart), peopleOf(other)])
    expect(bridge - none).toBeGreaterThan(inside - none)
  }
})

test('in Murton acquaintances carry news further, and help a habit less than friends would', () => {
  const close = murtonBy('rely', 'help', 'trust')
  const both = murtonBy('rely', 'help', 'trust', 'acquaintance')
  expect(meanReach(networkOf(both), asked)).toBeGreaterThan(meanReach(networkOf(close), asked))
  const network = networkOf(both)
  const habit = (weights: Float32Array) => {
    let sum = 0
    for (let run = 0; run < RUNS; run++) {
      const starts = shuffled(asked, diceFrom(run)).slice(0, 60)
      const rule = { chance: 0, nudges: 2, steps: STEPS, dice: tieDiceFrom(run), weights } as const
      sum += reachedBy(spreadFrom(network, starts, rule))
    }
    return sum
  }
  const half = habit(tieWeights(both.question, questionAt('acquaintance')))
  expect(half).toBeLessThan(habit(tieWeights(both.question, -1)))
})

const DOORS = 9
const meanLight = (light: (run: number) => number) => {
  let sum = 0
  for (let run = 0; run < RUNS; run++) sum += light(run)
  return sum / RUNS
}

test.each([0.2, 0.3, 0.4])(
  'a street of habit %d, where too few hellos are answered, dims by itself',
  (habit) => {
    const start = helloStreet(DOORS, habit)
    expect(answeredShare(start)).toBeLessThan(ANSWERS_NEEDED)
    const later = [60, 300].map((k) => meanLight((run) => lightOf(amongNeighbours(start, k, diceFrom(run)))))
    expect(later[0]).toBeLessThan(habit)
    expect(later[1]).toBeLessThan(later[0]!)
  },
)

test.each([0.6, 0.7, 0.8])(
  'a street of habit %d, where most hellos are answered, keeps its light',
  (habit) => {
    const start = helloStreet(DOORS, habit)
    expect(answeredShare(start)).toBeGreaterThan(ANSWERS_NEEDED)
    for (const k of [60, 300])
      expect(meanLight((run) => lightOf(amongNeighbours(start, k, diceFrom(run))))).toBeGreaterThan(habit)
  },
)

test('who goes on saying hello brings the light of a dim street back, and it stays', () => {
  const walks = (n: number) => Array.from({ length: n * DOORS }, (_, at) => at % DOORS)
  const dim = helloStreet(DOORS, 0.1)
  const after = (n: number) => (run: number) => lightOf(afterHellos(dim, walks(n), diceFrom(run)))
  const lights = [0, 1, 2, 4, 8].map((n) => meanLight(after(n)))
  expect(lights).toEqual([...lights].sort((a, b) => a - b))
  expect(lights[1]).toBeLessThan(ANSWERS_NEEDED)
  expect(lights[4]).toBeGreaterThan(0.75)
  const left = meanLight((run) => {
    const dice = diceFrom(run)
    return lightOf(amongNeighbours(afterHellos(dim, walks(8), dice), 100, dice))
  })
  expect(left).toBeGreaterThan(0.75)
})

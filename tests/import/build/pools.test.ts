import { expect, test } from 'vitest'
import { built, membersOf, node, plan, pool, poolSizes, question, SIZE, tie, village } from './village.ts'

const withPools = (pools: Parameters<typeof question>[0]) =>
  built(village(), plan({ questions: [question(pools)] })).pack

test('authored pools hold their members, and those who were only named go with who named them', () => {
  expect(poolSizes(built().pack)).toEqual({ g0: 35, g1: 35, g2: 35, g3: 35 })
})

test('a place stands in the pool of those who hold to it', () => {
  const { nodes, questions, ties } = built().pack
  const { of } = questions[0]!.pools
  const people = nodes.people.kind.length
  const own = ties.to.flatMap((row, at) => (row >= people ? [of[ties.from[at]!] === of[row]] : []))
  expect(own.every(Boolean)).toBe(true)
})

test('an authored pool of fewer than ten people is joined with others', () => {
  const pools = [pool('small', membersOf(0, 4)), pool('g1', membersOf(1)), pool('g2', membersOf(2))]
  const sizes = poolSizes(withPools({ pools }))
  expect(Object.keys(sizes).sort()).toEqual(['g1', 'g2', 'others'])
  expect(Math.min(...Object.values(sizes))).toBeGreaterThanOrEqual(10)
})

test('others who are fewer than ten take the smallest pool in', () => {
  const sizes = poolSizes(
    withPools({
      pools: [0, 1, 2, 3].map((group) => pool(`g${group}`, membersOf(group, group === 3 ? 27 : SIZE))),
    }),
  )
  expect(Object.keys(sizes).sort()).toEqual(['g0', 'g1', 'g2', 'others'])
  expect(sizes.others).toBeGreaterThanOrEqual(10)
})

test('more than seven groups become the six largest and others', () => {
  const tens = [0, 1, 2, 3].flatMap((group) =>
    [0, 10, 20].map((first, third) => pool(`t${group}${third}`, membersOf(group).slice(first, first + 10))),
  )
  const sizes = poolSizes(withPools({ pools: tens }))
  expect(Object.keys(sizes)).toHaveLength(7)
  expect(Math.min(...Object.values(sizes))).toBeGreaterThanOrEqual(10)
})

test('groups that nobody authored are found', () => {
  const sizes = poolSizes(withPools({ pools: null, layout: 'own' }))
  expect(Object.values(sizes)).toEqual([35, 35, 35, 35])
})

test('a row that the question does not touch is in no pool', () => {
  const raw = village({ nodes: [node('alone', 'respondent', 'Alone')], ties: [] })
  const { pack } = built(raw)
  expect(pack.questions[0]!.pools.of.filter((of) => of === -1)).toHaveLength(1)
})

test('people with hardly a tie are in a pool all the same', () => {
  const raw = village({ nodes: [node('shy', 'respondent', 'Shy')], ties: [tie('shy', 'place-1')] })
  const { pack } = built(raw, plan({ questions: [question({ pools: null, layout: 'own' })] }))
  expect(pack.questions[0]!.pools.of).not.toContain(-1)
})

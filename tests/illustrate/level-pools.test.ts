/** The groups of what people do and where they go: authored, level, and in the order of the alphabet. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SitePack } from '../../src/core/model/pack.ts'
import { isPerson } from '../../src/core/model/rows.ts'
import { levelPools } from '../../src/illustrate/level-pools.ts'
import { surveyOf, surveys } from './measures.ts'

const murton = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'murton', 'pack.json'), 'utf-8'),
) as SitePack
const DOING = { layer: 'activities', kind: 'activity', count: 4, rest: 'More that we do' } as const

test('Murton does cricket, gardening, helping others and the internet, and more', () => {
  const { pools } = murton.questions.find(({ id }) => id === 'activities')!
  expect(pools.list.map(({ title }) => title)).toEqual([
    'Cricket',
    'Gardening',
    'Helping others',
    'The internet',
    'More that we do',
  ])
})

test('in Murton no one of the four looks larger than another', () => {
  const { pools } = murton.questions.find(({ id }) => id === 'activities')!
  const sizes = [0, 1, 2, 3].map(
    (pool) => pools.of.filter((of, row) => of === pool && isPerson(murton, row)).length,
  )
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2)
})

describe.each(surveys.map((survey) => ({ site: survey.site, survey })))('$site', ({ survey }) => {
  const pools = levelPools(survey, DOING)

  test('has everyone who takes part in one group, and in one alone', () => {
    const taking = new Set(survey.ties.filter(({ layer }) => layer === 'activities').map(({ from }) => from))
    const members = pools.flatMap((pool) => pool.members)
    expect(new Set(members).size).toBe(members.length)
    expect([...taking].filter((id) => !members.includes(id))).toEqual([])
  })

  test('puts people with what they named', () => {
    const named = new Set(survey.ties.map(({ from, to }) => `${from} ${to}`))
    const people = new Set(survey.respondents.map(({ id }) => id))
    const strange = pools.slice(0, 4).flatMap(({ members: [thing, ...others] }) => {
      return others.filter((id) => people.has(id) && !named.has(`${id} ${thing}`))
    })
    expect(strange).toEqual([])
  })
})

test('the same survey gives the same groups', () => {
  expect(levelPools(surveyOf('tipton'), DOING)).toEqual(levelPools(surveyOf('tipton'), DOING))
})

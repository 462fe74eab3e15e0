/** The sizes of the study's calibration (part 4.2): how many, how often, how evenly. */
import { expect, test } from 'vitest'
import { SITES } from '../../src/illustrate/sites/index.ts'
import { gini } from '../../src/illustrate/survey/gini.ts'
import { type Layer, SUPPORT, type Survey } from '../../src/illustrate/survey/survey.ts'
import {
  breaking,
  count,
  deviation,
  firstTies,
  mean,
  mentionsOf,
  neighbourCounts,
  percent,
  strays,
  supportTies,
  surveyOf,
} from './measures.ts'

const nodes = ({ respondents, named, things }: Survey) => respondents.length + named.length + things.length
const specOf = (survey: Survey) => SITES.find(({ id }) => id === survey.site)!

/** What each respondent answered in the layer, in numbers. */
function answers(survey: Survey, layer: Layer): number[] {
  const given = new Map<string, number>()
  for (const { from } of firstTies(survey, [layer])) given.set(from, (given.get(from) ?? 0) + 1)
  return survey.respondents.map(({ id }) => given.get(id) ?? 0)
}

/** How many different persons each respondent leans on, whichever of the three questions named them. */
function leaning(survey: Survey): number[] {
  const things = new Set(survey.things.map(({ id }) => id))
  const named = new Map<string, Set<string>>(survey.respondents.map(({ id }) => [id, new Set()]))
  for (const { from, to } of supportTies(survey)) if (!things.has(to)) named.get(from)?.add(to)
  return [...named.values()].map(({ size }) => size)
}

/** How often those who were only named were named; friends who stand for many are no person. */
function mentionsOfNamed(survey: Survey): number[] {
  const mentions = mentionsOf(firstTies(survey))
  return survey.named.filter(({ pooled }) => !pooled).map(({ id }) => mentions.get(id) ?? 0)
}

test('a survey has about 3.6 nodes for each person asked', () => {
  expect(strays((survey) => nodes(survey) / survey.respondents.length, 3.5, 3.7)).toEqual([])
})

test('Murton has near 1,800 nodes', () => {
  expect(strays(nodes, 1750, 1850, [surveyOf('murton')])).toEqual([])
})

test('Murton has as many ties as its layer means add up to', () => {
  // The study's table gives 12.9 a respondent (6,450); its "near 5,000" leaves no room for those means.
  expect(strays(({ ties }) => ties.length, 5000, 6700, [surveyOf('murton')])).toEqual([])
})

test('New Cross Gate has 1,010 to 1,100 nodes', () => {
  expect(strays(nodes, 1010, 1100, [surveyOf('new-cross-gate')])).toEqual([])
})

test('each layer has the mean of its question', () => {
  const means: Partial<Record<Layer, number>> = {
    news: 1.8,
    activities: 1.6,
    places: 2.2,
    together: 0.9,
    sight: 1.5,
  }
  const off = Object.entries(means).flatMap(([layer, wanted]) =>
    strays((survey) => mean(answers(survey, layer as Layer)), wanted - 0.05, wanted + 0.05),
  )
  expect(off).toEqual([])
})

test('people know 1.2 others a little', () => {
  const known = (survey: Survey) => {
    const links = neighbourCounts(firstTies(survey, ['acquaintance']))
    return mean(survey.respondents.map(({ id }) => links(id)))
  }
  expect(strays(known, 1.15, 1.25)).toEqual([])
})

test('60 % of acquaintances live in the same area', () => {
  const within = ({ respondents, ...survey }: Survey) => {
    const area = new Map(respondents.map((person) => [person.id, person.area]))
    const ties = firstTies({ respondents, ...survey }, ['acquaintance'])
    return percent(ties, ({ from, to }) => area.get(from) === area.get(to))
  }
  expect(strays(within, 59, 61)).toEqual([])
})

test('those who answered name one to five sources of news', () => {
  expect(strays((survey) => Math.max(...answers(survey, 'news')), 1, 5)).toEqual([])
  expect(
    breaking((survey) => {
      const given = answers(survey, 'news')
      return survey.respondents.every(({ newsGroup }, at) => (newsGroup === null) === (given[at] === 0))
    }),
  ).toEqual([])
})

test('a quarter take part in no activity', () => {
  expect(strays((survey) => percent(answers(survey, 'activities'), (n) => n === 0), 24.5, 25.5)).toEqual([])
})

test('people lean on 3 others on average', () => {
  expect(strays((survey) => mean(leaning(survey)), 2.95, 3.05)).toEqual([])
})

test('how many people lean on varies by 1.9', () => {
  expect(strays((survey) => deviation(leaning(survey)), 1.75, 2.05)).toEqual([])
})

test('about 24 % lean on nobody or on one', () => {
  expect(strays((survey) => percent(leaning(survey), (n) => n < 2), 21, 27)).toEqual([])
})

test('nobody names more than five under one question of support', () => {
  expect(strays((survey) => Math.max(...SUPPORT.flatMap((layer) => answers(survey, layer))), 1, 5)).toEqual(
    [],
  )
})

test('70 to 75 % of those who were only named were named once', () => {
  expect(strays((survey) => percent(mentionsOfNamed(survey), (n) => n === 1), 70, 75)).toEqual([])
})

test('the one named most of those who were only named was named 12 to 20 times', () => {
  expect(strays((survey) => Math.max(...mentionsOfNamed(survey)), 12, 20)).toEqual([])
})

test('one area is even and one has a few hubs', () => {
  const unevenness = (area: 'evenArea' | 'hubArea') => (survey: Survey) => {
    const links = neighbourCounts(supportTies(survey))
    const living = survey.respondents.filter((person) => person.area === specOf(survey)[area])
    return gini(living.map(({ id }) => links(id)))
  }
  expect(strays(unevenness('evenArea'), 0.3, 0.35)).toEqual([])
  expect(strays(unevenness('hubArea'), 0.5, 0.6)).toEqual([])
})

test('no place, activity, source or role is named fewer than five times', () => {
  const rare = (survey: Survey) => {
    const mentions = mentionsOf(survey.ties)
    const own = survey.things.filter(({ id }) => !survey.story?.nearby.includes(id))
    return count(own, ({ id }) => (mentions.get(id) ?? 0) < 5)
  }
  expect(strays(rare, 0, 0)).toEqual([])
})

test('nobody is tied to themselves, or twice by one answer', () => {
  const key = ({ layer, from, to }: Survey['ties'][number]) => `${layer} ${from} ${to}`
  const wrong = ({ ties }: Survey) =>
    ties.length - new Set(ties.filter(({ from, to }) => from !== to).map(key)).size
  expect(strays(wrong, 0, 0)).toEqual([])
})

test('every tie joins people and things of the survey', () => {
  const astray = ({ respondents, named, things, ties }: Survey) => {
    const known = new Set([...respondents, ...named, ...things].map(({ id }) => id))
    return count(ties, ({ from, to }) => !known.has(from) || !known.has(to))
  }
  expect(strays(astray, 0, 0)).toEqual([])
})

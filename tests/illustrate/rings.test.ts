/** Acceptance tests 1 to 7 of the study's calibration (part 4.9): who was asked, and the three nested rings. */
import { expect, test } from 'vitest'
import { SITES } from '../../src/illustrate/sites/index.ts'
import type { Employment, Gender, Respondent, Survey } from '../../src/illustrate/survey/survey.ts'
import {
  count,
  firstTies,
  neighbourCounts,
  percent,
  personIds,
  strays,
  surveyOf,
  surveys,
} from './measures.ts'

const asked = surveys.flatMap(({ respondents }) => respondents)
const newCrossGate = surveyOf('new-cross-gate').respondents
const rateOf = (employment: Employment) => (survey: Survey) =>
  percent(
    survey.respondents.filter((person) => person.employment === employment),
    ({ isolatesGroup }) => isolatesGroup,
  )

test('1: seven places were asked, 2,950 people in all and 500 in Murton', () => {
  expect([surveys.length, asked.length, surveyOf('murton').respondents.length]).toEqual([7, 2950, 500])
})

test('2: a quarter are in the isolates group in each place', () => {
  const share = ({ respondents }: Survey) => percent(respondents, ({ isolatesGroup }) => isolatesGroup)
  expect(strays(share, 24.5, 25.5)).toEqual([])
})

test('3: half of the unemployed, 38 % of the retired, 20 % of workers and 16 % of students are isolates', () => {
  const rates = { unemployed: 50, retired: 38, employed: 20, student: 16 } as const
  const off = Object.entries(rates).flatMap(([employment, rate]) =>
    strays(rateOf(employment as Employment), rate - 0.5, rate + 0.5),
  )
  expect(off).toEqual([])
})

test('4: two in a hundred have no links', () => {
  expect(strays(({ respondents }) => percent(respondents, ({ noLinks }) => noLinks), 1.9, 2.2)).toEqual([])
})

test('5: 60 % know no one who can change things', () => {
  const share = ({ respondents }: Survey) => percent(respondents, ({ knowsChanger }) => !knowsChanger)
  expect(strays(share, 59.5, 60.5)).toEqual([])
})

test('6: no links lies within the isolates group, which lies within knowing no changer', () => {
  const outside = ({ noLinks, isolatesGroup, knowsChanger }: Respondent) =>
    (noLinks && !isolatesGroup) || (isolatesGroup && knowsChanger)
  expect(asked.filter(outside)).toEqual([])
})

test('6: having no links is being joined to no person in any layer', () => {
  const unlike = ({ respondents, ...survey }: Survey) => {
    const persons = personIds({ respondents, ...survey })
    const joined = neighbourCounts(survey.ties.filter(({ from, to }) => persons.has(from) && persons.has(to)))
    return count(respondents, ({ id, noLinks }) => noLinks !== (joined(id) === 0))
  }
  expect(strays(unlike, 0, 0)).toEqual([])
})

test('6: the isolates group is those who name no connector, no decider and no introducer', () => {
  const unlike = (survey: Survey) => {
    const open = new Set(firstTies(survey, ['together', 'decide']).map(({ from }) => from))
    return count(survey.respondents, ({ id, isolatesGroup }) => isolatesGroup === open.has(id))
  }
  expect(strays(unlike, 0, 0)).toEqual([])
})

/** Those with a line of their own to a role that decides. */
function direct(survey: Survey): Set<string> {
  const roles = new Set(survey.things.filter(({ kind }) => kind === 'role').map(({ id }) => id))
  return new Set(firstTies(survey, ['decide']).flatMap(({ from, to }) => (roles.has(to) ? [from] : [])))
}

test('6: knowing a changer is having a direct line to one', () => {
  const unlike = (survey: Survey) => {
    const lines = direct(survey)
    return count(survey.respondents, ({ id, knowsChanger }) => knowsChanger !== lines.has(id))
  }
  expect(strays(unlike, 0, 0)).toEqual([])
})

test('6: 35 % have no line of their own and can reach someone who could introduce them', () => {
  const share = (survey: Survey) => {
    const lines = direct(survey)
    const introduced = firstTies(survey, ['decide']).filter(({ to }) => lines.has(to))
    const through = new Set(introduced.map(({ from }) => from))
    return percent(survey.respondents, ({ id }) => !lines.has(id) && through.has(id))
  }
  expect(strays(share, 34.5, 35.5)).toEqual([])
})

test('7: in New Cross Gate two in three know no one at the council', () => {
  expect(percent(newCrossGate, ({ knows }) => knows?.council === false)).toBeCloseTo(200 / 3, 0)
})

test('7: in New Cross Gate one in three knows no one who can give jobs', () => {
  expect(percent(newCrossGate, ({ knows }) => knows?.employer === false)).toBeCloseTo(100 / 3, 0)
})

test('7: in New Cross Gate 40 % know no one in local media', () => {
  expect(percent(newCrossGate, ({ knows }) => knows?.media === false)).toBeCloseTo(40, 0)
})

/** How much likelier those out of work are to be isolates than those in work. */
function ratio(gender: Gender): number {
  const rate = (employment: Employment) =>
    percent(
      newCrossGate.filter((person) => person.gender === gender && person.employment === employment),
      ({ isolatesGroup }) => isolatesGroup,
    )
  return rate('unemployed') / rate('employed')
}

test('7: in New Cross Gate men out of work are about twice as likely to be isolates', () => {
  expect(ratio('man')).toBeGreaterThanOrEqual(1.8)
  expect(ratio('man')).toBeLessThanOrEqual(2.2)
})

test('7: in New Cross Gate women out of work are more than four times as likely to be isolates', () => {
  expect(ratio('woman')).toBeGreaterThan(4)
})

test('people know someone at the council where they named one of its roles', () => {
  const council = SITES.find(({ id }) => id === 'new-cross-gate')!.deciders.filter(
    (decider) => decider.council,
  )
  const lines = firstTies(surveyOf('new-cross-gate'), ['decide'])
  const known = new Set(
    lines.filter(({ to }) => council.some(({ role }) => role === to)).map(({ from }) => from),
  )
  expect(newCrossGate.filter(({ id, knows }) => knows?.council !== known.has(id))).toEqual([])
})

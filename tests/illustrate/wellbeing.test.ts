/** Acceptance tests 14 to 16 of the study's calibration (part 4.9): how people are. */
import { expect, test } from 'vitest'
import type { AgeBand, Respondent, Survey } from '../../src/illustrate/survey/survey.ts'
import {
  adjustedEffects,
  breaking,
  firstTies,
  gap,
  mean,
  percent,
  strays,
  surveyOf,
  surveys,
} from './measures.ts'

type Holds = (person: Respondent) => boolean

const asked = surveys.flatMap(({ respondents }) => respondents)
const wellbeing = ({ wemwbs }: Respondent) => wemwbs
const fewLinks: Holds = ({ isolatesGroup }) => isolatesGroup
const outOfWork: Holds = ({ employment }) => employment === 'unemployed'
const ill: Holds = ({ longIllness }) => longIllness
const mother: Holds = ({ singleParent, gender }) => singleParent && gender === 'woman'
const BANDS: readonly AgeBand[] = ['16-24', '25-44', '45-64', '65+']
const inBand =
  (band: AgeBand): Holds =>
  (person) =>
    person.ageBand === band
const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

/** WEMWBS points: lack of links first, then unemployment, illness, and the most that two ages differ. */
function rawEffects(people: readonly Respondent[]): [number, ...number[]] {
  const ages = BANDS.map((band) => mean(people.filter(inBand(band)).map(wellbeing)))
  return [
    -gap(people, fewLinks, wellbeing),
    -gap(people, outOfWork, wellbeing),
    -gap(people, ill, wellbeing),
    spread(ages),
  ]
}

/** The same with each of them, barriers, belonging and mothers on their own held still. */
function heldEffects(people: readonly Respondent[]): [number, ...number[]] {
  const held: Holds[] = [
    fewLinks,
    outOfWork,
    ill,
    ...BANDS.slice(1).map(inBand),
    ({ barrier }) => barrier,
    ({ belongs }) => belongs,
    mother,
  ]
  const columns = held.map((holds) => people.map((person) => Number(holds(person))))
  const [links = 0, work = 0, illness = 0, ...others] = adjustedEffects(people.map(wellbeing), columns)
  return [-links, -work, -illness, spread([0, ...others.slice(0, BANDS.length - 1)])]
}

const linksCountMost = ([links, ...others]: [number, ...number[]]) => others.every((other) => links > other)

test('14: lack of links goes with lower wellbeing more than age, unemployment or illness does', () => {
  expect(breaking(({ respondents }) => linksCountMost(rawEffects(respondents)))).toEqual([])
})

test('14: lack of links counts most with everything else held still', () => {
  expect(breaking(({ respondents }) => linksCountMost(heldEffects(respondents)))).toEqual([])
})

test('14: lack of links counts most in all places together, raw and adjusted', () => {
  expect([rawEffects(asked), heldEffects(asked)].map(linksCountMost)).toEqual([true, true])
})

test('15: high wellbeing is likelier for those who belong and rarer for those with a barrier', () => {
  const high: Holds = ({ wemwbs }) => wemwbs >= 59
  const inOrder = ({ respondents }: Pick<Survey, 'respondents'>) => {
    const all = percent(respondents, high)
    const belongs = percent(
      respondents.filter((person) => person.belongs),
      high,
    )
    const barrier = percent(
      respondents.filter((person) => person.barrier),
      high,
    )
    return belongs > all && all > barrier
  }
  expect([breaking(inOrder), inOrder({ respondents: asked })]).toEqual([[], true])
})

test('16: people with no links feel 0.92 times as able to change things', () => {
  const meanOf = (without: boolean) =>
    mean(asked.filter(({ noLinks }) => noLinks === without).map(({ empowerment }) => empowerment))
  expect(Math.abs(meanOf(true) / meanOf(false) - 0.92)).toBeLessThanOrEqual(0.005)
})

test('wellbeing is whole points from 14 to 70', () => {
  const outside = ({ wemwbs }: Respondent) => !Number.isInteger(wemwbs) || wemwbs < 14 || wemwbs > 70
  expect(asked.filter(outside)).toEqual([])
})

test('life satisfaction is lower for those nobody helps', () => {
  const difference = (survey: Survey) => {
    const helped = new Set(firstTies(survey, ['help']).map(({ from }) => from))
    return gap(
      survey.respondents,
      ({ id }) => !helped.has(id),
      ({ lifeSatisfaction }) => lifeSatisfaction,
    )
  }
  expect(strays(difference, -2, -0.1)).toEqual([])
})

test('22 % have a long illness', () => {
  expect(strays(({ respondents }) => percent(respondents, ill), 21.5, 22.5)).toEqual([])
})

test('single mothers report the lowest wellbeing of the groups shown in Murton, about 45', () => {
  const { respondents } = surveyOf('murton')
  const shown: Holds[] = [
    ...BANDS.map(inBand),
    ...(['employed', 'unemployed', 'retired', 'student', 'other'] as const).map(
      (work): Holds =>
        ({ employment }) =>
          employment === work,
    ),
  ]
  const mothers = mean(respondents.filter(mother).map(wellbeing))
  expect(Math.round(mothers)).toBe(45)
  expect(shown.filter((holds) => mean(respondents.filter(holds).map(wellbeing)) <= mothers)).toEqual([])
})

/** Homonyms of many sorts. None may become one person by itself, alone or amid a community. */
import { expect, test } from 'vitest'
import { matchSurvey } from '../../../src/import/matching/match-survey.ts'
import type { Survey } from '../../../src/import/survey.ts'
import { planted } from './planted.ts'
import { areOne, surveyOf, together } from './told.ts'

/** Two ids that are two people, in a survey that could make one think otherwise. */
interface Case {
  readonly says: string
  readonly survey: Survey
  readonly two: readonly [string, string]
}

const said = (one: string | [string, Record<string, string>], other = one): Survey =>
  surveyOf({ xa: { named: { help: [one] } }, xb: { named: { help: [other] } } })
const MENTIONS = ['xa/help/0', 'xb/help/0'] as const

const CASES: readonly Case[] = [
  { says: 'the same first name and nothing else', survey: said('David'), two: MENTIONS },
  { says: 'a first name and its short form', survey: said('David', 'Dave'), two: MENTIONS },
  { says: 'a first name less common, and nothing else', survey: said('Duncan'), two: MENTIONS },
  { says: 'a first name that no table knows', survey: said('Abdifatah'), two: MENTIONS },
  { says: 'a first name, and a full name', survey: said('David', 'David Smith'), two: MENTIONS },
  { says: 'a common full name and no context', survey: said('David Smith'), two: MENTIONS },
  { says: 'a common full name with a short form', survey: said('Dave Jones', 'David Jones'), two: MENTIONS },
  { says: 'Mohammed Khan, in two spellings', survey: said('Mohammed Khan', 'Muhammad Khan'), two: MENTIONS },
  {
    says: 'the same full name in two streets',
    survey: said(
      ['David Thorneycroft', { street: 'Mill Lane' }],
      ['David Thorneycroft', { street: 'Station Road' }],
    ),
    two: MENTIONS,
  },
  {
    says: 'the same full name in two streets, told in parentheses',
    survey: said('David Thorneycroft (Mill Lane)', 'David Thorneycroft (Station Road)'),
    two: MENTIONS,
  },
  {
    says: 'the same full name with two sorts of work',
    survey: said('David Thorneycroft (chemist)', 'David Thorneycroft (butcher)'),
    two: MENTIONS,
  },
  {
    says: 'the same full name in two groups',
    survey: said(['David Thorneycroft', { group: 'choir' }], ['David Thorneycroft', { group: 'allotments' }]),
    two: MENTIONS,
  },
  {
    says: 'father and son, told apart',
    survey: said('John Barraclough senior', 'John Barraclough jnr'),
    two: MENTIONS,
  },
  { says: 'old and young', survey: said('Old Tom Barraclough', 'Young Tom Barraclough'), two: MENTIONS },
  {
    says: 'father and son, by their ages',
    survey: said(['John Barraclough', { age: '68' }], ['John Barraclough', { age: '41' }]),
    two: MENTIONS,
  },
  {
    says: 'father and son in one household, by the bands of their ages',
    survey: said(
      ['John Barraclough', { age: '65+', street: 'Mill Lane' }],
      ['John Barraclough', { age: '35-44', street: 'Mill Lane' }],
    ),
    two: MENTIONS,
  },
  {
    says: 'a man and a woman of one name',
    survey: said(['Alex Barraclough', { sex: 'male' }], ['Alex Barraclough', { sex: 'female' }]),
    two: MENTIONS,
  },
  { says: 'husband and wife', survey: said('Mr Barraclough', 'Mrs Barraclough'), two: MENTIONS },
  { says: 'two who are only called by one surname', survey: said('Mrs Barraclough'), two: MENTIONS },
  { says: 'two with one initial', survey: said('J Barraclough', 'John Barraclough'), two: MENTIONS },
  { says: 'two sets of initials', survey: said('JB'), two: MENTIONS },
  {
    says: 'brothers with one surname',
    survey: said('Darren Barraclough', 'Warren Barraclough'),
    two: MENTIONS,
  },
  { says: 'sisters with like names', survey: said('Jean Barraclough', 'Joan Barraclough'), two: MENTIONS },
  { says: 'brother and sister', survey: said('Daniel Barraclough', 'Danielle Barraclough'), two: MENTIONS },
  { says: 'like surnames', survey: said('Caroline Harris', 'Caroline Harrison'), two: MENTIONS },
  { says: 'everybody has a mother', survey: said('my mum'), two: MENTIONS },
  { says: 'everybody has a mother, whatever she is called', survey: said('Mum', 'my mum'), two: MENTIONS },
  { says: 'there is more than one GP', survey: said('the GP'), two: MENTIONS },
  { says: 'the same words from where each stands', survey: said('Dave next door'), two: MENTIONS },
  { says: "two Daves' mothers", survey: said("Dave's mum"), two: MENTIONS },
  { says: 'a friend is not one person', survey: said('a friend'), two: MENTIONS },
  {
    says: 'two respondents of one name',
    survey: surveyOf({ xa: { name: 'Zebedee Barraclough' }, xb: { name: 'Zebedee Barraclough' } }),
    two: ['xa', 'xb'],
  },
  {
    says: 'one name twice in one answer',
    survey: surveyOf({ xa: { named: { help: ['Zebedee Barraclough', 'Zebedee Barraclough'] } } }),
    two: ['xa/help/0', 'xa/help/1'],
  },
  {
    says: 'two in one answer, and a third who says the name',
    survey: surveyOf({
      xa: { named: { help: ['Zebedee Barraclough', 'Zeb Barraclough'] } },
      xb: { named: { help: ['Zebedee Barraclough'] } },
    }),
    two: ['xa/help/0', 'xb/help/0'],
  },
  {
    says: 'father and son who were both asked, and a third who says the name',
    survey: surveyOf({
      xa: { name: 'Zebedee Barraclough' },
      xb: { name: 'Zebedee Barraclough' },
      xc: { name: 'Ann Fothergill', named: { help: ['Zebedee Barraclough'] } },
    }),
    two: ['xa', 'xc/help/0'],
  },
  {
    says: 'somebody who names a namesake',
    survey: surveyOf({ xa: { name: 'Zebedee Barraclough', named: { help: ['Zebedee Barraclough'] } } }),
    two: ['xa', 'xa/help/0'],
  },
  {
    says: 'two Davids who are joined only by a David without a surname',
    survey: surveyOf({
      xa: { named: { help: ['David Fothergill'] } },
      xb: { named: { help: ['David'] } },
      xc: { named: { help: ['David Barraclough'] } },
    }),
    two: ['xa/help/0', 'xc/help/0'],
  },
  {
    says: 'a David amid friends, where there are two of them',
    survey: surveyOf({
      xa: { name: 'Ann Fothergill', named: { help: ['Sue Larkspur', 'David'], news: ['Bob Elderflower'] } },
      xb: { name: 'Sue Larkspur', named: { help: ['Ann Fothergill', 'David'], news: ['Bob Elderflower'] } },
      xc: { name: 'Bob Elderflower', named: { help: ['David Hawthornthwaite', 'David Micklethwaite'] } },
    }),
    two: ['xa/help/1', 'xb/help/1'],
  },
  {
    says: 'one words to two questions, where one answer has them twice',
    survey: surveyOf({ xa: { named: { help: ['Dave', 'Dave'], news: ['Dave'] } } }),
    two: ['xa/help/0', 'xa/news/0'],
  },
]

const community = planted(40, 7).survey

test.each(CASES)('$says: two people, alone', ({ survey, two }) => {
  expect(areOne(matchSurvey(survey), ...two)).toBe(false)
})

test('none of them becomes one amid a community', () => {
  const joined = CASES.filter(({ survey, two }) =>
    areOne(matchSurvey(together(community, survey)), ...two),
  ).map(({ says }) => says)
  expect(joined).toEqual([])
})

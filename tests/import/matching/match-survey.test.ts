/** What a survey's matching promises: what joins, what is asked, what a curator's word does. */
import { expect, test } from 'vitest'
import { matchSurvey } from '../../../src/import/matching/match-survey.ts'
import { NOISE, planted } from './planted.ts'
import { areOne, joinedIn, surveyOf, together } from './told.ts'

const RARE = 'Zebedee Thistlethwaite'
const community = planted(60, 3).survey

const twoTellers = (one: string, other: string) =>
  surveyOf({
    xa: { name: 'Ann Fothergill', named: { help: [one] } },
    xb: { name: 'Bob Larkspur', named: { help: [other] } },
  })

test.each([
  [RARE, RARE],
  [RARE, 'zebedee  THISTLETHWAITE'],
  [RARE, 'Thistlethwaite, Zebedee'],
  [RARE, 'Zebedee Thistlethwaite (next door)'],
  ['Barnaby Thistlethwaite', 'Barney Thistlethwaite'],
  [RARE, 'Zebedee Thistlethwiate'],
])('a rare full name joins by itself: "%s" and "%s"', (one, other) => {
  const matched = matchSurvey(together(community, twoTellers(one, other)))
  expect(areOne(matched, 'xa/help/0', 'xb/help/0')).toBe(true)
})

test('a mention joins the respondent whose name it is', () => {
  const site = surveyOf({ xa: { name: RARE }, xb: { name: 'Bob Larkspur', named: { help: [RARE] } } })
  const matched = matchSurvey(together(community, site))
  expect(matched.people.find(({ id }) => id === 'xa')).toEqual({
    id: 'xa',
    respondent: 'xa',
    mentions: ['xb/help/0'],
  })
})

test('one person means one person by the same words, in answer to two questions', () => {
  const site = surveyOf({
    xa: { named: { help: ['Dave', 'Mum', 'the GP'], news: ['the GP', 'Mum', 'Dave'] } },
  })
  expect(joinedIn(matchSurvey(site))).toEqual([
    'xa/help/0 xa/news/2',
    'xa/help/1 xa/news/1',
    'xa/help/2 xa/news/0',
  ])
})

test('"me" is the respondent', () => {
  expect(areOne(matchSurvey(surveyOf({ xa: { named: { help: ['myself'] } } })), 'xa', 'xa/help/0')).toBe(true)
})

test('a role joins across respondents only where the curator says that there is one', () => {
  const site = twoTellers('the vicar', 'our Vicar')
  expect(joinedIn(matchSurvey(site))).toEqual([])
  expect(joinedIn(matchSurvey(twoTellers('the vicar', 'Vicar'), [], { uniqueRoles: ['vicar'] }))).toEqual([
    'xa/help/0 xb/help/0',
  ])
})

test('a rare name weighs more than a common one', () => {
  const weightOf = (name: string): number => {
    const { toAsk } = matchSurvey(together(community, twoTellers(name, name)), [], { askAtMost: 10_000 })
    const pair = toAsk.find(({ a, b }) => a === 'xa/help/0' && b === 'xb/help/0')
    return pair?.evidence.find(({ sort }) => sort === 'first name')?.weight ?? Number.NaN
  }
  expect(weightOf('Ptolemy')).toBeGreaterThan(weightOf('David') + 2)
})

test('answers that are ids of a roster join by id, and so do those who never answered', () => {
  const site = surveyOf({
    '11': { named: { help: ['12', '13', '99'] } },
    '12': { named: { help: ['11', '13', '99'] } },
    '13': { named: { help: ['11', '12', 'Dave'] } },
    '14': { named: { help: ['11', 'Dave'] } },
  })
  expect(joinedIn(matchSurvey(site))).toEqual([
    '11 12/help/0 13/help/0 14/help/0',
    '11/help/0 12 13/help/1',
    '11/help/1 12/help/1 13',
    '11/help/2 12/help/2',
  ])
})

test('what is not sure is asked, with its reasons and never a name', () => {
  const { toAsk, counts } = matchSurvey(twoTellers('David Smith', 'Dave Smith'))
  expect(counts).toMatchObject({ asked: 1, same: 0, decided: 0 })
  expect(toAsk).toHaveLength(1)
  const [pair] = toAsk
  expect(pair).toMatchObject({ a: 'xa/help/0', b: 'xb/help/0', band: 'ask' })
  expect(pair!.probability).toBeGreaterThan(0.1)
  expect(pair!.probability).toBeLessThan(0.99)
  expect(pair!.evidence).toContainEqual(expect.objectContaining({ sort: 'first name', says: 'a nickname' }))
  expect(pair!.evidence).toContainEqual(expect.objectContaining({ sort: 'surname', says: 'the same' }))
  expect(JSON.stringify(toAsk).toLowerCase()).not.toMatch(/dav|smith/)
})

test('a yes joins, a no keeps apart, and neither is asked again', () => {
  const site = twoTellers('David Smith', 'Dave Smith')
  const yes = matchSurvey(site, [{ a: 'xa/help/0', b: 'xb/help/0', same: true }])
  expect(joinedIn(yes)).toEqual(['xa/help/0 xb/help/0'])
  const no = matchSurvey(site, [{ a: 'xa/help/0', b: 'xb/help/0', same: false }])
  expect(joinedIn(no)).toEqual([])
  expect([yes.toAsk, no.toAsk]).toEqual([[], []])
  expect([yes.counts.decided, no.counts.decided]).toEqual([1, 1])
})

test('a no holds for all that belongs to the two', () => {
  const site = surveyOf({
    xa: { named: { help: [RARE], news: [RARE] } },
    xb: { named: { help: [RARE], news: [RARE] } },
  })
  const amid = together(community, site)
  expect(areOne(matchSurvey(amid), 'xa/news/0', 'xb/help/0')).toBe(true)
  const matched = matchSurvey(amid, [{ a: 'xa/help/0', b: 'xb/news/0', same: false }])
  expect(areOne(matched, 'xa/news/0', 'xb/help/0')).toBe(false)
})

test("a curator's yes holds against the survey's own rules, but never makes one of two respondents", () => {
  const site = surveyOf({
    xa: { name: 'Ann Fothergill', named: { help: ['Dave', 'David Smith'] } },
    xb: { name: 'Bob Larkspur' },
  })
  expect(joinedIn(matchSurvey(site, [{ a: 'xa/help/0', b: 'xa/help/1', same: true }]))).toEqual([
    'xa/help/0 xa/help/1',
  ])
  expect(joinedIn(matchSurvey(site, [{ a: 'xa', b: 'xb', same: true }]))).toEqual([])
})

test('decisions about ids that are gone are passed over', () => {
  const matched = matchSurvey(twoTellers('Dave', 'Sue'), [{ a: 'gone', b: 'xb/help/0', same: true }])
  expect(matched.counts.decided).toBe(0)
  expect(matched.people).toHaveLength(4)
})

test('a pair that was passed over is not asked again', () => {
  const site = twoTellers('David Smith', 'Dave Smith')
  expect(matchSurvey(site, [], { skipped: [{ a: 'xb/help/0', b: 'xa/help/0' }] }).toAsk).toEqual([])
})

test('no more is asked than wanted, and the count tells how much there is', () => {
  const { toAsk, counts } = matchSurvey(community, [], { askAtMost: 5 })
  expect(toAsk).toHaveLength(5)
  expect(counts.asked).toBeGreaterThan(5)
})

test('every respondent and every mention of a person is exactly one person, and nothing else is', () => {
  const site = together(community, {
    respondents: [],
    mentions: [
      { id: 'q', by: 'r1', question: 'go', slot: 0, named: 'place', text: 'Library', about: {} },
      { id: 'p', by: 'unknown', question: 'help', slot: 0, named: 'person', text: 'Dave', about: {} },
    ],
  })
  const ids = matchSurvey(site).people.flatMap(({ respondent, mentions }) =>
    [respondent ?? [], mentions].flat(),
  )
  const expected = [...community.respondents, ...community.mentions].map(({ id }) => id)
  expect(ids.toSorted()).toEqual([...expected, 'p'].toSorted())
})

test('the same survey gives the same answer', () => {
  const once = matchSurvey(community)
  expect(matchSurvey(community)).toEqual(once)
})

test('with nothing left open, sampled networks hardly differ', () => {
  const site = planted(60, 5, { ...NOISE, nickname: 0, typo: 0, surnameMissing: 0, homonyms: 0 })
  const heads = new Map<number, string>()
  const decisions = [...site.truth].flatMap(([id, who]) => {
    const head = heads.get(who)
    if (head === undefined) heads.set(who, id)
    return head === undefined ? [] : [{ a: head, b: id, same: true }]
  })
  const { uncertainty } = matchSurvey(site.survey, decisions)
  for (const { figure, least, most } of uncertainty) {
    expect(least, figure).toBeLessThanOrEqual(most)
    if (figure === 'people') expect(most - least).toBeLessThan(most * 0.1)
  }
})

test('an empty survey is matched too', () => {
  expect(matchSurvey({ respondents: [], mentions: [] })).toMatchObject({ people: [], toAsk: [] })
})

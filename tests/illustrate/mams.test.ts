/** Acceptance test 17 of the study's calibration (part 4.9), and what else is planted in Murton (4.5). */
import { expect, test } from 'vitest'
import { type After, type Respondent, SUPPORT } from '../../src/illustrate/survey/survey.ts'
import { count, firstTies, mean, neighbourCounts, percent, supportTies, surveyOf } from './measures.ts'

const murton = surveyOf('murton')
const story = murton.story!
const people = new Map(murton.respondents.map((person) => [person.id, person]))
const mams = story.mams.map((id) => people.get(id)!)
const after = ({ id, after }: Respondent): After => {
  if (after === null) throw new Error(`expected a second asking of ${id}`)
  return after
}
const ties = (event: string) => murton.ties.filter((tie) => tie.event === event)

test('17: 250 forms, 15 interviews, and 19 people in two groups', () => {
  const heard = [story.forms, story.interviews, story.focusGroups, story.focusGroups.flat()]
  expect(heard.map((list) => new Set<unknown>(list).size)).toEqual([250, 15, 2, 19])
})

test('17: after the group eight times as many volunteer', () => {
  const before = count(mams, ({ volunteers }) => volunteers)
  expect(count(mams, (person) => after(person).volunteers) / before).toBe(8)
})

test('17: three more groups begin, and mothers of the group start them', () => {
  const begun = new Set(ties('spread').map(({ to }) => to))
  expect([story.nearby.length, story.nearby.every((group) => begun.has(group))]).toEqual([3, true])
})

test('17: the mothers lean on 1.9 people before the group and 4.6 with it', () => {
  const later = murton.ties.filter(({ layer }) => SUPPORT.includes(layer))
  const leaning = [supportTies(murton), later].map((web) => mean(story.mams.map(neighbourCounts(web))))
  expect(leaning.map((value) => value.toFixed(1))).toEqual(['1.9', '4.6'])
})

test('of the 24 mothers of the group 11 are isolates before it and 3 after', () => {
  const isolates = [
    count(mams, ({ isolatesGroup }) => isolatesGroup),
    count(mams, (person) => after(person).isolatesGroup),
  ]
  expect([mams.length, ...isolates]).toEqual([24, 11, 3])
})

test('a mother who is no longer an isolate names someone who brings people together', () => {
  const open = new Set(
    murton.ties.filter(({ layer }) => layer === 'together' || layer === 'decide').map(({ from }) => from),
  )
  expect(mams.filter((person) => after(person).isolatesGroup === open.has(person.id))).toEqual([])
})

test('more mothers train or learn after the group', () => {
  const learning = [count(mams, ({ training }) => training), count(mams, (person) => after(person).training)]
  expect(learning).toEqual([5, 13])
})

test('the mothers of the group feel 3 to 5 points better on average', () => {
  const rise = mean(mams.map((person) => after(person).wemwbs - person.wemwbs))
  expect(rise).toBeGreaterThanOrEqual(3)
  expect(rise).toBeLessThanOrEqual(5)
})

test('12 of the 19 keep in touch, by 15 to 20 new links among them', () => {
  const met = ties('met').flatMap(({ from, to }) => [from, to])
  expect(story.keptInTouch.length).toBe(12)
  expect(ties('met').length).toBeGreaterThanOrEqual(15)
  expect(ties('met').length).toBeLessThanOrEqual(20)
  expect(new Set(met)).toEqual(new Set(story.keptInTouch))
})

test('what grew in Murton is of the second asking, and nothing else is', () => {
  expect(murton.ties.filter(({ wave, event }) => (wave === 2) !== (event !== null))).toEqual([])
  expect(new Set(murton.ties.flatMap(({ event }) => event ?? []))).toEqual(new Set(['met', 'made', 'spread']))
})

test('42 single mothers were asked in Murton, 19 of them isolates', () => {
  const mothers = murton.respondents.filter(({ singleParent, gender }) => singleParent && gender === 'woman')
  expect([mothers.length, count(mothers, ({ isolatesGroup }) => isolatesGroup)]).toEqual([42, 19])
})

test('the news groups of Murton have their planted sizes, and 30 gave no answer', () => {
  const size = (group: string | null) => count(murton.respondents, ({ newsGroup }) => newsGroup === group)
  expect(['friends', 'notices', 'online', 'centre', null].map(size)).toEqual([165, 80, 105, 120, 30])
})

test('12 % of those who use local resources for news use a second group', () => {
  const home = new Map<string, string | null>(murton.respondents.map(({ id, newsGroup }) => [id, newsGroup]))
  const news = firstTies(murton, ['news'])
  const most = (source: string) => {
    const groups = news.filter(({ to }) => to === source).map(({ from }) => home.get(from)!)
    return groups.sort((a, b) => count(groups, (one) => one === b) - count(groups, (one) => one === a))[0]
  }
  const holder = new Map([...new Set(news.map(({ to }) => to))].map((source) => [source, most(source)]))
  const users = murton.respondents.filter(({ newsGroup }) => newsGroup !== null && newsGroup !== 'friends')
  const bridges = ({ id, newsGroup }: Respondent) =>
    news.some(({ from, to }) => from === id && holder.get(to) !== newsGroup)
  expect(percent(users, bridges)).toBeCloseTo(12, 0)
})

test('six pairs of named people may be the same', () => {
  expect(count(murton.named, ({ maybeSameAs }) => maybeSameAs !== null)).toBe(6)
})

test('the Glebe is the place most people in Murton go to', () => {
  const named = firstTies(murton, ['places']).map(({ to }) => to)
  const others = new Set(named.filter((id) => id !== 'place:glebe'))
  const glebe = count(named, (id) => id === 'place:glebe')
  expect([...others].filter((id) => count(named, (one) => one === id) >= glebe)).toEqual([])
})

/** A messy survey of 500, whose truth is known, is understood without a hand and goes to a pack without a name in it. */
import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { buildPack } from '../../../src/import/build.ts'
import { NOTHING_DECIDED } from '../../../src/import/matching/decisions.ts'
import { materialOf } from '../../../src/import/material.ts'
import { mappingOf, matchedIn, plannedSurvey, surveyIn as readIn } from '../../../src/import/pipeline.ts'
import { reportOf, tellReport } from '../../../src/import/report/report.ts'
import { checkMapping, mappingIn } from '../../../src/import/survey/check-mapping.ts'
import { mappingText } from '../../../src/import/survey/mapping-text.ts'
import type { Wishes } from '../../../src/import/wishes.ts'
import { madeUp } from './made-up.ts'
import { foundAnywhere } from './search-bytes.ts'
import { filesOf, resultOf, says, surveyIn, WISHES } from './steps.ts'

const made = madeUp()
const { survey, mapping, notes } = surveyIn(made.text)
const wishes: Wishes = { ...WISHES, site: 'murton', title: 'Murton', labelKinds: ['place', 'activity'] }
const questionIds = mapping.questions.map(({ id }) => id)

test('the same seed makes the same survey, another seed another', () => {
  expect(madeUp(1).text).toBe(made.text)
  expect(madeUp(2).text).not.toBe(made.text)
})

test('it is a survey, without a doubt', () => {
  const material = resultOf(materialOf(filesOf({ 'answers.csv': made.text }), null))
  expect(material).toMatchObject({ reads: 'survey', doubt: null })
})

test('its four questions are found, in their order', () => {
  expect(mapping.questions.map(({ id, named }) => [id, named])).toEqual([
    ['news', 'person'],
    ['help', 'person'],
    ['places', 'place'],
    ['activities', 'activity'],
  ])
})

test('every row is a respondent, and nothing had to be left out', () => {
  expect(survey.respondents.map(({ id }) => id)).toEqual(made.ids)
  expect(notes).toBe('')
})

test('no answer, none named and refused are told apart, person by person', () => {
  for (const id of questionIds) {
    const { names, question, ...told } = survey.accounts.find((account) => account.question === id)!
    expect([question, told]).toEqual([id, made.accounts[id]])
  }
})

test('every answer adds up: so many names as were written', () => {
  for (const id of ['news', 'help']) {
    const written = [...made.named[id]!.values()].reduce((sum, who) => sum + who.length, 0)
    expect(survey.mentions.filter(({ question }) => question === id)).toHaveLength(written)
    expect(survey.accounts.find(({ question }) => question === id)!.names).toBe(written)
  }
})

test('each name stands with who wrote it and in its place', () => {
  for (const [id, who] of made.named.news!) {
    const texts = survey.mentions.filter(({ by, question }) => by === id && question === 'news')
    expect(texts.map(({ slot }) => slot)).toEqual(who.map((_, at) => at))
  }
})

test('what is said of somebody named belongs to that one', () => {
  const told = survey.mentions.filter(({ question, about }) => question === 'news' && about.sex !== undefined)
  expect(told.length).toBeGreaterThan(500)
  for (const { by, slot, about } of told) {
    const person = made.people[made.named.news!.get(by)![slot]!]!
    expect(about.sex).toBe(person.man ? 'man' : 'woman')
    if (about.street !== undefined) expect(about.street).toBe(person.street)
  }
})

test('facts are kept by closed lists: sex in two words, age in four bands, work in four sorts', () => {
  const kept = [...survey.facts.values()]
  const values = (fact: string) => [...new Set(kept.flatMap((facts) => facts[fact] ?? []))].sort()
  expect(values('sex')).toEqual(['man', 'woman'])
  expect(values('age')).toEqual(['25 to 44', '45 to 64', '65 and over', 'under 25'])
  expect(values('employment')).toEqual(['in work', 'out of work', 'retired', 'something else'])
  expect(kept.filter(({ employment }) => employment === 'retired')).toHaveLength(made.retired)
})

test('wellbeing totals are read, and the codes among them are not', () => {
  expect(new Map([...survey.scores].sort())).toEqual(new Map([...made.scores].sort()))
})

test('streets help to tell people apart and are no fact; letters, dates and stories are never read', () => {
  expect(mapping.columns.filter(({ role }) => role === 'match').map(({ as }) => as)).toEqual(['street'])
  expect(JSON.stringify([...survey.facts.values()])).not.toMatch(/Quince|Larkspur|example|neighbour/)
  expect(JSON.stringify(survey)).not.toMatch(/example\.org|drinks too much|2024-05/)
})

test('a guess is a whole mapping: it holds to its schema, goes to a file and comes back', () => {
  const read = mappingIn('mapping.json', mappingText(mapping))
  expect(read.ok ? read.value : says(read.problems)).toEqual(mapping)
  expect(checkMapping(mapping).ok).toBe(true)
})

test('the guess itself holds no name of a person', () => {
  expect(foundAnywhere(new TextEncoder().encode(mappingText(mapping)), made.secrets)).toEqual([])
})

test('from text to a pack: no name, street, address or story in the pack or the report, in any encoding', () => {
  const files = filesOf({ 'answers.csv': made.text })
  const material = resultOf(materialOf(files, null))
  if (material.reads !== 'survey') throw new Error('expected a survey')
  const guess = resultOf(mappingOf(material, null, wishes))
  const read = resultOf(readIn(material, guess))
  const matched = matchedIn(read, guess, NOTHING_DECIDED)
  const planned = resultOf(plannedSurvey(read, matched, guess, wishes))
  const built = resultOf(buildPack(planned.raw, planned.plan, diceFrom(2)))
  const report = reportOf('murton', planned.raw.counts, ['answers.csv'], [], built.report)
  const encoder = new TextEncoder()
  for (const text of [JSON.stringify(built.pack), JSON.stringify(report), tellReport(report)]) {
    expect(foundAnywhere(encoder.encode(text), made.secrets)).toEqual([])
  }
  const { pack } = built
  expect(pack.nodes.people.kind.filter((kind) => kind === 'respondent')).toHaveLength(500)
  expect(pack.nodes.things.map(({ label }) => label).sort()).toEqual([
    'Allotments',
    'Bowls',
    'Choir',
    'Co-op',
    'Health Centre',
    'Jubilee Hall',
    'Knit and natter',
    'Library',
    'The Glebe',
    'The Legion',
    'Walking group',
  ])
  expect(pack.overlays.map(({ id, level }) => [id, level])).toEqual([
    ['out-of-work', 'group'],
    ['retired', 'group'],
    ['single-mums', 'group'],
  ])
  expect(pack.shades?.some(({ band }) => band !== 'hidden')).toBe(true)
})

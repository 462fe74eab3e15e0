/** What is guessed of tables as people and programs write them. */
import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { Mapping, QuestionMap } from '../../../src/import/survey/mapping.ts'
import { guessIn, surveyIn } from './steps.ts'

const NAMES =
  'Ann Lee,Bob Roe,Cat Poe,Dan Moe,Eve Noe,Fay Gee,Gus Bee,Hal Dee,Ida Kay,Jim Fox,Kim Ray,Lou Day,Mia Hay,Ned May,Ola Bay,Pia Jay'.split(
    ',',
  )

/** A survey of 16: id and name, then for each column what `cell` gives. */
function table(headings: readonly string[], cell: (row: number, column: number) => string): string {
  const rows = NAMES.map((name, row) => [`R${row}`, name, ...headings.map((_, column) => cell(row, column))])
  return [['id', 'name', ...headings], ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')
}
const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const other = (row: number, column: number) => NAMES[(row + column + 1) % NAMES.length]!
const questions = (text: string): QuestionMap[] => [...guessIn(text).questions]
const only = (text: string): QuestionMap => {
  const found = questions(text)
  expect(found).toHaveLength(1)
  return found[0]!
}
const roleOf = ({ columns }: Mapping, heading: string) => columns.find(({ column }) => column === heading)

test.each([
  ['an underscore', 'advice_1', 'advice_2', 'advice_3'],
  ['nothing between', 'advice1', 'advice2', 'advice3'],
  ['a point', 'advice.1', 'advice.2', 'advice.3'],
  ['LimeSurvey’s brackets', 'advice[SQ001]', 'advice[SQ002]', 'advice[SQ003]'],
  [
    'a whole question',
    'Who do you go to for advice? - 1',
    'Who do you go to for advice? - 2',
    'Who do you go to for advice? - 3',
  ],
  ['the number in the middle', 'Person 1: advice', 'Person 2: advice', 'Person 3: advice'],
  ['the number in words', 'First person for advice', 'Second person for advice', 'Third person for advice'],
  ['repeated headings', 'Who gives you advice?', 'Who gives you advice?', 'Who gives you advice?'],
  ['headings that R made different', 'advice', 'advice.1', 'advice.2'],
])('slots are counted by %s', (_, ...headings) => {
  const question = only(table(headings, other))
  expect(question).toMatchObject({ id: 'advice', named: 'person', title: 'Who do you ask for advice?' })
  expect(question.slots).toHaveLength(3)
})

test('a heading is never the words of a question', () => {
  const text = table(['Who do you trust like Zebediah? 1', 'Who do you trust like Zebediah? 2'], other)
  expect(JSON.stringify([only(text).title, only(text).asked, only(text).id])).not.toContain('Zebediah')
})

test('two questions of slots are two layers', () => {
  const headings = ['advice_1', 'advice_2', 'help_1', 'help_2']
  expect(questions(table(headings, other)).map(({ id }) => id)).toEqual(['advice', 'help'])
})

test('facts beside each slot belong to whoever is named there', () => {
  const headings = [
    'friend_1',
    'friend_1_sex',
    'friend_1_close',
    'friend_2',
    'friend_2_sex',
    'friend_2_close',
  ]
  const facts = ['m', '3']
  const text = table(headings, (row, column) =>
    column % 3 === 0 ? other(row, column) : facts[(column % 3) - 1]!,
  )
  expect(only(text)).toMatchObject({
    slots: ['friend_1', 'friend_2'],
    about: { sex: ['friend_1_sex', 'friend_2_sex'] },
    weight: ['friend_1_close', 'friend_2_close'],
  })
})

test('first name and surname of a slot are one name', () => {
  const headings = ['friend_1_first', 'friend_1_last', 'friend_2_first', 'friend_2_last']
  const text = table(headings, (row, column) => other(row, Math.floor(column / 2)).split(' ')[column % 2]!)
  expect(only(text).slots).toEqual([
    ['friend_1_first', 'friend_1_last'],
    ['friend_2_first', 'friend_2_last'],
  ])
  const { survey } = surveyIn(text)
  expect(survey.mentions.slice(0, 2).map((mention) => mention.text)).toEqual(['Bob Roe', 'Cat Poe'])
})

test('Qualtrics: the question under the heading says what is asked, and its third line is no answer', () => {
  const body = NAMES.map((name, row) => `R_${row},${name},${other(row, 0)},${other(row, 1)},4`)
  const text = [
    'ResponseId,Q1,Q2_1,Q2_2,Q3',
    'Response ID,What is your name?,Who do you turn to for help? - 1,Who do you turn to for help? - 2,How old?',
    '"{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID3""}"',
    ...body,
  ].join('\n')
  const { survey, mapping } = surveyIn(text)
  expect(mapping.questions).toMatchObject([{ id: 'help', slots: ['Q2_1', 'Q2_2'] }])
  expect(survey.respondents).toHaveLength(NAMES.length)
  expect(survey.respondents[0]).toMatchObject({ id: 'R_0', name: 'Ann Lee' })
})

test('SurveyMonkey: one heading over many columns, and the answers’ headings in the second line', () => {
  const body = NAMES.map(
    (name, row) =>
      `${row + 100},${name},${row % 2 ? 'Library' : ''},${row % 3 ? 'Legion' : ''},${other(row, 1)}`,
  )
  const text = [
    'Respondent ID,What is your name?,Which places do you go to?,,Who do you trust?',
    ',Open-Ended Response,Library,Legion,Open-Ended Response',
    ...body,
  ].join('\n')
  const { survey, mapping } = surveyIn(text)
  expect(mapping.questions).toMatchObject([
    { id: 'places', ticks: [{ value: 'Library' }, { value: 'Legion' }] },
    { id: 'trust', named: 'person' },
  ])
  expect(
    survey.mentions
      .filter(({ named }) => named === 'place')
      .map((mention) => mention.text)
      .slice(0, 2),
  ).toEqual(['Library', 'Legion'])
})

test('a title above the headings is no heading', () => {
  const text = `Survey of the hill\n${table(['advice_1', 'advice_2'], other)}`
  expect(surveyIn(text).survey.respondents).toHaveLength(16)
  expect(surveyIn(text).notes).toContain('A line above the headings was left out.')
})

test.each([
  [';', 'apart by a mark that means nothing else'],
  ['|', 'apart by a mark that means nothing else'],
  ['\n', 'apart by a mark that means nothing else'],
  [', ', 'apart by commas'],
])('several names in a cell may be apart by %j', (mark, why) => {
  const text = table(['Who helps you?'], (row) => [other(row, 0), other(row, 1)].join(mark))
  expect(only(text)).toMatchObject({ slots: ['Who helps you?'], separators: [mark.trim() || '\n'] })
  expect(only(text).why).toContain(why)
  expect(surveyIn(text).survey.mentions).toHaveLength(32)
})

test('an "and" is never cut without being asked: the guess says so and is less sure', () => {
  const text = table(['Who helps you?'], (row) =>
    row % 4 === 0 ? `${other(row, 0)} and ${other(row, 1)}` : other(row, 0),
  )
  expect(only(text).separators).toBeUndefined()
  expect(only(text)).toMatchObject({ sure: 0.5, why: expect.stringContaining('and') })
})

test('a question with one name is found by whom it names', () => {
  expect(only(table(['Best mate'], (row) => other(row, 3)))).toMatchObject({
    named: 'person',
    slots: ['Best mate'],
  })
})

test('ids of people in the table are answers too', () => {
  const text = table(['friend_1', 'friend_2', 'friend_3'], (row, column) => `R${(row + column + 1) % 16}`)
  expect(only(text)).toMatchObject({ ids: true, slots: ['friend_1', 'friend_2', 'friend_3'] })
})

test('a roster is found by its headings, which are names, and kept by number', () => {
  const text = table(
    NAMES.map((name) => `Talk to [${name}]`),
    (row, column) => String((row + column) % 3),
  )
  expect(only(text)).toMatchObject({ id: 'talk', roster: NAMES.map((_, at) => at + 3) })
  expect(JSON.stringify(guessIn(text))).not.toContain('Ann Lee')
  const { survey } = surveyIn(text)
  expect(survey.mentions[0]).toMatchObject({ by: 'R0', text: 'Bob Roe' })
  expect(survey.mentions.filter(({ weight }) => weight === '2').length).toBeGreaterThan(50)
})

test('places named in slots are things', () => {
  const places = ['Library', 'Legion', 'Church']
  const text = table(['Place 1', 'Place 2'], (row, column) => places[(row + column) % 3]!)
  expect(only(text)).toMatchObject({ id: 'places', named: 'place', show: false })
})

test('ticked columns of one fact are one fact', () => {
  const text = table(['Race_White', 'Race_Black', 'Race_Other'], (row, column) =>
    row % 3 === column ? '1' : '0',
  )
  expect(guessIn(text).columns.find(({ as }) => as === 'ethnicity')).toMatchObject({
    ticks: [{ value: 'White' }, { value: 'Black' }, { value: 'Other' }],
  })
})

test('an opinion on a scale is left out, unless it speaks of belonging', () => {
  const scale = ['Strongly agree', 'Agree', 'Disagree', 'Strongly disagree']
  const text = table(['The buses are good', 'I belong here', 'WEMWBS'], (row, column) =>
    column === 2 ? String(40 + row) : scale[row % 4]!,
  )
  const guess = guessIn(text)
  expect(roleOf(guess, 'The buses are good')).toMatchObject({ role: 'ignore' })
  expect(guess.feelings).toMatchObject({
    scale: 'wemwbs',
    total: 'WEMWBS',
    belong: [{ fact: 'belonging', is: ['yes'] }],
  })
})

test.each([
  ['email', 'a@b.example', 'ignore'],
  ['Date of birth', '1990-01-01', 'ignore'],
  ['IP address', '10.0.0.1', 'ignore'],
  ['Postcode', 'SR7 9', 'match'],
  ['Any other thoughts', 'I have lived here for a long time and have much to say about it', 'text'],
])('%s is never a fact in the pack', (heading, cell, role) => {
  const text = table(['advice_1', heading], (row, column) => (column === 0 ? other(row, 0) : `${cell}${row}`))
  expect(roleOf(guessIn(text), heading)).toMatchObject({ role })
})

test('every column of the table has its place in the mapping', () => {
  const headings = ['advice_1', 'advice_2', 'Age', 'Colour', 'note']
  const text = table(headings, (row, column) =>
    column < 2 ? other(row, column) : ['', '', String(20 + row), 'red', `n${row}`][column]!,
  )
  const guess = guessIn(text)
  const placed = [
    ...guess.columns.map(({ column }) => column),
    ...guess.questions.flatMap(({ slots }) => slots ?? []),
  ]
  expect(placed.sort()).toEqual(['id', 'name', ...headings].sort())
  for (const { why, sure } of [...guess.columns, ...guess.questions]) {
    expect(why).toMatch(/^[A-Z].*\.$/)
    expect(sure).toBeGreaterThan(0)
  }
})

test('no id: rows are told apart by their lines', () => {
  const text = table(['advice_1', 'advice_2'], other)
    .split('\n')
    .map((line) => line.replace(/^[^,]*,/, ''))
    .join('\n')
  expect(
    surveyIn(text)
      .survey.respondents.slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(['line 2', 'line 3'])
})

test('14 numbered items from 1 to 5 are the scale, if its name is over them; none of its words is needed', () => {
  const dice = diceFrom(3)
  const items = Array.from({ length: 14 }, (_, at) => `wemwbs_${at + 1}`)
  const text = table([...items, 'advice_1', 'advice_2'], (row, column) =>
    column < 14 ? String(1 + Math.floor(dice() * 5)) : other(row, column),
  )
  expect(guessIn(text).feelings).toMatchObject({ scale: 'wemwbs', items })
})

test('a table without a question that names somebody has none', () => {
  expect(
    questions(table(['Age', 'Colour'], (row, column) => (column === 0 ? String(20 + row) : 'red'))),
  ).toEqual([])
})

/** Words for everyone: short sentences, reading age nine, and none of the words that wound or need explaining. */
import { describe, expect, test } from 'vitest'
import { everythingSaid, type Role, type Said } from './support/all-readings.ts'
import { gradeOf, sentencesOf, syllablesOf, wordsOf } from './support/reading-grade.ts'

const MOST_WORDS = 25
/** Flesch and Kincaid's grade of a nine to eleven year old. */
const HARDEST_GRADE = 6
/** Three lines of 45 characters. */
const LONGEST_CAPTION = 135
const LONGEST = { pool: 40, question: 32, control: 30, heading: 30 } as const

/** Captions of the study itself that are harder, word for word. */
const STUDY_SAYS = new Set([
  'In the first study, half the people out of work could name no one to bring people together or open doors.',
  'After the projects, wellbeing went up on average for the people who took part.',
  'After joining, Murton mums were eight times as likely to volunteer. People felt more useful too.',
])

/** Study 5.1, with the words of the field that no visitor should need. */
const AVOIDED: readonly RegExp[] = [
  /\bisolat\w*/i,
  /\bloners?\b/i,
  /\boutliers?\b/i,
  /\b(?:the )?unemployed\b/i,
  /\blone mothers?\b/i,
  /\bbroken famil/i,
  /\bstrangers?\b/i,
  /\bactivists?\b/i,
  /\busual suspects\b/i,
  /\bkey players?\b/i,
  /\bauthorit(?:y|ies)\b/i,
  /\bthe powerful\b/i,
  /\bcontagio\w*/i,
  /\binfect\w*/i,
  /\bvaccinat\w*/i,
  /\bdeficits?\b/i,
  /\bproblem famil/i,
  /\bhard to reach\b/i,
  /\bsuffer\w*/i,
  /\badmit\w*/i,
  /\bweak ties?\b/i,
  /\bstructural holes?\b/i,
  /\bbetweenness\b/i,
  /\b(?:data|dataset)\b/i,
  /\b(?:nodes?|edges?|vertex|vertices|dots?|clusters?|network analysis|centrality)\b/i,
]

const everything = everythingSaid()
/** What a place is proud of, in the words of its sources. */
const PROUD = new Set(everything.filter(({ role }) => role === 'proud').map(({ text }) => text))
const of = (...roles: Role[]): Said[] => everything.filter(({ role }) => roles.includes(role))
const places = (said: readonly Said[]): string[] => [
  ...new Set(said.map(({ text, at }) => `${text} (${at})`)),
]
const tooLong = (role: keyof typeof LONGEST) =>
  places(of(role).filter(({ text }) => text.length > LONGEST[role]))

test('no sentence has more than 25 words', () => {
  const long = everything.filter(({ text }) =>
    sentencesOf(text).some((each) => wordsOf(each).length > MOST_WORDS),
  )
  expect(places(long)).toEqual([])
})

test('no caption has more than 25 words', () => {
  expect(places(of('caption').filter(({ text }) => wordsOf(text).length > MOST_WORDS))).toEqual([])
})

test('a caption fits three lines', () => {
  expect(places(of('caption').filter(({ text }) => text.length > LONGEST_CAPTION))).toEqual([])
})

test('captions are read at the age of nine to eleven', () => {
  const hard = of('caption', 'invitation', 'legend').filter(
    ({ text }) => gradeOf(text) > HARDEST_GRADE && !STUDY_SAYS.has(text) && !PROUD.has(text),
  )
  expect(places(hard)).toEqual([])
})

test.each([...STUDY_SAYS])('what the study says is said word for word: %s', (caption) => {
  expect(everything.some(({ text }) => text === caption)).toBe(true)
})

test('no word on a screen is one to avoid', () => {
  expect(places(everything.filter(({ text }) => AVOIDED.some((word) => word.test(text))))).toEqual([])
})

test('names of groups are at most 40 characters long', () => {
  expect(tooLong('pool')).toEqual([])
})

test('questions are at most 32 characters long', () => {
  expect(tooLong('question')).toEqual([])
})

test('controls and headings say it in a few words', () => {
  expect([...tooLong('control'), ...tooLong('heading')]).toEqual([])
})

test('sentences end, and titles and names do not trail off', () => {
  const open = of(
    'caption',
    'invitation',
    'legend',
    'card',
    'fact',
    'prompt',
    'proud',
    'event',
    'beads',
  ).filter(({ text }) => !/[.?!)]$/.test(text))
  expect(places(open)).toEqual([])
})

test('words have typographic quotes, and no spaces at their ends or in pairs', () => {
  const rough = everything.filter(({ text }) =>
    / {2}|^ | $|"|\bundefined\b|\bnull\b|\bNaN\b|\[object/.test(text),
  )
  expect(places(rough)).toEqual([])
})

describe('the grade', () => {
  test.each([
    ['light', 1],
    ['lantern', 2],
    ['people', 2],
    ['neighbours', 2],
    ['asked', 1],
    ['interviewed', 3],
    ['volunteer', 3],
    ['introduction', 4],
    ['places', 2],
    ['named', 1],
    ['the', 1],
  ])('hears the syllables of %s', (word, count) => {
    expect(syllablesOf(word)).toBe(count)
  })

  test('is low for plain words and high for a report', () => {
    expect(gradeOf('Touch a light. See who is near.')).toBeLessThan(2)
    expect(
      gradeOf(
        'Relational interventions demonstrate considerable social and economic value for participating communities.',
      ),
    ).toBeGreaterThan(15)
  })

  test.each([
    'The isolates stand apart.',
    'Hope is contagious.',
    'Ask the unemployed.',
    'This data is made up.',
  ])('a word to avoid is heard: %s', (text) => {
    expect(AVOIDED.some((word) => word.test(text))).toBe(true)
  })
})

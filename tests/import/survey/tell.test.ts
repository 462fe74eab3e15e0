/** What a curator is told: every column with a reason, every question with its four kinds of answers. */
import { expect, test } from 'vitest'
import { surveyBlock, surveyReportOf, tellSurvey } from '../../../src/import/report/survey-report.ts'
import { tellMapping } from '../../../src/import/survey/tell-mapping.ts'
import type { Matched } from '../../../src/import/survey.ts'
import { guessIn, surveyIn } from './steps.ts'

const TEXT = [
  'id,name,Age,A very long heading that goes on and on until nobody would read it any more,advice_1,advice_2,WEMWBS',
  ...['Ann Lee', 'Bob Roe', 'Cat Poe', 'Dan Moe'].map(
    (name, at, all) =>
      `${at},${name},${20 + at * 9},x${at},${all[(at + 1) % 4]},${at === 2 ? 'none' : ''},${40 + at}`,
  ),
].join('\n')

test('each column has a line: what it is, how sure, and why', () => {
  const told = tellMapping(guessIn(TEXT)).split('\n')
  expect(told.find((line) => line.startsWith('Age '))).toMatch(/age \(quasi\) +sure\. +The heading/)
  expect(told.find((line) => line.startsWith('advice_1 and 1 more'))).toMatch(/question "advice" +sure\./)
  expect(told.find((line) => line.startsWith('WEMWBS'))).toMatch(/wellbeing, wemwbs/)
  expect(told.find((line) => line.startsWith('A very long'))).toMatch(/^A very long heading.{20,30}\.\.\. /)
  expect(told.at(-1)).toBe('No overlay was found.')
})

test('what is no better than a shot in the dark says so', () => {
  const coded = TEXT.replace('Age', 'Sex')
    .replaceAll(/,(20|38),/g, ',1,')
    .replaceAll(/,(29|47),/g, ',2,')
  expect(tellMapping(guessIn(coded))).toMatch(/Sex +sex \(quasi\) +check! +.*Say what each number is kept as/)
})

const person = (respondent: string | null) => ({ id: 'x', respondent, mentions: [] })
const MATCHED: Matched = {
  people: [person('1'), person('2'), person(null)],
  toAsk: [],
  counts: { compared: 9, same: 4, asked: 2, decided: 1 },
  uncertainty: [{ figure: 'density', least: 0.1234567, most: 0.2 }],
}
const report = () => {
  const { survey, mapping } = surveyIn(TEXT)
  return surveyReportOf(survey, MATCHED, mapping)
}

test('answers are told by question, in numbers that add up; then how names were matched, and what others would change', () => {
  expect(tellSurvey(report()).split('\n')).toEqual([
    '4 people answered.',
    '  Who do you ask for advice? 4 named somebody (4 names), 0 said nobody, 0 would rather not say, 0 gave no answer.',
    'The names stand for 3 people: 2 who answered, and 1 who were only named.',
    '  9 pairs were compared. 4 were joined by themselves, 1 were decided, and 2 wait for a person.',
    '  Under other plausible answers, density lies between 0.123 and 0.2.',
  ])
})

test('the page tells the same in tables, with the curator’s words made safe', () => {
  const { questions, ...rest } = report()
  const odd = { ...rest, questions: questions.map((each) => ({ ...each, title: '<b>Who?' })) }
  const page = surveyBlock(odd)
  expect(page).toContain('<td>&lt;b&gt;Who?</td><td class="n">4</td>')
  expect(page).toContain('<td>density</td><td class="n">0.123</td><td class="n">0.2</td>')
  expect(surveyBlock(undefined)).toBe('')
})

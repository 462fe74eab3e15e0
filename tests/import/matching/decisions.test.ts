/** A curator's answers, kept in a file. */
import { expect, test } from 'vitest'
import { type Decided, decisionsText, readDecisions } from '../../../src/import/matching/decisions.ts'
import { matchSurvey } from '../../../src/import/matching/match-survey.ts'
import { answers, planted } from './planted.ts'

function decidedIn(text: string): Decided {
  const read = readDecisions({ name: 'decisions.csv', text })
  if (!read.ok) throw new Error(read.problems[0]?.says)
  return read.value
}

test('what is written is read again', () => {
  const decided: Decided = {
    decisions: [
      { a: 'r1/help/0', b: 'r2', same: true },
      { a: 'a "b", c', b: 'r;3', same: false },
    ],
    skipped: [{ a: 'x', b: 'y' }],
  }
  expect(decidedIn(decisionsText(decided))).toEqual(decided)
})

test('an empty file of decisions is read as none', () => {
  expect(decidedIn(decisionsText({ decisions: [], skipped: [] }))).toEqual({ decisions: [], skipped: [] })
})

test('answers applied again give the same people', () => {
  const { survey, truth } = planted(60, 4)
  const decisions = answers(matchSurvey(survey).toAsk, truth)
  const again = decidedIn(decisionsText({ decisions, skipped: [] })).decisions
  expect(matchSurvey(survey, again)).toEqual(matchSurvey(survey, decisions))
})

test('the later of two lines on one pair holds, whichever id stands first', () => {
  expect(decidedIn('a,b,decision\nx,y,same\ny,x,apart\n').decisions).toEqual([
    { a: 'x', b: 'y', same: false },
  ])
})

test('a spreadsheet may save the file its own way', () => {
  expect(decidedIn('a;b;decision\r\nx;y;Same\r\n').decisions).toEqual([{ a: 'x', b: 'y', same: true }])
})

test('lines that cannot be read are left out, counted and named by line', () => {
  const read = readDecisions({
    name: 'decisions.csv',
    text: 'a,b,decision\nx,y,same\nx,,same\nx,z,perhaps\nx,x,same\n',
  })
  expect(read.ok && read.value.decisions).toEqual([{ a: 'x', b: 'y', same: true }])
  expect(read.problems.map(({ line }) => line)).toEqual([3, 4])
  expect(read.problems[0]?.says).toMatch(/2 times, lines 3, 5|2 times/)
  expect(JSON.stringify(read.problems)).not.toMatch(/perhaps/)
})

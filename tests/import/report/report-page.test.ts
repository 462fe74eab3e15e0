/** The report to print: one file, nothing fetched, every step, and no claim that links are anonymous. */
import { expect, test } from 'vitest'
import { reportOf } from '../../../src/import/report/report.ts'
import { reportPage } from '../../../src/import/report/report-page.ts'
import { escaped } from '../../../src/import/write/xml-text.ts'
import { built, PUBLIC, village } from '../build/village.ts'
import { surveyPlan, surveyRaw } from '../check/survey-pack.ts'

const made = built(
  surveyRaw(),
  surveyPlan({ site: { id: 'hill', title: 'Hill & <b>Dale</b>', region: '', badge: 'From a survey.' } }),
)
const warning = { level: 'warning', file: 'people.csv', line: 12, says: 'A row had no name.' } as const
const report = reportOf('hill', village().counts, ['people.csv'], [warning], made.report)
const page = reportPage(report)

test('it stands by itself: no script, and nothing is fetched', () => {
  expect(page).not.toMatch(/<script|src=|href=|url\(|@import|javascript:/i)
  expect(page).toContain('@page { size: A4')
})

test('text is text', () => {
  expect(page).toContain('Hill &amp; &lt;b&gt;Dale&lt;/b&gt;')
  expect(escaped(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&apos;&amp;')
})

test('every step stands in it with its before and after', () => {
  const told = report.steps.filter(({ id }) => !/^(like|intruder)-/.test(id))
  for (const { says, before, after } of told) {
    const cells = `<td>${escaped(says)}</td><td class="n">${before.toLocaleString('en-GB')}</td><td class="n">${after.toLocaleString('en-GB')}</td>`
    expect(page).toContain(cells)
  }
})

test('all three attackers and all four intruders are told', () => {
  expect(page.match(/class="lights"/g)).toHaveLength(4)
  expect(report.risk.alone).toHaveLength(18)
  const byLinks = report.risk.alone.filter(({ attacker, joined }) => attacker === 'degree' && !joined)
  for (const { before, after } of byLinks) expect(after).toBeLessThanOrEqual(before)
})

test('what remains is said, and no pattern of links is called anonymous', () => {
  expect(page).toContain('What remains')
  expect(page).toContain('does not make the pattern of links anonymous')
})

test('a public network says that nobody is hidden in it', () => {
  const open = built(surveyRaw(), surveyPlan(PUBLIC))
  const text = reportPage(reportOf('hill', village().counts, [], [], open.report))
  expect(text).toContain('Nobody is hidden in it')
  expect(text).toContain('public or made-up network')
})

test('no name and no answer of the survey is in it', () => {
  expect(page).not.toMatch(/Zebediah|Quux|Wilhelmina|secret-|Quince|people\.csv/)
})

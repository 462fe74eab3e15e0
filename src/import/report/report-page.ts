/**
 * The report as a page to read and print: one file with no script and nothing fetched. Every step with its before and
 * after, what an attacker could still do, what it cost, and in plain words what remains.
 */

import { ATTACKERS, type Attacker } from '../risk/attackers.ts'
import type { Intruder } from '../risk/intruder.ts'
import { escaped } from '../write/xml-text.ts'
import { PAGE_STYLE } from './page-style.ts'
import { remainsOf } from './remains.ts'
import type { ImportReport } from './report.ts'
import { sectionsOf } from './sections.ts'
import { surveyBlock } from './survey-report.ts'

export function reportPage(report: ImportReport): string {
  const title = `How people are protected in “${report.title}”`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${headOf(report)}
${remainsBlock(report)}
${intrudersBlock(report)}
${aloneBlock(report)}
<h2>What was done</h2>
${sectionsOf(report.steps)
  .map(({ title: name, says, steps }) => stepsBlock(name, says, steps))
  .join('\n')}
${lossesBlock(report)}
${surveyBlock(report.survey)}
${readBlock(report)}
${rulesBlock(report)}
<footer>Made by Kith. This report holds no name and no answer of any person. Keep it with the pack.</footer>
</body>
</html>
`
}

const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 0 })
const share = (part: number, of: number): string => `${of === 0 ? 0 : Math.round((100 * part) / of)} in 100`

function headOf({ title, badge, pack }: ImportReport): string {
  const figures = [
    [number(pack.people - pack.namedOnly), 'people were asked'],
    [number(pack.namedOnly), `people were only named (${share(pack.namedOnly, pack.people)} of all)`],
    [number(pack.ties), 'ties are shown'],
    [number(pack.questions), pack.questions === 1 ? 'question' : 'questions'],
  ]
  return `<header>
<p class="over">How people are protected in</p>
<h1>${escaped(title)}</h1>
<span class="badge">${escaped(badge)}</span>
<div class="figures">${figures.map(([value, says]) => `<div><b>${value}</b><span>${says}</span></div>`).join('')}</div>
</header>`
}

function remainsBlock(report: ImportReport): string {
  return `<h2>What remains</h2>
<div class="remains"><ul>${remainsOf(report)
    .map((says) => `<li>${escaped(says)}</li>`)
    .join('')}</ul></div>`
}

/** What each intruder knows, in plain words. */
export const INTRUDER_WORDS: Record<Intruder, string> = {
  links: 'knows how many links a person has, give or take one, and whether they were asked',
  facts: 'also knows which groups of the tray the person is in',
  group: 'also knows the person’s cluster in the first question',
  friend: 'also knows already which light one of the person’s friends is',
}

function intrudersBlock({ risk }: ImportReport): string {
  const rows = risk.intruders.map(({ intruder, onAverage, ofAnybody, overThird }) => {
    const found = Math.round(100 * onAverage)
    const often = found === 0 && onAverage > 0 ? 'Fewer than 1' : found
    const few = overThird === 0 ? 'nobody' : `${number(overThird)} ${overThird === 1 ? 'person' : 'people'}`
    return `<div class="lights">${hundred(found)}<p><b>${often} in 100</b> would be found by somebody who ${INTRUDER_WORDS[intruder]}. How sure of the one who is easiest to find: ${Math.round(100 * ofAnybody)} in 100. Surer than one in three: of ${few}.</p></div>`
  })
  return `<h2>If somebody looks for a person</h2>
<p>Four people who want to find somebody were played through, each knowing more than the last. Each takes the likeliest light.</p>
${rows.join('\n')}`
}

/** A hundred lights, the first so many lit: rings and discs, so that it reads without colour. */
function hundred(lit: number): string {
  const lights = Array.from({ length: 100 }, (_, at) => {
    const [x, y] = [5 + 9 * (at % 20), 5 + 9 * Math.floor(at / 20)]
    return at < lit
      ? `<circle cx="${x}" cy="${y}" r="3.6" fill="#c77d0a"/>`
      : `<circle cx="${x}" cy="${y}" r="3" fill="none" stroke="#b9bfc7"/>`
  })
  return `<svg viewBox="0 0 181 46" role="img" aria-label="${lit} of 100 lights are lit">${lights.join('')}</svg>`
}

const ATTACKER_WORDS: Record<Attacker, string> = {
  degree: 'How many links a person has',
  friends: 'That, and the links among those they are linked to',
  'two-steps': 'That, and how many links each of those has',
}

function aloneBlock({ risk }: ImportReport): string {
  const sizes = [...new Set(risk.alone.map(({ k }) => k))]
  const rows = [false, true].flatMap((joined) =>
    ATTACKERS.map((attacker) => {
      const own = risk.alone.filter((each) => each.attacker === attacker && each.joined === joined)
      const cells = own.map(
        ({ before, after }) => `<td class="n">${number(before)} → <b>${number(after)}</b></td>`,
      )
      const more = joined ? ', <em>and all else the file says of a light</em>' : ''
      return `<tr><td>${ATTACKER_WORDS[attacker]}${more}</td>${cells.join('')}</tr>`
    }),
  )
  const heads = sizes.map((k) => `<th class="n">${k === 2 ? 'alone' : `fewer than ${k}`}</th>`)
  return `<h2>Who stands alone</h2>
<p>How many of ${number(risk.people)} people look to an attacker like nobody else, or like fewer than so many, before ties were left out and after.</p>
<table class="pairs"><tr><th>What the attacker knows</th>${heads.join('')}</tr>${rows.join('')}</table>`
}

function stepsBlock(title: string, says: string, steps: ImportReport['steps']): string {
  const rows = steps.map(
    (step) =>
      `<tr><td>${escaped(step.says)}</td><td class="n">${number(step.before)}</td><td class="n">${number(step.after)}</td></tr>`,
  )
  return `<h3>${escaped(title)}</h3><p>${escaped(says)}</p>
<table><tr><th></th><th class="n">before</th><th class="n">after</th></tr>${rows.join('')}</table>`
}

function lossesBlock({ risk }: ImportReport): string {
  if (risk.losses.length === 0)
    return '<h2>What it cost</h2><p>No tie was left out, so the shape of the network is as it was read.</p>'
  const { before, after } = risk.ties
  const rows = risk.losses.map(
    (loss) =>
      `<tr><td>${escaped(loss.figure)}</td><td class="n">${loss.before.toFixed(3)}</td><td class="n">${loss.after.toFixed(3)}</td></tr>`,
  )
  return `<h2>What it cost</h2>
<p>${number(before - after)} of ${number(before)} ties were left out. Figures of the whole network changed so far; the orders are rank correlations with those before.</p>
<table><tr><th></th><th class="n">before</th><th class="n">after</th></tr>${rows.join('')}</table>`
}

function readBlock({ read, warnings }: ImportReport): string {
  const notes = warnings.map(({ file, line, says }) => {
    const place = [file > 0 ? `file ${file}` : '', line > 0 ? `line ${line}` : ''].filter(
      (part) => part !== '',
    )
    return `<li>${escaped([place.join(', '), says].filter((part) => part !== '').join(': '))}</li>`
  })
  const list =
    notes.length === 0
      ? '<p>Nothing in them was left out or read with doubt.</p>'
      : `<ul>${notes.join('')}</ul>`
  return `<h2>What was read</h2>
<p>${number(read.nodes)} nodes and ${number(read.ties)} ties from ${number(read.files)} ${read.files === 1 ? 'file' : 'files'}.</p>${list}`
}

function rulesBlock({ rules }: ImportReport): string {
  const list = [
    `No number stands for fewer than ${rules.threshold} people.`,
    `Every fact, pair and triple of facts behind a share is shared by ${rules.k} people or more.`,
    rules.tieBudget === 0
      ? 'No tie might be left out to protect anybody.'
      : `At most ${Math.round(100 * rules.tieBudget)} in 100 ties might be left out.`,
    ...(rules.publicBecause === null
      ? []
      : [`The network is shown as it is because: ${rules.publicBecause}`]),
  ]
  return `<h2>The rules it was made by</h2><ul>${list.map((says) => `<li>${escaped(says)}</li>`).join('')}</ul>`
}

/** Communities whose truth is planted: what is joined is right, and the figures say how far they may be off. */
import { expect, test } from 'vitest'
import { matchSurvey } from '../../../src/import/matching/match-survey.ts'
import { type Measured, measured } from '../../../src/import/matching/uncertainty.ts'
import type { Decision, Matched } from '../../../src/import/survey.ts'
import { answers, NOISE, type Planted, planted } from './planted.ts'
import { scoreOf, shown } from './scoring.ts'

function idsIn({ survey: { respondents, mentions } }: Planted): string[] {
  return [...respondents, ...mentions].map(({ id }) => id)
}

/** By id, in order: the number of the person that was found. */
function foundIn(ids: readonly string[], { people }: Matched): Int32Array {
  const of = new Map<string, number>()
  for (const [person, { respondent, mentions }] of people.entries())
    for (const id of respondent === null ? mentions : [respondent, ...mentions]) of.set(id, person)
  return Int32Array.from(ids, (id) => of.get(id)!)
}

function truthIn(ids: readonly string[], { truth }: Planted): number[] {
  return ids.map((id) => truth.get(id)!)
}

function figuresOf(personOf: Int32Array, ids: readonly string[], { survey }: Planted): Measured {
  const rowOf = new Map(ids.map((id, row) => [id, row]))
  const tellers = [...survey.respondents.map(({ id }) => id), ...survey.mentions.map(({ by }) => by)]
  return measured(
    personOf,
    Int32Array.from(tellers, (id) => rowOf.get(id)!),
  )
}

function shownFigures({ people, density, parts, largest }: Measured): string {
  return `${people} people, density ${density.toFixed(4)}, ${parts} parts, largest ${largest.toFixed(2)}`
}

/** Matches, answers what is asked, matches again; each time says how it stands. */
function played(name: string, site: Planted, rounds: number) {
  const ids = idsIn(site)
  const truth = truthIn(ids, site)
  const decisions: Decision[] = []
  console.log(
    `${name}, ${ids.length} records. In truth: ${shownFigures(figuresOf(Int32Array.from(truth), ids, site))}`,
  )
  return Array.from({ length: rounds }, () => {
    const matched = matchSurvey(site.survey, decisions)
    const found = foundIn(ids, matched)
    const score = scoreOf(found, truth)
    console.log(
      `  ${decisions.length} answers: ${shown(score)}; ${matched.counts.asked} to ask; ${shownFigures(figuresOf(found, ids, site))}; ` +
        `may be ${matched.uncertainty.map(({ figure, least, most }) => `${figure} ${least.toFixed(3)} to ${most.toFixed(3)}`).join(', ')}`,
    )
    decisions.push(...answers(matched.toAsk, site.truth))
    return { matched, score }
  })
}

test('in a community without context, what is joined is right, and answers join more', () => {
  const [first, second] = played('No context', planted(300, 1), 3)
  expect(first!.score.precision).toBeGreaterThan(0.97)
  expect(second!.score.recall).toBeGreaterThan(first!.score.recall + 0.1)
  expect(second!.score.precision).toBeGreaterThan(0.97)
})

test('streets and sexes join more by themselves', () => {
  const [first] = played('With streets and sexes', planted(300, 1, { ...NOISE, street: 0.5, sex: 0.8 }), 3)
  expect(first!.score.precision).toBeGreaterThan(0.99)
  expect(first!.score.recall).toBeGreaterThan(0.4)
})

test('where everybody gives a surname, most pairs are joined, and sampled figures lie within a tenth of the truth', () => {
  const site = planted(300, 2, { ...NOISE, surnameMissing: 0 })
  const [first] = played('Surnames given', site, 1)
  expect(first!.score.precision).toBeGreaterThan(0.97)
  expect(first!.score.recall).toBeGreaterThan(0.6)
  const ids = idsIn(site)
  const { density, people } = figuresOf(Int32Array.from(truthIn(ids, site)), ids, site)
  for (const [figure, truth] of Object.entries({ density, people })) {
    const { least, most } = first!.matched.uncertainty.find((span) => span.figure === figure)!
    expect(least).toBeGreaterThan(truth * 0.9)
    expect(most).toBeLessThan(truth * 1.1)
  }
})

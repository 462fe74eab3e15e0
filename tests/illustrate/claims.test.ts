/** What else the study asks its data to hold (part 1, HOLD) and no acceptance test of 4.9 names. */
import { expect, test } from 'vitest'
import { adjacencyOf } from '../../src/core/graph/adjacency.ts'
import { reachFrom } from '../../src/core/graph/reach.ts'
import { rowCount } from '../../src/core/model/rows.ts'
import { SUPPORT as SUPPORT_QUESTIONS } from '../../src/core/model/support.ts'
import { KIND_SHAPES } from '../../src/core/picture/painters/people.ts'
import { SHAPE } from '../../src/core/picture/picture.ts'
import { SUPPORT, type Survey } from '../../src/illustrate/survey/survey.ts'
import { SHIPPED_PACKS } from '../support/shipped-show.ts'
import { count, surveyOf, surveys } from './measures.ts'

test('9.6: most of those with few links know people or roles whom they do not turn to', () => {
  const dormant = surveys.map((survey) => shareAsleep(survey))
  expect(dormant.filter((share) => !(share > 0.5))).toEqual([])
})

/** Of those with few links, the share that knows somebody by sight or a little; none of them names anybody who opens doors. */
function shareAsleep({ respondents, ties }: Survey): number {
  const few = respondents.filter(({ isolatesGroup, noLinks }) => isolatesGroup && !noLinks)
  const asleep = new Set(
    ties
      .filter(({ layer }) => layer === 'sight' || layer === 'acquaintance')
      .flatMap(({ from, to }) => [from, to]),
  )
  const opening = new Set(
    ties.filter(({ layer, wave }) => layer === 'together' && wave === 1).map(({ from }) => from),
  )
  return few.some(({ id }) => opening.has(id)) ? 0 : count(few, ({ id }) => asleep.has(id)) / few.length
}

test('19.5: more mothers of the group have wider networks after it than began to volunteer or to learn', () => {
  const murton = surveyOf('murton')
  const mams = new Set(murton.story?.mams)
  const people = murton.respondents.filter(({ id }) => mams.has(id))
  const later = murton.ties.filter(({ layer, wave }) => wave === 2 && SUPPORT.includes(layer))
  const wider = new Set(later.flatMap(({ from, to }) => [from, to]).filter((id) => mams.has(id)))
  const began = (field: 'volunteers' | 'training') =>
    count(people, (person) => !person[field] && person.after?.[field] === true)
  expect(wider.size).toBeGreaterThan(began('volunteers'))
  expect(wider.size).toBeGreaterThan(began('training'))
})

test('25.1: what the group gains comes to more friends and neighbours with its new threads than without', () => {
  const pack = SHIPPED_PACKS.find(({ site }) => site.id === 'murton')
  const made = pack?.events.find(({ id }) => id === 'made')
  if (!pack || !made) throw new Error('expected Murton and its group')
  const asked = pack.questions.map(({ id }) => SUPPORT_QUESTIONS.includes(id))
  const within = (wave: 1 | 2): number => {
    const mask = pack.ties.question.map((q, tie) => Number(pack.ties.wave[tie] === 1 ? asked[q] : wave === 2))
    return reachFrom(adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { mask }), made.rows, 1)
  }
  expect(within(2)).toBeGreaterThan(within(1))
})

test('16.2: those who answered are filled and those who were named are ringed', () => {
  expect([KIND_SHAPES.respondent, KIND_SHAPES.named]).toEqual([SHAPE.disc, SHAPE.ring])
})

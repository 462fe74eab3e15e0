/** What the file says of ties, and of what is not there, on its way into columns. */
import { expect, test } from 'vitest'
import type { RawTie } from '../../../src/import/network.ts'
import { built, PUBLIC, plan, question, refusal, tie, village } from './village.ts'

/** Ties that a step left out. */
function leftOut(ties: RawTie[], step: string, wanted = plan()): number {
  const { before, after } = built(village({ ties }), wanted).report.steps.find(({ id }) => id === step)!
  return before - after
}

test('ties to what the file does not hold are dropped and counted', () => {
  expect(leftOut([tie('p-0-0', 'nobody')], 'loops')).toBe(1)
})

test('a tie there and back is two in a directed question and one in another', () => {
  const back = [tie('n-0-0', 'p-0-0')]
  expect(leftOut(back, 'merged')).toBe(0)
  expect(leftOut(back, 'merged', plan({ questions: [question({ directed: false })] }))).toBe(1)
})

test('other dice give another order of people', () => {
  // One person is named by everyone, and so can be told in every pack: no survey may be so.
  const known = Array.from({ length: 30 }, (_, at) => tie(`p-1-${at}`, 'p-0-7'))
  const raw = village({ ties: known })
  const rows = [1, 2, 3, 4, 5].map((seed) => {
    const { mentions } = built(raw, plan(PUBLIC), seed).pack.nodes.people
    return mentions.indexOf(Math.max(...mentions))
  })
  expect(new Set(rows).size).toBeGreaterThan(3)
})

test('other dice give another order of places', () => {
  const orders = [1, 2, 3, 4, 5].map((seed) =>
    built(village(), plan(), seed)
      .pack.nodes.things.map(({ label }) => label)
      .join(),
  )
  expect(new Set(orders).size).toBeGreaterThan(2)
})

test('a plan that points at nothing is refused by the field at fault', () => {
  const event = { id: 'fair', title: 'Fair', says: 'A fair.', lights: [], figures: ['nowhere'] }
  expect(refusal(village(), plan({ events: [event] }))).toContain('events[0].figures')
})

test('thirty people are let in, and one fewer is not', () => {
  const of = (people: number) => ({
    ...village(),
    nodes: village()
      .nodes.filter(({ id }) => /^(p-0|place-0)/.test(id))
      .slice(0, people + 1),
  })
  expect(refusal(of(29), plan())).toContain('There are 29 people')
  expect(refusal(of(30), plan())).toBe('nothing')
})

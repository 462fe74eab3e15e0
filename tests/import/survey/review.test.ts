/** Going through pairs one by one: forwards, back, and out with what was decided. */
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { agreed, reviewed } from '../../../src/import/cli/ask.ts'
import { NOTHING_DECIDED } from '../../../src/import/matching/decisions.ts'
import {
  answeredIn,
  decidedWith,
  nextIn,
  reviewOf,
  sidesOf,
  withAnswer,
  withoutLast,
} from '../../../src/import/survey/review.ts'
import type { Pair, Survey } from '../../../src/import/survey.ts'
import { guessIn } from './steps.ts'

const pair = (a: string, b: string): Pair => ({
  a,
  b,
  probability: 0.62,
  band: 'ask',
  evidence: [
    { sort: 'first name', says: 'a nickname', weight: 2 },
    { sort: 'street', says: 'unknown', weight: 0 },
    { sort: 'sex', says: 'differ', weight: -3 },
  ],
})
const PAIRS = [pair('a', 'b'), pair('c', 'd'), pair('e', 'f')]
const keys = (review = reviewOf(PAIRS)) =>
  answeredIn(review).map(({ pair: { a }, answer }) => `${a} ${answer}`)

test('answers go to the pairs in their order', () => {
  const review = withAnswer(withAnswer(reviewOf(PAIRS), 'yes'), 'skip')
  expect(keys(review)).toEqual(['a yes', 'c skip'])
  expect(nextIn(review)?.a).toBe('e')
})

test('undo takes the last answer back, and at the start does nothing', () => {
  const review = withAnswer(reviewOf(PAIRS), 'yes')
  expect(withoutLast(review)).toEqual(reviewOf(PAIRS))
  expect(withoutLast(reviewOf(PAIRS))).toEqual(reviewOf(PAIRS))
})

test('after the last pair nothing more can be answered', () => {
  const done = PAIRS.reduce((review) => withAnswer(review, 'no'), reviewOf(PAIRS))
  expect(nextIn(done)).toBeUndefined()
  expect(withAnswer(done, 'yes')).toBe(done)
})

test('a skipped pair is no decision', () => {
  const review = withAnswer(withAnswer(withAnswer(reviewOf(PAIRS), 'yes'), 'skip'), 'no')
  expect(decidedWith(NOTHING_DECIDED, answeredIn(review)).decisions).toEqual([
    { a: 'a', b: 'b', same: true },
    { a: 'e', b: 'f', same: false },
  ])
})

const SURVEY: Survey = {
  respondents: [{ id: 'R1', name: 'Ann Lee', about: { street: 'Quince Row' }, line: 2 }],
  mentions: [
    {
      id: 'R1/help/0',
      by: 'R1',
      question: 'help',
      slot: 0,
      named: 'person',
      text: 'Dave',
      about: { sex: 'man' },
    },
  ],
}

test('each side tells the name as written, who wrote it, and what was said', () => {
  expect(sidesOf(SURVEY)(pair('R1', 'R1/help/0'))).toEqual([
    { text: 'Ann Lee', by: null, question: null, about: { street: 'Quince Row' } },
    { text: 'Dave', by: 'Ann Lee', question: 'help', about: { sex: 'man' } },
  ])
})

const MAPPING = guessIn(
  'id,name,Who helps you? 1,Who helps you? 2\n1,A B,C D,E F\n2,C D,A B,\n3,E F,A B,C D\n',
)

/** A terminal at which these keys are pressed, one after the other, each as soon as something new is on the screen. */
function pressing(...pressed: readonly string[]) {
  const input = new PassThrough()
  const output = new PassThrough()
  const left = [...pressed]
  let screen = ''
  output.on('data', (part) => {
    screen += part
    if (!/Is this one person|Go on\?/.test(String(part))) return
    const key = left.shift()
    if (key !== undefined) setImmediate(() => input.write(key))
  })
  return { terminal: { input, output }, screen: () => screen }
}

const answers = async (...pressed: readonly string[]) => {
  const { terminal, screen } = pressing(...pressed)
  const pairs = [pair('R1', 'R1/help/0'), pair('c', 'd')]
  const { answered, stopped } = await reviewed(pairs, SURVEY, MAPPING, terminal)
  return { told: answered.map(({ answer }) => answer), stopped, screen: screen() }
}

test('on the terminal: y, n, s', async () => {
  expect(await answers('y', 'n')).toMatchObject({ told: ['yes', 'no'], stopped: false })
  expect(await answers('s', 's')).toMatchObject({ told: ['skip', 'skip'], stopped: false })
})

test('on the terminal: u goes one back, q keeps what was decided', async () => {
  expect(await answers('y', 'u', 'n', 'y')).toMatchObject({ told: ['no', 'yes'], stopped: false })
  expect(await answers('y', 'q')).toMatchObject({ told: ['yes'], stopped: true })
})

test('on the terminal both sides stand under each other, with what speaks for one and for two', async () => {
  const { screen } = await answers('y', 'y')
  expect(screen).toContain('"Ann Lee"  (answered; street Quince Row)')
  expect(screen).toContain('"Dave"  (named by Ann Lee, Who helps you?; sex man)')
  expect(screen).toContain('+ first name: a nickname')
  expect(screen).toContain('- sex: differ')
  expect(screen).not.toContain('street: unknown')
  expect(screen).toContain('about 6 in 10')
})

test('a question is answered by yes or no', async () => {
  const yes = pressing('y')
  expect(await agreed('Go on?', yes.terminal)).toBe(true)
  const no = pressing('n')
  expect(await agreed('Go on?', no.terminal)).toBe(false)
})

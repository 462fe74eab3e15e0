import { expect, test } from 'vitest'
import { type Answer, FRESH_LOCK, tried } from '../../src/kiosk/pin-lock.ts'

/** The answers to some tries, each a PIN and a time in seconds. */
function answers(...tries: readonly (readonly [given: string, atS: number])[]): Answer[] {
  let lock = FRESH_LOCK
  return tries.map(([given, atS]) => {
    const next = tried(lock, '2468', given, 1000 * atS)
    lock = next.lock
    return next.answer
  })
}

test('the right PIN opens', () => {
  expect(answers(['2468', 0])).toEqual(['open'])
})

test.each(['', '246', '24680', '0000'])('%j is wrong', (given) => {
  expect(answers([given, 0])).toEqual(['wrong'])
})

test('three wrong PINs shut the door for 30 seconds, to the right one, too', () => {
  const wrong = [0, 1, 2].map((atS) => ['1111', atS] as const)
  expect(answers(...wrong, ['2468', 3], ['2468', 31.9], ['2468', 32.1])).toEqual([
    'wrong',
    'wrong',
    'shut',
    'shut',
    'shut',
    'open',
  ])
})

test('after that there are three tries again, and a right one clears what was wrong', () => {
  const wrong = (atS: number) => ['1111', atS] as const
  expect(
    answers(wrong(0), wrong(1), wrong(2), wrong(33), wrong(34), ['2468', 35], wrong(36), wrong(37)),
  ).toEqual(['wrong', 'wrong', 'shut', 'wrong', 'wrong', 'open', 'wrong', 'wrong'])
})

import { expect, test } from 'vitest'
import {
  type GestureState,
  gestured,
  type Meaning,
  NO_GESTURE,
  type PointerInput,
} from '../../../src/core/gesture/gesture.ts'
import type { Drag } from '../../../src/core/gesture/strokes.ts'
import { diceFrom } from '../../../src/core/graph/dice.ts'

/** One CSS pixel is half a millimetre here. */
function played(drag: Drag, inputs: readonly Omit<PointerInput, 'timeS'>[]) {
  let state: GestureState = NO_GESTURE
  const meanings: Meaning[] = []
  inputs.forEach((input, k) => {
    const next = gestured(state, { ...input, timeS: k }, { mmPerPx: 0.5, drag, most: 10 })
    state = next.state
    meanings.push(...next.meanings)
  })
  return { state, meanings, types: meanings.map(({ type }) => type) }
}

const down = (id: number, x: number, y: number) => ({ type: 'down', id, x, y }) as const
const move = (id: number, x: number, y: number) => ({ type: 'move', id, x, y }) as const
const up = (id: number, x: number, y: number) => ({ type: 'up', id, x, y }) as const
const cancel = (id: number) => ({ type: 'cancel', id, x: 0, y: 0 }) as const

test('a drag from one point to another is a thread, done when it is let go', () => {
  const { meanings } = played('thread', [down(1, 0, 0), move(1, 60, 0), up(1, 90, 10)])
  expect(meanings.filter(({ type }) => type === 'thread')).toEqual([
    { type: 'thread', id: 1, from: { x: 0, y: 0 }, to: { x: 60, y: 0 }, state: 'drawing' },
    { type: 'thread', id: 1, from: { x: 0, y: 0 }, to: { x: 90, y: 10 }, state: 'done' },
  ])
})

test('a thread whose finger is taken away is off', () => {
  expect(played('thread', [down(1, 0, 0), move(1, 60, 0), cancel(1)]).meanings.at(-2)).toMatchObject({
    type: 'thread',
    state: 'off',
  })
})

test('an unsteady press is a tap and no thread', () => {
  expect(played('thread', [down(1, 0, 0), move(1, 10, 8), up(1, 4, 2)]).types).toEqual([
    'touch',
    'tap',
    'release',
  ])
})

test('two fingers that rest at once are a pair, and neither is a tap', () => {
  const { meanings } = played('thread', [down(1, 0, 0), down(2, 300, 0), up(1, 0, 0), up(2, 300, 0)])
  expect(meanings.filter(({ type }) => type === 'both')).toEqual([
    { type: 'both', a: { x: 0, y: 0 }, b: { x: 300, y: 0 } },
  ])
  expect(meanings.some(({ type }) => type === 'tap')).toBe(false)
})

test('two visitors draw two threads at once', () => {
  const { meanings } = played('thread', [
    down(1, 0, 0),
    move(1, 60, 0),
    down(2, 0, 300),
    move(2, 60, 300),
    up(2, 90, 300),
    up(1, 90, 0),
  ])
  const done = meanings.filter((m) => m.type === 'thread' && m.state === 'done')
  expect(done.map((m) => m.type === 'thread' && m.id)).toEqual([2, 1])
})

test('a light is held from touch-down until the finger has gone, however it goes', () => {
  expect(played('dark', [down(1, 5, 5), move(1, 60, 5), up(1, 60, 5)]).types).toEqual([
    'touch',
    'hold',
    'let-go',
    'release',
  ])
  expect(played('dark', [down(1, 5, 5), cancel(1)]).types).toContain('let-go')
})

test.each([
  [0.2, true],
  [0.6, false],
])('a hold of %s s is a tap: %s', (seconds, tap) => {
  const settings = { mmPerPx: 0.5, drag: 'dark', most: 10 } as const
  const held = gestured(NO_GESTURE, { ...down(1, 5, 5), timeS: 7 }, settings)
  const { meanings } = gestured(held.state, { ...up(1, 5, 5), timeS: 7 + seconds }, settings)
  expect(meanings).toContainEqual({ type: 'let-go', tap })
})

test('a finger walks from touch-down on', () => {
  expect(played('walk', [down(1, 5, 5), move(1, 9, 5), move(1, 14, 5), up(1, 14, 5)]).types).toEqual([
    'touch',
    'walk',
    'walk',
    'walk',
    'release',
  ])
})

test.each<Drag>(['thread', 'dark', 'walk'])('nothing pans, pinches or sticks while fingers %s', (drag) => {
  const dice = diceFrom(11)
  const inputs = Array.from({ length: 400 }, () => {
    const id = Math.floor(dice() * 12)
    const kind = (['down', 'move', 'up', 'cancel'] as const)[Math.floor(dice() * 4)] ?? 'up'
    return { type: kind, id, x: dice() * 900, y: dice() * 900 }
  })
  const all = [...inputs, ...Array.from({ length: 12 }, (_, id) => up(id, 0, 0))]
  const { state, types } = played(drag, all)
  expect(state.fingers).toEqual([])
  expect(types.filter((type) => type === 'pan' || type === 'pinch' || type === 'double-tap')).toEqual([])
})

import { expect, test } from 'vitest'
import {
  type GestureState,
  gestured,
  type Meaning,
  NO_GESTURE,
  type PointerInput,
} from '../../../src/core/gesture/gesture.ts'
import { diceFrom } from '../../../src/core/graph/dice.ts'

/** One CSS pixel is half a millimetre here: 20 mm are 40 px. */
const SETTINGS = { mmPerPx: 0.5, drag: 'look', most: 10 } as const

function played(inputs: readonly (Omit<PointerInput, 'timeS'> & { timeS?: number })[]): {
  meanings: Meaning[]
  state: GestureState
} {
  let state = NO_GESTURE
  const meanings: Meaning[] = []
  inputs.forEach((input, k) => {
    const next = gestured(state, { timeS: k, ...input }, SETTINGS)
    state = next.state
    meanings.push(...next.meanings)
  })
  return { meanings, state }
}

const down = (id: number, x: number, y: number) => ({ type: 'down', id, x, y }) as const
const move = (id: number, x: number, y: number) => ({ type: 'move', id, x, y }) as const
const up = (id: number, x: number, y: number) => ({ type: 'up', id, x, y }) as const
const types = (meanings: readonly Meaning[]) => meanings.map((m) => m.type)

test('every touch answers at once', () => {
  expect(types(played([down(1, 5, 5)]).meanings)).toEqual(['touch'])
})

test('a long and unsteady press within 20 mm is a tap', () => {
  const { meanings } = played([
    down(1, 100, 100),
    move(1, 130, 100),
    move(1, 95, 104),
    { ...up(1, 98, 101), timeS: 30 },
  ])
  expect(types(meanings)).toEqual(['touch', 'tap', 'release'])
})

test('a press that slides further is a pan and no tap', () => {
  const { meanings } = played([down(1, 100, 100), move(1, 150, 100), up(1, 150, 100)])
  expect(types(meanings)).toEqual(['touch', 'pan', 'release'])
})

test('a pan catches up with the slide that began it', () => {
  const { meanings } = played([down(1, 0, 0), move(1, 30, 0), move(1, 60, 0), move(1, 70, 5)])
  const pans = meanings.filter((m) => m.type === 'pan')
  expect(pans.reduce((s, m) => s + m.dx, 0)).toBe(70)
  expect(pans.reduce((s, m) => s + m.dy, 0)).toBe(5)
})

test('a second finger makes it a pinch and never a tap', () => {
  const { meanings } = played([down(1, 0, 0), down(2, 100, 0), move(2, 200, 0), up(2, 200, 0), up(1, 0, 0)])
  expect(types(meanings)).toEqual(['touch', 'touch', 'pinch', 'release'])
  expect(meanings.find((m) => m.type === 'pinch')).toMatchObject({ factor: 2 })
})

test('a pinch that loses a finger goes on as a pan without a jump', () => {
  const { meanings } = played([down(1, 0, 0), down(2, 100, 0), up(2, 100, 0), move(1, 50, 0)])
  expect(meanings.at(-1)).toEqual({ type: 'pan', dx: 50, dy: 0 })
})

test('two taps in time and place are a double tap', () => {
  const { meanings } = played([
    { ...down(1, 10, 10), timeS: 0 },
    { ...up(1, 10, 10), timeS: 0.1 },
    { ...down(1, 12, 10), timeS: 0.2 },
    { ...up(1, 12, 10), timeS: 0.3 },
  ])
  expect(types(meanings)).toEqual(['touch', 'tap', 'release', 'touch', 'double-tap', 'release'])
})

test('a cancelled pointer is gone and taps nothing', () => {
  const { meanings, state } = played([
    down(1, 10, 10),
    { type: 'cancel', id: 1, x: 10, y: 10 },
    up(1, 10, 10),
  ])
  expect(types(meanings)).toEqual(['touch', 'release'])
  expect(state.fingers).toEqual([])
})

test('the eleventh finger answers in light and takes no part', () => {
  const { state, meanings } = played(Array.from({ length: 11 }, (_, k) => down(k, k * 50, 0)))
  expect(state.fingers.length).toBe(10)
  expect(meanings.length).toBe(11)
})

test('twenty thousand random events leave no stuck pointer', () => {
  const dice = diceFrom(5)
  let state = NO_GESTURE
  const kinds = ['down', 'move', 'move', 'up', 'cancel'] as const
  for (let k = 0; k < 20_000; k++) {
    const type = kinds[Math.floor(dice() * kinds.length)] ?? 'move'
    state = gestured(
      state,
      { type, id: Math.floor(dice() * 12), x: dice() * 900, y: dice() * 600, timeS: k / 60 },
      SETTINGS,
    ).state
  }
  for (let id = 0; id < 12; id++)
    state = gestured(state, { type: 'up', id, x: 0, y: 0, timeS: 1e4 }, SETTINGS).state
  expect(state.fingers).toEqual([])
})

/**
 * Fingers where a drag is not a look around: a thread drawn from light to light, a light held dark, a walk over lights.
 * Each finger is on its own here, so that several visitors can do it at once; nothing pans or pinches.
 */
import type { Finger, Gestured, GestureSettings, GestureState, Meaning, PointerInput } from './gesture.ts'

/** What a moving finger does on the picture now. */
export type Drag = 'look' | 'thread' | 'dark' | 'walk'

export function stroked(state: GestureState, input: PointerInput, settings: GestureSettings): Gestured {
  switch (input.type) {
    case 'down':
      return begun(state, input, settings)
    case 'move':
      return drawn(state, input, settings)
    default:
      return ended(state, input, settings)
  }
}

/** A finger that has landed beside another that still rests: two visitors' hands, or one visitor's two. */
function begun(state: GestureState, { id, x, y, timeS }: PointerInput, settings: GestureSettings): Gestured {
  const touch: Meaning = { type: 'touch', x, y }
  const others = state.fingers.filter((finger) => finger.id !== id)
  if (others.length >= settings.most) return { state, meanings: [touch] }
  const fingers = [...others, { id, x, y, fromX: x, fromY: y, downS: timeS }]
  const next = { ...state, fingers, mayTap: fingers.length === 1 }
  if (settings.drag === 'dark') return { state: next, meanings: [touch, { type: 'hold', x, y }] }
  if (settings.drag === 'walk') return { state: next, meanings: [touch, { type: 'walk', x, y }] }
  const resting = others.find((finger) => !slid(finger, settings))
  const both: Meaning[] = resting ? [{ type: 'both', a: { x: resting.x, y: resting.y }, b: { x, y } }] : []
  return { state: next, meanings: [touch, ...both] }
}

function drawn(state: GestureState, { id, x, y }: PointerInput, settings: GestureSettings): Gestured {
  const finger = state.fingers.find((f) => f.id === id)
  if (!finger) return { state, meanings: [] }
  const moved = { ...finger, x, y }
  const next = {
    ...state,
    fingers: state.fingers.map((f) => (f.id === id ? moved : f)),
    mayTap: state.mayTap && !slid(moved, settings),
  }
  if (settings.drag === 'walk') return { state: next, meanings: [{ type: 'walk', x, y }] }
  if (settings.drag === 'thread' && slid(moved, settings))
    return { state: next, meanings: [thread(moved, 'drawing')] }
  return { state: next, meanings: [] }
}

function ended(state: GestureState, input: PointerInput, settings: GestureSettings): Gestured {
  const finger = state.fingers.find((f) => f.id === input.id)
  if (!finger) return { state, meanings: [] }
  const at = input.type === 'up' ? { ...finger, x: input.x, y: input.y } : finger
  const fingers = state.fingers.filter((f) => f.id !== input.id)
  const last: Meaning[] = fingers.length === 0 ? [{ type: 'release' }] : []
  const next = { ...state, fingers, mayTap: false }
  return { state: next, meanings: [...lastWords(at, state, input, settings), ...last] }
}

function lastWords(
  at: Finger,
  state: GestureState,
  input: PointerInput,
  settings: GestureSettings,
): Meaning[] {
  if (settings.drag === 'dark')
    return [{ type: 'let-go', tap: input.type === 'up' && input.timeS - (at.downS ?? 0) <= TAP_S }]
  if (settings.drag === 'walk') return []
  if (slid(at, settings)) return [thread(at, input.type === 'up' ? 'done' : 'off')]
  return input.type === 'up' && state.mayTap ? [{ type: 'tap', x: at.x, y: at.y }] : []
}

function thread({ id, fromX, fromY, x, y }: Finger, state: 'drawing' | 'done' | 'off'): Meaning {
  return { type: 'thread', id, from: { x: fromX, y: fromY }, to: { x, y }, state }
}

/** Further than an unsteady press goes, but no further than the next light may be. */
function slid({ x, y, fromX, fromY }: Finger, { mmPerPx }: GestureSettings): boolean {
  return Math.hypot(x - fromX, y - fromY) * mmPerPx > THREAD_MM
}

/** A hold this short is a tap. */
const TAP_S = 0.4

/** A thread begins to show after this much of a drag. */
const THREAD_MM = 8

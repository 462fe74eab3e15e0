/**
 * Pointers to meaning, as a pure reducer: idle, pressing, dragging, pinching follow from how many pointers are down
 * and how far they have gone. Positions in CSS pixels, times in seconds, distances that matter in millimetres.
 */
import type { Point } from '../model/space.ts'
import { type Drag, stroked } from './strokes.ts'

export interface PointerInput {
  readonly type: 'down' | 'move' | 'up' | 'cancel'
  readonly id: number
  readonly x: number
  readonly y: number
  readonly timeS: number
}

export type Meaning =
  /** Every touch, at once. */
  | { readonly type: 'touch'; readonly x: number; readonly y: number }
  | { readonly type: 'tap'; readonly x: number; readonly y: number }
  | { readonly type: 'double-tap'; readonly x: number; readonly y: number }
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }
  | {
      readonly type: 'pinch'
      readonly factor: number
      readonly x: number
      readonly y: number
      readonly dx: number
      readonly dy: number
    }
  /** A thread from one point to another, in a finger's hand. */
  | {
      readonly type: 'thread'
      readonly id: number
      readonly from: Point
      readonly to: Point
      readonly state: 'drawing' | 'done' | 'off'
    }
  /** Two fingers rest at once. */
  | { readonly type: 'both'; readonly a: Point; readonly b: Point }
  | { readonly type: 'hold'; readonly x: number; readonly y: number }
  /** A hold has ended; `tap`: it was so short that it was none. */
  | { readonly type: 'let-go'; readonly tap: boolean }
  | { readonly type: 'walk'; readonly x: number; readonly y: number }
  /** The last pointer has gone. */
  | { readonly type: 'release' }

export interface Finger {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly fromX: number
  readonly fromY: number
  /** When it landed, where that matters. */
  readonly downS?: number
}

export interface GestureState {
  readonly fingers: readonly Finger[]
  /** False once the touch has become a drag or a second finger has landed: its end is no tap. */
  readonly mayTap: boolean
  readonly lastTap: { readonly x: number; readonly y: number; readonly timeS: number } | null
}

export interface GestureSettings {
  readonly mmPerPx: number
  /** What a drag does. */
  readonly drag: Drag
  /** Fingers that are followed at once. */
  readonly most: number
}

export interface Gestured {
  readonly state: GestureState
  readonly meanings: readonly Meaning[]
}

/** A press may slide this far and still be a tap, however long it is held. */
const SLIDE_MM = 20
/** Two taps this close in time and place are one double tap. */
const DOUBLE_S = 0.4
/** A palm cancels all at more than these. */
export const MOST_FINGERS = 10

export const NO_GESTURE: GestureState = { fingers: [], mayTap: false, lastTap: null }

export function gestured(state: GestureState, input: PointerInput, settings: GestureSettings): Gestured {
  if (settings.drag !== 'look') return stroked(state, input, settings)
  switch (input.type) {
    case 'down':
      return landed(state, input, settings)
    case 'move':
      return moved(state, input, settings)
    case 'up':
      return lifted(state, input, settings)
    case 'cancel':
      return gone(state, input.id, [])
  }
}

function landed(state: GestureState, { id, x, y }: PointerInput, { most }: GestureSettings): Gestured {
  const touch: Meaning = { type: 'touch', x, y }
  const others = state.fingers.filter((finger) => finger.id !== id)
  if (others.length >= most) return { state, meanings: [touch] }
  const fingers = [...others, { id, x, y, fromX: x, fromY: y }]
  return { state: { ...state, fingers, mayTap: fingers.length === 1 }, meanings: [touch] }
}

function moved(state: GestureState, { id, x, y }: PointerInput, { mmPerPx }: GestureSettings): Gestured {
  const finger = state.fingers.find((f) => f.id === id)
  if (!finger) return { state, meanings: [] }
  const fingers = state.fingers.map((f) => (f.id === id ? { ...f, x, y } : f))
  const slid = Math.hypot(x - finger.fromX, y - finger.fromY) * mmPerPx > SLIDE_MM
  const next = { ...state, fingers, mayTap: state.mayTap && !slid }
  if (fingers.length >= 2) return { state: next, meanings: pinched(state.fingers, fingers) }
  if (next.mayTap) return { state: next, meanings: [] }
  // The first pan catches up with all that was held back while the press could still be a tap.
  const from = state.mayTap ? { x: finger.fromX, y: finger.fromY } : finger
  return { state: next, meanings: [{ type: 'pan', dx: x - from.x, dy: y - from.y }] }
}

function lifted(state: GestureState, { id, x, y, timeS }: PointerInput, settings: GestureSettings): Gestured {
  const finger = state.fingers.find((f) => f.id === id)
  if (!finger) return { state, meanings: [] }
  const slid = Math.hypot(x - finger.fromX, y - finger.fromY) * settings.mmPerPx > SLIDE_MM
  if (!state.mayTap || slid) return gone(state, id, [])
  const { lastTap } = state
  const second =
    lastTap !== null &&
    timeS - lastTap.timeS <= DOUBLE_S &&
    Math.hypot(x - lastTap.x, y - lastTap.y) * settings.mmPerPx <= SLIDE_MM
  const meaning: Meaning = { type: second ? 'double-tap' : 'tap', x, y }
  return gone({ ...state, lastTap: second ? null : { x, y, timeS } }, id, [meaning])
}

/** What is left goes on from where it is, so that a pinch becomes a pan without a jump. */
function gone(state: GestureState, id: number, meanings: readonly Meaning[]): Gestured {
  if (!state.fingers.some((f) => f.id === id)) return { state, meanings }
  const fingers = state.fingers.filter((f) => f.id !== id).map((f) => ({ ...f, fromX: f.x, fromY: f.y }))
  const last: Meaning[] = fingers.length === 0 ? [{ type: 'release' }] : []
  return { state: { ...state, fingers, mayTap: false }, meanings: [...meanings, ...last] }
}

/** All fingers together: how far they have spread about their middle, and how far the middle has gone. */
function pinched(before: readonly Finger[], after: readonly Finger[]): Meaning[] {
  const [a, b] = [middleOf(before), middleOf(after)]
  const [wide, wider] = [spreadOf(before, a), spreadOf(after, b)]
  const factor = wide > 1 && wider > 1 ? wider / wide : 1
  return [{ type: 'pinch', factor, x: a.x, y: a.y, dx: b.x - a.x, dy: b.y - a.y }]
}

function middleOf(fingers: readonly Finger[]): { x: number; y: number } {
  const n = Math.max(1, fingers.length)
  return { x: fingers.reduce((s, f) => s + f.x, 0) / n, y: fingers.reduce((s, f) => s + f.y, 0) / n }
}

function spreadOf(fingers: readonly Finger[], middle: { x: number; y: number }): number {
  return (
    fingers.reduce((sum, f) => sum + Math.hypot(f.x - middle.x, f.y - middle.y), 0) /
    Math.max(1, fingers.length)
  )
}

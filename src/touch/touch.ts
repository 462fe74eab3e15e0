/** Pointers, keys and clickers in, meanings out. Native listeners: nothing stands between a finger and its answer. */
import {
  type GestureSettings,
  gestured,
  type Meaning,
  NO_GESTURE,
  type PointerInput,
} from '../core/gesture/gesture.ts'
import type { KeyName } from '../core/gesture/keys.ts'
import type { Point } from '../core/model/space.ts'

export interface TouchDeps {
  /**
   * Every touch anywhere, at touch-down. CSS pixels of the window, as all positions here.
   * True: it is used up, and nothing that comes under the finger meanwhile is clicked by it.
   */
  readonly touched: (x: number, y: number) => boolean
  readonly tapped: (x: number, y: number) => void
  readonly doubleTapped: (x: number, y: number) => void
  readonly panned: (dx: number, dy: number) => void
  readonly pinched: (factor: number, x: number, y: number, dx: number, dy: number) => void
  /** A thread in a finger's hand. */
  readonly threaded: (thread: Thread) => void
  /** Two fingers rest on the picture at once. */
  readonly paired: (a: Point, b: Point) => void
  /** A finger holds, or has let go (null): after a tap, or after a hold. */
  readonly held: (at: Point | null, tapped: boolean) => void
  readonly walked: (x: number, y: number) => void
  readonly released: () => void
  /** Every key but those that only change others, before anything hears it. True: it is used up. */
  readonly keyed: () => boolean
  /** True: it meant something, and the browser does nothing with it. */
  readonly key: (name: KeyName) => boolean
  readonly settings: () => GestureSettings
}

export type Thread = Extract<Meaning, { type: 'thread' }>

/** Clickers and keyboards send the same few keys. */
const KEYS: Readonly<Record<string, KeyName>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Escape: 'escape',
  F5: 'start',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
}
/** One notch of a wheel. */
const WHEEL = 0.0016
/** These press what has the focus; they lead on only where nothing that can be pressed has. */
const PRESSING_KEYS = [' ', 'Enter']
const PRESSABLE = 'button, a, summary'
/** Whoever moves within these needs the keys there. */
const FIELDS = 'input, textarea, select, [role="slider"]'
/** Held while another key is pressed: by themselves they ask for nothing. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']

/** Listens on the window; only touches that begin on `canvas` become taps, pans and pinches. Returns a way to stop. */
export function openTouch(canvas: HTMLElement, deps: TouchDeps): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let state = NO_GESTURE
  const take = (input: PointerInput): void => {
    const next = gestured(state, input, deps.settings())
    state = next.state
    for (const meaning of next.meanings) tell(meaning, deps)
  }
  // The touch's own time, not ours: on a slow machine two taps may be heard late, but they were quick.
  const input = (type: PointerInput['type'], e: PointerEvent): PointerInput => {
    return { type, id: e.pointerId, x: e.clientX, y: e.clientY, timeS: e.timeStamp / 1000 }
  }
  let usedUp = false
  const down = (e: PointerEvent): void => {
    usedUp = deps.touched(e.clientX, e.clientY)
    // Nothing that the finger happens to lie on may act on it.
    if (usedUp) e.stopPropagation()
    if (e.button !== 0 || !(e.target instanceof Element && canvas.contains(e.target))) return
    // A mouse let go outside the window must still be heard.
    e.target.setPointerCapture(e.pointerId)
    take(input('down', e))
  }
  const release = (): void => {
    for (const { id, x, y } of state.fingers) take({ type: 'cancel', id, x, y, timeS: 0 })
  }
  window.addEventListener('pointerdown', down, { capture: true, signal })
  // A keyboard's click, which counts none, is nobody's touch.
  const clicked = (e: MouseEvent): void => {
    if (!usedUp || e.detail === 0) return
    e.preventDefault()
    e.stopImmediatePropagation()
  }
  window.addEventListener('click', clicked, { capture: true, signal })
  window.addEventListener('pointermove', (e) => take(input('move', e)), { signal })
  window.addEventListener('pointerup', (e) => take(input('up', e)), { capture: true, signal })
  window.addEventListener('pointercancel', (e) => take(input('cancel', e)), { capture: true, signal })
  canvas.addEventListener('lostpointercapture', (e) => take(input('cancel', e)), { signal })
  // A key that is let go over another window is not heard.
  const letGo = (): void => {
    release()
    deps.key('let-go')
  }
  window.addEventListener('blur', letGo, { signal })
  document.addEventListener('visibilitychange', letGo, { signal })
  listenToKeys(deps, signal)
  window.addEventListener('wheel', (e) => wheeled(e, canvas, deps), { passive: false, signal })
  for (const type of ['contextmenu', 'gesturestart', 'selectstart', 'dragstart']) {
    window.addEventListener(type, (e) => e.preventDefault(), { signal })
  }
  canvas.style.touchAction = 'none'
  return () => stop.abort()
}

/** `touch` is told at touch-down already, wherever it landed. */
function tell(meaning: Meaning, deps: TouchDeps): void {
  if (meaning.type === 'tap') deps.tapped(meaning.x, meaning.y)
  if (meaning.type === 'double-tap') deps.doubleTapped(meaning.x, meaning.y)
  if (meaning.type === 'pan') deps.panned(meaning.dx, meaning.dy)
  if (meaning.type === 'pinch') deps.pinched(meaning.factor, meaning.x, meaning.y, meaning.dx, meaning.dy)
  if (meaning.type === 'thread') deps.threaded(meaning)
  if (meaning.type === 'both') deps.paired(meaning.a, meaning.b)
  if (meaning.type === 'hold') deps.held(meaning, false)
  if (meaning.type === 'let-go') deps.held(null, meaning.tap)
  if (meaning.type === 'walk') deps.walked(meaning.x, meaning.y)
  if (meaning.type === 'release') deps.released()
}

/** A wheel, or two fingers on a trackpad (which come as a wheel with ctrl): nearer and farther, never the page's zoom. */
function wheeled(e: WheelEvent, canvas: HTMLElement, deps: TouchDeps): void {
  const onCanvas = e.target instanceof Node && canvas.contains(e.target)
  if (onCanvas || e.ctrlKey) e.preventDefault()
  if (!onCanvas) return
  const factor = Math.exp(-e.deltaY * (e.ctrlKey ? 6 : 1) * WHEEL)
  deps.pinched(factor, e.clientX, e.clientY, 0, 0)
}

function listenToKeys(deps: TouchDeps, signal: AbortSignal): void {
  window.addEventListener('keydown', (e) => keyedFirst(e, deps), { capture: true, signal })
  window.addEventListener('keydown', (e) => pressed(e, deps), { signal })
  window.addEventListener('keyup', (e) => e.key === 'Escape' && deps.key('let-go'), { signal })
}

/** The key that lights a dark screen does nothing else. F5 never reloads, however long it is held. */
function keyedFirst(e: KeyboardEvent, deps: TouchDeps): void {
  if (e.key === 'F5' && !e.shiftKey && !e.ctrlKey) e.preventDefault()
  if (e.repeat || MODIFIERS.includes(e.key) || !deps.keyed()) return
  e.preventDefault()
  e.stopPropagation()
}

/** Keys belong to whatever has the focus first: a twin's button, a field. A held key asks once. */
function pressed(e: KeyboardEvent, deps: TouchDeps): void {
  const on = (what: string): boolean => e.target instanceof Element && e.target.closest(what) !== null
  const name = KEYS[e.key] ?? (PRESSING_KEYS.includes(e.key) && !on(PRESSABLE) ? 'next' : undefined)
  if (!name || e.repeat || on(FIELDS) || e.ctrlKey || e.metaKey || e.altKey) return
  if (e.defaultPrevented && name !== 'start') return
  if (deps.key(name)) e.preventDefault()
}

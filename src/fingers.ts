/** Fingers on the picture: rings of light at once, meanings to commands. */
import { type Handled, handledCamera, mixCameras } from './core/camera/camera.ts'
import { joinOf } from './core/gesture/answer.ts'
import { MOST_FINGERS } from './core/gesture/gesture.ts'
import type { Bus } from './core/story/bus.ts'
import { strokeOf } from './core/story/scene.ts'
import { at } from './core/time/move.ts'
import type { Thread, TouchDeps } from './touch/touch.ts'
import { answerAt, type Fingers, knot, rowAt } from './under-finger.ts'

/** A finger that walks touches only what it passes over. */
const WALK_MM = 9

export function answering(fingers: Fingers): TouchDeps {
  const { bus, page, mmPerPx, show } = fingers
  const handle = (handled: Handled): void => {
    const { camera, clockS, frame } = bus.stage()
    bus.send({ type: 'camera', camera: handledCamera(at(camera, clockS, mixCameras), frame, handled) })
  }
  // The touch that wakes the exhibit is used up by waking it: its end presses nothing.
  let waking = false
  const unless = <A extends readonly unknown[]>(act: (...args: A) => void): ((...args: A) => void) => {
    return (...args) => {
      if (!waking) act(...args)
    }
  }
  return {
    settings: () => {
      const { card, view } = bus.stage()
      const drag = card === null && !waking ? (strokeOf(show(), view) ?? 'look') : 'look'
      return { mmPerPx, most: MOST_FINGERS, drag }
    },
    touched: (x, y) => {
      page.ripple(x, y)
      waking = sleeps(bus)
      if (waking) bus.send({ type: 'wake' })
      return waking
    },
    tapped: unless((x, y) => bus.send(answerAt(fingers, x, y))),
    doubleTapped: unless(() => bus.send({ type: 'home' })),
    panned: (dx, dy) => handle({ factor: 1, x: 0, y: 0, dx, dy }),
    pinched: (factor, x, y, dx, dy) => handle({ factor, x, y, dx, dy }),
    threaded: (thread) => threaded(fingers, thread),
    paired: (a, b) =>
      bus.send(joinOf(show(), bus.stage(), rowAt(fingers, a.x, a.y), rowAt(fingers, b.x, b.y))),
    held: unless((point) => bus.send({ type: 'hold', row: point && rowAt(fingers, point.x, point.y) })),
    walked: unless((x, y) => {
      const row = rowAt(fingers, x, y, WALK_MM)
      if (row !== null) bus.send({ type: 'walk', row })
    }),
    released: () => bus.send({ type: 'stay' }),
    key: (name) => bus.send(sleeps(bus) ? { type: 'wake' } : { type: name === 'next' ? 'next' : 'back' }),
  }
}

function sleeps(bus: Bus): boolean {
  const { mode } = bus.stage()
  return mode === 'attract' || mode === 'loop'
}

/** Both ends glow before it is let go: then it is woven. */
function threaded(fingers: Fingers, { id, from, to, state }: Thread): void {
  const { bus, page, show } = fingers
  const a = rowAt(fingers, from.x, from.y)
  const b = rowAt(fingers, to.x, to.y)
  page.thread(id, state === 'drawing' ? [knot(fingers, a, from), knot(fingers, b, to)] : null)
  if (state === 'done') bus.send(joinOf(show(), bus.stage(), a, b))
}

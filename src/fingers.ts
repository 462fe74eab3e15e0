/** Fingers on the picture: rings of light at once, meanings to commands. */
import { type Handled, handledCamera, mixCameras } from './core/camera/camera.ts'
import { joinOf } from './core/gesture/answer.ts'
import { MOST_FINGERS } from './core/gesture/gesture.ts'
import type { Row } from './core/model/pack.ts'
import type { Command } from './core/story/command.ts'
import { strokeOf } from './core/story/scene.ts'
import { at } from './core/time/move.ts'
import { answeringKeys, wakes } from './keys.ts'
import type { Thread, TouchDeps } from './touch/touch.ts'
import { answerAt, type Fingers, knot, rowAt } from './under-finger.ts'

/** A finger that walks touches only what it passes over. */
const WALK_MM = 9

export function answering(fingers: Fingers): TouchDeps {
  const { bus, page, hear, mmPerPx, show } = fingers
  const handle = (handled: Handled): void => {
    const { camera, clockS, frame } = bus.stage()
    bus.send({ type: 'camera', camera: handledCamera(at(camera, clockS, mixCameras), frame, handled) })
  }
  // The touch that wakes the exhibit is used up by waking it: it presses nothing and moves nothing.
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
      const command = wakes(bus.stage())
      waking = command !== null
      if (command) bus.send(command)
      hear.touched()
      return waking
    },
    tapped: unless((x, y) => answered(fingers, answerAt(fingers, x, y))),
    doubleTapped: unless(() => bus.send({ type: 'home' })),
    panned: unless((dx, dy) => handle({ factor: 1, x: 0, y: 0, dx, dy })),
    pinched: unless((factor, x, y, dx, dy) => handle({ factor, x, y, dx, dy })),
    threaded: unless((thread) => threaded(fingers, thread)),
    paired: unless((a, b) => joined(fingers, rowAt(fingers, a.x, a.y), rowAt(fingers, b.x, b.y))),
    held: unless(holding(fingers)),
    walked: unless((x, y) => {
      const row = rowAt(fingers, x, y, WALK_MM)
      if (row !== null) bus.send({ type: 'walk', row })
    }),
    released: () => {
      waking = false
      bus.send({ type: 'stay' })
    },
    ...answeringKeys(bus, show),
  }
}

/** What a finger meant; where it meant nothing, that is heard, too. */
function answered({ bus, hear }: Fingers, answer: Command): void {
  if (answer.type === 'stay') hear.missed()
  bus.send(answer)
}

/** A finger holds a light dark and lets go; a tap leaves it dark until the next: nobody has to keep a finger there. */
function holding(fingers: Fingers): TouchDeps['held'] {
  const { bus } = fingers
  let again = false
  return (point, tapped) => {
    if (point) {
      const row = rowAt(fingers, point.x, point.y)
      again = row === bus.stage().view.held
      bus.send({ type: 'hold', row })
    } else if (again || !tapped) bus.send({ type: 'hold', row: null })
  }
}

/** Both ends glow before it is let go: then it is woven. */
function threaded(fingers: Fingers, { id, from, to, state }: Thread): void {
  const { page } = fingers
  const a = rowAt(fingers, from.x, from.y)
  const b = rowAt(fingers, to.x, to.y)
  page.thread(id, state === 'drawing' ? [knot(fingers, a, from), knot(fingers, b, to)] : null)
  if (state === 'done') joined(fingers, a, b)
}

function joined(fingers: Fingers, a: Row | null, b: Row | null): void {
  answered(fingers, joinOf(fingers.show(), fingers.bus.stage(), a, b))
}

/** The technician's way in: five knocks on the top left corner, or Ctrl+Alt+T. Both only ask; a PIN answers. */
import { type Knocks, knocked } from '../core/gesture/knock.ts'

export interface WayIn {
  /** Millimetres of a CSS pixel now. */
  readonly mmPerPx: () => number
  readonly asked: () => void
}

/** Listens on the window, beside everything else: a knock is also a touch like any other. */
export function openWayIn({ mmPerPx, asked }: WayIn): void {
  let knocks: Knocks = []
  window.addEventListener(
    'pointerdown',
    ({ clientX: x, clientY: y, timeStamp }) => {
      const next = knocked(knocks, { x, y, timeS: timeStamp / 1000 }, mmPerPx())
      knocks = next.knocks
      if (next.open) asked()
    },
    { capture: true },
  )
  window.addEventListener(
    'keydown',
    (event) => {
      // The letter itself is another one with Alt on some keyboards.
      if (event.code !== 'KeyT' || !event.ctrlKey || !event.altKey || event.repeat) return
      event.preventDefault()
      asked()
    },
    { capture: true },
  )
}

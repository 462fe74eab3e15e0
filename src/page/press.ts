/**
 * Buttons that act when a finger lands, not when it leaves: shaking hands and long presses must not lose a touch.
 * The click that follows is ignored, also by a button that only came under the finger meanwhile. A click from a
 * keyboard or a screen reader, which no finger came before, acts: it counts no clicks.
 */

/** A second finger on the same button within this time is the same touch. */
const SAME_TOUCH_MS = 250

export interface Pressing {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onClick: (event: MouseEvent) => void
}

const downAt = new WeakMap<EventTarget, number>()

export function pressing(act: () => void): Pressing {
  return {
    onPointerDown: (event) => {
      const button = event.currentTarget as HTMLElement
      if (event.pointerType === 'mouse' && event.button !== 0) return
      // A finger leaves the keyboard's focus where it is, and never selects or drags.
      event.preventDefault()
      const last = downAt.get(button)
      downAt.set(button, event.timeStamp)
      if (last !== undefined && event.timeStamp - last < SAME_TOUCH_MS) return
      button.animate?.([{ filter: 'brightness(1.7)' }, { filter: 'none' }], {
        duration: 500,
        easing: 'ease-out',
      })
      act()
    },
    onClick: (event) => {
      if (event.detail === 0) act()
    },
  }
}

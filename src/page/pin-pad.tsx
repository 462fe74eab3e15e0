/**
 * The pad that asks the technician for a PIN: large keys over everything, also for a keyboard. Its words are for the
 * technician and no part of any reading. Digits are shown as dots and leave the pad only to be compared.
 */
import type { JSX } from 'preact'
import { render } from 'preact'
import { GROUND } from '../core/picture/palette.ts'
import { Icon } from './icons/icon.tsx'
import { pressing } from './press.ts'
import './style/index.ts'
import './style/pin-pad.css'

export interface PinPadDeps {
  readonly mmPerPx: number
  /** A whole PIN. Gives what to say about it; null where the pad has been taken away. */
  readonly tried: (pin: string) => string | null
  /** The pad has done its work, or has been left. */
  readonly closed: () => void
}

const MOST_DIGITS = 8
/** A pad that nobody touches goes away; longer than the lock is shut. */
const CLOSES_MS = 45_000
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'delete', '0', 'enter'] as const
type Key = (typeof KEYS)[number]
const FROM_KEYBOARD: Readonly<Record<string, Key>> = { Backspace: 'delete', Enter: 'enter' }

/** Fills `layer`; gives a way to take the pad away. */
export function openPinPad(layer: HTMLElement, deps: PinPadDeps): () => void {
  let digits = ''
  let says = ''
  let leaves: ReturnType<typeof setTimeout> | undefined
  const draw = (): void =>
    render(<Pad digits={digits} says={says} press={press} close={deps.closed} />, layer)
  const press = (key: Key): void => {
    clearTimeout(leaves)
    leaves = setTimeout(deps.closed, CLOSES_MS)
    if (key === 'enter') {
      const answer = deps.tried(digits)
      if (answer === null) return
      digits = ''
      says = answer
    } else {
      says = ''
      digits = key === 'delete' ? digits.slice(0, -1) : (digits + key).slice(0, MOST_DIGITS)
    }
    draw()
  }
  const keyed = (event: KeyboardEvent): void => {
    const key = keyOf(event)
    if (event.key === 'Escape') deps.closed()
    else if (event.key === 'Tab') around(layer, event)
    else if (key) press(key)
    else return
    event.preventDefault()
  }
  leaves = setTimeout(deps.closed, CLOSES_MS)
  layer.addEventListener('keydown', keyed)
  layer.classList.add('kith-page', 'pin-layer')
  layer.style.setProperty('--ground', GROUND.join(' '))
  layer.style.setProperty('--mm', `${1 / deps.mmPerPx}px`)
  draw()
  layer.querySelector<HTMLElement>('[role="dialog"]')?.focus()
  return () => {
    clearTimeout(leaves)
    layer.removeEventListener('keydown', keyed)
    render(null, layer)
  }
}

interface PadProps {
  readonly digits: string
  readonly says: string
  readonly press: (key: Key) => void
  readonly close: () => void
}

function Pad({ digits, says, press, close }: PadProps): JSX.Element {
  return (
    <div class="pin-pad" role="dialog" aria-modal="true" aria-label="PIN for the technician" tabIndex={-1}>
      <p class="title">PIN for the technician</p>
      <p class="digits" role="status" aria-label={`${digits.length} digits`}>
        {'•'.repeat(digits.length)}
      </p>
      <div class="keys">
        {KEYS.map((key) => (
          <button type="button" key={key} data-key={key} aria-label={key} {...pressing(() => press(key))}>
            <Face of={key} />
          </button>
        ))}
      </div>
      <p class="says" role="alert">
        {says}
      </p>
      <button type="button" class="leave" data-key="leave" {...pressing(close)}>
        <Icon name="close" />
        <span>Back to the exhibit</span>
      </button>
    </div>
  )
}

function Face({ of }: { of: Key }): JSX.Element {
  if (of === 'delete') return <Icon name="back" />
  if (of === 'enter') return <Icon name="next" />
  return <span>{of}</span>
}

/** Enter on a key that has the focus presses that key. */
function keyOf({ key, target }: KeyboardEvent): Key | undefined {
  if (key === 'Enter' && target instanceof HTMLButtonElement) return undefined
  return FROM_KEYBOARD[key] ?? KEYS.find((digit) => digit === key)
}

/** The keyboard stays on the pad. */
function around(layer: HTMLElement, { shiftKey }: KeyboardEvent): void {
  const stops = [...layer.querySelectorAll('button')]
  const now = stops.indexOf(document.activeElement as HTMLButtonElement)
  const next = shiftKey ? Math.max(now, 0) - 1 : now + 1
  stops.at(next % stops.length)?.focus()
}

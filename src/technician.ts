/** The technician's door: corner or keys, then a PIN, then the panel, in a layer over the exhibit that is none of its business. */
import type { Tuning } from './core/story/tuning.ts'
import type { Exhibit } from './exhibit.ts'
import { FRESH_LOCK, tried } from './kiosk/pin-lock.ts'
import { numbersOf } from './numbers.ts'
import { openPinPad } from './page/pin-pad.tsx'
import { APART } from './touch/touch.ts'
import { openWayIn } from './touch/way-in.ts'

export interface Door {
  /** Null: the door stays shut. */
  readonly pin: string | null
  /** What a reset goes back to. */
  readonly plain: Tuning
}

export function openTechnicianDoor(exhibit: Exhibit, { pin, plain }: Door): void {
  const { bus } = exhibit
  const mmPerPx = (): number => bus.stage().tuning.mm
  let lock = FRESH_LOCK
  let inside = false
  const show = (fill: (layer: HTMLElement, close: () => void) => () => void): void => {
    const layer = layerOver()
    const had = document.activeElement
    const close = (): void => {
      empty()
      layer.remove()
      inside = false
      if (had instanceof HTMLElement) had.focus()
    }
    inside = true
    const empty = fill(layer, close)
  }
  const answered = (given: string, close: () => void): string | null => {
    const next = tried(lock, pin ?? '', given, performance.now())
    lock = next.lock
    if (next.answer !== 'open') return saysOf(next.answer, lock.shutUntilMs - performance.now())
    close()
    void panel()
    return null
  }
  // A visitor's page never pays for the panel.
  const panel = async (): Promise<void> => {
    inside = true
    const loaded = await import('./tuning/open-tuning.ts').catch(() => null)
    inside = false
    if (!loaded) return console.error('The technician’s panel could not be loaded.')
    const stats = (): ReturnType<typeof numbersOf> => numbersOf(exhibit)
    show((layer, closed) =>
      loaded.openTuning(layer, { stage: bus.stage, stats, send: bus.send, plain, closed }),
    )
  }
  const asked = (): void => {
    if (inside) return
    if (pin === null)
      console.warn('The technician’s panel opens with a PIN alone: set one in the address, as pin=.')
    else
      show((layer, closed) => {
        return openPinPad(layer, { mmPerPx: mmPerPx(), tried: (given) => answered(given, closed), closed })
      })
  }
  openWayIn({ mmPerPx, asked })
}

function saysOf(answer: 'wrong' | 'shut', leftMs: number): string {
  return answer === 'wrong' ? 'That is not it.' : `Wait ${Math.ceil(leftMs / 1000)} seconds, then try again.`
}

function layerOver(): HTMLElement {
  const layer = document.body.appendChild(document.createElement('div'))
  layer.setAttribute(APART, '')
  layer.style.cssText = 'position:fixed;inset:0;z-index:9;pointer-events:none'
  return layer
}

/** Named stops on a thread (before and after): touch one, or slide a finger along. */
import type { JSX } from 'preact'
import type { Reading } from '../core/reading/reading.ts'
import type { Look } from './look.ts'

type SliderReading = NonNullable<Reading['slider']>

export function Slider({ look, slider }: { look: Look; slider: SliderReading }): JSX.Element {
  const slide = (event: PointerEvent): void => {
    const at = stopUnder(event)
    const stop = slider.stops[at]
    if (!stop || stop.on) return
    look.send(stop.command)
  }
  return (
    <div
      class="slider"
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        slide(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) slide(event)
      }}
    >
      {slider.stops.map((stop) => (
        <button type="button" class="stop" tabIndex={-1} key={stop.label} data-box data-on={stop.on}>
          <i />
          <span>{stop.label}</span>
        </button>
      ))}
    </div>
  )
}

/** The stop nearest to the finger, read from where the stops are. */
function stopUnder(event: PointerEvent): number {
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll('.stop')]
  const away = stops.map((stop) => {
    const { left, right } = stop.getBoundingClientRect()
    return Math.abs(event.clientX - (left + right) / 2)
  })
  return away.indexOf(Math.min(...away))
}

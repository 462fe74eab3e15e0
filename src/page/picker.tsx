/** Seven places from north to south: lanterns on the land, each joined by a thread to its name at the side. */
import type { JSX } from 'preact'
import type { Pin, Reading } from '../core/reading/reading.ts'
import { Row } from './controls.tsx'
import { ENGLAND, onLand } from './england.ts'
import type { Look } from './look.ts'
import { pressing } from './press.ts'
import { Badge, Head } from './words.tsx'

/** On an upright screen the names need more height than the land has, so the land stands in the middle of them. */
const UPRIGHT_STRETCH = 1.5

export function Picker({ look, reading }: { look: Look; reading: Reading }): JSX.Element {
  const { west, east } = sides(reading.pins)
  return (
    <div class="picker" data-dense={look.step.dense} data-hushed={!look.step.items}>
      <Head reading={reading} />
      <div class="corner" data-keep>
        <Row look={look} name="help" controls={reading.corner} />
      </div>
      <div class="land">
        <Names look={look} pins={west} side="west" />
        <Land west={west} east={east} stretch={look.portrait ? UPRIGHT_STRETCH : 1} />
        <Names look={look} pins={east} side="east" />
      </div>
      <div class="foot">
        <div class="steps" data-keep>
          <Row look={look} name="turns" controls={reading.controls} />
          <Badge look={look} badge={reading.badge} />
        </div>
        <p class="caption" data-box>
          {reading.caption}
        </p>
      </div>
    </div>
  )
}

/** The western half of the pins to the left, the rest to the right, each from north to south. */
export function sides(pins: readonly Pin[]): { west: Pin[]; east: Pin[] } {
  const byX = [...pins].sort((a, b) => a.x - b.x)
  const half = Math.floor(pins.length / 2)
  const south = (a: Pin, b: Pin) => a.y - b.y
  return { west: byX.slice(0, half).sort(south), east: byX.slice(half).sort(south) }
}

function Names({ look, pins, side }: { look: Look; pins: readonly Pin[]; side: 'west' | 'east' }) {
  return (
    <div class={`names ${side}`} data-keep>
      {pins.map((pin) => (
        <button
          type="button"
          class="pin"
          tabIndex={-1}
          key={pin.title}
          data-box
          {...pressing(() => look.send(pin.command))}
        >
          <span class="called">
            <b>{pin.title}</b>
            <span class="region">{pin.region}</span>
          </span>
          <span class="proud">{pin.proud}</span>
        </button>
      ))}
    </div>
  )
}

interface LandProps {
  readonly west: readonly Pin[]
  readonly east: readonly Pin[]
  /** How many times as high as the land its frame is. */
  readonly stretch: number
}

/** The land with a lantern for each place; threads end where the names beside them begin. */
function Land({ west, east, stretch }: LandProps): JSX.Element {
  const at = (pin: Pin) => {
    const { x, y } = onLand(pin)
    return { x, y: 50 + (y - 50) / stretch }
  }
  return (
    <div class="shore" style={{ '--stretch': stretch }}>
      <svg class="england" viewBox={ENGLAND.viewBox} aria-hidden="true">
        <path d={ENGLAND.outline} />
      </svg>
      <svg class="threads" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {threads(west.map(at), 0)}
        {threads(east.map(at), 100)}
      </svg>
      {[...west, ...east].map((pin) => (
        <i class="lantern" key={pin.title} style={{ left: `${at(pin).x}%`, top: `${at(pin).y}%` }} />
      ))}
    </div>
  )
}

function threads(ends: readonly { x: number; y: number }[], edge: 0 | 100): JSX.Element[] {
  return ends.map(({ x, y }, i) => {
    const endY = ((i + 0.5) / ends.length) * 100
    const bend = (x + edge) / 2
    return <path key={`${x} ${y}`} d={`M${x} ${y}C${bend} ${y} ${bend} ${endY} ${edge} ${endY}`} />
  })
}

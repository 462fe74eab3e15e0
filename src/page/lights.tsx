/** The six lights: lanterns on one thread over the street at dusk, each a way into the place. */
import type { JSX } from 'preact'
import type { Control, Reading } from '../core/reading/reading.ts'
import { Row } from './controls.tsx'
import { garland, type Hung } from './garland.ts'
import { Icon } from './icons/icon.tsx'
import type { Look } from './look.ts'
import { pressing } from './press.ts'
import { Badge, Head, Prompts } from './words.tsx'

export function Lights({ look, reading }: { look: Look; reading: Reading }): JSX.Element {
  const { hung, thread } = garland(reading.ways.length, look.portrait)
  return (
    <div class="lights" data-dense={look.step.dense}>
      <Head reading={reading} />
      <div class="corner" data-keep>
        <Row look={look} name="help" controls={reading.corner} />
      </div>
      <div class="garland" style={{ '--across': look.portrait ? 2 : reading.ways.length }}>
        <svg class="line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d={thread} />
        </svg>
        {reading.ways.map((way, k) => (
          <Lantern key={way.id} look={look} way={way} at={hung[k] ?? { x: 50, y: 0 }} turn={k} />
        ))}
      </div>
      <div class="foot">
        <div class="steps" data-keep>
          <Row look={look} name="turns" controls={reading.controls} />
          <Badge look={look} badge={reading.badge} />
        </div>
        {reading.prompts.length > 0 ? (
          <Prompts prompts={reading.prompts} />
        ) : (
          <p class="caption" data-box>
            {reading.caption}
          </p>
        )}
      </div>
    </div>
  )
}

interface Props {
  readonly look: Look
  readonly way: Control
  readonly at: Hung
  /** Lanterns are lit one after the other. */
  readonly turn: number
}

function Lantern({ look, way, at, turn }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="light"
      tabIndex={-1}
      data-id={way.id}
      data-box
      style={{ left: `${at.x}%`, top: `${at.y}%`, '--turn': turn }}
      {...pressing(() => look.send(way.command))}
    >
      <i class="loop" />
      <span class="paper">
        <Icon name={way.icon} />
      </span>
      <span class="called">{way.label}</span>
      {way.note !== undefined && <span class="note">{way.note}</span>}
    </button>
  )
}

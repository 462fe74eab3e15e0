/** What a lit group means: in a hundred windows where a number was published, and in words. */
import type { JSX } from 'preact'
import type { Legend as LegendReading } from '../core/reading/reading.ts'
import { RoundControl } from './controls.tsx'
import type { Look } from './look.ts'
import { toned } from './look.ts'
import { pressing } from './press.ts'

export function Legend({ look, legend }: { look: Look; legend: LegendReading }): JSX.Element {
  return (
    <section class="legend" key={legend.title} style={toned(legend.tone)}>
      <header>
        {legend.know && <RoundControl look={look} control={legend.know} />}
        <div class="named">
          <p class="title" data-box>
            {legend.title}
          </p>
          {legend.flag !== null && (
            <p class="flag" data-box>
              {legend.flag}
            </p>
          )}
          {legend.says !== '' && (
            <p class="note" data-box>
              {legend.says}
            </p>
          )}
        </div>
      </header>
      {(!look.step.dense || legend.know === null) && legend.perHundred.length > 0 && (
        <div class="shares">
          {legend.perHundred.map((share) => (
            <div class="share" key={share.says} style={{ flexGrow: share.says.length }} data-box>
              <Hundred lit={share.lit} />
              <p>{share.says}</p>
            </div>
          ))}
        </div>
      )}
      {look.step.items && legend.items.length > 0 && <Items look={look} items={legend.items} />}
    </section>
  )
}

/** A hundred windows, ten by ten, filled from below as a house lights up. */
function Hundred({ lit }: { lit: number }): JSX.Element {
  return (
    <svg class="hundred" viewBox="0 0 100 100" aria-hidden="true">
      {Array.from({ length: 100 }, (_, i) => i).map((i) => (
        <rect
          key={i}
          x={(i % 10) * 10 + 1.6}
          y={91.4 - Math.floor(i / 10) * 10}
          width="6.8"
          height="7.2"
          rx="1.2"
          data-lit={i < lit}
        />
      ))}
    </svg>
  )
}

function Items({ look, items }: { look: Look; items: LegendReading['items'] }): JSX.Element {
  return (
    <div class="items">
      {items.map(({ label, command }) =>
        command === null ? (
          <span class="item" key={label} data-box>
            {label}
          </span>
        ) : (
          <button
            type="button"
            class="item"
            tabIndex={-1}
            key={label}
            data-box
            {...pressing(() => look.send(command))}
          >
            {label}
          </button>
        ),
      )}
    </div>
  )
}

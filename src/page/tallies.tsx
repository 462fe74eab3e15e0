/** What is measured on this map, as rows of small windows: lit, newly lit, dark. No numerals. */
import type { JSX } from 'preact'
import type { Tally } from '../core/reading/reading.ts'

export function Tallies({ tallies }: { tallies: readonly Tally[] }): JSX.Element | null {
  if (tallies.length === 0) return null
  return (
    <div class="tallies">
      {tallies.map(({ id, label, lit, of, was }) => (
        <p class="tally" key={id} data-box>
          <span>{label}</span>
          <span class="string">
            {Array.from({ length: of }, (_, k) => k).map((k) => (
              <i key={k} data-lit={k < lit} data-new={k < lit && k >= was} />
            ))}
          </span>
        </p>
      ))}
    </div>
  )
}

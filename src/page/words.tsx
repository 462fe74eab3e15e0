/** The words of a scene: question, place, caption, invitation, beads, prompts and the badge. */
import type { JSX } from 'preact'
import type { Reading } from '../core/reading/reading.ts'
import type { Look } from './look.ts'
import { pressing } from './press.ts'

export function Head({ reading }: { reading: Reading }): JSX.Element {
  return (
    <div class="head" data-keep>
      <p class="question" key={reading.title} data-box>
        {reading.title}
      </p>
      {reading.place !== '' && (
        <p class="place" data-box>
          {reading.place}
        </p>
      )}
      {reading.part !== '' && (
        <p class="part" data-box>
          {reading.part}
        </p>
      )}
    </div>
  )
}

/** What is going on, and what a finger can do now. */
export function Say({ reading }: { reading: Reading }): JSX.Element {
  return (
    <div class="say">
      {reading.caption !== '' && (
        <p class="caption" key={reading.caption} data-box>
          {reading.caption}
        </p>
      )}
      {reading.beads && <Beads beads={reading.beads} />}
      {reading.invitation !== '' && (
        <p class="invitation" key={reading.invitation} data-box>
          {reading.invitation}
        </p>
      )}
    </div>
  )
}

/** Steps to count by eye: lit lights, no numerals. */
function Beads({ beads }: { beads: NonNullable<Reading['beads']> }): JSX.Element {
  return (
    <p class="beads" data-box>
      <span class="string">
        {Array.from({ length: beads.of }, (_, i) => i + 1).map((step) => (
          <i key={step} data-lit={step <= beads.lit} />
        ))}
      </span>
      <span>{beads.says}</span>
    </p>
  )
}

/** The facilitator's questions, for the wall. */
export function Prompts({ prompts }: { prompts: readonly string[] }): JSX.Element | null {
  if (prompts.length === 0) return null
  return (
    <div class="prompts" data-keep>
      {prompts.map((prompt) => (
        <p key={prompt} data-box>
          {prompt}
        </p>
      ))}
    </div>
  )
}

/** What kind of truth this map is. */
export function Badge({ look, badge }: { look: Look; badge: Reading['badge'] }): JSX.Element {
  return (
    <button
      type="button"
      class="badge"
      tabIndex={-1}
      data-id="badge"
      data-box
      {...pressing(() => look.send(badge.command))}
    >
      <span>{badge.says}</span>
    </button>
  )
}

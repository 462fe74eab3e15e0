/** What a visitor can choose among: windows with words, dark until chosen, with beads where an order is given. */
import type { JSX } from 'preact'
import type { Choice, Choices } from '../core/reading/reading.ts'
import { Icon } from './icons/icon.tsx'
import type { Look } from './look.ts'
import { toned } from './look.ts'
import { pressing } from './press.ts'

export function Chosen({ look, choices }: { look: Look; choices: Choices }): JSX.Element {
  return (
    <div class="choices">
      {choices.items.map((choice) => (
        <Pane key={choice.id} look={look} choice={choice} />
      ))}
    </div>
  )
}

function Pane({ look, choice }: { look: Look; choice: Choice }): JSX.Element {
  const { id, label, icon, tone, stamp, pressed, place, command } = choice
  return (
    <button
      type="button"
      class="choice"
      tabIndex={-1}
      data-id={id}
      data-box
      data-on={pressed}
      style={tone ? toned(tone) : {}}
      {...pressing(() => look.send(command))}
    >
      {icon && <Icon name={icon} />}
      <span>
        {label}
        {stamp !== undefined && <em class="stamp">{stamp}</em>}
      </span>
      {place !== undefined && (
        <span class="string">
          {Array.from({ length: place }, (_, k) => k).map((k) => (
            <i key={k} data-lit />
          ))}
        </span>
      )}
    </button>
  )
}

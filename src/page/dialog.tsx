/** A card of what we know and how, and the warning before the exhibit goes back to rest. */
import type { JSX } from 'preact'
import type { Dialog as DialogReading } from '../core/reading/reading.ts'
import { Lead, RoundControl } from './controls.tsx'
import type { Look } from './look.ts'
import { pressing } from './press.ts'

type Card = Extract<DialogReading, { kind: 'card' }>
type Warning = Extract<DialogReading, { kind: 'warning' }>

/** More paragraphs than this stand in two columns where there is width for them. */
const LONG = 4

/** The countdown's ring is full at this many seconds. */
const WARNING_S = 30

export function Dialog({ look, dialog }: { look: Look; dialog: DialogReading }): JSX.Element {
  return dialog.kind === 'card' ? (
    <CardDialog look={look} card={dialog} />
  ) : (
    <WarningDialog look={look} warning={dialog} />
  )
}

/** The ground beside the words closes the card, as its control does. */
function CardDialog({ look, card }: { look: Look; card: Card }): JSX.Element {
  const close = pressing(() => look.send(card.close.command))
  const long = card.facts.length === 0 && card.paragraphs.length > LONG && !look.portrait
  return (
    <div class="veil card" key={card.title}>
      <div class="ground" {...close} />
      <div class="sheet">
        <div class={long ? 'told long' : 'told'}>
          <p class="title" data-box>
            {card.title}
          </p>
          {card.paragraphs.map((paragraph) => (
            <p class="paragraph" key={paragraph} data-box>
              {paragraph}
            </p>
          ))}
        </div>
        {card.facts.length > 0 && (
          <div class="facts">
            {card.facts.map((fact) => (
              <div class="fact" key={fact.says} data-box>
                <p class="says">{fact.says}</p>
                <p class="source">{fact.source}</p>
                <p class="basis">{fact.basis}</p>
              </div>
            ))}
          </div>
        )}
      </div>
      <div class="way-back">
        <RoundControl look={look} control={card.close} />
      </div>
    </div>
  )
}

/** Any touch stays, wherever it lands. */
function WarningDialog({ look, warning }: { look: Look; warning: Warning }): JSX.Element {
  const stay = pressing(() => look.send(warning.stay.command))
  return (
    <div class="veil warning">
      <div class="ground" {...stay} />
      <p class="title" data-box>
        {warning.title}
      </p>
      <div class="ring" data-box>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle class="whole" cx="50" cy="50" r="45" pathLength="1" />
          <circle
            class="left"
            cx="50"
            cy="50"
            r="45"
            pathLength="1"
            style={{ strokeDashoffset: `${1 - Math.min(1, warning.secondsLeft / WARNING_S)}` }}
          />
        </svg>
        <span>{warning.secondsLeft}</span>
      </div>
      <p class="says" data-box>
        {warning.says}
      </p>
      <Lead look={look} control={warning.stay} />
    </div>
  )
}

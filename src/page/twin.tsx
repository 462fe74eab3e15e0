/**
 * The DOM twin: all that is shown, as headings, lists and buttons, doing all that touch can do.
 *
 * It is the one tree that assistive technology and the keyboard see. The words and controls drawn over the picture
 * are hidden from both (aria-hidden, out of the tab order): they are laid out for eyes two metres away, in an order
 * that suits a screen, and half of what can be touched has no element there at all. One tree for everyone would
 * announce things twice or in the wrong order. The twin stays out of sight until the keyboard enters it, and is the
 * whole page where the picture cannot be drawn.
 */
import type { JSX } from 'preact'
import type { Choices, Control, Legend, Pin, Reading } from '../core/reading/reading.ts'
import type { Command } from '../core/story/command.ts'
import { TwinDialog } from './twin-dialog.tsx'

type Send = (command: Command) => void

export function Twin({ reading, send }: { reading: Reading; send: Send }): JSX.Element {
  return (
    <>
      <main lang={reading.language} dir={reading.direction} inert={reading.dialog !== null}>
        <h1 tabIndex={-1}>{reading.title}</h1>
        {said('place', reading.place)}
        {said('part', reading.part)}
        {said('caption', reading.caption)}
        {said('invitation', reading.invitation)}
        {reading.prompts.length > 0 && (
          <ul>
            {reading.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        )}
        {reading.beads && said('beads', reading.beads.says)}
        {reading.tallies.length > 0 && (
          <ul class="twin-tallies">
            {reading.tallies.map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ul>
        )}
        {reading.choices && <ChoicesTwin choices={reading.choices} send={send} />}
        {reading.slider && <SliderTwin slider={reading.slider} send={send} />}
        {reading.lead && <Buttons send={send} controls={[reading.lead]} name="lead" />}
        {reading.legend && <LegendTwin legend={reading.legend} send={send} />}
        <Pins pins={reading.pins} send={send} />
        <Buttons send={send} controls={reading.ways} name="ways" />
        <Buttons send={send} controls={reading.controls} name="turns" />
        <Buttons send={send} controls={reading.tray} name="groups" />
        <Lists reading={reading} send={send} />
        <Buttons send={send} controls={reading.corner} name="corner" />
        <ul class="twin-honest">
          <Item
            says={reading.badge.says}
            command={reading.layout === 'attract' ? null : reading.badge.command}
            send={send}
          />
        </ul>
      </main>
      <Announcements reading={reading} />
      {reading.dialog && <TwinDialog dialog={reading.dialog} reading={reading} send={send} />}
    </>
  )
}

function SliderTwin({ slider, send }: { slider: NonNullable<Reading['slider']>; send: Send }): JSX.Element {
  return (
    <section>
      <h2>{slider.label}</h2>
      <ul>
        {slider.stops.map((stop) => (
          <Item key={stop.label} says={stop.label} command={stop.command} pressed={stop.on} send={send} />
        ))}
      </ul>
    </section>
  )
}

function ChoicesTwin({ choices, send }: { choices: Choices; send: Send }): JSX.Element {
  return (
    <section>
      <h2>{choices.heading}</h2>
      <ul>
        {choices.items.map(({ id, label, stamp, command, pressed }) => (
          <Item
            key={id}
            says={stamp ? `${label}. ${stamp}` : label}
            command={command}
            pressed={pressed}
            send={send}
          />
        ))}
      </ul>
    </section>
  )
}

/** Each part in a region of its own, so that only what changed is announced. */
function Announcements({ reading }: { reading: Reading }): JSX.Element {
  const { legend, beads } = reading
  const parts = [
    reading.caption || reading.title,
    legend ? `${legend.title}. ${legend.says}` : '',
    beads?.says ?? '',
  ]
  return (
    <div class="unseen" lang={reading.language}>
      {['caption', 'legend', 'beads'].map((part, i) => (
        <p key={part} aria-live="polite" aria-atomic="true">
          {parts[i]}
        </p>
      ))}
    </div>
  )
}

function LegendTwin({ legend, send }: { legend: Legend; send: Send }): JSX.Element {
  return (
    <section>
      <h2>{legend.title}</h2>
      {legend.flag !== null && <p>{legend.flag}</p>}
      {legend.perHundred.map((share) => (
        <p key={share.says}>{share.says}</p>
      ))}
      {said('note', legend.says)}
      <ul>
        {legend.items.map((item) => (
          <Item key={item.label} says={item.label} command={item.command} send={send} />
        ))}
        {legend.know && <ControlItem control={legend.know} send={send} />}
      </ul>
    </section>
  )
}

function Pins({ pins, send }: { pins: readonly Pin[]; send: Send }): JSX.Element | null {
  if (pins.length === 0) return null
  return (
    <ul>
      {pins.map((pin) => (
        <Item
          key={pin.title}
          says={[pin.title, pin.region, pin.proud].filter(Boolean).join('. ')}
          command={pin.command}
          send={send}
        />
      ))}
    </ul>
  )
}

function Lists({ reading, send }: { reading: Reading; send: Send }): JSX.Element[] {
  return reading.lists.map((list) => (
    <section key={list.heading}>
      <h2>{list.heading}</h2>
      <ul>
        {list.items.map((item) => (
          <Item key={item.says} {...item} send={send} />
        ))}
      </ul>
    </section>
  ))
}

function Buttons({ controls, send, name }: { controls: readonly Control[]; send: Send; name: string }) {
  if (controls.length === 0) return null
  return (
    <ul class={`twin-${name}`}>
      {controls.map((control) => (
        <ControlItem key={control.id} control={control} send={send} />
      ))}
    </ul>
  )
}

function ControlItem({ control, send }: { control: Control; send: Send }): JSX.Element {
  const locked = control.locked !== undefined
  return (
    <li>
      <button
        type="button"
        data-id={control.id}
        aria-pressed={control.pressed}
        aria-disabled={locked || undefined}
        onClick={() => !locked && send(control.command)}
      >
        {[control.label, control.locked ?? control.note].filter(Boolean).join('. ')}
      </button>
    </li>
  )
}

interface ItemProps {
  readonly says: string
  readonly command: Command | null
  readonly pressed?: boolean | undefined
  readonly send: Send
}

function Item({ says, command, pressed, send }: ItemProps): JSX.Element {
  if (command === null) return <li>{says}</li>
  return (
    <li>
      <button type="button" data-id={says} aria-pressed={pressed} onClick={() => send(command)}>
        {says}
      </button>
    </li>
  )
}

function said(name: string, words: string): JSX.Element | null {
  return words === '' ? null : <p class={`twin-${name}`}>{words}</p>
}

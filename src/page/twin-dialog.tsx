/** Dialogs for keyboard and screen reader: focus stays inside until they are answered. */
import type { JSX } from 'preact'
import type { Dialog, Reading } from '../core/reading/reading.ts'
import type { Command } from '../core/story/command.ts'

interface Props {
  readonly dialog: Dialog
  readonly reading: Reading
  readonly send: (command: Command) => void
}

export function TwinDialog({ dialog, reading, send }: Props): JSX.Element {
  const answer = dialog.kind === 'card' ? dialog.close : dialog.stay
  return (
    <section
      role="dialog"
      aria-modal="true"
      aria-labelledby="kith-dialog-title"
      lang={reading.language}
      dir={reading.direction}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        send(answer.command)
      }}
    >
      <h2 id="kith-dialog-title" tabIndex={-1}>
        {dialog.title}
      </h2>
      {dialog.kind === 'card' ? <CardWords card={dialog} /> : <p role="alert">{dialog.says}</p>}
      <button type="button" data-id={answer.id} onClick={() => send(answer.command)}>
        {answer.label}
      </button>
    </section>
  )
}

function CardWords({ card }: { card: Extract<Dialog, { kind: 'card' }> }): JSX.Element {
  return (
    <>
      {card.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {card.facts.length > 0 && (
        <ul>
          {card.facts.map((fact) => (
            <li key={fact.says}>
              {fact.says}{' '}
              <span class="twin-source">{[fact.source, fact.basis].filter(Boolean).join('. ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

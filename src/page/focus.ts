/** Where the keyboard is in the twin, across changes: into a dialog, around inside it, and back to where it was. */

export interface FocusKeeper {
  /** Before the twin is drawn anew. */
  before(): void
  /** After it was drawn. */
  after(): void
  /** True while the keyboard is being moved by us, and not by anyone who reads. */
  moving(): boolean
}

const FOCUSABLE = 'button, [tabindex="0"]'

export function keepFocus(twin: HTMLElement): FocusKeeper {
  let inTwin = false
  let moving = false
  let lastId: string | undefined
  /** What had the keyboard when the dialog opened. */
  let returnTo: string | undefined
  let dialogWasOpen = false

  const byId = (id: string | undefined) =>
    [...twin.querySelectorAll<HTMLElement>('main [data-id]')].find((button) => button.dataset.id === id)

  /** What gets the keyboard now, or null to leave it where it is. */
  const next = (turn: 'opened' | 'closed' | 'none', dialog: HTMLElement | null): HTMLElement | null => {
    if (turn === 'opened') return dialog?.querySelector('button') ?? null
    if (turn === 'closed') return byId(returnTo) ?? twin.querySelector<HTMLElement>('h1')
    return twin.contains(document.activeElement) ? null : twin.querySelector<HTMLElement>('h1')
  }

  twin.addEventListener('keydown', (event) => {
    const dialog = dialogIn(twin)
    if (event.key !== 'Tab' || !dialog) return
    event.preventDefault()
    const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)]
    const now = stops.indexOf(document.activeElement as HTMLElement)
    stops.at((now + (event.shiftKey ? -1 : 1)) % stops.length)?.focus()
  })

  return {
    before: () => {
      inTwin = twin.contains(document.activeElement)
      lastId = (document.activeElement as HTMLElement | null)?.dataset?.id
    },
    after: () => {
      const dialog = dialogIn(twin)
      const turn = dialog === null ? (dialogWasOpen ? 'closed' : 'none') : dialogWasOpen ? 'none' : 'opened'
      dialogWasOpen = dialog !== null
      if (turn === 'opened') returnTo = inTwin ? lastId : undefined
      // A finger's dialog must not pull the twin into sight.
      moving = true
      if (inTwin) next(turn, dialog)?.focus()
      moving = false
    },
    moving: () => moving,
  }
}

function dialogIn(twin: HTMLElement): HTMLElement | null {
  return twin.querySelector<HTMLElement>('[aria-modal="true"]')
}

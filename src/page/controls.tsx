/** Round controls with their words under them: story, tray of groups, corner, and a card's one large control. */
import type { JSX } from 'preact'
import type { Control } from '../core/reading/reading.ts'
import { Icon } from './icons/icon.tsx'
import type { Look } from './look.ts'
import { toned } from './look.ts'
import { TIGHT_LINE } from './measure.ts'
import { pressing } from './press.ts'
import { ShapeOf } from './shape.tsx'

/** Words under an icon may be this much wider than it before they take another line: less where width is dear. */
const WORDS_PER_TARGET = { roomy: 1.75, column: 1.35, dense: 1.25 } as const
const MOST_LINES = 3
const WORDS_WEIGHT = 500

interface Props {
  readonly look: Look
  readonly control: Control
  /** It is what comes next: lit before it is touched. */
  readonly leads?: boolean
  readonly inColumn?: boolean
}

/** A control as the visual layer draws it: out of the tab order, since the twin holds the keyboard's. */
export function RoundControl({ look, control, leads = false, inColumn = false }: Props): JSX.Element {
  const words = wordsUnder(look, control.label, inColumn)
  const width = Math.max(look.sizes.target, words.width + 2)
  const locked = control.locked !== undefined
  return (
    <button
      type="button"
      class="round"
      tabIndex={-1}
      data-id={control.id}
      data-box
      data-on={control.pressed ?? false}
      data-leads={leads}
      data-locked={locked}
      style={{ ...toned(control.tone), width: `${width}px` }}
      {...pressing(() => !locked && look.send(control.command))}
    >
      <span class="face">
        {control.pressed && <ShapeOf shape={control.shape ?? 'disc'} />}
        <Icon name={control.icon} />
      </span>
      <span class="under" style={{ lineHeight: TIGHT_LINE }}>
        {words.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {control.locked !== undefined && <em>{control.locked}</em>}
      </span>
    </button>
  )
}

interface RowProps {
  readonly look: Look
  readonly name: string
  readonly controls: readonly Control[]
  readonly inColumn?: boolean
}

export function Row({ look, name, controls, inColumn = false }: RowProps): JSX.Element {
  return (
    <div class={`row ${name}`}>
      {controls.map((control) => (
        <RoundControl key={control.id} look={look} control={control} inColumn={inColumn} />
      ))}
    </div>
  )
}

/** All groups in sight, in two lots: two columns beside the picture, one row under it on an upright screen. */
export function Tray({ look, tray }: { look: Look; tray: readonly Control[] }): JSX.Element | null {
  if (tray.length === 0) return null
  const half = Math.ceil(tray.length / 2)
  return (
    <div class="tray" data-keep>
      <Row look={look} name="groups" controls={tray.slice(0, half)} inColumn={!look.portrait} />
      <Row look={look} name="groups" controls={tray.slice(half)} inColumn={!look.portrait} />
    </div>
  )
}

/** One large warm control: the answer to a card. */
export function Lead({ look, control }: { look: Look; control: Control }): JSX.Element {
  return (
    <button
      type="button"
      class="lead"
      tabIndex={-1}
      data-id={control.id}
      data-box
      {...pressing(() => look.send(control.command))}
    >
      <Icon name={control.icon} />
      <span>{control.label}</span>
    </button>
  )
}

/** The fewest lines that are not much wider than the icon over them. */
function wordsUnder(look: Look, text: string, inColumn: boolean): { lines: string[]; width: number } {
  const room = inColumn ? 'column' : look.step.dense ? 'dense' : 'roomy'
  for (let n = 1; n < MOST_LINES; n++) {
    const block = look.ruler.broken(text, look.sizes.small, WORDS_WEIGHT, n)
    if (block.width <= look.sizes.target * WORDS_PER_TARGET[room]) return block
  }
  return look.ruler.broken(text, look.sizes.small, WORDS_WEIGHT, MOST_LINES)
}

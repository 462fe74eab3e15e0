/** Round controls with their words under them: story, tray of groups, corner, and the one large control that leads on. */
import type { JSX } from 'preact'
import type { Control } from '../core/reading/reading.ts'
import { Icon } from './icons/icon.tsx'
import type { Look } from './look.ts'
import { toned } from './look.ts'
import { TIGHT_LINE } from './measure.ts'
import { pressing } from './press.ts'
import { ShapeOf } from './shape.tsx'

/** Words under an icon may be this much wider than it before they take another line. */
const WORDS_PER_TARGET = { 3: 1.75, 4: 1.1 } as const
const WORDS_WEIGHT = 500

interface Props {
  readonly look: Look
  readonly control: Control
}

/** A control as the visual layer draws it: out of the tab order, since the twin holds the keyboard's. */
export function RoundControl({ look, control }: Props): JSX.Element {
  const words = wordsUnder(look, control.label)
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

export function Row({ look, name, controls }: { look: Look; name: string; controls: readonly Control[] }) {
  return (
    <div class={`row ${name}`}>
      {controls.map((control) => (
        <RoundControl key={control.id} look={look} control={control} />
      ))}
    </div>
  )
}

/** All groups in sight, in one row or two. */
export function Tray({ look, tray }: { look: Look; tray: readonly Control[] }): JSX.Element | null {
  if (tray.length === 0) return null
  const perRow = Math.ceil(tray.length / look.step.trayRows)
  const rows = Array.from({ length: look.step.trayRows }, (_, i) => tray.slice(i * perRow, (i + 1) * perRow))
  return (
    <div class="tray" data-keep>
      {rows.map((row) => (
        <Row key={row[0]?.id} look={look} name="groups" controls={row} />
      ))}
    </div>
  )
}

/** One large warm control: what comes next. */
export function Lead({ look, control }: Props): JSX.Element {
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
function wordsUnder(look: Look, text: string): { lines: string[]; width: number } {
  const { lines } = look.step
  const most = look.sizes.target * WORDS_PER_TARGET[lines]
  for (let n = 1; n < lines; n++) {
    const block = look.ruler.broken(text, look.sizes.small, WORDS_WEIGHT, n)
    if (block.width <= most) return block
  }
  return look.ruler.broken(text, look.sizes.small, WORDS_WEIGHT, lines)
}

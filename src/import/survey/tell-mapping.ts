/** A mapping as lines for a curator: column by column, with how sure the guess is and why. */
import type { ColumnMap, Mapping, QuestionMap, Ref } from './mapping.ts'

/** From this on a guess is sure; below the other it is a shot in the dark. */
const SURE = 0.75
const UNSURE = 0.5
/** Characters of a heading. */
const HEADING = 44

/** One line for each column and question, with its reason. Holds headings: for the curator's own screen. */
export function tellMapping({ columns, questions, overlays, feelings }: Mapping): string {
  const lines: (readonly [what: string, is: string, sure: number | undefined, why: string | undefined])[] = [
    ...questions.map(
      (question) => [placeOf(question), toldQuestion(question), question.sure, question.why] as const,
    ),
    ...columns.map((column) => [headingOf(column), toldColumn(column), column.sure, column.why] as const),
  ]
  if (feelings !== null)
    lines.push([
      cut(String(feelings.total ?? `${feelings.items?.length} columns`)),
      `wellbeing, ${feelings.scale}`,
      feelings.sure,
      feelings.why,
    ])
  const told = lines.map(
    ([what, is, sure, why]) => `${what.padEnd(HEADING)}  ${is.padEnd(24)}  ${sureness(sure)}${why ?? ''}`,
  )
  const shown = overlays.map(({ id }) => id).join(', ')
  return [...told, shown === '' ? 'No overlay was found.' : `Overlays: ${shown}.`].join('\n')
}

const sureness = (sure: number | undefined): string => {
  if (sure === undefined) return ''
  if (sure >= SURE) return 'sure.    '
  return sure > UNSURE ? 'likely.  ' : 'check!   '
}

const toldQuestion = ({ id, named }: QuestionMap): string =>
  `question "${id}"${named === 'person' ? '' : ` (${named})`}`

function toldColumn({ role, as }: ColumnMap): string {
  if (as !== undefined) return `${as} (${role})`
  return role === 'ignore' || role === 'text' ? 'left out' : role
}

function placeOf({ slots, ticks, roster, pairs, relations, about }: QuestionMap): string {
  const refs: readonly (Ref | null | undefined)[] =
    slots?.flat() ??
    ticks?.map(({ column }) => column) ??
    roster ??
    pairs?.columns.map(({ column }) => column) ??
    relations ??
    []
  const all = refs.length > 0 ? refs : (Object.values(about ?? {})[0] ?? [])
  return severalOf(all.map((ref) => String(ref ?? '')))
}

const headingOf = ({ column, ticks }: ColumnMap): string =>
  column === undefined ? severalOf((ticks ?? []).map((tick) => String(tick.column))) : cut(nameOf(column))

const nameOf = (ref: Ref): string => (typeof ref === 'number' ? `column ${ref}` : ref)

function severalOf(names: readonly string[]): string {
  const [first = ''] = names
  if (names.length < 2) return cut(first)
  const more = ` and ${names.length - 1} more`
  return `${cut(first, HEADING - more.length)}${more}`
}

function cut(text: string, most = HEADING): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 3).join('')}...`
}

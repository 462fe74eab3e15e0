/** Reads the answer to one question from the cells of a row: who or what was named, or which way nobody was. */
import { cutAt } from './cut-cell.ts'
import { keptElsewhere, tickedIn } from './fact-reader.ts'
import { ownPart, sharedEnds } from './heading-words.ts'
import type { Mapping, QuestionMap, Ref } from './mapping.ts'
import { type Missing, type MissingIn, missingBy, plainCell } from './missing.ts'
import type { Column } from './table.ts'

export interface Answer {
  readonly named: readonly NamedOne[]
  /** Null where somebody was named. */
  readonly missing: Missing | null
  /** Reasons for which parts of the answer were left out, one for each part. */
  readonly notes: readonly string[]
}

export interface NamedOne {
  /** '' where the table does not say who it is. */
  readonly text: string
  /** 1-based column of slots, by which pairs speak of them. */
  readonly slot: number
  readonly about: Readonly<Record<string, string>>
  readonly weight: string | null
}

export type AnswerReader = (cells: readonly string[]) => Answer

const TWICE = 'A name is there twice in one answer. It was kept once.'
const NO_LETTER = 'An answer holds no letter, so it is no name. It was left out.'
const LOOSE_FACTS = 'Facts stand beside an empty name. They were left out.'
const TOO_LONG = 'An answer is too long for a name. It was left out, since it may be a whole story.'
/** Characters of a name. */
const LONGEST_NAME = 120

/** A reader for a question whose answers stand in slots, ticks or a roster; null for pairs, which name nobody. */
export function answerReader(
  question: QuestionMap,
  mapping: Mapping,
  find: (ref: Ref) => Column | undefined,
  ids: ReadonlySet<string>,
): AnswerReader | null {
  const read = question.slots
    ? slotsReader(question, mapping, find, ids)
    : tickedReader(question, mapping, find)
  return read === null ? null : (cells) => withoutRepeats(read(cells))
}

interface SlotColumns {
  readonly names: readonly number[]
  readonly about: readonly (readonly [as: string, at: number, kept: (cell: string) => string])[]
  readonly weight: number
}

function slotsReader(
  question: QuestionMap,
  mapping: Mapping,
  find: (ref: Ref) => Column | undefined,
  ids: ReadonlySet<string>,
): AnswerReader {
  const slots = slotColumns(question, mapping, find)
  const missingIn = missingBy(mapping.missing, question.missing)
  const nameless = question.slots?.length === 0
  const known = question.ids === true ? ids : new Set<string>()
  const parse: Parse = {
    missingIn,
    known,
    separators: question.separators ?? [],
    anything: question.ids === true,
  }
  return (cells) => {
    const found: Found = { named: [], missing: [], notes: [] }
    slots.forEach((slot, at) => {
      const about = aboutIn(slot, cells, missingIn)
      if (nameless) {
        if (Object.keys(about).length > 0)
          found.named.push(unnamed(at, about, weightIn(slot, cells, missingIn)))
        else found.missing.push('no answer')
      } else readSlot(slot, at, about, cells, parse, found)
    })
    return settled(found)
  }
}

function slotColumns(
  { slots = [], about = {}, weight = [] }: QuestionMap,
  mapping: Mapping,
  find: (ref: Ref) => Column | undefined,
): SlotColumns[] {
  const at = (ref: Ref | null | undefined): number =>
    (ref === null || ref === undefined ? 0 : (find(ref)?.number ?? 0)) - 1
  const count =
    slots.length > 0 ? slots.length : Math.max(0, ...Object.values(about).map(({ length }) => length))
  const facts = Object.entries(about).map(([as, refs]) => ({ as, refs, kept: keptElsewhere(mapping, as) }))
  return Array.from({ length: count }, (_, slot) => ({
    names: [slots[slot] ?? []].flat().map(at),
    about: facts.map(({ as, refs, kept }) => [as, at(refs[slot]), kept] as const),
    weight: at(weight[slot]),
  }))
}

interface Parse {
  readonly missingIn: MissingIn
  /** Plain ids that count as answers, whatever else they may stand for. */
  readonly known: ReadonlySet<string>
  readonly separators: readonly string[]
  /** Answers need no letter. */
  readonly anything: boolean
}

interface Found {
  readonly named: NamedOne[]
  readonly missing: Missing[]
  readonly notes: string[]
}

function readSlot(
  slot: SlotColumns,
  at: number,
  about: NamedOne['about'],
  cells: readonly string[],
  parse: Parse,
  found: Found,
): void {
  const parts = slot.names.map((name) => cells[name] ?? '').filter((cell) => cell !== '')
  const text = parts.join(' ')
  const missing = parse.known.has(plainCell(text))
    ? null
    : (parse.missingIn(text) ?? allMissing(parts, parse.missingIn))
  if (missing !== null) {
    found.missing.push(missing)
    if (Object.keys(about).length > 0) found.notes.push(LOOSE_FACTS)
    return
  }
  const pieces = cutAt(text, parse.separators)
  const weight = weightIn(slot, cells, parse.missingIn)
  for (const piece of pieces) {
    // What is said of one in the slot cannot be said of each of several.
    const own = pieces.length === 1 ? { about, weight } : { about: {}, weight: null }
    readPiece(piece, at, own, parse, found)
  }
}

function readPiece(
  piece: string,
  at: number,
  own: Pick<NamedOne, 'about' | 'weight'>,
  { missingIn, known, anything }: Parse,
  { named, missing, notes }: Found,
): void {
  const isKnown = known.has(plainCell(piece))
  const gone = isKnown ? null : missingIn(piece)
  if (gone !== null) missing.push(gone)
  else if (piece.length > LONGEST_NAME) notes.push(TOO_LONG)
  else if (anything || /\p{L}/u.test(piece)) named.push({ text: piece, slot: at + 1, ...own })
  else notes.push(NO_LETTER)
}

/** First name and surname both say that there is no answer. */
function allMissing(parts: readonly string[], missingIn: MissingIn): Missing | null {
  if (parts.length < 2) return null
  const each = parts.map(missingIn)
  return each.every((one) => one !== null) ? (each[0] ?? null) : null
}

const unnamed = (at: number, about: NamedOne['about'], weight: string | null): NamedOne => ({
  text: '',
  slot: at + 1,
  about,
  weight,
})

function aboutIn(
  { about }: SlotColumns,
  cells: readonly string[],
  missingIn: MissingIn,
): Record<string, string> {
  const told = about.flatMap(([as, at, kept]) => {
    const cell = cells[at] ?? ''
    return missingIn(cell) === null ? [[as, kept(cell)] as const] : []
  })
  return Object.fromEntries(told)
}

function weightIn({ weight }: SlotColumns, cells: readonly string[], missingIn: MissingIn): string | null {
  const cell = cells[weight] ?? ''
  return missingIn(cell) === null ? cell : null
}

/** Ticks of things, or of people on a roster. */
function tickedReader(
  question: QuestionMap,
  mapping: Mapping,
  find: (ref: Ref) => Column | undefined,
): AnswerReader | null {
  const columns = question.ticks
    ? question.ticks.map(({ column, value }) => ({ at: (find(column)?.number ?? 0) - 1, text: value }))
    : rosterColumns(question.roster, find)
  if (columns === null) return null
  const isTicked = tickedIn(mapping, [question.missing], question.none)
  const missingIn = missingBy(mapping.missing, question.missing)
  return (cells) => {
    const found: Found = { named: [], missing: [], notes: [] }
    columns.forEach(({ at, text }, slot) => {
      const cell = cells[at] ?? ''
      const ticked = isTicked(cell)
      if (ticked === true)
        found.named.push({
          text,
          slot: slot + 1,
          about: {},
          weight: question.roster ? strengthOf(cell) : null,
        })
      else found.missing.push(ticked === false ? 'none named' : (missingIn(cell) ?? 'no answer'))
    })
    return settled(found)
  }
}

/** A tick alone has no strength; a number above 1, or a word for how often, has. */
function strengthOf(cell: string): string | null {
  return /^(?:1|x|y|yes|true|ticked|checked|selected)$/i.test(cell) ? null : cell
}

function rosterColumns(roster: readonly Ref[] | undefined, find: (ref: Ref) => Column | undefined) {
  if (roster === undefined) return null
  const columns = roster.flatMap((ref) => find(ref) ?? [])
  const ends = sharedEnds(columns.map(({ says }) => says))
  return columns.map(({ number, says }) => ({ at: number - 1, text: ownPart(says, ends) }))
}

/** Somebody named counts before "nobody", that before a refusal, and that before no answer at all. */
function settled({ named, missing, notes }: Found): Answer {
  if (named.length > 0) return { named, missing: null, notes }
  const kinds: readonly Missing[] = ['none named', 'refused']
  return { named, missing: kinds.find((kind) => missing.includes(kind)) ?? 'no answer', notes }
}

function withoutRepeats(answer: Answer): Answer {
  const seen = new Set<string>()
  const named = answer.named.filter(({ text }) => {
    const plain = plainCell(text)
    const isNew = plain === '' || !seen.has(plain)
    seen.add(plain)
    return isNew
  })
  const repeats = answer.named.length - named.length
  if (repeats === 0) return answer
  return { ...answer, named, notes: [...answer.notes, ...new Array<string>(repeats).fill(TWICE)] }
}

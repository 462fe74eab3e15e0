/** The heading of a UCINET DL file: sizes, format and labels (UCINET's guide, and the keywords of its own reader). */
import { DlTrouble, endOfLine, type Place, type Word, wordAt } from './dl-words.ts'
import type { Shape } from './matrices.ts'
import type { Notes } from './notes.ts'

export interface DlHeader {
  readonly rows: number | null
  readonly columns: number | null
  readonly matrices: number | null
  readonly layout: Layout
  readonly diagonal: boolean
  readonly labels: Readonly<Record<LabelledSide, readonly Word[] | null>>
  /** Whether names stand among the data. */
  readonly embedded: { readonly rows: boolean; readonly columns: boolean }
  /** Where the data begin. */
  readonly data: Place
}

export type Layout =
  | { readonly kind: 'matrix'; readonly part: Shape['part'] }
  | { readonly kind: 'edges' | 'nodes'; readonly sets: 1 | 2; readonly counted: boolean }
/** `both` are labels that stand for rows and columns alike. */
export type LabelledSide = 'rows' | 'columns' | 'both' | 'levels'

interface Draft {
  readonly text: string
  readonly notes: Notes
  place: Place
  readonly sizes: { n: number | null; rows: number | null; columns: number | null; matrices: number | null }
  layout: Layout
  diagonal: boolean
  readonly labels: Record<LabelledSide, Word[] | null>
  readonly embedded: { rows: boolean; columns: boolean }
  /** The labels that are being listed. */
  listing: Word[] | null
}

const FULL: Layout = { kind: 'matrix', part: 'full' }
const LAYOUTS: readonly (readonly [pattern: RegExp, layout: Layout])[] = [
  [/^(?:full(?:mat(?:rix)?)?|fm)$/, FULL],
  [/^(?:lower(?:half)?|lh)$/, { kind: 'matrix', part: 'lower' }],
  [/^(?:upper(?:half)?|uh)$/, { kind: 'matrix', part: 'upper' }],
  [/^(?:edge(?:list)?1?|el1?)$/, { kind: 'edges', sets: 1, counted: false }],
  [/^(?:edge(?:list)?|el)2$/, { kind: 'edges', sets: 2, counted: false }],
  [/^(?:node(?:list)?1?|nl1?)$/, { kind: 'nodes', sets: 1, counted: false }],
  [/^(?:node(?:list)?|nl)1b$/, { kind: 'nodes', sets: 1, counted: true }],
  [/^(?:node(?:list)?|nl)2$/, { kind: 'nodes', sets: 2, counted: false }],
]
/** Formats that UCINET has and that are not read here. */
const REFUSED: readonly (readonly [pattern: RegExp, title: string])[] = [
  [/^(?:ranked?|rl)/, 'a ranked list'],
  [/^(?:block|bm)/, 'a block matrix'],
  [/^(?:edgearray|ea)/, 'an edge array'],
  [/^part/, 'a partition'],
]

const SIZES: readonly (readonly [pattern: RegExp, size: keyof Draft['sizes']])[] = [
  [/^n$/, 'n'],
  [/^(?:nr|nrows?|ni)$/, 'rows'],
  [/^(?:nc|ncols?|ncolumns?|nj)$/, 'columns'],
  [/^(?:nm|nl|nmat|nrel|nresp)$/, 'matrices'],
]
const SIDES: readonly (readonly [pattern: RegExp, side: LabelledSide])[] = [
  [/^rows?$/, 'rows'],
  [/^col(?:umn)?s?$/, 'columns'],
  [/^(?:mat(?:rix|rices)?|lev(?:els?)?)$/, 'levels'],
]
const LABELS = /^lab(?:els?)?$/
const EMBEDDED = /^emb/
const DATA = /^(?:data|begin|start)$/
const PROSE = /^(?:comments?|rem|title)$/

const NO_DATA =
  'There is no line DATA: in this DL file, so there is nothing to read. Put it above the numbers.'
const NO_SIZE = 'A size here is not a whole number. Write it as in N=20.'
const ELSEWHERE =
  'This DL file says that its data stand in another file. Copy them under a line DATA: in this one.'
const UNKNOWN_FORMAT =
  'This DL file has a format that is not known here. Save it in UCINET as FULLMATRIX or EDGELIST1.'
const NO_WORD = 'A word of the heading was not understood. It was left aside.'

/** Reads everything above the data. Throws a DlTrouble where that cannot be done. */
export function readDlHeader(text: string, notes: Notes): DlHeader {
  const draft = newDraft(text, notes)
  for (let word = take(draft); word !== null; word = take(draft)) {
    const key = keyOf(word)
    if (DATA.test(key) && hasColon(draft, word)) return finished(draft)
    if (!openLabels(draft, key, word)) meet(draft, key, word)
  }
  throw new DlTrouble(draft.place.line, NO_DATA)
}

function newDraft(text: string, notes: Notes): Draft {
  const draft: Draft = {
    text,
    notes,
    place: { at: 0, line: 1 },
    sizes: { n: null, rows: null, columns: null, matrices: null },
    layout: FULL,
    diagonal: true,
    labels: { rows: null, columns: null, both: null, levels: null },
    embedded: { rows: false, columns: false },
    listing: null,
  }
  // The word DL itself.
  take(draft)
  return draft
}

function finished({ sizes, layout, diagonal, labels, embedded, place }: Draft): DlHeader {
  const { n, rows, columns, matrices } = sizes
  return {
    rows: rows ?? n,
    columns: columns ?? n,
    matrices,
    layout,
    diagonal,
    labels,
    embedded,
    data: place,
  }
}

function peek(draft: Draft): Word | null {
  return wordAt(draft.text, draft.place)
}

function take(draft: Draft): Word | null {
  const word = peek(draft)
  if (word !== null) draft.place = { at: word.end, line: word.line }
  return word
}

/** Lower case and without a colon; '' for what stands in quotes, which is never a keyword. */
function keyOf(word: Word | null): string {
  return word === null || word.quoted ? '' : word.text.toLowerCase().replace(/:$/, '')
}

/** True where a colon ends the word, or stands by itself behind it, which is then taken. */
function hasColon(draft: Draft, word: Word): boolean {
  if (word.text.endsWith(':')) return true
  const next = peek(draft)
  if (next === null || next.first || next.quoted || !next.text.startsWith(':')) return false
  draft.place = { at: next.end - next.text.length + 1, line: next.line }
  return true
}

/** ROW LABELS:, LABELS:, COLUMN LABELS EMBEDDED and their like. False where the word opens no labels. */
function openLabels(draft: Draft, key: string, word: Word): boolean {
  let side: LabelledSide = 'both'
  let last = word
  if (!LABELS.test(key)) {
    const found = SIDES.find(([pattern]) => pattern.test(key))?.[1]
    const next = peek(draft)
    if (found === undefined || next === null || !LABELS.test(keyOf(next))) return false
    side = found
    last = take(draft) ?? word
  }
  const colon = hasColon(draft, last)
  const next = peek(draft)
  if (EMBEDDED.test(keyOf(next))) {
    const embedded = take(draft)
    if (embedded !== null) hasColon(draft, embedded)
    draft.listing = null
    if (side !== 'columns') draft.embedded.rows = true
    if (side !== 'rows') draft.embedded.columns = true
    return true
  }
  // A label may be called "labels"; a heading without its colon stands at the end of its line.
  if (!colon && next?.first !== true) return false
  draft.listing = []
  draft.labels[side] = draft.listing
  return true
}

/** A parameter, a label, or a word that nobody knows. */
function meet(draft: Draft, key: string, word: Word): void {
  const labelled = draft.listing !== null && !(word.first && peek(draft)?.equals === true)
  if (!labelled && parameter(draft, key, word)) {
    draft.listing = null
    return
  }
  if (draft.listing !== null) draft.listing.push(word)
  else if (key !== ':') draft.notes.warn(NO_WORD, word.line)
}

/** False where the word is no parameter. */
function parameter(draft: Draft, key: string, word: Word): boolean {
  const size = SIZES.find(([pattern]) => pattern.test(key))?.[1]
  if (size !== undefined) {
    const said = take(draft)
    if (said === null || !/^\d{1,15}$/.test(said.text)) throw new DlTrouble(word.line, NO_SIZE)
    draft.sizes[size] = Number(said.text)
    return true
  }
  if (key === 'format') {
    const said = take(draft)
    draft.layout = layoutOf(keyOf(said), said?.line ?? word.line)
    return true
  }
  if (key.startsWith('diag')) {
    draft.diagonal = !keyOf(take(draft)).startsWith('abs')
    return true
  }
  if (key === 'datafile') throw new DlTrouble(word.line, ELSEWHERE)
  if (!PROSE.test(key)) return false
  draft.place = { at: endOfLine(draft.text, word.end), line: word.line }
  return true
}

function layoutOf(said: string, line: number): Layout {
  const refused = REFUSED.find(([pattern]) => pattern.test(said))?.[1]
  if (refused !== undefined) {
    const says = `This DL file is ${refused}, which is not read here. Save it in UCINET as FULLMATRIX or EDGELIST1.`
    throw new DlTrouble(line, says)
  }
  const layout = LAYOUTS.find(([pattern]) => pattern.test(said))?.[1]
  if (layout === undefined) throw new DlTrouble(line, UNKNOWN_FORMAT)
  return layout
}

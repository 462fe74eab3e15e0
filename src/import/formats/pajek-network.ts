/** One network of a Pajek file as it stands there, before anybody asks who is who in several. */
import type { Notes } from './notes.ts'
import type { Section } from './pajek-sections.ts'
import { isDrawing, meant, vertexNumber, type Word, wordsOf } from './pajek-words.ts'

export interface Network {
  readonly file: string
  readonly notes: Notes
  /** From "*Network", or null. */
  readonly name: string | null
  /** Where its vertices are announced. */
  readonly line: number
  /** Vertices announced; `first` of them are of the first set. Equal where there is one set. */
  readonly count: number
  readonly first: number
  /** Vertices that have a line of their own, by number. */
  readonly vertices: ReadonlyMap<number, Vertex>
  readonly links: Link[]
  /** Names of relations by number. */
  readonly relations: Map<number, string>
  /** What a network without a single line would be. */
  directed: boolean | null
  drawn: boolean
}

export interface Vertex {
  readonly label: string | null
  readonly time: string | null
  readonly line: number
}

export interface Link {
  readonly from: number
  readonly to: number
  readonly directed: boolean
  readonly relation: number
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
}

export type Made<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly line: number; readonly says: string }

const NO_COUNT =
  'The number of nodes is missing behind "*Vertices". Write it there, or save the file again from Pajek.'
const SETS =
  'The first set has more nodes here than there are nodes. Correct the two numbers behind "*Vertices".'
const NO_NUMBER = 'A line of a node that does not begin with its number was left out. Put the number first.'
const TWICE = 'A node is listed twice. It was kept once, with what both lines say.'
export const OPEN_QUOTE = 'A quote opens and never closes. The rest of the line was taken.'
const BARE_LABEL = 'A name of several words stands without quotes. All its words were taken.'

/** Begins a network at its "*Vertices n" or "*Vertices n n1" line. */
export function networkAt(section: Section, name: string | null, file: string, notes: Notes): Made<Network> {
  const [count, first] = countsIn(section.rest)
  if (count === null) return { ok: false, line: section.line, says: NO_COUNT }
  if (first !== null && first > count) return { ok: false, line: section.line, says: SETS }
  const { vertices, drawn } = verticesOf(section, notes)
  const sets = first === null || first === 0 ? count : first
  const found = { vertices, drawn, links: [], relations: new Map(), directed: null }
  return { ok: true, value: { file, notes, name, line: section.line, count, first: sets, ...found } }
}

/** A network without a list of its nodes: all are known from ties. */
export function networkWithout(line: number, name: string | null, file: string, notes: Notes): Network {
  const found = { vertices: new Map(), drawn: false, links: [], relations: new Map(), directed: null }
  return { file, notes, name, line, count: 0, first: 0, ...found }
}

/** The numbers behind "*Vertices". */
export function countsIn(rest: string): [count: number | null, first: number | null] {
  const { words } = wordsOf(rest)
  return [countOf(words[0]), countOf(words[1])]
}

function countOf(word: Word | undefined): number | null {
  return word !== undefined && /^\d{1,15}$/.test(word.text) ? Number(word.text) : null
}

function verticesOf({ body }: Section, notes: Notes): { vertices: Map<number, Vertex>; drawn: boolean } {
  const vertices = new Map<number, Vertex>()
  let drawn = false
  for (const line of body) {
    const { words, time, open } = wordsOf(line.text)
    const number = vertexNumber(words[0])
    if (number === null) {
      notes.warn(NO_NUMBER, line.at)
      continue
    }
    if (open) notes.warn(OPEN_QUOTE, line.at)
    const { label, used } = labelIn(words)
    if (used > 2) notes.warn(BARE_LABEL, line.at)
    if (words.length > used) drawn = true
    const old = vertices.get(number)
    if (old !== undefined) notes.warn(TWICE, line.at)
    vertices.set(number, { label: old?.label ?? label, time: old?.time ?? time, line: old?.line ?? line.at })
  }
  return { vertices, drawn }
}

/** The label of a vertex line, and how many words of it that takes with the number. */
function labelIn(words: readonly Word[]): { label: string | null; used: number } {
  const [, first] = words
  if (first === undefined) return { label: null, used: 1 }
  let used = 2
  if (!first.quoted) while (used < words.length && isPartOfName(words[used])) used += 1
  const text = words.slice(1, used).map((word) => word.text)
  return { label: meant(text.join(' ')) || null, used }
}

/** Bare words that are neither numbers nor drawing matter go on with an unquoted name: 1 Ann Lee 0.5 0.5 */
function isPartOfName(word: Word | undefined): boolean {
  return word !== undefined && !word.quoted && !isDrawing(word) && !/^[-+.,\d]/.test(word.text)
}

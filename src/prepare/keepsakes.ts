/** The working file: everything that the page knows, to go on another time. Pure. */
import { MIN_ALIKE, TIE_BUDGET } from '../core/privacy/policy.ts'
import { refused } from '../import/formats/notes.ts'
import { NOTHING_DECIDED, readDecisions } from '../import/matching/decisions.ts'
import type { NamedBytes, Read } from '../import/network.ts'
import type { Mapping } from '../import/survey/mapping.ts'
import { type Review, reviewText } from './reviewing.ts'

/** What is asked about the place itself. */
export interface PlaceWords {
  readonly title: string
  readonly region: string
  /** Why everybody may see the network; null for a survey. */
  readonly publicBecause: string | null
  /** Fewest people who share each fact, pair and triple of facts. */
  readonly alike: number
  /** Share of ties that may be left out so that fewer lights stand alone. */
  readonly tieBudget: number
}

/** Nothing said yet, and people protected as usual. */
export const NO_PLACE: PlaceWords = {
  title: '',
  region: '',
  publicBecause: null,
  alike: MIN_ALIKE.usual,
  tieBudget: TIE_BUDGET.usual,
}

export interface Work {
  readonly files: readonly NamedBytes[]
  readonly mapping: Mapping
  readonly review: Review
  readonly place: PlaceWords
}

const NO_WORK = 'This working file is broken. Choose your own files again.'
/** How a working file begins; nothing else is read as one. */
const BEGINS = '{"kith":"work"'

/** Everything, names and all: whoever saves it must keep it as safe as the survey. */
export function workText({ files, mapping, review, place }: Work): string {
  const kept = files.map(({ name, bytes }) => ({ name, base64: base64Of(bytes) }))
  const decisions = reviewText(review)
  return `${JSON.stringify({ kith: 'work', version: 1, files: kept, mapping, decisions, place })}\n`
}

/** Null where it is no working file at all. The mapping in it is checked by whoever uses it. */
export function workFrom(name: string, bytes: Uint8Array): Read<Work> | null {
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith(BEGINS)) return null
  const json = jsonIn(text)
  if (!isObject(json)) return refused(name, 0, NO_WORK)
  const { files, mapping, decisions, place } = json
  if (!Array.isArray(files) || !isObject(mapping) || typeof decisions !== 'string' || !isObject(place))
    return refused(name, 0, NO_WORK)
  const kept = files.flatMap((each) => fileIn(each) ?? [])
  if (kept.length === 0 || kept.length < files.length) return refused(name, 0, NO_WORK)
  const read = readDecisions({ name, text: decisions })
  const value: Work = {
    files: kept,
    mapping: mapping as unknown as Mapping,
    review: { before: read.ok ? read.value : NOTHING_DECIDED, answered: [] },
    place: placeIn(place),
  }
  return { ok: true, value, problems: [] }
}

function placeIn({ title, region, publicBecause, alike, tieBudget }: Record<string, unknown>): PlaceWords {
  const said = (value: unknown): string => (typeof value === 'string' ? value : '')
  const number = (value: unknown, usual: number): number => (typeof value === 'number' ? value : usual)
  return {
    title: said(title),
    region: said(region),
    publicBecause: typeof publicBecause === 'string' ? publicBecause : null,
    alike: number(alike, NO_PLACE.alike),
    tieBudget: number(tieBudget, NO_PLACE.tieBudget),
  }
}

function fileIn(json: unknown): NamedBytes | null {
  if (!isObject(json) || typeof json.name !== 'string' || typeof json.base64 !== 'string') return null
  const bytes = bytesOf(json.base64)
  return bytes === null ? null : { name: json.name, bytes }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Bytes that are turned into letters at a time: a call takes only so many arguments. */
const PIECE = 8192

function base64Of(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    letters += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(letters)
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

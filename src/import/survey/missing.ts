/** The three ways in which an answer can be missing, and the words people write for them. */
import type { MissingWords } from './mapping.ts'

export type Missing = 'no answer' | 'none named' | 'refused'

/** What people and programs write; in the guess of a mapping, where a curator may take any of them out. */
export const MISSING_WORDS: MissingWords = {
  noAnswer: [
    'na',
    'n/a',
    'n.a.',
    'nan',
    'null',
    '#n/a',
    '#null!',
    '-',
    '--',
    '.',
    '?',
    'missing',
    'no answer',
    'no response',
    'not answered',
    'not asked',
    'not applicable',
    'skipped',
    'blank',
    'dk',
    'don’t know',
    'not sure',
    'unsure',
    'unknown',
    'can’t remember',
  ],
  noneNamed: [
    'none',
    'no one',
    'noone',
    'no-one',
    'nobody',
    'no body',
    'nil',
    'nothing',
    'nowhere',
    'no',
    'not anyone',
    'none of these',
    'none of the above',
  ],
  refused: [
    'prefer not to say',
    'prefer not to answer',
    'rather not say',
    'would rather not say',
    'i’d rather not say',
    'refused',
    'refuse',
    'refusal',
    'declined',
    'decline to answer',
    'private',
    'pnts',
  ],
}

/** Numbers that programs put where there is no answer, and which of the three they are as a rule. */
export const MISSING_CODES: Readonly<Record<string, keyof MissingWords>> = {
  '-1': 'noAnswer',
  '-7': 'refused',
  '-8': 'noAnswer',
  '-9': 'noAnswer',
  '-77': 'refused',
  '-88': 'noAnswer',
  '-99': 'noAnswer',
  '-999': 'noAnswer',
  '77': 'refused',
  '88': 'noAnswer',
  '97': 'refused',
  '98': 'noAnswer',
  '99': 'noAnswer',
  '777': 'refused',
  '888': 'noAnswer',
  '999': 'noAnswer',
  '9999': 'noAnswer',
}

/** The entry of a mapping for codes that were met, or nothing. */
export function codeWords(codes: readonly string[]): { missing?: MissingWords } {
  if (codes.length === 0) return {}
  const of = (kind: keyof MissingWords) => codes.filter((code) => MISSING_CODES[code] === kind)
  return { missing: { noAnswer: of('noAnswer'), noneNamed: of('noneNamed'), refused: of('refused') } }
}

/** Codes among answers that are names: no name is a number, unless it is an id. */
export function codesAmong(values: ReadonlyMap<string, number>, ids: ReadonlySet<string>): string[] {
  return [...values.keys()].filter((value) => Object.hasOwn(MISSING_CODES, value) && !ids.has(value))
}

const KINDS: readonly (readonly [key: keyof MissingWords, kind: Missing])[] = [
  ['noAnswer', 'no answer'],
  ['noneNamed', 'none named'],
  ['refused', 'refused'],
]

/** What a cell says of a missing answer, or null where it holds an answer. */
export type MissingIn = (cell: string) => Missing | null

/** Looks cells up in word lists, the later ones first. A blank cell is always no answer. */
export function missingBy(...lists: readonly (MissingWords | undefined)[]): MissingIn {
  const byWord = new Map<string, Missing>([['', 'no answer']])
  for (const list of lists) {
    for (const [key, kind] of KINDS) for (const word of list?.[key] ?? []) byWord.set(plainCell(word), kind)
  }
  return (cell) => byWord.get(plainCell(cell)) ?? null
}

const ODD_BLANKS = /\s\s|[^\S ]/
const BLANKS = /\s+/g

/** A cell for comparing: lower case, single blanks, one sort of apostrophe, no full stop at the end of words. */
export function plainCell(cell: string): string {
  const lower = cell.trim().toLowerCase().replaceAll('’', "'")
  const plain = ODD_BLANKS.test(lower) ? lower.replace(BLANKS, ' ') : lower
  if (!plain.endsWith('.') && !plain.endsWith('!')) return plain
  const word = plain.slice(0, -1)
  // "Nobody." is "nobody", but "n.a." is no word.
  return /\p{L}$/u.test(word) && !word.includes('.') ? word : plain
}

/** What stands in the cells of a column, counted once, so that guessing need not look again. */
import { wordsOf } from './heading-words.ts'
import { MISSING_CODES, MISSING_WORDS, missingBy, plainCell } from './missing.ts'
import type { Column, Table } from './table.ts'

export interface Profile {
  readonly column: Column
  /** Words of the heading and of the question under it. */
  readonly words: readonly string[]
  /** Cells with an answer in them. */
  readonly filled: number
  /** Plain cells that say in words that an answer is missing, and how many there are. */
  readonly excused: ReadonlyMap<string, number>
  /** Plain cells -> how many there are. */
  readonly values: ReadonlyMap<string, number>
  /** The written form first met of each plain cell. */
  readonly written: ReadonlyMap<string, string>
  readonly numbers: number
  readonly wholes: number
  readonly least: number
  readonly most: number
  /** Cells that could be a name: letters, at most six words. */
  readonly nameLike: number
  /** Cells of more than 8 words or 60 characters. */
  readonly long: number
  /** Cells with each mark in them. */
  readonly marks: Readonly<Record<Mark, number>>
  /** Usual codes for a missing answer that stand here, outside the span of the other numbers. */
  readonly codes: readonly string[]
}

/** What may part several answers in one cell. */
export const MARKS = [';', '|', '\n', ',', '/', ' and ', ' & '] as const
export type Mark = (typeof MARKS)[number]
/** These mean nothing else. */
export const SURE_MARKS = [';', '|', '\n'] as const satisfies readonly Mark[]

const missingIn = missingBy(MISSING_WORDS)
const NAME = /^\p{L}[\p{L}\p{M}'’.\-, ()]*$/u
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/

export function profilesOf(table: Table): Profile[] {
  return table.columns.map((column, at) =>
    profileOf(
      column,
      table.rows.map(({ cells }) => cells[at] ?? ''),
    ),
  )
}

interface Counting {
  filled: number
  readonly excused: Map<string, number>
  nameLike: number
  long: number
  readonly values: Map<string, number>
  readonly written: Map<string, string>
  readonly marks: Record<Mark, number>
}

export function profileOf(column: Column, cells: readonly string[]): Profile {
  const count: Counting = {
    filled: 0,
    excused: new Map(),
    nameLike: 0,
    long: 0,
    values: new Map(),
    written: new Map(),
    marks: { ';': 0, '|': 0, '\n': 0, ',': 0, '/': 0, ' and ': 0, ' & ': 0 },
  }
  for (const cell of cells) if (cell !== '') countCell(cell, count)
  const heard = wordsOf(column.says === column.heading ? column.heading : `${column.heading} ${column.says}`)
  return { column, words: heard, ...count, ...numbersOf(count.values) }
}

function countCell(cell: string, count: Counting): void {
  const plain = plainCell(cell)
  if (!count.written.has(plain)) count.written.set(plain, cell)
  const isExcuse = missingIn(cell) !== null
  const tally = isExcuse ? count.excused : count.values
  tally.set(plain, (tally.get(plain) ?? 0) + 1)
  if (isExcuse) return
  count.filled += 1
  const wordCount = plain.split(' ').length
  if (cell.length > 60 || wordCount > 8) count.long += 1
  else if (wordCount <= 6 && NAME.test(cell)) count.nameLike += 1
  for (const mark of MARKS) if (cell.includes(mark)) count.marks[mark] += 1
}

function numbersOf(values: ReadonlyMap<string, number>) {
  const own = new Map<number, number>()
  const coded = new Map<string, number>()
  for (const [value, times] of values) {
    if (!NUMBER.test(value)) continue
    if (Object.hasOwn(MISSING_CODES, value)) coded.set(value, times)
    else own.set(Number(value.replace(',', '.')), times)
  }
  let [numbers, wholes, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const take = (number: number, times: number): void => {
    numbers += times
    if (Number.isInteger(number)) wholes += times
    least = Math.min(least, number)
    most = Math.max(most, number)
  }
  for (const [number, times] of own) take(number, times)
  const codes: string[] = []
  const [floor, ceiling] = [least, most]
  for (const [code, times] of coded) {
    // 99 is an age where others are 98, and a code where all others are under 10.
    if (Number(code) < Math.min(0, floor) || Number(code) > Math.max(10, ceiling * 1.1)) codes.push(code)
    else take(Number(code), times)
  }
  return { numbers, wholes, least, most, codes }
}

export type Content = 'empty' | 'number' | 'tick' | 'category' | 'name' | 'text'

const TICKS: ReadonlySet<string> = new Set(
  '0 1 yes no true false x y n ticked checked unchecked selected'.split(' ').concat('not selected'),
)
/** A column has few values where there are at most so many. */
export const FEW_VALUES = 15

/** What sort of thing the cells hold. */
export function contentOf(profile: Profile): Content {
  const { filled, values, numbers, nameLike, long, codes } = profile
  const answers = filled - codes.reduce((sum, code) => sum + (values.get(code) ?? 0), 0)
  if (answers <= 0) return 'empty'
  if (isTicked(profile)) return 'tick'
  if (numbers >= 0.9 * answers) return 'number'
  if (long > 0.2 * answers) return 'text'
  if (hasFewValues(profile)) return 'category'
  return nameLike >= 0.6 * answers ? 'name' : 'text'
}

/** Each value stands for two people or more, on the whole. */
export function hasFewValues({ values, filled }: Profile): boolean {
  return values.size <= FEW_VALUES && values.size <= Math.max(2, filled / 2)
}

/** Yes or no, 1 or 0, or blank beside the one thing its heading says. */
function isTicked({ values, words }: Profile): boolean {
  const [only] = values.keys()
  if (values.size === 1 && only !== undefined) {
    const own = wordsOf(only)
    return TICKS.has(only) || (own.length > 0 && own.every((word, at) => word === words.at(at - own.length)))
  }
  return values.size === 2 && [...values.keys()].every((value) => TICKS.has(value))
}

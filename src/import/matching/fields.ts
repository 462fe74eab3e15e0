/** Tables of records made comparable: a list of fields, each of a kind, and the keys that say which records to compare. */
import { doubleMetaphone } from 'double-metaphone'
import { type Column, columnOf } from './column.ts'
import type { Comparison } from './comparison.ts'
import {
  ageComparison,
  codeComparison,
  dateComparison,
  labelComparison,
  tagsComparison,
  tellingWords,
  wordsComparison,
} from './field-comparisons.ts'
import { nameComparisons } from './name-comparisons.ts'
import { otherForms } from './short-forms.ts'

/**
 * `words`: a text of which a person has one (street, town). `tags`: words of which a person may have many (roles,
 * groups). `code`: e-mail, house number. `date`: eight digits. `label`: one of a few answers.
 */
export type Kind = 'first name' | 'surname' | 'words' | 'tags' | 'code' | 'date' | 'age' | 'label'

export interface Field {
  /** What a report calls it. */
  readonly sort: string
  readonly kind: Kind
  /** One a row, plain (see plain-text.ts); null where the record is silent. */
  readonly cells: readonly (string | null)[]
  /** Whether records are compared for sharing this alone; otherwise their names must begin alike too. Names always are. */
  readonly alone: boolean
}

/** First name and surname come first, and only together. */
export function comparisonsOf(fields: readonly Field[]): Comparison[] {
  const first = fields.find(({ kind }) => kind === 'first name')
  const surname = fields.find(({ kind }) => kind === 'surname')
  const names =
    first && surname
      ? nameComparisons(
          { first: columnOf(first.cells), surname: columnOf(surname.cells) },
          { first: first.sort, surname: surname.sort },
        )
      : []
  const others = fields.flatMap(({ kind, sort, cells }) => MAKERS[kind]?.(sort, columnOf(cells)) ?? [])
  return [...names, ...others]
}

const MAKERS: Partial<Record<Kind, (sort: string, column: Column) => Comparison>> = {
  words: wordsComparison,
  tags: tagsComparison,
  code: codeComparison,
  date: dateComparison,
  age: ageComparison,
  label: labelComparison,
}

/** The keys of every row: records that share one are compared. */
export function keysOf(fields: readonly Field[], rows: number): string[][] {
  const keys: string[][] = Array.from({ length: rows }, () => [])
  const initials = Array.from({ length: rows }, (_, row) =>
    fields.flatMap(({ kind, cells }) => (isName(kind) && cells[row] ? [cells[row][0]!] : [])),
  )
  for (const { kind, cells, sort, alone } of fields)
    for (const [row, cell] of cells.entries()) {
      if (cell === null) continue
      const own = KEYS[kind](cell)
      if (isName(kind)) keys[row]!.push(...own)
      else if (alone) keys[row]!.push(...own.map((key) => `${sort} ${key}`))
      else
        keys[row]!.push(...initials[row]!.flatMap((letter) => own.map((key) => `${sort} ${key} ${letter}`)))
    }
  return keys
}

export const isName = (kind: Kind): boolean => kind === 'first name' || kind === 'surname'

/** Sound and beginning are keys of one sort for first names and surnames, so that swapped ones meet. */
const soundsAndStart = (name: string): string[] => [
  ...doubleMetaphone(name).map((sound) => `sound ${sound}`),
  `start ${name.slice(0, 3)}`,
]

const KEYS: Record<Kind, (cell: string) => readonly string[]> = {
  'first name': (name) => [
    ...soundsAndStart(name),
    ...[name, ...otherForms(name)].map((form) => `form ${form}`),
  ],
  surname: soundsAndStart,
  words: tellingWords,
  tags: tellingWords,
  code: (code) => [code, code.slice(0, 5)],
  date: (date) => [date.slice(0, 6), date.slice(4, 8), date.slice(0, 4) + date.slice(6, 8)],
  age: () => [],
  label: () => [],
}

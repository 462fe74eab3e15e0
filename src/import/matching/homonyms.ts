/**
 * What may not be joined without asking: names that the survey itself shows to be two people's, names that are only
 * half there, and names whose bearers differ in anything else.
 */
import type { RowPairs } from './blocking.ts'
import type { Comparison } from './comparison.ts'
import type { ParsedName } from './names.ts'
import { otherForms } from './short-forms.ts'
import type { SurveyRow } from './survey-rows.ts'
import { shareOfSurname, shareWithForms } from './uk-names.ts'

/** The comparisons that the rule reads, by what a report calls them. */
interface Read {
  readonly first: (a: number, b: number) => string
  readonly surname: (a: number, b: number) => string
  readonly beside: readonly ((a: number, b: number) => string)[]
}

const FIRST_NAMES_AGREE = new Set(['the same', 'a nickname', 'one letter off'])
const SURNAMES_AGREE = new Set(['the same', 'one letter off', 'one half of it'])
const SWAPPED = 'swapped with the surname'
const AGREE_BESIDE = new Set(['the same', 'nearly the same', 'share words'])
/** One in so many people has the name: David Smith, Mohammed Khan. */
const COMMON_FROM = 1 / 10_000
/**
 * Joined from here on, so that about 99 in 100 of what is joined by itself is one person, as the planted communities of
 * the tests show, whose people are called as people in Britain are.
 */
export const SURE = { fullName: 0.95, firstName: 0.99 } as const
const NEVER = 2
const CONTEXT = ['street', 'role', 'group', 'age']

/**
 * From which probability on a pair of rows is joined without asking, given the pairs that may be one and those that
 * cannot; above 1 where it never is. Half a name must say more than a whole one.
 */
export function sureFromIn(
  rows: readonly SurveyRow[],
  pairs: RowPairs,
  comparisons: readonly Comparison[],
  apart: (a: number, b: number) => boolean,
): (a: number, b: number) => number {
  const read = readersOf(comparisons)
  const shared = sharedNames(rows, pairs, read, apart)
  const isShared = (row: number): boolean => shared.full.has(fullName(rows[row]!.name))
  const isCommon = (a: number, b: number): boolean =>
    commonIn(rows[a]!.name) && !read.beside.some((says) => AGREE_BESIDE.has(says(a, b)))
  return (a, b) => {
    if (differBeside(read, a, b)) return NEVER
    const first = read.first(a, b)
    const surname = read.surname(a, b)
    if (first === SWAPPED || SURNAMES_AGREE.has(surname)) {
      const agree = first === SWAPPED || FIRST_NAMES_AGREE.has(first)
      return agree && !isShared(a) && !isShared(b) && !isCommon(a, b) ? SURE.fullName : NEVER
    }
    const alone = surname === '' && FIRST_NAMES_AGREE.has(first)
    return alone && [a, b].every((row) => !shared.first.has(rows[row]!.name.first!)) ? SURE.firstName : NEVER
  }
}

/** Whether a full name is so common that it says too little, however often a survey names it. */
function commonIn({ first, surname }: ParsedName): boolean {
  return shareWithForms(first ?? '') * shareOfSurname(surname ?? '') > COMMON_FROM
}

interface Shared {
  /** First names of at least two people, with their other forms. */
  readonly first: Set<string>
  /** Full names of at least two people. */
  readonly full: Set<string>
}

/** Names that two rows have that cannot be one person, or that live apart. */
function sharedNames(
  rows: readonly SurveyRow[],
  pairs: RowPairs,
  read: Read,
  apart: (a: number, b: number) => boolean,
): Shared {
  const shared: Shared = { first: new Set(), full: new Set() }
  for (const [pair, a] of pairs.a.entries()) {
    const b = pairs.b[pair]!
    const first = read.first(a, b)
    if (first === '' || first === 'differ') continue
    const surname = read.surname(a, b)
    const two = apart(a, b) || differBeside(read, a, b)
    const names = [rows[a]!.name, rows[b]!.name]
    if (FIRST_NAMES_AGREE.has(first) && (two || surname === 'differ')) addFirst(shared.first, names)
    if (two && (SURNAMES_AGREE.has(surname) || first === SWAPPED)) addFull(shared.full, names)
  }
  return shared
}

function differBeside({ beside }: Read, a: number, b: number): boolean {
  return beside.some((says) => says(a, b) === 'differ')
}

function addFirst(shared: Set<string>, names: readonly ParsedName[]): void {
  for (const { first } of names)
    if (first !== null) for (const form of [first, ...otherForms(first)]) shared.add(form)
}

function addFull(shared: Set<string>, names: readonly ParsedName[]): void {
  for (const name of names) shared.add(fullName(name))
}

function fullName({ first, surname }: ParsedName): string {
  return `${first} ${surname}`
}

/** What each comparison says of two rows; '' where one is silent. */
function readersOf(comparisons: readonly Comparison[]): Read {
  const reader = (sort: string): ((a: number, b: number) => string) => {
    const comparison = comparisons.find((each) => each.sort === sort)
    return (a, b) => comparison?.levels[comparison.levelOf(a, b)]?.says ?? ''
  }
  return { first: reader('first name'), surname: reader('surname'), beside: CONTEXT.map(reader) }
}

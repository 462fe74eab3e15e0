/** First names and surnames side by side: the same, a short form, a slip of the pen, by sound, or the two swapped. */
import { doubleMetaphone } from 'double-metaphone'
import { type Column, rememberedPairs } from './column.ts'
import { type Common, commonness } from './commonness.ts'
import { type Comparison, levelsFrom, SILENT } from './comparison.ts'
import { jaroWinkler, oneSlipApart } from './likeness.ts'
import { otherForms } from './short-forms.ts'
import { knownFirstNames, knownSurnames, shareOfSurname, shareWithForms } from './uk-names.ts'

export interface NameColumns {
  readonly first: Column
  readonly surname: Column
}

const FIRST = levelsFrom([
  ['the same', 0.66, 0.012, 'wholly'],
  ['a nickname', 0.13, 0.008, 'wholly'],
  ['one letter off', 0.07, 0.002, 'partly'],
  ['swapped with the surname', 0.01, 0.0002],
  ['an initial', 0.03, 0.006],
  ['much alike', 0.03, 0.015],
  ['differ', 0.07, 0.957],
])
const SURNAME = levelsFrom([
  ['the same', 0.78, 0.005, 'wholly'],
  ['one letter off', 0.08, 0.001, 'partly'],
  ['one half of it', 0.02, 0.0005, 'partly'],
  ['swapped with the first name', 0.01, 0.0002],
  ['an initial', 0.02, 0.01],
  ['much alike', 0.03, 0.008],
  ['differ', 0.06, 0.975],
])
/** Where in FIRST and in SURNAME. */
const [SAME, SHORT_FORM, SLIP, SWAPPED, INITIAL, ALIKE, DIFFER] = [0, 1, 2, 3, 4, 5, 6]
const [SURNAME_SLIP, HALF] = [1, 2]

/** As Winkler's own levels: "one letter off" and "much alike". */
const NEARLY = 0.94
const NEARLY_SURNAME = 0.92
const ALIKE_FROM = 0.85
/** A slip in a name shorter than this makes another name: Ann and Ian, Lee and Les. */
const SLIP_FROM = 4
/** Letters that a short form has at least. */
const SHORT_FROM = 3

export function nameComparisons(names: NameColumns, sorts: { first: string; surname: string }): Comparison[] {
  const swapped = swapIn(names)
  const first = commonFirst(names.first)
  const surname: Common = { column: names.surname, inGeneral: shareOfSurname, kin: null, relatives: 1 }
  return [
    withSwap(sorts.first, FIRST, first, likenessOf(names.first, firstNameLevel), swapped),
    withSwap(sorts.surname, SURNAME, surname, likenessOf(names.surname, surnameLevel), swapped),
  ]
}

function withSwap(
  sort: string,
  levels: Comparison['levels'],
  common: Common,
  likeness: (a: number, b: number) => number,
  swapped: (a: number, b: number) => boolean,
): Comparison {
  const { of } = common.column
  return {
    sort,
    levels,
    levelOf(a, b) {
      if (of[a] === -1 || of[b] === -1) return SILENT
      const level = likeness(of[a]!, of[b]!)
      return level === DIFFER && swapped(a, b) ? SWAPPED : level
    },
    chances: (personOf) => commonness(common, personOf),
  }
}

function likenessOf(
  { values }: Column,
  level: (a: string, b: string) => number,
): (a: number, b: number) => number {
  const remembered = rememberedPairs(values.length, (a, b) => level(values[a]!, values[b]!))
  return (a, b) => (a === b ? (values[a]!.length === 1 ? INITIAL : SAME) : remembered(a, b))
}

/** A single letter is an initial, and an initial is the same as nothing: J and J may be Jane and John. */
function firstNameLevel(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIAL : DIFFER
  if (otherForms(a).has(b)) return SHORT_FORM
  const bothInUse = isFirstName(a) && isFirstName(b)
  if (!bothInUse && (beginsWith(a, b) || beginsWith(b, a))) return SHORT_FORM
  return nearness(a, b, bothInUse ? ALIKE : SLIP, NEARLY)
}

/** Most short forms are the beginning of the name, in any language. */
function beginsWith(long: string, short: string): boolean {
  return short.length >= SHORT_FROM && long.length > short.length + 1 && long.startsWith(short)
}

function surnameLevel(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIAL : DIFFER
  const halves = b.split('-')
  if ((a.includes('-') || halves.length > 1) && a.split('-').some((half) => halves.includes(half)))
    return HALF
  return nearness(a, b, knownSurnames.has(a) && knownSurnames.has(b) ? ALIKE : SURNAME_SLIP, NEARLY_SURNAME)
}

function isFirstName(name: string): boolean {
  return knownFirstNames.has(name) || otherForms(name).size > 0
}

/** Two names that are both in use are no slip of each other: Jean and Joan, Harris and Harrison. */
function nearness(a: string, b: string, slip: number, nearly: number): number {
  if (Math.min(a.length, b.length) >= SLIP_FROM && oneSlipApart(a, b)) return slip
  const alike = jaroWinkler(a, b)
  if (alike >= nearly) return slip
  return alike >= ALIKE_FROM || sameSound(a, b) ? ALIKE : DIFFER
}

function sameSound(a: string, b: string): boolean {
  const sounds = doubleMetaphone(b)
  return doubleMetaphone(a).some((sound) => sound.length > 1 && sounds.includes(sound))
}

/** Whether the first name of one is the surname of the other, and nothing speaks against it the other way round. */
function swapIn({ first, surname }: NameColumns): (a: number, b: number) => boolean {
  const crossed = (a: number, b: number): boolean | null => {
    if (first.of[a] === -1 || surname.of[b] === -1) return null
    const [one, other] = [first.values[first.of[a]!]!, surname.values[surname.of[b]!]!]
    return one.length > 1 && (one === other || (one.length >= SLIP_FROM && oneSlipApart(one, other)))
  }
  return (a, b) => {
    const [there, back] = [crossed(a, b), crossed(b, a)]
    return there !== false && back !== false && (there ?? back) === true
  }
}

function commonFirst(column: Column): Common {
  const at = new Map(column.values.map((value, index) => [value, index]))
  const kin = column.values.map((value) => [...otherForms(value)].flatMap((other) => at.get(other) ?? []))
  return { column, inGeneral: shareWithForms, kin, relatives: 0 }
}

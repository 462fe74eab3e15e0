/** Fields other than names: words, codes, dates, ages and plain answers. */
import { ageSpan, agesApart } from './ages.ts'
import { type Column, rememberedPairs } from './column.ts'
import { commonness } from './commonness.ts'
import { type Comparison, type Level, levelsFrom, SILENT } from './comparison.ts'
import { jaroWinkler, oneSlipApart } from './likeness.ts'

const WORDS = levelsFrom([
  ['the same', 0.7, 0.01, 'wholly'],
  ['nearly the same', 0.1, 0.002, 'partly'],
  ['share words', 0.08, 0.01],
  ['differ', 0.12, 0.978],
])
/** A person has many: to be told of another one says little. */
const TAGS = levelsFrom([
  ['the same', 0.4, 0.02, 'wholly'],
  ['nearly the same', 0.05, 0.002, 'partly'],
  ['share words', 0.15, 0.03],
  ['differ', 0.4, 0.948],
])
const CODE = levelsFrom([
  ['the same', 0.75, 0.002, 'wholly'],
  ['one letter off', 0.1, 0.001],
  ['much alike', 0.08, 0.005],
  ['differ', 0.07, 0.992],
])
const DATE = levelsFrom([
  ['the same', 0.75, 0.001, 'wholly'],
  ['one digit off', 0.12, 0.002],
  ['two parts of three', 0.07, 0.005],
  ['differ', 0.06, 0.992],
])
const AGE = levelsFrom([
  ['the same', 0.7, 0.15],
  ['near', 0.25, 0.25],
  ['differ', 0.05, 0.6],
])
const LABEL = levelsFrom([
  ['the same', 0.9, 0.3, 'wholly'],
  ['differ', 0.1, 0.7],
])

/** Likeness (Jaro and Winkler) from which two spellings are nearly the same, and much alike. */
const NEARLY = 0.92
const ALIKE = 0.85
/** Share of the shorter one's words that must be found in the longer. */
const SHARED_WORDS = 0.5
/** Years between ages that are still near each other: people guess, and surveys are not all of one year. */
const NEAR_YEARS = 5
/** Words that stand in many street names and tell nobody's street. */
const EMPTY_WORDS = new Set(
  'the a of in at and street st road rd lane ln avenue ave close cl court ct drive dr place pl terrace crescent way square gardens house flat no number'.split(
    ' ',
  ),
)

export function wordsComparison(sort: string, column: Column): Comparison {
  return textComparison(sort, WORDS, column)
}

export function tagsComparison(sort: string, column: Column): Comparison {
  return textComparison(sort, TAGS, column)
}

function textComparison(sort: string, levels: readonly Level[], column: Column): Comparison {
  const words = column.values.map(tellingWords)
  return byTable(sort, levels, column, (a, b) => {
    const [one, other] = [column.values[a]!, column.values[b]!]
    if (sameLetters(one, other) || oneSlipApart(one, other) || jaroWinkler(one, other) >= NEARLY) return 1
    return sharedWords(words[a]!, words[b]!) >= SHARED_WORDS ? 2 : 3
  })
}

export function codeComparison(sort: string, column: Column): Comparison {
  return byTable(sort, CODE, column, (a, b) => {
    const [one, other] = [column.values[a]!, column.values[b]!]
    if (oneSlipApart(one, other)) return 1
    return jaroWinkler(one, other) >= ALIKE ? 2 : 3
  })
}

/** Dates as eight digits, the year first. */
export function dateComparison(sort: string, column: Column): Comparison {
  return byTable(sort, DATE, column, (a, b) => {
    const [one, other] = [column.values[a]!, column.values[b]!]
    if (oneSlipApart(one, other)) return 1
    return samePartsOf(one, other) >= 2 || sameLetters(one, other) ? 2 : 3
  })
}

export function labelComparison(sort: string, column: Column): Comparison {
  return byTable(sort, LABEL, column, () => 1)
}

/** Ages in years or bands of them ("25-34", "65+"). */
export function ageComparison(sort: string, column: Column): Comparison {
  const spans = column.values.map(ageSpan)
  const level = rememberedPairs(column.values.length, (a, b) => {
    const apart = agesApart(spans[a] ?? null, spans[b] ?? null)
    if (apart === null) return SILENT
    return apart === 0 ? 0 : apart <= NEAR_YEARS ? 1 : 2
  })
  return { sort, levels: AGE, levelOf: silentOr(column, level), chances: null }
}

function byTable(
  sort: string,
  levels: readonly Level[],
  column: Column,
  unlike: (a: number, b: number) => number,
): Comparison {
  const remembered = rememberedPairs(column.values.length, unlike)
  return {
    sort,
    levels,
    levelOf: silentOr(column, (a, b) => (a === b ? 0 : remembered(a, b))),
    chances: (personOf) => commonness({ column, inGeneral: null, kin: null, relatives: 0 }, personOf),
  }
}

function silentOr({ of }: Column, level: (a: number, b: number) => number): Comparison['levelOf'] {
  return (a, b) => (of[a] === -1 || of[b] === -1 ? SILENT : level(of[a]!, of[b]!))
}

/** Words of a value, without those that say nothing. */
export function tellingWords(value: string): readonly string[] {
  const all = value.split(' ')
  const telling = all.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
  return telling.length > 0 ? telling : all
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const shared = few.filter((word) => many.some((other) => word === other || slipIn(word, other)))
  return shared.length / few.length
}

function slipIn(a: string, b: string): boolean {
  return a.length > 4 && b.length > 4 && oneSlipApart(a, b)
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

function samePartsOf(a: string, b: string): number {
  return [
    [0, 4],
    [4, 6],
    [6, 8],
  ].filter(([from, to]) => a.slice(from, to) === b.slice(from, to)).length
}

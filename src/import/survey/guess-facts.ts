/** What the columns that are no question say about who answered: a known fact, something never read, or nobody knows. */
import { shortened } from '../anonymise/public-label.ts'
import {
  fitsPatterns,
  isLikert,
  type KnownFact,
  keptBy,
  knownFact,
  POINTS_AT_PERSON,
  SAYS_NOTHING,
} from './known-facts.ts'
import type { ColumnMap } from './mapping.ts'
import { codeWords } from './missing.ts'
import { contentOf, FEW_VALUES, hasFewValues, type Profile } from './profile.ts'
import { leftOver, type Search } from './search.ts'

const NEVER_WHY = 'It points at a person, or says nothing about them.'
const EMPTY_WHY = 'Nothing stands in it.'
const TEXT_WHY = 'People wrote in their own words here. Such text is never read.'
const KNOWN_WHY = 'The heading and the cells fit this fact.'
const MATCH_WHY = 'It helps to tell people apart, and goes no further.'
const MANY_WHY =
  'The heading fits a known fact, but there are too many different values. Say how each is kept.'
const CODED_WHY = 'The heading fits this fact, and its cells are numbers. Say what each number is kept as.'
const AGAIN_WHY = 'Another column holds the same fact.'
const LIKERT_WHY =
  'It is an opinion on a scale. Call it sensitive, give it a name and list its values to use it.'
const FEW_WHY = 'It has few values, and we cannot tell what about. Say what it is to use it.'
const UNKNOWN_WHY = 'We cannot tell what it is. Say what it is to use it.'

/** Characters of a kept value. */
const LONGEST_VALUE = 60

/** Gives every column that is left a place in the mapping: most of them are left out. */
export function guessFacts(search: Search): void {
  const known = new Set(search.columns.flatMap(({ as }) => as ?? []))
  for (const profile of leftOver(search)) {
    const map = mapOf(profile, known)
    if (map.as !== undefined) known.add(map.as)
    search.taken.add(profile.column)
    search.columns.push(map)
  }
}

function mapOf(profile: Profile, known: ReadonlySet<string>): ColumnMap {
  const column = profile.column.heading
  const content = contentOf(profile)
  if (content === 'empty') return { column, role: 'ignore', why: EMPTY_WHY, sure: 1 }
  const { words } = profile
  const fact = knownFact(words)
  const isNoFact = fact === undefined && words.some((word) => SAYS_NOTHING.has(word))
  if (isNoFact || words.some((word) => POINTS_AT_PERSON.has(word)))
    return { column, role: 'ignore', why: NEVER_WHY, sure: 0.9 }
  if (fact !== undefined && content !== 'text') return factMap(profile, fact, known)
  if (fact?.role === 'match' && !known.has(fact.as))
    return { column, role: 'match', as: fact.as, why: MATCH_WHY, sure: 0.7 }
  if (isLikert(profile.values)) return { column, role: 'ignore', why: LIKERT_WHY, sure: 0.6 }
  if (content === 'text' || content === 'name') return { column, role: 'text', why: TEXT_WHY, sure: 0.8 }
  const why = hasFewValues(profile) ? FEW_WHY : UNKNOWN_WHY
  return { column, role: 'ignore', why, sure: 0.5 }
}

function factMap(profile: Profile, fact: KnownFact, known: ReadonlySet<string>): ColumnMap {
  const column = profile.column.heading
  if (known.has(fact.as)) return { column, role: 'ignore', why: AGAIN_WHY, sure: 0.6 }
  // A number or a yes says where nobody lives: "Do you live alone?"
  const tells = !['number', 'tick'].includes(contentOf(profile))
  if (fact.role === 'match' && !tells) return { column, role: 'ignore', why: UNKNOWN_WHY, sure: 0.5 }
  if (fact.role === 'match') return { column, role: 'match', as: fact.as, why: MATCH_WHY, sure: 0.8 }
  const common = { column, role: fact.role, as: fact.as }
  const codes = codeWords(profile.codes)
  if (fact.bands !== undefined && contentOf(profile) === 'number') {
    return { ...common, bands: fact.bands, ...codes, why: KNOWN_WHY, sure: 0.9 }
  }
  const plains = [...profile.values.keys()].filter((plain) => !profile.codes.includes(plain))
  const fits = fitsPatterns(fact, plains)
  // Few people answered: the fact's own words are known all the same.
  const isKnown = fact.kept !== undefined && fits && plains.length <= FEW_VALUES
  if (!hasFewValues(profile) && !isKnown) return { column, role: 'ignore', why: MANY_WHY, sure: 0.5 }
  const isCoded = !fits && plains.every((plain) => /^\d+$/.test(plain))
  if (!fits && !isCoded) return { column, role: 'ignore', why: FEW_WHY, sure: 0.5 }
  const values = keptValues(profile, fact)
  if (isCoded) return { ...common, values, ...codes, why: CODED_WHY, sure: 0.4 }
  const ordered = Object.keys(values).every(startsWithNumber) ? { ordered: true } : {}
  return { ...common, values, ...ordered, ...codes, why: KNOWN_WHY, sure: fact.kept ? 0.9 : 0.7 }
}

/** Every value met, those that people write for "none" too, and what it is kept as. Numbers and spans from low to high. */
function keptValues({ values, excused, written, codes }: Profile, fact: KnownFact): Record<string, string> {
  const answers = [...values.keys()].filter((plain) => !codes.includes(plain))
  const nones = [...excused.keys()].filter((plain) => plain === 'no' || plain === 'none')
  const sorted = answers.every(startsWithNumber) ? answers.sort((a, b) => numberIn(a) - numberIn(b)) : answers
  const kept = [...sorted, ...nones].map((plain) => {
    const own = written.get(plain) ?? plain
    return [own, keptBy(fact, plain) ?? shortened(own, LONGEST_VALUE)] as const
  })
  return Object.fromEntries(kept)
}

const numberIn = (plain: string): number => Number(/\d+/.exec(plain)?.[0] ?? 0)
const startsWithNumber = (plain: string): boolean => /^\D{0,6}\d/.test(plain)

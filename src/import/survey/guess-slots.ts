/** Questions whose answers stand in numbered slots: "advice_1" to "advice_5", and what is said of those named there. */
import type { Named } from '../survey.ts'
import type { Block } from './blocks.ts'
import { isLikert, knownFact, STRENGTH_WORDS } from './known-facts.ts'
import type { QuestionMap, Ref } from './mapping.ts'
import { codesAmong, codeWords } from './missing.ts'
import { contentOf, type Profile, SURE_MARKS } from './profile.ts'
import { asksForPeople, namedBy, speaksOfOthers, wordingOf } from './question-words.ts'
import { type Search, shareIn, sumOf, valuesOf } from './search.ts'

/** A block with its cells looked at as one. */
interface Seen extends Block {
  readonly profiles: readonly Profile[]
  readonly values: ReadonlyMap<string, number>
  readonly filled: number
}

interface Found {
  readonly block: Seen
  readonly named: Named
  readonly ids: boolean
  /** A second column for each slot: the surname. */
  surname: Seen | null
  readonly why: string
  readonly sure: number
}

/** From this share of answers on they are names of those who answered, and no chance. */
const KNOWN = 0.1
const SLOTS_WHY = 'These columns differ in a number only, and their cells look like names.'
const IDS_WHY = 'These columns differ in a number only, and their cells are ids of people in the table.'
const THINGS_WHY = 'These columns differ in a number only, and the heading says what is named.'
const BARE_WHY = 'These columns differ in a number only, and people name each other in them.'
const NAMELESS_WHY =
  'Facts about others stand side by side, and no column names them. Each one is a person whom nobody else can name.'

/** Adds the questions that blocks of columns ask, and marks their columns. Blocks that are none are left. */
export function guessSlots(blocks: readonly Block[], search: Search): void {
  const seen = blocks
    .map(seenOf)
    .filter(({ profiles }) => profiles.every(({ column }) => !search.taken.has(column)))
  const found = joinedNames(seen.flatMap((block) => foundIn(block, search) ?? []))
  const used = new Set<Seen>(found.flatMap(({ block, surname }) => (surname ? [block, surname] : [block])))
  const facts = seen.filter((block) => !used.has(block) && isFact(block))
  const nameless = found.length > 0 ? [] : facts.filter(({ words }) => speaksOfOthers(words))
  if (nameless.length > 0) addNameless(nameless, search)
  for (const one of found) {
    const own = facts.filter((fact) => bestFor(fact, found) === one)
    addQuestion(one, own, search)
  }
}

function seenOf(block: Block): Seen {
  const profiles = block.slots.map(({ profile }) => profile)
  return { ...block, profiles, values: valuesOf(profiles), filled: sumOf(profiles, ({ filled }) => filled) }
}

function foundIn(block: Seen, search: Search): Found | null {
  const { words, profiles, values, filled } = block
  if (filled === 0 || isLikert(values)) return null
  const common = { block, ids: false, surname: null }
  const known = shareIn(values, search.names)
  if (holdIds(block, search) && known < KNOWN) {
    return { ...common, ids: true, named: 'person', why: IDS_WHY, sure: 0.8 }
  }
  if (!profiles.every(holdsNames)) return null
  const named = namedBy(words)
  if (named !== null && named !== 'person') return { ...common, named, why: THINGS_WHY, sure: 0.8 }
  if (isFact(block) && known < KNOWN) return null
  return personsIn(block, known)
}

/** People, where the heading asks for some or those who answered are named in it. */
function personsIn(block: Seen, known: number): Found | null {
  const { words, profiles, values, filled } = block
  const found = { block, named: 'person', ids: false, surname: null } as const
  if (known >= KNOWN) return { ...found, why: SLOTS_WHY, sure: 0.95 }
  if (asksForPeople(words)) {
    return values.size >= filled * 0.2 ? { ...found, why: SLOTS_WHY, sure: 0.8 } : null
  }
  return sharedAcross(profiles) && values.size > 15 ? { ...found, why: BARE_WHY, sure: 0.5 } : null
}

function holdIds({ words, profiles, values }: Seen, { ids }: Search): boolean {
  // 1 in the first slot, 2 in the second: somebody only counted.
  if (profiles.every((profile) => profile.values.size < 2)) return false
  return shareIn(values, ids) >= 0.8 && (asksForPeople(words) || profiles.length >= 3)
}

/** Each slot that is filled at all holds names, or several in a cell. */
function holdsNames(profile: Profile): boolean {
  const { filled, nameLike, long, numbers, marks } = profile
  const several = marks[';'] + marks['\n'] + marks[' & ']
  const coded = profile.codes.reduce((sum, code) => sum + (profile.values.get(code) ?? 0), 0)
  const content = contentOf(profile)
  if (content === 'empty') return true
  return (
    content !== 'tick' &&
    numbers < filled / 2 &&
    long < filled / 5 &&
    nameLike + several + coded >= 0.6 * filled
  )
}

/** The slots of one question are answered with some of the same names; answers to several questions are not. */
function sharedAcross(profiles: readonly Profile[]): boolean {
  const slots = new Map<string, number>()
  for (const { values } of profiles)
    for (const value of values.keys()) slots.set(value, (slots.get(value) ?? 0) + 1)
  const shared = [...slots.values()].filter((times) => times > 1).length
  return slots.size > 0 && shared >= 0.1 * slots.size
}

/** "Age of person 2" is a fact; "Who do you work with? 2" is a question, whatever else is in it. */
const isFact = ({ words, values }: Seen): boolean =>
  isLikert(values) ||
  (!words.some((word) => /^(?:who|whom|names?)$/.test(word)) &&
    (knownFact(words) !== undefined || words.some((word) => STRENGTH_WORDS.has(word))))

const SURNAME = /^(?:last|surname|lastname|family|second)$/
const FORENAME = /^(?:first|forename|firstname|given|christian)$/

/** A block of first names and one of surnames, slot by slot, are one question. */
function joinedNames(found: readonly Found[]): Found[] {
  const surnames = found.filter(({ block }) => block.words.some((word) => SURNAME.test(word)))
  for (const one of found) {
    if (!one.block.words.some((word) => FORENAME.test(word))) continue
    const other = surnames.find(({ block }) => slotKey(block) === slotKey(one.block))
    if (other !== undefined) one.surname = other.block
  }
  const joined = new Set(found.map(({ surname }) => surname))
  return found.filter(({ block }) => !joined.has(block))
}

const slotKey = ({ slots }: Block): string => slots.map(({ number }) => number).join(' ')

/** The question whose headings share most words with the fact's; of several, the nearest before it. */
function bestFor(fact: Seen, found: readonly Found[]): Found | null {
  const place = placeOf(fact)
  const score = ({ block }: Found): number => {
    const before = place - placeOf(block)
    return wordsShared(block, fact) * 1e6 - (before >= 0 ? before : 1e5 - before)
  }
  const fits = found.filter((one) => speaksOf(fact, one.block))
  return fits.reduce<Found | null>(
    (best, one) => (best === null || score(one) > score(best) ? one : best),
    null,
  )
}

const placeOf = ({ profiles }: Seen): number => profiles[0]?.column.number ?? 0

const wordsShared = (one: Block, other: Block): number =>
  one.words.filter((word) => other.words.includes(word)).length

/** A fact is of those named in a block if it counts as the block does, and says so: by a word, or by standing among it. */
function speaksOf(fact: Seen, block: Seen): boolean {
  const counts = fact.slots.every(({ number }) => block.slots.some((slot) => slot.number === number))
  const [from, to] = [placeOf(block), block.profiles.at(-1)?.column.number ?? 0]
  const among = placeOf(fact) > from && placeOf(fact) < to
  return counts && (among || wordsShared(block, fact) > 0 || speaksOfOthers(fact.words))
}

function addQuestion(one: Found, facts: readonly Seen[], search: Search): void {
  const { block, named, ids, surname, why, sure } = one
  const numbers = block.slots.map(({ number }) => number)
  const separators = SURE_MARKS.filter((mark) => block.profiles.some(({ marks }) => marks[mark] > 0))
  const taken = new Set(search.questions.map(({ id }) => id))
  take(search, [block, ...(surname ? [surname] : []), ...facts])
  search.questions.push({
    ...wordingOf(block.words, named, search.questions.length + 1, taken),
    directed: true,
    named,
    ...(named === 'person' ? {} : { show: false }),
    slots: block.slots.map(({ profile, number }): Ref | Ref[] => {
      const last = surname?.slots.find((slot) => slot.number === number)?.profile.column.heading
      return last === undefined ? profile.column.heading : [profile.column.heading, last]
    }),
    ...(separators.length > 0 ? { separators } : {}),
    ...(ids ? { ids } : {}),
    ...toldOf(facts, numbers),
    ...codeWords(codesAmong(block.values, ids ? search.ids : new Set())),
    why,
    sure,
  })
}

function addNameless(facts: readonly Seen[], search: Search): void {
  const numbers = [...new Set(facts.flatMap(({ slots }) => slots.map(({ number }) => number)))].sort(
    (a, b) => a - b,
  )
  take(search, facts)
  search.questions.push({
    ...wordingOf(['know'], 'person', 1, new Set()),
    directed: true,
    named: 'person',
    slots: [],
    ...toldOf(facts, numbers),
    why: NAMELESS_WHY,
    sure: 0.7,
  })
}

function take({ taken }: Search, blocks: readonly Seen[]): void {
  for (const { profiles } of blocks) for (const { column } of profiles) taken.add(column)
}

/** Facts and strength by slot. A fact that is not known is kept under a number: its heading goes nowhere. */
function toldOf(facts: readonly Seen[], numbers: readonly number[]): Pick<QuestionMap, 'about' | 'weight'> {
  const about: Record<string, (Ref | null)[]> = {}
  let weight: (Ref | null)[] | null = null
  for (const fact of facts) {
    const bySlot = numbers.map(
      (number) => fact.slots.find((slot) => slot.number === number)?.profile.column.heading ?? null,
    )
    const as = knownFact(fact.words)?.as
    if (as === undefined) weight ??= bySlot
    else about[as] ??= bySlot
  }
  return { ...(Object.keys(about).length > 0 ? { about } : {}), ...(weight === null ? {} : { weight }) }
}

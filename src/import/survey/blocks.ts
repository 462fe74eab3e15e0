/** Columns that belong together by their headings: the slots of one question, the columns of pairs. */
import { numberings, pairNumbering, wordsOf } from './heading-words.ts'
import type { Profile } from './profile.ts'

/** Columns that differ in one number: "advice_1" to "advice_5". */
export interface Block {
  readonly stem: string
  /** Words of the heading without the number. */
  readonly words: readonly string[]
  /** In the order of their numbers. */
  readonly slots: readonly { readonly number: number; readonly profile: Profile }[]
}

export interface PairBlock {
  readonly columns: readonly { readonly a: number; readonly b: number; readonly profile: Profile }[]
}

/** A repeated heading: "Friend (2)", "Friend.1", "friend_2"; the first of them has no number. */
const REPEATED = /[\s._-]*[([]?#[)\]]?$/

/** All blocks of two columns or more; a column is in one at most. Where a heading has two numbers the last one counts first. */
export function blocksOf(profiles: readonly Profile[]): Block[] {
  const search: Search = {
    byHeading: new Map(profiles.map((profile) => [profile.column.heading.toLowerCase(), profile])),
    taken: new Set(),
    blocks: [],
  }
  for (const reading of [0, 1]) {
    const free = profiles.filter((profile) => !search.taken.has(profile))
    for (const [stem, slots] of byStem(free, reading)) addBlock(stem, slots, search)
  }
  return search.blocks.sort((a, b) => firstOf(a) - firstOf(b))
}

/** Columns by their heading without its number; a number that comes twice counts once. */
function byStem(profiles: readonly Profile[], reading: number): Map<string, Slot[]> {
  const found = new Map<string, Slot[]>()
  for (const profile of profiles) {
    const numbered = numberings(profile.column.heading)[reading]
    if (numbered === undefined) continue
    const key = numbered.stem.toLowerCase()
    const slots = found.get(key) ?? []
    if (slots.some(({ number }) => number === numbered.number)) continue
    found.set(key, [...slots, { number: numbered.number, profile }])
  }
  return found
}

const firstOf = ({ slots }: Block): number => slots[0]?.profile.column.number ?? 0

interface Search {
  readonly byHeading: ReadonlyMap<string, Profile>
  readonly taken: Set<Profile>
  readonly blocks: Block[]
}

type Slot = Block['slots'][number]

function addBlock(stem: string, numbered: readonly Slot[], { byHeading, taken, blocks }: Search): void {
  const base = stem.replace(REPEATED, '')
  const bare = base === stem || numbered.some(({ number }) => number === 0) ? undefined : byHeading.get(base)
  const first = bare !== undefined && !taken.has(bare) ? bare : undefined
  const slots = [...(first ? [{ number: 0, profile: first }] : []), ...numbered]
  if (slots.length < 2) return
  slots.sort((a, b) => a.number - b.number)
  for (const { profile } of slots) taken.add(profile)
  const says = slots[0]?.profile.column
  const heard = says !== undefined && says.says !== says.heading ? `${stem} ${says.says}` : stem
  blocks.push({ stem, words: wordsOf(heard), slots })
}

/** Columns "1 to 2", "1 to 3" ...: for most pairs of slots there is one. Null where there are none. */
export function pairBlockOf(profiles: readonly Profile[]): PairBlock | null {
  const byStem = new Map<string, { a: number; b: number; profile: Profile }[]>()
  for (const profile of profiles) {
    const pair = pairNumbering(profile.column.heading)
    if (pair === null) continue
    const found = byStem.get(pair.stem) ?? []
    found.push({ a: pair.a, b: pair.b, profile })
    byStem.set(pair.stem, found)
  }
  const [largest] = [...byStem.values()].filter(arePairs).sort((a, b) => b.length - a.length)
  return largest === undefined ? null : { columns: largest }
}

/** Nearly every pair once, or nearly every pair both ways; and never a slot with itself, as "Q1_1" would be. */
function arePairs(columns: readonly { a: number; b: number }[]): boolean {
  const ends = new Set(columns.flatMap(({ a, b }) => [a, b])).size
  const up = columns.filter(({ a, b }) => a < b).length
  const down = columns.filter(({ a, b }) => a > b).length
  const enough = (0.8 * (ends * (ends - 1))) / 2
  const oneWay = (up === 0 || down === 0) && up + down >= enough
  return ends >= 3 && up + down === columns.length && (oneWay || (up >= enough && down >= enough))
}

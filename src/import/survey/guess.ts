/** A mapping for a table, guessed from its headings and its cells: every column has its place, a reason and how sure it is. */
import { OVERLAY_IDS, type OverlayName } from '../../core/model/pack.ts'
import { blocksOf, pairBlockOf } from './blocks.ts'
import { guessCells } from './guess-cells.ts'
import { guessFacts } from './guess-facts.ts'
import { guessFeelings } from './guess-feelings.ts'
import { namesIn, whoAnswered } from './guess-people.ts'
import { guessSlots } from './guess-slots.ts'
import { guessRoster, guessTicks } from './guess-ticks.ts'
import type { ColumnMap, Condition, Mapping, OverlayMap, QuestionMap } from './mapping.ts'
import { MISSING_WORDS } from './missing.ts'
import { type Profile, profilesOf } from './profile.ts'
import type { Search } from './search.ts'
import { columnFinder, type Table } from './table.ts'

/** More than anybody asks: a table that has more is none of answers. */
const MOST_QUESTIONS = 1000
const PAIRS_WHY = 'Headings of two numbers, one column for each pair of those named.'

/** What the table seems to be. Its questions are empty where nobody is named in it. */
export function guessMapping(table: Table): Mapping {
  const profiles = profilesOf(table)
  const pairs = pairBlockOf(profiles)
  const inPairs = new Set(pairs?.columns.map(({ profile }) => profile))
  const rest = profiles.filter((profile) => !inPairs.has(profile))
  const blocks = blocksOf(rest)
  // Two alike may be an id that was joined twice: "egoID", "egoID.1".
  const inBlocks = new Set(
    blocks
      .filter(({ slots }) => slots.length > 2)
      .flatMap(({ slots }) => slots.map(({ profile }) => profile)),
  )
  const search = searchIn(
    table,
    profiles,
    rest.filter((profile) => !inBlocks.has(profile)),
  )
  for (const { column } of inPairs) search.taken.add(column)
  guessRoster(search)
  guessSlots(blocks, search)
  const feelings = guessFeelings(blocks, search)
  guessTicks(search)
  guessCells(search)
  if (pairs !== null) addPairs(pairs.columns, search)
  guessFacts(search)
  return {
    kith: 'mapping',
    version: 1,
    reads: 'survey',
    missing: MISSING_WORDS,
    columns: inOrder(search),
    questions: questionsInOrder(search),
    overlays: overlaysFrom(search.columns),
    feelings,
  }
}

function searchIn(table: Table, profiles: readonly Profile[], single: readonly Profile[]): Search {
  const who = whoAnswered(table, single)
  return {
    table,
    profiles,
    taken: new Set([...(who.id ? [who.id] : []), ...who.names].map(({ column }) => column)),
    names: namesIn(table, who.names),
    ids: new Set(who.id?.values.keys()),
    columns: [...who.maps],
    questions: [],
  }
}

function addPairs(columns: readonly { a: number; b: number; profile: Profile }[], search: Search): void {
  const of = search.questions.find(({ named, slots }) => named === 'person' && slots !== undefined)
  if (of === undefined) {
    for (const { profile } of columns)
      search.columns.push({ column: profile.column.heading, role: 'ignore', why: PAIRS_WHY, sure: 0.5 })
    return
  }
  search.questions.push({
    id: `${of.id}-among`,
    title: 'Who know each other?',
    asked: 'Who of them know each other?',
    directed: false,
    pulse: 'to-named',
    named: 'person',
    pairs: {
      of: of.id,
      columns: columns.map(({ a, b, profile }) => ({ column: profile.column.heading, a, b })),
    },
    none: ['0', 'no'],
    why: PAIRS_WHY,
    sure: 0.8,
  })
}

/** Questions as their answers stand in the table; those about pairs stay behind what they are about. */
function questionsInOrder({ questions, table }: Search): QuestionMap[] {
  const find = columnFinder(table)
  const placeOf = ({ slots, ticks, roster, about, pairs }: QuestionMap): number => {
    const first = pairs
      ? undefined
      : (slots?.flat()[0] ?? ticks?.[0]?.column ?? roster?.[0] ?? Object.values(about ?? {})[0]?.[0])
    return first === undefined || first === null ? table.columns.length : (find(first)?.number ?? 0)
  }
  return [...questions].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, MOST_QUESTIONS)
}

/** Columns as they stand in the table. */
function inOrder({ columns, table }: Search): ColumnMap[] {
  const place = new Map(table.columns.map(({ heading, number }) => [heading as string | number, number]))
  const placeOf = ({ column, ticks }: ColumnMap): number => place.get(column ?? ticks?.[0]?.column ?? '') ?? 0
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Kept values that stand for an overlay of the tray: all conditions must be there. */
const SIGNS: Partial<Record<OverlayName, readonly (readonly [fact: string, kept: string])[]>> = {
  'out-of-work': [['employment', 'out of work']],
  retired: [['employment', 'retired']],
  'single-mums': [
    ['sex', 'woman'],
    ['single-parent', 'yes'],
  ],
}

/** The overlays that facts among these columns stand for. */
export function overlaysFrom(columns: readonly ColumnMap[]): OverlayMap[] {
  const has = ([fact, kept]: readonly [string, string]): boolean =>
    columns.some(({ as, values }) => as === fact && Object.values(values ?? {}).includes(kept))
  return OVERLAY_IDS.flatMap((id): OverlayMap[] => {
    const signs = SIGNS[id]
    if (signs === undefined || !signs.every(has)) return []
    return [{ id, where: signs.map(([fact, kept]): Condition => ({ fact, is: [kept] })) }]
  })
}

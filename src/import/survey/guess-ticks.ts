/** Columns that are ticked: "Race_White", "Places - Library", and rosters with one column for each person. */
import { shortened } from '../anonymise/public-label.ts'
import { ownPart, sharedEnds, upToMark, wordsOf } from './heading-words.ts'
import { fitsPatterns, knownFact } from './known-facts.ts'
import type { ColumnMap, Tick } from './mapping.ts'
import { plainCell } from './missing.ts'
import { contentOf, type Profile } from './profile.ts'
import { namedBy, wordingOf } from './question-words.ts'
import { leftOver, type Search, sumOf } from './search.ts'

interface Run {
  readonly profiles: readonly Profile[]
  /** What the headings share, and each one's own part. */
  readonly words: readonly string[]
  readonly own: readonly string[]
}

const ROSTER_WHY = 'Each of these columns is called like somebody who answered.'
const THINGS_WHY = 'These columns are ticked, and their headings begin alike and say what is named.'
const FACT_WHY = 'These columns are ticked, nearly always one of them, and their headings begin alike.'
const CODED_WHY =
  'These columns are ticked, nearly always one of them, and their headings end in numbers. Say what each stands for.'
const UNKNOWN_WHY = 'These columns are ticked, and we cannot tell what about.'
/** A roster has at least so many columns. */
const LEAST_ROSTER = 5
/** Characters of a value. */
const LONGEST_VALUE = 60
/** Values of a tick that say no. */
export const UNTICKED: readonly string[] = [
  '0',
  'no',
  'n',
  'false',
  'unchecked',
  'not selected',
  'never',
  'not at all',
]

/** Adds one question for a run of columns that are called like the people of the table. */
export function guessRoster(search: Search): void {
  if (search.names.size === 0 && search.ids.size === 0) return
  const runs = runsWhere(leftOver(search), (profile) => isOfRoster(profile, search))
  const longest = runs.reduce<Profile[]>((most, run) => (run.length > most.length ? run : most), [])
  if (longest.length < LEAST_ROSTER) return
  const { start, end } = sharedEnds(longest.map(({ column }) => column.says))
  const taken = new Set(search.questions.map(({ id }) => id))
  for (const { column } of longest) search.taken.add(column)
  search.questions.push({
    ...wordingOf(wordsOf(`${start} ${end}`), 'person', search.questions.length + 1, taken),
    directed: true,
    named: 'person',
    // By number: these headings are names.
    roster: longest.map(({ column }) => column.number),
    none: UNTICKED,
    why: ROSTER_WHY,
    sure: 0.85,
  })
}

function isOfRoster(profile: Profile, { names, ids }: Search): boolean {
  const content = contentOf(profile)
  if (content === 'name' || content === 'text') return false
  const heading = plainCell(profile.column.says).replace(/[\])}.:\s]+$/, '')
  const parts = heading.split(/[\s_:\-–.[(]+/)
  const last = [1, 2, 3, 4].map((count) => parts.slice(-count).join(' '))
  // A number at the end of a heading counts slots, even where numbers are ids.
  return last.some((name) => names.has(name) || (/\p{L}/u.test(name) && ids.has(name)))
}

/** Adds a question or a fact for each run of ticked columns whose headings begin alike. */
export function guessTicks(search: Search): void {
  const ticked = runsWhere(leftOver(search), (profile) => contentOf(profile) === 'tick')
  for (const run of ticked.flatMap(alike)) addRun(run, search)
}

function runsWhere(profiles: readonly Profile[], fits: (profile: Profile) => boolean): Profile[][] {
  const runs: Profile[][] = []
  let last = -2
  for (const profile of profiles) {
    if (!fits(profile)) continue
    const { number } = profile.column
    if (number === last + 1) runs.at(-1)!.push(profile)
    else runs.push([profile])
    last = number
  }
  return runs
}

/** Cuts a run where the headings stop to begin alike up to a mark: "Race_", "Which of these? - ". */
function alike(profiles: readonly Profile[]): Run[] {
  const runs: Run[] = []
  let own: Profile[] = []
  const close = (): void => {
    if (own.length > 1) runs.push(runOf(own))
    own = []
  }
  for (const profile of profiles) {
    const { start } = sharedEnds([...own.slice(0, 1), profile].map(({ column }) => column.says))
    if (own.length > 0 && upToMark(start) === '') close()
    own.push(profile)
  }
  close()
  return runs
}

function runOf(profiles: readonly Profile[]): Run {
  const headings = profiles.map(({ column }) => column.says)
  const shared = sharedEnds(headings)
  const ends = { ...shared, start: upToMark(shared.start) }
  return { profiles, words: wordsOf(ends.start), own: headings.map((heading) => ownPart(heading, ends)) }
}

function addRun(run: Run, search: Search): void {
  const { profiles, words, own } = run
  const ticks: Tick[] = profiles.map(({ column }, at) => ({
    column: column.heading,
    value: shortened(own[at]!, LONGEST_VALUE),
  }))
  const fact = knownFact(words)
  const named = namedBy(words)
  for (const { column } of profiles) search.taken.add(column)
  if (named !== null && named !== 'person' && fact?.as !== 'employment') {
    const taken = new Set(search.questions.map(({ id }) => id))
    const wording = wordingOf(words, named, search.questions.length + 1, taken)
    const rest = { directed: true, named, show: false, ticks, none: UNTICKED } as const
    search.questions.push({ ...wording, ...rest, why: THINGS_WHY, sure: 0.8 })
    return
  }
  const single = sumOf(profiles, countTicked) <= 1.1 * search.table.rows.length
  const fits = fact !== undefined && fitsPatterns(fact, own.map(plainCell))
  if (fits && single && search.columns.every(({ as }) => as !== fact.as))
    search.columns.push(factOf(fact.as, fact.role, ticks))
  else search.columns.push(...ignored(profiles))
}

function factOf(as: string, role: ColumnMap['role'], ticks: readonly Tick[]): ColumnMap {
  const isCoded = ticks.every(({ value }) => /^\d+$/.test(value))
  return { ticks, role, as, why: isCoded ? CODED_WHY : FACT_WHY, sure: isCoded ? 0.4 : 0.8 }
}

const ignored = (profiles: readonly Profile[]): ColumnMap[] =>
  profiles.map(({ column }) => ({ column: column.heading, role: 'ignore', why: UNKNOWN_WHY, sure: 0.4 }))

const countTicked = ({ values }: Profile): number =>
  [...values].reduce((sum, [value, times]) => sum + (UNTICKED.includes(value) ? 0 : times), 0)

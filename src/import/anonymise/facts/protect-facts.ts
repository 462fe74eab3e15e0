/** Facts of a survey on their way to shares of clusters: recoded, thinned of what stands out, diverse where sensitive. */
import type { FactPlan, ImportPlan, OverlayPlan } from '../../plan.ts'
import type { RowBook } from '../row-book.ts'
import type { Strictness } from '../strictness.ts'
import type { Tally } from '../tally.ts'
import { classesOf, combinationsOf, specialUniques, standingOut } from './combinations.ts'
import { answersOf, isDiverse } from './diverse.ts'
import { type Fact, factOfList, factTableOf, IN_LIST, NOT_SHOWN } from './fact-table.ts'
import { type Level, levelsOf } from './levels.ts'
import { bandsOf, MOST_FACTS, type Recoded, recode } from './recode.ts'
import { suppressed } from './suppress.ts'

export interface ProtectedFacts {
  /** Rows of respondents who may be counted as in an overlay. */
  readonly membersOf: (overlay: OverlayPlan) => ReadonlySet<number>
  /** Whether an overlay is told from something that nobody should learn of anybody. */
  readonly isSensitive: (overlay: OverlayPlan) => boolean
}

export type Protection =
  | { readonly ok: true; readonly facts: ProtectedFacts }
  | { readonly ok: false; readonly says: string }

/** In packs that describe nobody it is only measured how many stand out. */
export function protectFacts(
  plan: ImportPlan,
  book: RowBook,
  { k, changes }: Strictness,
  tally: Tally,
): Protection {
  const { rows, facts } = factTableOf(plan, book, tally)
  const known = facts.filter(({ role }) => role !== 'sensitive')
  if (changes && known.length > MOST_FACTS) {
    const says = `Groups on this map would be told from ${known.length} facts about people. Use at most ${MOST_FACTS}.`
    return { ok: false, says }
  }
  const quasi = protectQuasi(known, k, changes, tally)
  const sensitive = facts.filter(({ role }) => role === 'sensitive').map(asAnswered)
  const safe = changes ? sensitive.map((each) => diverse(each, quasi)) : sensitive
  const before = answersIn(sensitive)
  const says =
    'Sensitive answers were taken out where people alike in other ways gave nearly all the same one.'
  tally.note('diverse', says, before, answersIn(safe), 'report')
  const all = new Map([...quasi, ...safe].map((each) => [each.fact.id, each]))
  return {
    ok: true,
    facts: { membersOf: (overlay) => membersOf(overlay, all, rows), isSensitive: sensitiveIn(all) },
  }
}

function protectQuasi(facts: readonly Fact[], k: number, changes: boolean, tally: Tally): Recoded[] {
  const plain = facts.map(asAnswered)
  if (facts.length === 0) return plain
  const recoded = changes ? recode(facts, k) : plain
  const columns = recoded.map(({ bands }) => bands)
  const weights = facts.map(({ wanted }) => 1 + wanted.length)
  const kept = changes ? suppressed(columns, weights, k) : { columns, taken: 0 }
  const bandsIn = (all: readonly Recoded[]) => all.reduce((sum, { level }) => sum + level.bands, 0)
  const told = 'Answers were joined to broader ones where few people share them.'
  tally.note('recoded', told, bandsIn(plain), bandsIn(recoded), 'report')
  const given = answersIn(recoded)
  tally.note(
    'taken-out',
    'Single answers that still stood out were taken out.',
    given,
    given - kept.taken,
    'report',
  )
  const original = plain.map(({ bands }) => bands)
  const says = `People with a fact, or two or three together, that fewer than ${k} share.`
  tally.note('alike', says, standingOut(original, k), standingOut(kept.columns, k), 'report')
  tellSpecials(original, kept.columns, tally)
  return recoded.map((each, at) => ({ ...each, bands: kept.columns[at]! }))
}

function tellSpecials(before: readonly Int16Array[], after: readonly Int16Array[], tally: Tally): void {
  const then = specialUniques(after)
  for (const [at, count] of specialUniques(before).entries()) {
    const words = ['one fact', 'two facts together', 'three facts together'][at]
    tally.note(`special-${at + 1}`, `People whom ${words} would single out.`, count, then[at]!, 'report')
  }
}

const asAnswered = (fact: Fact): Recoded => {
  const level: Level = levelsOf(fact)[0]!
  return { fact, level, bands: bandsOf(fact, level) }
}

function answersIn(all: readonly Recoded[]): number {
  return all.reduce((sum, { bands }) => sum + bands.filter((band) => band !== NOT_SHOWN).length, 0)
}

/** Takes the answers of whole classes out until every class that shows any is diverse. */
function diverse(sensitive: Recoded, quasi: readonly Recoded[]): Recoded {
  const bands = sensitive.bands.slice()
  const { values, ordered } = sensitive.fact
  const everybody = answersOf(bands, values.length)
  const groups = combinationsOf(quasi.length).flatMap((taken) =>
    rowsByClass(taken.map((at) => quasi[at]!.bands)),
  )
  for (;;) {
    const bad = groups.filter(
      (rows) =>
        rows.some((row) => bands[row] !== NOT_SHOWN) &&
        !isDiverse(
          answersOf(
            rows.map((row) => bands[row]!),
            values.length,
          ),
          everybody,
          ordered,
        ),
    )
    if (bad.length === 0) return { ...sensitive, bands }
    for (const row of bad.flat()) bands[row] = NOT_SHOWN
  }
}

function rowsByClass(columns: readonly Int16Array[]): number[][] {
  const { of, sizes } = classesOf(columns)
  const rows: number[][] = sizes.map(() => [])
  of.forEach((own, row) => {
    if (own >= 0) rows[own]!.push(row)
  })
  return rows
}

/** What must hold of somebody in an overlay: its own conditions, or that they are on its list. */
function conditionsOf(overlay: OverlayPlan): readonly FactPlan[] {
  return overlay.from ?? [{ variable: factOfList(overlay), values: [IN_LIST] }]
}

type Facts = ReadonlyMap<string, Recoded>

/** Who is surely in it: every condition holds for all that their band may mean. A fact that is not declared holds for nobody. */
function membersOf(overlay: OverlayPlan, all: Facts, rows: readonly number[]): ReadonlySet<number> {
  const tests = conditionsOf(overlay).map(({ variable, values }) => bandsWithin(all.get(variable), values))
  return new Set(
    rows.filter((_, at) => tests.every(({ bands, within }) => within.has(bands?.[at] ?? NOT_SHOWN))),
  )
}

function bandsWithin(recoded: Recoded | undefined, values: readonly string[]) {
  const wanted = new Set(values)
  const within = new Set<number>()
  if (!recoded) return { bands: undefined, within }
  const { fact, level, bands } = recoded
  for (let band = 0; band < level.bands; band++) {
    const own = fact.values.filter((_, value) => level.of[value] === band)
    if (own.every((value) => wanted.has(value))) within.add(band)
  }
  return { bands, within }
}

const sensitiveIn = (all: Facts) => (overlay: OverlayPlan) =>
  conditionsOf(overlay).some(({ variable }) => all.get(variable)?.fact.role === 'sensitive')

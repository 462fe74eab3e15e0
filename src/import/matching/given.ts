/** Links that are known rather than weighed: a curator's word, a roster's ids, one person's own words. */
import type { Decision } from '../survey.ts'
import type { Given } from './cluster.ts'
import type { SurveyRow } from './survey-rows.ts'

/** Share of mentions that must be respondents' ids for the answers to come from a roster. */
const ROSTER_FROM = 0.5

/** Decisions that two are one, in the curator's order; what names a row that is not there is left out. */
export function decidedLinks(decisions: readonly Decision[], rowOf: ReadonlyMap<string, number>): Given[] {
  return decisions.flatMap(({ a, b, same }) => {
    const [one, other] = [rowOf.get(a), rowOf.get(b)]
    return same && one !== undefined && other !== undefined ? [{ a: one, b: other, forced: true }] : []
  })
}

/** Rows that each curator's "apart" keeps apart, as keys of `pairKey`. */
export function decidedApart(
  decisions: readonly Decision[],
  rowOf: ReadonlyMap<string, number>,
  rows: number,
): Set<number> {
  return new Set(
    decisions.flatMap(({ a, b, same }) => {
      const [one, other] = [rowOf.get(a), rowOf.get(b)]
      return !same && one !== undefined && other !== undefined ? [pairKey(one, other, rows)] : []
    }),
  )
}

export function pairKey(a: number, b: number, rows: number): number {
  return Math.min(a, b) * rows + Math.max(a, b)
}

/**
 * Links that the survey gives: an answer that is a respondent's id, "me", the same words of the same respondent to two
 * questions, and roles that a place has only one of.
 */
export function givenLinks(rows: readonly SurveyRow[], uniqueRoles: readonly string[]): Given[] {
  return [...rosterLinks(rows), ...selfLinks(rows), ...sameWordsLinks(rows), ...roleLinks(rows, uniqueRoles)]
}

function rosterLinks(rows: readonly SurveyRow[]): Given[] {
  const ids = new Map(
    rows.flatMap((row, at): [string, number][] => (row.respondent ? [[row.id.toLowerCase(), at]] : [])),
  )
  const mentions = [...rows.entries()].filter(([, row]) => !row.respondent && row.text !== null)
  const idOf = ({ written }: SurveyRow): string => written.trim().toLowerCase()
  const known = mentions.filter(([, row]) => ids.has(idOf(row)))
  if (known.length < mentions.length * ROSTER_FROM) return []
  // Who was on the roster and did not answer is known by an id too, and an id has a digit where a name has none.
  const coded = mentions.filter(([, row]) => ids.has(idOf(row)) || /\d/.test(row.written))
  return chained(coded, idOf, ids).map((link) => ({ ...link, forced: true }))
}

function selfLinks(rows: readonly SurveyRow[]): Given[] {
  return [...rows.entries()].flatMap(([at, row]) =>
    row.name.kind === 'self' && row.teller !== -1 ? [{ a: row.teller, b: at, forced: true }] : [],
  )
}

/** One respondent means one person by the same words, unless they wrote them twice in one answer. */
function sameWordsLinks(rows: readonly SurveyRow[]): Given[] {
  const speakable = [...rows.entries()].filter(
    ([, { respondent, teller, text, name }]) =>
      !respondent && teller !== -1 && text !== null && SAME_WORDS.has(name.kind),
  )
  const twice = new Set<string>()
  const seen = new Set<string>()
  for (const [, row] of speakable) {
    const inAnswer = JSON.stringify([row.answer, row.text])
    if (seen.has(inAnswer)) twice.add(saidBy(row))
    seen.add(inAnswer)
  }
  return chained(
    speakable.filter(([, row]) => !twice.has(saidBy(row))),
    saidBy,
  )
}

const SAME_WORDS = new Set(['name', 'role', 'relation'])

function saidBy(row: SurveyRow): string {
  return JSON.stringify([row.teller, row.text])
}

function roleLinks(rows: readonly SurveyRow[], uniqueRoles: readonly string[]): Given[] {
  const unique = new Set(uniqueRoles.map((role) => roleKey(role.toLowerCase().split(/\s+/))))
  const fillers = [...rows.entries()].filter(
    ([, { name }]) => name.kind === 'role' && unique.has(roleKey(name.context)),
  )
  return chained(fillers, ({ name }) => roleKey(name.context))
}

/** The words of a role, whatever their order, without "the". */
export function roleKey(words: readonly string[]): string {
  return words
    .filter((word) => word !== 'the')
    .toSorted()
    .join(' ')
}

/** Each row linked to the first with its key. */
function chained(
  rows: readonly (readonly [number, SurveyRow])[],
  keyOf: (row: SurveyRow) => string,
  heads: ReadonlyMap<string, number> = new Map(),
): Given[] {
  const first = new Map(heads)
  return rows.flatMap(([at, row]) => {
    const key = keyOf(row)
    const head = first.get(key)
    if (head === undefined) first.set(key, at)
    return head === undefined ? [] : [{ a: head, b: at, forced: false }]
  })
}

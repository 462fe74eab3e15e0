/** Is this David that David? A survey and what a curator has decided so far, to people and questions still open. */
import { diceFrom } from '../../core/graph/dice.ts'
import type { Decision, Matched, MatchedPerson, Survey } from '../survey.ts'
import { pairsSharing, pairsWhere } from './blocking.ts'
import { cannotBeOne, cannotBeOneAtAll } from './cannot-link.ts'
import { type Groups, singles } from './cluster.ts'
import { columnOf } from './column.ts'
import { comparisonsOf, type Field, isName, keysOf } from './fields.ts'
import { decidedApart, decidedLinks, givenLinks, pairKey } from './given.ts'
import { sureFromIn } from './homonyms.ts'
import { neighbourComparison } from './neighbours.ts'
import { resolved, type Task } from './resolve.ts'
import { doubtsIn, mostTelling, questionOf } from './review.ts'
import { type SurveyRow, surveyRows } from './survey-rows.ts'
import { uncertaintyOf } from './uncertainty.ts'
import { probabilityOf } from './weights.ts'

export interface MatchSettings {
  /** Roles that this place has only one of ("the vicar"), as people write them. Others are never joined across people. */
  readonly uniqueRoles: readonly string[]
  /** Pairs that a curator passed over; they are not asked again. */
  readonly skipped: readonly Pick<Decision, 'a' | 'b'>[]
  readonly askAtMost: number
  readonly seed: number
}

export const MATCH_SETTINGS: MatchSettings = {
  uniqueRoles: [],
  skipped: [],
  askAtMost: 100,
  seed: 1,
}

/**
 * People behind the respondents and the mentions of a survey. The same survey, decisions and settings give the same
 * answer. Ids of respondents and mentions must differ from each other; decisions about ids that are gone are passed over.
 */
export function matchSurvey(
  survey: Survey,
  decisions: readonly Decision[] = [],
  settings: Partial<MatchSettings> = {},
): Matched {
  const chosen = { ...MATCH_SETTINGS, ...settings }
  const rows = surveyRows(survey)
  const task = taskFor(rows, survey, decisions, chosen)
  const result = resolved(task)
  const groups = groupsOf(result.grouping.personOf)
  const doubts = doubtsIn(task.pairs, result, groups, task.apart)
  const passed = new Set(chosen.skipped.map(({ a, b }) => [a, b].sort().join('\n')))
  const open = mostTelling(doubts, groups)
    .map((doubt) => questionOf(doubt, (row) => rows[row]!.id, result))
    .filter(({ a, b }) => !passed.has(`${a}\n${b}`))
  return {
    people: peopleOf(rows, groups),
    toAsk: open.slice(0, chosen.askAtMost),
    counts: {
      compared: task.pairs.a.length,
      same: result.grouping.joined.length,
      asked: open.length,
      decided: decidedHere(rows, decisions),
    },
    uncertainty: uncertaintyOf(
      {
        ...task,
        made: result.grouping.joined.map(({ a, b, bits }) => ({ a, b, probability: probabilityOf(bits) })),
        waiting: doubts,
        teller: tellersOf(rows),
      },
      groups.personOf,
      diceFrom(chosen.seed),
    ),
  }
}

function taskFor(
  rows: readonly SurveyRow[],
  survey: Survey,
  decisions: readonly Decision[],
  settings: MatchSettings,
): Task {
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]))
  const kept = decidedApart(decisions, rowOf, rows.length)
  const decided = (a: number, b: number): boolean => kept.size > 0 && kept.has(pairKey(a, b, rows.length))
  const apart = (a: number, b: number): boolean => cannotBeOne(rows[a]!, rows[b]!) || decided(a, b)
  const fields = fieldsOf(rows)
  const comparisons = comparisonsOf(fields)
  const near = pairsSharing(
    keysOf(fields, rows.length),
    rows.map(({ text }) => text ?? ''),
  )
  const pairs = pairsWhere(near, (a, b) => !apart(a, b))
  const tellers = {
    teller: tellersOf(rows),
    asked: Uint8Array.from(rows, ({ respondent }) => Number(respondent)),
    things: thingsIn(survey),
  }
  return {
    rows: rows.length,
    pairs,
    comparisons,
    social: (personOf) => [neighbourComparison(tellers, personOf)],
    alike: columnOf(rows.map(({ id, text }) => text ?? `\n${id}`)).of,
    apart,
    never: (a, b) => cannotBeOneAtAll(rows[a]!, rows[b]!) || decided(a, b),
    sureFrom: sureFromIn(rows, near, comparisons, apart),
    given: [...decidedLinks(decisions, rowOf), ...givenLinks(rows, settings.uniqueRoles)],
    seed: settings.seed,
  }
}

function fieldsOf(rows: readonly SurveyRow[]): Field[] {
  const named = (cell: (row: SurveyRow) => string | null): (string | null)[] =>
    rows.map((row) => (row.name.kind === 'name' ? cell(row) : null))
  const fields: Field[] = [
    { sort: 'first name', kind: 'first name', alone: true, cells: named(({ name }) => name.first) },
    { sort: 'surname', kind: 'surname', alone: true, cells: named(({ name }) => name.surname) },
    { sort: 'street', kind: 'words', alone: false, cells: named(({ cells }) => cells.street) },
    { sort: 'role', kind: 'tags', alone: false, cells: named(({ cells }) => cells.role) },
    { sort: 'group', kind: 'tags', alone: false, cells: named(({ cells }) => cells.group) },
    { sort: 'age', kind: 'age', alone: false, cells: named(({ cells }) => cells.age) },
    { sort: 'sex', kind: 'label', alone: false, cells: named(({ sex }) => sex) },
  ]
  return fields.filter(({ kind, cells }) => isName(kind) || cells.some((cell) => cell !== null))
}

function tellersOf(rows: readonly SurveyRow[]): Int32Array {
  return Int32Array.from(rows, ({ teller }) => teller)
}

/** Places, activities and the like, each by its kind and its name as it stands. */
function thingsIn({ respondents, mentions }: Survey): [number, number][] {
  const rowOf = new Map(respondents.map(({ id }, row) => [id, row]))
  const numbers = new Map<string, number>()
  return mentions.flatMap(({ named, by, text }): [number, number][] => {
    const teller = rowOf.get(by)
    if (named === 'person' || teller === undefined) return []
    const key = `${named} ${text.trim().toLowerCase()}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return [[teller, number]]
  })
}

function groupsOf(personOf: Int32Array): Groups {
  const groups = singles(personOf.length)
  for (const [row, person] of personOf.entries()) groups.join({ a: person, b: row }, () => true)
  return groups
}

/** A person is called by their respondent's id, or else by the id of the first mention. */
function peopleOf(rows: readonly SurveyRow[], groups: Groups): MatchedPerson[] {
  return rows.flatMap((_, person): MatchedPerson[] => {
    const members = groups.membersOf(person).map((row) => rows[row]!)
    const [head] = members
    if (head === undefined) return []
    const respondent = members.find((row) => row.respondent)?.id ?? null
    return [
      {
        id: respondent ?? head.id,
        respondent,
        mentions: members.filter((row) => !row.respondent).map(({ id }) => id),
      },
    ]
  })
}

function decidedHere(rows: readonly SurveyRow[], decisions: readonly Decision[]): number {
  const ids = new Set(rows.map(({ id }) => id))
  return decisions.filter(({ a, b }) => ids.has(a) && ids.has(b)).length
}

/** Corrections of a mapping, one small change each. Pure; the mapping they give is checked by the worker. */
import type {
  ColumnMap,
  ColumnRole,
  Mapping,
  OverlayMap,
  QuestionMap,
  Ref,
} from '../import/survey/mapping.ts'
import type { ColumnSeen } from './talk.ts'

/** Facts with a name of their own; the other roles have none. */
const FACT_ROLES: ReadonlySet<ColumnRole> = new Set(['match', 'quasi', 'sensitive', 'group'])
/** A closed list of more answers than this singles people out. */
const MOST_VALUES = 12

export const isFact = (role: ColumnRole): boolean => FACT_ROLES.has(role)

export const isRefTo = (ref: Ref, { number, heading }: Pick<ColumnSeen, 'number' | 'heading'>): boolean =>
  typeof ref === 'number' ? ref === number : ref.trim().toLowerCase() === heading.toLowerCase()

export const refsOfColumn = ({ column, ticks }: ColumnMap): Ref[] =>
  ticks?.map((tick) => tick.column) ?? (column === undefined ? [] : [column])

export function refsOfQuestion(question: QuestionMap): Ref[] {
  const { slots = [], ticks = [], roster = [], pairs, about = {}, weight = [] } = question
  const beside = [...Object.values(about).flat(), ...weight].filter((ref) => ref !== null)
  return [
    ...slots.flat(),
    ...ticks.map(({ column }) => column),
    ...roster,
    ...(pairs?.columns.map(({ column }) => column) ?? []),
    ...beside,
  ]
}

export function refsOfFeelings({ feelings }: Mapping): Ref[] {
  return feelings === null ? [] : [...(feelings.items ?? []), ...(feelings.total ? [feelings.total] : [])]
}

/** What became of a column. */
export type Use =
  | { readonly of: 'column'; readonly map: ColumnMap; readonly at: number }
  | { readonly of: 'question'; readonly question: QuestionMap }
  | { readonly of: 'feelings' }
  | { readonly of: 'nothing' }

export function useOf(mapping: Mapping, column: ColumnSeen): Use {
  const at = mapping.columns.findIndex((map) => refsOfColumn(map).some((ref) => isRefTo(ref, column)))
  const map = mapping.columns[at]
  if (map !== undefined) return { of: 'column', map, at }
  const question = mapping.questions.find((each) => refsOfQuestion(each).some((ref) => isRefTo(ref, column)))
  if (question !== undefined) return { of: 'question', question }
  if (refsOfFeelings(mapping).some((ref) => isRefTo(ref, column))) return { of: 'feelings' }
  return { of: 'nothing' }
}

export function withQuestion(mapping: Mapping, id: string, change: Partial<QuestionMap>): Mapping {
  const questions = mapping.questions.map((each) => (each.id === id ? named(each, change) : each))
  return { ...mapping, questions }
}

/** People are never shown by name; things may be. */
function named(question: QuestionMap, change: Partial<QuestionMap>): QuestionMap {
  const { show, ...rest } = { ...question, ...change }
  return rest.named === 'person' ? rest : { ...rest, show: show ?? false }
}

/** Its columns have no place any more; what leant on it goes, too. */
export function withoutQuestion(mapping: Mapping, id: string): Mapping {
  const questions = mapping.questions.filter((each) => each.id !== id && each.pairs?.of !== id)
  const kept = new Set(questions.map((each) => each.id))
  const overlays = mapping.overlays.flatMap((overlay): OverlayMap[] => {
    if (overlay.few === undefined) return [overlay]
    const asked = overlay.few.questions.filter((each) => kept.has(each))
    const { few, ...rest } = overlay
    if (asked.length > 0) return [{ ...rest, few: { ...few, questions: asked } }]
    return rest.where === undefined ? [] : [rest]
  })
  return { ...mapping, questions, overlays }
}

/** The column with another role; what only the old role had goes. */
export function withRole(mapping: Mapping, column: ColumnSeen, role: ColumnRole): Mapping {
  const use = useOf(mapping, column)
  if (use.of === 'column') {
    const next = roleChanged(use.map, role, column, mapping)
    return trimmed({
      ...mapping,
      columns: mapping.columns.map((each, at) => (at === use.at ? next : each)),
    })
  }
  const freed = withoutColumn(mapping, column)
  return trimmed({
    ...freed,
    columns: [...freed.columns, roleChanged({ role, column: refOf(column) }, role, column, mapping)],
  })
}

export function withColumn(mapping: Mapping, at: number, change: Partial<ColumnMap>): Mapping {
  const columns = mapping.columns.map((each, place) =>
    place === at ? withoutSureness({ ...each, ...change }) : each,
  )
  return trimmed({ ...mapping, columns })
}

/** Numbers are put in bands, anything else in a closed list; one of the two, never both. */
export function withBands(mapping: Mapping, at: number, bands: readonly number[]): Mapping {
  const columns = mapping.columns.map((each, place): ColumnMap => {
    if (place !== at) return each
    const { values, ordered, ...rest } = each
    return { ...rest, bands }
  })
  return trimmed({ ...mapping, columns })
}

function roleChanged(map: ColumnMap, role: ColumnRole, column: ColumnSeen, mapping: Mapping): ColumnMap {
  const { ticks, values, bands, ordered, missing } = map
  const where = ticks !== undefined && isFact(role) ? { ticks } : { column: map.column ?? refOf(column) }
  const base = { ...where, role, ...(missing === undefined ? {} : { missing }) }
  if (!isFact(role)) return base
  const as = map.as ?? freshFact(mapping, column)
  if (role === 'match' || 'ticks' in where) return { ...base, as }
  const closed = values !== undefined ? { values } : bands !== undefined ? { bands } : closedList(column)
  return { ...base, as, ...closed, ...(ordered === undefined ? {} : { ordered }) }
}

/** A column that is asked for by its heading, unless that could be a name or is too long for one. */
const refOf = ({ heading }: ColumnSeen): Ref => heading

function closedList({ values }: ColumnSeen): Pick<ColumnMap, 'values' | 'bands'> {
  const numbers = values.map(Number)
  if (values.length > 0 && numbers.every(Number.isFinite) && new Set(numbers).size > 4) {
    const sorted = [...numbers].sort((a, b) => a - b)
    const band = [sorted[Math.floor(sorted.length / 3)]!, sorted[Math.floor((2 * sorted.length) / 3)]!]
    return { bands: [...new Set(band)] }
  }
  return { values: Object.fromEntries(values.slice(0, MOST_VALUES).map((value) => [value, value])) }
}

/** A plain name of our own: a heading may hold somebody's name. */
function freshFact({ columns }: Mapping, { number }: ColumnSeen): string {
  const taken = new Set(columns.map(({ as }) => as))
  let name = `fact-${number}`
  while (taken.has(name)) name = `${name}-2`
  return name
}

/** The column taken out of whatever it is in. */
export function withoutColumn(mapping: Mapping, column: ColumnSeen): Mapping {
  const isIt = (ref: Ref): boolean => isRefTo(ref, column)
  const questions = mapping.questions.flatMap((question) => questionWithout(question, isIt) ?? [])
  const kept = new Set(questions.map(({ id }) => id))
  const gone = mapping.questions.filter(({ id }) => !kept.has(id))
  const feelings = refsOfFeelings(mapping).some(isIt) ? null : mapping.feelings
  const columns = mapping.columns.filter((map) => !refsOfColumn(map).some(isIt))
  const bare: Mapping = { ...mapping, questions, feelings, columns }
  return trimmed(gone.reduce<Mapping>((before, { id }) => withoutQuestion(before, id), bare))
}

/** Null where nothing is left of it. */
function questionWithout(question: QuestionMap, isIt: (ref: Ref) => boolean): QuestionMap | null {
  const { slots, ticks, roster, about, weight } = question
  const beside = (refs: readonly (Ref | null)[]) =>
    refs.map((ref) => (ref !== null && isIt(ref) ? null : ref))
  let next: QuestionMap = {
    ...question,
    ...(about && {
      about: Object.fromEntries(Object.entries(about).map(([fact, refs]) => [fact, beside(refs)])),
    }),
    ...(weight && { weight: beside(weight) }),
  }
  const at = slots?.findIndex((slot) => [slot].flat().some((ref) => isIt(ref as Ref))) ?? -1
  if (at >= 0) next = slotTaken(next, at)
  if (ticks !== undefined) next = { ...next, ticks: ticks.filter(({ column }) => !isIt(column)) }
  if (roster !== undefined) next = { ...next, roster: roster.filter((ref) => !isIt(ref)) }
  const left = next.slots ?? next.ticks ?? next.roster
  return left !== undefined && left.length === 0 ? null : next
}

function slotTaken(question: QuestionMap, at: number): QuestionMap {
  const without = <T>(list: readonly T[]): T[] => list.filter((_, place) => place !== at)
  const { slots = [], about, weight } = question
  return {
    ...question,
    slots: without(slots),
    ...(about && {
      about: Object.fromEntries(Object.entries(about).map(([fact, refs]) => [fact, without(refs)])),
    }),
    ...(weight && { weight: without(weight) }),
  }
}

/** The column as one more slot of a question that has slots. */
export function withSlot(mapping: Mapping, id: string, column: ColumnSeen): Mapping {
  const freed = withoutColumn(mapping, column)
  const questions = freed.questions.map((question): QuestionMap => {
    if (question.id !== id || question.slots === undefined) return question
    const { about, weight } = question
    const more = (refs: readonly (Ref | null)[]) => [...refs, null]
    return {
      ...question,
      slots: [...question.slots, refOf(column)],
      ...(about && {
        about: Object.fromEntries(Object.entries(about).map(([fact, refs]) => [fact, more(refs)])),
      }),
      ...(weight && { weight: more(weight) }),
    }
  })
  return { ...freed, questions }
}

/** A new question whose answers stand in this column. */
export function withNewQuestion(mapping: Mapping, column: ColumnSeen): Mapping {
  const freed = withoutColumn(mapping, column)
  const taken = new Set(freed.questions.map(({ id }) => id))
  let number = freed.questions.length + 1
  while (taken.has(`question-${number}`)) number += 1
  const question: QuestionMap = {
    id: `question-${number}`,
    title: `Question ${number}`,
    asked: `Question ${number}`,
    directed: true,
    pulse: 'to-asker',
    named: 'person',
    slots: [refOf(column)],
  }
  return { ...freed, questions: [...freed.questions, question] }
}

export function withOverlay(mapping: Mapping, overlay: OverlayMap): Mapping {
  const known = mapping.overlays.some(({ id }) => id === overlay.id)
  const overlays = known
    ? mapping.overlays.map((each) => (each.id === overlay.id ? overlay : each))
    : [...mapping.overlays, overlay]
  return { ...mapping, overlays }
}

export const withoutOverlay = (mapping: Mapping, id: OverlayMap['id']): Mapping => ({
  ...mapping,
  overlays: mapping.overlays.filter((overlay) => overlay.id !== id),
})

/** Groups may only speak of facts that are there. */
function trimmed(mapping: Mapping): Mapping {
  const facts = new Set(factsOf(mapping).map(({ fact }) => fact))
  const overlays = mapping.overlays.flatMap((overlay): OverlayMap[] => {
    if (overlay.where === undefined) return [overlay]
    const where = overlay.where.filter(({ fact }) => facts.has(fact))
    if (where.length > 0) return [{ ...overlay, where }]
    const { where: gone, ...rest } = overlay
    return rest.few === undefined && rest.things === undefined ? [] : [rest]
  })
  return { ...mapping, overlays, feelings: feelingsTrimmed(mapping, facts) }
}

function feelingsTrimmed({ feelings }: Mapping, facts: ReadonlySet<string>): Mapping['feelings'] {
  if (feelings === null) return null
  const { belong, stopped, ...rest } = feelings
  const holds = (list: typeof belong) => list?.every(({ fact }) => facts.has(fact)) === true
  return { ...rest, ...(holds(belong) && { belong: belong! }), ...(holds(stopped) && { stopped: stopped! }) }
}

/** Facts that groups may be told from, with the answers there can be. */
export function factsOf({ columns }: Mapping): { fact: string; values: string[] }[] {
  return columns.flatMap(({ as, role, values, ticks }) => {
    if (as === undefined || role === 'match') return []
    const kept = ticks ? ticks.map(({ value }) => value) : Object.values(values ?? {})
    return [{ fact: as, values: [...new Set(kept)] }]
  })
}

function withoutSureness({ why, sure, ...rest }: ColumnMap): ColumnMap {
  return rest
}

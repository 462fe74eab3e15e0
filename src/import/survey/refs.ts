/** Which columns a mapping speaks of, and whether the table has them. */
import type { ColumnMap, FeelingsMap, Mapping, QuestionMap, Ref } from './mapping.ts'
import { columnFinder, type Table } from './table.ts'

interface Place {
  readonly ref: Ref
  /** "questions[1].slots[2]" */
  readonly field: string
  /** The import can do without it. */
  readonly spare: boolean
}

/** A sentence that names the field at fault, or null where every column is there. */
export function refsMissing(table: Table, mapping: Mapping): string | null {
  const find = columnFinder(table)
  const lost = placesIn(mapping).find(({ ref, spare }) => !spare && find(ref) === undefined)
  return lost === undefined
    ? null
    : `The mapping speaks of a column or an attribute that is not there, in ${lost.field}. Correct the mapping, or guess it again.`
}

/** How many columns of the table no entry speaks of. */
export function unnamedColumns(table: Table, mapping: Mapping): number {
  const find = columnFinder(table)
  const spoken = new Set(placesIn(mapping).map(({ ref }) => find(ref)))
  return table.columns.filter((column) => !spoken.has(column)).length
}

function placesIn({ columns, questions, feelings }: Mapping): Place[] {
  return [...columns.flatMap(columnPlaces), ...questions.flatMap(questionPlaces), ...feelingsPlaces(feelings)]
}

function columnPlaces({ column, ticks, role }: ColumnMap, at: number): Place[] {
  const spare = role === 'ignore' || role === 'text'
  const refs = column === undefined ? (ticks ?? []).map((tick) => tick.column) : [column]
  return refs.map((ref) => ({ ref, field: `columns[${at}]`, spare }))
}

function questionPlaces(question: QuestionMap, at: number): Place[] {
  const { slots = [], ticks = [], roster = [], pairs, about = {}, weight = [] } = question
  const lists: readonly (readonly [name: string, refs: readonly (Ref | null)[]])[] = [
    ['slots', slots.flat()],
    ['ticks', ticks.map(({ column }) => column)],
    ['roster', roster],
    ['pairs.columns', (pairs?.columns ?? []).map(({ column }) => column)],
    ...Object.entries(about).map(([as, refs]) => [`about.${as}`, refs] as const),
    ['weight', weight],
  ]
  return lists.flatMap(([name, refs]) =>
    refs.flatMap((ref, slot) =>
      ref === null ? [] : [{ ref, field: `questions[${at}].${name}[${slot}]`, spare: false }],
    ),
  )
}

function feelingsPlaces(feelings: FeelingsMap | null): Place[] {
  if (feelings === null) return []
  const refs = feelings.items ?? [feelings.total ?? '']
  const name = feelings.items ? 'items' : 'total'
  return refs.map((ref, at) => ({
    ref,
    field: `feelings.${name}${feelings.items ? `[${at}]` : ''}`,
    spare: false,
  }))
}

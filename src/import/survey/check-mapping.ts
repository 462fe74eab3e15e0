/**
 * Holds a mapping file to its schema (`data/mapping.schema.json`) first, then to what a schema cannot say. Whether its
 * columns are in the table at hand is asked later, by whoever has the table.
 */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import schema from '../../../data/mapping.schema.json' with { type: 'json' }
import { faultSaid } from '../../core/model/schema-fault.ts'
import { refused } from '../formats/notes.ts'
import type { Read } from '../network.ts'
import type { ColumnMap, FeelingsMap, Mapping, QuestionMap } from './mapping.ts'
import { WELLBEING } from './wellbeing.ts'

const ajv = new Ajv2020({ allowUnionTypes: true })
const fits = ajv.compile<Mapping>(schema)

const NOT_JSON = 'This is not JSON. Write the guess again with --guess-mapping, and change that.'
const SOURCES = ['slots', 'ticks', 'roster', 'pairs', 'relations'] as const
const ITEMS = { wemwbs: 14, 'swemwbs-raw': 7 } as const

/** The mapping in a file's text, or a sentence that names the field at fault. Never throws. */
export function mappingIn(fileName: string, text: string): Read<Mapping> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refused(fileName, 0, NOT_JSON)
  }
  return checkMapping(json, fileName)
}

export function checkMapping(json: unknown, fileName = ''): Read<Mapping> {
  if (!fits(json)) return refused(fileName, 0, faultSaid(deepest(fits.errors ?? []), 'mapping'))
  const fault = faultIn(json)
  return fault === null ? { ok: true, value: json, problems: [] } : refused(fileName, 0, fault)
}

/** Of the faults of several readings, the one that came furthest. */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const [first, ...others] = errors
  return others.reduce((best, error) => {
    const isDeeper = error.instancePath.length > (best?.instancePath.length ?? 0)
    return isDeeper ? error : best
  }, first)
}

function faultIn(mapping: Mapping): string | null {
  return (
    first(mapping.columns, columnFault, 'columns') ??
    first(mapping.questions, (question) => questionFault(question, mapping), 'questions') ??
    twice(
      mapping.questions.map(({ id }) => id),
      'questions',
    ) ??
    twice(
      mapping.columns.flatMap(({ as }) => as ?? []),
      'facts',
    ) ??
    twice(
      mapping.overlays.map(({ id }) => id),
      'overlays',
    ) ??
    overlayFault(mapping) ??
    feelingsFault(mapping.feelings, mapping)
  )
}

function first<T>(list: readonly T[], faultOf: (one: T) => string | null, field: string): string | null {
  for (const [at, one] of list.entries()) {
    const fault = faultOf(one)
    if (fault !== null) return `${field}[${at}] ${fault}`
  }
  return null
}

function twice(ids: readonly string[], what: string): string | null {
  const again = ids.find((id, at) => ids.indexOf(id) < at)
  return again === undefined
    ? null
    : `Two of the ${what} are called "${again}". Give one of them another name.`
}

function columnFault({ column, ticks, role, as, values, bands }: ColumnMap): string | null {
  if ((column === undefined) === (ticks === undefined)) return 'needs either "column" or "ticks".'
  const needsName = role === 'match' || role === 'quasi' || role === 'sensitive' || role === 'group'
  if (needsName && as === undefined)
    return `needs "as": the plain name of the fact, since its role is ${role}.`
  if (!needsName && as !== undefined)
    return `has a name under "as", and the role ${role} needs none. Take it out.`
  if (ticks !== undefined && !needsName) return `has "ticks", and the role ${role} takes one column only.`
  if (values !== undefined && bands !== undefined) return 'has both "values" and "bands". Keep one of them.'
  if (bands?.some((band, at) => at > 0 && band <= bands[at - 1]!)) return 'has "bands" that do not rise.'
  const closed = values !== undefined || bands !== undefined || ticks !== undefined
  if (needsName && role !== 'match' && !closed)
    return 'needs "values" or "bands": only a closed list of answers may be used.'
  return null
}

function questionFault(question: QuestionMap, { reads, questions }: Mapping): string | null {
  const sources = SOURCES.filter((source) => question[source] !== undefined)
  if (sources.length !== 1) return `needs exactly one of ${SOURCES.join(', ')}.`
  if ((reads === 'network') !== (sources[0] === 'relations'))
    return reads === 'network'
      ? 'needs "relations", since a network is read.'
      : 'has "relations", which only a network has.'
  const isOfPeople = question.roster !== undefined || question.pairs !== undefined || question.ids === true
  if (isOfPeople && question.named !== 'person')
    return 'must name "person": a roster, pairs and ids are of people.'
  if (question.named === 'person' && question.show === true) return 'shows people by name. Take "show" out.'
  const { pairs, slots, about } = question
  if (pairs !== undefined && questions.find(({ id }) => id === pairs.of)?.slots === undefined)
    return 'has "pairs" of a question that has no slots.'
  if (slots?.length === 0 && about === undefined) return 'has no slots. Name their columns.'
  return null
}

function overlayFault({ overlays, questions, columns, feelings }: Mapping): string | null {
  const asked = new Set(questions.map(({ id }) => id))
  for (const [at, { where, few, things }] of overlays.entries()) {
    const place = `overlays[${at}]`
    if (where === undefined && few === undefined && things === undefined)
      return `${place} needs "where", "few" or "things".`
    if (things !== undefined && (where !== undefined || few !== undefined))
      return `${place} has "things" and people too. Keep one of them.`
    const strange = few?.questions.find((id) => !asked.has(id))
    if (strange !== undefined) return `${place} speaks of a question "${strange}" that is not there.`
    const fault = conditionFault(where, columns, feelings)
    if (fault !== null) return `${place} ${fault}`
  }
  return null
}

function conditionFault(
  where: Mapping['overlays'][number]['where'],
  columns: readonly ColumnMap[],
  feelings: FeelingsMap | null,
): string | null {
  for (const { fact } of where ?? []) {
    if (fact === WELLBEING && feelings !== null) continue
    const column = columns.find(({ as }) => as === fact)
    if (column === undefined) return `speaks of a fact "${fact}" that no column has.`
    if (column.role === 'match') return `uses the fact "${fact}", which may only help to tell people apart.`
  }
  return null
}

function feelingsFault(feelings: FeelingsMap | null, { columns }: Mapping): string | null {
  if (feelings === null) return null
  if (columns.some(({ as }) => as === WELLBEING))
    return `A column is called "${WELLBEING}", which is the fact that feelings make. Give it another name.`
  const { scale, total, items, belong, stopped } = feelings
  if ((total === undefined) === (items === undefined)) return 'feelings needs either "total" or "items".'
  if (items !== undefined) {
    const needed = scale === 'wemwbs' || scale === 'swemwbs-raw' ? ITEMS[scale] : null
    if (needed === null) return `feelings.items: ${scale} has no items here. Give its total.`
    if (items.length !== needed)
      return `feelings.items has ${items.length} columns, and ${scale} has ${needed}.`
  }
  const fault = conditionFault([...(belong ?? []), ...(stopped ?? [])], columns, null)
  return fault === null ? null : `feelings ${fault}`
}

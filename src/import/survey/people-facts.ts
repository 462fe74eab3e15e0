/** What is known of people by node, wherever it was read: columns of a survey, or attributes of a network. */
import { notesFor } from '../formats/notes.ts'
import type { Problem, RawNetwork, RawNode } from '../network.ts'
import { type FactReader, factReaders } from './fact-reader.ts'
import type { Mapping } from './mapping.ts'
import { missingBy } from './missing.ts'
import type { SurveyNetwork } from './network-of.ts'
import type { ReadSurvey } from './survey-of.ts'
import { columnFinder, columnsOf, type Table } from './table.ts'
import { scoreReader } from './wellbeing.ts'

export interface PeopleFacts {
  /** Kept facts by node. */
  readonly facts: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly scores: ReadonlyMap<string, number>
  /** By question: how many each node named, among those who answered it. */
  readonly namedBy: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export function factsOfSurvey(survey: ReadSurvey, { nodeOf }: SurveyNetwork): PeopleFacts {
  const byNode = <T>(of: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...of].map(([id, value]) => [nodeOf.get(id) ?? '', value]))
  const namedBy = new Map(
    [...survey.answered].map(([question, ids]) => [
      question,
      new Map([...ids].map((id) => [nodeOf.get(id) ?? '', 0])),
    ]),
  )
  for (const { by, question } of survey.mentions) {
    const counts = namedBy.get(question)
    const node = nodeOf.get(by) ?? ''
    counts?.set(node, (counts.get(node) ?? 0) + 1)
  }
  return { facts: byNode(survey.facts), scores: byNode(survey.scores), namedBy }
}

const UNLISTED =
  'A value is not among those that the mapping lists for its attribute. It counts as no answer.'

/** Attributes are read as columns are. Everybody with a tie in a question has answered it. */
export function factsOfNetwork(
  raw: RawNetwork,
  mapping: Mapping,
): { readonly people: PeopleFacts; readonly problems: readonly Problem[] } {
  const table = tableOfNodes(raw)
  const find = columnFinder(table)
  const notes = notesFor('')
  const readers = factReaders(mapping, find)
  const score = mapping.feelings ? scoreReader(mapping.feelings, find, missingBy(mapping.missing)) : null
  const facts = new Map<string, Record<string, string>>()
  const scores = new Map<string, number>()
  raw.nodes.forEach(({ id }, at) => {
    const cells = table.rows[at]?.cells ?? []
    const { kept, unlisted } = factsIn(cells, readers)
    facts.set(id, kept)
    for (let left = unlisted; left > 0; left -= 1) notes.warn(UNLISTED, 0)
    const said = score?.(cells)
    if (typeof said === 'number') scores.set(id, said)
  })
  return { people: { facts, scores, namedBy: tiesBy(raw, mapping) }, problems: notes.problems() }
}

function factsIn(cells: readonly string[], readers: readonly FactReader[]) {
  const kept: Record<string, string> = {}
  let unlisted = 0
  for (const { as, role, read } of readers) {
    const fact = read(cells)
    if ('missing' in fact) unlisted += fact.missing === 'unlisted' ? 1 : 0
    else if (role !== 'match') kept[as] = fact.kept
  }
  return { kept, unlisted }
}

function tiesBy(raw: RawNetwork, { questions }: Mapping): Map<string, Map<string, number>> {
  const question = new Map(
    questions.flatMap(({ id, relations }) => (relations ?? []).map((name) => [name, id])),
  )
  const counts = new Map(questions.map(({ id }) => [id, new Map<string, number>()]))
  for (const { from, relation } of raw.ties) {
    const own = counts.get(question.get(relation) ?? '')
    own?.set(from, (own.get(from) ?? 0) + 1)
  }
  return counts
}

/** The nodes of a network as a table: a column for each attribute. */
export function tableOfNodes({ nodes }: RawNetwork): Table {
  const names = [...new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes)))]
  const rows = nodes.map(({ attributes }: RawNode, at) => ({
    line: at + 1,
    cells: names.map((name) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '')),
  }))
  return { file: '', columns: columnsOf(names, names), rows }
}

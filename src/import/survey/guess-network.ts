/** A mapping for a network: its attributes are looked at as columns are, and each relation is a layer. */
import { kindSaid } from '../kinds.ts'
import type { RawNetwork } from '../network.ts'
import { questionsOf } from '../questions.ts'
import { guessMapping } from './guess.ts'
import type { ColumnMap, Mapping, QuestionMap } from './mapping.ts'
import { tableOfNodes } from './people-facts.ts'

const RELATION_WHY = 'It is a relation of the file. Write the question as it was put to people.'
const NODE_WHY = 'Nodes have an id and a name already.'

export function guessNetworkMapping(raw: RawNetwork): Mapping {
  const table = tableOfNodes(raw)
  const guess = guessMapping(table)
  const kind = kindAttribute(raw)
  const columns = guess.columns
    .filter(({ column }) => column !== kind)
    .map((map): ColumnMap => (map.role === 'id' || map.role === 'name' ? ignored(map) : map))
  const unplaced = guess.questions.flatMap(({ slots, ticks }) => [
    ...(slots ?? []).flat(),
    ...(ticks ?? []).map(({ column }) => column),
  ])
  return {
    ...guess,
    reads: 'network',
    columns: [
      ...columns,
      ...unplaced.map((column): ColumnMap => ({ column, role: 'ignore', why: NODE_WHY, sure: 0.5 })),
    ],
    questions: questionsOf(raw, []).map(
      ({ id, title, asked, directed, pulse, relations }): QuestionMap => ({
        id,
        title,
        asked,
        directed,
        pulse,
        named: 'person',
        relations,
        why: RELATION_WHY,
        sure: 0.9,
      }),
    ),
    ...(kind === undefined ? {} : { kindFrom: kind }),
  }
}

const ignored = ({ column = '' }: ColumnMap): ColumnMap => ({
  column,
  role: 'ignore',
  why: NODE_WHY,
  sure: 0.8,
})

/** The attribute whose values nearly all say what a node is. */
function kindAttribute({ nodes }: RawNetwork): string | undefined {
  const counts = new Map<string, { all: number; known: number }>()
  for (const { attributes } of nodes) {
    for (const [name, value] of Object.entries(attributes)) {
      const count = counts.get(name) ?? { all: 0, known: 0 }
      count.all += 1
      if (kindSaid(value) !== undefined) count.known += 1
      counts.set(name, count)
    }
  }
  return [...counts].find(([, { all, known }]) => known >= 0.9 * all && all >= nodes.length / 2)?.[0]
}

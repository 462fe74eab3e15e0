/** GEXF, GraphML and CSV keep everything that a pack tells of its network. */
import { expect, test } from 'vitest'
import { csv } from '../../../src/import/write/csv.ts'
import { gexf } from '../../../src/import/write/gexf.ts'
import { graphml } from '../../../src/import/write/graphml.ts'
import {
  aloneIn,
  directedPack,
  hardPack,
  MURTON,
  nodesFound,
  nodesOf,
  readBack,
  tiesFound,
  tiesOf,
} from './round-trip.ts'

const WAVES = { gexf: 'wave', graphml: 'wave', csv: 'Wave' } as const
const cases = [gexf, graphml, csv].flatMap((writer) => [
  { writer, pack: hardPack(), name: 'a pack with hard labels' },
  { writer, pack: directedPack(), name: 'a pack of one direction' },
  { writer, pack: MURTON, name: 'Murton' },
])

test.each(cases)(
  '$name comes back from $writer.title: nodes, ties, relations, direction, waves',
  ({ writer, pack }) => {
    const network = readBack(writer, pack)
    const wave = WAVES[writer.id as keyof typeof WAVES]
    expect(nodesFound(network)).toEqual(nodesOf(pack))
    expect(tiesFound(network, (attributes) => attributes[wave] ?? '')).toEqual(tiesOf(pack))
  },
)

test.each([gexf, graphml, csv])('who is alone stays in $title', (writer) => {
  const alone = aloneIn(readBack(writer, hardPack()))
  expect(alone).toEqual(expect.arrayContaining(['t2', 't4']))
})

test.each([gexf, graphml, csv])('what everybody is comes back from $title', (writer) => {
  const kinds = readBack(writer, hardPack()).nodes.map(({ attributes }) => attributes.kind ?? attributes.Kind)
  expect(new Set(kinds)).toEqual(new Set(['respondent', 'named', 'place']))
})

test.each([gexf, graphml])(
  '$title has one file a direction, and one in all where there is but one',
  (writer) => {
    const names = (pack: Parameters<typeof writer.write>[0]) => writer.write(pack).map(({ name }) => name)
    expect(names(hardPack())).toEqual([`hard-directed.${writer.id}`, `hard-undirected.${writer.id}`])
    expect(names(directedPack())).toEqual([`hard.${writer.id}`])
  },
)

test('the tables stand under the headings that Gephi knows', () => {
  const [nodes, ties] = csv.write(hardPack())
  expect([nodes?.name, ties?.name]).toEqual(['hard-nodes.csv', 'hard-ties.csv'])
  expect(nodes?.text.split('\n')[0]).toBe('Id,Label,Kind')
  expect(ties?.text.split('\n')[0]).toBe('Source,Target,Type,Id,Kind,Wave')
})

test('questions of one title stay two relations', () => {
  const pack = directedPack()
  const twins = { ...pack, questions: pack.questions.map((question) => ({ ...question, title: 'Who?' })) }
  const relations = new Set(readBack(gexf, twins).ties.map(({ relation }) => relation))
  expect(relations).toEqual(new Set(['Who?', 'Who? (2)', 'Who? (3)']))
})

test('characters that XML forbids are left out', () => {
  const pack = hardPack()
  const [first, ...others] = pack.nodes.things
  const things = [{ ...first!, label: 'A\u0000\u0008B\ud800C\nD' }, ...others]
  const network = readBack(gexf, { ...pack, nodes: { ...pack.nodes, things } })
  expect(network.nodes[40]?.label).toBe('ABC D')
})

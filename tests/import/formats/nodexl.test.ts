import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { bookOf } from '../workbook/make.ts'
import { EDGES, type NodexlSpec, nodexlBook } from '../workbook/nodexl-book.ts'
import { networkIn, nodeOf, says, tieText } from './support.ts'

const readBook = (spec: NodexlSpec) => readNetwork([{ name: 'a.xlsx', bytes: nodexlBook(spec) }])
const good = readBook({ edges: EDGES })
const network = networkIn(good)

test.each([1, 2, 3])('the headings may stand in row %d', (header) => {
  const told = networkIn(readBook({ edges: EDGES, header }))
  expect(tieText(told)).toEqual(tieText(network))
})

test('a workbook without Excel tables is read by its headings', () => {
  expect(networkIn(readBook({ edges: EDGES, header: 3, hasTables: false }))).toEqual(network)
})

test('rows and ends that are skipped are no part of the network, hidden ones are', () => {
  expect(tieText(network)).toEqual(['Ann>Bob', 'Ann>Bob', 'Bob>7'])
  expect(network.nodes.map(({ id }) => id)).toEqual(['Ann', 'Bob', 'Eve', 'Flo', '7'])
})

test('what is left out is counted, with sheet and row', () => {
  const told = says(good.problems)
  expect(told).toContain('a.xlsx:6 Sheet 1: A tie was left out, because its Visibility is Skip.')
  expect(told).toContain('a.xlsx:7 Sheet 1: A tie was left out, because the Visibility of one of its ends')
  expect(told).toContain('a.xlsx:8 Sheet 1: A tie without two ends')
  expect(told).toContain('a.xlsx:6 Sheet 2: A node was left out, because its Visibility')
  expect(told).toContain('a.xlsx:5 Sheet 2: A node without a tie was left out.')
  expect(told).toContain('a.xlsx:9 Sheet 2: A node is listed twice.')
  expect(told).toContain('Colours, shapes, places')
})

test('the relationship is the relation, the edge weight the weight', () => {
  expect(network.ties.map(({ relation, attributes }) => [relation, attributes])).toEqual([
    ['advice', { weight: '2' }],
    ['advice', {}],
    ['help', {}],
  ])
})

test('a label is kept, the drawing is not', () => {
  expect(nodeOf(network, 'Ann')).toEqual({
    id: 'Ann',
    label: 'Ann A.',
    attributes: { Street: 'Church Street' },
  })
})

test.each([
  ['Directed', true],
  ['Undirected', false],
  [null, true],
])('the setting %s means that ties have a direction: %s', (directed, expected) => {
  expect(networkIn(readBook({ edges: EDGES, directed })).counts.directed).toBe(expected)
})

test('groups are an attribute, and a skipped group takes its people with it', () => {
  const members = [
    ['G1', 'Ann'],
    ['G2', 'Ann'],
    ['G2', 7],
    ['G3', 'Bob'],
  ]
  const shown = networkIn(readBook({ edges: EDGES, members }))
  expect([nodeOf(shown, 'Ann'), nodeOf(shown, '7')].map(({ attributes }) => attributes.group)).toEqual([
    'G1; G2',
    'G2',
  ])
  const skipped = networkIn(readBook({ edges: EDGES, members, groups: [['G3', 'Red', 'Skip']] }))
  expect(skipped.counts).toMatchObject({ nodes: 2, ties: 0 })
})

test('cells beside the table are notes, and a row below it is counted', () => {
  const rows = [
    ['Vertex 1', 'Vertex 2', null, 'Weight'],
    ['a', 'b', null, 'beside'],
    ['b', 'c'],
  ]
  const bytes = bookOf({ sheets: [{ name: 'Edges', rows, tables: { Edges: 'A1:B2' } }] })
  const told = readNetwork([{ name: 'a.xlsx', bytes }])
  expect(networkIn(told).ties.map(({ from, attributes }) => [from, attributes])).toEqual([['a', {}]])
  expect(says(told.problems)).toContain('a.xlsx:3 Sheet 1: A row below the table')
})

test('a word for visibility that nobody knows is as none, and counted', () => {
  const told = readBook({ edges: [['a', 'b', null, 'Maybe']], vertices: [] })
  expect(tieText(networkIn(told))).toEqual(['a>b'])
  expect(says(told.problems)).toContain('a.xlsx:3 Sheet 1: A Visibility is not a known one.')
})

test('several workbooks are several relations', () => {
  const bytes = [nodexlBook({ edges: [['a', 'b']] }), nodexlBook({ edges: [['b', 'a']] })]
  const both = readNetwork(bytes.map((each, at) => ({ name: `${['advice', 'help'][at]}.xlsx`, bytes: each })))
  expect(networkIn(both).ties.map(({ relation }) => relation)).toEqual(['advice', 'help'])
})

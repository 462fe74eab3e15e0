import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const good = readNetwork([fileAt(join(FIXTURES, 'gdf/good.gdf'))])
const network = networkIn(good)
const gdf = (text: string) => readTexts({ 'a.gdf': text })

test('ties have a direction only where the file says so', () => {
  expect(tieText(network)).toEqual(['ann>bob', 'bob-cat', 'cat-ann', 'ann>eve'])
})

test('quotes of both kinds hold commas, and a backslash or a second quote goes before a quote', () => {
  expect(network.nodes.slice(0, 3).map(({ label }) => label)).toEqual([
    'Ann "Annie" Lee',
    "Bob's, the baker",
    'Cat\tSmith',
  ])
  expect(network.ties[0]?.attributes.label).toBe('from, the start')
})

test('defaults are filled in, and flags are true or false', () => {
  expect(nodeOf(network, 'bob').attributes).toEqual({ age: '7', asked: 'false' })
  expect(nodeOf(network, 'ann').attributes).toEqual({ age: '33', asked: 'true' })
})

test('a flag that is neither is kept as text, with a warning', () => {
  expect(nodeOf(network, 'cat').attributes.asked).toBe('maybe')
  expect(says(good.problems)).toContain('good.gdf:5 A yes-or-no attribute holds something else.')
})

test('colours and places are left aside, and said so once', () => {
  expect(good.problems.filter(({ says: text }) => text.includes('drawing'))).toHaveLength(1)
  expect(JSON.stringify(network)).not.toMatch(/114,116,177|red|"x"/)
})

test('what a tie is about is its relation', () => {
  expect(network.ties.map(({ relation }) => relation)).toEqual(['advice', '', 'help', 'help'])
})

test('a second part adds nodes, its columns in any order', () => {
  expect(nodeOf(network, 'fay').attributes).toEqual({ street: "'Church Street" })
  expect(says(good.problems)).toContain('good.gdf:17 A quote opens and never closes.')
})

test('rows that cannot be kept are counted with their line', () => {
  const lines = good.problems.filter(({ says: text }) => text.includes('left out')).map(({ line }) => line)
  expect(lines).toEqual([5, 6, 15])
})

test('a node that only a tie speaks of is added, with a warning where nodes are listed', () => {
  expect(says(good.problems)).toContain('good.gdf:14 A tie ends at a node that is not listed.')
  expect(gdf('edgedef>node1,node2\na,b\n').problems).toEqual([])
})

test('node2 may stand before node1, and any column between', () => {
  expect(tieText(networkIn(gdf('edgedef>node2,weight DOUBLE,NODE1,directed BOOLEAN\na,2,b,TRUE\n')))).toEqual(
    ['b>a'],
  )
})

test.each([
  ['nodes without a name column', 'nodedef>id\na\n', 1],
  ['ties without two ends', '# so\nnodedef>name\na\nedgedef>node1,to\na,b\n', 4],
  ['a million columns', `nodedef>name\na\nedgedef>node1,node2${','.repeat(1e6)}\n`, 3],
])('%s are refused by their line', (_, text, line) => {
  expect(gdf(text)).toMatchObject({ ok: false, problems: [{ file: 'a.gdf', line }] })
})

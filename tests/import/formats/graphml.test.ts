import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const good = readNetwork([fileAt(join(FIXTURES, 'graphml/good.graphml'))])
const network = networkIn(good)
const inside = (text: string) => readTexts({ 'a.graphml': `<graphml>${text}</graphml>` })

test('keys without a type are text, without a name go by their id, for all go to nodes and ties', () => {
  expect(nodeOf(network, 'a').attributes).toEqual({ asked: 'true', nameless: 'x', lost: 'kept' })
  expect(network.ties[1]?.attributes).toEqual({ note: 'first' })
})

test('a boolean with blanks is true or false, and so is its default', () => {
  expect([nodeOf(network, 'a').attributes.asked, nodeOf(network, 'b').attributes.asked]).toEqual([
    'true',
    'false',
  ])
})

test('empty data is empty, not the default', () => {
  const read = inside(
    '<key id="k"><default>x</default></key><graph edgedefault="directed"><node id="1"><data key="k"/></node></graph>',
  )
  expect(nodeOf(networkIn(read), '1').attributes).toEqual({})
})

test('the label that yEd draws is the label', () => {
  expect(nodeOf(network, 'b').label).toBe('Bea')
})

test('a node of an inner graph keeps its holder as pid', () => {
  expect(nodeOf(network, 'c').attributes).toMatchObject({ pid: 'group', note: '<b> & co' })
})

test('directed on a tie overrides the default, both ways', () => {
  expect(tieText(network)).toEqual(['c-a', 'a>b', 'b-c'])
  const read = inside(
    '<graph edgedefault="undirected"><node id="1"/><edge source="1" target="1" directed=" 1 "/></graph>',
  )
  expect(tieText(networkIn(read))).toEqual(['1>1'])
})

test('hyperedges and ports are counted, with their lines', () => {
  const told = good.problems.map(({ line, says: text }) => `${line} ${text.slice(0, 6)}`)
  expect(told).toEqual(['13 A port', '23 A tie ', '10 An att'])
})

test('several graphs are several relations over the same nodes', () => {
  const one = (id: string) =>
    `<graph id="${id}" edgedefault="directed"><node id="1"/><node id="2"/><edge source="1" target="2"/></graph>`
  const read = inside(one('advice') + one('help'))
  expect(networkIn(read).counts).toEqual({ nodes: 2, ties: 2, directed: true })
  expect(networkIn(read).ties.map((tie) => tie.relation)).toEqual(['advice', 'help'])
  expect(read.problems).toEqual([])
})

test('the interviews of Network Canvas are kept apart, and their ties go by type', () => {
  const one = (id: string) =>
    `<graph nc:caseId="${id}" edgedefault="undirected"><data key="ego">x</data><node id="1"><data key="name">Ann</data></node>` +
    '<node id="2"/><edge source="1" target="2"><data key="t">friend</data></edge></graph>'
  const keys =
    '<key id="name" for="node" attr.name="name"/><key id="t" for="edge" attr.name="networkCanvasType"/>'
  const read = readTexts({ 'a.graphml': `<graphml xmlns:nc="x">${keys}${one('1')}${one('2')}</graphml>` })
  expect(networkIn(read).counts.nodes).toBe(4)
  expect(nodeOf(networkIn(read), '2/1').label).toBe('Ann')
  expect(networkIn(read).ties[0]?.relation).toBe('friend')
})

test('igraph and NodeXL names for labels and relations are known', () => {
  const keys =
    '<key id="v_name" for="node" attr.name="name"/><key id="E-Relationship" for="edge" attr.name="Relationship"/>'
  const read = inside(
    `${keys}<graph edgedefault="directed"><node id="n0"><data key="v_name">Ann</data></node>` +
      '<edge source="n0" target="n0"><data key="E-Relationship">advice</data></edge></graph>',
  )
  expect(nodeOf(networkIn(read), 'n0')).toEqual({ id: 'n0', label: 'Ann', attributes: {} })
  expect(networkIn(read).ties[0]?.relation).toBe('advice')
})

test('two files are two relations, called like the files', () => {
  const text =
    '<graphml><graph edgedefault="directed"><node id="1"/><edge source="1" target="1"/></graph></graphml>'
  const ties = networkIn(readTexts({ 'advice.graphml': text, 'help.graphml': text })).ties
  expect(ties.map((tie) => tie.relation)).toEqual(['advice', 'help'])
})

test('a tie without two ends is left out, with its line', () => {
  const read = inside('<graph edgedefault="directed">\n<node id="1"/>\n<edge source="1"/></graph>')
  expect(says(read.problems)).toMatch(/^a\.graphml:3 A tie without two ends was left out/)
})

test('a file without a graph is refused', () => {
  expect(says(inside('<key id="k"/>').problems)).toContain('There is no graph')
})

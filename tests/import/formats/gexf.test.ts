import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const good = readNetwork([fileAt(join(FIXTURES, 'gexf/good.gexf'))])
const network = networkIn(good)
const graph = (inside: string, attributes = 'defaultedgetype="directed"') =>
  readTexts({ 'a.gexf': `<gexf version="1.3"><graph ${attributes}>${inside}</graph></gexf>` })
const twoNodes = '<nodes><node id="1"/><node id="2"/></nodes>'

test('several attribute blocks of one class add up, and defaults are filled in', () => {
  expect(nodeOf(network, 'ann').attributes).toEqual({
    street: 'Church Street',
    asked: 'true',
    mood: 'better',
    '9': 'never declared',
  })
})

test('node and edge attributes of one id are told apart', () => {
  expect(network.ties[1]?.attributes).toEqual({ since: '2019' })
})

test('an undeclared attribute is kept as text, with a warning', () => {
  expect(says(good.problems)).toContain('not declared for it. It was kept as text.')
})

test('a node that only a tie speaks of is added, with a warning', () => {
  expect(nodeOf(network, 'dee')).toEqual({ id: 'dee', label: null, attributes: {} })
  expect(says(good.problems)).toContain('not listed. The node was added.')
})

test('a mutual tie is two arcs, an undirected one overrides the default', () => {
  expect(tieText(network)).toEqual(['ann>bob', 'ann>bob', 'bob>cat', 'cat>bob', 'cat-ann', 'cat>dee'])
})

test('the kind of a tie is its relation, so parallel ties stay apart', () => {
  expect(network.ties.slice(0, 2).map((tie) => tie.relation)).toEqual(['advice', 'help'])
})

test('a nested node keeps its parent as pid, as does one that names it', () => {
  expect([nodeOf(network, 'bob').attributes.pid, nodeOf(network, 'cat').attributes.pid]).toEqual([
    'ann',
    'ann',
  ])
})

test('an infinite weight is kept as it stands', () => {
  expect(network.ties[0]?.attributes.weight).toBe('INF')
})

test('rows that cannot be kept are counted with their line', () => {
  const lines = good.problems.filter(({ says: text }) => text.includes('left out')).map(({ line }) => line)
  expect(lines).toEqual([27, 35])
})

test('the label is unescaped', () => {
  expect(nodeOf(network, 'cat').label).toBe('Cat & Co')
})

test('ties have no direction where the file does not say', () => {
  expect(tieText(networkIn(graph(`${twoNodes}<edges><edge source="1" target="2"/></edges>`, '')))).toEqual([
    '1-2',
  ])
})

test('1.1 drafts say id where others say for', () => {
  const declared = '<attributes class="node"><attribute id="s" title="street"/></attributes>'
  const read = graph(
    `${declared}<nodes><node id="1"><attvalues><attvalue id="s" value="Hill"/></attvalues></node></nodes>`,
  )
  expect(nodeOf(networkIn(read), '1').attributes).toEqual({ street: 'Hill' })
})

test('attributes may be declared after the nodes', () => {
  const nodes = '<nodes><node id="1"><attvalues><attvalue for="s" value="Hill"/></attvalues></node></nodes>'
  const read = graph(`${nodes}<attributes class="node"><attribute id="s" title="street"/></attributes>`)
  expect(nodeOf(networkIn(read), '1').attributes).toEqual({ street: 'Hill' })
})

test('a later slice is the second wave, and what it repeats is kept once', () => {
  const slice = (edges: string) =>
    `<graph mode="slice" defaultedgetype="directed">${twoNodes}<edges>${edges}</edges></graph>`
  const old = '<edge source="1" target="2"/>'
  const read = readTexts({
    'a.gexf': `<gexf>${slice(old)}${slice(`${old}<edge source="2" target="1"/>`)}</gexf>`,
  })
  expect(networkIn(read).ties.map(({ from, wave }) => [from, wave])).toEqual([
    ['1', 1],
    ['2', 2],
  ])
  expect(read.problems).toHaveLength(1)
})

test('a node listed twice is one node, with what both say', () => {
  const read = graph('<nodes><node id="1"/><node id="1" label="Ann"/></nodes>')
  expect(networkIn(read).nodes).toEqual([{ id: '1', label: 'Ann', attributes: {} }])
  expect(read.problems).toHaveLength(1)
})

test('prefixed tags are read', () => {
  const text =
    '<g:gexf xmlns:g="http://gexf.net/1.3"><g:graph><g:nodes><g:node id="1"/></g:nodes></g:graph></g:gexf>'
  expect(networkIn(readTexts({ 'a.gexf': text })).counts.nodes).toBe(1)
})

test('an attribute called like a built-in of the language is only an attribute', () => {
  const read = graph(
    '<nodes><node id="__proto__"><attvalues><attvalue for="__proto__" value="x"/></attvalues></node></nodes>',
  )
  expect(Object.keys(nodeOf(networkIn(read), '__proto__').attributes)).toEqual(['__proto__'])
})

test('a file without a graph is refused', () => {
  expect(says(readTexts({ 'a.gexf': '<gexf version="1.2"></gexf>' }).problems)).toContain('There is no graph')
})

test('a DOCTYPE is refused by its line', () => {
  const bomb = '<?xml version="1.0"?>\n<!DOCTYPE gexf [<!ENTITY a "aaaa">]>\n<gexf><graph/></gexf>'
  expect(says(readTexts({ 'a.gexf': bomb }).problems)).toMatch(/^a\.gexf:2 This file has a DOCTYPE/)
})

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

test('a nested node keeps its parent as its group, as does one that names it', () => {
  expect([nodeOf(network, 'bob').attributes.group, nodeOf(network, 'cat').attributes.group]).toEqual([
    'ann',
    'ann',
  ])
})

test('an infinite weight is kept as it stands', () => {
  expect(network.ties[0]?.attributes.weight).toBe('INF')
})

test('rows that cannot be kept are counted with their line', () => {
  const lines = good.problems
    .filter(({ line, says: text }) => line > 0 && text.includes('left out'))
    .map(({ line }) => line)
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

test.each([
  ['1.1', 'http://www.gephi.org/gexf'],
  ['1.1', 'http://www.gexf.net/1.1draft'],
  ['1.2', 'http://www.gexf.net/1.2draft'],
  ['1.3', 'http://gexf.net/1.3'],
  ['', ''],
])('version %s in the namespace "%s" is read', (version, space) => {
  const text = `<gexf version="${version}" xmlns="${space}" xmlns:viz="http:///www.gexf.net/1.1draft/viz"><graph>${twoNodes}<edges><edge id="0" source="1" target="2"><viz:thickness value="2"/></edge></edges></graph></gexf>`
  expect(tieText(networkIn(readTexts({ 'a.gexf': text })))).toEqual(['1-2'])
})

test('drawing and times are mentioned once', () => {
  const read = graph(
    '<nodes><node id="1" start="2001"><viz:color r="1" g="2" b="3"/><spells><spell start="1"/></spells></node><node id="2" timestamp="4"><viz:size value="3"/></node></nodes>',
  )
  expect(read.problems.map(({ says: text }) => text)).toEqual([
    'When nodes and ties came and went was left out.',
    'Colours, shapes, places and other matters of drawing were left out.',
  ])
})

test('the weight may be an attribute, even one that changes', () => {
  const read = graph(
    `<attributes class="edge" mode="dynamic"><attribute id="w" title="Weight" type="float"/></attributes>${twoNodes}<edges><edge source="1" target="2"><attvalues><attvalue for="w" value="1" start="1"/><attvalue for="w" value="3" start="2"/></attvalues></edge></edges>`,
  )
  expect(networkIn(read).ties[0]?.attributes).toEqual({ weight: '3' })
  expect(says(read.problems)).toContain('several values over time')
})

test('a value may stand between the tags, and a label among the attributes', () => {
  const read = graph(
    '<attributes class="node"><attribute id="s" title="street"/><attribute id="n" title="Name"/></attributes><nodes><node id="1"><attvalues><attvalue for="s">Hill</attvalue><attvalue for="n" value="Ann"/></attvalues></node></nodes>',
  )
  expect(nodeOf(networkIn(read), '1')).toEqual({ id: '1', label: 'Ann', attributes: { street: 'Hill' } })
})

test('lists of 1.3 are kept as they stand', () => {
  const read = graph(
    '<attributes class="node"><attribute id="l" title="likes" type="liststring"/></attributes><nodes><node id="1"><attvalues><attvalue for="l" value="[a, b]"/></attvalues></node></nodes>',
  )
  expect(nodeOf(networkIn(read), '1').attributes).toEqual({ likes: '[a, b]' })
})

test('a type that is no direction is kept as text', () => {
  const read = graph(`${twoNodes}<edges><edge source="1" target="2" type="friend"/></edges>`)
  expect(networkIn(read).ties[0]).toMatchObject({ directed: true, attributes: { type: 'friend' } })
  expect(says(read.problems)).toContain('is no direction')
})

test('a default type of mutual makes two arcs of each tie', () => {
  const read = graph(`${twoNodes}<edges><edge source="1" target="2"/></edges>`, 'defaultedgetype="mutual"')
  expect(tieText(networkIn(read))).toEqual(['1>2', '2>1'])
})

test('a group that the file tells stays, and the parent is kept beside it', () => {
  const read = graph(
    '<attributes class="node"><attribute id="g" title="group"/></attributes><nodes><node id="1"/><node id="2" pid="1"><attvalues><attvalue for="g" value="north"/></attvalues></node><node id="3"><parents><parent for="1"/></parents></node></nodes>',
  )
  expect(['2', '3'].map((id) => nodeOf(networkIn(read), id).attributes)).toEqual([
    { group: 'north', pid: '1' },
    { group: '1' },
  ])
})

test('a third slice repeats what the second said', () => {
  const slice = (edges: string) => `<graph mode="slice">${twoNodes}<edges>${edges}</edges></graph>`
  const late = '<edge source="2" target="1"/>'
  const read = readTexts({ 'a.gexf': `<gexf>${slice('')}${slice(late)}${slice(late + late)}</gexf>` })
  expect(networkIn(read).ties.map(({ wave }) => wave)).toEqual([2])
  expect(says(read.problems)).toContain('(2 times')
})

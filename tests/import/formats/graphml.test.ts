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

test('a node of an inner graph keeps its holder as its group', () => {
  expect(nodeOf(network, 'c').attributes).toMatchObject({ group: 'group', note: '<b> & co' })
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

/** A file of one program: its keys, the data of node "1", and a tie from "1" to "2" with its data. */
function dialect(keys: string, node: string, tie: string, spaces = '') {
  const graph = `<graph edgedefault="directed"><node id="1">${node}</node><node id="2"/><edge source="1" target="2">${tie}</edge></graph>`
  const read = readTexts({ 'a.graphml': `<graphml ${spaces}>${keys}${graph}</graphml>` })
  const network = networkIn(read)
  return {
    node: nodeOf(network, '1'),
    tie: network.ties[0],
    told: read.problems.map(({ says: text }) => text),
  }
}
const DRAWN = 'Colours, shapes, places and other matters of drawing were left out.'
const key = (id: string, of: string, name = id) => `<key id="${id}" for="${of}" attr.name="${name}"/>`
const data = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([id, value]) => `<data key="${id}">${value}</data>`)
    .join('')

test('Gephi: names, weights and attributes are kept, colours and places are not', () => {
  const keys = ['label', 'r', 'g', 'b', 'x', 'y', 'size', 'street'].map((id) => key(id, 'node')).join('')
  const ties =
    key('weight', 'edge') + key('edgelabel', 'edge', 'Edge Label') + key('edgeid', 'edge', 'Edge Id')
  const found = dialect(
    keys + ties,
    data({ label: 'Ann', r: '1', g: '2', b: '3', x: '4', y: '5', size: '6', street: 'Hill' }),
    data({ weight: '2.0', edgelabel: 'since 2019', edgeid: '7' }),
  )
  expect(found.node).toEqual({ id: '1', label: 'Ann', attributes: { street: 'Hill' } })
  expect(found.tie?.attributes).toEqual({ weight: '2.0', label: 'since 2019' })
  expect(found.told).toEqual([DRAWN])
})

test('SocNetV: custom attributes are kept, the defaults of the drawing are not', () => {
  const names = [
    'label',
    'x_coordinate',
    'y_coordinate',
    'size',
    'color',
    'shape',
    'label.color',
    'label.size',
    'Age',
  ]
  const keys = names
    .map((name, at) => `<key id="d${at}" for="node" attr.name="${name}"><default>red</default></key>`)
    .join('')
  const found = dialect(
    keys + key('w', 'edge', 'weight') + key('c', 'edge', 'color'),
    data({ d0: 'Ann', d1: '0.4', d8: '40' }),
    data({ w: '1', c: 'red' }),
  )
  expect(found.node).toEqual({ id: '1', label: 'Ann', attributes: { Age: '40' } })
  expect(found.tie?.attributes).toEqual({ weight: '1' })
})

test('NodeXL: all keys are text, what is drawn is dropped', () => {
  const keys =
    ['Label', 'X', 'Color', 'Visibility', 'ID', 'Followers']
      .map((name) => key(`V-${name}`, 'node', name))
      .join('') +
    ['Edge Weight', 'Relationship', 'Width', 'Add Your Own Columns Here']
      .map((name) => key(`E-${name}`, 'edge', name))
      .join('')
  const found = dialect(
    keys,
    data({
      'V-Label': 'Ann',
      'V-X': '4.5',
      'V-Color': 'Red',
      'V-Visibility': 'Show',
      'V-ID': '3',
      'V-Followers': '7',
    }),
    data({ 'E-Edge Weight': '2', 'E-Relationship': 'advice', 'E-Width': '9' }),
  )
  expect(found.node).toEqual({ id: '1', label: 'Ann', attributes: { Followers: '7' } })
  expect(found.tie).toMatchObject({ relation: 'advice', attributes: { weight: '2' } })
  expect(found.told).toEqual([DRAWN])
})

test('igraph: v_name and e_weight with or without names of their own', () => {
  const bare = '<key id="v_name" for="node"/><key id="e_weight" for="edge"/>'
  for (const keys of [bare, key('v_name', 'node', 'name') + key('e_weight', 'edge', 'weight')]) {
    const found = dialect(keys, data({ v_name: 'Ann' }), data({ e_weight: '3' }))
    expect(found.node).toEqual({ id: '1', label: 'Ann', attributes: {} })
    expect(found.tie?.attributes).toEqual({ weight: '3' })
  }
})

test('a weight beside another weight keeps its own name', () => {
  const found = dialect(key('Weight', 'edge') + key('weight', 'edge'), '', data({ Weight: '2', weight: '3' }))
  expect(found.tie?.attributes).toEqual({ Weight: '2', weight: '3' })
})

test('visone: the drawn name or the attribute id is what a node is called', () => {
  const keys = `<key id="d0" for="node"/>${key('d1', 'node', 'id')}`
  const spaces = 'xmlns:visone="http://visone.info/xmlns" xmlns:y="http://www.yworks.com/xml/graphml"'
  const drawn =
    '<data key="d0"><visone:shapeNode><y:ShapeNode><y:NodeLabel>Ann</y:NodeLabel></y:ShapeNode></visone:shapeNode></data>'
  expect(dialect(keys, drawn, '', spaces).node).toEqual({ id: '1', label: 'Ann', attributes: {} })
  expect(dialect(keys, data({ d1: 'Bea' }), '', spaces).node).toEqual({
    id: '1',
    label: 'Bea',
    attributes: {},
  })
})

const yed = (inside: string) =>
  readTexts({
    'a.graphml': `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="port" id="p" yfiles.type="portgraphics"/><key for="graphml" id="r" yfiles.type="resources"/><key for="node" id="n" yfiles.type="nodegraphics"/><key for="edge" id="e" yfiles.type="edgegraphics"/><graph edgedefault="directed">${inside}</graph><data key="r"><y:Resources/></data></graphml>`,
  })
const yedNode = (id: string, label: string, inner = '') =>
  `<node id="${id}"><data key="n"><y:ProxyAutoBoundsNode><y:Realizers><y:GroupNode><y:NodeLabel>${label}</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Folder</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>${inner}</node>`
const yedEdge = (from: string, to: string, source: string, target: string) =>
  `<edge source="${from}" target="${to}"><data key="e"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/><y:EdgeLabel>asks</y:EdgeLabel></y:PolyLineEdge></data></edge>`

test('yEd: groups are called by their label, ports and pictures are no trouble', () => {
  const inner = `<graph edgedefault="directed" id="n0:">${yedNode('n0::n0', 'Ann')}</graph>`
  const read = yed(yedNode('n0', 'Choir', inner) + yedNode('n1', 'Bob'))
  expect(nodeOf(networkIn(read), 'n0::n0')).toEqual({
    id: 'n0::n0',
    label: 'Ann',
    attributes: { group: 'Choir' },
  })
  expect(read.problems).toEqual([])
})

test('yEd: a tie drawn without an arrow has no direction, and that is said', () => {
  const read = yed(
    yedNode('a', 'A') +
      yedNode('b', 'B') +
      yedEdge('a', 'b', 'none', 'standard') +
      yedEdge('b', 'a', 'none', 'none'),
  )
  expect(tieText(networkIn(read))).toEqual(['a>b', 'b-a'])
  expect(networkIn(read).ties[0]?.attributes).toEqual({ label: 'asks' })
  expect(says(read.problems)).toContain('drawn without an arrow')
})

test('attributes of no known program are kept, colours too', () => {
  const found = dialect(key('color', 'node') + key('x', 'node'), data({ color: 'red', x: '4' }), '')
  expect(found.node.attributes).toEqual({ color: 'red', x: '4' })
  expect(found.told).toEqual([])
})

test('a key of the graph is no attribute of its nodes, and data of the graph is no trouble', () => {
  const read = inside(
    `${key('d', 'graph', 'date')}<graph edgedefault="directed"><data key="d">2006</data><data key="zz">x</data><node id="1"/></graph>`,
  )
  expect(networkIn(read).nodes).toEqual([{ id: '1', label: null, attributes: {} }])
  expect(read.problems).toEqual([])
})

test('tags that lie inside each other without end are refused by their line', () => {
  const read = inside(`\n<graph edgedefault="directed">${'<a>'.repeat(3000)}`)
  expect(says(read.problems)).toMatch(/^a\.graphml:2 Tags lie inside each other far deeper/)
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldOneHot } from '../../../src/import/formats/canvas-one-hot.ts'
import { readNetwork } from '../../../src/import/read.ts'
import { zipOf } from '../workbook/make.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const FOLDER = join(FIXTURES, 'network-canvas')
const files = readdirSync(FOLDER)
  .filter((name) => name.startsWith('good'))
  .map((name) => fileAt(join(FOLDER, name)))
const good = readNetwork(files)
const network = networkIn(good)
const EGO = '11111111-1111-4111-8111-111111111111'
const [ANN, BOB] = ['aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb'] as const
const relationsOf = (of: typeof network) => of.ties.map(({ relation }) => relation)

test('interviews in CSV and in GraphML make one network', () => {
  expect(network.counts).toEqual({ nodes: 8, ties: 9, directed: 'mixed' })
  expect(relationsOf(network)).toEqual([
    ...Array(3).fill('named Person'),
    'named Place',
    ...Array(2).fill('named Person'),
    ...Array(3).fill('Knows'),
  ])
})

test('a zip of the export is read as the loose files are', () => {
  const parts = Object.fromEntries(files.map(({ name, bytes }) => [`export/${name}`, bytes]))
  const bytes = zipOf({ ...parts, '__MACOSX/export/._good_1_ego.csv': 'x', 'export/.DS_Store': '\0' })
  expect(networkIn(readNetwork([{ name: 'export.zip', bytes }]))).toEqual(network)
})

test('who was interviewed is a respondent, called like the case, tied to whom they named', () => {
  expect(nodeOf(network, EGO)).toEqual({
    id: EGO,
    label: 'case 1',
    attributes: { age: '41', kind: 'respondent', Help_gives: 'true', Help_takes: 'true' },
  })
  expect(nodeOf(network, '22222222-2222-4222-8222-222222222222')).toMatchObject({
    label: 'case 2',
    attributes: { age: '52', kind: 'respondent' },
  })
  expect(network.ties[0]).toMatchObject({ from: EGO, to: ANN, directed: true })
})

test('who was named is named, with what was answered about them', () => {
  expect(nodeOf(network, ANN)).toEqual({
    id: ANN,
    label: 'Ann',
    attributes: { Race: 'White', Close: 'true', note: '=2+2', kind: 'named', type: 'Person' },
  })
  expect(nodeOf(network, BOB).attributes).toMatchObject({
    Race: 'Black_Caribbean; Black_African',
    note: 'a, b',
  })
  expect(nodeOf(network, 'cccccccc-cccc-4ccc-8ccc-cccccccccccc').label).toBe(null)
})

test('a place is no person, and a question called kind keeps its answers', () => {
  expect(nodeOf(network, '99999999-9999-4999-8999-999999999999')).toMatchObject({
    label: 'Glebe Hall',
    attributes: { kind: 'place', type: 'Place', 'kind (asked)': 'hall' },
  })
})

test('ties told of go by their type, without a direction', () => {
  expect(network.ties[6]).toMatchObject({
    from: ANN,
    to: BOB,
    directed: false,
    relation: 'Knows',
    attributes: { often: 'weekly' },
  })
})

test('a label that Network Canvas made itself is no name', () => {
  expect(nodeOf(network, 'dddddddd-dddd-4ddd-8ddd-dddddddddddd').label).toBe('Dee')
  expect(nodeOf(network, 'dddddddd-0000-4000-8000-000000000002').label).toBe(null)
})

test('what is dropped or told twice is said', () => {
  const told = says(good.problems)
  expect(told).toContain('good_1_adjacencyMatrix_Knows.csv:0 A matrix tells the same ties')
  expect(told).toContain('There are several interviews.')
  expect(told).toContain('Colours, shapes, places')
})

test('files given twice tell their ties once', () => {
  const twice = readNetwork([...files, ...files])
  expect(networkIn(twice).counts).toEqual(network.counts)
  expect(says(twice.problems)).toContain(
    'good_1_edgeList_Knows.csv:2 A tie is listed twice. It was kept once. (2 times: lines 2, 3)',
  )
})

test('matrices alone are matrices', () => {
  const matrix = files.filter(({ name }) => name.includes('Matrix'))
  expect(networkIn(readNetwork(matrix)).counts).toEqual({ nodes: 3, ties: 4, directed: true })
})

test('without the file of those interviewed they are known by their id', () => {
  const people = files.filter(({ name }) => /attributeList_Person|edgeList_Knows/.test(name))
  expect(nodeOf(networkIn(readNetwork(people)), EGO)).toEqual({
    id: EGO,
    label: null,
    attributes: { kind: 'respondent' },
  })
})

test('numbers stand for people where there are no ids, within one interview', () => {
  const read = readTexts({
    'a_attributeList_Person.csv':
      'nodeID,networkCanvasEgoUUID,networkCanvasUUID,name\n1,e1,,Ann\n1,e2,,Bob\n,,,\n,e1,,Cat\n',
    'a_edgeList_Knows.csv':
      'edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID\n1,1,1,e1,,,\n2,1,,e2,,,\n',
  })
  expect(tieText(networkIn(read))).toEqual(['e1>e1/1', 'e2>e2/1', 'e1/1-e1/1'])
  expect(read.problems.map(({ file, line }) => `${file} ${line}`)).toEqual([
    'a_attributeList_Person.csv 5',
    'a_attributeList_Person.csv 0',
    'a_edgeList_Knows.csv 3',
  ])
})

test('people put together over interviews are tied to everyone who named them', () => {
  const read = readTexts({
    'all_attributeList_Person.csv':
      'nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,networkCanvasOriginCaseIDs,networkCanvasOriginUUIDs\n1,,p1,Ann,c1|c2,x|y\n2,,p2,Bob,c2,z\n',
    'all_attributeList_ego.csv':
      'nodeID,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasOriginCaseIDs\n3,,e1,c1\n4,,e2,c2\n',
  })
  const network = networkIn(read)
  expect(tieText(network)).toEqual(['e1>p1', 'e2>p1', 'e2>p2'])
  expect(nodeOf(network, 'e1').attributes).toEqual({ kind: 'respondent', type: 'ego' })
  expect(nodeOf(network, 'p1').attributes).toEqual({ kind: 'named', type: 'Person' })
})

test('merged GraphML has a graph an interview, and ids that start again', () => {
  const one = (id: string) =>
    `<graph nc:caseId="${id}" edgedefault="undirected"><data key="ego">x</data><node id="1"><data key="name">Ann</data></node>` +
    '<node id="2"/><edge source="1" target="2"><data key="t">friend</data></edge></graph>'
  const keys =
    '<key id="name" for="node" attr.name="name"/><key id="t" for="edge" attr.name="networkCanvasType"/>'
  const read = readTexts({ 'a.graphml': `<graphml xmlns:nc="x">${keys}${one('1')}${one('2')}</graphml>` })
  const network = networkIn(read)
  expect(network.nodes.map(({ label }) => label)).toEqual(['1', '2', 'Ann', null, 'Ann', null])
  expect(relationsOf(network)).toEqual([...Array(4).fill('named'), 'friend', 'friend'])
})

test('a question asked of two types has two keys and one name', () => {
  const keys = ['a', 'b'].map((id) => `<key id="${id}" for="node" attr.name="name"/>`).join('')
  const type = (of: string) => `<data key="networkCanvasType">${of}</data>`
  const nodes = `<node id="1">${type('Person')}<data key="a">Ann</data></node><node id="2">${type('Place')}<data key="b">Hall</data></node>`
  const read = readTexts({
    'a.graphml': `<graphml xmlns:nc="http://schema.networkcanvas.com/xmlns">${keys}<graph nc:caseId="c" edgedefault="undirected">${nodes}</graph></graphml>`,
  })
  expect(networkIn(read).nodes.map(({ label }) => label)).toEqual(['c', 'Ann', 'Hall'])
})

const rows = (...of: Record<string, string>[]) =>
  foldOneHot(of.map((each) => new Map(Object.entries(each)))).rows.map((row) => Object.fromEntries(row))

test('columns of one question become one answer, or several', () => {
  expect(
    rows(
      { sex_f: 'true', sex_m: 'false', drug_a: 'true', drug_b: 'true', age: '4' },
      { sex_f: 'false', sex_m: 'true', drug_a: 'false', drug_b: 'false' },
    ),
  ).toEqual([{ age: '4', sex: 'f', drug: 'a; b' }, { sex: 'm' }])
})

test('a question of two words, or two questions that begin alike, are told apart by the answers', () => {
  expect(rows({ why_here_work: 'true', why_here_love: 'false' })).toEqual([{ why_here: 'work' }])
  expect(
    rows({ how_often_day: 'true', how_often_week: 'false', how_long_year: 'false', how_long_life: 'true' }),
  ).toEqual([{ how_often: 'day', how_long: 'life' }])
  expect(
    rows(
      {
        trust_not_much: 'true',
        trust_not_at_all: 'false',
        trust_very_much: 'false',
        trust_very_deeply: 'false',
      },
      {
        trust_not_much: 'false',
        trust_not_at_all: 'false',
        trust_very_much: 'true',
        trust_very_deeply: 'false',
      },
    ),
  ).toEqual([{ trust: 'not_much' }, { trust: 'very_much' }])
})

test('questions that were answered apart stay apart', () => {
  const answers = { gets_help: 'true', gets_news: '', other: 'x' }
  expect(rows(answers, { gets_help: '', gets_news: 'false' })).toEqual([
    { gets_help: 'true', other: 'x' },
    { gets_news: 'false' },
  ])
})

test('places on the screen are dropped, one coordinate alone is not', () => {
  expect(rows({ Map_x: '1', Map_y: '2', Map_screenSpaceX: '3', Map_screenSpaceY: '4', size_x: '5' })).toEqual(
    [{ size_x: '5' }],
  )
})

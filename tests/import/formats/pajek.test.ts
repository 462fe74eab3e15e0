import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const folder = join(FIXTURES, 'pajek')
const good = readNetwork(
  readdirSync(folder)
    .filter((name) => name.startsWith('good'))
    .map((name) => fileAt(join(folder, name))),
)
const network = networkIn(good)
const net = (text: string) => readTexts({ 'a.net': text })
const three = '*Vertices 3\n1 "Ann"\n2 "Bob"\n3 "Cat"\n'
const relationsIn = (read: ReturnType<typeof net>) =>
  networkIn(read).ties.map(({ from, to, relation }) => `${from}${to} ${relation}`)

test('relations stay apart, by the header or by a number before the line', () => {
  const told = network.ties.map(({ relation }) => relation)
  expect(told).toEqual([...Array(5).fill('advice'), 'goes', 'walks', 'walks', 'goes', 'goes', 'goes'])
})

test('an empty *Edges after *Arcs leaves the arcs their direction', () => {
  expect(tieText(network).slice(0, 5)).toEqual(['1>2', '2>1', '2>3', '1>2', '3>3'])
})

test('labels lose their quotes, and letters written by number are letters', () => {
  expect(network.nodes.map(({ label }) => label)).toEqual([
    'Ann Lee',
    'Zoë Lee',
    'Bob',
    'Ann Lee',
    null,
    'The Glebe',
    'Library',
  ])
})

test('two people of one name stay two', () => {
  expect([nodeOf(network, '1').label, nodeOf(network, '4').label]).toEqual(['Ann Lee', 'Ann Lee'])
})

test('a two-mode network tells its sets, and its matrix runs from the first to the second', () => {
  expect(network.nodes.map(({ attributes }) => attributes.set).join('')).toBe('1111122')
  expect(tieText(network).slice(-3)).toEqual(['1>6', '3>7', '5>7'])
})

test('weights, labels and times of a tie are kept, its drawing is not', () => {
  expect(network.ties[0]?.attributes).toEqual({ weight: '1', label: 'since school' })
  expect(network.ties[3]?.attributes).toEqual({ weight: '2', time: '2-4' })
  expect(network.ties.at(-2)?.attributes).toEqual({ weight: '-2' })
  expect(says(good.problems)).toContain('Colours, shapes and places of a drawing were left aside.')
})

test('a weight that is no number is kept as text, with a warning', () => {
  expect(network.ties[5]?.attributes).toEqual({ weight: '1', value: 'yes' })
  expect(says(good.problems)).toContain('good.paj:16 The weight of a tie is not a number.')
})

test('partitions and vectors are attributes, and what is marked as missing is missing', () => {
  expect(network.nodes.map(({ attributes }) => attributes.Street)).toEqual([
    '1',
    '2',
    '1',
    undefined,
    '2',
    '0',
    '0',
  ])
  expect(nodeOf(network, '1').attributes.age).toBe('33.5')
  expect(says(good.problems)).toContain('good.paj:40 A value that Pajek marks as missing')
})

test('a partition in a file of its own goes to the network beside it', () => {
  expect(nodeOf(network, '2').attributes['good-house']).toBe('2')
})

test('a partition that fits no network before it is left out, with its line', () => {
  expect(says(good.problems)).toContain('good.paj:54 A partition or vector has another number of values')
})

test('what is no network, partition or vector is left out, with its line', () => {
  expect(says(good.problems)).toContain('good.paj:28 A part that is no network')
})

test('nodes without a line of their own are there, by number', () => {
  const read = networkIn(net('*Vertices 4\n*Edges\n1 2\n'))
  expect(read.nodes).toHaveLength(4)
  expect(nodeOf(read, '4').label).toBe(null)
})

test('nodes stand in any order, and some have no line', () => {
  const read = networkIn(net('*Vertices 3\n3 "Cat"\n1 "Ann"\n*Arcs\n1 3\n'))
  expect(read.nodes.map(({ id, label }) => `${id} ${label}`)).toEqual(['1 Ann', '2 null', '3 Cat'])
})

test('a number beyond the count is kept, with a warning', () => {
  const read = net('*Vertices 1\n1 "Ann"\n2 "Bob"\n*Arcs\n1 2\n2 5\n')
  expect(networkIn(read).nodes.map(({ id }) => id)).toEqual(['1', '2', '5'])
  expect(read.problems.map(({ line }) => line)).toEqual([3, 6])
})

test('a name of several words without quotes is taken whole, with a warning', () => {
  const read = net('*Vertices 2\n1 Ann Lee 0.1 0.2 box\n2 Bob ic Red 0.1 0.2\n*Arcs\n1 2\n')
  expect(networkIn(read).nodes.map(({ label }) => label)).toEqual(['Ann Lee', 'Bob'])
  expect(says(read.problems)).toContain('a.net:2 A name of several words')
})

test('a quoted label may be a word of the drawing', () => {
  expect(nodeOf(networkIn(net('*Vertices 1\n1 "ic Blue"\n')), '1').label).toBe('ic Blue')
})

test('ties without a list of nodes bring their nodes', () => {
  const read = net('*Arcs\n1 2\n')
  expect(networkIn(read).counts).toEqual({ nodes: 2, ties: 1, directed: true })
  expect(says(read.problems)).toContain('not listed. The node was added.')
})

test('ties after a blank line are read, with a warning', () => {
  const read = net(`${three}*Arcs\n1 2\n\n2 3\n`)
  expect(tieText(networkIn(read))).toEqual(['1>2', '2>3'])
  expect(says(read.problems)).toContain('a.net:8 Ties go on after a blank line')
})

test('the rows of a matrix may be broken anywhere, and a surplus column is cut off', () => {
  const broken = networkIn(net(`${three}*Matrix\n0 1 0 0\n0 2.5 -1 0\n0\n`))
  expect(broken.ties.map(({ from, to, attributes }) => `${from}${to}${attributes.weight}`)).toEqual([
    '121',
    '232.5',
    '31-1',
  ])
  const surplus = net(`${three}*Matrix\n0 1 0 9\n0 0 0 9\n0 0 0 9\n`)
  expect(tieText(networkIn(surplus))).toEqual(['1>2'])
  expect(says(surplus.problems)).toContain('a.net:6 A row of a matrix has more cells')
})

test('relations without names are called by their numbers, and an only one is called nothing', () => {
  expect(relationsIn(net(`${three}*Arcs :1\n1 2\n*Arcs :4\n2 3\n`))).toEqual(['12 1', '23 4'])
  expect(relationsIn(net(`${three}*Arcs\n1 2\n*Edges\n2 3\n`))).toEqual(['12 ', '23 '])
})

test('two relations of one name stay two', () => {
  expect(relationsIn(net(`${three}*Arcs :1 "help"\n1 2\n*Arcs :2 "help"\n2 3\n`))).toEqual([
    '12 help',
    '23 help (2)',
  ])
})

test('a block of a relation may come again', () => {
  expect(relationsIn(net(`${three}*Arcs :1 "help"\n1 2\n*Arcs :2 "walks"\n2 3\n*Edges :1\n1 3\n`))).toEqual([
    '12 help',
    '23 walks',
    '13 help',
  ])
})

test('networks of the same people are relations, called by the name of their network', () => {
  const read = net(`*Network trust\n${three}*Arcs\n1 2\n*Network D:\\nets\\help.net\n${three}*Edges\n2 3\n`)
  expect(relationsIn(read)).toEqual(['12 trust', '23 help'])
  expect(networkIn(read).nodes).toHaveLength(3)
  expect(read.problems).toEqual([])
})

test('a network that lists nobody by name is of the people before it', () => {
  expect(relationsIn(net(`*Network a\n${three}*Arcs\n1 2\n*Network b\n*Vertices 3\n*Arcs\n2 3\n`))).toEqual([
    '12 a',
    '23 b',
  ])
})

test('relations inside several networks keep both names', () => {
  const arcs = '*Arcs :1 "help"\n1 2\n*Arcs :2 "walks"\n2 3\n'
  expect(relationsIn(net(`*Network one\n${three}${arcs}*Network two\n${three}${arcs}`))).toEqual([
    '12 one: help',
    '23 one: walks',
    '12 two: help',
    '23 two: walks',
  ])
})

test('files of the same people are relations, called by the names of the files', () => {
  const read = readTexts({ 'trust.net': `${three}*Arcs\n1 2\n`, 'help.net': `${three}*Arcs\n2 3\n` })
  expect(networkIn(read).ties.map(({ relation }) => relation)).toEqual(['trust', 'help'])
})

test('networks of other people are joined by name where names tell who is who, with a warning', () => {
  const later = '*Vertices 3\n1 "Dee"\n2 "Cat"\n3 "Ann"\n'
  const read = net(`*Network first\n${three}*Arcs\n1 2\n*Network later\n${later}*Arcs\n1 3\n2 3\n`)
  expect(networkIn(read).nodes.map(({ id, label }) => `${id} ${label}`)).toEqual([
    '1 Ann',
    '2 Bob',
    '3 Cat',
    '2/1 Dee',
  ])
  expect(tieText(networkIn(read))).toEqual(['1>2', '2/1>1', '3>1'])
  expect(says(read.problems)).toContain('a.net:9 The networks do not list the same nodes.')
})

test.each([
  ['nobody is in both', '*Vertices 2\n1 "Dee"\n2 "Eve"\n'],
  ['somebody has no name', '*Vertices 2\n1 "Ann"\n'],
  ['two people have one name', '*Vertices 2\n1 "Ann"\n2 "Ann"\n'],
])('networks of other people are refused where %s', (_, other) => {
  const read = net(`${three}*Arcs\n1 2\n${other}*Arcs\n1 2\n`)
  expect(read).toMatchObject({ ok: false, problems: [{ line: 7 }] })
  expect(says(read.problems)).toContain('no names that tell who is who')
})

test('a partition belongs to the network before it that has as many nodes', () => {
  const two = '*Vertices 2\n1 "Ann"\n2 "Dee"\n'
  const read = net(`*Network a\n${three}*Network b\n${two}*Arcs\n1 2\n*Partition p\n*Vertices 2\n7\n8\n`)
  expect(networkIn(read).nodes.map(({ label, attributes }) => `${label} ${attributes.p}`)).toEqual([
    'Ann 7',
    'Bob undefined',
    'Cat undefined',
    'Dee 8',
  ])
})

test('a partition that stands before its network belongs to it all the same', () => {
  const read = net(`*Partition p\n*Vertices 3\n7\n8\n9\n*Network a\n${three}*Arcs\n1 2\n`)
  expect(nodeOf(networkIn(read), '3').attributes).toEqual({ p: '9' })
})

test('labels that only count name nobody, so a network cut out of another is not joined by them', () => {
  const counted = (count: number) =>
    `*Vertices ${count}\n${Array.from({ length: count }, (_, at) => `${at + 1} "v${at + 1}"\n`).join('')}`
  expect(net(`${counted(4)}*Arcs\n1 2\n${counted(3)}*Arcs\n1 2\n`).ok).toBe(false)
  expect(networkIn(net(`${counted(4)}*Arcs\n1 2\n${counted(4)}*Arcs\n1 2\n`)).nodes).toHaveLength(4)
})

test('bare numbers are values where the name of their file says so', () => {
  const read = readTexts({ 'a.net': `${three}*Arcs\n1 2\n`, 'mood.vec': '0.5\n\n1\n-2e1\n' })
  expect(networkIn(read).nodes.map(({ attributes }) => attributes.mood)).toEqual(['0.5', '1', '-2e1'])
})

test('single numbers that only count are nodes, others are values', () => {
  expect(networkIn(readTexts({ 'a.txt': '*Vertices 2\n1\n2\n' })).nodes).toHaveLength(2)
  expect(says(readTexts({ 'a.txt': '*Vertices 2\n2\n1\n' }).problems)).toContain('but no network')
})

test('values that fit no network are refused where they have a file of their own', () => {
  const read = readTexts({ 'a.net': `${three}*Arcs\n1 2\n`, 'mood.clu': '*Vertices 2\n1\n2\n' })
  expect(read).toMatchObject({ ok: false, problems: [{ file: 'mood.clu', line: 1 }] })
})

test('partitions of one name stay two', () => {
  const part = '*Partition p\n*Vertices 3\n'
  const read = net(`${three}*Arcs\n1 2\n${part}1\n2\n3\n${part}4\n5\n6\n`)
  expect(nodeOf(networkIn(read), '1').attributes).toEqual({ p: '1', 'p (2)': '4' })
})

test.each([
  ['no count', '*Vertices\n1 "Ann"\n', 1],
  ['a first set larger than all', '*Vertices 2 3\n', 1],
  ['a matrix before any nodes', '% so\n*Matrix\n0 1\n1 0\n', 2],
  ['a matrix of another size', `${three}*Matrix\n0 1\n1 0\n`, 5],
  ['a cell that is no number', `${three}*Matrix\n0 1 0\n0 0 x\n0 0 0\n`, 7],
  ['two thousand million nodes', '*Network a\n*Vertices 2000000000\n*Arcs\n1 2\n', 2],
])('%s is refused by its line', (_, text, line) => {
  expect(net(text)).toMatchObject({ ok: false, problems: [{ level: 'error', file: 'a.net', line }] })
})

test('keywords are read in any case, and lines may end in any way', () => {
  const read = net('% a comment\r*VERTICES 2\r1 "Ann"\r2 "Bob"\r*arcs\r1 2 3\r')
  expect(networkIn(read).counts).toEqual({ nodes: 2, ties: 1, directed: true })
})

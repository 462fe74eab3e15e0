import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const good = readNetwork(['people', 'ties'].map((name) => fileAt(join(FIXTURES, `csv/good-${name}.csv`))))
const read = (text: string) => readTexts({ 'a.csv': text })
const ties = (text: string) => tieText(networkIn(read(text)))

test('a table of people and a table of ties make one network', () => {
  expect(networkIn(good).counts).toEqual({ nodes: 3, ties: 3, directed: 'mixed' })
  expect(nodeOf(networkIn(good), '1')).toEqual({
    id: '1',
    label: 'Ann; the elder',
    attributes: { Kind: 'respondent', Street: 'Church Street' },
  })
})

test('a tie may name people by label', () => {
  expect(tieText(networkIn(good))).toEqual(['1-2', '2>3', '1>3'])
})

test('a label that two people share names neither', () => {
  const network = networkIn(
    readTexts({ 'n.csv': 'Id,Label\n1,Jo\n2,Jo\n', 'e.csv': 'Source,Target\n1,Jo\n' }),
  )
  expect(tieText(network)).toEqual(['1>Jo'])
})

test.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
  ['blank', ' '],
  ['several blanks', '   '],
])('cells may be apart by a %s', (_, separator) => {
  expect(
    ties(
      [
        ['From', 'To'],
        ['a', 'b'],
        ['b', 'c'],
      ]
        .map((row) => row.join(separator))
        .join('\n'),
    ),
  ).toEqual(['a>b', 'b>c'])
})

test.each([['\n'], ['\r\n'], ['\r'], ['\n\r']])('lines may end in %j', (end) => {
  expect(ties(['Source,Target', 'a,b', 'b,c', ''].join(end))).toEqual(['a>b', 'b>c'])
})

test.each([
  ['source', 'target'],
  ['FROM', 'TO'],
  ['Ego', 'Alter'],
  ['Sender ID', 'receiver_id'],
  ['Quelle', 'Ziel'],
  ['respondent', 'friend'],
  ['Vertex 1', 'Vertex 2'],
])('%s and %s are the ends of a tie', (from, to) => {
  expect(ties(`weight,${from},${to}\n1,a,b\n`)).toEqual(['a>b'])
})

test('a Type column tells the direction, in other languages too', () => {
  const text = 'Source,Target,Type\na,b,Orienté\na,c,Non-orienté\na,d,\na,e,Mutual\n'
  expect(ties(text)).toEqual(['a>b', 'a-c', 'a>d', 'a>e', 'e>a'])
})

test('a Type column that tells no direction tells the question', () => {
  const network = networkIn(read('Source,Target,Type\na,b,friend\na,c,neighbour\n'))
  expect(network.ties.map(({ relation, directed }) => [relation, directed])).toEqual([
    ['friend', true],
    ['neighbour', true],
  ])
})

test('the middle of from;relation;to is the question', () => {
  expect(networkIn(read('from;relation;to\n"B, V";authorOf;"A book"\n')).ties[0]).toMatchObject({
    from: 'B, V',
    to: 'A book',
    relation: 'authorOf',
  })
})

test('files of ties without a relation are each a question, called like the file', () => {
  const text = 'Source,Target\na,b\n'
  const network = networkIn(readTexts({ 'x/advice.csv': text, 'help.csv': text }))
  expect(network.ties.map((tie) => tie.relation)).toEqual(['advice', 'help'])
})

test('an adjacency list may be ragged and keeps isolates', () => {
  const network = networkIn(read('a;b\nb;c; d\ne\n'))
  expect(tieText(network)).toEqual(['a>b', 'b>c', 'b>d'])
  expect(nodeOf(network, 'e').id).toBe('e')
})

test('an adjacency list of numbers is no matrix', () => {
  expect(ties('1;2;3\n2;1\n3;1;2\n')).toHaveLength(5)
})

test('a matrix keeps decimals, with point or comma, and isolates', () => {
  const network = networkIn(read(';A;B;C\nA;0;0,5;0\nB;2.5;0;\nC;0;0;0\n'))
  expect(network.ties.map(({ from, to, attributes }) => [from, to, attributes.weight])).toEqual([
    ['A', 'B', '0.5'],
    ['B', 'A', '2.5'],
  ])
  expect(network.counts.nodes).toBe(3)
})

test('a matrix may lack its corner, as R writes it', () => {
  expect(ties('A B\nA 0 1\nB 0 0\n')).toEqual(['A>B'])
})

test('a matrix of ones and zeros may have other names across than down', () => {
  expect(networkIn(read(',Choir,Football\nAnn,1,0\nBob,1,1\n')).counts).toEqual({
    nodes: 4,
    ties: 3,
    directed: true,
  })
})

test('names and weights need no headings', () => {
  expect(networkIn(read('a,b,2\nb,c,3\n')).ties.map(({ attributes }) => attributes.weight)).toEqual([
    '2',
    '3',
  ])
})

test('pairs without headings are ties, with a warning that says so', () => {
  const pairs = read('a,b\nb,c\n')
  expect(tieText(networkIn(pairs))).toEqual(['a>b', 'b>c'])
  expect(says(pairs.problems)).toContain('There are no headings')
})

test.each([
  ['unknown headings', 'Colour,Shape,Size\nred,round,big\nblue,square,small\n'],
  ['numbers alone', '1,2,3\n2,3,4\n'],
  ['one end of a tie', 'Source,Weight\na,1\n'],
  ['pairs that never meet', 'red,round\nblue,square\n'],
  ['a letter', 'Dear Ann,\nhow are you?\nI hope that you are well, and that Bob is too.\n'],
  ['a table of people that may be a matrix', ',age,score\nAnn,41,7\nBob,22,9\n'],
])('%s is refused: nobody can tell what it is', (_, text) => {
  const refusal = read(text)
  expect(refusal.ok).toBe(false)
  expect(refusal.problems[0]).toMatchObject({ level: 'error', file: 'a.csv', line: 1 })
})

test('rows that cannot be kept are counted, with their lines', () => {
  const told = read('Source,Target\na,b\n,b\na,\n,c\na,c,too,many\n')
  expect(tieText(networkIn(told))).toEqual(['a>b', 'a>c'])
  expect(says(told.problems)).toContain(
    'a.csv:3 A tie without two ends was left out. Fill in both names. (3 times: lines 3, 4, 5)',
  )
  expect(says(told.problems)).toContain('a.csv:6 A row has more cells than there are headings.')
})

test('a row of people without a name is counted, and one listed twice is one', () => {
  const told = read('Id,Label\n1,Ann\n,Bob\n1,Ann\n')
  expect(networkIn(told).nodes).toHaveLength(1)
  expect(told.problems.map(({ line }) => line)).toEqual([3, 4])
})

test('a tie to somebody the table of people lacks is named by the file of ties', () => {
  const told = readTexts({ 'n.csv': 'Id\n1\n', 'e.csv': 'Source,Target\n1,2\n' })
  expect(networkIn(told).counts.nodes).toBe(2)
  expect(says(told.problems)).toMatch(/^e\.csv:2 A tie ends at a node that is not listed/)
})

test('quotes may be doubled, or written with a backslash', () => {
  expect(ties('Source,Target\n"Ann ""A"" B",b\n')).toEqual(['Ann "A" B>b'])
  expect(ties('Source,Target\n"Ann \\"A\\" B",b\n')).toEqual(['Ann "A" B>b'])
})

test('headings that repeat are kept apart', () => {
  expect(nodeOf(networkIn(read('Id,a,a,\n1,x,y,z\n')), '1').attributes).toEqual({
    a: 'x',
    'a (3)': 'y',
    'column 4': 'z',
  })
})

test('a network of 50000 people keeps every row', () => {
  const rows = Array.from({ length: 150_000 }, (_, at) => `${at % 50_000},${(at * 7919) % 50_000}`)
  expect(networkIn(read(`Source,Target\n${rows.join('\n')}`)).counts).toMatchObject({
    nodes: 50_000,
    ties: 150_000,
  })
})

test('quotes keep separators, line ends and blanks together, and lines are counted through them', () => {
  const told = read('Id,Label , Note\n1,"Ann,\nthe elder" ,  " x "\n,"nobody"\n2,\n')
  expect(nodeOf(networkIn(told), '1')).toMatchObject({ label: 'Ann,\nthe elder', attributes: { Note: 'x' } })
  expect(told.problems.map(({ line }) => line)).toEqual([4])
})

test('a quote that never closes is told by the line where it opens, a stray one by its own', () => {
  expect(read('Source,Target\na,b\nb,"c\nc,d\n').problems[0]).toMatchObject({ line: 3 })
  expect(read('Source,Target\na,b "c" d\n').problems[0]).toMatchObject({ line: 2 })
  expect(read('Source,Target\na,"b"c\n').problems[0]).toMatchObject({ line: 2 })
})

test('a list of 200000 rows of many widths is read in a moment', () => {
  const text = 'a;b\nb;"c";d\ne\n'.repeat(67_000)
  expect(networkIn(read(text)).counts).toMatchObject({ nodes: 5, ties: 201_000 })
})

test('a table of far too many columns is refused', () => {
  const told = read(`Source,Target${',x'.repeat(60_000)}\na,b\n`)
  expect(says(told.problems)).toContain('a.csv:1 This table has far too many columns.')
})

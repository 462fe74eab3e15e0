import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { FIXTURES, fileAt, networkIn, nodeOf, readTexts, says, tieText } from './support.ts'

const read = (text: string) => readTexts({ 'a.dl': text })
const network = (text: string) => networkIn(read(text))
const ids = (text: string) => network(text).nodes.map(({ id }) => id)
const ties = (text: string) => tieText(network(text))
const weights = (text: string) => network(text).ties.map(({ attributes }) => attributes.weight)
const relations = (text: string) => network(text).ties.map(({ relation }) => relation)
const told = (text: string) => says(read(text).problems)

test('a matrix is a stream of numbers: rows may wrap, and the heading may stand on one line', () => {
  expect(ties('dl n=3 data: 0 1\n0 0 0 1\n1\n0 0')).toEqual(['1>2', '2>3', '3>1'])
})

test.each(['n=3', 'n = 3', 'n 3', 'n,3', 'NR=3 NC=3', 'nrow=3; ncol=3', 'ni 3 nc 3'])(
  '%s says the size',
  (size) => {
    expect(ids(`DL ${size}\nDATA:\n0 1 0 0 0 0 0 0 0`)).toEqual(['1', '2', '3'])
  },
)

test('the labels say the size where the heading does not', () => {
  expect(ties('DL\nLABELS:\na,b\nDATA:\n0 1 0 0')).toEqual(['a>b'])
})

test('labels stand apart by blanks, commas, equals signs or lines, and quotes keep blanks', () => {
  expect(ids(`DL N=5\nLABELS:\n"Ann Lee", Bob=Cat\nDee\n\nEve\nDATA:\n${'0 '.repeat(25)}`)).toEqual([
    'Ann Lee',
    'Bob',
    'Cat',
    'Dee',
    'Eve',
  ])
})

test('labels with blanks are one a line where only the lines are as many as the rows', () => {
  expect(ids('DL NR=2 NC=1\nROW LABELS:\n1 male\n2 female\nDATA:\n4\n5')).toEqual(['1 male', '2 female'])
})

test('a label too many is refused, since it would move all names after it', () => {
  expect(told(`DL N=3\nLABELS:\nAnn Lee Bob Cat\nDATA:\n${'0 '.repeat(9)}`)).toMatch(
    /^a\.dl:3 There are 4 labels here for 3/,
  )
})

test('labels may be words of the heading', () => {
  expect(ids(`DL N=3\nLABELS:\ndata, row, n\nDATA:\n${'0 '.repeat(9)}`)).toEqual(['data', 'row', 'n'])
})

test('parameters may follow labels', () => {
  expect(ties('dl n=2\nlabels:\nann, bob\nformat = edgelist1\nlabels embedded:\ndata:\nBob ANN')).toEqual([
    'bob>ann',
  ])
})

test('prose and comments are passed over', () => {
  expect(told('DL N=2 // of two\nTITLE data about n\nREM format\nCOMMENT: x\nDATA:\n0 1 0 0')).toBe('')
})

test('an absent diagonal is no tie', () => {
  expect(ties('dl n=3 diagonal = absent data:\n1 0\n0 1\n1 1')).toEqual(['1>2', '2>3', '3>1', '3>2'])
})

test('half a matrix has ties without a direction, each pair once', () => {
  expect(ties('dl n=3 format=lowerhalf diagonal=absent data:\n1\n0 1')).toEqual(['2-1', '3-2'])
  expect(ties('dl n=3 format=lh data:\n0\n1 0\n0 1 0')).toEqual(['2-1', '3-2'])
  expect(ties('dl n=3 format=upperhalf data:\n5 1 0\n0 1\n0')).toEqual(['1-1', '1-2', '2-3'])
})

test('labels may stand among the numbers, in other letters on either side', () => {
  const text = 'dl n=2 labels embedded data:\nann bob\nAnn 0 2\nBob 0 0'
  expect(ties(text)).toEqual(['Ann>Bob'])
  expect(weights(text)).toEqual(['2'])
})

test('labels of one side alone may stand among the numbers', () => {
  expect(ties('dl nr=2 nc=2 row labels embedded data:\nann 0 1\nbob 0 0')).toEqual(['ann>bob'])
  expect(ties('dl n=2 column labels embedded data:\nann bob\n0 1\n0 0')).toEqual(['ann>bob'])
})

test('several matrices are several relations, by their labels or by number', () => {
  const matrices = '0 1 0 0\n0 0 1 0'
  expect(relations(`dl n=2 nm=2 matrix labels:\nnews, help\ndata:\n${matrices}`)).toEqual(['news', 'help'])
  expect(relations(`dl n=2 nm=2 level labels:\nx x\ndata:\n${matrices}`)).toEqual(['x', 'x (2)'])
  expect(relations(`dl n=2 nm=2 data:\n${matrices}`)).toEqual(['relation 1', 'relation 2'])
  expect(relations(`dl n=2 nm=2 labels embedded data:\na b\na 0 1\nb 0 0\na b\na 0 0\nb 1 0`)).toHaveLength(2)
  expect(relations(`dl n=2 nm=2 labels embedded data:\na b\na 0 1\nb 0 0\na 0 0\nb 1 0`)).toHaveLength(2)
})

test('rows and columns of other names or numbers are two sets', () => {
  const text = 'dl nr=3 nc=2\nrow labels: a b c\ncolumn labels: x y\ndata:\n1 0\n0 1\n0 0'
  expect(ties(text)).toEqual(['a>x', 'b>y'])
  expect([nodeOf(network(text), 'a').attributes, nodeOf(network(text), 'x').attributes]).toEqual([
    { set: '1' },
    { set: '2' },
  ])
  expect(ties('dl nr=3 nc=2 data:\n1 0\n0 1\n0 0')).toEqual(['1>column 1', '2>column 2'])
})

test('columns that are some of the rows are the same people', () => {
  expect(ties('dl nr=3 nc=2\nrow labels: a b c\ncolumn labels: B A\ndata:\n1 0\n0 1\n0 0')).toEqual([
    'a>b',
    'b>a',
  ])
})

test('a column that is spelt otherwise than its row is the same person, and is told', () => {
  const text = 'dl n=3\nrow labels: a b c\ncolumn labels: a b k\ndata:\n0 0 1\n0 0 0\n0 0 0'
  expect(ties(text)).toEqual(['a>c'])
  expect(told(text)).toContain('called otherwise')
})

test('columns that hold measures are facts about the rows, and that is told', () => {
  const text = 'dl nr=2 nc=2\nrow labels: a b\ncolumn labels: wealth rank\ndata:\n10 1\n36 2'
  expect(network(text).ties).toEqual([])
  expect(nodeOf(network(text), 'b').attributes).toEqual({ wealth: '36', rank: '2' })
  expect(told(text)).toContain('facts about its rows')
})

test('facts and ties of one place come together', () => {
  const facts = 'dl nr=2 nc=1\nrow labels: a b\ncolumn labels: wealth\ndata:\n10\n36'
  const both = networkIn(readTexts({ 'facts.dl': facts, 'ties.dl': 'dl n=2 labels: a b\ndata:\n0 1 0 0' }))
  expect(both.counts).toEqual({ nodes: 2, ties: 1, directed: true })
  expect(nodeOf(both, 'a').attributes).toEqual({ wealth: '10' })
})

test('a second set with weights is told', () => {
  const text = 'dl nr=3 nc=2\nrow labels: a b c\ncolumn labels: x y\ndata:\n0 3\n0 0\n2 0'
  expect(weights(text)).toEqual(['3', '2'])
  expect(told(text)).toContain('second set')
})

test('two of one name stay two', () => {
  const text = 'dl n=3\nlabels: Ann David David\ndata:\n0 1 0\n0 0 0\n1 0 0'
  expect(ties(text)).toEqual(['Ann>David', 'David (2)>Ann'])
  expect(nodeOf(network(text), 'David (2)').label).toBe('David')
  expect(told(text)).toContain('called alike')
})

test('what is no number, and what UCINET holds for missing, is no tie and is told with its line', () => {
  const text = 'dl n=2\ndata:\n. 1e38\nna 1'
  expect(ties(text)).toEqual(['2>2'])
  expect(told(text)).toContain('(3 times: lines 3, 3, 4)')
})

test.each(['edgelist1', 'edge1', 'el1', 'EdgeList', 'el'])('format %s is one tie a line', (format) => {
  const text = `dl n=3 format=${format}\ndata:\n1 2\n\n2 3 0.5`
  expect(ties(text)).toEqual(['1>2', '2>3'])
  expect(weights(text)).toEqual([undefined, '0.5'])
})

test('people without a tie stay, by number, by label and by name', () => {
  expect(ids('dl n=4 format=edgelist1 data:\n1 2')).toEqual(['1', '2', '3', '4'])
  expect(ids('dl n=3 format=edgelist1 labels: a b c\ndata:\n1 2')).toEqual(['a', 'b', 'c'])
  expect(ids('dl n=3 format=edgelist1 labels embedded data:\na b\nc')).toEqual(['a', 'b', 'c'])
  const promised = 'dl n=3 format=edgelist1 labels embedded data:\na b'
  expect(ids(promised)).toEqual(['a', 'b', '3'])
  expect(told(promised)).toContain('more people than the data name')
})

test('names among the data may be numbers', () => {
  expect(ties('dl n=2 format=el1 labels embedded data:\n101 205')).toEqual(['101>205'])
})

test('more than the heading says is kept and told', () => {
  const byNumber = 'dl n=2 format=el1 data:\n1 2\n2 7'
  expect(ties(byNumber)).toEqual(['1>2', '2>7'])
  expect(told(byNumber)).toContain('larger than the heading allows')
  const byName = 'dl n=2 format=el1 labels embedded data:\na b\nb c'
  expect(ids(byName)).toEqual(['a', 'b', 'c'])
  expect(told(byName)).toContain('more names than the heading says')
})

test('a list line that cannot be kept whole is told with its line', () => {
  const text = 'dl n=3 format=el1 labels embedded\ndata:\na b 0\na b 1 x\na b many'
  expect(ties(text)).toEqual(['a>b'])
  expect(told(text)).toMatch(
    /:3 A tie has the value 0[\s\S]*:4 A line holds more[\s\S]*:5 A cell holds no number/,
  )
})

test('an edge list of two sets keeps them apart, even under the same names', () => {
  const text = 'dl nr=2 nc=2 format=edgelist2 labels embedded data:\nann bob\nbob cat'
  expect(ties(text)).toEqual(['ann>bob', 'bob (2)>cat'])
  expect(nodeOf(network(text), 'bob (2)')).toEqual({ id: 'bob (2)', label: 'bob', attributes: { set: '1' } })
})

test('a node list names all alters of one ego on a line, and an ego with none stays', () => {
  expect(ties('dl n=3 format=nodelist1 labels: a b c\ndata:\n1 2 3\n3')).toEqual(['a>b', 'a>c'])
  const embedded = 'dl n=4 format=nl1 labels embedded data:\na b c\nd'
  expect(ties(embedded)).toEqual(['a>b', 'a>c'])
  expect(ids(embedded)).toEqual(['a', 'b', 'c', 'd'])
})

test('a node list of two sets', () => {
  const text = 'dl nr=2 nc=3 format=nodelist2 labels embedded data:\nann choir, club\nbob choir'
  expect(ties(text)).toEqual(['ann>choir', 'ann>club', 'bob>choir'])
})

test('a node list may begin its lines with how many follow', () => {
  expect(ties('dl n=3 format=nodelist1b data:\n2 2 3\n0\n1 1')).toEqual(['1>2', '1>3', '3>1'])
  expect(told('dl n=3 format=nodelist1b data:\n9 2 3')).toContain('Correct the count')
})

test('a lone exclamation mark parts the matrices of a list', () => {
  const text = 'dl n=3 nm=2 format=el1 labels embedded matrix labels: news help\ndata:\na b\n!\nb c'
  expect(relations(text)).toEqual(['news', 'help'])
  expect(told(text)).toBe('')
})

test('lists of one question each take the name of their file', () => {
  const list = 'dl n=2 format=el1 labels: a b\ndata:\n1 2'
  const both = networkIn(readTexts({ 'news.dl': list, 'help.dl': list }))
  expect(both.ties.map(({ relation }) => relation)).toEqual(['news', 'help'])
})

test.each([
  ['rankedlist1', 'a ranked list'],
  ['blockmatrix', 'a block matrix'],
  ['edgearray1', 'an edge array'],
  ['partition', 'a partition'],
  ['whatever', 'a format that is not known'],
])('format %s is refused by name, with what to do', (format, title) => {
  expect(told(`dl n=2\nformat=${format}\ndata:\n1 2`)).toMatch(
    new RegExp(`^a\\.dl:2 This DL file (is|has) ${title}.*Save it in UCINET as`),
  )
})

test.each([
  ['no DATA', 'dl n=2\n0 1 1 0', 'There is no line DATA:'],
  ['no size', 'dl\ndata:\n0 1 1 0', 'does not say how many'],
  ['a size in words', 'dl n=two\ndata:\n0 1 1 0', 'not a whole number'],
  ['a cell too few', 'dl n=2\ndata:\n0 1 1', 'speaks of 4 values, and 3 are there'],
  ['a cell too many', 'dl n=2\ndata:\n0 1 1 0 1', 'speaks of 4 values, and 5 are there'],
  ['names without LABELS EMBEDDED', 'dl n=2\ndata:\na b\na 0 1\nb 1 0', 'LABELS EMBEDDED'],
  ['data elsewhere', 'dl n=2 datafile=x.dat', 'another file'],
  ['half of an oblong', 'dl nr=3 nc=2 format=lowerhalf\ndata:\n0 1 1', 'as many rows as columns'],
  ['a crowd without data', 'dl n=2000000000 format=el1\ndata:\n1 2', 'far more people'],
  ['a crowd of names', 'dl n=2000000000 format=el1 labels embedded\ndata:\n1 2', 'far more people'],
  ['a matrix of a crowd', 'dl n=2000000000 nm=9\ndata:\n1 2', 'and 2 are there'],
])('%s is refused with what to do', (_, text, sentence) => {
  expect(told(text)).toContain(sentence)
})

test('old files that end with the mark of their time are read', () => {
  expect(ties('DL N=2\r\nDATA:\r\n0 1\r\n0 0\r\n\u001a')).toEqual(['1>2'])
})

test('a name that is empty stands for somebody with a number for a name', () => {
  const text = 'dl n=3 format=edgelist1\nlabels embedded\ndata:\nAnn ""\nAnn Bob\n'
  expect(ids(text)).toEqual(['Ann', '2', 'Bob'])
  expect(told(text)).toContain('A name is empty')
  expect(ids('dl n=1 format=nodelist1\nlabels embedded\ndata:\n"')).not.toContain('')
})

test('a large matrix and long lines take no long time', () => {
  const side = 700
  const text = `DL N=${side}\nDATA:\n${'0 1 '.repeat((side * side) / 2)}`
  expect(network(text).counts.ties).toBe((side * side) / 2)
  expect(told(`DL N=2\nLABELS:\n${'"a" '.repeat(200_000)}\nDATA:\n0 1 0 0`)).toContain('labels here for 2')
  expect(told(`DL ${':'.repeat(400_000)}`)).toContain('There is no line DATA:')
})

test('the fixtures are read as they were meant', () => {
  const matrices = networkIn(readNetwork([fileAt(join(FIXTURES, 'dl/good-matrices.dl'))]))
  expect(tieText(matrices)).toEqual(['Ann Quux>Bob', 'Bob>Ann Quux', 'Bob>Cat', 'Ann Quux>Dee'])
  const list = networkIn(readNetwork([fileAt(join(FIXTURES, 'dl/good-list.dl'))]))
  expect(list.counts).toEqual({ nodes: 6, ties: 2, directed: true })
})

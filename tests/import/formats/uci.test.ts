import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { readNetwork } from '../../../src/import/read.ts'
import { networkIn, nodeOf, says, tieText } from './support.ts'
import { type Dataset, headerBytes, pairOf, valueBytes } from './uci-file.ts'

const NAMES = ['Ann', 'Bob', 'Cat']
const three: Dataset = {
  version: 6404,
  sizes: [3, 3, 1],
  labels: [NAMES, NAMES, null],
  values: [0, 1, 0, 0, 0, 2, 0, 0, 0],
}
const read = (dataset: Dataset) => readNetwork(pairOf(dataset))
const refusal = (files: Parameters<typeof readNetwork>[0]) => says(readNetwork(files).problems)

test.each([4010, 4020, 5000, 6000, 6404, 6405] as const)('version %i is read, labels and all', (version) => {
  const network = networkIn(read({ ...three, version }))
  expect(network.nodes.map(({ id }) => id)).toEqual(NAMES)
  expect(tieText(network)).toEqual(['Ann>Bob', 'Bob>Cat'])
  expect(network.ties[1]?.attributes).toEqual({ weight: '2' })
})

test.each([1, 3, 4, 5, 6, 9, 10])('numbers of kind %i are read', (type) => {
  expect(networkIn(read({ ...three, type })).ties.map(({ attributes }) => attributes.weight)).toEqual([
    '1',
    '2',
  ])
})

test('numbers below zero and with a point keep what was typed', () => {
  const signed = networkIn(read({ ...three, type: 5, values: [0, -3, 0, 0, 0, 0, 0, 0, 0] }))
  const small = networkIn(read({ ...three, values: [0, 0.1, 0, 0, 0, 0, 0, 0, 0] }))
  expect([signed.ties[0]?.attributes.weight, small.ties[0]?.attributes.weight]).toEqual(['-3', '0.1'])
})

test.each([8, 11, 99])('numbers of kind %i are refused with what to do', (type) => {
  expect(refusal(pairOf({ ...three, type }))).toContain('Save the data again in UCINET')
})

test('a missing value is no tie, and is told', () => {
  const told = read({ ...three, values: [0, 1e38, 0, 0, 0, 2, 0, 0, 0] })
  expect(tieText(networkIn(told))).toEqual(['Bob>Cat'])
  expect(says(told.problems)).toContain('A value is missing')
})

test('levels are relations, by their labels or by number', () => {
  const values = [0, 1, 1, 0, 0, 1, 0, 0]
  const sizes = [2, 2, 2] as const
  const told = networkIn(read({ version: 6404, sizes, labels: [null, null, ['news', 'help']], values }))
  expect(told.ties.map(({ from, relation }) => [from, relation])).toEqual([
    ['1', 'news'],
    ['2', 'news'],
    ['1', 'help'],
  ])
  const bare = networkIn(read({ version: 6404, sizes, values }))
  expect(new Set(bare.ties.map(({ relation }) => relation))).toEqual(new Set(['relation 1', 'relation 2']))
})

test('other columns than rows are a second set', () => {
  const network = networkIn(
    read({ version: 6404, sizes: [2, 3], labels: [['Choir', 'Club'], NAMES], values: [1, 0, 0, 1, 0, 0] }),
  )
  expect(tieText(network)).toEqual(['Ann>Choir', 'Bob>Club'])
  expect(nodeOf(network, 'Choir').attributes).toEqual({ set: '2' })
})

test('columns that hold measures are facts about the rows, and that is told', () => {
  const told = read({
    version: 6404,
    sizes: [2, 3],
    labels: [['age', 'rank'], NAMES],
    values: [44, 1, 51, 2, 38, 1e38],
  })
  expect(networkIn(told).ties).toEqual([])
  expect(nodeOf(networkIn(told), 'Ann').attributes).toEqual({ age: '44', rank: '1' })
  expect(nodeOf(networkIn(told), 'Cat').attributes).toEqual({ age: '38' })
  expect(says(told.problems)).toContain('facts about its rows')
})

test('several datasets are several relations, and names may be in capitals', () => {
  const [header, values] = pairOf(three, 'Help')
  const upper = { name: 'HELP.##D', bytes: values!.bytes }
  const network = networkIn(readNetwork([upper, header!, ...pairOf(three, 'news')]))
  expect(network.counts).toMatchObject({ nodes: 3, ties: 4 })
  expect(new Set(network.ties.map(({ relation }) => relation))).toEqual(new Set(['Help', 'news']))
})

test('half a pair is refused, naming the half that lacks', () => {
  const [header, values] = pairOf(three)
  expect(refusal([header!])).toContain('ends in ##d')
  expect(refusal([values!])).toContain('ends in ##h')
  expect(refusal([header!, { ...values!, name: 'other.##d' }])).toMatch(/ends in ##d[\s\S]*ends in ##h/)
  expect(refusal([header!, values!, values!])).toContain('two halves of this name')
})

test('a header is known by its bytes, whatever it is called', () => {
  expect(refusal([{ name: 'camp.bin', bytes: headerBytes(three) }])).toContain('ends in ##d')
})

test('a header that does not go with its numbers is refused', () => {
  const short = valueBytes({ ...three, values: [0, 1, 0] })
  expect(refusal([pairOf(three)[0]!, { name: 'camp.##d', bytes: short }])).toContain(
    'another amount of numbers',
  )
})

test('a header may claim any size without anything being made of it', () => {
  const huge = { ...three, sizes: [2_000_000_000, 2_000_000_000, 7] as const }
  expect(refusal(pairOf(huge))).toContain('cut short')
  expect(refusal(pairOf({ ...huge, labels: [] }))).toContain('another amount of numbers')
})

test('2000 mutations of a pair are read or refused with a sentence', () => {
  const dice = diceFrom(7)
  for (let run = 0; run < 2000; run += 1) {
    const files = pairOf({ ...three, version: run % 2 === 0 ? 6404 : 4010 })
    const bytes = files[run % 3 === 0 ? 1 : 0]!.bytes
    for (let wound = 0; wound < 3; wound += 1)
      bytes[Math.floor(dice() * bytes.length)] = Math.floor(dice() * 256)
    const told = readNetwork(files)
    expect(
      told.ok || told.problems.some(({ level, says: text }) => level === 'error' && text.length > 20),
    ).toBe(true)
  }
})

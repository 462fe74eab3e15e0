import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { buildPack } from '../../../src/import/build.ts'
import type { RawNetwork } from '../../../src/import/network.ts'
import { pajek } from '../../../src/import/write/pajek.ts'
import { planFor, tie, town, withNodes, withTies } from '../build/town.ts'
import { networkIn, readTexts, says } from '../formats/support.ts'

function packOf(raw: RawNetwork, changes: Parameters<typeof planFor>[0] = {}): SitePack {
  const built = buildPack(raw, planFor(changes), diceFrom(1))
  if (!built.ok) throw new Error(says(built.problems))
  return built.value.pack
}

function writtenOf(pack: SitePack): { name: string; text: string } {
  const [only, ...more] = pajek.write(pack)
  expect(more).toEqual([])
  if (only === undefined) throw new Error('expected one file')
  return only
}

function readBack(pack: SitePack): RawNetwork {
  const { name, text } = writtenOf(pack)
  const read = readTexts({ [name]: text })
  expect(read.problems).toEqual([])
  return networkIn(read)
}

/** Ties as rows of the pack would be, "3>7 Where do you go?". */
const tiesOf = (pack: SitePack): string[] =>
  pack.ties.from.map((from, at) => {
    const { directed = true, title = '' } = pack.questions[pack.ties.question[at] ?? 0] ?? {}
    return `${from + 1}${directed ? '>' : '-'}${(pack.ties.to[at] ?? 0) + 1} ${title}`
  })
const tiesIn = ({ ties }: RawNetwork): string[] =>
  ties.map(({ from, to, directed, relation }) => `${from}${directed ? '>' : '-'}${to} ${relation}`)
const labelsOf = ({ nodes }: SitePack): string[] => [
  ...nodes.people.kind.map((_, row) => `p${row + 1}`),
  ...nodes.things.map(({ label }) => label),
]

const { questions } = planFor()
const shipped = (place: string): SitePack =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../data/${place}/pack.json`), 'utf-8'))

const PACKS: readonly (readonly [what: string, pack: SitePack])[] = [
  ['a town', packOf(town())],
  [
    'a town with somebody whom nobody names',
    packOf(withNodes(town(), [{ id: 'alone', label: 'Al', attributes: {} }])),
  ],
  [
    'a town where help has no direction',
    packOf(town(), { questions: questions.map((each) => ({ ...each, directed: each.id !== 'help' })) }),
  ],
  ['a town where only places were asked about', packOf(town(), { questions: questions.slice(0, 1) })],
  ['Murton', shipped('murton')],
  ['Bristol', shipped('bristol')],
]

test.each(PACKS)('%s is read back with the same nodes, relations, ties and directions', (_, pack) => {
  const network = readBack(pack)
  expect(network.nodes.map(({ id }) => id)).toEqual(labelsOf(pack).map((_label, row) => String(row + 1)))
  expect(network.nodes.map(({ label }) => label)).toEqual(labelsOf(pack))
  expect(tiesIn(network).sort()).toEqual(tiesOf(pack).sort())
})

test.each(PACKS)('%s keeps its isolates', (_, pack) => {
  const network = readBack(pack)
  const tied = new Set(network.ties.flatMap(({ from, to }) => [from, to]))
  const rows = new Set([...pack.ties.from, ...pack.ties.to])
  expect(network.nodes.length - tied.size).toBe(labelsOf(pack).length - rows.size)
})

test.each(PACKS)('%s says in a partition what everybody is', (_, pack) => {
  const kinds = [...pack.nodes.people.kind, ...pack.nodes.things.map(({ kind }) => kind)]
  const classes = readBack(pack).nodes.map(({ attributes }) => Number(attributes.Kind))
  const names = ['', 'respondent', 'named', 'place', 'activity', 'source', 'role']
  expect(classes.map((number) => names[number])).toEqual(kinds)
})

test('a network is two-mode where every tie runs from a person to a thing', () => {
  const sets = (pack: SitePack) => new Set(readBack(pack).nodes.map(({ attributes }) => attributes.set))
  expect(sets(packOf(town(), { questions: questions.slice(0, 1) }))).toEqual(new Set(['1', '2']))
  expect(sets(packOf(town()))).toEqual(new Set([undefined]))
})

test('ties that grew later say so as a time, and only then does any line', () => {
  const grown = Array.from({ length: 40 }, (_, at) =>
    tie(`person-${at}`, `person-${at + 40}`, 'helps', { wave: 2 }),
  )
  const pack = packOf(withTies(town(), grown))
  const times = readBack(pack).ties.map(({ attributes }) => attributes.time)
  const waves = (wave: number) => pack.ties.wave.filter((each) => each === wave).length
  expect(waves(2)).toBeGreaterThan(0)
  expect(times.filter((time) => time === '2-*').length).toBe(waves(2))
  expect(times.filter((time) => time === '1-*').length).toBe(waves(1))
  expect(writtenOf(packOf(town())).text).not.toContain('[')
})

test('marks that Pajek would stumble over come back as they were', () => {
  const pack = packOf(town(), { questions: questions.slice(0, 1) })
  const strange = ['The "Glebe"', 'A &#65; b \\n c', 'Café (Žnidaršič) & 电脑 [1-2]']
  const things = pack.nodes.things.map((thing, at) => ({ ...thing, label: strange[at] ?? thing.label }))
  const title = 'Who "helps"?'
  const renamed: SitePack = {
    ...pack,
    nodes: { ...pack.nodes, things },
    questions: pack.questions.map((question) => ({ ...question, title })),
  }
  const network = readBack(renamed)
  expect(network.nodes.slice(-things.length).map(({ label }) => label)).toEqual(
    things.map(({ label }) => label),
  )
  expect(new Set(network.ties.map(({ relation }) => relation))).toEqual(new Set([title]))
})

test('the file is called after the site and begins with the mark that tells Pajek it is UTF-8', () => {
  const { name, text } = writtenOf(packOf(town()))
  expect(name).toBe('town.paj')
  expect(text.startsWith('\uFEFF*Network Town\r\n*Vertices ')).toBe(true)
})

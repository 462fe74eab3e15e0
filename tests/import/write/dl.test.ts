import { expect, test } from 'vitest'
import { dl } from '../../../src/import/write/dl.ts'
import { aloneIn, directedPack, hardPack, MURTON, readBack, tiesFound, tiesOf } from './round-trip.ts'

/** What DL can say of a tie: it has no waves, no ties without a direction, and its people are called by their label. */
function asDl(pack: ReturnType<typeof hardPack>, labels: readonly string[]): string[] {
  const people = pack.nodes.people.kind.length
  const named = (id: string) => (id.startsWith('t') ? labels[people + Number(id.slice(1)) - 1] : id)
  return tiesOf(pack)
    .flatMap((tie) => {
      const [, relation, from = '', way, to = ''] = /^(.*): (\S+) ([->]) (\S+), wave \d$/.exec(tie) ?? []
      const arc = (a: string, b: string) =>
        `${relation?.replaceAll('"', "'")}: ${named(a)} > ${named(b)}, wave -`
      return way === '>' || from === to ? [arc(from, to)] : [arc(from, to), arc(to, from)]
    })
    .sort()
}

test.each([
  { name: 'a pack with hard labels', pack: hardPack() },
  { name: 'a pack of one direction', pack: directedPack() },
  { name: 'Murton', pack: MURTON },
])(
  '$name comes back from UCINET DL: nodes, relations, ties, and both ways where there is no direction',
  ({ pack }) => {
    const network = readBack(dl, pack)
    const labels = network.nodes.map(({ id }) => id)
    expect(labels).toHaveLength(pack.nodes.people.kind.length + pack.nodes.things.length)
    expect(labels.slice(0, 2)).toEqual(['p1', 'p2'])
    expect(tiesFound(network, () => '-')).toEqual(asDl(pack, labels))
  },
)

test('there is one file a question, named by site and question', () => {
  expect(dl.write(hardPack()).map(({ name }) => name)).toEqual([
    'hard-news.dl',
    'hard-acquaintance.dl',
    'hard-rely.dl',
  ])
})

test('labels hold nothing that parts them, and differ in what UCINET keeps of them', () => {
  const [file] = dl.write(hardPack())
  const labels = file?.text.split('\n')[3]?.split(',') ?? []
  expect(labels.slice(40)).toEqual([
    'The_Glebe',
    'the_glebe_2',
    'A_&_B_<Hall>',
    'Quoted_they_said_twice',
    'St_Paul_s_Annexe',
    'p1_2',
    'Søren’s_Café_🏠',
    'data_1_2',
    'net',
    '1+1',
    'Other_places',
    'Other_places_2',
  ])
  expect(new Set(labels.map((label) => label.slice(0, 18).toLowerCase())).size).toBe(labels.length)
})

test('who is alone stays', () => {
  expect(aloneIn(readBack(dl, hardPack()))).toEqual(
    expect.arrayContaining(['the_glebe_2', 'Quoted_they_said_twice']),
  )
})

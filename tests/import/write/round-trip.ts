/** What a pack is, and what a reader finds in the files that were written of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SitePack, Thing } from '../../../src/core/model/pack.ts'
import type { RawNetwork } from '../../../src/import/network.ts'
import { readNetwork } from '../../../src/import/read.ts'
import type { Writer } from '../../../src/import/write/writer.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { networkIn } from '../formats/support.ts'

/** Labels that a careless writer trips over. */
export const HARD_LABELS = [
  'The Glebe',
  'the glebe',
  'A & B <Hall>',
  '"Quoted", they said; twice',
  "St Paul's | Annexe",
  'p1',
  'Søren’s Café 🏠',
  'data: 1 2',
  '//net',
  '=1+1',
  'Other places',
  'Other places',
]

/** A small pack with hard labels, ties both with and without a direction, two waves, and people and things alone. */
export function hardPack(): SitePack {
  const pack = fakePack({ people: 40, id: 'hard' })
  const things = HARD_LABELS.map((label): Thing => ({ kind: 'place', label, mentions: 0 }))
  const kept = pack.ties.from.flatMap((from, at) => (from < 30 && (pack.ties.to[at] ?? 0) < 40 ? [at] : []))
  const of = (column: readonly number[]) => kept.map((at) => column[at] ?? 0)
  const thingTies = things.map((_, at) => at).filter((at) => at % 2 === 0)
  return {
    ...pack,
    nodes: { ...pack.nodes, things },
    ties: {
      from: [...of(pack.ties.from), ...thingTies],
      to: [...of(pack.ties.to), ...thingTies.map((at) => 40 + at)],
      question: [...of(pack.ties.question), ...thingTies.map(() => 0)],
      wave: [...kept.map((at) => (at % 7 === 0 ? 2 : 1) as 1 | 2), ...thingTies.map(() => 1 as const)],
    },
    questions: pack.questions.map((question) =>
      question.id === 'acquaintance'
        ? { ...question, title: 'Who & "why", dear?', directed: false }
        : question,
    ),
  }
}

/** The pack with questions that all have a direction. */
export function directedPack(): SitePack {
  const pack = hardPack()
  return { ...pack, questions: pack.questions.map((question) => ({ ...question, directed: true })) }
}

export const MURTON: SitePack = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../data/murton/pack.json'), 'utf-8'),
)

/** What another person reads who was given the files. */
export function readBack(writer: Writer, pack: SitePack): RawNetwork {
  const encoder = new TextEncoder()
  return networkIn(
    readNetwork(writer.write(pack).map(({ name, text }) => ({ name, bytes: encoder.encode(text) }))),
  )
}

/** Nodes as "p1" and "t1 The Glebe", by what each is called in the pack. */
export function nodesOf(pack: SitePack): string[] {
  return [
    ...pack.nodes.people.kind.map((_, row) => `p${row + 1}`),
    ...pack.nodes.things.map(({ label }, at) => `t${at + 1} ${label}`),
  ]
}

/** Ties as "news: p1 > t2, wave 1", sorted. */
export function tiesOf({ ties, questions, nodes }: SitePack): string[] {
  const people = nodes.people.kind.length
  const id = (row = 0) => (row < people ? `p${row + 1}` : `t${row - people + 1}`)
  return ties.from
    .map((from, at) => {
      const { title, directed } = questions[ties.question[at] ?? 0]!
      return `${title}: ${id(from)} ${directed ? '>' : '-'} ${id(ties.to[at])}, wave ${ties.wave[at]}`
    })
    .sort()
}

export function nodesFound(network: RawNetwork): string[] {
  return network.nodes.map(({ id, label }) => (label === null ? id : `${id} ${label}`))
}

export function tiesFound(
  network: RawNetwork,
  wave: (attributes: Readonly<Record<string, string>>) => string,
): string[] {
  return network.ties
    .map(
      ({ relation, from, to, directed, attributes }) =>
        `${relation}: ${from} ${directed ? '>' : '-'} ${to}, wave ${wave(attributes)}`,
    )
    .sort()
}

export function aloneIn(network: RawNetwork): string[] {
  const tied = new Set(network.ties.flatMap(({ from, to }) => [from, to]))
  return network.nodes.filter(({ id }) => !tied.has(id)).map(({ id }) => id)
}

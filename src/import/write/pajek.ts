/**
 * The pack as a Pajek project file (.paj): one network with a relation a question, and a partition of what everybody is.
 * Sources as in `formats/pajek.ts`.
 */
import type { NodeKind, SitePack } from '../../core/model/pack.ts'
import type { Writer } from './writer.ts'

/**
 * People first, then things. A network is announced as two-mode only where every tie runs from a person to a thing.
 * Where ties grew later, every line says from when on it is there: [1-*] from the first asking, [2-*] from the second.
 */
export const pajek: Writer = {
  id: 'pajek',
  title: 'Pajek',
  write: (pack) => [{ name: `${pack.site.id}.paj`, text: projectOf(pack) }],
}

/** Classes of the partition, from 1. */
const KINDS: readonly NodeKind[] = ['respondent', 'named', 'place', 'activity', 'source', 'role']
/** Pajek takes a text for UTF-8 only where it begins so. */
const MARK = '\uFEFF'
/** What Pajek reads as the end of a label, a line or a letter by number; all other text stays as it is. */
const TROUBLE = /["\\]|&(?=#)/g

function projectOf(pack: SitePack): string {
  const lines = [
    `*Network ${inLine(pack.site.title)}`,
    ...vertexLines(pack),
    ...tieLines(pack),
    '',
    ...kindLines(pack),
    '',
  ]
  return `${MARK}${lines.join('\r\n')}`
}

function vertexLines(pack: SitePack): string[] {
  const people = pack.nodes.people.kind.map((_, row) => `p${row + 1}`)
  const labels = [...people, ...pack.nodes.things.map(({ label }) => label)]
  const sets = isTwoMode(pack) ? ` ${people.length}` : ''
  const since = grew(pack) ? ' [1-*]' : ''
  return [
    `*Vertices ${labels.length}${sets}`,
    ...labels.map((label, row) => `${row + 1} ${quoted(label)}${since}`),
  ]
}

/** True where ties run between people and things only. */
function isTwoMode({ nodes, ties }: SitePack): boolean {
  const people = nodes.people.kind.length
  return ties.from.length > 0 && ties.from.every((from, at) => from < people && (ties.to[at] ?? 0) >= people)
}

const grew = ({ ties }: SitePack): boolean => ties.wave.includes(2)

function tieLines(pack: SitePack): string[] {
  const { questions, ties } = pack
  const lines = questions.map(({ title, directed }, at) => [
    `*${directed ? 'Arcs' : 'Edges'} :${at + 1} ${quoted(title)}`,
  ])
  const timed = grew(pack)
  for (const [at, question] of ties.question.entries()) {
    const since = timed ? ` [${ties.wave[at] ?? 1}-*]` : ''
    lines[question]?.push(`${(ties.from[at] ?? 0) + 1} ${(ties.to[at] ?? 0) + 1} 1${since}`)
  }
  return lines.flat()
}

function kindLines({ nodes }: SitePack): string[] {
  const kinds: NodeKind[] = [...nodes.people.kind, ...nodes.things.map(({ kind }) => kind)]
  return [
    '*Partition Kind',
    `% ${KINDS.map((kind, at) => `${at + 1} - ${kind}`).join('; ')}`,
    `*Vertices ${kinds.length}`,
    ...kinds.map((kind) => String(KINDS.indexOf(kind) + 1)),
  ]
}

function quoted(text: string): string {
  return `"${inLine(text).replace(TROUBLE, (mark) => `&#${mark.charCodeAt(0)};`)}"`
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What an export of Network Canvas holds, whichever of its formats it came in, and the network that it makes. */
import { kindSaid } from '../kinds.ts'
import type { RawNetwork } from '../network.ts'
import { foldOneHot, grouped } from './canvas-one-hot.ts'
import { DRAWING, type Gathering, gather, valueNamed } from './gather.ts'
import type { Notes } from './notes.ts'

/** Somebody who was interviewed. */
export interface CanvasEgo {
  readonly id: string
  /** The name that the researcher gave the case. */
  readonly label: string | null
  readonly answers: ReadonlyMap<string, string>
  readonly line: number
  readonly notes: Notes
}

/** Somebody or something that was named in an interview. */
export interface CanvasNode {
  readonly id: string
  /** Who named it; null where the export no longer says. */
  readonly ego: string | null
  /** Cases in which it was named, where several interviews were put together. */
  readonly cases: readonly string[]
  readonly type: string
  readonly answers: ReadonlyMap<string, string>
  readonly line: number
  readonly notes: Notes
}

/** A tie between two that were named, as the one who was interviewed sees it. */
export interface CanvasTie {
  /** The same in every export; null where it is missing. */
  readonly id: string | null
  readonly from: string
  readonly to: string
  readonly type: string
  readonly directed: boolean
  readonly answers: ReadonlyMap<string, string>
  readonly line: number
  readonly notes: Notes
}

export interface Canvas {
  readonly egos: CanvasEgo[]
  readonly nodes: CanvasNode[]
  readonly ties: CanvasTie[]
  /** What is to be said of each file. */
  readonly notes: Notes[]
}

/** Written in place of an answer that is hidden. */
export const ENCRYPTED = 'ENCRYPTED'
const LABEL_NAMES: readonly string[] = ['name', 'full name', 'fullname', 'nickname', 'label']
/** The type that those who were interviewed have where people were put together over interviews. */
const EGO_TYPES: ReadonlySet<string> = new Set(['_ego', 'ego'])

const TWICE = 'A node is listed twice. It was kept once, with what both rows say.'
const TIE_TWICE = 'A tie is listed twice. It was kept once.'
const INTERVIEWS = 'There are several interviews. Someone named in two of them counts as two people.'

/** Those interviewed are respondents, tied to whom they named; the ties they told of go by their type. */
export function networkOfCanvas({ egos, nodes, ties, notes }: Canvas): RawNetwork {
  const gathering = gather()
  addEgos(gathering, egos, nodes)
  addNodes(gathering, nodes)
  addNamings(gathering, nodes)
  addTies(gathering, ties)
  const askers = new Set([...egos.map(({ id }) => id), ...nodes.map(({ ego }) => ego)])
  askers.delete(null)
  if (askers.size > 1) notes[0]?.warnOnce(INTERVIEWS)
  return gathering.finish(nodes.length > 0, true)
}

/** The cases that an id of several cases names: "P1|P2". */
export function casesOf(cell: string | null): string[] {
  return (cell ?? '').split('|').filter((each) => each !== '')
}

function addEgos(gathering: Gathering, egos: readonly CanvasEgo[], nodes: readonly CanvasNode[]): void {
  const answers = folded(egos)
  for (const [at, { id, label, line, notes }] of egos.entries()) {
    const isNew = gathering.node(id, label, marked(answers[at]!, 'respondent', null))
    if (!isNew) notes.warn(TWICE, line)
  }
  for (const { ego } of nodes) {
    if (ego !== null && !gathering.has(ego)) gathering.node(ego, null, new Map([['kind', 'respondent']]))
  }
}

function addNodes(gathering: Gathering, nodes: readonly CanvasNode[]): void {
  const byType = grouped(nodes, ({ type }) => type)
  for (const [type, ofType] of byType) {
    const answers = folded(ofType)
    for (const [at, { id, line, notes }] of ofType.entries()) {
      const told = answers[at]!
      const named = valueNamed(told, LABEL_NAMES)
      if (named !== null) told.delete(named.key)
      const isNew = gathering.node(id, named?.value ?? null, marked(told, kindOfType(type), type))
      if (!isNew) notes.warn(TWICE, line)
    }
  }
}

/** A tie from whoever was interviewed to each that they named, called "named" and the type of node. */
function addNamings(gathering: Gathering, nodes: readonly CanvasNode[]): void {
  const egoOfCase = new Map<string, string>()
  for (const { id, type, cases } of nodes) {
    if (EGO_TYPES.has(type) && cases.length === 1) egoOfCase.set(cases[0]!, id)
  }
  const told = new Set<string>()
  for (const { id, ego, cases, type, line, notes } of nodes) {
    if (EGO_TYPES.has(type)) continue
    const askers = ego === null ? cases.flatMap((each) => egoOfCase.get(each) ?? []) : [ego]
    for (const from of askers) {
      const key = JSON.stringify([from, id])
      if (told.has(key)) continue
      told.add(key)
      const relation = `named ${type}`.trim()
      gathering.tie(
        { from, to: id, directed: true, relation, wave: 1, event: null, attributes: {} },
        line,
        notes,
      )
    }
  }
}

function addTies(gathering: Gathering, ties: readonly CanvasTie[]): void {
  const answers = folded(ties)
  const listed = new Set<string>()
  for (const [at, { id, from, to, type, directed, line, notes }] of ties.entries()) {
    if (id !== null && listed.has(id)) {
      notes.warn(TIE_TWICE, line)
      continue
    }
    if (id !== null) listed.add(id)
    const attributes = Object.fromEntries(answers[at]!)
    gathering.tie({ from, to, directed, relation: type, wave: 1, event: null, attributes }, line, notes)
  }
}

/** Answers with several columns to a question put together, and without where things lay on the screen. */
function folded(
  of: readonly { readonly answers: ReadonlyMap<string, string>; readonly notes: Notes }[],
): Map<string, string>[] {
  const { rows, drawn } = foldOneHot(of.map(({ answers }) => answers))
  if (drawn) of[0]?.notes.warnOnce(DRAWING)
  return rows
}

/** Puts `kind` and `type` beside the answers; a question called the same keeps its answers under a longer name. */
function marked(answers: Map<string, string>, kind: string, type: string | null): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of answers)
    all.set(name === 'kind' || name === 'type' ? `${name} (asked)` : name, value)
  all.set('kind', kind)
  if (type !== null && type !== '') all.set('type', type)
  return all
}

/** People who were named are `named`: they were never asked. Places and the like are what their type says. */
function kindOfType(type: string): string {
  if (EGO_TYPES.has(type)) return 'respondent'
  const said = kindSaid(type)
  return said === undefined || said === 'respondent' ? 'named' : said
}

/** The GraphML files of Network Canvas: one graph an interview, whose own data are the answers of whoever was asked. */
import type { Problem } from '../network.ts'
import { type Canvas, casesOf, ENCRYPTED } from './canvas.ts'
import { directionOf, NO_GRAPH } from './graphml.ts'
import { type Graph, type GraphmlWalk, newWalk, visitorOf } from './graphml-walk.ts'
import { notesFor, type TextFile } from './notes.ts'
import { rootIs, walkXml } from './xml.ts'

const NO_ID = 'A node without an id was left out. Give every node an id.'
const NO_ENDS = 'A tie without two ends was left out. Give every tie a source and a target.'
/** The start of a file, where its names are declared. */
const OPENING = 20_000

/** True for GraphML that Network Canvas wrote. */
export function isCanvasGraphml(text: string): boolean {
  return (
    rootIs(text, 'graphml') &&
    /schema\.networkcanvas\.com|networkCanvasUUID|\bnc:(?:caseId|sessionUUID)\s*=/.test(
      text.slice(0, OPENING),
    )
  )
}

/** Adds what one file holds; gives the problem where it cannot be read. */
export function readCanvasGraphml(file: TextFile, canvas: Canvas): Problem | null {
  const walk = newWalk(notesFor(file.name))
  canvas.notes.push(walk.notes)
  const broken = walkXml(file, visitorOf(walk))
  if (broken !== null) return broken
  if (walk.graphs.length === 0) return walk.notes.error(NO_GRAPH, 1)
  const egos = walk.graphs.map((graph, at) => addEgo(walk, graph, `${file.name} ${at + 1}`, canvas))
  const ids = addNodes(walk, egos, canvas)
  addTies(walk, ids, canvas)
  return null
}

/** Gives the id of whoever was interviewed. */
function addEgo(walk: GraphmlWalk, { tag, values }: Graph, otherwise: string, { egos }: Canvas): string {
  const answers = answersIn(walk, values)
  const label = tag.get('nc:caseId') ?? tag.get('nc:caseID')
  const id = taken(answers, 'networkCanvasUUID') ?? tag.get('nc:sessionUUID') ?? otherwise
  egos.push({ id, label, answers, line: tag.line, notes: walk.notes })
  return id
}

/** Ids in the file by graph, and what they are everywhere. */
type Ids = ReadonlyMap<string, string>
const placed = (graph: number, id: string): string => `${graph} ${id}`

function addNodes(walk: GraphmlWalk, egos: readonly string[], { nodes }: Canvas): Ids {
  const ids = new Map<string, string>()
  for (const { tag, graph, values } of walk.nodes) {
    const answers = answersIn(walk, values)
    const inFile = tag.get('id')
    const ego = egos[graph] ?? null
    const id = taken(answers, 'networkCanvasUUID') ?? (inFile === null ? null : `${ego}/${inFile}`)
    if (id === null) {
      walk.notes.warn(NO_ID, tag.line)
      continue
    }
    if (inFile !== null) ids.set(placed(graph, inFile), id)
    const type = taken(answers, 'networkCanvasType') ?? ''
    const cases = casesOf(taken(answers, 'networkCanvasOriginCaseIDs'))
    taken(answers, 'networkCanvasOriginUUIDs')
    takeOwnLabel(answers, type)
    const by = cases.length > 0 ? null : ego
    nodes.push({ id, ego: by, cases, type, answers, line: tag.line, notes: walk.notes })
  }
  return ids
}

/** The label that Network Canvas makes itself: the name once more, or a word for somebody without one. */
function takeOwnLabel(answers: Map<string, string>, type: string): void {
  const hasName = [...answers.keys()].some((question) => question.toLowerCase() === 'name')
  if (hasName || ['Node', type].includes(answers.get('label') ?? '')) answers.delete('label')
}

function addTies(walk: GraphmlWalk, ids: Ids, { ties }: Canvas): void {
  for (const draft of walk.edges) {
    const answers = answersIn(walk, draft.values)
    const end = (attribute: string, column: string): string | null => {
      const said = taken(answers, column)
      const inFile = draft.tag.get(attribute)
      return (
        said ??
        (inFile === null ? null : (ids.get(placed(draft.graph, inFile)) ?? `${draft.graph + 1}/${inFile}`))
      )
    }
    const [from, to] = [end('source', 'networkCanvasSourceUUID'), end('target', 'networkCanvasTargetUUID')]
    if (from === null || to === null) {
      walk.notes.warn(NO_ENDS, draft.tag.line)
      continue
    }
    const id = taken(answers, 'networkCanvasUUID')
    const type = taken(answers, 'networkCanvasType') ?? taken(answers, 'type') ?? ''
    const directed = directionOf(walk, draft)
    ties.push({ id, from, to, type, directed, answers, line: draft.tag.line, notes: walk.notes })
  }
}

/** Answers by question. One question that is asked of two types has two keys, and one name. */
function answersIn({ keys }: GraphmlWalk, values: ReadonlyMap<string, string>): Map<string, string> {
  const answers = new Map<string, string>()
  for (const [key, value] of values) {
    const question = keys.get(key) ?? key
    const answer = value.trim()
    if (answer !== '' && answer !== ENCRYPTED) answers.set(question, answer)
  }
  return answers
}

/** Takes one answer out. */
function taken(answers: Map<string, string>, name: string): string | null {
  const value = answers.get(name) ?? null
  answers.delete(name)
  return value
}

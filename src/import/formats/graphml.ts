/** GraphML (graphml.graphdrawing.org) as yEd, Gephi, igraph, visone, SocNetV, NodeXL and Network Canvas write it. */
import type { Format, RawNetwork, RawTie, Read } from '../network.ts'
import { type Gathering, gather, RELATION_NAMES, valueNamed } from './gather.ts'
import { type Draft, type GraphmlWalk, newWalk, visitorOf } from './graphml-walk.ts'
import { readEach } from './join.ts'
import { notesFor, refused, type TextFile, textFormat } from './notes.ts'
import { rootIs, walkXml } from './xml.ts'

export const graphml: Format = textFormat({
  id: 'graphml',
  title: 'GraphML',
  recognises: (text) => rootIs(text, 'graphml'),
  read: (files) => readEach(files, readGraphml),
})

/** Attributes that hold what a node is called, in any case, best first. */
const LABEL_NAMES: readonly string[] = ['label', 'name', 'v_name', 'primary label']
/** What Network Canvas calls the question of a tie. */
const CANVAS_RELATION_NAMES: readonly string[] = ['networkcanvastype', 'type']

const NO_ID = 'A node without an id was left out. Give every node an id.'
const NO_ENDS = 'A tie without two ends was left out. Give every tie a source and a target.'
const TWICE = 'A node is listed twice. It was kept once, with what both say.'
const INTERVIEWS = 'The file holds several interviews. Someone named in two of them counts as two people.'

/** Reads one GraphML file: several graphs are several relations, or several interviews. */
function readGraphml(file: TextFile): Read<RawNetwork> {
  const walk = newWalk(notesFor(file.name))
  const broken = walkXml(file, visitorOf(walk))
  if (broken !== null) return { ok: false, problems: [broken] }
  const first = walk.graphs[0]
  if (first === undefined) {
    return refused(file.name, 1, 'There is no graph in this file. Save the network again as GraphML.')
  }
  if (interviewsApart(walk)) walk.notes.warn(INTERVIEWS, 0)
  const gathering = gather()
  addNodes(walk, gathering)
  addTies(walk, gathering)
  return { ok: true, value: gathering.finish(true, first.directed), problems: walk.notes.problems() }
}

function interviewsApart(walk: GraphmlWalk): boolean {
  return walk.graphs.length > 1 && walk.graphs.some((graph) => graph.canvas)
}

/** Ids count from 1 in every interview, so they carry the interview's number where there are several. */
function scoped(walk: GraphmlWalk, draft: Draft, id: string | null): string | null {
  return id !== null && interviewsApart(walk) ? `${draft.graph + 1}/${id}` : id
}

function addNodes(walk: GraphmlWalk, gathering: Gathering): void {
  const listed = new Set<string>()
  for (const draft of walk.nodes) {
    const id = scoped(walk, draft, draft.tag.get('id'))
    if (id === null) {
      walk.notes.warn(NO_ID, draft.tag.line)
      continue
    }
    const attributes = walk.nodeColumns.resolve(draft.values, draft.tag.line, walk.notes)
    const named = valueNamed(attributes, LABEL_NAMES)
    if (named !== null) attributes.delete(named.key)
    const pid = scoped(walk, draft, draft.pid)
    if (pid !== null) attributes.set('pid', pid)
    gathering.node(id, named?.value ?? draft.drawn, attributes)
    const place = JSON.stringify([draft.graph, id])
    if (listed.has(place)) walk.notes.warn(TWICE, draft.tag.line)
    listed.add(place)
  }
}

function addTies(walk: GraphmlWalk, gathering: Gathering): void {
  for (const draft of walk.edges) {
    const tie = tieOf(walk, draft)
    if (tie === null) walk.notes.warn(NO_ENDS, draft.tag.line)
    else gathering.tie(tie, draft.tag.line, walk.notes)
  }
}

function tieOf(walk: GraphmlWalk, draft: Draft): RawTie | null {
  const from = scoped(walk, draft, draft.tag.get('source'))
  const to = scoped(walk, draft, draft.tag.get('target'))
  if (from === null || to === null) return null
  const attributes = walk.edgeColumns.resolve(draft.values, draft.tag.line, walk.notes)
  if (draft.drawn !== null && !attributes.has('label')) attributes.set('label', draft.drawn)
  const relation = relationOf(walk, draft, attributes)
  const said = draft.tag.get('directed')?.toLowerCase() ?? null
  const directed = said === null ? draft.directed : said === 'true' || said === '1'
  return { from, to, directed, relation, wave: 1, event: null, attributes: Object.fromEntries(attributes) }
}

function relationOf(walk: GraphmlWalk, draft: Draft, attributes: ReadonlyMap<string, string>): string {
  const graph = walk.graphs[draft.graph]
  const names = graph?.canvas === true ? [...CANVAS_RELATION_NAMES, ...RELATION_NAMES] : RELATION_NAMES
  const told = valueNamed(attributes, names)?.value
  if (told !== undefined) return told
  return walk.graphs.length > 1 && !interviewsApart(walk) ? (graph?.name ?? '') : ''
}

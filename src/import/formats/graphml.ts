/** GraphML (graphml.graphdrawing.org) as yEd, Gephi, igraph, visone, SocNetV and NodeXL write it. */
import type { Format, RawNetwork, RawTie, Read } from '../network.ts'
import {
  DRAWING,
  type Gathering,
  gather,
  nameWeight,
  RELATION_NAMES,
  setGroup,
  valueNamed,
} from './gather.ts'
import { drawnIn } from './graphml-drawing.ts'
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
const LABEL_NAMES: readonly string[] = ['label', 'name', 'v_name', 'v-label', 'primary label']
/** visone shows its own attribute "id" for a name. */
const VISONE_LABELS: readonly string[] = [...LABEL_NAMES, 'id']
const TIE_LABELS: readonly string[] = ['edge label']

export const NO_GRAPH = 'There is no graph in this file. Save the network again as GraphML.'
const NO_ID = 'A node without an id was left out. Give every node an id.'
const NO_ENDS = 'A tie without two ends was left out. Give every tie a source and a target.'
const TWICE = 'A node is listed twice. It was kept once, with what both say.'
const NO_ARROW = 'A tie is drawn without an arrow, so it was read without a direction.'

/** Reads one GraphML file: several graphs are several relations. */
function readGraphml(file: TextFile): Read<RawNetwork> {
  const walk = newWalk(notesFor(file.name))
  const broken = walkXml(file, visitorOf(walk))
  if (broken !== null) return { ok: false, problems: [broken] }
  const first = walk.graphs[0]
  if (first === undefined) return refused(file.name, 1, NO_GRAPH)
  const gathering = gather()
  const isDrawn = drawnIn(walk)
  addNodes(walk, gathering, isDrawn)
  addTies(walk, gathering, isDrawn)
  return { ok: true, value: gathering.finish(true, first.directed), problems: walk.notes.problems() }
}

interface Told {
  readonly label: string | null
  readonly attributes: Map<string, string>
}

function addNodes(walk: GraphmlWalk, gathering: Gathering, isDrawn: (name: string) => boolean): void {
  const told = new Map(walk.nodes.map((draft) => [draft, nodeIn(walk, draft, isDrawn)]))
  const listed = new Set<string>()
  for (const [draft, { label, attributes }] of told) {
    const id = draft.tag.get('id')
    if (id === null) {
      walk.notes.warn(NO_ID, draft.tag.line)
      continue
    }
    const holder =
      draft.holder === null ? null : (told.get(draft.holder)?.label ?? draft.holder.tag.get('id'))
    if (holder !== null) setGroup(attributes, holder)
    gathering.node(id, label, attributes)
    const place = JSON.stringify([draft.graph, id])
    if (listed.has(place)) walk.notes.warn(TWICE, draft.tag.line)
    listed.add(place)
  }
}

function nodeIn(walk: GraphmlWalk, draft: Draft, isDrawn: (name: string) => boolean): Told {
  const attributes = walk.nodeColumns.resolve(draft.values, draft.tag.line, walk.notes)
  withoutDrawing(walk, attributes, isDrawn)
  const named = valueNamed(attributes, walk.visone ? VISONE_LABELS : LABEL_NAMES)
  if (named !== null) attributes.delete(named.key)
  return { label: named?.value ?? draft.drawn, attributes }
}

function withoutDrawing(
  { notes }: GraphmlWalk,
  attributes: Map<string, string>,
  isDrawn: (name: string) => boolean,
): void {
  for (const name of [...attributes.keys()]) {
    if (!isDrawn(name)) continue
    attributes.delete(name)
    notes.warnOnce(DRAWING)
  }
}

function addTies(walk: GraphmlWalk, gathering: Gathering, isDrawn: (name: string) => boolean): void {
  for (const draft of walk.edges) {
    const tie = tieOf(walk, draft, isDrawn)
    if (tie === null) walk.notes.warn(NO_ENDS, draft.tag.line)
    else gathering.tie(tie, draft.tag.line, walk.notes)
  }
}

function tieOf(walk: GraphmlWalk, draft: Draft, isDrawn: (name: string) => boolean): RawTie | null {
  const { tag } = draft
  const [from, to] = [tag.get('source'), tag.get('target')]
  if (from === null || to === null) return null
  const attributes = walk.edgeColumns.resolve(draft.values, tag.line, walk.notes)
  withoutDrawing(walk, attributes, isDrawn)
  nameWeight(attributes)
  const label = valueNamed(attributes, TIE_LABELS)
  if (label !== null) attributes.delete(label.key)
  const drawn = label?.value ?? draft.drawn
  if (drawn !== null && !attributes.has('label')) attributes.set('label', drawn)
  const relation = relationOf(walk, draft, attributes)
  const directed = directionOf(walk, draft)
  return { from, to, directed, relation, wave: 1, event: null, attributes: Object.fromEntries(attributes) }
}

/** What the tie says itself, else how yEd draws it (it calls every graph directed), else what the graph says. */
export function directionOf({ notes }: GraphmlWalk, { tag, directed, plain }: Draft): boolean {
  const said = tag.get('directed')?.toLowerCase() ?? null
  if (said !== null) return said === 'true' || said === '1'
  if (directed && plain) notes.warn(NO_ARROW, tag.line)
  return directed && !plain
}

function relationOf(walk: GraphmlWalk, draft: Draft, attributes: ReadonlyMap<string, string>): string {
  const told = valueNamed(attributes, RELATION_NAMES)?.value
  return told ?? (walk.graphs.length > 1 ? (walk.graphs[draft.graph]?.name ?? '') : '')
}

/** GEXF 1.1, 1.2 and 1.3 (gexf.net). Slices become waves; looks (viz:...) and times are left aside. */
import type { Format, RawNetwork, RawTie, Read } from '../network.ts'
import { type Column, type Columns, columns } from './columns.ts'
import {
  DRAWING,
  type Gathering,
  gather,
  nameWeight,
  RELATION_NAMES,
  setGroup,
  valueNamed,
} from './gather.ts'
import { readEach } from './join.ts'
import { type Notes, notesFor, refused, type TextFile, textFormat } from './notes.ts'
import { rootIs, type Tag, walkXml } from './xml.ts'

export const gexf: Format = textFormat({
  id: 'gexf',
  title: 'GEXF (Gephi)',
  recognises: (text) => rootIs(text, 'gexf'),
  read: (files) => readEach(files, readGexf),
})

/** A node or edge between its tags. */
interface Draft {
  readonly id: string | null
  readonly tag: Tag
  pid: string | null
  readonly values: Map<string, string>
}

/** Where the walk stands, and what it has found so far. */
interface Walk {
  readonly notes: Notes
  readonly nodeColumns: Columns
  readonly edgeColumns: Columns
  readonly nodes: Draft[]
  readonly edges: {
    readonly draft: Draft
    readonly directed: boolean
    /** 1 for the first graph of the file. */
    readonly graph: number
    readonly both: boolean
  }[]
  readonly open: Draft[]
  declaring: Columns | null
  column: Column | null
  /** The key of the value that is open. */
  valueKey: string | null
  graphs: number
  edgeType: string
}

const NO_ID = 'A node without an id was left out. Give every node an id.'
const NO_ENDS = 'A tie without two ends was left out. Give every tie a source and a target.'
const TWICE = 'A node is listed twice. It was kept once, with what both say.'
const SEVERAL = 'An attribute has several values over time. The last one was kept.'
const AGAIN = 'A tie stands in an earlier slice too. It was kept once.'
const ODD_TYPE =
  'The type of a tie is no direction. It was kept as text, and the tie read like the others of the file.'
const TIMED = 'When nodes and ties came and went was left out.'
/** A label that stands among the attributes instead. */
const LABEL_NAMES: readonly string[] = ['label', 'name']
const DIRECTIONS: readonly string[] = ['directed', 'undirected', 'mutual']
/** What 1.1 to 1.3 write on nodes and ties to say when they were there. */
const TIMES: readonly string[] = [
  'start',
  'end',
  'startopen',
  'endopen',
  'timestamp',
  'timestamps',
  'intervals',
]

/** Reads one GEXF file. */
function readGexf(file: TextFile): Read<RawNetwork> {
  const walk = newWalk(notesFor(file.name))
  const broken = walkXml(file, {
    open: (tag) => opened(walk, tag),
    close: (name, text) => closed(walk, name, text),
  })
  if (broken !== null) return { ok: false, problems: [broken] }
  if (walk.graphs === 0)
    return refused(file.name, 1, 'There is no graph in this file. Save the network again as GEXF.')
  const gathering = gather()
  addNodes(walk, gathering)
  addTies(walk, gathering)
  const value = gathering.finish(true, walk.edgeType !== 'undirected')
  return { ok: true, value, problems: walk.notes.problems() }
}

function newWalk(notes: Notes): Walk {
  const found = { nodeColumns: columns(), edgeColumns: columns(), nodes: [], edges: [], open: [] }
  return { notes, ...found, declaring: null, column: null, valueKey: null, graphs: 0, edgeType: 'undirected' }
}

const OPENERS: Readonly<Record<string, (walk: Walk, tag: Tag) => void>> = {
  graph(walk, tag) {
    walk.graphs += 1
    const type = tag.get('defaultedgetype')?.toLowerCase() ?? ''
    walk.edgeType = DIRECTIONS.includes(type) ? type : 'undirected'
  },
  attributes(walk, tag) {
    walk.declaring = tag.get('class') === 'edge' ? walk.edgeColumns : walk.nodeColumns
  },
  attribute(walk, tag) {
    const key = tag.get('id') ?? tag.get('title')
    walk.column =
      key === null ? null : (walk.declaring?.declare(key, tag.get('title'), tag.get('type')) ?? null)
  },
  node(walk, tag) {
    const pid = tag.get('pid') ?? walk.open.at(-1)?.id ?? null
    openDraft(walk, tag, pid)
  },
  edge: (walk, tag) => openDraft(walk, tag, null),
  spells: (walk) => walk.notes.warnOnce(TIMED),
  slices: (walk) => walk.notes.warnOnce(TIMED),
  parent(walk, tag) {
    const draft = walk.open.at(-1)
    if (draft !== undefined) draft.pid ??= tag.get('for')
  },
  attvalue(walk, tag) {
    const key = tag.get('for') ?? tag.get('id')
    const values = walk.open.at(-1)?.values
    if (key === null || values === undefined) return
    if (values.has(key)) walk.notes.warn(SEVERAL, tag.line)
    values.set(key, tag.get('value') ?? '')
    walk.valueKey = key
  },
}

function openDraft(walk: Walk, tag: Tag, pid: string | null): void {
  if (TIMES.some((name) => tag.get(name) !== null)) walk.notes.warnOnce(TIMED)
  walk.open.push({ id: tag.get('id'), tag, pid, values: new Map() })
}

function opened(walk: Walk, tag: Tag): void {
  if (Object.hasOwn(OPENERS, tag.name)) OPENERS[tag.name]?.(walk, tag)
  else if (/(?:^|:)(?:color|position|size|shape|thickness)$/.test(tag.name)) walk.notes.warnOnce(DRAWING)
}

function closed(walk: Walk, name: string, text: string): void {
  if (name === 'attvalue') closeValue(walk, text)
  if (name === 'default' && walk.column !== null) walk.column.fallback = text.trim()
  if (name === 'attribute') walk.column = null
  if (name === 'attributes') walk.declaring = null
  if (name === 'node') {
    const draft = walk.open.pop()
    if (draft !== undefined) walk.nodes.push(draft)
  }
  if (name === 'edge') closeEdge(walk)
}

/** A value may stand between the tags instead. */
function closeValue(walk: Walk, text: string): void {
  const values = walk.open.at(-1)?.values
  if (values !== undefined && walk.valueKey !== null && values.get(walk.valueKey) === '')
    values.set(walk.valueKey, text)
  walk.valueKey = null
}

function closeEdge(walk: Walk): void {
  const draft = walk.open.pop()
  if (draft === undefined) return
  const said = draft.tag.get('type')?.toLowerCase() ?? ''
  const type = DIRECTIONS.includes(said) ? said : walk.edgeType
  walk.edges.push({ draft, directed: type !== 'undirected', graph: walk.graphs, both: type === 'mutual' })
}

function addNodes(walk: Walk, gathering: Gathering): void {
  for (const { id, tag, pid, values } of walk.nodes) {
    if (id === null) {
      walk.notes.warn(NO_ID, tag.line)
      continue
    }
    const attributes = walk.nodeColumns.resolve(values, tag.line, walk.notes)
    if (pid !== null) setGroup(attributes, pid)
    const named = tag.get('label') === null ? valueNamed(attributes, LABEL_NAMES) : null
    if (named !== null) attributes.delete(named.key)
    const isNew = gathering.node(id, tag.get('label') ?? named?.value ?? null, attributes)
    if (!isNew && walk.graphs < 2) walk.notes.warn(TWICE, tag.line)
  }
}

function addTies(walk: Walk, gathering: Gathering): void {
  const firstIn = new Map<string, number>()
  for (const { draft, directed, graph, both } of walk.edges) {
    const { tag } = draft
    const tie = tieOf(walk, draft, directed, graph === 1 ? 1 : 2)
    if (tie === null) {
      walk.notes.warn(NO_ENDS, tag.line)
      continue
    }
    const key = JSON.stringify([tie.from, tie.to, directed, tie.relation])
    if ((firstIn.get(key) ?? graph) < graph) {
      walk.notes.warn(AGAIN, tag.line)
      continue
    }
    if (walk.graphs > 1) firstIn.set(key, graph)
    gathering.tie(tie, tag.line, walk.notes)
    if (both) gathering.tie({ ...tie, from: tie.to, to: tie.from }, tag.line, walk.notes)
  }
}

function tieOf(walk: Walk, { tag, values }: Draft, directed: boolean, wave: 1 | 2): RawTie | null {
  const from = tag.get('source')
  const to = tag.get('target')
  if (from === null || to === null) return null
  const attributes = walk.edgeColumns.resolve(values, tag.line, walk.notes)
  nameWeight(attributes)
  for (const name of ['weight', 'label']) {
    const value = tag.get(name)
    if (value !== null) attributes.set(name, value)
  }
  const type = tag.get('type')
  if (type !== null && !DIRECTIONS.includes(type.toLowerCase())) {
    walk.notes.warn(ODD_TYPE, tag.line)
    attributes.set('type', type)
  }
  const relation = tag.get('kind') ?? valueNamed(attributes, RELATION_NAMES)?.value ?? ''
  return { from, to, directed, relation, wave, event: null, attributes: Object.fromEntries(attributes) }
}

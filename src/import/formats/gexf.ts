/** GEXF 1.1, 1.2 and 1.3 (gexf.net). Slices become waves; looks (viz:...) are left aside. */
import type { Format, RawNetwork, RawTie, Read } from '../network.ts'
import { type Column, type Columns, columns } from './columns.ts'
import { type Gathering, gather, RELATION_NAMES, valueNamed } from './gather.ts'
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
    readonly wave: 1 | 2
    readonly both: boolean
  }[]
  readonly open: Draft[]
  declaring: Columns | null
  column: Column | null
  graphs: number
  edgeType: string
}

const NO_ID = 'A node without an id was left out. Give every node an id.'
const NO_ENDS = 'A tie without two ends was left out. Give every tie a source and a target.'
const TWICE = 'A node is listed twice. It was kept once, with what both say.'
const TIMES = 'An attribute has several values over time. The last one was kept.'
const AGAIN = 'A tie stands in an earlier slice too. It was kept once.'
const ODD_TYPE = 'The type of a tie is not a known one. It was read like the other ties of the file.'

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
  return { notes, ...found, declaring: null, column: null, graphs: 0, edgeType: 'undirected' }
}

const OPENERS: Readonly<Record<string, (walk: Walk, tag: Tag) => void>> = {
  graph(walk, tag) {
    walk.graphs += 1
    walk.edgeType = tag.get('defaultedgetype')?.toLowerCase() ?? 'undirected'
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
    walk.open.push({ id: tag.get('id'), tag, pid, values: new Map() })
  },
  edge(walk, tag) {
    walk.open.push({ id: tag.get('id'), tag, pid: null, values: new Map() })
  },
  parent(walk, tag) {
    const draft = walk.open.at(-1)
    if (draft !== undefined) draft.pid ??= tag.get('for')
  },
  attvalue(walk, tag) {
    const key = tag.get('for') ?? tag.get('id')
    const values = walk.open.at(-1)?.values
    if (key === null || values === undefined) return
    if (values.has(key)) walk.notes.warn(TIMES, tag.line)
    values.set(key, tag.get('value') ?? '')
  },
}

function opened(walk: Walk, tag: Tag): void {
  if (Object.hasOwn(OPENERS, tag.name)) OPENERS[tag.name]?.(walk, tag)
}

function closed(walk: Walk, name: string, text: string): void {
  if (name === 'default' && walk.column !== null) walk.column.fallback = text.trim()
  if (name === 'attribute') walk.column = null
  if (name === 'attributes') walk.declaring = null
  if (name === 'node') {
    const draft = walk.open.pop()
    if (draft !== undefined) walk.nodes.push(draft)
  }
  if (name === 'edge') closeEdge(walk)
}

function closeEdge(walk: Walk): void {
  const draft = walk.open.pop()
  if (draft === undefined) return
  const type = draft.tag.get('type')?.toLowerCase() ?? walk.edgeType
  if (!['directed', 'undirected', 'mutual'].includes(type)) walk.notes.warn(ODD_TYPE, draft.tag.line)
  const directed =
    type === 'directed' || type === 'mutual' || (type !== 'undirected' && walk.edgeType === 'directed')
  walk.edges.push({ draft, directed, wave: walk.graphs > 1 ? 2 : 1, both: type === 'mutual' })
}

function addNodes(walk: Walk, gathering: Gathering): void {
  for (const { id, tag, pid, values } of walk.nodes) {
    if (id === null) {
      walk.notes.warn(NO_ID, tag.line)
      continue
    }
    const attributes = walk.nodeColumns.resolve(values, tag.line, walk.notes)
    if (pid !== null) attributes.set('pid', pid)
    const isNew = gathering.node(id, tag.get('label'), attributes)
    if (!isNew && walk.graphs < 2) walk.notes.warn(TWICE, tag.line)
  }
}

function addTies(walk: Walk, gathering: Gathering): void {
  const earlier = new Set<string>()
  for (const { draft, directed, wave, both } of walk.edges) {
    const { tag } = draft
    const tie = tieOf(walk, draft, directed, wave)
    if (tie === null) {
      walk.notes.warn(NO_ENDS, tag.line)
      continue
    }
    const key = JSON.stringify([tie.from, tie.to, directed, tie.relation])
    if (wave === 1 && walk.graphs > 1) earlier.add(key)
    if (wave === 2 && earlier.has(key)) {
      walk.notes.warn(AGAIN, tag.line)
      continue
    }
    gathering.tie(tie, tag.line, walk.notes)
    if (both) gathering.tie({ ...tie, from: tie.to, to: tie.from }, tag.line, walk.notes)
  }
}

function tieOf(walk: Walk, { tag, values }: Draft, directed: boolean, wave: 1 | 2): RawTie | null {
  const from = tag.get('source')
  const to = tag.get('target')
  if (from === null || to === null) return null
  const attributes = walk.edgeColumns.resolve(values, tag.line, walk.notes)
  for (const name of ['weight', 'label']) {
    const value = tag.get(name)
    if (value !== null) attributes.set(name, value)
  }
  const relation = tag.get('kind') ?? valueNamed(attributes, RELATION_NAMES)?.value ?? ''
  return { from, to, directed, relation, wave, event: null, attributes: Object.fromEntries(attributes) }
}

/** The walk through a GraphML file: what stands between which tags, before anything is made of it. */
import { type Column, type Columns, columns } from './columns.ts'
import type { Notes } from './notes.ts'
import type { Tag, Visitor } from './xml.ts'

/** A node or edge with its data by key. */
export interface Draft {
  readonly tag: Tag
  /** Index into `graphs` of the outermost graph it stands in. */
  readonly graph: number
  /** Whether ties here have a direction unless they say otherwise. */
  readonly directed: boolean
  /** The node whose inner graph it stands in. */
  readonly holder: Draft | null
  readonly values: Map<string, string>
  /** The label that yEd and visone draw on it. */
  drawn: string | null
  /** True for a tie that yEd draws without an arrow at either end. */
  plain: boolean
}

/** One of the outermost graphs. */
export interface Graph {
  readonly tag: Tag
  readonly name: string
  readonly directed: boolean
  /** Data of the graph itself, by key. */
  readonly values: Map<string, string>
}

interface Owner {
  /** Null for an element whose data are not read. */
  readonly is: Draft | Graph | null
  /** The element itself, or the node or edge round it that is nearest. */
  readonly draft: Draft | null
}

export interface GraphmlWalk {
  readonly notes: Notes
  readonly nodeColumns: Columns
  readonly edgeColumns: Columns
  readonly nodes: Draft[]
  readonly edges: Draft[]
  readonly graphs: Graph[]
  /** What every key is called, by its id, in order; two may be called the same. */
  readonly keys: Map<string, string>
  /** True where the file speaks of visone. */
  visone: boolean
  /** `edgedefault` of the graphs that are open, outermost first. */
  readonly defaults: boolean[]
  /** The elements that data may belong to and that are open. */
  readonly owners: Owner[]
  key: Column[]
  data: string | null
}

const HYPEREDGE = 'A tie that joins more than two (a hyperedge) was left out. Write it as ties between two.'
const PORT = 'A port was left aside. Its ties end at the node itself.'
const NO_DEFAULT = 'The graph does not say whether ties have a direction. They were read without one.'
const OWNERS: ReadonlySet<string> = new Set(['node', 'edge', 'hyperedge', 'port', 'endpoint', 'graph'])

export function newWalk(notes: Notes): GraphmlWalk {
  const declared = {
    nodeColumns: columns(),
    edgeColumns: columns(),
    keys: new Map(),
  }
  const found = { nodes: [], edges: [], graphs: [], visone: false }
  return { notes, ...declared, ...found, defaults: [], owners: [], key: [], data: null }
}

export function visitorOf(walk: GraphmlWalk): Visitor {
  return {
    open(tag) {
      if (Object.hasOwn(OPENERS, tag.name)) OPENERS[tag.name]?.(walk, tag)
      else if (tag.name.endsWith(':Arrows')) drawArrows(walk, tag)
    },
    close: (name, text) => closed(walk, name, text),
  }
}

/** Which declarations a key belongs to, by its `for`. Keys of graphs, ports and the file are none of theirs. */
const TARGETS: Readonly<Record<string, readonly ('nodeColumns' | 'edgeColumns')[]>> = {
  node: ['nodeColumns'],
  edge: ['edgeColumns'],
  all: ['nodeColumns', 'edgeColumns'],
}

const OPENERS: Readonly<Record<string, (walk: GraphmlWalk, tag: Tag) => void>> = {
  graphml(walk, tag) {
    walk.visone = tag.hasPrefix('xmlns:visone')
  },
  key(walk, tag) {
    const key = tag.get('id')
    if (key === null) return
    walk.keys.set(key, tag.get('attr.name') ?? key)
    const owner = tag.get('for') ?? 'all'
    const targets = Object.hasOwn(TARGETS, owner) ? (TARGETS[owner] ?? []) : []
    walk.key = targets.map((at) => walk[at].declare(key, tag.get('attr.name'), tag.get('attr.type')))
  },
  graph(walk, tag) {
    const said = tag.get('edgedefault')?.toLowerCase() ?? null
    if (said === null) walk.notes.warn(NO_DEFAULT, tag.line)
    const directed = said === 'directed'
    const name = tag.get('id') ?? `graph ${walk.graphs.length + 1}`
    const isOutermost = walk.defaults.length === 0
    const graph: Graph | null = isOutermost ? { tag, name, directed, values: new Map() } : null
    if (graph !== null) walk.graphs.push(graph)
    walk.defaults.push(directed)
    pushOwner(walk, graph)
  },
  node: (walk, tag) => openDraft(walk, tag),
  edge: (walk, tag) => openDraft(walk, tag),
  hyperedge(walk, tag) {
    walk.notes.warn(HYPEREDGE, tag.line)
    pushOwner(walk, null)
  },
  port(walk, tag) {
    walk.notes.warn(PORT, tag.line)
    pushOwner(walk, null)
  },
  endpoint: (walk) => pushOwner(walk, null),
  data(walk, tag) {
    walk.data = tag.get('key')
  },
}

function openDraft(walk: GraphmlWalk, tag: Tag): void {
  pushOwner(walk, {
    tag,
    graph: Math.max(0, walk.graphs.length - 1),
    directed: walk.defaults.at(-1) ?? false,
    holder: tag.name === 'node' ? (walk.owners.at(-1)?.draft ?? null) : null,
    values: new Map(),
    drawn: null,
    plain: false,
  })
}

function pushOwner(walk: GraphmlWalk, is: Draft | Graph | null): void {
  walk.owners.push({ is, draft: isDraft(is) ? is : (walk.owners.at(-1)?.draft ?? null) })
}

function isDraft(owner: Draft | Graph | null | undefined): owner is Draft {
  return owner !== null && owner !== undefined && 'drawn' in owner
}

function closed(walk: GraphmlWalk, name: string, text: string): void {
  if (name === 'default') for (const column of walk.key) column.fallback = text.trim()
  if (name === 'key') walk.key = []
  if (name === 'data') closeData(walk, text)
  if (name.endsWith('NodeLabel') || name.endsWith('EdgeLabel')) draw(walk.owners.at(-1)?.is, text)
  if (name === 'graph') walk.defaults.pop()
  if (!OWNERS.has(name)) return
  const owner = walk.owners.pop()?.is
  if (isDraft(owner)) (name === 'node' ? walk.nodes : walk.edges).push(owner)
}

function closeData(walk: GraphmlWalk, text: string): void {
  const owner = walk.owners.at(-1)?.is ?? null
  if (owner !== null && walk.data !== null) owner.values.set(walk.data, text)
  walk.data = null
}

function draw(owner: Draft | Graph | null | undefined, text: string): void {
  if (isDraft(owner) && text.trim() !== '') owner.drawn ??= text.trim()
}

function drawArrows(walk: GraphmlWalk, tag: Tag): void {
  const owner = walk.owners.at(-1)?.is
  if (isDraft(owner)) owner.plain = tag.get('source') === 'none' && tag.get('target') === 'none'
}

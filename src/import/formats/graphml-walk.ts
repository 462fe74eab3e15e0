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
  readonly pid: string | null
  readonly values: Map<string, string>
  /** The label that yEd and visone draw on it. */
  drawn: string | null
}

export interface GraphmlWalk {
  readonly notes: Notes
  readonly nodeColumns: Columns
  readonly edgeColumns: Columns
  readonly nodes: Draft[]
  readonly edges: Draft[]
  /** The outermost graphs; `canvas` where Network Canvas wrote it. */
  readonly graphs: { readonly name: string; readonly directed: boolean; readonly canvas: boolean }[]
  /** `edgedefault` of the graphs that are open, outermost first. */
  readonly defaults: boolean[]
  /** The elements that data may belong to and that are open; null for those whose data are not read. */
  readonly owners: (Draft | null)[]
  key: Column[]
  data: string | null
}

const HYPEREDGE = 'A tie that joins more than two (a hyperedge) was left out. Write it as ties between two.'
const PORT = 'A port was left aside. Its ties end at the node itself.'
const NO_DEFAULT = 'The graph does not say whether ties have a direction. They were read without one.'
const OWNERS: ReadonlySet<string> = new Set(['node', 'edge', 'hyperedge', 'port', 'endpoint', 'graph'])

export function newWalk(notes: Notes): GraphmlWalk {
  const columnsFound = { nodeColumns: columns(), edgeColumns: columns() }
  return {
    notes,
    ...columnsFound,
    nodes: [],
    edges: [],
    graphs: [],
    defaults: [],
    owners: [],
    key: [],
    data: null,
  }
}

export function visitorOf(walk: GraphmlWalk): Visitor {
  return {
    open(tag) {
      if (Object.hasOwn(OPENERS, tag.name)) OPENERS[tag.name]?.(walk, tag)
    },
    close: (name, text) => closed(walk, name, text),
  }
}

const OPENERS: Readonly<Record<string, (walk: GraphmlWalk, tag: Tag) => void>> = {
  key(walk, tag) {
    const key = tag.get('id')
    if (key === null) return
    const owner = tag.get('for') ?? 'all'
    const targets = [
      ...(owner === 'node' || owner === 'all' ? [walk.nodeColumns] : []),
      ...(owner === 'edge' || owner === 'all' ? [walk.edgeColumns] : []),
    ]
    walk.key = targets.map((target) => target.declare(key, tag.get('attr.name'), tag.get('attr.type')))
  },
  graph(walk, tag) {
    const said = tag.get('edgedefault')?.toLowerCase() ?? null
    if (said === null) walk.notes.warn(NO_DEFAULT, tag.line)
    const directed = said === 'directed'
    if (walk.defaults.length === 0) {
      const name = tag.get('id') ?? `graph ${walk.graphs.length + 1}`
      walk.graphs.push({ name, directed, canvas: tag.hasPrefix('nc:') })
    }
    walk.defaults.push(directed)
    walk.owners.push(null)
  },
  node: (walk, tag) => openDraft(walk, tag),
  edge: (walk, tag) => openDraft(walk, tag),
  hyperedge(walk, tag) {
    walk.notes.warn(HYPEREDGE, tag.line)
    walk.owners.push(null)
  },
  port(walk, tag) {
    walk.notes.warn(PORT, tag.line)
    walk.owners.push(null)
  },
  endpoint: (walk) => walk.owners.push(null),
  data(walk, tag) {
    walk.data = tag.get('key')
  },
}

function openDraft(walk: GraphmlWalk, tag: Tag): void {
  const holder = walk.owners.findLast((owner) => owner !== null)
  walk.owners.push({
    tag,
    graph: Math.max(0, walk.graphs.length - 1),
    directed: walk.defaults.at(-1) ?? false,
    pid: tag.name === 'node' ? (holder?.tag.get('id') ?? null) : null,
    values: new Map(),
    drawn: null,
  })
}

function closed(walk: GraphmlWalk, name: string, text: string): void {
  if (name === 'default') for (const column of walk.key) column.fallback = text.trim()
  if (name === 'key') walk.key = []
  if (name === 'data') closeData(walk, text)
  if (name.endsWith('NodeLabel') || name.endsWith('EdgeLabel')) draw(walk.owners.at(-1), text)
  if (name === 'graph') walk.defaults.pop()
  if (!OWNERS.has(name)) return
  const owner = walk.owners.pop() ?? null
  if (owner !== null) (name === 'node' ? walk.nodes : walk.edges).push(owner)
}

function closeData(walk: GraphmlWalk, text: string): void {
  const owner = walk.owners.at(-1) ?? null
  if (owner !== null && walk.data !== null) owner.values.set(walk.data, text)
  walk.data = null
}

function draw(owner: Draft | null | undefined, text: string): void {
  if (owner !== null && owner !== undefined && text.trim() !== '') owner.drawn ??= text.trim()
}

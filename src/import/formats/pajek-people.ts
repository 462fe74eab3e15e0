/** Several Pajek networks: who in one is who in another. */

import type { Broken } from './pajek-links.ts'
import type { Network } from './pajek-network.ts'

/** Gives a vertex of one network its id in the joined one. */
export type IdOf = (vertex: number) => string

export type People =
  | { readonly ok: true; readonly ids: readonly IdOf[] }
  | { readonly ok: false; readonly file: string; readonly broken: Broken }

const STRANGERS =
  'This network has other nodes than the one before it, and no names that tell who is who. Give each node one name, or choose one network.'
const BY_NAME =
  'The networks do not list the same nodes. Nodes of the same name were taken to be one. Check that no two people share a name.'

/** A list of nodes that networks share. */
interface List {
  readonly idOf: IdOf
  readonly isBare: boolean
}

/** Lists seen so far: by what they say, by how many they are, and everybody by name. */
interface Known {
  readonly byNames: Map<string, List>
  readonly byCount: Map<number, List>
  /** Null as soon as one list cannot be told by names. */
  ids: Map<string, string> | null
}

/**
 * The ids of all networks. Networks with as many nodes and the same names on them (or none) are relations
 * of one.
 * Networks that list others are joined by name where every node has a name of its own and some name stands in both:
 * that is a second asking, or a question put to others too. All else is refused, for it would join strangers.
 */
export function idsOf(networks: readonly Network[]): People {
  const known: Known = { byNames: new Map(), byCount: new Map(), ids: new Map() }
  const ids: IdOf[] = []
  for (const [at, network] of networks.entries()) {
    const labels = labelsOf(network)
    const isBare = labels.every((label) => label === null)
    const same = sameList(known, labels, isBare)
    const idOf = same?.idOf ?? (at === 0 ? String : joined(network, labels, at + 1, known))
    if (idOf === null) {
      return { ok: false, file: network.file, broken: { line: network.line, says: STRANGERS } }
    }
    if (same === null || same.isBare) learn(known, labels, { idOf, isBare })
    ids.push(idOf)
  }
  return { ok: true, ids }
}

function sameList(known: Known, labels: readonly (string | null)[], isBare: boolean): List | null {
  const byCount = known.byCount.get(labels.length) ?? null
  if (isBare) return byCount
  return known.byNames.get(JSON.stringify(labels)) ?? (byCount?.isBare === true ? byCount : null)
}

function learn(known: Known, labels: readonly (string | null)[], list: List): void {
  known.byNames.set(JSON.stringify(labels), list)
  if (known.byCount.get(labels.length)?.isBare !== false) known.byCount.set(labels.length, list)
  const own = byName(labels)
  if (own === null) known.ids = null
  for (const [name, vertex] of own ?? []) {
    if (known.ids !== null && !known.ids.has(name)) known.ids.set(name, list.idOf(vertex))
  }
}

/** Ids by name for a network that lists other nodes; null where nobody can tell who is who. */
function joined(
  network: Network,
  labels: readonly (string | null)[],
  number: number,
  known: Known,
): IdOf | null {
  const own = byName(labels)
  if (own === null || known.ids === null) return null
  const ids = new Map<number, string>()
  for (const [name, vertex] of own) {
    const id = known.ids.get(name)
    if (id !== undefined) ids.set(vertex, id)
  }
  if (ids.size === 0) return null
  network.notes.warn(BY_NAME, network.line)
  return (vertex) => ids.get(vertex) ?? `${number}/${vertex}`
}

/** Vertices by name; null where one has no name, or shares it. */
function byName(labels: readonly (string | null)[]): Map<string, number> | null {
  const vertices = new Map<string, number>()
  for (const [at, label] of labels.entries()) if (label !== null) vertices.set(label, at + 1)
  return vertices.size === labels.length ? vertices : null
}

/**
 * The names by number. Labels that only count ("v1", "v2" ...), as Pajek gives them by itself, name nobody: v3 of a
 * network cut out of another is not v3 there.
 */
function labelsOf({ count, vertices }: Network): (string | null)[] {
  const labels: (string | null)[] = []
  let names = false
  for (let vertex = 1; vertex <= count; vertex += 1) {
    const label = vertices.get(vertex)?.label ?? null
    names ||= label !== null && !isCount(label, vertex)
    labels.push(label)
  }
  return names ? labels : labels.fill(null)
}

function isCount(label: string, vertex: number): boolean {
  return label.endsWith(String(vertex)) && /^[a-z]{0,9}\d{1,15}$/i.test(label)
}

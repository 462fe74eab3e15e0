/** Pajek networks and their values made one raw network. */
import type { Problem, RawNetwork } from '../network.ts'
import { type Gathering, gather } from './gather.ts'
import { stemOf } from './join.ts'
import type { Notes } from './notes.ts'
import type { Network, Vertex } from './pajek-network.ts'
import { type IdOf, idsOf } from './pajek-people.ts'
import type { Values } from './pajek-values.ts'
import { meant } from './pajek-words.ts'

export type Joined =
  | { readonly ok: true; readonly value: RawNetwork }
  | { readonly ok: false; readonly errors: readonly Problem[] }

/** Nodes that are only announced by a number, in all networks together; a broken file may announce 2 000 000 000. */
const MOST_UNLISTED = 100_000

const NO_NETWORK =
  'There are values for nodes here, but no network. Choose the .net file together with this one.'
const TOO_MANY =
  'More nodes are announced here than are listed or can be read. Check the number behind "*Vertices".'
const BEYOND = 'A node has a number that the count behind "*Vertices" does not allow. It was added.'
const MISFIT =
  'No network here has as many nodes as there are values. Leave this file out, or add its network.'
const MISFIT_INSIDE =
  'A partition or vector has another number of values than any network of the file. It was left out.'
const SEVERAL =
  'Several networks have as many nodes as there are values. The values were given to the first of them.'
const DRAWN = 'Colours, shapes and places of a drawing were left aside.'
const PATH = /\.(?:net|paj|mat)$/i

/** Joins all networks, and gives nodes their values. */
export function joinedNetwork(networks: readonly Network[], values: readonly Values[]): Joined {
  const refusal = refusalOf(networks, values)
  if (refusal !== null) return { ok: false, errors: [refusal] }
  const people = idsOf(networks)
  if (!people.ok) return { ok: false, errors: [{ level: 'error', file: people.file, ...people.broken }] }
  const gathering = gather()
  const names = relationNames(networks)
  for (const [at, network] of networks.entries()) {
    const idOf = people.ids[at] ?? String
    addNodes(network, idOf, gathering)
    addTies(network, idOf, names[at] ?? String, gathering)
  }
  const errors = giveAll(values, networks, people.ids, gathering)
  tellDrawn(networks)
  if (errors.length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: gathering.finish(
      true,
      networks.some(({ directed }) => directed !== false),
    ),
  }
}

function refusalOf(networks: readonly Network[], values: readonly Values[]): Problem | null {
  const [first] = values
  if (networks.length === 0 && first !== undefined) {
    return { level: 'error', file: first.file, line: first.line, says: NO_NETWORK }
  }
  let unlisted = 0
  for (const { count, vertices, file, line } of networks) {
    unlisted += Math.max(0, count - vertices.size)
    if (unlisted > MOST_UNLISTED) return { level: 'error', file, line, says: TOO_MANY }
  }
  return null
}

function addNodes({ count, first, vertices, notes }: Network, idOf: IdOf, gathering: Gathering): void {
  for (let vertex = 1; vertex <= count; vertex += 1) {
    const set = first === count ? null : vertex <= first ? '1' : '2'
    addNode(idOf(vertex), vertices.get(vertex), set, gathering)
  }
  for (const [vertex, told] of vertices) {
    if (vertex >= 1 && vertex <= count) continue
    notes.warn(BEYOND, told.line)
    addNode(idOf(vertex), told, null, gathering)
  }
}

function addNode(id: string, told: Vertex | undefined, set: string | null, gathering: Gathering): void {
  const attributes = new Map<string, string>()
  if (set !== null) attributes.set('set', set)
  if (told?.time) attributes.set('time', told.time)
  gathering.node(id, told?.label ?? null, attributes)
}

function addTies(
  network: Network,
  idOf: IdOf,
  nameOf: (relation: number) => string,
  gathering: Gathering,
): void {
  for (const { from, to, directed, relation, attributes, line } of network.links) {
    const rest = { directed, relation: nameOf(relation), wave: 1, event: null, attributes } as const
    gathering.tie({ from: idOf(from), to: idOf(to), ...rest }, line, network.notes)
  }
}

/** What the relations of each network are called, so that no two are called alike. */
function relationNames(networks: readonly Network[]): ((relation: number) => string)[] {
  const taken: Taken = new Map()
  const isOnly = networks.length === 1
  return networks.map((network) => {
    const called = isOnly ? '' : distinct(networkName(network), taken)
    const names = namesWithin(network)
    return (relation) => {
      const name = names.get(relation) ?? ''
      return called !== '' && name !== '' ? `${called}: ${name}` : called || name
    }
  })
}

/** Names of the relations that a network uses; '' for one that is the only one and has none. */
function namesWithin({ links, relations }: Network): Map<number, string> {
  const taken: Taken = new Map()
  const used = new Set(links.map(({ relation }) => relation))
  const names = new Map<number, string>()
  for (const relation of used) {
    const own = relations.get(relation) ?? (used.size > 1 ? String(relation) : '')
    names.set(relation, own === '' ? '' : distinct(own, taken))
  }
  return names
}

/** The name in the file, without folders where it is a path; the file's own name where it has none. */
function networkName({ name, file }: Network): string {
  const own = meant((name ?? '').replaceAll('"', ''))
  if (own === '') return stemOf(file)
  return PATH.test(own) ? stemOf(own) : own
}

/** Names given out, and how often each was asked for. */
type Taken = Map<string, number>

/** The name, or with the first number from 2 up that makes it new. */
function distinct(name: string, taken: Taken): string {
  let number = (taken.get(name) ?? 0) + 1
  let made = name
  for (; taken.has(made); number += 1) made = `${name} (${number})`
  taken.set(name, Math.max(1, number - 1))
  taken.set(made, taken.get(made) ?? 1)
  return made
}

function giveAll(
  values: readonly Values[],
  networks: readonly Network[],
  ids: readonly IdOf[],
  gathering: Gathering,
): Problem[] {
  const errors: Problem[] = []
  const taken: Taken = new Map([
    ['set', 1],
    ['time', 1],
  ])
  const byCount = networksByCount(networks)
  for (const each of values) {
    const at = ownerOf(each, byCount.get(each.values.length) ?? [], networks, ids)
    if (at === null && each.alone) {
      errors.push({ level: 'error', file: each.file, line: each.line, says: MISFIT })
    } else if (at === null) each.notes.warn(MISFIT_INSIDE, each.line)
    else give(each, distinct(each.name, taken), ids[at] ?? String, gathering)
  }
  return errors
}

/** Places of the networks in their list, by how many nodes they have. */
function networksByCount(networks: readonly Network[]): Map<number, number[]> {
  const byCount = new Map<number, number[]>()
  for (const [at, { count }] of networks.entries()) {
    const places = byCount.get(count) ?? []
    places.push(at)
    byCount.set(count, places)
  }
  return byCount
}

/** The network the values are for: the nearest before them in their file, else after them; any for a file of its own. */
function ownerOf(
  { alone, from, to, notes, line }: Values,
  fitting: readonly number[],
  networks: readonly Network[],
  ids: readonly IdOf[],
): number | null {
  if (!alone) {
    const before = fitting.findLast((at) => at < to && at >= from)
    return before ?? fitting.find((at) => at >= to && networks[at]?.notes === notes) ?? null
  }
  const [first = null] = fitting
  if (first !== null && fitting.some((at) => ids[at] !== ids[first])) notes.warn(SEVERAL, line)
  return first
}

function give({ values }: Values, name: string, idOf: IdOf, gathering: Gathering): void {
  for (const [at, value] of values.entries()) {
    if (value !== '') gathering.node(idOf(at + 1), null, new Map([[name, value]]))
  }
}

function tellDrawn(networks: readonly Network[]): void {
  const told = new Set<Notes>()
  for (const { drawn, notes } of networks) {
    if (!drawn || told.has(notes)) continue
    told.add(notes)
    notes.warn(DRAWN, 0)
  }
}

/** Collects nodes and ties into a raw network, whatever the format: nothing is lost without a counted note. */
import type { RawNetwork, RawNode, RawTie } from '../network.ts'
import type { Notes } from './notes.ts'

export interface Gathering {
  /** Adds a node, or fills the gaps of the one with that id. True where it was new. */
  node(id: string, label: string | null, attributes: ReadonlyMap<string, string>): boolean
  /** `notes` is told where an end of the tie turns out to be missing. */
  tie(tie: RawTie, line: number, notes: Notes): void
  has(id: string): boolean
  /** Adds nodes that only ties speak of, noting them where `listed` says the file lists its nodes. */
  finish(listed: boolean, directedIfEmpty: boolean): RawNetwork
}

/** Attribute names that say which question a tie answers, in any case. */
export const RELATION_NAMES: readonly string[] = [
  'kind',
  'relation',
  'relationship',
  'question',
  'tie type',
  'layer',
]

/** What the strength of a tie is called, in any case. It is kept as `weight`. */
const WEIGHT_NAMES: readonly string[] = ['weight', 'edge weight', 'e_weight', 'e-edge weight']
/** Said once where a file tells how it is drawn. */
export const DRAWING = 'Colours, shapes, places and other matters of drawing were left out.'

const MISSING = 'A tie ends at a node that is not listed. The node was added.'

interface Draft {
  label: string | null
  readonly attributes: Map<string, string>
}

export function gather(): Gathering {
  const drafts = new Map<string, Draft>()
  const ties: RawTie[] = []
  const places: { readonly line: number; readonly notes: Notes }[] = []

  function node(id: string, label: string | null, attributes: ReadonlyMap<string, string>): boolean {
    const known = drafts.get(id)
    if (known === undefined) {
      drafts.set(id, { label, attributes: new Map(attributes) })
      return true
    }
    known.label ??= label
    for (const [name, value] of attributes) if (!known.attributes.has(name)) known.attributes.set(name, value)
    return false
  }

  function addMissing(id: string, at: number, listed: boolean): void {
    if (drafts.has(id)) return
    drafts.set(id, { label: null, attributes: new Map() })
    if (listed) places[at]?.notes.warn(MISSING, places[at].line)
  }

  return {
    node,
    tie(tie, line, notes) {
      ties.push(tie)
      places.push({ line, notes })
    },
    has: (id) => drafts.has(id),
    finish(listed, directedIfEmpty) {
      ties.forEach((tie, at) => {
        addMissing(tie.from, at, listed)
        addMissing(tie.to, at, listed)
      })
      return networkOf([...drafts].map(finished), ties, directedIfEmpty)
    },
  }
}

/** A raw network with its own counts. */
export function networkOf(
  nodes: readonly RawNode[],
  ties: readonly RawTie[],
  directedIfEmpty: boolean,
): RawNetwork {
  return {
    nodes,
    ties,
    counts: { nodes: nodes.length, ties: ties.length, directed: directionOf(ties, directedIfEmpty) },
  }
}

/** The value of the first attribute that one of the (lower-case) names fits, and the key it stands under. */
export function valueNamed(
  attributes: ReadonlyMap<string, string>,
  names: readonly string[],
): { key: string; value: string } | null {
  for (const name of names) {
    for (const [key, value] of attributes)
      if (value !== '' && key.toLowerCase() === name) return { key, value }
  }
  return null
}

/** Calls the strength of a tie `weight`, whatever the file calls it. */
export function nameWeight(attributes: Map<string, string>): void {
  const weight = attributes.has('weight') ? null : valueNamed(attributes, WEIGHT_NAMES)
  if (weight === null) return
  attributes.delete(weight.key)
  attributes.set('weight', weight.value)
}

/** Keeps the node that a node lies in as its `group`, or as `pid` where the file has groups of its own. */
export function setGroup(attributes: Map<string, string>, holder: string): void {
  attributes.set(attributes.has('group') ? 'pid' : 'group', holder)
}

function finished([id, draft]: [string, Draft]): RawNode {
  return { id, label: draft.label, attributes: Object.fromEntries(draft.attributes) }
}

function directionOf(ties: readonly RawTie[], ifEmpty: boolean): boolean | 'mixed' {
  const first = ties[0]
  if (first === undefined) return ifEmpty
  return ties.every((tie) => tie.directed === first.directed) ? first.directed : 'mixed'
}

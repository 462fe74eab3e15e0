/** Several networks made one: nodes of one id are one node, ties add up. */
import type { Problem, RawNetwork, RawTie, Read } from '../network.ts'
import { gather, networkOf } from './gather.ts'

/** The union of networks that were read from files that belong together. */
export function join(parts: readonly RawNetwork[]): RawNetwork {
  const only = parts[0]
  if (only !== undefined && parts.length === 1) return only
  const gathering = gather()
  const ties: RawTie[] = []
  for (const part of parts) {
    for (const { id, label, attributes } of part.nodes)
      gathering.node(id, label, new Map(Object.entries(attributes)))
    for (const tie of part.ties) ties.push(tie)
  }
  const { nodes } = gathering.finish(false, false)
  return networkOf(
    nodes,
    ties,
    parts.some((part) => part.counts.directed !== false),
  )
}

/** Reads files one by one and joins them; where there are several, ties without a relation take the file's name. */
export function readEach<T extends { readonly name: string }>(
  files: readonly T[],
  readOne: (file: T) => Read<RawNetwork>,
): Read<RawNetwork> {
  const parts: RawNetwork[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = readOne(file)
    problems.push(...read.problems)
    if (read.ok) parts.push(files.length > 1 ? relatedBy(stemOf(file.name), read.value) : read.value)
  }
  return parts.length === files.length ? { ok: true, value: join(parts), problems } : { ok: false, problems }
}

function relatedBy(relation: string, network: RawNetwork): RawNetwork {
  const ties = network.ties.map((tie) => (tie.relation === '' ? { ...tie, relation } : tie))
  return { ...network, ties }
}

/** The file's name without folder and ending: what its ties are called where each file is one question. */
export function stemOf(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
}

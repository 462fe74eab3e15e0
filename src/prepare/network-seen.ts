/** A network in a few numbers, before anything was done to it. */
import type { RawNetwork, RawTie } from '../import/network.ts'
import type { NetworkSeen } from './talk.ts'

export function networkSeen({ nodes, ties, counts }: RawNetwork): NetworkSeen {
  const tied = new Set(ties.flatMap(({ from, to }) => (from === to ? [] : [from, to])))
  const relations = new Map<string, RawTie[]>()
  for (const tie of ties) {
    const own = relations.get(tie.relation)
    if (own === undefined) relations.set(tie.relation, [tie])
    else own.push(tie)
  }
  return {
    nodes: counts.nodes,
    ties: counts.ties,
    directed: counts.directed,
    alone: nodes.filter(({ id }) => !tied.has(id)).length,
    tieAttributes: [...new Set(ties.flatMap(({ attributes }) => Object.keys(attributes)))],
    relations: [...relations].map(([name, own]) => ({
      name,
      ties: own.length,
      directed: own.some(({ directed }) => directed),
    })),
  }
}

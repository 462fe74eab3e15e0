/** The pack as GraphML (graphml.graphdrawing.org), for Gephi, igraph, networkx and many others. */
import type { SitePack } from '../../core/model/pack.ts'
import { halvesOut, nodesOut, type OutHalf, type OutNode, type OutTie } from './rows.ts'
import type { Writer } from './writer.ts'
import { xmlText } from './xml-text.ts'

/** One file, or one for each direction where the pack has both: networkx refuses a file that mixes them, igraph levels it. */
export const graphml: Writer = {
  id: 'graphml',
  title: 'GraphML',
  write(pack) {
    const nodes = nodesOut(pack)
    return halvesOut(pack).map((half) => ({
      name: `${pack.site.id}${half.suffix}.graphml`,
      text: documentOf(pack, nodes, half),
    }))
  },
}

function documentOf({ site }: SitePack, nodes: readonly OutNode[], { directed, ties }: OutHalf): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${xmlText(`${site.title}. ${site.badge}`)}</desc>`,
    '<key id="label" for="node" attr.name="label" attr.type="string"/>',
    '<key id="kind" for="node" attr.name="kind" attr.type="string"/>',
    '<key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
    '<key id="wave" for="edge" attr.name="wave" attr.type="int"/>',
    `<graph id="${site.id}" edgedefault="${directed ? 'directed' : 'undirected'}">`,
    ...nodes.map(nodeLine),
    ...ties.map((tie, at) => tieLine(tie, at, nodes)),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function nodeLine({ id, label, kind }: OutNode): string {
  const called = label === null ? '' : `<data key="label">${xmlText(label)}</data>`
  return `<node id="${id}">${called}<data key="kind">${kind}</data></node>`
}

function tieLine({ from, to, relation, wave }: OutTie, at: number, nodes: readonly OutNode[]): string {
  const values = `<data key="relation">${xmlText(relation)}</data><data key="wave">${wave}</data>`
  return `<edge id="e${at + 1}" source="${nodes[from]?.id}" target="${nodes[to]?.id}">${values}</edge>`
}

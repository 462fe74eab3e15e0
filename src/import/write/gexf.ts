/** The pack as GEXF 1.3 (gexf.net), for Gephi and networkx. */
import type { SitePack } from '../../core/model/pack.ts'
import { halvesOut, nodesOut, type OutHalf, type OutNode, type OutTie } from './rows.ts'
import type { Writer } from './writer.ts'
import { xmlText } from './xml-text.ts'

/** One file, or one for each direction where the pack has both: networkx refuses a file that mixes them. */
export const gexf: Writer = {
  id: 'gexf',
  title: 'GEXF (Gephi)',
  write(pack) {
    const nodes = nodesOut(pack)
    return halvesOut(pack).map((half) => ({
      name: `${pack.site.id}${half.suffix}.gexf`,
      text: documentOf(pack, nodes, half),
    }))
  },
}

function documentOf({ site }: SitePack, nodes: readonly OutNode[], { directed, ties }: OutHalf): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><description>${xmlText(`${site.title}. ${site.badge}`)}</description></meta>`,
    `<graph mode="static" defaultedgetype="${directed ? 'directed' : 'undirected'}">`,
    '<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>',
    '<attributes class="edge">',
    '<attribute id="relation" title="relation" type="string"/><attribute id="wave" title="wave" type="integer"/>',
    '</attributes>',
    '<nodes>',
    ...nodes.map(nodeLine),
    '</nodes>',
    '<edges>',
    ...ties.map((tie, at) => tieLine(tie, at, nodes)),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function nodeLine({ id, label, kind }: OutNode): string {
  const called = label === null ? '' : ` label="${xmlText(label)}"`
  return `<node id="${id}"${called}><attvalues><attvalue for="kind" value="${kind}"/></attvalues></node>`
}

/** The relation stands twice: `kind` keeps parallel ties apart in Gephi, and other programs know attributes only. */
function tieLine({ from, to, relation, wave }: OutTie, at: number, nodes: readonly OutNode[]): string {
  const asked = xmlText(relation)
  const values = `<attvalue for="relation" value="${asked}"/><attvalue for="wave" value="${wave}"/>`
  const ends = `source="${nodes[from]?.id}" target="${nodes[to]?.id}"`
  return `<edge id="e${at + 1}" ${ends} kind="${asked}"><attvalues>${values}</attvalues></edge>`
}

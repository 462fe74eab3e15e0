/** The pack as UCINET DL (sources as in `formats/dl.ts`): one file a question, which UCINET, Gephi and igraph all read. */
import { nodesOut, type OutNode, type OutTie, tiesOut } from './rows.ts'
import type { Writer } from './writer.ts'

/**
 * Edge lists of numbers under a list of all labels, so that nodes without a tie stay. DL has no ties without a
 * direction, and UCINET holds them as both ways: so they are written. When a tie grew has no place in it.
 */
export const dl: Writer = {
  id: 'dl',
  title: 'UCINET DL',
  write(pack) {
    const labels = labelsOf(nodesOut(pack))
    const ties = tiesOut(pack)
    return pack.questions.map(({ id }, question) => ({
      name: `${pack.site.id}-${id}.dl`,
      text: listOf(
        labels,
        ties.filter((_, at) => pack.ties.question[at] === question),
      ),
    }))
  },
}

/** UCINET keeps so many characters of a label, and tells no capitals from small letters. */
const KEPT = 18
/** What parts labels, or means something else to one of the programs. */
const TROUBLE = /[\s,;:=!"'/\\|]+/g

function listOf(labels: readonly string[], ties: readonly OutTie[]): string {
  const relation = ties[0]?.relation ?? ''
  return [
    `DL n=${labels.length}`,
    'format = edgelist1',
    'labels:',
    labels.join(','),
    // After the labels: igraph and Gephi pass over what stands between them and the data.
    ...(relation === '' ? [] : ['matrix labels:', `"${relation.replaceAll('"', "'")}"`]),
    'data:',
    ...ties.flatMap(({ from, to, directed }) => {
      const line = `${from + 1} ${to + 1}`
      return directed || from === to ? [line] : [line, `${to + 1} ${from + 1}`]
    }),
    '',
  ].join('\n')
}

/** Labels without blanks, each with a beginning of its own: "The_Glebe". */
function labelsOf(nodes: readonly OutNode[]): string[] {
  const taken = new Set<string>()
  const keyOf = (label: string) => label.slice(0, KEPT).toLowerCase()
  return nodes.map(({ id, label }) => {
    const plain = (label ?? id).replace(TROUBLE, '_').replace(/^_+|_+$/g, '') || id
    let own = plain
    for (let number = 2; taken.has(keyOf(own)); number += 1) {
      const ending = `_${number}`
      own = `${plain.slice(0, KEPT - ending.length)}${ending}`
    }
    taken.add(keyOf(own))
    return own
  })
}

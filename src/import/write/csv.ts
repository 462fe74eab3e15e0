/** The pack as two tables under Gephi's headings: one of nodes, one of ties. */
import { nodesOut, tiesOut } from './rows.ts'
import type { Writer } from './writer.ts'

/** Ties with and without a direction share a table: the column Type tells them apart. */
export const csv: Writer = {
  id: 'csv',
  title: 'CSV tables (Gephi)',
  write(pack) {
    const nodes = nodesOut(pack)
    const people = nodes.map(({ id, label, kind }) => [id, label ?? '', kind])
    const ties = tiesOut(pack).map(({ from, to, relation, directed, wave }, at) => [
      nodes[from]?.id ?? '',
      nodes[to]?.id ?? '',
      directed ? 'Directed' : 'Undirected',
      `e${at + 1}`,
      relation,
      String(wave),
    ])
    return [
      { name: `${pack.site.id}-nodes.csv`, text: tableOf([['Id', 'Label', 'Kind'], ...people]) },
      {
        name: `${pack.site.id}-ties.csv`,
        text: tableOf([['Source', 'Target', 'Type', 'Id', 'Kind', 'Wave'], ...ties]),
      },
    ]
  },
}

function tableOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\n`).join('')
}

/** In quotes where it holds a mark that some program parts cells by. */
function cellOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /["',;|]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}

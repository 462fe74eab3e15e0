/** Samples of this format, with the counts of their manifest. */
import type { Sample } from '../samples.ts'

const gexf = (file: string, nodes: number, ties: number, directed: Sample['directed']): Sample => ({
  format: 'gexf',
  files: [`gexf/${file}`],
  nodes,
  ties,
  directed,
})

export const READABLE: readonly Sample[] = [
  gexf('les_miserables.gexf', 77, 254, true),
  gexf('v1_3.gexf', 2, 1, false),
  gexf('mixed.gexf', 3, 3, 'mixed'),
  gexf('data.gexf', 4, 5, true),
  gexf('gephi_data.gexf', 1, 1, true),
]

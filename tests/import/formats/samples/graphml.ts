/** Samples of this format, with the counts of their manifest. */
import type { Sample } from '../samples.ts'

const graphml = (file: string, nodes: number, ties: number, directed: Sample['directed']): Sample => ({
  format: 'graphml',
  files: [`graphml/${file}`],
  nodes,
  ties,
  directed,
})

export const READABLE: readonly Sample[] = [
  graphml('miserables.graphml', 77, 254, false),
  graphml('mixed_multigraph.graphml', 6, 8, 'mixed'),
  graphml('test.graphml', 6, 7, false),
  graphml('TinyDir_N2_E1_Attributes.graphml', 2, 1, true),
]

/** Samples of this format, with the counts of their manifest. */
import type { Sample } from '../samples.ts'

const gdf = (file: string, nodes: number, ties: number, directed: Sample['directed']): Sample => ({
  format: 'gdf',
  files: [`gdf/${file}`],
  nodes,
  ties,
  directed,
})

export const READABLE: readonly Sample[] = [
  gdf('star.gdf', 13, 12, false),
  gdf('test.gdf', 22, 23, true),
  gdf('full.gdf', 3, 2, 'mixed'),
]

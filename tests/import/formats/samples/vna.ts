/** Samples of this format, with the counts of their manifest. */
import type { Sample } from '../samples.ts'

const vna = (file: string, nodes: number, ties: number, isolates = 0): Sample => ({
  format: 'vna',
  files: [`vna/${file}`],
  nodes,
  ties,
  directed: true,
  isolates,
})

export const READABLE: readonly Sample[] = [
  vna('full.vna', 3, 3),
  vna('SCC-Test.vna', 41, 67, 1),
  vna('test.vna', 3, 4),
  vna('emptyattribute.vna', 3, 3),
]

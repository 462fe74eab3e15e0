/** Samples of this format, with the counts of their manifest. */
import type { Sample } from '../samples.ts'

const csv = (
  files: readonly string[],
  nodes: number,
  ties: number,
  directed: Sample['directed'],
): Sample => ({
  format: 'csv',
  files: files.map((file) => `gephi-csv/${file}`),
  nodes,
  ties,
  directed,
})

export const READABLE: readonly Sample[] = [
  // The manifest says 3; the file lists the ids 1 to 5, and so does Gephi's own expected result. None is dropped.
  csv(['nodes_table_types_test.csv'], 5, 0, true),
  csv(['edges_table_types_test.csv'], 2, 2, 'mixed'),
  csv(['matrix.csv'], 5, 6, true),
  csv(['adj_list.csv'], 9, 7, true),
  csv(['bibNodes.csv'], 16, 0, true),
  csv(['bibLinks.csv'], 16, 19, true),
  csv(['bibNodes.csv', 'bibLinks.csv'], 16, 19, true),
]

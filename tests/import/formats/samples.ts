/** The sample files of the manifests for GEXF, GraphML and CSV, with the counts they give. */

export interface Sample {
  readonly format: 'gexf' | 'graphml' | 'csv'
  /** Paths inside the samples folder; several are read together. */
  readonly files: readonly string[]
  readonly nodes: number
  readonly ties: number
  readonly directed: boolean | 'mixed'
}

const gexf = (file: string, nodes: number, ties: number, directed: Sample['directed']): Sample => ({
  format: 'gexf',
  files: [`gexf/${file}`],
  nodes,
  ties,
  directed,
})
const graphml = (file: string, nodes: number, ties: number, directed: Sample['directed']): Sample => ({
  format: 'graphml',
  files: [`graphml/${file}`],
  nodes,
  ties,
  directed,
})
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
  gexf('les_miserables.gexf', 77, 254, true),
  gexf('v1_3.gexf', 2, 1, false),
  gexf('mixed.gexf', 3, 3, 'mixed'),
  gexf('data.gexf', 4, 5, true),
  gexf('gephi_data.gexf', 1, 1, true),
  graphml('miserables.graphml', 77, 254, false),
  graphml('mixed_multigraph.graphml', 6, 8, 'mixed'),
  graphml('test.graphml', 6, 7, false),
  graphml('TinyDir_N2_E1_Attributes.graphml', 2, 1, true),
  // The manifest says 3; the file lists the ids 1 to 5, and so does Gephi's own expected result. None is dropped.
  csv(['nodes_table_types_test.csv'], 5, 0, true),
  csv(['edges_table_types_test.csv'], 2, 2, 'mixed'),
  csv(['matrix.csv'], 5, 6, true),
  csv(['adj_list.csv'], 9, 7, true),
  csv(['bibNodes.csv'], 16, 0, true),
  csv(['bibLinks.csv'], 16, 19, true),
  csv(['bibNodes.csv', 'bibLinks.csv'], 16, 19, true),
]

/** Samples of this format, with the counts of their manifest. */
import type { Sample } from '../samples.ts'

export const READABLE: readonly Sample[] = [
  { format: 'xlsx', files: ['gephi-csv/matrix.xlsx'], nodes: 5, ties: 6, directed: true, isolates: 1 },
]

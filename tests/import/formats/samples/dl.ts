/** Samples of this format, with the counts of their manifest: cells that are not zero are ties. */
import type { Sample } from '../samples.ts'

const dl = (
  file: string,
  nodes: number,
  ties: number,
  relations: Readonly<Record<string, number>> = { '': ties },
): Sample => ({ format: 'dl', files: [`ucinet-dl/${file}`], nodes, ties, directed: true, relations })

export const READABLE: readonly Sample[] = [
  dl('edgelist2.dl', 5, 5),
  dl('edgelist6.dl', 5, 5),
  dl('fullmatrix2.dl', 5, 12),
  dl('fullmatrix4.dl', 5, 12),
  dl('nodelist2.dl', 5, 5),
  dl('DAVIS.DAT', 32, 93),
  dl('BKHAM.DAT', 44, 927, { BKHAMB: 306, BKHAMC: 621 }),
  dl('Zachary.DAT', 34, 312, { ZACHE: 156, ZACHC: 156 }),
  dl('Thurman_Office_Networks_Coalitions.dl', 15, 100, { THURA: 34, THURM: 66 }),
]

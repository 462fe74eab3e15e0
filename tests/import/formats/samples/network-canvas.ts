/** Samples of this format: one simulated interview, counted by rows. Ties are those of its lists and one to each person named. */
import type { Sample } from '../samples.ts'

const CASE = 'network-canvas/case_5_74a68643-6e7a-4abb-970f-b8d51f05f2d3_'
const list = (name: string): string => `${CASE}${name}.csv`

export const READABLE: readonly Sample[] = [
  {
    format: 'network-canvas',
    files: ['ego', 'attributeList_Person', 'edgeList_Close', 'edgeList_DrugTie', 'edgeList_SexTie'].map(list),
    nodes: 10,
    ties: 25,
    directed: 'mixed',
    relations: { Close: 8, DrugTie: 3, SexTie: 5, 'named Person': 9 },
    isolates: 0,
  },
]

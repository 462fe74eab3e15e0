/** Workbooks as NodeXL writes them. */
import { bookOf, type CellValue, columnName, type SheetSpec } from './make.ts'

type Rows = readonly (readonly CellValue[])[]

export interface NodexlSpec {
  readonly edges: Rows
  readonly vertices?: Rows
  readonly groups?: Rows
  readonly members?: Rows
  readonly directed?: string | null
  /** The row the headings stand in: 1 in 2009, 2 later, 3 with a note above. */
  readonly header?: number
  /** False for a workbook that lost its Excel tables on the way. */
  readonly hasTables?: boolean
}

const EDGE_HEADINGS = ['Vertex 1', 'Vertex 2', 'Color', 'Visibility', 'Relationship', 'Edge Weight', 'ID']
const VERTEX_HEADINGS = ['Vertex', 'Color', 'Visibility', 'Label', 'X', 'Add Your Own Columns Here', 'Street']

/** Six rows: two ties twice, one skipped, one with a skipped end, and one that has but one end. */
export const EDGES: Rows = [
  ['Ann', 'Bob', 'Red', null, 'advice', 2, 1],
  ['Ann', 'Bob', null, 'Show (1)', 'advice', null, 2],
  ['Bob', 7, null, 'Hide', 'help', null, 3],
  ['Bob', 'Cat', null, 'Skip', null, null, 4],
  ['Cat', 'Dee', null, null, null, null, 5],
  ['Ann', null, null, null, null, null, 6],
]

export const VERTICES: Rows = [
  ['Ann', 'Red', null, 'Ann A.', 4, null, 'Church Street'],
  ['Bob', null, 'Show if in an Edge', null, 5],
  ['Cat', null, 'Show if in an Edge (1)'],
  ['Dee', null, 'Skip (0)'],
  ['Eve', null, 'Show'],
  ['Flo', null, 'Hide (2)'],
  ['Ann', null, null, null, null, null, 'Hill'],
]

export function nodexlBook(spec: NodexlSpec): Uint8Array {
  const { edges, vertices = VERTICES, groups = [], members = [], directed = 'Directed' } = spec
  const header = spec.header ?? 2
  const sheet = (name: string, headings: readonly string[], rows: Rows): SheetSpec => {
    const above = Array.from({ length: header - 1 }, () => [null, null, 'Visual Properties'])
    const last = columnName(headings.length - 1)
    const ref = `A${header}:${last}${header + Math.max(1, rows.length)}`
    const tables = spec.hasTables === false ? {} : { [name.replace(' ', '')]: ref }
    return { name, rows: [...above, headings, ...rows], tables }
  }
  const settings = directed === null ? [] : [[null, 'Graph Directedness', directed]]
  return bookOf({
    sheets: [
      sheet('Edges', EDGE_HEADINGS, edges),
      sheet('Vertices', VERTEX_HEADINGS, vertices),
      sheet('Groups', ['Group', 'Vertex Color', 'Visibility'], groups),
      sheet('Group Vertices', ['Group', 'Vertex', 'Vertex ID'], members),
      { name: 'Misc', state: 'hidden', rows: [['Valid', 'Per-Workbook Setting', 'Value'], ...settings] },
    ],
  })
}

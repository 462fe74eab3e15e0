/** The matrices of a UCINET DL file: full, or one half, with or without their diagonal, in rows of any width. */
import type { DlHeader } from './dl-header.ts'
import { labelsFor, sizeSaid } from './dl-labels.ts'
import { DlTrouble, type Place, type Word, wordAt } from './dl-words.ts'
import { cellsOf, type Matrices, MISSING_FROM, relationNames, type Shape } from './matrices.ts'
import type { Notes } from './notes.ts'

const NO_SIZE = 'This DL file does not say how many there are. Write it in the heading, as in N=20.'
const NOT_SQUARE =
  'Half a matrix, or one without its diagonal, must have as many rows as columns. Correct NR and NC in the heading.'
const NO_VALUE = 'A cell holds no number. It was read as missing, and no tie was made of it.'

interface Sizes {
  readonly rows: number
  readonly columns: number
  readonly matrices: number
  readonly shape: Shape
}

/** How often the names stand among the data: over every matrix, or over the first alone. */
type Heads = 'each' | 'first'

/** Reads the data as matrices. Throws a DlTrouble where they do not fit the heading. */
export function readDlMatrices(text: string, header: DlHeader, part: Shape['part'], notes: Notes): Matrices {
  const sizes = sizesOf(header, part)
  const heads = headsOf(text, header, sizes)
  const found = walk(text, header, sizes, heads, notes)
  const { labels } = header
  return {
    rows: {
      count: sizes.rows,
      labels: found.rows ?? labelsFor(labels.rows ?? labels.both, sizes.rows),
    },
    columns: {
      count: sizes.columns,
      labels: found.columns ?? labelsFor(labels.columns ?? labels.both, sizes.columns),
    },
    relations: relationNames(labelsFor(labels.levels, sizes.matrices), sizes.matrices),
    shape: sizes.shape,
    values: found.values,
  }
}

function sizesOf(header: DlHeader, part: Shape['part']): Sizes {
  const rows = sizeSaid(header, 'rows')
  const columns = sizeSaid(header, 'columns') ?? rows
  if (rows === null || columns === null) throw new DlTrouble(header.data.line, NO_SIZE)
  const shape = { part, diagonal: header.diagonal }
  if (rows !== columns && (part !== 'full' || !header.diagonal))
    throw new DlTrouble(header.data.line, NOT_SQUARE)
  return { rows, columns, matrices: header.matrices ?? 1, shape }
}

/** Counts the words before anything is made of them, since the heading may claim any size. */
function headsOf(text: string, { embedded, data }: DlHeader, sizes: Sizes): Heads {
  const { rows, columns, matrices, shape } = sizes
  const body = cellsOf(shape, rows, columns) + (embedded.rows ? rows : 0)
  const head = embedded.columns ? columns : 0
  let found = 0
  for (let word = valueAt(text, data); word !== null; word = valueAt(text, placeAfter(word))) found += 1
  if (Math.min(rows, columns, matrices) > 0) {
    if (found === matrices * (body + head)) return 'each'
    if (found === matrices * body + head) return 'first'
  }
  const wanted = matrices * (body + head)
  const says = `The heading speaks of ${wanted} values, and ${found} are there. Correct the sizes in the heading, or write LABELS EMBEDDED there if names stand among the numbers.`
  throw new DlTrouble(data.line, says)
}

/** The next word of the data; a lone "!" only parts matrices. */
function valueAt(text: string, place: Place): Word | null {
  let word = wordAt(text, place)
  while (word?.text === '!') word = wordAt(text, placeAfter(word))
  return word
}

const placeAfter = ({ end, line }: Word): Place => ({ at: end, line })

/** Those that stand among the data. */
interface Names {
  readonly rows: string[]
  readonly columns: string[]
}

interface Found {
  readonly values: Float64Array
  readonly rows: string[] | null
  readonly columns: string[] | null
}

/** Goes through the data, which are known to be as many as the heading says. Names are those of the first matrix. */
function walk(text: string, header: DlHeader, sizes: Sizes, heads: Heads, notes: Notes): Found {
  const { rows, columns, matrices, shape } = sizes
  const { embedded } = header
  const values = new Float64Array(matrices * cellsOf(shape, rows, columns))
  const next = reader(text, header.data)
  let filled = 0
  const readMatrix = (hasHead: boolean, names: Names): void => {
    if (hasHead) takeNames(next, columns, names.columns)
    for (let row = 0; row < rows; row += 1) {
      if (embedded.rows) takeNames(next, 1, names.rows)
      for (let left = valuesIn(shape, row, columns); left > 0; left -= 1) {
        values[filled] = numberIn(next(), notes)
        filled += 1
      }
    }
  }
  const names: Names = { rows: [], columns: [] }
  readMatrix(embedded.columns, names)
  for (let matrix = 1; matrix < matrices; matrix += 1)
    readMatrix(embedded.columns && heads === 'each', { rows: [], columns: [] })
  return { values, rows: embedded.rows ? names.rows : null, columns: embedded.columns ? names.columns : null }
}

/** Hands out the words of the data one by one. */
function reader(text: string, from: Place): () => Word | null {
  let place = from
  return () => {
    const word = valueAt(text, place)
    if (word !== null) place = placeAfter(word)
    return word
  }
}

function takeNames(next: () => Word | null, count: number, into: string[]): void {
  for (let left = count; left > 0; left -= 1) into.push(next()?.text ?? '')
}

function valuesIn({ part, diagonal }: Shape, row: number, columns: number): number {
  const all = { full: columns, lower: row + 1, upper: columns - row }[part]
  return diagonal ? all : all - 1
}

/** A number of the data; anything else is missing, as UCINET has it. */
export function numberIn(word: Word | null, notes: Notes): number {
  const text = word?.text ?? ''
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (value < MISSING_FROM) return value
  notes.warn(NO_VALUE, word?.line ?? 0)
  return Number.NaN
}

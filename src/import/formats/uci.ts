/** UCINET datasets: a header (##h) and the numbers (##d) in two files of one name. */
import type { Format, Problem, RawNetwork, Read, SourceFile } from '../network.ts'
import { readEach, stemOf } from './join.ts'
import { MISSING_FROM, networkOfMatrices, relationNames } from './matrices.ts'
import { notesFor, refused } from './notes.ts'
import { opensAsHeader, readUciHeader, type UciHeader, UciTrouble } from './uci-header.ts'

/** The half with the numbers has no opening of its own, and the oldest headers have none: only their names tell. */
const NAMED = /\.##([hd])$/i

export const uci: Format = {
  id: 'uci',
  title: 'UCINET (##h and ##d)',
  recognises: ({ name, bytes }) => NAMED.test(name) || opensAsHeader(bytes),
  read: readUci,
}

interface Pair {
  /** The header's. */
  readonly name: string
  readonly header: Uint8Array
  readonly values: Uint8Array
}

const NO_VALUES = 'This is half of a UCINET dataset. Give the file of the same name that ends in ##d as well.'
const NO_HEADER = 'This is half of a UCINET dataset. Give the file of the same name that ends in ##h as well.'
const TWICE = 'There are two halves of this name and kind. Give each dataset a name of its own.'
const ODD_TYPE =
  'The numbers are kept in a way that is not read here. Save the data again in UCINET, as the type Real.'
const OTHER_SIZE =
  'The header speaks of another amount of numbers than the ##d file holds. Copy both halves again from where they came.'
const NOTHING = 'This dataset is empty. Choose another one.'
const MISSING = 'A value is missing. No tie was made of it.'

/** Reads datasets, each of two files. */
function readUci(files: readonly SourceFile[]): Read<RawNetwork> {
  const paired = pairsOf(files)
  return 'problems' in paired ? { ok: false, problems: paired.problems } : readEach(paired.pairs, readPair)
}

function pairsOf(files: readonly SourceFile[]): { pairs: Pair[] } | { problems: Problem[] } {
  const halves = { header: new Map<string, SourceFile>(), values: new Map<string, SourceFile>() }
  const problems: Problem[] = []
  const complain = (file: SourceFile, says: string) =>
    problems.push({ level: 'error', file: file.name, line: 0, says })
  for (const file of files) {
    const half = NAMED.exec(file.name)?.[1]?.toLowerCase() === 'd' ? halves.values : halves.header
    const key = stemOf(file.name).toLowerCase()
    if (half.has(key)) complain(file, TWICE)
    half.set(key, file)
  }
  const pairs: Pair[] = []
  for (const [key, { name, bytes }] of halves.header) {
    const values = halves.values.get(key)
    if (values === undefined) complain({ name, bytes, text: null }, NO_VALUES)
    else pairs.push({ name, header: bytes, values: values.bytes })
  }
  for (const [key, file] of halves.values) if (!halves.header.has(key)) complain(file, NO_HEADER)
  return problems.length > 0 ? { problems } : { pairs }
}

function readPair({ name, header: bytes, values }: Pair): Read<RawNetwork> {
  const notes = notesFor(name)
  try {
    const header = readUciHeader(bytes)
    const { rows, columns, levels } = header
    const numbers = numbersOf(header, values)
    for (const value of numbers) if (Number.isNaN(value)) notes.warn(MISSING, 0)
    const network = networkOfMatrices(
      {
        rows: { count: rows, labels: header.rowLabels },
        columns: { count: columns, labels: header.columnLabels },
        relations: relationNames(header.levelLabels, levels),
        shape: { part: 'full', diagonal: true },
        values: numbers,
      },
      notes,
    )
    return { ok: true, value: network, problems: notes.problems() }
  } catch (thrown) {
    if (thrown instanceof UciTrouble) return refused(name, 0, thrown.message)
    throw thrown
  }
}

interface Kind {
  readonly bytes: number
  readonly at: (view: DataView, offset: number) => number
}

/** By UCINET's own numbers; 8 (real48) and 11 (extended) are kinds of Pascal that nothing else can read. */
const KINDS: Readonly<Record<number, Kind>> = {
  1: { bytes: 1, at: (view, offset) => view.getUint8(offset) },
  2: { bytes: 1, at: (view, offset) => view.getUint8(offset) },
  3: { bytes: 1, at: (view, offset) => view.getInt8(offset) },
  4: { bytes: 2, at: (view, offset) => view.getUint16(offset, true) },
  5: { bytes: 2, at: (view, offset) => view.getInt16(offset, true) },
  6: { bytes: 4, at: (view, offset) => view.getInt32(offset, true) },
  7: { bytes: 4, at: (view, offset) => asTyped(view.getFloat32(offset, true)) },
  9: { bytes: 8, at: (view, offset) => view.getFloat64(offset, true) },
  10: { bytes: 8, at: (view, offset) => Number(view.getBigInt64(offset, true)) },
  17: { bytes: 4, at: (view, offset) => view.getInt32(offset, true) },
  20: { bytes: 8, at: (view, offset) => Number(view.getBigInt64(offset, true)) },
}

/** A number of four bytes keeps seven digits: 0.1 is not 0.10000000149. */
const asTyped = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(7)))

function numbersOf({ rows, columns, levels, type }: UciHeader, bytes: Uint8Array): Float64Array {
  const kind = KINDS[type]
  if (kind === undefined) throw new UciTrouble(ODD_TYPE)
  const count = rows * columns * levels
  if (count === 0) throw new UciTrouble(NOTHING)
  if (count * kind.bytes !== bytes.length) throw new UciTrouble(OTHER_SIZE)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float64Array.from({ length: count }, (_, at) => {
    const value = kind.at(view, at * kind.bytes)
    return value >= MISSING_FROM ? Number.NaN : value
  })
}

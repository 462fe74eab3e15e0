/** Ways to spoil a zip: what is inside, what it says of sizes, and bombs. */
import { constants, deflateRawSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import type { Dice } from '../../../src/core/graph/dice.ts'
import { below, joinedBytes, type Mutator, oneOf } from './bytes.ts'

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3

/** What is in a zip that is still whole; the same zips come again and again. */
const opened = new WeakMap<Uint8Array, Record<string, Uint8Array>>()

function filesIn(bytes: Uint8Array): Record<string, Uint8Array> {
  const known = opened.get(bytes)
  if (known !== undefined) return known
  const files = unzipSync(bytes)
  opened.set(bytes, files)
  return files
}

/** A whole zip with one of its files spoilt. */
export function insideOf(bytes: Uint8Array, dice: Dice, mutate: Mutator): Uint8Array {
  const files = filesIn(bytes)
  const name = oneOf(Object.keys(files).sort(), dice)
  return zipSync({ ...files, [name]: mutate(files[name] ?? new Uint8Array(0), dice) }, { level: 0 })
}

/** The sizes in the zip's own list are wrong. */
export function sizesLie(bytes: Uint8Array, dice: Dice): Uint8Array {
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  const lie = oneOf([0, 1, 0x7fffffff, 0xffffffff, below(100_000, dice)], dice)
  for (let at = 0; at + 46 < out.length; at += 1) {
    // Headers of a file in the list (PK 1 2) and before its data (PK 3 4).
    const mark = view.getUint32(at, true)
    if (mark === 0x02014b50 && dice() < 0.7) view.setUint32(at + oneOf([20, 24, 42], dice), lie, true)
    if (mark === 0x04034b50 && dice() < 0.3) view.setUint32(at + oneOf([18, 22], dice), lie, true)
  }
  return out
}

/** One file of the zip now holds `megabytes` of blanks, or of opened tags, in a thousandth of the room; the others stay. */
export function bomb(bytes: Uint8Array, dice: Dice, megabytes: number): Uint8Array {
  const files = filesIn(bytes)
  const loaded = oneOf(Object.keys(files).sort(), dice)
  const unit = oneOf([' ', '<a>', '<row><c><v>1</v></c></row>', '<sheetData>', '0'], dice)
  const block = Buffer.from(unit.repeat(Math.ceil(2 ** 20 / unit.length)).slice(0, 2 ** 20))
  // A flushed block ends on a whole byte, so blocks can be put one behind another.
  const packed = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  const data = joinedBytes(...Array.from({ length: megabytes }, () => packed), end)
  const claimed = dice() < 0.5 ? megabytes * 2 ** 20 : below(1000, dice)
  const parts = Object.entries(files).map(
    ([name, file]): Part =>
      name === loaded
        ? { name, data, size: claimed, method: 8 }
        : { name, data: file, size: file.length, method: 0 },
  )
  return zipOf(parts)
}

interface Part {
  readonly name: string
  readonly data: Uint8Array
  /** What the zip says that it unpacks to. */
  readonly size: number
  /** 8 is packed, 0 is not. */
  readonly method: 0 | 8
}

/** A zip made by hand, for no library writes one that lies. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const bodies: Uint8Array[] = []
  const entries: Uint8Array[] = []
  let at = 0
  for (const { name, data, size, method } of parts) {
    const title = new TextEncoder().encode(name)
    const start = header(30, 0x04034b50, [
      [8, method, 2],
      [18, data.length, 4],
      [22, size, 4],
      [26, title.length, 2],
    ])
    const entry = header(46, 0x02014b50, [
      [10, method, 2],
      [20, data.length, 4],
      [24, size, 4],
      [28, title.length, 2],
      [42, at, 4],
    ])
    const body = joinedBytes(start, title, data)
    bodies.push(body)
    entries.push(joinedBytes(entry, title))
    at += body.length
  }
  const list = joinedBytes(...entries)
  const end = header(22, 0x06054b50, [
    [8, parts.length, 2],
    [10, parts.length, 2],
    [12, list.length, 4],
    [16, at, 4],
  ])
  return joinedBytes(...bodies, list, end)
}

function header(
  length: number,
  mark: number,
  fields: readonly (readonly [at: number, value: number, bytes: number])[],
): Uint8Array {
  const out = new Uint8Array(length)
  const view = new DataView(out.buffer)
  view.setUint32(0, mark, true)
  for (const [at, value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  }
  return out
}

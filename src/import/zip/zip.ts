/**
 * What lies in a zip, unpacked piece by piece and never beyond a budget: a small file that would grow to fill the
 * memory (a zip bomb) ends with a sentence. Only the list at the end of the zip is believed, as all programs do.
 */
import { Inflate } from 'fflate'
import { checksum } from './checksum.ts'

export interface ZipEntry {
  readonly name: string
  /** What the zip says that it unpacks to, in bytes. Where that is not so, unpacking ends. */
  readonly claimed: number
  readonly packed: Uint8Array
  readonly isDeflated: boolean
  readonly sum: number
}

export interface Zip {
  /** Files only, no folders, in the order of the list. */
  readonly entries: readonly ZipEntry[]
  /** The file of that path, in any case; the first where there are two. */
  readonly find: (path: string) => ZipEntry | undefined
  /** Unpacks one file, a piece at a time. Throws `ZipRefusal` where it is damaged or the budget is spent. */
  readonly pieces: (entry: ZipEntry) => Generator<Uint8Array>
}

/** Why a zip cannot be read, in a sentence for the user. */
export class ZipRefusal extends Error {}

/** A zip may unpack to this many times its own size (sheets and texts rarely pass 30 times) ... */
const GROWTH = 100
/** ... but always to this many bytes, if they are asked for. */
const ALWAYS = 16_000_000
/** Packed bytes given to the unpacker at a time: one piece can grow to a thousand times this. */
const PIECE = 8192

const LIST_END = 0x06054b50
const LIST_ENTRY = 0x02014b50
const FILE_START = 0x04034b50
const LIST_END_LENGTH = 22
const LIST_ENTRY_LENGTH = 46
const FILE_START_LENGTH = 30
const LONGEST_COMMENT = 65_535
const LOCKED = 1
/** Stands for a number that does not fit: only zips over 4 GB need it. */
const HUGE = 0xffffffff

const DAMAGED = 'This file is cut short or damaged. Save it again from where it came, and try once more.'
const TOO_BIG =
  'This file would unpack to far more than it should. Take out what is not needed, and save it again.'
const PASSWORD = 'This file is locked with a password. Save it without one, and try once more.'
const ODD_PACKING =
  'This zip is packed in a way that cannot be read here. Pack its files again as a plain zip.'

/** True where bytes begin as a zip does: workbooks and many other files are zips. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9
}

/** The list of a zip that may unpack to `most` bytes in all. Throws `ZipRefusal` where there is none. */
export function openZip(bytes: Uint8Array, most: number): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(bytes, view)
  const byPath = new Map(entries.toReversed().map((entry) => [plainPath(entry.name), entry]))
  let left = Math.min(most, Math.max(ALWAYS, GROWTH * bytes.length))
  return {
    entries,
    find: (path) => byPath.get(plainPath(path)),
    *pieces(entry) {
      let sum = 0
      let length = 0
      left -= entry.claimed
      if (left < 0) throw new ZipRefusal(TOO_BIG)
      for (const piece of unpacked(entry)) {
        length += piece.length
        // A bomb that claims to be small ends at once.
        if (length > entry.claimed) throw new ZipRefusal(DAMAGED)
        sum = checksum(piece, sum)
        yield piece
      }
      if (sum !== entry.sum || length !== entry.claimed) throw new ZipRefusal(DAMAGED)
    },
  }
}

const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

/** One file of a zip whole. Throws `ZipRefusal` as `pieces` does. */
export function bytesOf(zip: Zip, entry: ZipEntry): Uint8Array {
  const pieces = [...zip.pieces(entry)]
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function entriesOf(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = endOfList(view)
  const entries: ZipEntry[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let found = 0; found < count; found += 1) {
    if (at + LIST_ENTRY_LENGTH > end || view.getUint32(at, true) !== LIST_ENTRY) throw new ZipRefusal(DAMAGED)
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (!/[\\/]$/.test(name)) entries.push(entryAt(bytes, view, at, name))
    at += LIST_ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the end of the list stands: last in the file, before a comment at most. */
function endOfList(view: DataView): number {
  const last = view.byteLength - LIST_END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === LIST_END) return at
  }
  throw new ZipRefusal(DAMAGED)
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const packing = view.getUint16(at + 10, true)
  const packedLength = view.getUint32(at + 20, true)
  const start = view.getUint32(at + 42, true)
  if ((view.getUint16(at + 8, true) & LOCKED) !== 0) throw new ZipRefusal(PASSWORD)
  const isHuge = packedLength === HUGE || start === HUGE
  if (isHuge || (packing !== 0 && packing !== 8)) throw new ZipRefusal(ODD_PACKING)
  if (start + FILE_START_LENGTH > bytes.length || view.getUint32(start, true) !== FILE_START)
    throw new ZipRefusal(DAMAGED)
  const begin =
    start + FILE_START_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  return {
    name,
    claimed: view.getUint32(at + 24, true),
    packed: bytes.subarray(begin, begin + packedLength),
    isDeflated: packing === 8,
    sum: view.getUint32(at + 16, true),
  }
}

function* unpacked({ packed, isDeflated }: ZipEntry): Generator<Uint8Array> {
  if (!isDeflated) {
    yield packed
    return
  }
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => ready.push(piece))
  for (let at = 0; at < packed.length; at += PIECE) {
    push(inflate, packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    yield* ready.splice(0)
  }
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast)
  } catch {
    throw new ZipRefusal(DAMAGED)
  }
}

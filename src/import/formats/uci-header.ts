/** The header of a UCINET dataset (##h), of all six versions (Borgatti, xucinet, inst/reference/delphi/README.md). */

export interface UciHeader {
  readonly rows: number
  readonly columns: number
  readonly levels: number
  /** How one value is written, by its number in UCINET. */
  readonly type: number
  /** As many as there are; null where the file has none. */
  readonly rowLabels: readonly string[] | null
  readonly columnLabels: readonly string[] | null
  readonly levelLabels: readonly string[] | null
}

/** Why a header cannot be read, and what to do. */
export class UciTrouble extends Error {}

/** How the versions differ: where the header proper begins, bytes of a size, and how labels are kept. */
interface Version {
  readonly start: number
  readonly sizeBytes: 2 | 4
  readonly labels: { readonly bytes: number; readonly encoding: string } | { readonly encoding: string }
}

const ANSI = 'windows-1252'
const WIDE = 'utf-16le'
/** A short string of five letters ("DATE:", "V6404") and five numbers of two bytes stand before the header proper. */
const OPENING = 16
const OLDEST: Version = { start: 0, sizeBytes: 2, labels: { bytes: 10, encoding: ANSI } }
/** By the kind of labels that the date record names. */
const DATED: Readonly<Record<number, Version>> = {
  1: { start: OPENING, sizeBytes: 2, labels: { bytes: 20, encoding: ANSI } },
  2: { start: OPENING, sizeBytes: 2, labels: { encoding: ANSI } },
  3: { start: OPENING, sizeBytes: 2, labels: { encoding: WIDE } },
}
const NEWEST: Version = { start: OPENING, sizeBytes: 4, labels: { encoding: WIDE } }
/** Offset of the kind of labels. */
const LABEL_KIND_AT = 14

const SHORT = 'This header is cut short. Copy both halves (##h and ##d) again from where they came.'
const UNKNOWN =
  'This header is of a version of UCINET that is not known here. Save the data as a DL file in UCINET.'
const ODD = 'This header makes no sense. Copy both halves (##h and ##d) again from where they came.'

/** True where the bytes open like a header of UCINET 5 or later; older ones open with nothing of their own. */
export function opensAsHeader(bytes: Uint8Array): boolean {
  return bytes[0] === 5 && /^(?:DATE:|V\d{4})$/i.test(lettersOf(bytes.subarray(1, 6)))
}

/** The header, or a UciTrouble. */
export function readUciHeader(bytes: Uint8Array): UciHeader {
  const version = versionOf(bytes)
  const from = cursor(bytes, version.start)
  const type = from.number(1)
  const dimensions = from.number(2)
  if (dimensions !== 2 && dimensions !== 3) throw new UciTrouble(ODD)
  const sizes = Array.from({ length: dimensions }, () => from.number(version.sizeBytes))
  // Of the title nothing is kept: a name may stand in it.
  from.bytes(from.number(1))
  const labelled = Array.from({ length: dimensions }, () => from.number(1) !== 0)
  const [columns = 0, rows = 0] = sizes
  // Two sides only, or a third that was never filled: one relation.
  const levels = Math.max(1, sizes[2] ?? 1)
  const labels = [columns, rows, levels].map((count, at) =>
    labelled[at] === true ? labelsFrom(from, count, version) : null,
  )
  const [columnLabels = null, rowLabels = null, levelLabels = null] = labels
  return { rows, columns, levels, type, rowLabels, columnLabels, levelLabels }
}

function versionOf(bytes: Uint8Array): Version {
  if (!opensAsHeader(bytes)) return OLDEST
  const letters = lettersOf(bytes.subarray(1, 6)).toUpperCase()
  if (letters === 'V6404' || letters === 'V6405') return NEWEST
  const version = letters === 'DATE:' ? DATED[cursor(bytes, LABEL_KIND_AT).number(2)] : undefined
  if (version === undefined) throw new UciTrouble(UNKNOWN)
  return version
}

function labelsFrom(from: Cursor, count: number, { labels }: Version): string[] {
  const found: string[] = []
  // Not sized by `count`, which the file may make up: the bytes run out first.
  for (let at = 0; at < count; at += 1) {
    if ('bytes' in labels) {
      const whole = from.bytes(labels.bytes)
      found.push(textOf(whole.subarray(1, 1 + (whole[0] ?? 0)), labels.encoding))
    } else {
      found.push(textOf(from.bytes(from.number(2)), labels.encoding))
    }
  }
  return found
}

interface Cursor {
  /** The next number, low byte first, never below zero. */
  number(bytes: 1 | 2 | 4): number
  bytes(count: number): Uint8Array
}

function cursor(all: Uint8Array, start: number): Cursor {
  let at = start
  const take = (count: number): Uint8Array => {
    if (at + count > all.length) throw new UciTrouble(SHORT)
    at += count
    return all.subarray(at - count, at)
  }
  return {
    bytes: take,
    number: (count) => take(count).reduceRight((sum, byte) => sum * 256 + byte, 0),
  }
}

function lettersOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function textOf(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes).replaceAll('\0', '').trim()
}

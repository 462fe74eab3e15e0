/** Bytes to text: what a file is written in, found from the bytes themselves. Works in a browser and in node. */

export interface Decoded {
  readonly text: string
  /** A sentence for the report where the encoding is a guess; null where it is known. */
  readonly warning: string | null
}

type Guess = readonly [encoding: string, skip: number]

const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
/** What windows-1252 has at 0x80 to 0x9f; a blank where it has nothing. */
const WINDOWS_LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
/** How many bytes are looked at to see that every other one is zero. */
const SNIFFED_BYTES = 512

/**
 * The text of a file: its byte order mark if it has one, else UTF-8 if it is valid, else what an XML header names,
 * else windows-1252 with a warning. Null where the bytes are no text at all.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const known = byMark(bytes) ?? byZeros(bytes)
  if (known !== null) return plain(textOf(bytes.subarray(known[1]), known[0], false))
  const utf8 = textOf(bytes, 'utf-8', true)
  if (utf8 !== null) return plain(utf8)
  const named = encodingNamed(bytes)
  const text = named === null ? null : textOf(bytes, named, true)
  if (text !== null) return plain(text)
  const guessed = plain(textOf(bytes, 'windows-1252', false))
  if (guessed === null) return null
  return {
    text: guessed.text,
    warning:
      'This file is not UTF-8, so it was read as windows-1252. Check that letters with accents look right.',
  }
}

/** The lines of a text, whichever way they end: CRLF, LF or CR. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n\r|\n|\r/)
}

function plain(text: string | null): Decoded | null {
  return text === null || text.includes('\0') ? null : { text, warning: null }
}

function byMark(bytes: Uint8Array): Guess | null {
  const found = BOMS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  return found === undefined ? null : [found[1], found[0].length]
}

/** Some versions of node decode windows-1252 as Latin 1 and leave its own 32 letters as control characters. */
function fromWindows(control: string): string {
  return WINDOWS_LETTERS[control.charCodeAt(0) - 0x80] ?? control
}

/** UTF-16 without a mark: nearly every other byte is zero. */
function byZeros(bytes: Uint8Array): Guess | null {
  const seen = bytes.subarray(0, SNIFFED_BYTES)
  let even = 0
  let odd = 0
  for (let at = 0; at < seen.length; at += 1) {
    if (seen[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd < seen.length / 4) return null
  if (even === 0) return ['utf-16le', 0]
  return odd === 0 ? ['utf-16be', 0] : null
}

function encodingNamed(bytes: Uint8Array): string | null {
  const start = textOf(bytes.subarray(0, SNIFFED_BYTES), 'windows-1252', false) ?? ''
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? null
}

/** Null where the bytes are not valid in that encoding, or nobody here knows the encoding. */
function textOf(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: strict })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, fromWindows) : text
  } catch {
    return null
  }
}

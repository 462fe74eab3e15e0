/** Cuts a UCINET DL file into words, and says where each stood. */

export interface Word {
  /** Without its quotes. */
  readonly text: string
  readonly quoted: boolean
  /** 1-based. */
  readonly line: number
  /** The first of its line. */
  readonly first: boolean
  /** After an equals sign. */
  readonly equals: boolean
  /** Where to read on. */
  readonly end: number
}

/** A place in the text. */
export interface Place {
  readonly at: number
  readonly line: number
}

/** Why a file cannot be read, on which line, and what to do. */
export class DlTrouble extends Error {
  readonly line: number
  constructor(line: number, says: string) {
    super(says)
    this.line = line
  }
}

/** What may stand between words, by character code; 0x1a ends the files of old programs. */
const GAPS: ReadonlySet<number> = new Set(
  [...' \t\u00a0,;=\n\u001a\f\v'].map((letter) => letter.charCodeAt(0)),
)
const [LINE_END, EQUALS, QUOTE, COLON, SLASH] = [10, 61, 34, 58, 47]
/** After a word of these a colon opens a block, whatever stands behind it. */
const OPENS = /^(?:data|begin|start|labels?|embedded)$/i
const LONGEST_OPENER = 'embedded:'.length

/** The word at or after a place; null at the end of the text. Lines must end in \n. */
export function wordAt(text: string, from: Place): Word | null {
  let { at, line } = from
  let first = at === 0
  let equals = false
  for (; at < text.length; at += 1) {
    if (text.charCodeAt(at) === SLASH && text.charCodeAt(at + 1) === SLASH) at = endOfLine(text, at)
    else if (!GAPS.has(text.charCodeAt(at))) break
    if (text.charCodeAt(at) === LINE_END) {
      line += 1
      first = true
    }
    if (text.charCodeAt(at) === EQUALS) equals = true
  }
  if (at >= text.length) return null
  const quoted = text.charCodeAt(at) === QUOTE
  const end = quoted ? quoteEnd(text, at + 1) : wordEnd(text, at)
  if (!quoted) return { text: text.slice(at, end), quoted, line, first, equals, end }
  const closed = text.charCodeAt(end) === QUOTE
  return { text: text.slice(at + 1, end).trim(), quoted, line, first, equals, end: closed ? end + 1 : end }
}

/** Where the line ends: the place of its \n, or the end of the text. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The closing quote; a quote that does not close ends with its line. */
function quoteEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && text.charCodeAt(end) !== QUOTE && text.charCodeAt(end) !== LINE_END) end += 1
  return end
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && !GAPS.has(text.charCodeAt(end))) {
    end += 1
    const opens = text.charCodeAt(end - 1) === COLON && end - from <= LONGEST_OPENER
    if (opens && OPENS.test(text.slice(from, end - 1))) break
  }
  return end
}

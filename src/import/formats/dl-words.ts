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

/** What may stand between words; 0x1a ends the files of old programs. */
const GAP = ' \t\u00a0,;=\n\u001a\f\v'
/** After a word of these a colon opens a block, whatever stands behind it. */
const OPENS = /^(?:data|begin|start|labels?|embedded)$/i
const LONGEST_OPENER = 'embedded:'.length

/** The word at or after a place; null at the end of the text. Lines must end in \n. */
export function wordAt(text: string, from: Place): Word | null {
  let { at, line } = from
  let first = at === 0
  let equals = false
  for (; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (text.startsWith('//', at)) at = endOfLine(text, at)
    else if (!GAP.includes(letter)) break
    if (text[at] === '\n') {
      line += 1
      first = true
    }
    if (letter === '=') equals = true
  }
  if (at >= text.length) return null
  return text[at] === '"'
    ? quotedAt(text, at, { line, first, equals })
    : plainAt(text, at, { line, first, equals })
}

/** Where the line ends: the place of its \n, or the end of the text. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

type Where = Pick<Word, 'line' | 'first' | 'equals'>

/** A quote that does not close ends with its line. */
function quotedAt(text: string, at: number, where: Where): Word {
  let end = at + 1
  while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += 1
  const word = text.slice(at + 1, end).trim()
  return { ...where, text: word, quoted: true, end: text[end] === '"' ? end + 1 : end }
}

function plainAt(text: string, at: number, where: Where): Word {
  let end = at
  while (end < text.length && !GAP.includes(text[end] ?? '')) {
    end += 1
    if (text[end - 1] === ':' && end - at <= LONGEST_OPENER && OPENS.test(text.slice(at, end - 1))) break
  }
  return { ...where, text: text.slice(at, end), quoted: false, end }
}

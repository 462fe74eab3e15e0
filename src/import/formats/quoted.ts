/** Cuts one line into cells for formats that are not quite CSV (GDF, VNA). Takes linear time whatever the line holds. */

export interface Style {
  /** A blank stands for any run of blanks and tabs. */
  readonly separator: ',' | '\t' | ' '
  /** Marks that may stand round a cell. */
  readonly quotes: string
  /** How a quote is written inside quotes: \" or "". */
  readonly escapedBy: 'backslash' | 'double'
}

export interface Cells {
  readonly cells: readonly string[]
  /** True where a quote opens and never closes; it was read as part of the text. */
  readonly open: boolean
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** The cells of a line, without blanks and quotes round them. A blank line has none. */
export function cellsOf(line: string, style: Style): Cells {
  const text = line.trim()
  const cells: string[] = []
  const unclosed = new Set<string>()
  let at = 0
  while (at < text.length) {
    const from = skipBlanks(text, at, style.separator)
    const close = closing(text, from, style, unclosed)
    const end = separatorFrom(text, close ?? from, style.separator)
    cells.push(
      close === null
        ? plain(text.slice(from, end), style)
        : inside(text.slice(from + 1, close), text[from] ?? '', style),
    )
    at = style.separator === ' ' ? skipBlanks(text, end, ' ') : end + 1
    // A separator at the very end leaves one more cell, which is empty.
    if (at === text.length && end < text.length && style.separator !== ' ') cells.push('')
  }
  return { cells, open: unclosed.size > 0 }
}

function skipBlanks(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && isBlank(text, at) && text[at] !== (separator === '\t' ? '\t' : '')) at += 1
  return at
}

/** Blank, tab and the like; letters beyond ASCII are looked at more closely. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 32 || (code >= 128 && /\s/.test(text[at] ?? ''))
}

/** Where the next separator stands, or the end. */
function separatorFrom(text: string, from: number, separator: string): number {
  if (separator !== ' ') {
    const at = text.indexOf(separator, from)
    return at < 0 ? text.length : at
  }
  BLANK.lastIndex = from
  return BLANK.exec(text)?.index ?? text.length
}

const BLANK = /\s/g

/** Where the quote that opens here closes: before a separator or the end. Null where none opens, or it never closes. */
function closing(text: string, open: number, style: Style, unclosed: Set<string>): number | null {
  const quote = text[open] ?? ''
  if (quote === '' || !style.quotes.includes(quote) || unclosed.has(quote)) return null
  let at = open + 1
  while (at < text.length) {
    if (isEscape(text, at, quote, style)) at += 2
    else if (text[at] === quote && endsCell(text, at + 1, style)) return at
    else at += 1
  }
  // What does not close from here does not close from further right: nobody looks again.
  unclosed.add(quote)
  return null
}

function isEscape(text: string, at: number, quote: string, { escapedBy }: Style): boolean {
  return escapedBy === 'backslash' ? text[at] === '\\' : text[at] === quote && text[at + 1] === quote
}

function endsCell(text: string, from: number, { separator }: Style): boolean {
  if (from >= text.length) return true
  if (separator === ' ') return isBlank(text, from)
  const at = skipBlanks(text, from, separator)
  return at >= text.length || text[at] === separator
}

/** What stands inside quotes; a doubled quote is one. */
function inside(text: string, quote: string, style: Style): string {
  return plain(text, style).replaceAll(quote + quote, quote)
}

function plain(text: string, { escapedBy }: Style): string {
  const trimmed = text.trim()
  if (escapedBy === 'double') return trimmed
  return trimmed.replace(/\\(.)/g, (_, letter: string) => ESCAPED[letter] ?? letter)
}

/**
 * Cuts the text of a table at a separator and at line ends (RFC 4180, and \" for a quote where asked). A parser of our
 * own: csv-parse makes an Error for every row that is not as wide as the first, and so takes seconds for a long list.
 */

export interface CutRow {
  /** 1-based line where the row ends. */
  readonly line: number
  readonly cells: readonly string[]
}

export type Cut =
  | { readonly ok: true; readonly rows: readonly CutRow[] }
  /** `open`: a quote never closes, from this line on. `odd`: a quote stands in the middle of a cell. */
  | { readonly ok: false; readonly line: number; readonly why: 'open' | 'odd' }

export type EscapeMark = '"' | '\\'

/** Where the cutting stands. */
interface Scan {
  readonly text: string
  readonly separator: string
  readonly escapedBy: EscapeMark
  /** Everything up to a separator, a quote or a line end. */
  readonly bare: RegExp
  at: number
  line: number
}

type Field = { readonly value: string } | { readonly why: 'open' | 'odd'; readonly line: number }

/** All rows but blank lines; cells without blanks round them. Lines must end in \n. */
export function cutTable(text: string, separator: string, escapedBy: EscapeMark): Cut {
  const bare = new RegExp(`[^\\n"${separator === '|' ? '\\|' : separator}]*`, 'y')
  const scan: Scan = { text, separator, escapedBy, bare, at: 0, line: 1 }
  const rows: CutRow[] = []
  let cells: string[] = []
  while (scan.at < text.length) {
    const field = fieldAt(scan)
    if ('why' in field) return { ok: false, ...field }
    cells.push(field.value)
    const mark = text[scan.at]
    scan.at += 1
    // A separator at the very end leaves one more cell, which is empty.
    if (mark === separator && scan.at === text.length) cells.push('')
    if (mark === separator && scan.at < text.length) continue
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: scan.line, cells })
    cells = []
    scan.line += 1
  }
  return { ok: true, rows }
}

/** The cell that begins here; the scan stands on the mark that ends it. */
function fieldAt(scan: Scan): Field {
  skipBlanks(scan)
  if (scan.text[scan.at] === '"') return quotedAt(scan)
  scan.bare.lastIndex = scan.at
  const value = scan.bare.exec(scan.text)?.[0] ?? ''
  scan.at += value.length
  return scan.text[scan.at] === '"' ? { why: 'odd', line: scan.line } : { value: value.trim() }
}

function quotedAt(scan: Scan): Field {
  const { text, escapedBy } = scan
  const opened = scan.line
  let at = scan.at + 1
  let plain = true
  for (; at < text.length; at += 1) {
    const mark = text[at]
    if (mark === '\n') scan.line += 1
    if (mark === escapedBy && text[at + 1] === '"') {
      at += 1
      plain = false
    } else if (mark === '"') break
  }
  if (at >= text.length) return { why: 'open', line: opened }
  const value = text.slice(scan.at + 1, at)
  scan.at = at + 1
  skipBlanks(scan)
  const mark = text[scan.at] ?? '\n'
  if (mark !== '\n' && mark !== scan.separator) return { why: 'odd', line: scan.line }
  return { value: (plain ? value : value.replaceAll(`${escapedBy}"`, '"')).trim() }
}

function skipBlanks(scan: Scan): void {
  while (isBlank(scan.text[scan.at], scan.separator)) scan.at += 1
}

function isBlank(mark: string | undefined, separator: string): boolean {
  return mark !== undefined && mark !== '\n' && mark !== separator && mark.trim() === ''
}

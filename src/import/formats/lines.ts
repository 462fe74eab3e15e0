/** Lines of a text with their numbers, for formats that are told line by line. */
import { linesOf } from '../decode.ts'

export interface Line {
  /** 1-based. */
  readonly at: number
  /** Without blanks at either end. */
  readonly text: string
}

const BREAK = /[\r\n]/g

/** The first line that is neither blank nor a comment, trimmed; '' where there is none. Does not cut the whole text. */
export function openingLine(text: string, comment: string | null): string {
  let start = 0
  while (start < text.length) {
    BREAK.lastIndex = start
    const end = BREAK.exec(text)?.index ?? text.length
    const line = text.slice(start, end).trim()
    if (line !== '' && (comment === null || !line.startsWith(comment))) return line
    start = end + 1
  }
  return ''
}

/** All lines but comments; blank ones stay, as an empty text. */
export function numbered(text: string, comment: string | null): Line[] {
  const lines: Line[] = []
  for (const [at, line] of linesOf(text).entries()) {
    const trimmed = line.trim()
    if (comment === null || !trimmed.startsWith(comment)) lines.push({ at: at + 1, text: trimmed })
  }
  return lines
}

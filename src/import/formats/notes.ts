/** What a reader has to say about a file: each reason once, with how often and on which lines. */
import type { Format, Problem, RawNetwork, Read } from '../network.ts'

/** Text of one file, decoded. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** A format whose files are text: what is not text it neither recognises nor is given. */
export function textFormat(of: {
  readonly id: string
  readonly title: string
  readonly recognises: (text: string, fileName: string) => boolean
  readonly read: (files: readonly TextFile[]) => Read<RawNetwork>
}): Format {
  return {
    id: of.id,
    title: of.title,
    recognises: ({ text, name }) => text !== null && of.recognises(text, name),
    read: (files) => of.read(files.map(({ name, text }) => ({ name, text: text ?? '' }))),
  }
}

/**
 * Warnings of one file, counted by reason. A reason never quotes the file: a name or an answer may stand there, and
 * reports are kept and passed on.
 */
export interface Notes {
  warn(reason: string, line: number): void
  /** For what is true of the file as a whole, and need not be counted. */
  warnOnce(reason: string): void
  problems(): Problem[]
  /** Why this file (or part of it) cannot be read. */
  error(reason: string, line: number): Problem
}

/** Lines named in full before "and 7 more". */
const LINES_NAMED = 3

/** `part` says where in the file ("Sheet 2"), if there is more to say than its lines. */
export function notesFor(file: string, part: string | null = null): Notes {
  const byReason = new Map<string, { count: number; lines: number[] }>()
  const placed = (says: string): string => (part === null ? says : `${part}: ${says}`)
  return {
    warn(reason, line) {
      const seen = byReason.get(reason) ?? { count: 0, lines: [] }
      seen.count += 1
      if (seen.lines.length < LINES_NAMED && line > 0) seen.lines.push(line)
      byReason.set(reason, seen)
    },
    warnOnce(reason) {
      if (!byReason.has(reason)) byReason.set(reason, { count: 1, lines: [] })
    },
    problems: () =>
      [...byReason].map(([reason, { count, lines }]) => ({
        level: 'warning',
        file,
        line: lines[0] ?? 0,
        says: placed(count === 1 ? reason : `${reason} (${count} times${placesOf(lines, count)})`),
      })),
    error: (reason, line) => ({ level: 'error', file, line, says: placed(reason) }),
  }
}

/** A file that could not be read. */
export function refused<T>(file: string, line: number, says: string): Read<T> {
  return { ok: false, problems: [{ level: 'error', file, line, says }] }
}

function placesOf(lines: readonly number[], count: number): string {
  if (lines.length === 0) return ''
  const more = count - lines.length
  return `: lines ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

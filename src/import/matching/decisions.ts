/**
 * A curator's answers as a file: one pair a line, ids and a word, never a name. It can be kept beside the survey and
 * applied again, whenever the survey is read.
 */
import { rowsOf } from '../formats/csv-rows.ts'
import { notesFor, type TextFile } from '../formats/notes.ts'
import type { Read } from '../network.ts'
import type { Decision } from '../survey.ts'

export interface Decided {
  readonly decisions: readonly Decision[]
  /** Pairs that were passed over. */
  readonly skipped: readonly Pick<Decision, 'a' | 'b'>[]
}

export const NOTHING_DECIDED: Decided = { decisions: [], skipped: [] }

const HEADER = ['a', 'b', 'decision']

export function decisionsText({ decisions, skipped }: Decided): string {
  const lines = [
    HEADER,
    ...decisions.map(({ a, b, same }) => [a, b, same ? 'same' : 'apart']),
    ...skipped.map(({ a, b }) => [a, b, 'skip']),
  ]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
}

/** Where a pair stands twice, the later line holds. A line that cannot be read is left out and counted. */
export function readDecisions(file: TextFile): Read<Decided> {
  const notes = notesFor(file.name)
  const read = rowsOf(file, notes)
  if (!read.ok) return { ok: false, problems: [read.problem] }
  const said = new Map<string, readonly [a: string, b: string, word: string]>()
  for (const { cells, line } of read.rows) {
    const [one = '', other = '', word = ''] = cells
    if (line === 1 && word.toLowerCase() === 'decision') continue
    if (one === '' || other === '' || one === other)
      notes.warn(
        'A line does not name two ids and was left out. Put one id in each of the first two columns.',
        line,
      )
    else if (!['same', 'apart', 'skip'].includes(word.toLowerCase()))
      notes.warn(
        'A line has no decision and was left out. Write same, apart or skip in the third column.',
        line,
      )
    else {
      const [a, b] = one < other ? [one, other] : [other, one]
      const key = JSON.stringify([a, b])
      // Taken out first, so that the order is that of the lines that hold.
      said.delete(key)
      said.set(key, [a, b, word.toLowerCase()])
    }
  }
  const all = [...said.values()]
  return {
    ok: true,
    value: {
      decisions: all
        .filter(([, , word]) => word !== 'skip')
        .map(([a, b, word]) => ({ a, b, same: word === 'same' })),
      skipped: all.filter(([, , word]) => word === 'skip').map(([a, b]) => ({ a, b })),
    },
    problems: notes.problems(),
  }
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

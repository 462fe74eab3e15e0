/** The labels and sizes that the heading of a UCINET DL file gives. */
import type { DlHeader } from './dl-header.ts'
import { DlTrouble, type Word } from './dl-words.ts'

/** How many rows or columns there are: as the heading says, or as many as it has labels for; else null. */
export function sizeSaid({ rows, columns, labels }: DlHeader, side: 'rows' | 'columns'): number | null {
  return (side === 'rows' ? rows : columns) ?? (labels[side] ?? labels.both)?.length ?? null
}

/**
 * The labels as so many names: one a word, or one a line where only the lines are as many. Throws a DlTrouble where
 * neither fits, since a name too many would move all names after it.
 */
export function labelsFor(words: readonly Word[] | null, count: number): string[] | null {
  if (words === null || words.length === 0) return null
  if (words.length === count) return words.map(({ text }) => text)
  const lines = new Map<number, string>()
  for (const { line, text } of words) {
    const before = lines.get(line)
    lines.set(line, before === undefined ? text : `${before} ${text}`)
  }
  if (lines.size === count) return [...lines.values()]
  const says = `There are ${words.length} labels here for ${count}. Give everybody one label, in quotes where it has blanks in it.`
  throw new DlTrouble(words[0]?.line ?? 0, says)
}

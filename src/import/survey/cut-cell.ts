/** The parts of a cell at some marks (" and " in any case), without blanks at their ends and without empty ones. */
export function cutAt(cell: string, separators: readonly string[]): string[] {
  let parts = [cell]
  for (const mark of separators) {
    const at = /\p{L}/u.test(mark) ? new RegExp(mark.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'), 'iu') : mark
    parts = parts.flatMap((part) => part.split(at))
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

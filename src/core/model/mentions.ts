/** How often each row was named, worked out from tie columns. */

export interface TieEnds {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  /** Index into the questions. */
  readonly question: ArrayLike<number>
}

/** Incoming ties of each row, all questions together; in an undirected question both ends are named. */
export function mentionCounts(rows: number, ties: TieEnds, directed: readonly boolean[]): number[] {
  const mentions: number[] = new Array(rows).fill(0)
  for (let tie = 0; tie < ties.from.length; tie++) {
    mentions[ties.to[tie]!]! += 1
    if (!directed[ties.question[tie]!]) mentions[ties.from[tie]!]! += 1
  }
  return mentions
}

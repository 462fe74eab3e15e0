/**
 * Whether new ties all fall on the same one.
 *
 * Source: degree centralisation of the new ties (Freeman 1979), told as the share of the busiest row.
 */
import type { Ends } from './adjacency.ts'

export interface Load {
  /** The row that most of the ties end at (the lowest of equals); -1 where there are no ties. */
  readonly row: number
  /** 0..1: the share of the ties that end there. */
  readonly share: number
}

/** The row that carries most of the ties. */
export function busiestOf({ from, to }: Ends): Load {
  const ends = new Map<number, number>()
  for (let tie = 0; tie < from.length; tie++) {
    for (const row of new Set([from[tie]!, to[tie]!])) ends.set(row, (ends.get(row) ?? 0) + 1)
  }
  let busiest: Load = { row: -1, share: 0 }
  for (const [row, n] of ends) {
    const share = n / from.length
    if (share > busiest.share || (share === busiest.share && row < busiest.row)) busiest = { row, share }
  }
  return busiest
}

/** 0..1: the share of the ties that end at this row; 0 where there are no ties. */
export function shareOn({ from, to }: Ends, row: number): number {
  let n = 0
  for (let tie = 0; tie < from.length; tie++) if (from[tie] === row || to[tie] === row) n += 1
  return from.length === 0 ? 0 : n / from.length
}

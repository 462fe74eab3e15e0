/** What a share to the nearest 5 gives away to somebody who knows how many it is a share of. */
import { ROUND_TO, SHARE_TELLS_ALL } from './policy.ts'

/** From how many to how many people, both possible. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** How many of so many a rounded share can stand for. Empty (`least` over `most`) where no whole number rounds to it. */
export function partsBehind(share: number, of: number): Range {
  const half = ROUND_TO / 2
  // A share just half way up is rounded up, so the upper end itself is out.
  return {
    least: Math.max(0, Math.ceil(((share - half) * of) / 100)),
    most: Math.min(of, Math.ceil(((share + half) * of) / 100) - 1),
  }
}

/** Whether a rounded share surely stands for at least the threshold, both in it and beside it, and tells of no group as a whole. */
export function shareStands(share: number, of: number, threshold: number): boolean {
  if (share <= SHARE_TELLS_ALL.low || share >= SHARE_TELLS_ALL.high) return false
  const { least, most } = partsBehind(share, of)
  return least <= most && least >= threshold && of - most >= threshold
}

export const sumOf = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
})

/** All that one count less another can be. */
export const lessOf = (a: Range, b: Range): Range => ({ least: a.least - b.most, most: a.most - b.least })

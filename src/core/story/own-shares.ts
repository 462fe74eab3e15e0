/** What a survey's own pack tells of a group: shares of clusters' people, never rows. */
import type { Overlay, PoolId, QuestionId } from '../model/pack.ts'
import type { View } from './stage.ts'

/** In 100 of those of a cluster who answered, to the nearest 5; hidden where it could tell of fewer than ten. */
export type OwnShares = ReadonlyMap<PoolId, number | 'hidden'>

/** The shares of an overlay in a question; null where the overlay lights rows. */
export function ownShares(overlay: Overlay, question: QuestionId): OwnShares | null {
  if (overlay.level !== 'group') return null
  return new Map(
    overlay.cells.filter((cell) => cell.question === question).map(({ pool, share }) => [pool, share]),
  )
}

/** Group and cluster are two filters; beside a helper there would be three, and then light alone speaks. */
export const mayTellShares = ({ helper }: View): boolean => helper === null

/** "15 in 100" */
export const shareSaid = (share: number): string => `${share} in 100`

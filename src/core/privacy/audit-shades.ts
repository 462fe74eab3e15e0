/** What can be worked out from shades: on too few people, or from two groups that are nearly the same. */
import { FELT_BY, type FeltBy, type Shade } from '../model/pack.ts'
import { nearGroups, type Parted, sizesOf } from './near-groups.ts'

export interface ShadeLeak {
  readonly question: number
  readonly cluster: number
  readonly of: FeltBy
  /** small: fewer people than the threshold. lone: hidden, but the others tell. difference: A minus B. */
  readonly sort: 'small' | 'lone' | 'difference'
}

/** Bands by question, cluster and whose average it is; a shade that is not there is hidden. */
export type Bands = (question: number, cluster: number, of: FeltBy) => Shade['band']

export function shadeLeaksOf(questions: readonly Parted[], bands: Bands, threshold: number): ShadeLeak[] {
  const small = questions.flatMap((question, at) =>
    Array.from(sizesOf(question)).flatMap((size, cluster) =>
      ownLeaks(at, cluster, size, (of) => bands(at, cluster, of), threshold),
    ),
  )
  const apart = nearGroups(questions, threshold).flatMap(
    ({ a, clustersOfA, b, clustersOfB, onlyA, onlyB }) => {
      // Several together have no shade of their own; of two the later gives way.
      if (clustersOfA.length !== 1 || clustersOfB.length !== 1 || a > b || onlyA + onlyB === 0) return []
      const [one, other] = [clustersOfA[0]!, clustersOfB[0]!]
      return FELT_BY.flatMap((of): ShadeLeak[] => {
        const [here, there] = [bands(a, one, of), bands(b, other, of)]
        const same = here === there || here === 'hidden' || there === 'hidden'
        return same ? [] : [{ question: b, cluster: other, of, sort: 'difference' }]
      })
    },
  )
  return [...small, ...apart]
}

function ownLeaks(
  question: number,
  cluster: number,
  size: number,
  band: (of: FeltBy) => Shade['band'],
  threshold: number,
): ShadeLeak[] {
  const parts = FELT_BY.filter((of) => of !== 'all')
  const shown = parts.filter((of) => band(of) !== 'hidden')
  const all = band('all') !== 'hidden'
  if (all && size < threshold) return [{ question, cluster, of: 'all', sort: 'small' }]
  if (shown.length * threshold > size) return [{ question, cluster, of: shown[0]!, sort: 'small' }]
  // Of three that make up all, one alone is never hidden beside the others.
  const lone = all && parts.length - shown.length === 1
  return lone ? [{ question, cluster, of: shown[0]!, sort: 'lone' }] : []
}

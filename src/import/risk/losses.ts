/** What leaving ties out cost: figures of the whole network before and after, for the report. */
import { degreeOf } from '../../core/graph/adjacency.ts'
import { modularityOf } from '../../core/graph/modularity.ts'
import { betweennessOf } from './betweenness.ts'
import { degreesIn, trianglesIn, type Web } from './web.ts'

export interface Loss {
  /** In plain words: "density". */
  readonly figure: string
  readonly before: number
  readonly after: number
}

/** `groups` is one group number a row. Rank correlations stand at 1 before. */
export function lossesOf(before: Web, after: Web, groups: ArrayLike<number>): Loss[] {
  const both = (figure: string, of: (web: Web) => number): Loss => ({
    figure,
    before: of(before),
    after: of(after),
  })
  return [
    both('density', densityOf),
    both('clustering', clusteringOf),
    both('centralisation', centralisationOf),
    both('modularity', ({ pairs }) => modularityOf(pairs, groups)),
    { figure: 'order by links', before: 1, after: rankCorrelation(degreesIn(before), degreesIn(after)) },
    {
      figure: 'order by lying between',
      before: 1,
      after: rankCorrelation(betweennessOf(before.pairs), betweennessOf(after.pairs)),
    },
  ]
}

/** Share of all pairs of rows that are tied. */
function densityOf({ pairs: { rows, neighbours } }: Web): number {
  return rows < 2 ? 0 : neighbours.length / (rows * (rows - 1))
}

/** Share of paths of two steps that are closed to a triangle (transitivity). */
function clusteringOf(web: Web): number {
  const triangles = trianglesIn(web).reduce((sum, each) => sum + each, 0)
  const paths = degreesIn(web).reduce((sum, degree) => sum + (degree * (degree - 1)) / 2, 0)
  return paths === 0 ? 0 : triangles / paths
}

/** Freeman 1979, by degree: 1 for a star, 0 where all have the same. */
function centralisationOf({ pairs }: Web): number {
  const { rows } = pairs
  if (rows < 3) return 0
  let most = 0
  for (let row = 0; row < rows; row++) most = Math.max(most, degreeOf(pairs, row))
  let sum = 0
  for (let row = 0; row < rows; row++) sum += most - degreeOf(pairs, row)
  return sum / ((rows - 1) * (rows - 2))
}

/** Spearman's, with equal values sharing their mean rank; 1 where nothing varies. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranksOf(one), ranksOf(other)]
  const mean = (one.length - 1) / 2
  let [both, alone, beside] = [0, 0, 0]
  for (let at = 0; at < one.length; at++) {
    both += (a[at]! - mean) * (b[at]! - mean)
    alone += (a[at]! - mean) ** 2
    beside += (b[at]! - mean) ** 2
  }
  return alone === 0 || beside === 0 ? 1 : both / Math.sqrt(alone * beside)
}

function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!)
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let until = from
    while (until < order.length && values[order[until]!] === values[order[from]!]) until += 1
    for (let at = from; at < until; at++) ranks[order[at]!] = (from + until - 1) / 2
    from = until
  }
  return ranks
}

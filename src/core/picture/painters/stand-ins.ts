/** Lights that stand for a number or a word, and for nobody: the first rows of a place, in places of the painter's own. */
import type { Point } from '../../model/space.ts'
import { type Draft, type Moment, type RowLook, setRow } from '../draft.ts'

/** Lays out one light for each look, as far as there are rows; the people of the question are a breath behind them. Delays run along the list. */
export function standIns(
  draft: Draft,
  { ground, pack }: Pick<Moment, 'ground' | 'pack'>,
  looks: readonly RowLook[],
  stepS = 0.01,
): void {
  const people = pack.nodes.people.kind.length
  const { of } = ground.question.pools
  draft.pools = []
  draft.ribbons = []
  draft.labels = []
  for (let row = 0; row < draft.litAtS.length; row++) {
    const look = looks[row]
    const behind = row < people && (of[row] ?? -1) >= 0 ? 0.06 : 0
    setRow(draft, row, look ?? { alpha: behind, glow: 0, outline: 0 })
    if (look) draft.place[4 * row + 3] = stepS * row
  }
}

/** The middle of what the question shows: where a painter's own places are laid out from. */
export function middleOf({ ground }: Pick<Moment, 'ground'>): Point {
  const { minX, minY, maxX, maxY } = ground.bounds
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
}

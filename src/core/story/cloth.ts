/**
 * Today's cloth: the threads that visitors wove, laid over the place together. No more is known of a thread than the two
 * lights it joins: not who wove it, nor with whom. The day book (a room of its own) keeps it until night.
 */
import type { QuestionId, Row, SiteId } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { type Change, MOST_TIES } from './change.ts'
import { packOf, type Show } from './scene.ts'
import type { Stage } from './stage.ts'

export interface ClothThread {
  readonly site: SiteId
  readonly question: QuestionId
  readonly tie: readonly [Row, Row]
}

/** Threads of a day that are kept; older ones make room for newer. */
export const MOST_CLOTH = 200
/** Fewer are no cloth yet: they could be one visitor's. */
export const LEAST_CLOTH = 5

/** The threads of today that lie over the place and question on stage; none where they are too few to be anybody's. */
export function clothAt(show: Show, { cloth, view }: Pick<Stage, 'cloth' | 'view'>): ClothThread['tie'][] {
  const rows = rowCount(packOf(show, view.site))
  const here = cloth.filter(
    ({ site, question, tie }) =>
      site === view.site && question === view.question && tie.every((row) => row < rows),
  )
  return here.length < LEAST_CLOTH ? [] : here.map(({ tie }) => tie)
}

/** The cloth as changes of the map. */
export function clothOver(show: Show, stage: Pick<Stage, 'cloth' | 'view'>): Change[] {
  const ties = clothAt(show, stage)
  return Array.from({ length: Math.ceil(ties.length / MOST_TIES) }, (_, k) => ({
    kind: 'weave',
    why: 'thread',
    ties: ties.slice(k * MOST_TIES, (k + 1) * MOST_TIES),
  }))
}

/** The two groups a bridge is drawn between: two large ones that few threads join. */
import { groundOf, type PoolGround } from '../layout/pool-ground.ts'
import { originOf } from '../model/origin.ts'
import type { QuestionId, Row, SitePack } from '../model/pack.ts'
import { MIN_RESPONDENTS } from '../privacy/policy.ts'
import type { NewsRun } from './news.ts'

export type Gap = readonly [PoolGround, PoolGround]

/** Null where the question has no two groups of ten. Of the pairs that fewest ties cross, the largest. */
export function gapOf(pack: SitePack, question: QuestionId): Gap | null {
  // As they were: a bridge that a visitor draws must not send the picture to another pair.
  const { pools, crossings } = groundOf(originOf(pack), question)
  const large = pools.filter(({ people }) => people >= MIN_RESPONDENTS)
  const pairs = large.flatMap((a, k) => large.slice(k + 1).map((b) => [a, b] as const))
  const crossed = ([a, b]: Gap): number =>
    crossings.find((c) => (c.a === a.index && c.b === b.index) || (c.a === b.index && c.b === a.index))
      ?.ties ?? 0
  const size = ([a, b]: Gap): number => Math.min(a.people, b.people)
  return [...pairs].sort((p, q) => crossed(p) - crossed(q) || size(q) - size(p))[0] ?? null
}

/** True when it has come to somebody in both groups. */
export function hasCrossed(gap: Gap, { spread }: NewsRun): boolean {
  return gap.every(({ rows }) => rows.some((row) => (spread.step[row] ?? -1) >= 0))
}

/** A thread to nowhere: from where the idea has come to somebody whom this question ties to nobody; null where there is none. */
export function nowhereFrom(pack: SitePack, gap: Gap, from: Row): readonly [Row, Row] | null {
  const tied = new Set([...pack.ties.from, ...pack.ties.to])
  const kinds = pack.nodes.people.kind
  const lonely = kinds.findIndex((kind, row) => kind === 'respondent' && !tied.has(row))
  const outside = kinds.findIndex(
    (kind, row) => kind === 'respondent' && row !== from && !gap.some(({ rows }) => rows.includes(row)),
  )
  const to = lonely >= 0 ? lonely : outside
  return to < 0 ? null : [from, to]
}

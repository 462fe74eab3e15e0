/**
 * Only part of the picture (fact 28.5): the ties that are left when some were not asked for, or did not come to mind.
 * The same ties each time, by a scatter of their numbers, so that a replay forgets the same.
 */
import { adjacencyOf } from '../graph/adjacency.ts'
import { largestShare } from '../graph/components.ts'
import { scatter } from '../graph/dice.ts'
import type { SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { SUPPORT } from '../model/support.ts'

/** How much comes to mind at each stop: shares of the ties, assumed and never shown as numbers. */
export const RECALLS = { all: 1, some: 0.6, few: 0.3 } as const
export type Recall = keyof typeof RECALLS

/** The stop that a part of a view names. */
export function recallOf(part: string | null): Recall {
  return Object.keys(RECALLS).find((id): id is Recall => id === part) ?? 'all'
}

/** Numbers of the questions that ask whom people lean on; all questions where a place asked none of them. */
export function firstQuestionsOf(pack: SitePack): readonly number[] {
  const support = pack.questions.flatMap(({ id }, at) => (SUPPORT.includes(id) ? [at] : []))
  return support.length > 0 ? support : [...pack.questions.keys()]
}

/** The ties of the support web that came to mind. */
export function recalledTies(pack: SitePack, recall: Recall): readonly number[] {
  const counts = new Set(firstQuestionsOf(pack))
  return tiesWhere(pack, (tie, question) => counts.has(question) && scatter(tie) < RECALLS[recall])
}

export interface Topic {
  readonly id: string
  readonly title: string
  /** Numbers of its questions. */
  readonly questions: readonly number[]
}

/** Windows that tell how much of a place is one web: 10 in 100 each. */
export const WEB_WINDOWS = 10
/** More topics than this are not switched one by one. */
const MOST_TOPICS = 4

/** What was asked, the support web as one; the first four that the place asked. */
export function topicsOf(pack: SitePack): Topic[] {
  const support = pack.questions.flatMap(({ id }, at) => (SUPPORT.includes(id) ? [at] : []))
  const all = pack.questions.flatMap(({ id, title }, at): Topic[] => {
    if (!support.includes(at) || support.length === 1) return [{ id, title, questions: [at] }]
    return at === support[0] ? [{ id, title: 'Who do you lean on?', questions: support }] : []
  })
  return all.slice(0, MOST_TOPICS)
}

/** The topics that a part of a view turns off: their ids in a row, after one another. */
export function topicsOff(part: string | null): readonly string[] {
  return part === null || part === '' ? [] : part.split(' ')
}

/** The ties of all topics that are asked. */
export function askedTies(pack: SitePack, part: string | null): readonly number[] {
  const off = topicsOff(part)
  const counts = new Set(topicsOf(pack).flatMap(({ id, questions }) => (off.includes(id) ? [] : questions)))
  return tiesWhere(pack, (_, question) => counts.has(question))
}

/** Share of rows with a tie that are joined in one web by these ties, as so many of ten windows. */
export function windowsJoined(pack: SitePack, ties: readonly number[]): number {
  const mask = new Uint8Array(pack.ties.from.length)
  for (const tie of ties) mask[tie] = 1
  const share = largestShare(adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { mask }))
  return Math.round(share * WEB_WINDOWS)
}

function tiesWhere(pack: SitePack, holds: (tie: number, question: number) => boolean): readonly number[] {
  return pack.ties.question.flatMap((q, tie) => (pack.ties.wave[tie] === 1 && holds(tie, q) ? [tie] : []))
}

/**
 * What new threads change: who comes closer, which groups they join, who gets a first line. And threads to hold a
 * visitor's own against: by lot, and all to the busiest light.
 *
 * Each measure asks only about the ends of the new threads and what is a few ties about them, so that it is as quick in a
 * large place as in a small one.
 */
import { type Adjacency, adjacencyOf, adjacencyWith } from '../graph/adjacency.ts'
import { diceFrom } from '../graph/dice.ts'
import { hopsFrom } from '../graph/reach.ts'
import { tiesAtRandom, tiesToBusiest, type Woven } from '../graph/weave-ideas.ts'
import { withoutLine } from '../graph/without-line.ts'
import { originOf } from '../model/origin.ts'
import type { QuestionId, Row, SitePack } from '../model/pack.ts'
import { isPerson, rowCount } from '../model/rows.ts'
import { shownWith } from '../model/support.ts'
import { MIN_RESPONDENTS } from '../privacy/policy.ts'
import type { Change } from './change.ts'

/** Ties from one light to another that still is close: a friend's friend's friend's friend. */
const CLOSE = 4

export interface Weaving {
  /** For each row how many ties its new way is long, where it came closer to an end of a new thread; else -1. */
  readonly closer: Int32Array
  /** People among them. */
  readonly people: number
  /** Numbers of the pools that the new threads join to another pool. */
  readonly pools: ReadonlySet<number>
  /** Rows that had no line to anyone and have one now. */
  readonly firstLines: readonly Row[]
}

/** The web as it was before anything was woven. */
export interface Web {
  readonly net: Adjacency
  /** Its ties, by number. */
  readonly ties: readonly number[]
  /** People with a tie in it, or who were asked for one. */
  readonly people: readonly Row[]
  /** Those asked who have no tie here: none where they are so few that one could be told. */
  readonly without: ReadonlySet<Row>
}

const webs = new WeakMap<SitePack, Map<QuestionId, Web>>()

/** The web that `question` is part of, in the pack as it was loaded, at the first asking. */
export function webAt(pack: SitePack, question: QuestionId): Web {
  const origin = originOf(pack)
  const known = webs.get(origin) ?? new Map<QuestionId, Web>()
  webs.set(origin, known)
  const web = known.get(question) ?? freshWeb(origin, question)
  known.set(question, web)
  return web
}

function freshWeb(pack: SitePack, question: QuestionId): Web {
  const parts = shownWith(question)
  const counts = pack.questions.map(({ id }) => parts.includes(id))
  const mask = pack.ties.question.map((q, tie) => (counts[q] && pack.ties.wave[tie] === 1 ? 1 : 0))
  const net = adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { mask })
  const kinds = pack.nodes.people.kind
  const asked = kinds.map((kind) => (kind === 'respondent' ? 1 : 0))
  const without = withoutLine(net, asked, new Uint8Array(net.rows).fill(1))
  const seen = new Set(pack.questions.find(({ id }) => id === question)?.pools.of.flatMap(rowIfAny))
  return {
    net,
    ties: mask.flatMap((counted, tie) => (counted ? [tie] : [])),
    people: kinds.flatMap((kind, row) => (kind === 'respondent' || seen.has(row) ? [row] : [])),
    without: new Set(without.length < MIN_RESPONDENTS ? [] : without),
  }
}

const rowIfAny = (pool: number, row: Row): Row[] => (pool >= 0 ? [row] : [])

/** What these changes change; of changes only the new ties count. */
export function weavingOf(pack: SitePack, question: QuestionId, changes: readonly Change[]): Weaving {
  const woven = wovenBy(changes)
  const { net, without } = webAt(pack, question)
  const after = adjacencyWith(net, woven, pack.ties.from.length)
  const closer = new Int32Array(net.rows).fill(-1)
  for (const end of new Set([...woven.from, ...woven.to])) {
    const then = hopsFrom(net, end, CLOSE)
    hopsFrom(after, end, CLOSE).forEach((hops, row) => {
      if (hops < 0 || then[row] !== -1) return
      closer[row] = closer[row] === -1 ? hops : Math.min(closer[row] ?? hops, hops)
    })
  }
  const people = closer.reduce((sum, hops, row) => sum + (hops >= 0 && isPerson(pack, row) ? 1 : 0), 0)
  const ends = [...new Set([...woven.from, ...woven.to])]
  return {
    closer,
    people,
    pools: poolsJoined(pack, question, woven),
    firstLines: ends.filter((row) => without.has(row)),
  }
}

function wovenBy(changes: readonly Change[]): Woven {
  const ties = changes.flatMap((change) => (change.kind === 'weave' ? change.ties : []))
  return { from: ties.map(([from]) => from), to: ties.map(([, to]) => to) }
}

function poolsJoined(pack: SitePack, question: QuestionId, { from, to }: Woven): Set<number> {
  const of = pack.questions.find(({ id }) => id === question)?.pools.of ?? []
  return new Set(
    from.flatMap((row, tie) => {
      const [a, b] = [of[row] ?? -1, of[to[tie] ?? -1] ?? -1]
      return a >= 0 && b >= 0 && a !== b ? [a, b] : []
    }),
  )
}

/** So many threads by lot, or to the busiest light, between people who are not tied yet: one change a thread, as a visitor's are. */
export function threadsInstead(
  pack: SitePack,
  question: QuestionId,
  why: 'lot' | 'busiest',
  { count, seed }: { count: number; seed: number },
): Change[] {
  const { net, people } = webAt(pack, question)
  const weave = why === 'lot' ? tiesAtRandom : tiesToBusiest
  const { from, to } = weave(net, count, people, diceFrom(seed))
  return from.map((row, tie) => ({ kind: 'weave', why, ties: [[row, to[tie] ?? row]] }))
}

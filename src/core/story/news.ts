/** How a piece of news travels on the shown network: the same run for the picture, the reading and a replay. */
import { type Adjacency, adjacencyOf } from '../graph/adjacency.ts'
import { tieDiceFrom } from '../graph/dice.ts'
import { type Spread, spreadFrom } from '../graph/spread.ts'
import { tieWeights } from '../graph/tie-weights.ts'
import { groundOf, type PoolGround } from '../layout/pool-ground.ts'
import type { PoolId, QuestionId, Row, SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { shownWith } from '../model/support.ts'
import { MIN_RESPONDENTS, ROUND_TO, roundedShare } from '../privacy/policy.ts'
import type { News, NewsKind } from './stage.ts'

/** A run never takes more steps than a visitor will watch; a race is shorter, so that its end is a difference. */
const MOST_STEPS = 12
const RACE_STEPS = 6
/** Chance that news passes along a tie in one step: assumed (study 4.8). */
const CHANCE = 0.35
/** Ties between acquaintances carry news at full rate and habits at half, whatever the question is. */
const CARRIES_NEWS: QuestionId = 'acquaintance'

export interface NewsRun {
  readonly spread: Spread
  /** Steps until it stopped. */
  readonly steps: number
  /** Stage clock when the last light was reached. */
  readonly endsS: number
}

const runs = new WeakMap<SitePack, Map<string, NewsRun>>()
const nets = new WeakMap<SitePack, Map<string, Adjacency>>()

/** The luck of a tie at a step hangs on the seed alone: with one more thread news reaches no fewer, and none later. */
export function newsRun(pack: SitePack, question: QuestionId, news: News): NewsRun {
  const known = runs.get(pack) ?? new Map<string, NewsRun>()
  runs.set(pack, known)
  const key = [
    question,
    news.kind,
    news.from,
    news.seed,
    news.sinceS,
    news.stepS,
    news.rival !== null,
    ...(news.round ?? []),
  ].join('/')
  const run = known.get(key) ?? freshRun(pack, question, news)
  if (known.size > 40) known.clear()
  known.set(key, run)
  return run
}

/** The other half of a race: the same message from the rival's light. */
export function rivalRun(pack: SitePack, question: QuestionId, news: News): NewsRun | null {
  return news.rival === null ? null : newsRun(pack, question, { ...news, from: news.rival, rival: news.from })
}

function freshRun(pack: SitePack, question: QuestionId, news: News): NewsRun {
  const net = netOf(pack, question, news.kind)
  const habit = news.kind === 'habit'
  const weak = pack.questions.findIndex(({ id }) => id === CARRIES_NEWS)
  const spread = spreadFrom(net, habit ? circleOf(net, news.from) : startsOf(news), {
    chance: CHANCE,
    nudges: habit ? 2 : 1,
    steps: news.rival === null ? MOST_STEPS : RACE_STEPS,
    dice: tieDiceFrom(news.seed),
    ...(habit ? { weights: tieWeights(pack.ties.question, weak) } : {}),
  })
  const steps = spread.step.reduce((most, step) => Math.max(most, step), 0)
  return { spread, steps, endsS: news.sinceS + steps * news.stepS }
}

/** Every light of a round that was walked, else one. */
function startsOf({ from, round }: News): Row[] {
  return [...new Set([from, ...(round ?? [])])]
}

/** A habit needs two nudges, so nobody can start one alone: a light and all it is tied to begin together. */
function circleOf(net: Adjacency, row: Row): Row[] {
  return [...new Set([row, ...net.neighbours.slice(net.starts[row], net.starts[row + 1])])]
}

/** The ties that carry it, as they were at the first asking: those of the question, and acquaintances unless it is an idea. */
function netOf(pack: SitePack, question: QuestionId, kind: NewsKind): Adjacency {
  const known = nets.get(pack) ?? new Map<string, Adjacency>()
  nets.set(pack, known)
  const key = `${question}/${kind === 'idea'}`
  const asked = shownWith(question)
  const carries = pack.questions.map(
    ({ id }) => asked.includes(id) || (id === CARRIES_NEWS && kind !== 'idea'),
  )
  const mask = pack.ties.question.map((q, tie) => (carries[q] && pack.ties.wave[tie] === 1 ? 1 : 0))
  const net = known.get(key) ?? adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { mask })
  known.set(key, net)
  return net
}

/** Steps that have been taken at `clockS`. */
export function stepsTaken(run: NewsRun, news: News, clockS: number): number {
  return Math.min(run.steps, Math.max(0, Math.floor((clockS - news.sinceS) / news.stepS)))
}

/** Windows in a row that stand for everyone who answered: each is 5 in 100 of them. */
export const WINDOWS = 100 / ROUND_TO

/** How many of `WINDOWS` are lit at a step: the share of those asked, in these pools, whom it had reached. */
export function windowsLit(
  pack: SitePack,
  pools: readonly PoolGround[],
  { spread }: NewsRun,
  step = MOST_STEPS,
): number {
  const asked = pools.flatMap(({ rows }) => respondentsIn(pack, rows))
  if (asked.length < MIN_RESPONDENTS) return 0
  const heard = asked.filter((row) => isReached(spread, row, step)).length
  return roundedShare(heard, asked.length) / ROUND_TO
}

function isReached({ step }: Spread, row: Row, by: number): boolean {
  const at = step[row] ?? -1
  return at >= 0 && at <= by
}

function respondentsIn(pack: SitePack, rows: readonly Row[]): Row[] {
  return rows.filter((row) => pack.nodes.people.kind[row] === 'respondent')
}

/**
 * The pool that heard last on this map: people of a pool count as hearing one step after the end where the news
 * never came. Measured on the shown network, in one run. Null where two heard equally late: there is no last one then.
 */
export function heardLast(pack: SitePack, question: QuestionId, run: NewsRun): PoolId | null {
  let last: { id: PoolId | null; mean: number } | null = null
  for (const { pool, rows } of groundOf(pack, question).pools) {
    const people = respondentsIn(pack, rows)
    if (people.length < MIN_RESPONDENTS) continue
    const heard = people.reduce((sum, row) => sum + stepOr(run, row), 0) / people.length
    if (!last || heard > last.mean) last = { id: pool.id, mean: heard }
    else if (heard === last.mean) last = { id: null, mean: heard }
  }
  return last?.id ?? null
}

function stepOr(run: NewsRun, row: number): number {
  const step = run.spread.step[row] ?? -1
  return step < 0 ? run.steps + 1 : step
}

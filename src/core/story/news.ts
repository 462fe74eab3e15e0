/** How a piece of news travels on the shown network: the same run for the picture, the reading and a replay. */
import { type Adjacency, adjacencyOf } from '../graph/adjacency.ts'
import { diceFrom } from '../graph/dice.ts'
import { type Spread, spreadFrom } from '../graph/spread.ts'
import { groundOf } from '../layout/pool-ground.ts'
import type { PoolId, QuestionId, Row, SitePack } from '../model/pack.ts'
import { isPerson, rowCount } from '../model/rows.ts'
import type { News } from './stage.ts'

/** Seconds of one countable step. */
export const STEP_S = 1.2
/** A run never takes more steps than a visitor will watch. */
const MOST_STEPS = 12
/** Chance that news passes along a tie in one step: assumed (study 4.8). */
const CHANCE = 0.35
/** Ties between acquaintances carry news at full rate, whatever the question is. */
const CARRIES_NEWS: QuestionId = 'acquaintance'

export interface NewsRun {
  readonly spread: Spread
  /** Steps until it stopped. */
  readonly steps: number
  /** Stage clock when the last light was reached. */
  readonly endsS: number
}

const runs = new WeakMap<SitePack, Map<string, NewsRun>>()
const nets = new WeakMap<SitePack, Map<QuestionId, Adjacency>>()

export function newsRun(pack: SitePack, question: QuestionId, news: News): NewsRun {
  const known = runs.get(pack) ?? new Map<string, NewsRun>()
  runs.set(pack, known)
  const key = `${question}/${news.kind}/${news.from}/${news.seed}/${news.sinceS}`
  const run = known.get(key) ?? freshRun(pack, question, news)
  if (known.size > 40) known.clear()
  known.set(key, run)
  return run
}

function freshRun(pack: SitePack, question: QuestionId, news: News): NewsRun {
  const dice = diceFrom(news.seed)
  const net = netOf(pack, question)
  const habit = news.kind === 'habit'
  const spread = spreadFrom(net, habit ? circleOf(net, news.from) : news.from, {
    chance: CHANCE,
    nudges: habit ? 2 : 1,
    steps: MOST_STEPS,
    dice,
  })
  const steps = spread.step.reduce((most, step) => Math.max(most, step), 0)
  return { spread, steps, endsS: news.sinceS + steps * STEP_S }
}

/** A habit needs two nudges, so nobody can start one alone: a light and all it is tied to begin together. */
function circleOf(net: Adjacency, row: Row): Row[] {
  return [...new Set([row, ...net.neighbours.slice(net.starts[row], net.starts[row + 1])])]
}

/** The ties that carry news: those of the question, and acquaintances, as they were at the first asking. */
function netOf(pack: SitePack, question: QuestionId): Adjacency {
  const known = nets.get(pack) ?? new Map<QuestionId, Adjacency>()
  nets.set(pack, known)
  const carries = pack.questions.map((q) => q.id === question || q.id === CARRIES_NEWS)
  const mask = pack.ties.question.map((q, tie) => (carries[q] && pack.ties.wave[tie] === 1 ? 1 : 0))
  const net = known.get(question) ?? adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { mask })
  known.set(question, net)
  return net
}

/** Steps that have been taken at `clockS`. */
export function stepsTaken(run: NewsRun, news: News, clockS: number): number {
  return Math.min(run.steps, Math.max(0, Math.floor((clockS - news.sinceS) / STEP_S)))
}

/**
 * The pool that heard last on this map: people of a pool count as hearing one step after the end where the news
 * never came. Measured on the shown network, in one run. Null where two heard equally late: there is no last one then.
 */
export function heardLast(pack: SitePack, question: QuestionId, run: NewsRun): PoolId | null {
  let last: { id: PoolId | null; mean: number } | null = null
  for (const { pool, rows } of groundOf(pack, question).pools) {
    const people = rows.filter((row) => isPerson(pack, row) && pack.nodes.people.kind[row] === 'respondent')
    if (people.length < 10) continue
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

/**
 * Ways to those who decide, told by groups (study 4.3): a direct line, a way through somebody, or none yet. Steps are
 * those of the answers to "Do you know anyone who can change things locally?", with what visitors wove.
 */
import { adjacencyOf } from '../graph/adjacency.ts'
import { diceFrom, shuffled } from '../graph/dice.ts'
import { hopsFrom } from '../graph/reach.ts'
import { stepClassOf } from '../graph/steps-to.ts'
import { groundOf } from '../layout/pool-ground.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { MIN_RESPONDENTS } from '../privacy/policy.ts'
import type { Command } from './command.ts'
import { rolesOf } from './roles.ts'
import type { View } from './stage.ts'

/** New threads of one try: an introducer meets so many people, or so many pairs become friends. */
const THREADS = 12

export interface Ways {
  /** Steps from each row to the nearest who decides; -1 where there is no way. */
  readonly hops: Int32Array
  /** Ties of the question "who can change things", then what was woven. */
  readonly ties: readonly number[]
}

const known = new WeakMap<SitePack, Ways>()

/** `pack` is the shown one; woven threads carry both ways and have the question of the view. */
export function waysTo(pack: SitePack, woven: number): Ways {
  const before = known.get(pack)
  if (before) return before
  const decide = pack.questions.findIndex(({ id }) => id === 'decide')
  const first = pack.ties.from.length - woven
  const ties = pack.ties.question.flatMap((q, tie) =>
    tie >= first || (q === decide && pack.ties.wave[tie] === 1) ? [tie] : [],
  )
  const pairs = ties.flatMap((tie): [Row, Row][] => {
    const pair: [Row, Row] = [pack.ties.from[tie] ?? 0, pack.ties.to[tie] ?? 0]
    return tie >= first ? [pair, [pair[1], pair[0]]] : [pair]
  })
  const net = adjacencyOf(
    rowCount(pack),
    pairs.map(([from]) => from),
    pairs.map(([, to]) => to),
    { way: 'in' },
  )
  const fresh = { hops: hopsFrom(net, rolesOf(pack, 'lines-to-power')), ties }
  known.set(pack, fresh)
  return fresh
}

/** Woven threads of a view. */
export function wovenIn(view: View): number {
  return view.whatIf.reduce((sum, change) => sum + (change.kind === 'weave' ? change.ties.length : 0), 0)
}

/** How many of those asked have a direct line, a way through somebody, and none yet. */
export interface Reach {
  readonly direct: number
  readonly through: number
  readonly none: number
}

/** Of one group, or of all where none is given; null where too few were asked to tell. */
export function reachOf(pack: SitePack, view: View, group: number | null): Reach | null {
  const { hops } = waysTo(pack, wovenIn(view))
  const rows = askedIn(pack, view, group)
  if (rows.length < MIN_RESPONDENTS) return null
  const told = rows.map((row) => stepClassOf(hops[row] ?? -1))
  const direct = told.filter((each) => each === 'direct').length
  const none = told.filter((each) => each === 'none').length
  return { direct, through: rows.length - direct - none, none }
}

function askedIn(pack: SitePack, view: View, group: number | null): Row[] {
  const { of } = groundOf(pack, view.question).question.pools
  return pack.nodes.people.kind.flatMap((kind, row) => {
    const own = of[row] ?? -1
    return kind === 'respondent' && own >= 0 && (group === null || own === group) ? [row] : []
  })
}

/** One person of the group with a direct line meets people of it who have no way yet, nearest first. */
export function introduced(pack: SitePack, view: View, group: number): Command {
  const { hops } = waysTo(pack, wovenIn(view))
  const rows = askedIn(pack, view, group)
  const { centre } = groundOf(pack, view.question).pools[group] ?? { centre: { x: 0, y: 0 } }
  const { x, y } = groundOf(pack, view.question).question.places
  const used = new Set(
    view.whatIf.flatMap((change) => (change.kind === 'weave' ? change.ties.map(([a]) => a) : [])),
  )
  const gap = (row: Row): number => Math.hypot((x[row] ?? 0) - centre.x, (y[row] ?? 0) - centre.y)
  const host = rows.filter((row) => hops[row] === 1 && !used.has(row)).sort((a, b) => gap(a) - gap(b))[0]
  if (host === undefined) return { type: 'stay' }
  const near = (row: Row): number =>
    Math.hypot((x[row] ?? 0) - (x[host] ?? 0), (y[row] ?? 0) - (y[host] ?? 0))
  const guests = rows.filter((row) => (hops[row] ?? -1) < 0).sort((a, b) => near(a) - near(b))
  return woven(
    guests.slice(0, THREADS).map((row) => [host, row] as const),
    'bridge',
  )
}

/** People of the group meet as friends, two by two, by lot: nobody is picked for whom they know. */
export function befriended(pack: SitePack, view: View, group: number): Command {
  const met = new Set(view.whatIf.flatMap((change) => (change.kind === 'weave' ? change.ties.flat() : [])))
  const free = askedIn(pack, view, group).filter((row) => !met.has(row))
  const order = shuffled(free, diceFrom(group + 17))
  const pairs = Array.from({ length: Math.min(THREADS, Math.floor(order.length / 2)) }, (_, k) => {
    return [order[2 * k] ?? 0, order[2 * k + 1] ?? 0] as const
  })
  return woven(pairs, 'thread')
}

function woven(ties: readonly (readonly [Row, Row])[], why: 'bridge' | 'thread'): Command {
  return ties.length === 0 ? { type: 'stay' } : { type: 'change', change: { kind: 'weave', why, ties } }
}

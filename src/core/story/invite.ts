/**
 * Who is asked to help with a project: each one brings a few new threads, into groups that the one who is asked does
 * not touch yet. Which light is tied to which follows from the map alone, so the same touch gives the same threads.
 * That one person tires of many projects is a rule of this model, not a finding.
 */
import { groupsOf } from '../graph/groups-joined.ts'
import { type Ground, groundOf } from '../layout/pool-ground.ts'
import type { Row, SitePack } from '../model/pack.ts'
import type { Change } from './change.ts'
import type { Command } from './command.ts'
import { rolesOf } from './roles.ts'
import type { View } from './stage.ts'

/** Projects that wait for somebody, and new threads that each of them brings. */
export const PROJECTS = 5
const THREADS = 3
/** From so many projects on a light strains; from so many it is worn out. Assumed. */
const STRAINS_AT = 3
const WORN_AT = 4

/** How many projects each one has been given. */
export function projectsOf(whatIf: readonly Change[]): ReadonlyMap<Row, number> {
  const threads = new Map<Row, number>()
  for (const change of whatIf) {
    if (change.kind !== 'weave' || change.why !== 'invite') continue
    for (const [maker] of change.ties) threads.set(maker, (threads.get(maker) ?? 0) + 1)
  }
  return new Map([...threads].map(([maker, n]) => [maker, Math.ceil(n / THREADS)]))
}

/** 0 fresh, 1 worn out. */
export function strainOf(projects: number): number {
  return projects >= WORN_AT ? 1 : projects >= STRAINS_AT ? 0.55 : 0
}

/** Projects that somebody has taken on. */
export function takenOn(whatIf: readonly Change[]): number {
  return [...projectsOf(whatIf).values()].reduce((sum, n) => sum + n, 0)
}

/** The next project goes to this one. `pack` is the shown one, with the threads of those before. */
export function invited(pack: SitePack, view: View, maker: Row): Command {
  if (takenOn(view.whatIf) >= PROJECTS || !rolesOf(pack, 'makers').includes(maker)) return { type: 'stay' }
  return woven(newThreads(pack, groundOf(pack, view.question), maker, []))
}

/** All projects that still wait are shared among those who have the fewest. */
export function sharedOut(pack: SitePack, view: View): Command {
  const projects = new Map(projectsOf(view.whatIf))
  const ground = groundOf(pack, view.question)
  const ties: (readonly [Row, Row])[] = []
  for (let left = PROJECTS - takenOn(view.whatIf); left > 0; left--) {
    const maker = freest(rolesOf(pack, 'makers'), projects)
    if (maker === null) break
    ties.push(...newThreads(pack, ground, maker, ties))
    projects.set(maker, (projects.get(maker) ?? 0) + 1)
  }
  return woven(ties)
}

function freest(makers: readonly Row[], projects: ReadonlyMap<Row, number>): Row | null {
  const load = (row: Row): number => projects.get(row) ?? 0
  return makers.reduce<Row | null>(
    (best, row) => (best === null || load(row) < load(best) ? row : best),
    null,
  )
}

function woven(ties: readonly (readonly [Row, Row])[]): Command {
  return ties.length === 0
    ? { type: 'stay' }
    : { type: 'change', change: { kind: 'weave', why: 'invite', ties } }
}

/** To one light each of the groups that are not touched yet, nearest group first; then round all groups again. */
function newThreads(
  pack: SitePack,
  ground: Ground,
  maker: Row,
  more: readonly (readonly [Row, Row])[],
): (readonly [Row, Row])[] {
  const tied = tiedTo(pack, ground, maker, more)
  const touched = new Set(groupsOf([maker, ...tied], ground.question.pools.of))
  const { x, y } = ground.question.places
  const gap = (row: Row): number =>
    Math.hypot((x[row] ?? 0) - (x[maker] ?? 0), (y[row] ?? 0) - (y[maker] ?? 0))
  const nearest = ground.pools
    .map(({ index, rows }) => ({
      fresh: !touched.has(index),
      rows: rows
        .filter((row) => pack.nodes.people.kind[row] === 'respondent' && !tied.has(row))
        .sort((a, b) => gap(a) - gap(b)),
    }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => Number(b.fresh) - Number(a.fresh) || gap(a.rows[0] ?? maker) - gap(b.rows[0] ?? maker))
  const first = nearest.flatMap(({ rows }) => rows[0] ?? [])
  const second = nearest.flatMap(({ rows }) => rows.slice(1, THREADS))
  return [...first, ...second].slice(0, THREADS).map((row) => [maker, row] as const)
}

function tiedTo(
  pack: SitePack,
  { ties }: Ground,
  maker: Row,
  more: readonly (readonly [Row, Row])[],
): Set<Row> {
  const tied = new Set(more.flatMap(([from, to]) => (from === maker ? [to] : [])))
  for (const tie of ties) {
    const from = pack.ties.from[tie] ?? -1
    const to = pack.ties.to[tie] ?? -1
    if (from === maker) tied.add(to)
    if (to === maker) tied.add(from)
  }
  return tied
}

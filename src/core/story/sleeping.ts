/**
 * Threads that are there and sleeping (study 9.6): people far from those who open doors are tied, in answers to other
 * questions, to people who are not. Waking such a thread draws it where it can be seen; it invents nobody.
 */
import { sleepingTies } from '../graph/sleeping-ties.ts'
import { type Ground, groundOf } from '../layout/pool-ground.ts'
import { originOf } from '../model/origin.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { MIN_RESPONDENTS } from '../privacy/policy.ts'
import { MOST_TIES } from './change.ts'
import type { Command } from './command.ts'
import type { View } from './stage.ts'

/** Questions whose answers lead to somebody who opens doors. */
const OPENS = ['together', 'decide']
type Thread = readonly [far: Row, near: Row]

/** People with few links; empty where the pack has no rows of them. */
export function fewLinks(pack: SitePack): readonly Row[] {
  const overlay = pack.overlays.find((o) => o.id === 'few-links')
  return overlay && overlay.level !== 'group' ? overlay.rows : []
}

const known = new WeakMap<SitePack, Map<number, readonly Thread[]>>()

/**
 * One thread for each person with few links who is tied to somebody who has named an opener of doors: as the answers
 * were, whatever has been woken since.
 */
export function sleepingThreads(pack: SitePack, ground: Ground): readonly Thread[] {
  const origin = originOf(pack)
  const made = known.get(origin) ?? new Map<number, readonly Thread[]>()
  known.set(origin, made)
  const threads = made.get(ground.index) ?? foundAsleep(origin, ground)
  made.set(ground.index, threads)
  return threads
}

function foundAsleep(pack: SitePack, ground: Ground): Thread[] {
  const asked = (row: Row): boolean => pack.nodes.people.kind[row] === 'respondent' && inSight(ground, row)
  const group = marked(pack, fewLinks(pack).filter(asked))
  const towards = marked(pack, [...openers(pack)].filter(asked))
  const mask = pack.ties.wave.map((wave) => (wave === 1 ? 1 : 0))
  const threads = new Map<Row, Row>()
  for (const tie of sleepingTies(pack.ties, { question: ground.index, group, towards, mask })) {
    const [from, to] = [pack.ties.from[tie] ?? 0, pack.ties.to[tie] ?? 0]
    const [far, near] = group[from] && towards[to] ? [from, to] : [to, from]
    if (!threads.has(far)) threads.set(far, near)
  }
  return [...threads]
}

/** One number a row: 1 for these. */
function marked(pack: SitePack, rows: readonly Row[]): Uint8Array {
  const marks = new Uint8Array(rowCount(pack))
  for (const row of rows) marks[row] = 1
  return marks
}

function inSight({ question }: Ground, row: Row): boolean {
  return (question.pools.of[row] ?? -1) >= 0
}

/** People who named somebody who brings people together or decides. */
function openers(pack: SitePack): ReadonlySet<Row> {
  const counts = pack.questions.map(({ id }) => OPENS.includes(id))
  return new Set(
    pack.ties.from.filter((_, tie) => counts[pack.ties.question[tie] ?? 0] && pack.ties.wave[tie] === 1),
  )
}

/** People with few links whom woven threads have brought near an opener of doors. */
export function awake(pack: SitePack, view: View): ReadonlySet<Row> {
  const few = new Set(fewLinks(pack))
  const ties = view.whatIf.flatMap((change) => (change.kind === 'weave' ? change.ties : []))
  return new Set(ties.flatMap((ends) => ends.filter((row) => few.has(row))))
}

/** What still sleeps in one group, or in all where none is given. */
export function stillSleeping(pack: SitePack, view: View, group: number | null = null): readonly Thread[] {
  const ground = groundOf(pack, view.question)
  const up = awake(pack, view)
  return sleepingThreads(pack, ground).filter(
    ([far]) => !up.has(far) && (group === null || ground.question.pools.of[far] === group),
  )
}

/** Wakes what sleeps in one group. */
export function wakes(pack: SitePack, view: View, group: number): Command {
  return woven(stillSleeping(pack, view, group))
}

/** New threads, for those for whom none was sleeping: each to the nearest person who has named an opener of doors. */
export function newHellos(pack: SitePack, view: View): Command {
  const { question } = groundOf(pack, view.question)
  const up = awake(pack, view)
  const { x, y } = question.places
  const seen = (row: Row): boolean => (question.pools.of[row] ?? -1) >= 0
  const near = [...openers(pack)].filter((row) => pack.nodes.people.kind[row] === 'respondent' && seen(row))
  const gap = (a: Row, b: Row): number => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0))
  const threads = fewLinks(pack)
    .filter((row) => seen(row) && !up.has(row))
    .flatMap((far): Thread[] => {
      const first = near[0]
      if (first === undefined) return []
      return [[far, near.reduce((best, row) => (gap(row, far) < gap(best, far) ? row : best), first)]]
    })
  return woven(threads)
}

function woven(ties: readonly Thread[]): Command {
  const few = ties.slice(0, MOST_TIES)
  return few.length === 0
    ? { type: 'stay' }
    : { type: 'change', change: { kind: 'weave', why: 'thread', ties: few } }
}

/** People who could introduce: at the other end of a thread that sleeps or was woken. Empty where they are too few to be nobody in particular. */
export function introducers(pack: SitePack, ground: Ground): ReadonlySet<Row> {
  const rows = new Set(sleepingThreads(pack, ground).map(([, near]) => near))
  return rows.size < MIN_RESPONDENTS ? new Set() : rows
}

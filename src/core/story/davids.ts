/**
 * Two lights that may be one person (fact 28.3): two who were named, each by neighbours of their own, with no short way
 * between them. Found on a made-up map only: of a survey's people nobody says that two may be one.
 */
import { adjacencyOf } from '../graph/adjacency.ts'
import { hopsFrom } from '../graph/reach.ts'
import { originOf } from '../model/origin.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import type { Command } from './command.ts'
import type { View } from './stage.ts'
import { firstQuestionsOf } from './told-ties.ts'

export interface Davids {
  /** The one of the left, and the one both become. */
  readonly one: Row
  readonly other: Row
  /** Who named each. */
  readonly namedOne: readonly Row[]
  readonly namedOther: readonly Row[]
  /** The ties by which they were named. */
  readonly ties: readonly number[]
}

/** Named by at least and at most so many: few enough to be seen one by one. */
const NAMED_BY = [3, 6] as const
/** Ties between the two, if there is a way at all: nobody would have joined them. */
const FAR_APART = 4

const known = new WeakMap<SitePack, Davids | null>()

/** Null where the place is asked of real people, or has no such two. */
export function davidsOf(pack: SitePack): Davids | null {
  const origin = originOf(pack)
  const before = known.get(origin)
  if (before !== undefined) return before
  const found = origin.site.provenance === 'illustrative' ? foundIn(origin) : null
  known.set(origin, found)
  return found
}

function foundIn(pack: SitePack): Davids | null {
  const counts = new Set(firstQuestionsOf(pack))
  const mask = pack.ties.question.map((q, tie) => Number(counts.has(q) && pack.ties.wave[tie] === 1))
  const net = adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { mask })
  const by = new Map<Row, Map<Row, number>>()
  mask.forEach((counted, tie) => {
    const to = pack.ties.to[tie] ?? 0
    if (!counted || pack.nodes.people.kind[to] !== 'named') return
    by.set(to, (by.get(to) ?? new Map()).set(pack.ties.from[tie] ?? 0, tie))
  })
  const fit = [...by]
    .filter(([, named]) => named.size >= NAMED_BY[0] && named.size <= NAMED_BY[1])
    .sort(([a, x], [b, y]) => y.size - x.size || a - b)
  for (const [one, namedOne] of fit) {
    const hops = hopsFrom(net, one)
    const [other, namedOther] = fit.find(([row]) => row !== one && isFar(hops[row] ?? -1)) ?? []
    if (other === undefined || !namedOther) continue
    const ties = [...namedOne.values(), ...namedOther.values()]
    return { one, other, namedOne: [...namedOne.keys()], namedOther: [...namedOther.keys()], ties }
  }
  return null
}

const isFar = (hops: number): boolean => hops < 0 || hops >= FAR_APART

/** Whether visitors have made them one. */
export function areOne(view: Pick<View, 'whatIf'>): boolean {
  return view.whatIf.some(({ kind }) => kind === 'merge')
}

/** The two lights, drawn together by one hand or pressed by two: they are one. Anything else is left alone. */
export function mergeOf(pack: SitePack, view: View, a: Row | null, b: Row | null): Command {
  const davids = davidsOf(pack)
  const both = davids && [davids.one, davids.other].every((row) => row === a || row === b)
  return both && !areOne(view) ? madeOne(davids) : { type: 'stay' }
}

export function madeOne({ one, other }: Davids): Command {
  return { type: 'change', change: { kind: 'merge', row: one, into: other } }
}

/** One of the two touched: the first is picked up, the second joins it. */
export function touchedDavid(pack: SitePack, view: View, row: Row): Command {
  const davids = davidsOf(pack)
  if (!davids || areOne(view) || (row !== davids.one && row !== davids.other)) return { type: 'stay' }
  const first = view.selection?.row ?? null
  if (first !== null && first !== row) return mergeOf(pack, view, first, row)
  return { type: 'select', row: first === row ? null : row }
}

/** The network of a pack as every writer tells it: people by number, things by their label, ties by the question they answer. */
import type { NodeKind, SitePack } from '../../core/model/pack.ts'
import { ownIds } from '../formats/own-ids.ts'

export interface OutNode {
  /** "p1", "p2" ... for people, "t1", "t2" ... for things. */
  readonly id: string
  /** What a thing is called in public; people have none. */
  readonly label: string | null
  readonly kind: NodeKind
}

export interface OutTie {
  /** Rows: places in the list of nodes. */
  readonly from: number
  readonly to: number
  /** The question's title, with a number where two questions share one. */
  readonly relation: string
  readonly directed: boolean
  readonly wave: number
}

/** Ties of one direction; most programs cannot read a file that has both. */
export interface OutHalf {
  /** For the file's name: '' where the pack's ties are all of one direction. */
  readonly suffix: '' | '-directed' | '-undirected'
  readonly directed: boolean
  readonly ties: readonly OutTie[]
}

/** Everybody and everything, in the order of the rows. */
export function nodesOut({ nodes }: SitePack): OutNode[] {
  return [
    ...nodes.people.kind.map((kind, row) => ({ id: `p${row + 1}`, label: null, kind })),
    ...nodes.things.map(({ kind, label }, at) => ({ id: `t${at + 1}`, label, kind })),
  ]
}

/** All ties, in the order of the pack. */
export function tiesOut({ ties, questions }: SitePack): OutTie[] {
  const relationOf = ownIds()
  const relations = questions.map(({ title }) => relationOf(title))
  return ties.from.map((from, at) => {
    const question = ties.question[at] ?? 0
    return {
      from,
      to: ties.to[at] ?? 0,
      relation: relations[question] ?? '',
      directed: questions[question]?.directed ?? true,
      wave: ties.wave[at] ?? 1,
    }
  })
}

/** The ties with a direction and those without one apart; one list where the pack has but one kind. */
export function halvesOut(pack: SitePack): OutHalf[] {
  const ties = tiesOut(pack)
  const directed = ties.filter((tie) => tie.directed)
  if (directed.length === ties.length) return [{ suffix: '', directed: true, ties }]
  if (directed.length === 0) return [{ suffix: '', directed: false, ties }]
  return [
    { suffix: '-directed', directed: true, ties: directed },
    { suffix: '-undirected', directed: false, ties: ties.filter((tie) => !tie.directed) },
  ]
}

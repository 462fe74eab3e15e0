/**
 * How a web of answers joins up, one answer at a time: when each light is there, and when it becomes part of the one web
 * that is the largest in the end.
 *
 * Source: connected parts by union of ties in the order of time (Kruskal 1956; Tarjan 1975).
 */
import { adjacencyOf, degreeOf } from '../graph/adjacency.ts'
import { componentsOf } from '../graph/components.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { isPerson, rowCount } from '../model/rows.ts'
import { roundedShare, showable } from '../privacy/policy.ts'
import { type Moment, scatter } from './draft.ts'
import { shownTies } from './painters/shown-ties.ts'
import { NEVER } from './picture.ts'

export interface Web {
  readonly ties: readonly number[]
  /** Seconds from the start until a row is there; 0 for those without a tie. */
  readonly comesS: Float32Array
  /** Seconds until a row is part of the one web; NEVER for those that are not. */
  readonly joinsS: Float32Array
  /** People with a tie here. */
  readonly people: readonly Row[]
}

/** The first answer, and the last. */
const FIRST_S = 0.6
const LAST_S = 9
/** Below 1: the first answers come one by one, the last ones in a rush. */
const QUICKENS = 0.42

const webs = new WeakMap<SitePack, Map<string, Web>>()

/** The web of the questions a beat is about; worked out once for the same pack and questions. */
export function webOf(moment: Moment): Web {
  const { pack, view } = moment
  const known = webs.get(pack) ?? new Map<string, Web>()
  webs.set(pack, known)
  const key = `${view.question} ${view.part}`
  const web = known.get(key) ?? grownWeb(pack, shownTies(moment))
  known.set(key, web)
  return web
}

/** Of its people, those in the one web after so many seconds: to the nearest 5 in 100, and 0 while they are fewer than ten. */
export function joinedShare({ joinsS, people }: Web, seconds = NEVER - 1): number {
  const joined = people.reduce((sum, row) => sum + ((joinsS[row] ?? NEVER) <= seconds ? 1 : 0), 0)
  return showable(joined) && people.length > 0 ? roundedShare(joined, people.length) : 0
}

/** Seconds until a tie is there: with the later of its ends. */
export function tieComesS({ comesS }: Web, pack: SitePack, tie: number): number {
  return laterEnd(comesS, pack, tie)
}

function laterEnd(comesS: Float32Array, pack: SitePack, tie: number): number {
  return Math.max(comesS[pack.ties.from[tie] ?? 0] ?? 0, comesS[pack.ties.to[tie] ?? 0] ?? 0)
}

function grownWeb(pack: SitePack, ties: readonly number[]): Web {
  const comesS = comings(pack, ties)
  const ends = new Set(ties.flatMap((tie) => [pack.ties.from[tie] ?? 0, pack.ties.to[tie] ?? 0]))
  const people = [...ends].filter((row) => isPerson(pack, row))
  return { ties, comesS, joinsS: joinings(pack, ties, comesS), people }
}

/** Who answers comes with their own answer, who is named with the first that names them. */
function comings(pack: SitePack, ties: readonly number[]): Float32Array {
  const rows = rowCount(pack)
  const answers = [...new Set(ties.map((tie) => pack.ties.from[tie] ?? 0))].sort(
    (a, b) => scatter(a + 17) - scatter(b + 17),
  )
  const ownS = new Float32Array(rows).fill(NEVER)
  answers.forEach((row, k) => {
    ownS[row] = FIRST_S + (LAST_S - FIRST_S) * (k / Math.max(1, answers.length - 1)) ** QUICKENS
  })
  const comesS = ownS.slice()
  for (const tie of ties) {
    const to = pack.ties.to[tie] ?? 0
    if (ownS[to] === NEVER)
      comesS[to] = Math.min(comesS[to] ?? NEVER, ownS[pack.ties.from[tie] ?? 0] ?? NEVER)
  }
  return comesS.map((s) => (s === NEVER ? 0 : s))
}

function joinings(pack: SitePack, ties: readonly number[], comesS: Float32Array): Float32Array {
  const joinsS = new Float32Array(comesS.length).fill(NEVER)
  const heart = heartOf(pack, ties)
  if (heart === null) return joinsS
  const atS = (tie: number) => laterEnd(comesS, pack, tie)
  const part = Array.from(comesS, (_, row) => [row])
  joinsS[heart] = comesS[heart] ?? 0
  for (const tie of [...ties].sort((a, b) => atS(a) - atS(b))) {
    const one = part[pack.ties.from[tie] ?? 0] ?? []
    const other = part[pack.ties.to[tie] ?? 0] ?? []
    if (one === other) continue
    for (const row of newcomers(part[heart], one, other)) joinsS[row] = atS(tie)
    unite(part, one, other)
  }
  return joinsS
}

/** Those whom a tie joins to the heart's part. */
function newcomers(heart: Row[] | undefined, one: Row[], other: Row[]): Row[] {
  if (heart === one) return other
  return heart === other ? one : []
}

/** The smaller part goes into the larger. */
function unite(part: Row[][], one: Row[], other: Row[]): void {
  const [large, small] = one.length < other.length ? [other, one] : [one, other]
  for (const row of small) {
    large.push(row)
    part[row] = large
  }
}

/** The light with most ties in the largest part: the one web is wherever it is. */
function heartOf(pack: SitePack, ties: readonly number[]): Row | null {
  const net = adjacencyOf(
    rowCount(pack),
    ties.map((tie) => pack.ties.from[tie] ?? 0),
    ties.map((tie) => pack.ties.to[tie] ?? 0),
  )
  const { of, sizes } = componentsOf(net)
  const largest = sizes.indexOf(Math.max(...sizes))
  let heart: Row | null = null
  for (let row = 0; row < net.rows; row++) {
    if (of[row] !== largest || degreeOf(net, row) === 0) continue
    if (heart === null || degreeOf(net, row) > degreeOf(net, heart)) heart = row
  }
  return heart
}

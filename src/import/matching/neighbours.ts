/**
 * Whether those who name two mentions move in the same circles. Two people who know each other and both know a Dave
 * more often mean the same Dave.
 *
 * Source: Adamic and Adar 2003: a shared neighbour counts 1 / ln(degree), so that whom everybody names says little.
 */
import { type Comparison, levelsFrom, SILENT } from './comparison.ts'

export interface Tellers {
  /** By row: the row of the respondent who is speaking (a respondent speaks for themself); -1 where unknown. */
  readonly teller: Int32Array
  /** By row: whether it is a respondent. */
  readonly asked: Uint8Array
  /** Things that respondents named (places, activities ...): row of the respondent, number of the thing. */
  readonly things: readonly (readonly [teller: number, thing: number])[]
}

const LEVELS = levelsFrom([
  ['named by the same person', 0.1, 0.006],
  ['their namers are tied', 0.3, 0.02],
  ['several shared', 0.2, 0.03],
  ['one shared', 0.15, 0.08],
  ['none shared', 0.25, 0.864],
])
const [SAME_TELLER, TIED, SEVERAL, ONE, NONE] = [0, 1, 2, 3, 4]
/** Sum of 1 / ln(degree) from which there are several: two neighbours of about seven ties. */
const SEVERAL_FROM = 1

export function neighbourComparison(tellers: Tellers, personOf: Int32Array): Comparison {
  const circle = circles(tellers, personOf)
  return {
    sort: 'shared neighbours',
    levels: LEVELS,
    chances: null,
    levelOf: (a, b) => levelOf(circle, tellers, personOf, a, b),
  }
}

function levelOf(
  circle: Circles,
  { teller, asked }: Tellers,
  personOf: Int32Array,
  a: number,
  b: number,
): number {
  if (teller[a] === -1 || teller[b] === -1) return SILENT
  const [p, q] = [personOf[teller[a]!]!, personOf[teller[b]!]!]
  if (p === q) return asked[a] || asked[b] ? SILENT : SAME_TELLER
  const pair = { p, q, x: personOf[a]!, y: personOf[b]! }
  if (tiesBetween(circle, pair, !asked[a], !asked[b]) > 0) return TIED
  if (fewOthers(circle[p], pair.x) || fewOthers(circle[q], pair.y)) return SILENT
  const shared = sharedBy(circle, pair)
  if (shared === 0) return NONE
  return shared >= SEVERAL_FROM ? SEVERAL : ONE
}

/** Two tellers `p` and `q`, and whom they named: `x` and `y`. */
interface Four {
  readonly p: number
  readonly q: number
  readonly x: number
  readonly y: number
}

/** Ties between two tellers; the tie that a mention is itself says nothing of them. */
function tiesBetween(circle: Circles, { p, q, x, y }: Four, xIsTie: boolean, yIsTie: boolean): number {
  return (circle[p]?.get(q) ?? 0) - Number(xIsTie && x === q) - Number(yIsTie && y === p)
}

type Circle = Map<number, number>
type Circles = readonly (Circle | undefined)[]

/** By person (and thing, numbered after the rows): whom they are tied to, and by how many ties. */
function circles({ teller, asked, things }: Tellers, personOf: Int32Array): Circles {
  const circle: (Circle | undefined)[] = []
  const tie = (one: number, other: number): void => {
    if (one === other) return
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      circle[from] ??= new Map()
      circle[from].set(to, (circle[from].get(to) ?? 0) + 1)
    }
  }
  for (const [row, by] of teller.entries()) if (by !== -1 && !asked[row]) tie(personOf[by]!, personOf[row]!)
  for (const [by, thing] of things) tie(personOf[by]!, teller.length + thing)
  return circle
}

function fewOthers(circle: Circle | undefined, besides: number): boolean {
  return circle === undefined || circle.size - (circle.has(besides) ? 1 : 0) < 1
}

function sharedBy(circle: Circles, { p, q, x, y }: Four): number {
  const [one, other] = [circle[p]!, circle[q]!]
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const node of few.keys())
    if (node !== x && node !== y && many.has(node)) sum += 1 / Math.log(Math.max(2, circle[node]!.size))
  return sum
}

/**
 * Leaves a few ties out, within a budget, so that fewer people stand alone by their links: first until nobody has a number
 * of links that only a handful have, then until four in five share theirs, and the ties among those, with two others.
 * A tie that was not there is never added, and no part of the network falls in two.
 *
 * Source: targeted deletion as in ANO-NET (De Jong, Van der Loo and Takes 2025): deleting beats rewiring and adding.
 */
import type { PersonKind } from '../../core/model/pack.ts'
import { MIN_NAMING_A_THING } from '../../core/privacy/policy.ts'
import { LivePairs } from './live-pairs.ts'
import type { TieRows } from './web.ts'

/** So many people at least have about the same number of links (one more or less counts) as anybody has. */
const ALIKE_BY_LINKS = 10
/** The second aim: this share of people is in a class of at least three by links and ties among those. */
const ENOUGH = 0.8
const CLASS = 3

/** So many are asked, the nearest first, before somebody stays without company. */
const TRIED = 40

export interface ThinInput<T extends TieRows> {
  readonly kind: readonly PersonKind[]
  readonly rows: number
  readonly ties: readonly T[]
  /** Ties that must stay. */
  readonly fixed: (tie: T) => boolean
  /** Share of the ties that may go. */
  readonly budget: number
  /** A part of fewer rows may fall in two. */
  readonly k: number
}

/** The ties that are left, in their order. */
export function thinTies<T extends TieRows>(input: ThinInput<T>): readonly T[] {
  const { ties, budget } = input
  const live = new LivePairs(input.kind.length, input.rows, ties)
  const purse = new Purse(input, live, Math.floor(budget * ties.length))
  if (purse.left > 0) {
    cutCrowns(input.kind, live, purse)
    joinCrowds(live, purse)
  }
  return ties.filter((tie) => live.has(tie.from, tie.to))
}

/** What may still be left out, and the rules of doing so. */
class Purse<T extends TieRows> {
  left: number
  readonly #live: LivePairs
  readonly #ties = new Map<string, number>()
  readonly #fixed = new Set<string>()
  readonly #k: number

  constructor({ ties, fixed, k }: ThinInput<T>, live: LivePairs, left: number) {
    this.left = left
    this.#live = live
    this.#k = k
    for (const tie of ties) {
      const key = pairKey(tie.from, tie.to)
      this.#ties.set(key, (this.#ties.get(key) ?? 0) + 1)
      if (fixed(tie)) this.#fixed.add(key)
    }
  }

  /** Leaves the pair out where it may go; says whether it went. */
  spend(a: number, b: number): boolean {
    const key = pairKey(a, b)
    const cost = this.#ties.get(key) ?? 0
    if (cost > this.left || this.#fixed.has(key) || this.#needed(a) || this.#needed(b)) return false
    if (this.#live.holdsTogether(a, b, this.#k)) return false
    this.#live.remove(a, b)
    this.left -= cost
    return true
  }

  /** A thing is named by five people, or has no name. */
  #needed(row: number): boolean {
    return row >= this.#live.people && this.#live.around(row).size <= MIN_NAMING_A_THING
  }
}

type Spending = Pick<Purse<TieRows>, 'left' | 'spend'>

const pairKey = (a: number, b: number): string => (a < b ? `${a},${b}` : `${b},${a}`)

/** Those with the most links lose some until others have about as many; those with the fewest get company from above. */
function cutCrowns(kind: readonly PersonKind[], live: LivePairs, purse: Spending): void {
  const counts = new Map<string, number>()
  const key = (row: number, off = 0) => `${kind[row]}${live.around(row).size + off}`
  const count = (row: number, by: number) => counts.set(key(row), (counts.get(key(row)) ?? 0) + by)
  const alike = (row: number) => [-1, 0, 1].reduce((sum, off) => sum + (counts.get(key(row, off)) ?? 0), 0)
  const people = kind.map((_, row) => row)
  for (const row of people) count(row, 1)
  const alone = people.filter((row) => alike(row) < ALIKE_BY_LINKS)
  // Those who were asked come first: there are facts about them behind the shares.
  const named = (row: number) => (kind[row] === 'named' ? 1 : 0)
  alone.sort((a, b) => named(a) - named(b) || live.around(b).size - live.around(a).size)
  for (const row of alone) {
    while (alike(row) < ALIKE_BY_LINKS && cutOne(row)) {}
    while (alike(row) < ALIKE_BY_LINKS && joined(row)) {}
  }

  /** Somebody with a few links more loses one; says whether somebody did. */
  function joined(row: number): boolean {
    const more = (other: number) => live.around(other).size - live.around(row).size
    if (purse.left === 0) return false
    return people
      .filter((other) => kind[other] === kind[row] && more(other) > 1)
      .sort((a, b) => more(a) - more(b) || a - b)
      .slice(0, TRIED)
      .some((other) => !live.has(row, other) && cutOne(other))
  }

  /** Those who stand alone themselves first, then things; last those whose own number of links fewest share. */
  function rank(next: number): number {
    if (next >= live.people) return 1
    return alike(next) < ALIKE_BY_LINKS ? 0 : 1 + 1 / alike(next)
  }

  function cutOne(row: number): boolean {
    const order = [...live.around(row)].sort((a, b) => rank(a) - rank(b) || a - b)
    return order.some((next) => {
      const both = next < live.people ? [row, next] : [row]
      for (const each of both) count(each, -1)
      const went = purse.spend(row, next)
      for (const each of both) count(each, 1)
      return went
    })
  }
}

/**
 * Takes pairs that leave fewer people in small classes, the best first, sweep after sweep, while that helps. A pair that
 * others have made less good in the meantime waits for the next sweep.
 */
function joinCrowds(live: LivePairs, purse: Spending): void {
  const enough = () => purse.left === 0 || live.inSmall(CLASS) <= (1 - ENOUGH) * live.people
  for (let went = true; went && !enough(); ) {
    went = false
    for (const { a, b, gain } of gainsIn(live)) {
      if (enough()) return
      if (live.has(a, b) && live.gainOf(a, b, CLASS) >= gain && purse.spend(a, b)) went = true
    }
  }
}

function gainsIn(live: LivePairs): { a: number; b: number; gain: number }[] {
  return live
    .alone(CLASS)
    .flatMap((a) => [...live.around(a)].map((b) => ({ a, b, gain: live.gainOf(a, b, CLASS) })))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain || one.a - other.a || one.b - other.b)
}

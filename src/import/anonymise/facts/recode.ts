/**
 * Coarser before anything is taken out: of all ways to join the values of facts to bands, the one that loses least
 * and leaves only few people who stand out.
 *
 * Source: full-domain recoding on a lattice (Samarati 2001; LeFevre, Incognito 2005); loss is discernibility (Bayardo and
 * Agrawal 2005), taken fact by fact.
 */
import { combinationsOf, rareRows } from './combinations.ts'
import { type Fact, NOT_SHOWN } from './fact-table.ts'
import { type Level, levelsOf } from './levels.ts'

export interface Recoded {
  readonly fact: Fact
  readonly level: Level
  /** Band of each respondent, or NOT_SHOWN. */
  readonly bands: Int16Array
}

/** At most so large a share of respondents may stand out after recoding; what they stand out by is taken out of their rows. */
const MOST_STANDING_OUT = 0.05
/** More than so many facts at a time are refused: a survey that shows so many shows too much. */
export const MOST_FACTS = 8
/** An overlay that can no longer be told is worse than any other loss. */
const LOSS_OF_AN_OVERLAY = 100

export function recode(facts: readonly Fact[], k: number): Recoded[] {
  const levels = facts.map(levelsOf)
  const lattice = new Lattice(facts, levels, k)
  const chosen = nodesOf(levels).find((node) => lattice.holds(node))
  // The coarsest node, where every fact has one band, holds wherever k people answered; else nothing is shown.
  const node = chosen ?? levels.map((each) => each.length - 1)
  return facts.map((fact, at) => {
    const level = levels[at]![node[at]!]!
    return { fact, level, bands: bandsOf(fact, level) }
  })
}

export function bandsOf(fact: Fact, level: Level): Int16Array {
  return Int16Array.from(fact.of, (value) => (value === NOT_SHOWN ? NOT_SHOWN : level.of[value]!))
}

/** All nodes of the lattice, the least loss first. */
function nodesOf(levels: readonly (readonly Level[])[]): readonly (readonly number[])[] {
  let nodes: { at: readonly number[]; loss: number }[] = [{ at: [], loss: 0 }]
  for (const own of levels) {
    nodes = nodes.flatMap(({ at, loss }) =>
      own.map((level, height) => ({
        at: [...at, height],
        loss: loss + level.loss + LOSS_OF_AN_OVERLAY * level.spoilt,
      })),
    )
  }
  return nodes.sort((a, b) => a.loss - b.loss).map(({ at }) => at)
}

/** Remembers who stands out in each combination of facts at each of their levels: a node is then a union of what is known. */
class Lattice {
  readonly #columns: readonly (readonly Int16Array[])[]
  readonly #combinations: readonly (readonly number[])[]
  readonly #rare = new Map<string, readonly number[]>()
  readonly #k: number
  readonly #most: number

  constructor(facts: readonly Fact[], levels: readonly (readonly Level[])[], k: number) {
    this.#columns = facts.map((fact, at) => levels[at]!.map((level) => bandsOf(fact, level)))
    this.#combinations = combinationsOf(facts.length)
    this.#k = k
    this.#most = MOST_STANDING_OUT * (facts[0]?.of.length ?? 0)
  }

  /** Whether so few stand out at this node that the rest can be done row by row. */
  holds(node: readonly number[]): boolean {
    const out = new Set<number>()
    for (const taken of this.#combinations) {
      const rare = this.#rareAt(taken, node)
      if (rare.length > this.#most) return false
      for (const row of rare) out.add(row)
      if (out.size > this.#most) return false
    }
    return true
  }

  #rareAt(taken: readonly number[], node: readonly number[]): readonly number[] {
    const key = taken.map((fact) => `${fact}:${node[fact]}`).join()
    const known = this.#rare.get(key)
    if (known) return known
    const rare = rareRows(
      taken.map((fact) => this.#columns[fact]![node[fact]!]!),
      this.#k,
    )
    this.#rare.set(key, rare)
    return rare
  }
}

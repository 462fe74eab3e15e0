/**
 * Which records are one person: compares what shares a key, learns what each agreement is worth, groups, and does so
 * again with what the groups tell: how common each value is, and whose neighbours are shared. The same code serves a
 * survey and the benchmarks.
 *
 * Source: collective resolution, Bhattacharya and Getoor 2007.
 */
import { type Dice, diceFrom } from '../../core/graph/dice.ts'
import type { RowPairs } from './blocking.ts'
import { type Given, type Grouping, groupedBy, type Link, singles } from './cluster.ts'
import type { Comparison } from './comparison.ts'
import { bitsOfPair, type Learned, learn, probabilityOf, type Seen, totalBits } from './weights.ts'

export interface Task {
  readonly rows: number
  /** The pairs to compare. */
  readonly pairs: RowPairs
  readonly comparisons: readonly Comparison[]
  /** More comparisons, given who is who so far. */
  readonly social: ((personOf: Int32Array) => readonly Comparison[]) | null
  /**
   * By row, a number that records of one wording share. For counting how many people bear a name, one wording is one
   * person: twenty who say "Dave" are not twenty Daves.
   */
  readonly alike: Int32Array
  /** Whether two rows cannot be one person, whatever their names. */
  readonly apart: (a: number, b: number) => boolean
  readonly never: (a: number, b: number) => boolean
  /** From which probability on a pair is joined without asking; above 1 where it never is, however likely. */
  readonly sureFrom: (a: number, b: number) => number
  readonly given: readonly Given[]
  readonly seed: number
}

export interface Resolved {
  readonly grouping: Grouping
  /** Weight of evidence of each compared pair, the prior included. */
  readonly bits: Float64Array
  /** The same for any two rows. */
  readonly bitsBetween: (a: number, b: number) => number
  readonly comparisons: readonly Comparison[]
  readonly learned: Learned
  readonly seen: Seen
}

const ROUNDS = 3
const RANDOM_PAIRS = 30_000

export function resolved(task: Task): Resolved {
  const random = randomPairs(task.rows, RANDOM_PAIRS, diceFrom(task.seed))
  const looks = {
    pairs: levelsIn(task.comparisons, task.pairs),
    random: levelsIn(task.comparisons, random),
  }
  let personOf: Int32Array = Int32Array.from({ length: task.rows }, (_, row) => row)
  let result = once(task, random, looks, [], personOf)
  for (let round = 1; round < ROUNDS; round++) {
    personOf = result.grouping.personOf
    result = once(task, random, looks, task.social?.(personOf) ?? [], personOf)
  }
  return result
}

interface Looks {
  readonly pairs: readonly Int8Array[]
  readonly random: readonly Int8Array[]
}

function once(
  task: Task,
  random: RowPairs,
  looks: Looks,
  social: readonly Comparison[],
  personOf: Int32Array,
): Resolved {
  const comparisons = [...task.comparisons, ...social]
  const bearerOf = joinedBy(personOf, task.alike)
  const chances = comparisons.map((comparison) => comparison.chances?.(bearerOf) ?? (() => 0))
  const see = (pairs: RowPairs, known: readonly Int8Array[]): Seen =>
    seenIn(comparisons, chances, pairs, [...known, ...levelsIn(social, pairs)])
  const seen = see(task.pairs, looks.pairs)
  const learned = learn(comparisons, {
    candidates: seen,
    random: see(random, looks.random),
    typical: comparisons.map((comparison, at) => typicalOf(comparison, chances[at]!, task.rows)),
    allPairs: (task.rows * (task.rows - 1)) / 2,
  })
  const bits = totalBits(learned, seen)
  const bitsBetween = (a: number, b: number): number => {
    const levels = comparisons.map(({ levelOf }) => levelOf(a, b))
    const shared = levels.map((level, at) =>
      comparisons[at]!.levels[level]?.byValue ? chances[at]!(a, b) : 0,
    )
    return bitsOfPair(learned, levels, shared)
  }
  const grouping = groupedBy({ ...task, sure: sureLinks(task, bits), bitsBetween })
  return { grouping, bits, bitsBetween, comparisons, learned, seen }
}

/** Groups of rows that are one by either count. */
function joinedBy(personOf: Int32Array, alike: Int32Array): Int32Array {
  const groups = singles(personOf.length)
  const first = new Map<number, number>()
  for (const [row, wording] of alike.entries()) {
    groups.join({ a: personOf[row]!, b: row }, () => true)
    if (first.has(wording)) groups.join({ a: first.get(wording)!, b: row }, () => true)
    else first.set(wording, row)
  }
  return groups.personOf
}

function sureLinks({ pairs, apart, sureFrom }: Task, bits: Float64Array): Link[] {
  const sure: Link[] = []
  for (const [pair, weight] of bits.entries()) {
    const [a, b] = [pairs.a[pair]!, pairs.b[pair]!]
    if (probabilityOf(weight) >= sureFrom(a, b) && !apart(a, b)) sure.push({ a, b, bits: weight })
  }
  return sure.sort((one, other) => other.bits - one.bits)
}

function levelsIn(comparisons: readonly Comparison[], { a, b }: RowPairs): Int8Array[] {
  return comparisons.map(({ levelOf }) => {
    const levels = new Int8Array(a.length)
    for (let pair = 0; pair < a.length; pair++) levels[pair] = levelOf(a[pair]!, b[pair]!)
    return levels
  })
}

function seenIn(
  comparisons: readonly Comparison[],
  chances: readonly ((a: number, b: number) => number)[],
  { a, b }: RowPairs,
  levels: readonly Int8Array[],
): Seen {
  const byValue = comparisons.map(({ levels: all }, at) => {
    const own = levels[at]!
    const values = new Float64Array(a.length)
    for (let pair = 0; pair < a.length; pair++)
      if (all[own[pair]!]?.byValue) values[pair] = chances[at]!(a[pair]!, b[pair]!)
    return values
  })
  return { levels, chances: byValue, size: a.length }
}

/** The chance that two random people share a value: the mean of commonness over the rows that say something. */
function typicalOf(comparison: Comparison, chance: (a: number, b: number) => number, rows: number): number {
  let sum = 0
  let said = 0
  for (let row = 0; row < rows; row++) {
    if (comparison.chances === null || comparison.levelOf(row, row) < 0) continue
    sum += chance(row, row)
    said += 1
  }
  return Math.max(1e-6, sum / Math.max(1, said))
}

function randomPairs(rows: number, most: number, dice: Dice): RowPairs {
  const a: number[] = []
  const b: number[] = []
  const put = (one: number, other: number): void => {
    a.push(Math.min(one, other))
    b.push(Math.max(one, other))
  }
  if ((rows * (rows - 1)) / 2 <= most)
    for (let one = 0; one < rows; one++) for (let other = one + 1; other < rows; other++) put(one, other)
  else
    while (a.length < most) {
      const [one, other] = [Math.floor(dice() * rows), Math.floor(dice() * rows)]
      if (one !== other) put(one, other)
    }
  return { a: Int32Array.from(a), b: Int32Array.from(b) }
}

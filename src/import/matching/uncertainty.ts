/** How far figures of the network would move under other plausible answers: networks are sampled, and measured. */
import { adjacencyOf, degreeOf } from '../../core/graph/adjacency.ts'
import { componentsOf } from '../../core/graph/components.ts'
import { type Dice, shuffled } from '../../core/graph/dice.ts'
import type { Matched } from '../survey.ts'
import { clashes, type Given, singles } from './cluster.ts'

/** A link that may hold or not, with its probability. */
export interface MayBe {
  readonly a: number
  readonly b: number
  readonly probability: number
}

export interface Sampled {
  readonly rows: number
  /** Links that hold in every network. */
  readonly given: readonly Given[]
  /** Links that were made, and links that wait for an answer. */
  readonly made: readonly MayBe[]
  readonly waiting: readonly MayBe[]
  readonly apart: (a: number, b: number) => boolean
  /** By row: the row of who speaks; -1 where unknown. A tie goes from there to the row. */
  readonly teller: Int32Array
}

const NETWORKS = 20
/** The "most named": this share of people. */
const TOP = 0.2

/** Least and greatest of each figure over the sampled networks; the people as they stand now are `personOf`. */
export function uncertaintyOf(task: Sampled, personOf: Int32Array, dice: Dice): Matched['uncertainty'] {
  const now = measured(personOf, task.teller)
  const networks = Array.from({ length: NETWORKS }, () => measured(sampledPeople(task, dice), task.teller))
  const span = (figure: string, values: readonly number[]) => ({
    figure,
    least: Math.min(...values),
    most: Math.max(...values),
  })
  return [
    span(
      'people',
      networks.map(({ people }) => people),
    ),
    span(
      'density',
      networks.map(({ density }) => density),
    ),
    span(
      'parts',
      networks.map(({ parts }) => parts),
    ),
    span(
      'largest part',
      networks.map(({ largest }) => largest),
    ),
    span(
      'most named, kept',
      networks.map(({ top }) => kept(now.top, top)),
    ),
  ]
}

function sampledPeople({ rows, given, made, waiting, apart }: Sampled, dice: Dice): Int32Array {
  const groups = singles(rows)
  for (const link of given) groups.join(link, (one, other) => link.forced || !clashes(one, other, apart))
  for (const link of [...made, ...shuffled(waiting, dice)])
    if (dice() < link.probability) groups.join(link, (one, other) => !clashes(one, other, apart))
  return groups.personOf
}

export interface Measured {
  readonly people: number
  /** Share (0..1) of pairs of people that are tied. */
  readonly density: number
  readonly parts: number
  /** Share (0..1) of people in the largest part. */
  readonly largest: number
  /** Rows whose person is among the fifth named by most people. */
  readonly top: ReadonlySet<number>
}

/** Figures of the network in which each row is the person `personOf` says, and each mention a tie. */
export function measured(personOf: Int32Array, teller: Int32Array): Measured {
  const numbers = new Map<number, number>()
  const of = personOf.map((person) => {
    const number = numbers.get(person) ?? numbers.size
    numbers.set(person, number)
    return number
  })
  const people = numbers.size
  const from: number[] = []
  const to: number[] = []
  const seen = new Set<number>()
  for (const [row, by] of teller.entries()) {
    if (by === -1 || of[by] === of[row]) continue
    const key = of[by]! * people + of[row]!
    if (seen.has(key)) continue
    seen.add(key)
    from.push(of[by]!)
    to.push(of[row]!)
  }
  const { sizes } = componentsOf(adjacencyOf(people, from, to))
  const pairs = new Set(from.map((one, tie) => Math.min(one, to[tie]!) * people + Math.max(one, to[tie]!)))
  return {
    people,
    density: people < 2 ? 0 : pairs.size / ((people * (people - 1)) / 2),
    parts: sizes.length,
    largest: people === 0 ? 0 : Math.max(...sizes) / people,
    top: topRows(of, people, from, to),
  }
}

function topRows(
  of: Int32Array,
  people: number,
  from: readonly number[],
  to: readonly number[],
): Set<number> {
  const named = adjacencyOf(people, from, to, { way: 'in' })
  const order = Array.from({ length: people }, (_, person) => person).sort(
    (one, other) => degreeOf(named, other) - degreeOf(named, one) || one - other,
  )
  const top = new Set(order.slice(0, Math.ceil(people * TOP)))
  return new Set([...of.keys()].filter((row) => top.has(of[row]!)))
}

/** Share (0..1) of the rows of one set that are in the other. */
function kept(rows: ReadonlySet<number>, others: ReadonlySet<number>): number {
  if (rows.size === 0) return 1
  return [...rows].filter((row) => others.has(row)).length / rows.size
}

/**
 * How common each value of a column is among people, not among records: a Ptolemy whom ten people name is one Ptolemy.
 *
 * Source: term-frequency adjustment after Newcombe 1959 and Winkler 1989, smoothed by a general table as by a prior of
 * `weight` people (Dirichlet).
 */
import type { Column } from './column.ts'

/** People that a general table counts for, beside the people of the site. */
const TABLE_WEIGHT = 50

export interface Common {
  readonly column: Column
  /** Share (0..1) of people in general who have a value; null where there is no such table. */
  readonly inGeneral: ((value: string) => number) | null
  /** Values that go together with each value (itself not included): forms of one name. */
  readonly kin: readonly (readonly number[])[] | null
  /** People who are to be expected to share the value for a reason: relatives, of a surname. */
  readonly relatives: number
}

/**
 * For two rows: the chance (0..1) that somebody who is neither comes with the value they share (or one of its kin). The
 * two are left out, or each would be the reason to think the other common.
 */
export function commonness(common: Common, personOf: Int32Array): (a: number, b: number) => number {
  const { column, inGeneral, kin, relatives } = common
  const { of } = column
  const bearers = bearersOf(common, personOf)
  const people = new Set<number>()
  for (const [row, value] of of.entries()) if (value !== -1) people.add(personOf[row]!)
  const weight = inGeneral ? TABLE_WEIGHT : 1
  const general = column.values.map(inGeneral ?? (() => 1 / (column.values.length + 1)))
  const shareOf = (value: number, leftOut: number): number => {
    const others = Math.max(0, bearers[value]! - leftOut) + relatives
    return Math.min(
      0.5,
      (others + weight * general[value]!) / Math.max(weight, people.size - leftOut + weight),
    )
  }
  return (a, b) => {
    const [one, other] = [of[a]!, of[b]!]
    const both = one === other || kin?.[one]?.includes(other) === true
    const leftOut = both && personOf[a] !== personOf[b] ? 2 : 1
    return Math.max(shareOf(one, leftOut), one === other ? 0 : shareOf(other, leftOut))
  }
}

/** By value: how many people have it or one of its kin. */
function bearersOf({ column, kin }: Common, personOf: Int32Array): Int32Array {
  const holders = holdersOf(column, personOf)
  return Int32Array.from(column.values, (_, at) => {
    const family = kin?.[at] ?? []
    return family.length === 0 ? holders[at]!.size : unionSize([at, ...family], holders)
  })
}

function holdersOf({ of, values }: Column, personOf: Int32Array): Set<number>[] {
  const holders = values.map(() => new Set<number>())
  for (const [row, value] of of.entries()) if (value !== -1) holders[value]!.add(personOf[row]!)
  return holders
}

function unionSize(values: readonly number[], holders: readonly Set<number>[]): number {
  const all = new Set<number>()
  for (const value of values) for (const person of holders[value]!) all.add(person)
  return all.size
}

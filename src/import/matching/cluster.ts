/**
 * Groups records into people: what is given first, then the surest links, never across a cannot-link, and only where
 * two groups agree on the whole, so that "Dave Smith", "Dave" and "Dave Jones" do not become one by way of the middle.
 *
 * Source: agglomerative clustering by average link with cannot-link constraints (Wagstaff et al. 2001).
 */

export interface Link {
  readonly a: number
  readonly b: number
  readonly bits: number
}

/** A link that is known rather than weighed. `forced` holds against everything but `never`. */
export interface Given {
  readonly a: number
  readonly b: number
  readonly forced: boolean
}

export interface Grouping {
  /** A number for each row; rows of one person share it. It is the smallest row of the group. */
  readonly personOf: Int32Array
  /** Links that joined two groups, in order. */
  readonly joined: readonly Link[]
  /** Given links that could not be followed. */
  readonly unfollowed: readonly Given[]
}

export interface GroupTask {
  readonly rows: number
  readonly given: readonly Given[]
  /** Links that hold by themselves, the surest first. */
  readonly sure: readonly Link[]
  /** Two rows that cannot be one person. */
  readonly apart: (a: number, b: number) => boolean
  /** Two rows that a forced link must not join either. */
  readonly never: (a: number, b: number) => boolean
  /** Bits of any two rows, compared before or not. */
  readonly bitsBetween: (a: number, b: number) => number
}

/** Cross pairs looked at, at most, to judge whether two groups agree. */
const CROSS_PAIRS = 60
/** One pair speaks no louder than this, in bits. */
const LOUDEST = 12
/** Mean bits that two groups must reach: on the whole eight times likelier one person than not. */
const AGREE_FROM = 3

export function groupedBy(task: GroupTask): Grouping {
  const groups = singles(task.rows)
  const unfollowed = task.given.filter((link) => {
    const clash = link.forced ? task.never : task.apart
    return groups.differ(link) && !groups.join(link, (one, other) => !clashes(one, other, clash))
  })
  const joined = task.sure.filter((link) => groups.join(link, (one, other) => agree(one, other, task)))
  return { personOf: groups.personOf, joined, unfollowed }
}

export interface Groups {
  readonly personOf: Int32Array
  differ(link: { a: number; b: number }): boolean
  /** Joins the groups of two rows where they differ and may; says whether it did. */
  join(
    link: { a: number; b: number },
    may: (one: readonly number[], other: readonly number[]) => boolean,
  ): boolean
  membersOf(person: number): readonly number[]
}

/** Each row a group of its own. */
export function singles(rows: number): Groups {
  const members = Array.from({ length: rows }, (_, row) => [row])
  const personOf = Int32Array.from({ length: rows }, (_, row) => row)
  const differ: Groups['differ'] = ({ a, b }) => personOf[a] !== personOf[b]
  return {
    personOf,
    differ,
    membersOf: (person) => members[person]!,
    join(link, may) {
      const [one, other] = [personOf[link.a]!, personOf[link.b]!]
      if (one === other || !may(members[one]!, members[other]!)) return false
      const [into, from] = one < other ? [one, other] : [other, one]
      for (const row of members[from]!) {
        personOf[row] = into
        members[into]!.push(row)
      }
      members[from] = []
      return true
    },
  }
}

export function clashes(
  one: readonly number[],
  other: readonly number[],
  apart: (a: number, b: number) => boolean,
): boolean {
  return one.some((a) => other.some((b) => apart(a, b)))
}

function agree(one: readonly number[], other: readonly number[], task: GroupTask): boolean {
  return !clashes(one, other, task.apart) && meanBetween(one, other, task.bitsBetween) >= AGREE_FROM
}

/** Mean bits of the pairs between two groups, of a steady sample where there are many. */
export function meanBetween(
  one: readonly number[],
  other: readonly number[],
  bitsBetween: (a: number, b: number) => number,
): number {
  const all = one.length * other.length
  const stride = Math.max(1, Math.floor(all / CROSS_PAIRS))
  let sum = 0
  let seen = 0
  for (let at = 0; at < all; at += stride) {
    const bits = bitsBetween(one[Math.floor(at / other.length)]!, other[at % other.length]!)
    sum += Math.max(-LOUDEST, Math.min(LOUDEST, bits))
    seen += 1
  }
  return sum / seen
}

/**
 * What can be worked out from all the shares of a pack together, by somebody who knows the sizes of its clusters:
 * the same rows as the exhibit's toggles combine, and everything the file itself gives to subtract.
 *
 * Source: audit of linear queries (differencing and complementary disclosure, Eurostat handbook on SDC 2010), with the
 * ranges that rounding leaves open.
 */
import { type Near, nearGroups, type Parted, sizesOf } from './near-groups.ts'
import { lessOf, partsBehind, type Range, shareStands, sumOf } from './share-range.ts'

export type Share = number | 'hidden'

/** One overlay: a share for each cluster of each question. */
export interface SharedGroup {
  /** `shares[question][cluster]` */
  readonly shares: readonly (readonly Share[])[]
  /** How many respondents it has in all, where a figure tells; else null. */
  readonly total: Range | null
}

/** What is known of two overlays besides: nobody is in both, or all of `b` are in `a`. */
export interface Relation {
  readonly a: number
  readonly b: number
  readonly how: 'apart' | 'within'
}

/** A cell that gives away something about fewer people than the threshold. */
export interface Leak {
  readonly group: number
  readonly question: number
  readonly cluster: number
  /** small: its own share. lone: hidden alone in its row. total: hidden, but a total tells. difference: A minus B. beside: two overlays. */
  readonly sort: 'small' | 'lone' | 'total' | 'difference' | 'beside'
}

export interface Audited {
  readonly questions: readonly Parted[]
  readonly groups: readonly SharedGroup[]
  readonly relations: readonly Relation[]
  readonly threshold: number
}

/** Every leak there is; empty where nobody can be singled out by numbers. */
export function leaksOf(audited: Audited): Leak[] {
  const { questions, groups, relations, threshold } = audited
  const sizes = questions.map(sizesOf)
  const near = nearGroups(questions, threshold)
  const asked = questions.map(({ of }) => Array.from(of).filter((cluster) => cluster >= 0).length)
  const seen: Seen = { questions, sizes, asked, near, threshold }
  return [
    ...groups.flatMap((group, at) => ownLeaks(group, at, seen)),
    ...relations.flatMap((relation) => besideLeaks(relation, groups, seen)),
  ]
}

interface Seen {
  readonly questions: readonly Parted[]
  readonly sizes: readonly Float64Array[]
  /** Respondents each question touches. */
  readonly asked: readonly number[]
  readonly near: readonly Near[]
  readonly threshold: number
}

function ownLeaks(group: SharedGroup, at: number, seen: Seen): Leak[] {
  const { sizes, threshold } = seen
  const small = group.shares.flatMap((row, question) =>
    row.flatMap((share, cluster): Leak[] => {
      if (share === 'hidden' || shareStands(share, sizes[question]![cluster]!, threshold)) return []
      return [{ group: at, question, cluster, sort: 'small' }]
    }),
  )
  const hidden = group.shares.flatMap((_, question) => hiddenLeaks(group, at, question, seen))
  return [...small, ...hidden, ...differences(group, at, seen)]
}

const rangeOf = (share: Share, size: number): Range =>
  share === 'hidden' ? { least: 0, most: size } : partsBehind(share, size)

/** Hidden cells of one row must be two or more, of twice the threshold together, and no total may bring them under it. */
function hiddenLeaks(group: SharedGroup, at: number, question: number, seen: Seen): Leak[] {
  const row = group.shares[question]!
  const sizes = seen.sizes[question]!
  const hidden = row.flatMap((share, cluster) => (share === 'hidden' && sizes[cluster]! > 0 ? [cluster] : []))
  const shown = row.flatMap((share, cluster) => (share === 'hidden' ? [] : [cluster]))
  if (hidden.length === 0 || shown.length === 0) return []
  const leak = (sort: Leak['sort']): Leak[] => [{ group: at, question, cluster: hidden[0]!, sort }]
  const people = hidden.reduce((sum, cluster) => sum + sizes[cluster]!, 0)
  if (hidden.length === 1 || people < 2 * seen.threshold) return leak('lone')
  const seenParts = sumOf(shown.map((cluster) => rangeOf(row[cluster]!, sizes[cluster]!)))
  const left = totalsFor(group, question, seen).map((total) => lessOf(total, seenParts))
  const tells = left.some(
    ({ least, most }) => most < seen.threshold || people - Math.max(0, least) < seen.threshold,
  )
  return tells ? leak('total') : []
}

/** What the whole row of a question adds up to, by other questions that touch the same people but for a few, and by a figure. */
function totalsFor(group: SharedGroup, question: number, { questions, sizes, asked }: Seen): Range[] {
  const of = questions[question]!.of
  const outside = of.length - asked[question]!
  const byFigure = group.total ? [{ least: group.total.least - outside, most: group.total.most }] : []
  const byOthers = questions.flatMap((other, at) => {
    const row = group.shares[at]!
    if (at === question || row.length === 0 || row.includes('hidden')) return []
    const sum = sumOf(row.map((share, cluster) => rangeOf(share, sizes[at]![cluster]!)))
    const { onlyHere, onlyThere } = apartBy(of, other.of)
    return [{ least: sum.least - onlyThere, most: sum.most + onlyHere }]
  })
  return [...byFigure, ...byOthers]
}

function apartBy(here: ArrayLike<number>, there: ArrayLike<number>) {
  let onlyHere = 0
  let onlyThere = 0
  for (let at = 0; at < here.length; at++) {
    if (here[at]! >= 0 && there[at]! < 0) onlyHere += 1
    if (here[at]! < 0 && there[at]! >= 0) onlyThere += 1
  }
  return { onlyHere, onlyThere }
}

/** A minus B, across questions: nearly the same people, told twice. */
function differences(group: SharedGroup, at: number, { sizes, near }: Seen): Leak[] {
  const range = (question: number, clusters: readonly number[]) =>
    sumOf(clusters.map((cluster) => rangeOf(group.shares[question]![cluster]!, sizes[question]![cluster]!)))
  return near.flatMap(({ a, clustersOfA, b, clustersOfB, onlyA, onlyB }): Leak[] => {
    const apart = lessOf(range(a, clustersOfA), range(b, clustersOfB))
    // The same people told twice tell something only where the two cannot both be.
    const tells = apart.least > -onlyB || apart.most < onlyA
    if (!tells) return []
    // The later question gives way, so that one of the two is left.
    const [question, clusters] = a > b ? [a, clustersOfA] : [b, clustersOfB]
    const cluster = clusters.find((each) => group.shares[question]![each] !== 'hidden')
    return cluster === undefined ? [] : [{ group: at, question, cluster, sort: 'difference' }]
  })
}

/** Two overlays of which more is known: those in neither, or those in one alone, must be as many as the threshold. */
function besideLeaks({ a, b, how }: Relation, groups: readonly SharedGroup[], seen: Seen): Leak[] {
  return seen.sizes.flatMap((sizes, question) =>
    Array.from(sizes).flatMap((size, cluster): Leak[] => {
      const [one, other] = [groups[a]!.shares[question]![cluster]!, groups[b]!.shares[question]![cluster]!]
      if (one === 'hidden' || other === 'hidden') return []
      const [in1, in2] = [partsBehind(one, size), partsBehind(other, size)]
      const left = how === 'apart' ? size - in1.most - in2.most : in1.least - in2.most
      return left >= seen.threshold ? [] : [{ group: b, question, cluster, sort: 'beside' }]
    }),
  )
}

/** Names groups by what holds them: "Round the Glebe"; groups of people alone are "Group A", since no person has a label. */
import type { Adjacency } from '../../core/graph/adjacency.ts'
import type { ThingKind } from '../../core/model/pack.ts'
import { shortened } from './public-label.ts'

export interface NamedThing {
  readonly kind: ThingKind
  readonly label: string
}

export interface Naming {
  /** Group of each row; groups are 0 .. groups - 1. */
  readonly of: ArrayLike<number>
  readonly groups: number
  /** Rows below it are people. */
  readonly people: number
  /** In row order, after the people. */
  readonly things: readonly NamedThing[]
  /** The question's own ties first; then those of all questions, for groups that theirs do not name. */
  readonly layers: readonly Adjacency[]
}

/** Fewest people of a group who must be tied to the thing that names it. */
const LEAST_TIES = 3
/** The thing must hold the group's people this much more than people at large. */
const LEAST_LIFT = 1.2
const LONGEST_TITLE = 40

/** One title for each group, no two the same. */
export function poolNames(naming: Naming): string[] {
  const titles: (string | null)[] = new Array(naming.groups).fill(null)
  const taken = new Set<string>()
  for (const layer of naming.layers) {
    for (const { group, thing } of candidates(naming, layer)) {
      const title = titleOf(naming.things[thing - naming.people]!)
      if (titles[group] !== null || taken.has(title)) continue
      titles[group] = title
      taken.add(title)
    }
  }
  let letter = 0
  return titles.map((title) => title ?? `Group ${String.fromCharCode(65 + letter++)}`)
}

/** "Round the Glebe"; what people do together needs no such word: "Walking group". */
export function titleOf({ kind, label }: NamedThing): string {
  if (kind === 'activity') return shortened(label, LONGEST_TITLE)
  const within = /^(The|A|An|Someone|Other) /u.test(label)
    ? label.replace(/^./u, (first) => first.toLowerCase())
    : label
  return shortened(`Round ${within}`, LONGEST_TITLE)
}

/** Pairs of group and thing, most telling first: how many of the group it holds, times how much it is theirs alone. */
function candidates(naming: Naming, layer: Adjacency): { group: number; thing: number; score: number }[] {
  const sizes = sizesOf(naming)
  const everyone = sizes.reduce((sum, size) => sum + size, 0)
  const out: { group: number; thing: number; score: number }[] = []
  for (let at = 0; at < naming.things.length; at++) {
    const thing = naming.people + at
    const tied = tiedOf(naming, layer, thing)
    const all = tied.reduce((sum, count) => sum + count, 0)
    tied.forEach((count, group) => {
      if (count < LEAST_TIES) return
      const lift = count / sizes[group]! / (all / everyone)
      // With one group alone nothing can be told apart: what holds most of it names it.
      if (lift < LEAST_LIFT && naming.groups > 1) return
      out.push({ group, thing, score: (count / sizes[group]!) * (count / all) })
    })
  }
  return out.sort((a, b) => b.score - a.score || a.group - b.group || a.thing - b.thing)
}

function sizesOf({ of, groups, people }: Naming): number[] {
  const sizes: number[] = new Array(groups).fill(0)
  for (let row = 0; row < people; row++) if (of[row]! >= 0) sizes[of[row]!]! += 1
  return sizes
}

/** People of each group tied to the thing, each once. */
function tiedOf({ of, groups, people }: Naming, { starts, neighbours }: Adjacency, thing: number): number[] {
  const seen = new Set<number>()
  const tied: number[] = new Array(groups).fill(0)
  for (let at = starts[thing]!; at < starts[thing + 1]!; at++) {
    const person = neighbours[at]!
    if (person >= people || of[person]! < 0 || seen.has(person)) continue
    seen.add(person)
    tied[of[person]!]! += 1
  }
  return tied
}

/**
 * Which light of one pack is which of another of the same place, as far as links tell: rows are shuffled anew in each, but
 * a pattern of links that is there once in both is one person's.
 *
 * Source: colour refinement (Weisfeiler and Leman 1968), as an attacker would use it on successive releases.
 */
import type { SitePack } from '../../core/model/pack.ts'

/** Steps outwards that are looked at; patterns further out are told apart no better, and change with every new tie. */
const STEPS = 3

/** Row of the later pack for each row of the earlier that is surely the same person who was asked. */
export function sameLights(before: SitePack, after: SitePack): Map<number, number> {
  const numbers = new Map<string, number>()
  const then = patternsOf(before, numbers)
  const now = patternsOf(after, numbers)
  const same = new Map<number, number>()
  const taken = new Set<number>()
  // What looks furthest tells most, but is spoilt first where ties have changed.
  for (let step = STEPS; step > 0; step--) {
    const old = aloneIn(then[step]!, before, new Set(same.keys()))
    const fresh = aloneIn(now[step]!, after, taken)
    for (const [pattern, row] of old) {
      const other = fresh.get(pattern)
      if (other === undefined) continue
      same.set(row, other)
      taken.add(other)
    }
  }
  return same
}

/** Patterns of respondents that only one of them has. */
function aloneIn(
  patterns: readonly number[],
  { nodes }: SitePack,
  done: ReadonlySet<number>,
): Map<number, number> {
  const rows = new Map<number, number>()
  const twice = new Set<number>()
  nodes.people.kind.forEach((kind, row) => {
    if (kind !== 'respondent' || done.has(row)) return
    const pattern = patterns[row]!
    if (rows.has(pattern)) twice.add(pattern)
    rows.set(pattern, row)
  })
  for (const pattern of twice) rows.delete(pattern)
  return rows
}

/** The number of each row's pattern, by how many steps outwards it was looked at. */
function patternsOf({ nodes, ties, questions }: SitePack, numbers: Map<string, number>): number[][] {
  const numbered = (text: string) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const first = [...nodes.people.kind, ...nodes.things.map(({ kind, label }) => `${kind} ${label}`)].map(
    numbered,
  )
  const rounds = [first]
  for (let step = 1; step <= STEPS; step++) {
    const last = rounds[step - 1]!
    const around = last.map((): string[] => [])
    ties.from.forEach((from, tie) => {
      const to = ties.to[tie]!
      const { id, directed } = questions[ties.question[tie]!]!
      around[from]!.push(`${id}${directed ? '>' : '-'}${last[to]}`)
      around[to]!.push(`${id}${directed ? '<' : '-'}${last[from]}`)
    })
    rounds.push(around.map((near, row) => numbered(`${last[row]}|${near.sort().join()}`)))
  }
  return rounds
}

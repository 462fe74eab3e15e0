/**
 * What it costs to take rows away: a place that closes, a role that stops.
 *
 * Source: node removal (Albert, Jeong and Barabási 2000); reach by connected parts, so no shortest paths are counted.
 */
import { type Adjacency, neighboursOf } from './adjacency.ts'
import { componentsOf } from './components.ts'
import { type GroupOf, type GroupPair, pairsJoined, pairsLost } from './groups-joined.ts'

export interface Loss {
  /** People who have a tie to what goes, lowest row first. */
  readonly touched: readonly number[]
  /** Of these, people who keep no tie at all here. */
  readonly lastTie: readonly number[]
  /** Pairs of groups that nothing joins any more. */
  readonly pairs: readonly GroupPair[]
  /** Other people that a person who stays can reach here, on average, before and after. */
  readonly reachBefore: number
  readonly reachAfter: number
}

export interface LossChoice {
  /** One number a row: not 0 for people who count. Those who are taken away themselves do not. */
  readonly people: ArrayLike<number>
  readonly groupOf: GroupOf
  /** Places and roles where those who are tied to them meet: see `JoinChoice`. */
  readonly meetingPoints?: ArrayLike<number>
}

/** What is lost without these rows, in a network that looks both ways. O(rows + ties). */
export function lossWithout(adjacency: Adjacency, rows: readonly number[], choice: LossChoice): Loss {
  const gone = new Uint8Array(adjacency.rows)
  for (const row of rows) gone[row] = 1
  const stays = (row: number) => !gone[row] && Boolean(choice.people[row])
  const neighbours = rows.flatMap((row) => [...neighboursOf(adjacency, row)])
  const touched = [...new Set(neighbours)].filter(stays).sort((a, b) => a - b)
  const lastTie = touched.filter((row) => neighboursOf(adjacency, row).every((other) => gone[other]))
  const before = pairsJoined(adjacency, choice.groupOf, choice)
  const after = pairsJoined(adjacency, choice.groupOf, { ...choice, gone })
  return {
    touched,
    lastTie,
    pairs: pairsLost(before, after),
    reachBefore: meanReach(adjacency, stays),
    reachAfter: meanReach(adjacency, stays, gone),
  }
}

/** Others of those who count in one's own part, on average; 0 where nobody counts. */
function meanReach(adjacency: Adjacency, counts: (row: number) => boolean, gone?: Uint8Array): number {
  // A row that is gone joins nobody: it stands in a group of its own.
  const alone = gone && Int32Array.from(gone, (is, row) => (is ? row + 1 : 0))
  const { of, sizes } = componentsOf(adjacency, alone)
  const people = new Uint32Array(sizes.length)
  let all = 0
  for (let row = 0; row < adjacency.rows; row++) {
    if (!counts(row)) continue
    people[of[row]!]! += 1
    all += 1
  }
  return all === 0 ? 0 : people.reduce((sum, n) => sum + n * (n - 1), 0) / all
}

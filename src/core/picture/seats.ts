/** Who sits at which window of the dusk street, so that Wake can tell its story with the pack's own ties. */
import { adjacencyOf } from '../graph/adjacency.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { SUPPORT } from '../model/support.ts'
import { scatter } from './draft.ts'
import { type Street, streetOf, type WindowPlace } from './street.ts'

export interface Seats {
  readonly street: Street
  /** The window of each row, or undefined for those who are not seen from the street. */
  readonly windowOf: ReadonlyMap<Row, WindowPlace>
  /** The one who waits, and the ties by which threads answer. */
  readonly waiting: Row
  readonly hello: readonly number[]
  /** Ties of others who name the same friend. */
  readonly meet: readonly number[]
  readonly friend: Row
}

const seats = new WeakMap<SitePack, Seats>()

export function seatsOf(pack: SitePack): Seats {
  const known = seats.get(pack) ?? seated(pack)
  seats.set(pack, known)
  return known
}

/** The street that is drawn and sat in: one street for every place, since no real place is drawn. */
export const STREET_SEED = 7

const MOST_ANSWERS = 6
const MOST_OTHERS = 4

function seated(pack: SitePack): Seats {
  const street = streetOf(STREET_SEED)
  const cast = castOf(pack)
  const { waiting: at } = street
  const near = [...street.windows].sort((a, b) => nearness(a, at) - nearness(b, at))
  const windowOf = new Map<Row, WindowPlace>([[cast.waiting, at]])
  const ends = [...cast.hello, ...cast.meet].flatMap((tie) => [
    pack.ties.from[tie] ?? 0,
    pack.ties.to[tie] ?? 0,
  ])
  const players = [...new Set(ends)].filter((row) => row !== cast.waiting)
  // Not the next windows along: threads must have room to be seen.
  players.forEach((row, k) => {
    const window = near[7 + k * 9]
    if (window) windowOf.set(row, window)
  })
  const taken = new Set(windowOf.values())
  const free = street.windows.filter((window) => !taken.has(window))
  const respondents = pack.nodes.people.kind.flatMap((kind, row) =>
    kind === 'respondent' && !windowOf.has(row) ? [row] : [],
  )
  respondents.forEach((row, k) => {
    const window = free[k]
    if (window) windowOf.set(row, window)
  })
  return { street, windowOf, ...cast }
}

/** Windows beside and above count as nearer than those across the depth of the street. */
function nearness(window: WindowPlace, at: WindowPlace): number {
  return Math.hypot(window.x - at.x, (window.y - at.y) * 1.4)
}

/** The person whose threads tell the story: several answers, one of them a friend whom others name, too. */
function castOf(pack: SitePack): Pick<Seats, 'waiting' | 'hello' | 'meet' | 'friend'> {
  const person = pack.nodes.people.kind.length
  const support = pack.questions.map((q) => SUPPORT.includes(q.id))
  const counts = (tie: number): boolean =>
    (support.includes(true) ? support[pack.ties.question[tie] ?? 0] === true : true) &&
    (pack.ties.to[tie] ?? person) < person
  const mask = pack.ties.from.map((_, tie) => (counts(tie) ? 1 : 0))
  const out = adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { way: 'out', mask })
  const named = adjacencyOf(rowCount(pack), pack.ties.from, pack.ties.to, { way: 'in', mask })
  let best = { score: -1, waiting: 0, friend: 0 }
  for (let row = 0; row < person; row++) {
    const friends = [...out.neighbours.slice(out.starts[row], out.starts[row + 1])]
    const degree = new Set(friends).size
    for (const friend of friends) {
      const others = new Set(named.neighbours.slice(named.starts[friend], named.starts[friend + 1])).size - 1
      const score = Math.min(degree, MOST_ANSWERS) + 2 * Math.min(others, MOST_OTHERS) + scatter(row) * 0.5
      if (score > best.score) best = { score, waiting: row, friend }
    }
  }
  return {
    ...best,
    hello: oneTieEach(out, best.waiting, MOST_ANSWERS, best.friend),
    meet: oneTieEach(named, best.friend, MOST_OTHERS + 1, -1).filter(
      (tie) => pack.ties.from[tie] !== best.waiting,
    ),
  }
}

/** One tie to each neighbour, `first` among them. */
function oneTieEach(net: ReturnType<typeof adjacencyOf>, row: Row, most: number, first: Row): number[] {
  const ties = new Map<Row, number>()
  for (let at = net.starts[row] ?? 0; at < (net.starts[row + 1] ?? 0); at++) {
    const neighbour = net.neighbours[at] ?? 0
    if (!ties.has(neighbour) && neighbour !== row) ties.set(neighbour, net.ties[at] ?? 0)
  }
  return [...ties]
    .sort(([a], [b]) => Number(b === first) - Number(a === first))
    .slice(0, most)
    .map(([, tie]) => tie)
}

/** Who takes part in what, where it happens, and where else they go: by ties of the first asking. */
import type { Ground } from '../layout/pool-ground.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { isPerson, thingAt } from '../model/rows.ts'
import { roundedShare, showable } from '../privacy/policy.ts'

/** People tied to a thing of this question; to a place, also those who take part in what happens there. */
export function takersOf(pack: SitePack, ground: Ground, thing: Row): ReadonlySet<Row> {
  const here = new Set([thing, ...tiedThings(pack, ground, thing)])
  const place = thingAt(pack, thing)?.kind === 'place'
  const people = new Set<Row>()
  for (const tie of firstTies(pack, ground)) {
    const from = pack.ties.from[tie] ?? 0
    const to = pack.ties.to[tie] ?? 0
    if (isPerson(pack, from) && (to === thing || (place && here.has(to)))) people.add(from)
  }
  return people
}

/** Where an activity happens; what happens at a place. */
export function tiedThings(pack: SitePack, ground: Ground, thing: Row): Row[] {
  return firstTies(pack, ground).flatMap((tie) => {
    const from = pack.ties.from[tie] ?? 0
    const to = pack.ties.to[tie] ?? 0
    if (isPerson(pack, from)) return []
    return from === thing ? [to] : to === thing ? [from] : []
  })
}

/** The ties by which these people say they go to places that stand on this map, where ten or more of them do. */
export function waysToPlaces(pack: SitePack, ground: Ground, people: ReadonlySet<Row>): number[] {
  const going = pack.questions.findIndex(({ id }) => id === 'places')
  if (going === ground.index) return []
  const ways = new Map<Row, number[]>()
  pack.ties.question.forEach((q, tie) => {
    const to = pack.ties.to[tie] ?? 0
    if (q !== going || pack.ties.wave[tie] !== 1 || !people.has(pack.ties.from[tie] ?? -1)) return
    if ((ground.question.pools.of[to] ?? -1) >= 0) ways.set(to, [...(ways.get(to) ?? []), tie])
  })
  return [...ways.values()].filter((ties) => showable(ties.length)).flat()
}

export interface Both {
  readonly rows: ReadonlySet<Row>
  /** Of all who do either, to the nearest 5 in 100. */
  readonly share: number
}

/** People tied to both; null where fewer than ten are, or fewer than ten are not: so few are not pointed out. */
export function bothOf(one: ReadonlySet<Row>, other: ReadonlySet<Row>): Both | null {
  const rows = new Set([...one].filter((row) => other.has(row)))
  const either = one.size + other.size - rows.size
  if (!showable(rows.size) || !showable(either - rows.size)) return null
  return { rows, share: roundedShare(rows.size, either) }
}

function firstTies({ ties }: SitePack, ground: Ground): number[] {
  return ground.ties.filter((tie) => ties.wave[tie] === 1)
}

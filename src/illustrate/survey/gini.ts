/** Even and uneven areas (study.md 4.2, N9): moves answers until each area's Gini of degree lies where it should. */
import type { NamedDraft, Person } from './draft.ts'
import type { Web } from './web.ts'

/** How unequal: 0 all alike, towards 1 one has all. Source: Gini 1912, by ranks. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const sum = sorted.reduce((a, b) => a + b, 0)
  if (sum === 0) return 0
  const ranked = sorted.reduce((total, value, at) => total + (2 * (at + 1) - sorted.length - 1) * value, 0)
  return ranked / (sorted.length * sum)
}

const EVEN = { low: 0.31, high: 0.34 }
const UNEVEN = { low: 0.505, high: 0.575 }

/** Moves answers about people nobody else named, so that nothing else changes: neither the web nor its size. */
export function spreadThinly(web: Web): void {
  const { evenArea, hubArea } = web.draft.spec
  nudge(web, evenArea, (now) => (now > EVEN.high ? 'level' : now < EVEN.low ? 'tilt' : 'done'))
  nudge(web, hubArea, (now) => (now < UNEVEN.low ? 'tilt' : now > UNEVEN.high ? 'level' : 'done'))
}

function nudge(web: Web, area: number, choose: (now: number) => 'level' | 'tilt' | 'done'): void {
  for (let turn = 0; turn < 200; turn++) {
    const degrees = degreesIn(web, area)
    const step = choose(gini([...degrees.values()]))
    if (step === 'done' || !move(web, degrees, step)) return
  }
}

/** Different people each respondent of the area leans on or is leant on by, among those asked and named. */
export function degreesIn(web: Web, area: number): Map<Person, number> {
  const degrees = new Map(
    web.draft.people.filter((person) => person.area === area).map((person) => [person, 0]),
  )
  for (const { from, to } of web.leans) {
    for (const end of [from, to as Person]) if (degrees.has(end)) degrees.set(end, degrees.get(end)! + 1)
  }
  return degrees
}

/** One answer from one person to another of the same ring: to the poorest to level, to a hub to tilt. */
function move(web: Web, degrees: ReadonlyMap<Person, number>, step: 'level' | 'tilt'): boolean {
  const open = [...degrees].filter(
    ([person]) => !person.noLinks && !web.unnamed.has(person) && !person.singleParent,
  )
  const byDegree = open.sort((a, b) => a[1] - b[1]).map(([person]) => person)
  for (const giver of givers(byDegree, degrees, step, web)) {
    const own = ownLean(web, giver)
    const taker = takers(byDegree, step, web).find(
      (person) => person !== giver && person.isolatesGroup === giver.isolatesGroup && outOf(web, person) < 9,
    )
    if (own === undefined || taker === undefined) continue
    web.leans.splice(web.leans.indexOf(own), 1, { from: taker, to: own.to })
    return true
  }
  return false
}

const outOf = (web: Web, person: Person) => web.leans.filter(({ from }) => from === person).length

function givers(
  byDegree: readonly Person[],
  degrees: ReadonlyMap<Person, number>,
  step: 'level' | 'tilt',
  web: Web,
): Person[] {
  if (step === 'level') return [...byDegree].reverse()
  return byDegree.filter((person) => !web.hubs.has(person) && degrees.get(person)! > 1)
}

function takers(byDegree: readonly Person[], step: 'level' | 'tilt', web: Web): readonly Person[] {
  if (step === 'level') return byDegree
  const rich = [...byDegree].reverse()
  return [...rich.filter((person) => web.hubs.has(person)), ...rich.slice(0, 8)]
}

/** An answer that names someone whom nobody else leans on. */
function ownLean(web: Web, giver: Person): { from: Person; to: NamedDraft | Person } | undefined {
  return web.leans.find(
    ({ from, to }) => from === giver && to.id.startsWith('n') && web.leantOn.get(to.id) === 1,
  )
}

/** Familiar faces and acquaintances: roles known by sight, and people known a little (study.md 4.2). */
import { countsOf, handOut, quotas, someOf, weighted } from './chance.ts'
import { addTie, type Draft, hasTie, type Person } from './draft.ts'

const SIGHT_MEAN = 1.5
const SIGHT_SHARES = [0.15, 0.4, 0.28, 0.13, 0.04]

/** Each role gets its exact count, so that the postie is known to more people than the councillor. */
export function addSight(draft: Draft): void {
  const { spec, people, dice } = draft
  const able = people.filter((person) => !person.noLinks)
  const sum = Math.round(SIGHT_MEAN * people.length)
  const counts = countsOf(spec.sight, sum)
  const list = quotas(SIGHT_SHARES, able.length, sum, dice)
  const room = handOut(able, list, ({ isolatesGroup }) => (isolatesGroup ? 0.7 : 0), 3, dice)
  for (const [at, { role }] of spec.sight.entries()) {
    const withRoom = able.filter((person) => room.get(person)! > 0)
    const first = someOf(withRoom, counts[at]!, dice, (person) => room.get(person)! ** 3)
    const others = able.filter(
      (person) => !first.includes(person) && !hasTie(draft, 'sight', person.id, role),
    )
    for (const person of [...first, ...someOf(others, counts[at]! - first.length, dice)]) {
      addTie(draft, 'sight', person.id, role)
      room.set(person, room.get(person)! - 1)
    }
  }
}

/** Mean number of acquaintances; each tie counts at both ends. */
const WEAK_MEAN = 1.2
/** Of the acquaintances, how many live in the same area (study.md 4.2). */
const WITHIN = 0.6

/** Those joined to nobody so far come first: only the inner ring has no link to any person (study.md 4.3). */
export function addWeak(draft: Draft): void {
  const { people, dice } = draft
  const able = people.filter((person) => !person.noLinks)
  const alone = able.filter(isAlone(draft))
  const wanted = Math.round((WEAK_MEAN * people.length) / 2)
  const within = Math.round(wanted * WITHIN)
  const reach = ({ isolatesGroup, maker }: Person) => (maker ? 3 : isolatesGroup ? 0.7 : 1)
  for (let made = 0; made < wanted; ) {
    const one = alone[made] ?? weighted(able, reach, dice)
    const near = made < within
    const other = weighted(able, (option) => ((option.area === one.area) === near ? reach(option) : 0), dice)
    if (hasTie(draft, 'acquaintance', other.id, one.id)) continue
    if (addTie(draft, 'acquaintance', one.id, other.id)) made += 1
  }
}

function isAlone({ people, named, ties }: Draft): (person: Person) => boolean {
  const persons = new Set([...people, ...named].map(({ id }) => id))
  const joined = new Set(
    ties.flatMap(({ from, to }) => (persons.has(from) && persons.has(to) ? [from, to] : [])),
  )
  return ({ id }) => !joined.has(id)
}

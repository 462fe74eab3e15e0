/** Where people hear what is going on: planted groups, each round its own sources (study.md 4.2, 4.5). */
import { handOut, quotas, someOf, weighted } from './chance.ts'
import { addNamed, addTie, type Draft, type Person } from './draft.ts'
import type { NewsPoolSpec } from './spec.ts'

/** Mean of sources over all respondents, those who gave no answer included. */
const MEAN = 1.8
const SHARES = [0, 0.38, 0.38, 0.17, 0.05, 0.02]
/** Of those who use local resources, how many also use a second group's. */
const BRIDGES = 0.12
/** How many friends stand for all the friends that friends-only people ask. */
const FRIENDS = 6

export function addNews(draft: Draft): void {
  const { spec, people, dice } = draft
  const anchors = new Map(spec.newsPools.map((pool) => [pool.id, anchorsOf(pool, draft)]))
  const answered = people.filter((person) => person.newsGroup !== null)
  const list = quotas(SHARES, answered.length, Math.round(MEAN * people.length), dice)
  const counts = handOut(answered, list, (person) => (person.isolatesGroup ? 0.8 : 0), 3, dice)
  const friends = new Set(spec.newsPools.filter((pool) => pool.anchors.length === 0).map(({ id }) => id))
  const bridges = new Set(bridgePeople(draft, counts, friends))
  for (const person of answered) {
    const own = anchors.get(person.newsGroup!)!
    const inside = counts.get(person)! - (bridges.has(person) ? 1 : 0)
    for (const anchor of ownAnchors(own, inside, friends.has(person.newsGroup!), draft))
      addTie(draft, 'news', person.id, anchor)
    if (bridges.has(person)) addTie(draft, 'news', person.id, otherAnchor(person, anchors, draft))
  }
}

function anchorsOf(pool: NewsPoolSpec, draft: Draft): readonly string[] {
  if (pool.anchors.length > 0) return pool.anchors
  return Array.from({ length: FRIENDS }, () => addNamed(draft, 'friend', pool.areas[0] ?? 0, true).id)
}

function bridgePeople(
  draft: Draft,
  counts: ReadonlyMap<Person, number>,
  friends: ReadonlySet<string>,
): Person[] {
  const users = draft.people.filter((person) => person.newsGroup !== null && !friends.has(person.newsGroup))
  const able = users.filter((person) => counts.get(person)! > 1)
  return someOf(able, Math.round(BRIDGES * users.length), draft.dice)
}

/** The first anchor leads, so that a group holds together; among friends it leads less. */
const LEAD = { things: 0.62, friends: 0.42 }

function ownAnchors(own: readonly string[], count: number, friends: boolean, { dice }: Draft): string[] {
  const [lead, ...rest] = own
  const leading = friends ? LEAD.friends : LEAD.things
  const withLead = dice() < leading || count > rest.length
  const weightOf = (anchor: string) => rest.length - rest.indexOf(anchor) / 2
  return withLead ? [lead!, ...someOf(rest, count - 1, dice, weightOf)] : someOf(rest, count, dice, weightOf)
}

function otherAnchor(person: Person, anchors: ReadonlyMap<string, readonly string[]>, draft: Draft): string {
  const pools = draft.spec.newsPools.filter((pool) => pool.anchors.length > 0 && pool.id !== person.newsGroup)
  const pool = weighted(pools, ({ size }) => size, draft.dice)
  return weighted(anchors.get(pool.id)!, (anchor) => (anchor === pool.anchors[0] ? 3 : 1), draft.dice)
}

/**
 * The support web: who people rely on, go to for help and trust (study.md 4.2). Most of it is one web: those in it
 * are joined up first, through shared helpers and each other; everyone else leans on people nobody else named.
 */
import { shuffled } from '../../core/graph/dice.ts'
import { oneOf, someOf, weighted } from './chance.ts'
import { addNamed, type Draft, type NamedDraft, type Person } from './draft.ts'
import { spreadThinly } from './gini.ts'
import { AREA_HUBS, supportDegrees } from './support-degrees.ts'
import { askQuestions } from './support-questions.ts'
import { lean, leansOf, type Web } from './web.ts'

/** Share of all people with any support tie that stands outside the one large web. */
const OUTSIDE = 0.27
/** Of the ties that join the web up, how many run to someone who was asked too. */
const TO_ASKED = 0.42
/** Of the joining ties, how many cross to another area. */
const ACROSS = 0.1
/** Most people that lean on one helper, and most times anyone is named in all (study.md 4.2: at most 20). */
const MOST = 10
const MOST_NAMED = 18

export function addSupport(draft: Draft, mams: readonly Person[]): void {
  const hubs = new Set(areaHubs(draft))
  const degrees = supportDegrees(draft, mams, hubs)
  const web: Web = { draft, leans: [], hubs, degrees, unnamed: new Set(mams), leantOn: new Map() }
  const namedLeft = draft.spec.nodes - draft.people.length - draft.things.length - draft.named.length
  const ready = draft.named.filter(({ pooled }) => !pooled)
  const members = webMembers(web, namedLeft + ready.length)
  joinUp(web, members, ready)
  const leanSum = [...degrees.values()].reduce((a, b) => a + b, 0)
  const extra = leanSum - namedLeft - ready.length - (members.length - 1)
  closeRounds(web, members, Math.max(0, extra))
  leanOnOwn(web, ready)
  spreadThinly(web)
  askQuestions(web)
}

function areaHubs({ people, spec, dice }: Draft): Person[] {
  const able = people.filter((person) => person.area === spec.hubArea && !person.isolatesGroup)
  return someOf(
    able.filter(({ singleParent }) => !singleParent),
    AREA_HUBS,
    dice,
  )
}

/** Those who lean on most people, as many as leaves `OUTSIDE` of all nodes to the rest. */
function webMembers({ draft, degrees, hubs }: Web, named: number): Person[] {
  const linked = draft.people.filter((person) => degrees.get(person)! > 0)
  const order = linked
    .map((person) => ({ person, score: hubs.has(person) ? 99 : degrees.get(person)! + 1.4 * draft.dice() }))
    .sort((a, b) => a.score - b.score)
  let outside = (linked.length + named) * OUTSIDE
  const rest = order.findIndex(({ person }) => {
    outside -= 1 + degrees.get(person)!
    return outside < 0
  })
  return shuffled(
    order.slice(rest).map(({ person }) => person),
    draft.dice,
  )
}

/** Everyone in the web names someone already in it; their other answers are people of their own for now. */
function joinUp(web: Web, members: readonly Person[], ready: readonly NamedDraft[]): void {
  const helpers: NamedDraft[] = shuffled(ready, web.draft.dice).slice(0, Math.ceil(ready.length * 0.7))
  const joined: Person[] = []
  const reached = new Set<string>()
  for (const person of [...members].sort((a, b) => Number(web.hubs.has(b)) - Number(web.hubs.has(a)))) {
    if (joined.length === 0) lean(web, person, helpers[0]!)
    else
      attach(
        web,
        person,
        joined,
        helpers.filter(({ id }) => reached.has(id)),
      )
    for (const { to } of leansOf(web, person)) reached.add(to.id)
    // A helper of their own that later ones may share.
    if (web.degrees.get(person)! > 1 && web.draft.dice() < 0.4) {
      const own = helpers.find(({ id, area }) => !reached.has(id) && area === person.area)
      const helper = own ?? newHelper(web, person)
      if (own === undefined) helpers.push(helper)
      lean(web, person, helper)
      reached.add(helper.id)
    }
    joined.push(person)
  }
}

const RELATIONS = ['family', 'family', 'friend', 'friend', 'neighbour', 'worker'] as const

function newHelper({ draft }: Web, person: Person): NamedDraft {
  return addNamed(draft, oneOf(RELATIONS, draft.dice), person.area)
}

/** One more joining tie, to someone asked or to a shared helper, mostly near home. */
function attach(web: Web, person: Person, asked: readonly Person[], helpers: readonly NamedDraft[]): boolean {
  const { dice } = web.draft
  const near = dice() >= ACROSS
  const fits = (area: number) => (near ? area === person.area : true)
  const toAsked = asked.filter((other) => fits(other.area) && !web.unnamed.has(other) && other !== person)
  const toHelper = helpers.filter(({ area, id }) => fits(area) && hasRoom(web, id))
  const choose = web.hubs.size > 0 && person.area === web.draft.spec.hubArea ? 0.85 : TO_ASKED
  if (toAsked.length > 0 && (dice() < choose || toHelper.length === 0)) {
    return (
      lean(
        web,
        person,
        weighted(toAsked, (other) => pull(web, other), dice),
      ) || anyOf(web, person, asked)
    )
  }
  if (toHelper.length === 0) return anyOf(web, person, asked)
  return (
    lean(
      web,
      person,
      weighted(toHelper, ({ id }) => web.leantOn.get(id) ?? 0.5, dice),
    ) || anyOf(web, person, asked)
  )
}

function hasRoom({ draft, leantOn }: Web, id: string): boolean {
  const leant = leantOn.get(id) ?? 0
  return leant < MOST && leant + draft.ties.filter(({ to }) => to === id).length < MOST_NAMED
}

/** Hubs draw most in their area; elsewhere nobody is leant on by more than a few of those asked. */
const pull = ({ hubs, leantOn }: Web, other: Person): number =>
  hubs.has(other) ? 40 : (leantOn.get(other.id) ?? 0) > 2 ? 0.02 : 1

function anyOf(web: Web, person: Person, asked: readonly Person[]): boolean {
  const able = asked.filter((other) => !web.unnamed.has(other))
  return able.length > 0 && lean(web, person, oneOf(able, web.draft.dice))
}

/** Further joining ties inside the web, so that it is a web and not a tree. */
function closeRounds(web: Web, members: readonly Person[], count: number): void {
  const { draft, degrees, leantOn } = web
  const helpers = draft.named.filter(({ id }) => (leantOn.get(id) ?? 0) > 0)
  for (let made = 0, tries = 0; made < count && tries < count * 40; tries++) {
    const person = oneOf(members, draft.dice)
    if (leansOf(web, person).length >= degrees.get(person)!) continue
    if (attach(web, person, members, helpers)) made += 1
  }
}

/** What room is left goes to people of one's own: first those already named elsewhere, then new ones. */
function leanOnOwn(web: Web, ready: readonly NamedDraft[]): void {
  const { draft, degrees, leantOn } = web
  const waiting = shuffled(
    ready.filter(({ id }) => !leantOn.has(id)),
    draft.dice,
  )
  for (const person of shuffled(draft.people, draft.dice)) {
    while (leansOf(web, person).length < degrees.get(person)!) {
      const at = waiting.findIndex(({ area }) => area === person.area)
      const [own] = at >= 0 && draft.dice() < 0.3 ? waiting.splice(at, 1) : []
      lean(web, person, own ?? newHelper(web, person))
    }
  }
}

import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { checkPack } from '../../../src/core/model/check.ts'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { type Built, buildPack } from '../../../src/import/build.ts'
import { checkRelease } from '../../../src/import/check/check-release.ts'
import type { RawNetwork } from '../../../src/import/network.ts'
import type { ImportPlan, OverlayPlan } from '../../../src/import/plan.ts'
import { planFor, tie, town, withNodes, withTies } from './town.ts'

function built(raw: RawNetwork = town(), changes: Partial<ImportPlan> = {}, seed = 1): Built {
  const made = buildPack(raw, planFor(changes), diceFrom(seed))
  if (!made.ok) throw new Error(made.problems.map(({ says }) => says).join(' '))
  return made.value
}
const people = (pack: SitePack) => pack.nodes.people.kind.length
const step = ({ report }: Built, id: string) => report.steps.find((each) => each.id === id)

const first = built()

test('a pack that was built is a pack', () => {
  expect(checkPack(JSON.parse(JSON.stringify(first.pack))).ok).toBe(true)
})

test('no name, no id, no attribute of a person is in the pack', () => {
  const text = JSON.stringify(first.pack)
  for (const word of ['Firstname', 'Surname', 'Cousin', 'person-', 'only-', 'secret-', 'shop']) {
    expect(text).not.toContain(word)
  }
})

test('the same network, plan and dice make the same bytes', () => {
  expect(JSON.stringify(built().pack)).toBe(JSON.stringify(first.pack))
})

test('other dice leave out the same ties: two packs of one file never show all of them together', () => {
  const more = Array.from({ length: 9 }, (_, at) => tie(`person-${at + 20}`, 'person-3', 'helps'))
  const [one, other] = [1, 2].map((seed) => built(withTies(town(), more), {}, seed))
  expect(one!.report.risk.ties.after).toBeLessThan(one!.report.risk.ties.before)
  expect(checkRelease(other!.pack, one!.pack).ok).toBe(true)
})

test('other dice stand people in another order', () => {
  expect(built(town(), {}, 2).pack.ties.from).not.toEqual(first.pack.ties.from)
})

test('the order of rows and ties tells nothing of the file', () => {
  const { ties } = first.pack
  const sorted = [...ties.from.keys()].sort(
    (a, b) =>
      ties.question[a]! - ties.question[b]! || ties.from[a]! - ties.from[b]! || ties.to[a]! - ties.to[b]!,
  )
  expect(sorted).toEqual([...ties.from.keys()])
  const { kind } = first.pack.nodes.people
  expect(kind.slice(0, 90).every((each) => each === 'respondent')).toBe(false)
})

test('mentions are incoming ties', () => {
  const glebe = first.pack.nodes.things.find(({ label }) => label === 'The Glebe')
  expect(glebe?.mentions).toBe(30)
})

test('loops are dropped, parallel ties merged, unasked ties left out, and each is counted', () => {
  const more = [
    tie('person-1', 'person-1', 'helps'),
    tie('person-0', 'place-0', 'goes'),
    tie('person-1', 'person-2', 'owes'),
  ]
  const made = built(withTies(town(), more))
  expect(made.pack.ties.from.length).toBe(first.pack.ties.from.length)
  const lost = (id: string) => step(made, id)!.before - step(made, id)!.after
  const lostBefore = (id: string) => step(first, id)!.before - step(first, id)!.after
  expect(lost('loops') - lostBefore('loops')).toBe(1)
  expect(lost('merged') - lostBefore('merged')).toBe(1)
  expect(lost('questions')).toBe(1)
})

test('a tie given in both waves was there at the first', () => {
  const made = built(withTies(town(), [tie('person-0', 'place-0', 'goes', { wave: 2 })]))
  expect(made.pack.ties.wave.every((wave) => wave === 1)).toBe(true)
})

test('under thirty people the door is shut, and says how many there are', () => {
  const made = buildPack(town(8), planFor(), diceFrom(1))
  expect(made.ok).toBe(false)
  expect(made.problems[0]?.says).toContain('28 people')
})

test('a public network may be small', () => {
  const open = { provenance: 'public', publicBecause: 'A novel' } as const
  expect(buildPack(town(8), planFor(open), diceFrom(1)).ok).toBe(true)
})

test('a network whose ties answer no question is refused', () => {
  const questions = planFor().questions.map((question) => ({ ...question, relations: ['nothing'] }))
  expect(buildPack(town(), planFor({ questions }), diceFrom(1)).problems[0]?.says).toContain('questions')
})

test('things of a kind that may not be named are lights without a name', () => {
  const made = built(town(), { labelKinds: [] })
  expect(made.pack.nodes.things).toEqual([])
  expect(people(made.pack)).toBe(113)
  expect(JSON.stringify(made.pack)).not.toContain('Glebe')
})

test('a thing that is called like a person has no name', () => {
  const odd = { id: 'place-9', label: 'firstname3 surname3', attributes: {} }
  const ties = [0, 1, 2, 3, 4, 5].map((at) => tie(`person-${at}`, 'place-9', 'goes'))
  const made = built(withTies(withNodes(town(), [odd]), ties))
  expect(made.pack.nodes.things.map(({ label }) => label).sort()).toEqual([
    'Library',
    'Murton Legion',
    'The Glebe',
  ])
})

test.each(['Firstname3 Surname3’s hall', 'Dave next door', 'Anna Smith', '14 Quince Row'])(
  'a thing called %j has no name',
  (label) => {
    const odd = { id: 'place-9', label, attributes: {} }
    const ties = [0, 1, 2, 3, 4, 5].map((at) => tie(`person-${at}`, 'place-9', 'goes'))
    const made = built(withTies(withNodes(town(), [odd]), ties))
    expect(made.pack.nodes.things).toHaveLength(3)
    expect(JSON.stringify(made)).not.toContain(label)
  },
)

test('in a survey places that fewer than five people named are joined, where five named them together', () => {
  const shops = [7, 8, 9].map((at) => ({ id: `place-${at}`, label: `Shop ${at}`, attributes: {} }))
  const ties = shops.flatMap(({ id }, at) => [
    tie(`person-${at}`, id, 'goes'),
    tie(`person-${at + 10}`, id, 'goes'),
  ])
  const labels = (changes: Partial<ImportPlan>) =>
    built(withTies(withNodes(town(), shops), ties), changes).pack.nodes.things.map(({ label }) => label)
  expect(labels({})).toContain('Other places')
  expect(labels({})).not.toContain('Shop 7')
  expect(labels({ provenance: 'illustrative' })).toContain('Shop 7')
})

test('one lonely place is left out with its ties', () => {
  const shop = { id: 'place-9', label: 'Shop', attributes: {} }
  const made = built(withTies(withNodes(town(), [shop]), [tie('person-0', 'place-9', 'goes')]))
  expect(JSON.stringify(made.pack)).not.toMatch(/Shop|Other places/)
  expect(made.pack.ties.from.length).toBe(first.pack.ties.from.length)
})

test('found pools are named by what holds them, in each question once', () => {
  const [places] = first.pack.questions
  expect(places?.pools.list.map(({ title }) => title).sort()).toEqual([
    'Round Library',
    'Round Murton Legion',
    'Round the Glebe',
  ])
})

test('a question between people borrows the names of what else they are tied to', () => {
  const titles = first.pack.questions[1]!.pools.list.map(({ title }) => title)
  expect(titles.some((title) => title.startsWith('Round '))).toBe(true)
  expect(new Set(titles).size).toBe(titles.length)
})

test('in a network of persons alone groups are called by letters', () => {
  const open = { provenance: 'public', publicBecause: 'A novel' } as const
  const made = built(town(), { ...open, labelKinds: [], kindOf: () => 'respondent' })
  const titles = made.pack.questions[1]!.pools.list.map(({ title }) => title)
  expect(titles[0]).toBe('Group A')
  expect(titles.every((title) => /^(Group [A-F]|Everyone|Everyone else)$/.test(title))).toBe(true)
})

test('no pool holds fewer than ten people', () => {
  const pool = (id: string, from: number, to: number) => ({
    id,
    title: id,
    shape: 'disc' as const,
    tone: 'rose' as const,
    basis: 'measured' as const,
    members: Array.from({ length: to - from }, (_, at) => `person-${from + at}`),
    form: 'heap' as const,
  })
  const questions = planFor().questions.map((question) => ({
    ...question,
    pools: [pool('big', 0, 60), pool('small', 60, 65), pool('middle', 65, 78)],
  }))
  const { pack } = built(town(), { questions })
  for (const { pools } of pack.questions) {
    expect(pools.list.map(({ id }) => id)).not.toContain('small')
    for (const [at] of pools.list.entries()) {
      const size = pools.of.filter((of, row) => of === at && row < people(pack)).length
      expect(size).toBeGreaterThanOrEqual(10)
    }
  }
})

const overlay = (changes: Partial<OverlayPlan>): OverlayPlan => ({
  id: 'retired',
  title: 'Retired',
  rank: 'group',
  level: 'row',
  figures: [],
  members: Array.from({ length: 30 }, (_, at) => `person-${at}`),
  ...changes,
})

test('in a survey an overlay of people becomes shares of pools', () => {
  const [made] = built(town(), { overlays: [overlay({})] }).pack.overlays
  expect(made?.level).toBe('group')
  const cells = made?.level === 'group' ? made.cells : []
  expect(cells.filter(({ question }) => question === 'places').map(({ share }) => share)).toEqual([
    35, 35, 35,
  ])
})

test('a share of fewer than ten people is hidden', () => {
  const members = Array.from({ length: 12 }, (_, at) => `person-${at}`)
  const [made] = built(town(), { overlays: [overlay({ members })] }).pack.overlays
  const cells = made?.level === 'group' ? made.cells : []
  expect(cells.length).toBeGreaterThan(0)
  expect(cells.every(({ share }) => share === 'hidden')).toBe(true)
})

test('a made-up place may light its people', () => {
  const [made] = built(town(), { overlays: [overlay({})], provenance: 'illustrative' }).pack.overlays
  expect(made?.level === 'row' && made.rows.length).toBe(30)
})

const party = { id: 'party', title: 'Party', says: 'They met.', lights: ['person-1', 'place-0'], figures: [] }

test('an event knows its ties, and in a survey lights things alone', () => {
  const later = Array.from({ length: 6 }, (_, at) =>
    tie(`person-${at}`, `person-${at + 50}`, 'helps', { wave: 2, event: 'party' }),
  )
  const raw = withTies(town(), later)
  const { pack } = built(raw, { events: [party] })
  const [event] = pack.events
  expect(event?.ties.map((at) => pack.ties.wave[at])).toEqual([2, 2, 2, 2, 2, 2])
  expect(event?.rows.map((row) => pack.nodes.things[row - people(pack)]?.label)).toEqual(['The Glebe'])
  expect(built(raw, { events: [party], provenance: 'illustrative' }).pack.events[0]?.rows.length).toBe(2)
})

test('in a survey an event of a handful of people is refused', () => {
  const raw = withTies(town(), [tie('person-1', 'person-50', 'helps', { wave: 2, event: 'party' })])
  const made = buildPack(raw, planFor({ events: [party] }), diceFrom(1))
  expect(made.problems.map(({ says }) => says).join(' ')).toContain('events[0].ties')
})

test('the certificate says what was done, and how many were only named', () => {
  const { disclosure } = first.pack
  expect(disclosure.policy).toBe('kith-1')
  expect(disclosure.steps.find(({ id }) => id === 'named-only')).toMatchObject({ before: 110, after: 20 })
  expect(disclosure.steps.find(({ id }) => id === 'columns')).toMatchObject({ before: 2, after: 1 })
})

test('the card says in short sentences what was done, how a search would end, and what remains', () => {
  const { says } = first.pack.disclosure
  const sentences = says.flatMap((paragraph) => paragraph.split(/(?<=[.!?]) /))
  expect(Math.max(...sentences.map((sentence) => sentence.split(' ').length))).toBeLessThanOrEqual(25)
  expect(says.join(' ')).toMatch(/times in 100|once in 100/)
  expect(says.at(-1)).toContain('may still find your light')
})

test('progress goes from nothing to all, and never back', () => {
  const heard: number[] = []
  buildPack(town(), planFor(), diceFrom(1), (share) => heard.push(share))
  expect(heard[0]).toBe(0)
  expect(heard.at(-1)).toBe(1)
  expect([...heard].sort((a, b) => a - b)).toEqual(heard)
})

/** A made-up survey with names and secrets, whose every number is known: four groups of thirty, each round a place. */
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { type Built, buildPack } from '../../../src/import/build.ts'
import type { RawNetwork, RawNode, RawTie } from '../../../src/import/network.ts'
import type { ImportPlan, OverlayPlan, PoolPlan, QuestionPlan } from '../../../src/import/plan.ts'

const GROUPS = 4
export const SIZE = 30
/** Beside the respondents, so many in each group were only named. */
const NAMED_EACH = 5
const PLACES = ['The Glebe', 'Jubilee Hall', 'St Paul’s', 'The Legion']

const personId = (group: number, number: number) => `p-${group}-${number}`
export const namedId = (group: number, number: number) => `n-${group}-${number}`
const placeId = (group: number) => `place-${group}`
export const membersOf = (group: number, count = SIZE) =>
  Array.from({ length: count }, (_, number) => personId(group, number))

export function tie(from: string, to: string, more: Partial<RawTie> = {}): RawTie {
  return { from, to, directed: true, relation: 'news', wave: 1, event: null, attributes: {}, ...more }
}

export function node(
  id: string,
  kind: string,
  label: string | null,
  more: Record<string, string> = {},
): RawNode {
  return { id, label, attributes: { kind, ...more } }
}

/** The survey; `more` is put behind it. */
export function village(more: { nodes?: RawNode[]; ties?: RawTie[] } = {}): RawNetwork {
  const dice = diceFrom(5)
  const nodes: RawNode[] = []
  const ties: RawTie[] = []
  for (let group = 0; group < GROUPS; group++) {
    nodes.push(node(placeId(group), 'place', PLACES[group]!))
    for (let at = 0; at < SIZE; at++) {
      const facts = { diary: `secret-${group}-${at}`, street: `Quince Row ${at}` }
      nodes.push(node(personId(group, at), 'respondent', `Zebediah Quux ${group} ${at}`, facts))
      ties.push(tie(personId(group, at), placeId(group)))
      ties.push(tie(personId(group, at), personId(group, (at + 1 + Math.floor(dice() * 6)) % SIZE)))
    }
    for (let at = 0; at < NAMED_EACH; at++) {
      nodes.push(node(namedId(group, at), 'named', `Wilhelmina Vex ${group} ${at}`))
      ties.push(tie(personId(group, at), namedId(group, at)))
    }
    ties.push(tie(personId(group, 0), personId((group + 1) % GROUPS, 3)))
  }
  const all = { nodes: [...nodes, ...(more.nodes ?? [])], ties: [...ties, ...(more.ties ?? [])] }
  return { ...all, counts: { nodes: all.nodes.length, ties: all.ties.length, directed: true } }
}

const TONES = ['blue', 'rose', 'green', 'amber', 'vermillion', 'yellow', 'warm'] as const

export const pool = (id: string, members: readonly string[], at = 0): PoolPlan => ({
  id,
  title: `Pool ${id}`,
  shape: 'disc',
  tone: TONES[at % TONES.length]!,
  basis: 'measured',
  form: 'heap',
  members,
})

export const question = (more: Partial<QuestionPlan> = {}): QuestionPlan => ({
  id: 'news',
  relations: ['news'],
  title: 'News',
  asked: 'Who do you ask for news?',
  directed: true,
  pulse: 'to-asker',
  pools: PLACES.map((_, group) => pool(`g${group}`, membersOf(group), group)),
  // One layout less to bake: where people stand is tested elsewhere.
  layout: 'base',
  ...more,
})

export const overlay = (members: readonly string[], more: Partial<OverlayPlan> = {}): OverlayPlan => ({
  id: 'out-of-work',
  title: 'Out of work',
  rank: 'group',
  level: 'group',
  figures: [],
  members,
  ...more,
})

const KINDS = ['respondent', 'named', 'place', 'activity', 'source', 'role'] as const

export const plan = (more: Partial<ImportPlan> = {}): ImportPlan => ({
  site: { id: 'village', title: 'A village', region: '', badge: 'Made from a survey.' },
  provenance: 'survey',
  publicBecause: null,
  seed: null,
  kindOf: (_, { kind }) => KINDS.find((each) => each === kind) ?? 'respondent',
  labelKinds: ['place', 'activity', 'source', 'role'],
  whitelist: ['street'],
  questions: [question()],
  overlays: [],
  figures: [],
  events: [],
  ...more,
})

export const PUBLIC = { provenance: 'public', publicBecause: 'It is made up.' } as const

export function built(raw: RawNetwork = village(), wanted: ImportPlan = plan(), seed = 1): Built {
  const read = buildPack(raw, wanted, diceFrom(seed))
  if (!read.ok) throw new Error(`expected a pack, got: ${read.problems.map(({ says }) => says).join(' ')}`)
  return read.value
}

/** Why there is no pack. */
export function refusal(raw: RawNetwork, wanted: ImportPlan): string {
  const read = buildPack(raw, wanted, diceFrom(1))
  return read.ok ? 'nothing' : read.problems.map(({ says }) => says).join(' ')
}

/** People in each pool of the first question, by the pool's id. */
export function poolSizes({ nodes, questions }: SitePack): Record<string, number> {
  const { of, list } = questions[0]!.pools
  const people = of.slice(0, nodes.people.kind.length)
  return Object.fromEntries(list.map(({ id }, at) => [id, people.filter((each) => each === at).length]))
}

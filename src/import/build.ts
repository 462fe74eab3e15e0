/**
 * The one way into a pack: a raw network with names goes in, an anonymised pack comes out. Pure but for the dice
 * it is given; the same network, plan and dice give the same pack.
 */
import { adjacencyOf } from '../core/graph/adjacency.ts'
import type { Dice } from '../core/graph/dice.ts'
import { bakeLayout, type Layout } from '../core/layout/bake-layout.ts'
import { mentionCounts } from '../core/model/mentions.ts'
import type { PackEvent, SitePack } from '../core/model/pack.ts'
import { sharesIn } from '../core/privacy/audit-pack.ts'
import { MIN_PEOPLE } from '../core/privacy/policy.ts'
import { badgeOf, certify } from './anonymise/certify.ts'
import { type ProtectedFacts, protectFacts } from './anonymise/facts/protect-facts.ts'
import { baseGroups } from './anonymise/found-pools.ts'
import { quietOverlays, type RiskReport, riskReportOf, tellRisks } from './anonymise/measure-risk.ts'
import { overlaysOf, tellCells } from './anonymise/overlays.ts'
import { poolsOf, type QuestionPools } from './anonymise/pools.ts'
import { type RowBook, rowBookOf } from './anonymise/row-book.ts'
import { shadesOf } from './anonymise/shades.ts'
import { type Strictness, strictnessOf } from './anonymise/strictness.ts'
import { type BuildReport, newTally, type Tally } from './anonymise/tally.ts'
import { type PackTie, tiesOf } from './anonymise/tie-columns.ts'
import { withheld } from './anonymise/withhold.ts'
import { checkRelease } from './check/check-release.ts'
import type { Problem, RawNetwork, Read } from './network.ts'
import type { EventPlan, ImportPlan } from './plan.ts'
import { factsFindTooMany } from './risk/intruder.ts'
import { webOf } from './risk/web.ts'

export interface Built {
  readonly pack: SitePack
  readonly report: BuildReport
}

/** Where every row of the pack stands so far, and the group that each stands in (-1: in none). */
export interface Spread {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly of: ArrayLike<number>
}

/** Hears the share done (0..1), what is going on in a few words, and where everybody stands once that is known. */
export type Progress = (share: number, says: string, spread?: Spread) => void

export interface BuildMore {
  /** The last pack of the same place: nobody may be found by taking one from the other. */
  readonly before?: SitePack
}

export function buildPack(
  raw: RawNetwork,
  plan: ImportPlan,
  dice: Dice,
  progress?: Progress,
  more: BuildMore = {},
): Read<Built> {
  const strictness = strictnessOf(plan)
  if (typeof strictness === 'string') return refused(plan, strictness)
  const tally = newTally()
  progress?.(0, 'Taking names out')
  const book = rowBookOf(raw, plan, dice, tally)
  const refusal = refusalOf(book, plan)
  if (refusal) return refused(plan, refusal)
  const asked = tiesOf(raw, plan, book, tally)
  if (asked.length === 0) return refused(plan, NO_ANSWERS)
  const facts = protectFacts(plan, book, strictness, tally)
  if (!facts.ok) return refused(plan, facts.says)
  progress?.(0.03, 'Looking for people who stand alone')
  const drawn = drawnOf({ raw, plan, book, facts: facts.facts, strictness, asked, dice, tally, progress })
  if (plan.provenance === 'survey' && factsFindTooMany(drawn.risk.intruders)) return refused(plan, TOO_SURE)
  const pack = packOf(plan, book, drawn, dice, tally, progress)
  const checked = checkRelease(pack, more.before)
  if (!checked.ok) return refused(plan, ...checked.faults)
  progress?.(1, 'Done')
  return {
    ok: true,
    value: { pack, report: reportOf(raw, pack, drawn.risk, strictness, tally) },
    problems: darkGroups(pack),
  }
}

/** Groups of the tray that would show nothing: all their shares are hidden. */
function darkGroups({ overlays }: SitePack): Problem[] {
  return overlays
    .filter((overlay) => overlay.level === 'group' && overlay.cells.every(({ share }) => share === 'hidden'))
    .map(({ title }) => ({ level: 'warning', file: '', line: 0, says: `${title}: ${ALL_HIDDEN}` }))
}

const ALL_HIDDEN =
  'every share is hidden, since too few people of any group are in it. Join it with another, or leave it out.'

const NO_ANSWERS = 'No tie answers any of the questions. Check which relations belong to each question.'
const TOO_SURE =
  'Somebody who counts links could be too sure of finding a person. Let more ties be left out (--tie-budget 10, or “How strictly?” on the page), ask fewer questions, or wait until more people have answered.'

function refusalOf(book: RowBook, plan: ImportPlan): string | null {
  const people = book.persons
  if (people >= MIN_PEOPLE || plan.publicBecause !== null) return null
  return `There are ${people} people; under ${MIN_PEOPLE} everybody could be recognised. If the network is public or made up, say why with --public "why".`
}

function refused(plan: ImportPlan, ...says: readonly string[]): Read<Built> {
  return {
    ok: false,
    problems: says.map((each): Problem => ({ level: 'error', file: plan.site.id, line: 0, says: each })),
  }
}

interface DrawInput {
  readonly raw: RawNetwork
  readonly plan: ImportPlan
  readonly book: RowBook
  readonly facts: ProtectedFacts
  readonly strictness: Strictness
  /** Ties that answer a question of the plan. */
  readonly asked: readonly PackTie[]
  readonly dice: Dice
  readonly tally: Tally
  readonly progress: Progress | undefined
}

/** All that is decided before places on the map are found, which takes longest. */
interface Drawn {
  readonly ties: readonly PackTie[]
  readonly clusters: Int32Array
  readonly pools: readonly QuestionPools[]
  readonly overlays: SitePack['overlays']
  readonly risk: RiskReport
}

function drawnOf(input: DrawInput): Drawn {
  const { raw, plan, book, facts, strictness, asked, dice, tally, progress } = input
  const people = book.people.length
  const rows = people + book.things.length
  const kept = withheld(asked, raw, book, strictness)
  progress?.(0.05, 'Finding groups')
  const { from, to } = columnsOf(kept)
  const clusters = baseGroups(adjacencyOf(rows, from, to), people, dice)
  const pools = plan.questions.map((question, at) =>
    poolsOf(question, at, { book, ties: kept, provenance: plan.provenance, clusters, dice }),
  )
  tellPools(pools, tally)
  const questions = plan.questions.map(({ id }, at) => ({ id, pools: pools[at]! }))
  const { provenance, figures } = plan
  const told = overlaysOf(plan.overlays, { book, provenance, questions, facts, figures })
  const published = { kind: book.people, things: book.things, questions, overlays: told }
  const shared = new Set(sharesIn(told).map(({ id }) => id))
  const members = plan.overlays.filter(({ id }) => shared.has(id)).map(facts.membersOf)
  const seen = { before: webOf(people, rows, asked), after: webOf(people, rows, kept), published, members }
  const { overlays, found } = quietOverlays(seen)
  tellCells(overlays, tally)
  const count = { before: asked.length, after: kept.length }
  const risk = riskReportOf({ ...seen, published: { ...published, overlays } }, found, count, clusters)
  tellRisks(risk, tally)
  return { ties: kept, clusters, pools, overlays, risk }
}

function packOf(
  plan: ImportPlan,
  book: RowBook,
  { ties, clusters, pools, overlays, risk }: Drawn,
  dice: Dice,
  tally: Tally,
  progress: Progress | undefined,
): SitePack {
  const columns = columnsOf(ties)
  const people = book.people.length
  const directed = plan.questions.map((question) => question.directed)
  const mentions = mentionCounts(people + book.things.length, columns, directed)
  const questions = plan.questions.map(({ layout }, at) => ({ ...pools[at]!, layout }))
  const layout = bakeLayout(
    { people, mentions, ties: columns, clusters, questions },
    dice,
    (share, { x, y }, of) => progress?.(0.1 + 0.85 * share, 'Finding places on the map', { x, y, of }),
  )
  const asked = plan.questions.map(({ id }, at) => ({ id, pools: pools[at]! }))
  const shades = plan.feelings
    ? shadesOf(plan.feelings, { book, questions: asked, strict: plan.provenance === 'survey' }, tally)
    : null
  const { id, title, region } = plan.site
  return {
    format: 1,
    site: { id, title, region, badge: badgeOf(plan), provenance: plan.provenance },
    nodes: {
      people: { kind: book.people, mentions: mentions.slice(0, people) },
      things: book.things.map((thing, at) => ({ ...thing, mentions: mentions[people + at]! })),
      base: layout.base,
    },
    ties: { ...columns, wave: ties.map(({ wave }) => wave) },
    questions: questionsOf(plan, pools, layout),
    overlays,
    figures: plan.figures,
    events: plan.events.map((event) => eventOf(event, plan, book, ties)),
    ...(shades ? { shades } : {}),
    disclosure: certify(plan, risk, tally),
  }
}

const columnsOf = (ties: readonly PackTie[]) => ({
  from: ties.map(({ from }) => from),
  to: ties.map(({ to }) => to),
  question: ties.map(({ question }) => question),
})

function questionsOf(
  plan: ImportPlan,
  pools: readonly QuestionPools[],
  layout: Layout,
): SitePack['questions'] {
  return plan.questions.map(({ id, title, asked, directed, pulse }, at) => ({
    id,
    title,
    asked,
    directed,
    pulse,
    places: layout.questions[at]!,
    pools: { of: pools[at]!.of, list: pools[at]!.list },
  }))
}

function tellPools(pools: readonly QuestionPools[], tally: Tally): void {
  const before = pools.reduce((sum, { groupsBefore }) => sum + groupsBefore, 0)
  const after = pools.reduce((sum, { list }) => sum + list.length, 0)
  tally.note(
    'small-groups',
    'Groups of fewer than 10 people, and more than seven to a question, were joined.',
    before,
    after,
  )
}

function eventOf(event: EventPlan, plan: ImportPlan, book: RowBook, ties: readonly PackTie[]): PackEvent {
  const lit = event.lights.flatMap((id) => book.rowOf.get(id) ?? [])
  // In a survey's pack an event may light things; a person it lit could be known by it.
  const rows = plan.provenance === 'survey' ? lit.filter((row) => row >= book.people.length) : lit
  return {
    id: event.id,
    title: event.title,
    says: event.says,
    ties: ties.flatMap((tie, at) => (tie.event === event.id ? [at] : [])),
    rows: [...new Set(rows)].sort((a, b) => a - b),
    figures: event.figures,
  }
}

function reportOf(
  raw: RawNetwork,
  { site, nodes, ties, questions, disclosure }: SitePack,
  risk: RiskReport,
  { k, tieBudget }: Strictness,
  tally: Tally,
): BuildReport {
  const { kind } = nodes.people
  const { threshold, publicBecause } = disclosure
  return {
    site: { title: site.title, badge: site.badge, provenance: site.provenance },
    rules: { threshold, k, tieBudget, publicBecause },
    read: { nodes: raw.counts.nodes, ties: raw.counts.ties },
    pack: {
      people: kind.length,
      namedOnly: kind.filter((each) => each === 'named').length,
      things: nodes.things.length,
      ties: ties.from.length,
      questions: questions.length,
    },
    risk,
    steps: tally.steps,
  }
}

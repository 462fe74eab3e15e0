/**
 * The one way into a pack: a raw network with names goes in, an anonymised pack comes out. Pure but for the dice
 * it is given; the same network, plan and dice give the same pack.
 */
import { adjacencyOf } from '../core/graph/adjacency.ts'
import type { Dice } from '../core/graph/dice.ts'
import { bakeLayout, type Layout } from '../core/layout/bake-layout.ts'
import { checkPack } from '../core/model/check.ts'
import { mentionCounts } from '../core/model/mentions.ts'
import type { PackEvent, SitePack } from '../core/model/pack.ts'
import { MIN_PEOPLE } from '../core/privacy/policy.ts'
import { certify } from './anonymise/certify.ts'
import { baseGroups } from './anonymise/found-pools.ts'
import { overlaysOf } from './anonymise/overlays.ts'
import { poolsOf, type QuestionPools } from './anonymise/pools.ts'
import { type RowBook, rowBookOf } from './anonymise/row-book.ts'
import { shadesOf } from './anonymise/shades.ts'
import { type BuildReport, newTally, type Tally } from './anonymise/tally.ts'
import { type PackTie, tiesOf } from './anonymise/tie-columns.ts'
import type { Problem, RawNetwork, Read } from './network.ts'
import type { EventPlan, ImportPlan } from './plan.ts'

export interface Built {
  readonly pack: SitePack
  readonly report: BuildReport
}

/** Hears the share done (0..1) and what is going on, in a few words. */
export type Progress = (share: number, says: string) => void

export function buildPack(raw: RawNetwork, plan: ImportPlan, dice: Dice, progress?: Progress): Read<Built> {
  const tally = newTally()
  progress?.(0, 'Taking names out')
  const book = rowBookOf(raw, plan, dice, tally)
  const refusal = refusalOf(book, plan)
  if (refusal) return refused(plan, refusal)
  const ties = tiesOf(raw, plan, book, tally)
  if (ties.length === 0)
    return refused(
      plan,
      'No tie answers any of the questions. Check which relations belong to each question.',
    )
  const pack = packOf(plan, book, ties, dice, tally, progress)
  const checked = checkPack(pack)
  if (!checked.ok) return refused(plan, checked.says)
  progress?.(1, 'Done')
  return { ok: true, value: { pack, report: reportOf(raw, pack, tally) }, problems: [] }
}

function refusalOf(book: RowBook, plan: ImportPlan): string | null {
  const people = book.persons
  if (people >= MIN_PEOPLE || plan.publicBecause !== null) return null
  return `There are ${people} people; under ${MIN_PEOPLE} everybody could be recognised. If the network is public or made up, say why with --public "why".`
}

function refused(plan: ImportPlan, says: string): Read<Built> {
  const problem: Problem = { level: 'error', file: plan.site.id, line: 0, says }
  return { ok: false, problems: [problem] }
}

function packOf(
  plan: ImportPlan,
  book: RowBook,
  ties: readonly PackTie[],
  dice: Dice,
  tally: Tally,
  progress: Progress | undefined,
): SitePack {
  const columns = columnsOf(ties)
  const people = book.people.length
  const rows = people + book.things.length
  const mentions = mentionCounts(
    rows,
    columns,
    plan.questions.map(({ directed }) => directed),
  )
  progress?.(0.05, 'Finding groups')
  const clusters = baseGroups(adjacencyOf(rows, columns.from, columns.to), people, dice)
  const pools = plan.questions.map((question, at) =>
    poolsOf(question, at, { book, ties, provenance: plan.provenance, clusters, dice }),
  )
  tellPools(pools, tally)
  const questions = plan.questions.map(({ layout }, at) => ({ ...pools[at]!, layout }))
  const layout = bakeLayout({ people, mentions, ties: columns, clusters, questions }, dice, (share) =>
    progress?.(0.1 + 0.85 * share, 'Finding places on the map'),
  )
  const asked = plan.questions.map(({ id }, at) => ({ id, pools: pools[at]! }))
  const shades = plan.feelings ? shadesOf(plan.feelings, book, asked, tally) : null
  const overlays = overlaysOf(plan.overlays, { book, provenance: plan.provenance, questions: asked }, tally)
  return {
    format: 1,
    site: { ...siteOf(plan), provenance: plan.provenance },
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
    disclosure: certify(plan, tally),
  }
}

const siteOf = ({ site: { id, title, region, badge } }: ImportPlan) => ({ id, title, region, badge })

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

function reportOf(raw: RawNetwork, pack: SitePack, tally: Tally): BuildReport {
  const { kind } = pack.nodes.people
  return {
    read: { nodes: raw.counts.nodes, ties: raw.counts.ties },
    pack: {
      people: kind.length,
      namedOnly: kind.filter((each) => each === 'named').length,
      things: pack.nodes.things.length,
      ties: pack.ties.from.length,
      questions: pack.questions.length,
    },
    steps: tally.steps,
  }
}

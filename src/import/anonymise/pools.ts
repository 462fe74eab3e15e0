/** The pools of each question: authored ones first, else found ones, cut to what a picture may hold. */
import { type Adjacency, adjacencyOf, degreeOf } from '../../core/graph/adjacency.ts'
import type { Dice } from '../../core/graph/dice.ts'
import type { Pool, PoolShape, Provenance, Tone } from '../../core/model/pack.ts'
import type { PoolPlan, QuestionPlan } from '../plan.ts'
import { foundGroups } from './found-pools.ts'
import { cutPools, joinNeighbours, MOST_NAMED, OTHERS, UNTOUCHED } from './pool-cut.ts'
import { poolNames } from './pool-names.ts'
import type { RowBook } from './row-book.ts'
import type { PackTie } from './tie-columns.ts'

export interface QuestionPools {
  /** Index into `list`, -1 for rows the question does not touch. */
  readonly of: readonly number[]
  readonly list: readonly Pool[]
  readonly forms: readonly ('heap' | 'arc')[]
  /** Groups there were before small ones were joined. */
  readonly groupsBefore: number
}

export interface PoolsInput {
  readonly book: RowBook
  readonly ties: readonly PackTie[]
  readonly provenance: Provenance
  /** Groups of the base layout, where questions that lie on it take their pools from. */
  readonly clusters: ArrayLike<number>
  readonly dice: Dice
}

const SHAPES: readonly PoolShape[] = ['square', 'disc', 'hexagon', 'triangle', 'diamond', 'star']
const TONES: readonly Tone[] = ['blue', 'rose', 'green', 'amber', 'vermillion', 'yellow']
const OTHERS_LOOK = { shape: 'drop', tone: 'slate' } as const

export function poolsOf(question: QuestionPlan, at: number, input: PoolsInput): QuestionPools {
  const layer = layerOf(input, at)
  const started = question.pools
    ? plannedGroups(question.pools, layer, input)
    : question.layout === 'base'
      ? clusterGroups(layer, input)
      : foundGroups(layer, input.dice)
  const groupsBefore = new Set(started.filter((group) => group >= 0)).size
  const people = input.book.people.length
  const cut = cutPools(started, people)
  const things = input.book.things.map((_, number) => people + number)
  joinNeighbours(cut.of, layer, things)
  const named = question.pools
    ? cut.kept.map((group) => ownLook(question.pools![group]!))
    : foundLooks(cut.of, cut.kept.length, layer, input)
  const forms = cut.kept.map((group) => question.pools?.[group]?.form ?? 'heap')
  return { ...withOthers(cut.of, named, forms, basisOf(input.provenance)), groupsBefore }
}

function layerOf({ book, ties }: PoolsInput, at: number): Adjacency {
  const own = ties.filter(({ question }) => question === at)
  return adjacencyOf(
    book.people.length + book.things.length,
    own.map(({ from }) => from),
    own.map(({ to }) => to),
  )
}

/** Found groups of made-up people stand on an assumption; those of people who were asked were measured. */
const basisOf = (provenance: Provenance) => (provenance === 'illustrative' ? 'assumed' : 'measured')

function plannedGroups(pools: readonly PoolPlan[], layer: Adjacency, { book }: PoolsInput): Int32Array {
  const of = Int32Array.from({ length: layer.rows }, (_, row) =>
    degreeOf(layer, row) > 0 ? OTHERS : UNTOUCHED,
  )
  pools.forEach(({ members }, group) => {
    for (const id of members) {
      const row = book.rowOf.get(id)
      if (row !== undefined && of[row]! < 0) of[row] = group
    }
  })
  // People who were only named, and things, go with those who named them; who was asked and is not planned does not.
  const followers = [...of.keys()].filter((row) => book.people[row] !== 'respondent')
  joinNeighbours(of, layer, followers)
  return of
}

function clusterGroups(layer: Adjacency, { clusters }: PoolsInput): Int32Array {
  return Int32Array.from({ length: layer.rows }, (_, row) =>
    degreeOf(layer, row) > 0 ? clusters[row]! : UNTOUCHED,
  )
}

const ownLook = ({ id, title, shape, tone, basis }: PoolPlan): Pool => ({ id, title, shape, tone, basis })

function foundLooks(of: Int32Array, groups: number, layer: Adjacency, input: PoolsInput): Pool[] {
  const { book, ties, provenance } = input
  const whole = adjacencyOf(
    layer.rows,
    ties.map(({ from }) => from),
    ties.map(({ to }) => to),
  )
  const titles = poolNames({
    of,
    groups,
    people: book.people.length,
    things: book.things,
    layers: [layer, whole],
  })
  return titles.map((title, at) => ({
    id: `pool-${at + 1}`,
    title,
    shape: SHAPES[at % MOST_NAMED]!,
    tone: TONES[at % MOST_NAMED]!,
    basis: basisOf(provenance),
  }))
}

function withOthers(
  of: Int32Array,
  named: readonly Pool[],
  forms: readonly ('heap' | 'arc')[],
  basis: Pool['basis'],
): Omit<QuestionPools, 'groupsBefore'> {
  if (!of.includes(OTHERS)) return { of: [...of], list: named, forms }
  const title = named.length === 0 ? 'Everyone' : 'Everyone else'
  return {
    of: Array.from(of, (group) => (group === OTHERS ? named.length : group)),
    list: [...named, { id: 'others', title, ...OTHERS_LOOK, basis }],
    forms: [...forms, 'heap'],
  }
}

/**
 * How pools feel, as shades. A score never leaves the importer: what does is in which of five bands the average of ten
 * or more people lies, beside the whole place.
 */
import { FELT_BY, type FeltBy, type Shade } from '../../core/model/pack.ts'
import { showable } from '../../core/privacy/policy.ts'
import type { FeelingsPlan } from '../plan.ts'
import type { QuestionPools } from './pools.ts'
import type { RowBook } from './row-book.ts'
import type { Tally } from './tally.ts'

/** Where one band ends and the next begins: standard deviations from the average of the whole place. */
const EDGES = [-0.3, -0.1, 0.1, 0.3] as const

interface Felt {
  readonly pool: number
  readonly score: number
  readonly of: Exclude<FeltBy, 'all'>
}

export function shadesOf(
  plan: FeelingsPlan,
  book: RowBook,
  questions: readonly { readonly id: string; readonly pools: QuestionPools }[],
  tally: Tally,
): Shade[] {
  const rows = answersOf(plan, book)
  const scores = [...rows.values()].map(({ score }) => score)
  const whole = { mean: meanOf(scores), sd: deviationOf(scores) }
  const shades = questions.flatMap(({ id, pools }) => {
    const felt = [...rows].map(([row, answer]): Felt => ({ ...answer, pool: pools.of[row] ?? -1 }))
    return pools.list.flatMap((pool, at) => {
      const own = felt.filter((each) => each.pool === at)
      return bandsOf(own, whole).map(({ of, band }): Shade => ({ question: id, pool: pool.id, of, band }))
    })
  })
  const shown = shades.filter(({ band }) => band !== 'hidden').length
  tally.note(
    'shades',
    'Averages of fewer than 10 people are hidden, and one beside them.',
    shades.length,
    shown,
  )
  return shades
}

function answersOf({ scores, belong, stopped }: FeelingsPlan, { rowOf }: RowBook) {
  const [part, kept] = [new Set(belong), new Set(stopped)]
  const rows = new Map<number, Omit<Felt, 'pool'>>()
  for (const [id, score] of scores) {
    const row = rowOf.get(id)
    const of = kept.has(id) ? 'stopped' : part.has(id) ? 'belong' : 'between'
    if (row !== undefined) rows.set(row, { score, of })
  }
  return rows
}

/** One of the three answers alone is never hidden: together with all and the others it could be worked out. */
function bandsOf(felt: readonly Felt[], whole: Whole): { of: FeltBy; band: Shade['band'] }[] {
  const groups = FELT_BY.map((of) => ({
    of,
    felt: of === 'all' ? felt : felt.filter((each) => each.of === of),
  }))
  const answers = groups.filter(({ of }) => of !== 'all').sort((a, b) => a.felt.length - b.felt.length)
  const small = answers.filter((group) => !showable(group.felt.length))
  const hidden = new Set(small.length === 1 ? answers.slice(0, 2) : small)
  return groups.map((group) => ({
    of: group.of,
    band: hidden.has(group) || !showable(group.felt.length) ? 'hidden' : bandOf(group.felt, whole),
  }))
}

interface Whole {
  readonly mean: number
  readonly sd: number
}

function bandOf(felt: readonly Felt[], { mean, sd }: Whole): Exclude<Shade['band'], 'hidden'> {
  const off = sd === 0 ? 0 : (meanOf(felt.map(({ score }) => score)) - mean) / sd
  return EDGES.filter((edge) => off > edge).length as 0 | 1 | 2 | 3 | 4
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)))
}

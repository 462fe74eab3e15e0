/**
 * How pools feel, as shades. A score never leaves the importer: what does is in which of five bands the average of ten
 * or more people lies, beside the whole place.
 */
import { FELT_BY, type FeltBy, type Shade } from '../../core/model/pack.ts'
import { shadeLeaksOf } from '../../core/privacy/audit-shades.ts'
import { MIN_RESPONDENTS, showable } from '../../core/privacy/policy.ts'
import type { FeelingsPlan } from '../plan.ts'
import { type Answers, answersOf, isDiverse } from './facts/diverse.ts'
import type { QuestionPools } from './pools.ts'
import type { RowBook } from './row-book.ts'
import type { Tally } from './tally.ts'

/** Where one band ends and the next begins: standard deviations from the average of the whole place. */
const EDGES = [-0.3, -0.1, 0.1, 0.3] as const
/** The same for single answers, which lie further apart than averages: four kinds of answer, none of which is kept. */
const OWN_EDGES = [-0.8, 0, 0.8] as const

interface Felt {
  readonly row: number
  readonly score: number
  readonly of: Exclude<FeltBy, 'all'>
}

export interface ShadesInput {
  readonly book: RowBook
  readonly questions: readonly { readonly id: string; readonly pools: QuestionPools }[]
  /** In a survey's pack a group's answers must also be of several kinds, and no two groups may tell of those between them. */
  readonly strict: boolean
}

export function shadesOf(plan: FeelingsPlan, input: ShadesInput, tally: Tally): Shade[] {
  const felt = feltBy(plan, input.book)
  const whole = wholeOf(felt)
  const closed = new Set<string>()
  const shadesNow = () =>
    input.questions.flatMap((question) => shadesIn(question, felt, whole, input, closed))
  let shades = shadesNow()
  for (let leak = input.strict && leakIn(shades, input); leak; leak = leakIn(shades, input)) {
    closed.add(leak)
    shades = shadesNow()
  }
  const shown = shades.filter(({ band }) => band !== 'hidden').length
  const says = 'Averages of fewer than 10 people are hidden, and one beside them.'
  tally.note('shades', says, shades.length, shown)
  return shades
}

const keyOf = (question: string, pool: string, of: FeltBy): string => JSON.stringify([question, pool, of])

/** The first shade that gives something away beside the others, or null. */
function leakIn(shades: readonly Shade[], { book, questions }: ShadesInput): string | null {
  const known = new Map(shades.map(({ question, pool, of, band }) => [keyOf(question, pool, of), band]))
  const asked = book.people.flatMap((kind, row) => (kind === 'respondent' ? [row] : []))
  const parted = questions.map(({ pools }) => ({
    of: asked.map((row) => pools.of[row] ?? -1),
    count: pools.list.length,
  }))
  const key = (question: number, cluster: number, of: FeltBy) =>
    keyOf(questions[question]!.id, questions[question]!.pools.list[cluster]!.id, of)
  const [leak] = shadeLeaksOf(parted, (...at) => known.get(key(...at)) ?? 'hidden', MIN_RESPONDENTS)
  return leak ? key(leak.question, leak.cluster, leak.of) : null
}

/** Answers of people who were asked; what is said of those only named is not read. */
function feltBy({ scores, belong, stopped }: FeelingsPlan, { rowOf, people }: RowBook): Felt[] {
  const [part, kept] = [new Set(belong), new Set(stopped)]
  return [...scores].flatMap(([id, score]): Felt[] => {
    const row = rowOf.get(id)
    if (row === undefined || people[row] !== 'respondent') return []
    return [{ row, score, of: kept.has(id) ? 'stopped' : part.has(id) ? 'belong' : 'between' }]
  })
}

interface Whole {
  readonly mean: number
  readonly sd: number
  readonly answers: Answers
}

function wholeOf(felt: readonly Felt[]): Whole {
  const scores = felt.map(({ score }) => score)
  const [mean, sd] = [meanOf(scores), deviationOf(scores)]
  return { mean, sd, answers: ownAnswers(felt, { mean, sd }) }
}

const ownAnswers = (felt: readonly Felt[], { mean, sd }: Omit<Whole, 'answers'>): Answers =>
  answersOf(
    felt.map(({ score }) => OWN_EDGES.filter((edge) => sd > 0 && (score - mean) / sd > edge).length),
    OWN_EDGES.length + 1,
  )

function shadesIn(
  { id, pools }: ShadesInput['questions'][number],
  felt: readonly Felt[],
  whole: Whole,
  { strict }: ShadesInput,
  closed: ReadonlySet<string>,
): Shade[] {
  return pools.list.flatMap((pool, at) => {
    const own = felt.filter(({ row }) => pools.of[row] === at)
    const mayShow = (of: FeltBy, group: readonly Felt[]) =>
      showable(group.length) &&
      !closed.has(keyOf(id, pool.id, of)) &&
      (!strict || isDiverse(ownAnswers(group, whole), whole.answers, true))
    return bandsOf(own, whole, mayShow).map(
      ({ of, band }): Shade => ({ question: id, pool: pool.id, of, band }),
    )
  })
}

/** One of the three answers alone is never hidden: together with all and the others it could be worked out. */
function bandsOf(
  felt: readonly Felt[],
  whole: Whole,
  mayShow: (of: FeltBy, group: readonly Felt[]) => boolean,
): { of: FeltBy; band: Shade['band'] }[] {
  const groups = FELT_BY.map((of) => ({
    of,
    felt: of === 'all' ? felt : felt.filter((each) => each.of === of),
  }))
  const answers = groups.filter(({ of }) => of !== 'all').sort((a, b) => a.felt.length - b.felt.length)
  const hidden = new Set(groups.filter((group) => !mayShow(group.of, group.felt)))
  const closed = answers.filter((group) => hidden.has(group))
  if (closed.length === 1) hidden.add(answers.find((group) => !hidden.has(group))!)
  return groups.map((group) => ({
    of: group.of,
    band: hidden.has(group) ? 'hidden' : bandOf(group.felt, whole),
  }))
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

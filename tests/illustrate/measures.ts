/** What the acceptance tests measure in a made-up survey, worked out from its answers alone. */
import { type Adjacency, adjacencyOf } from '../../src/core/graph/adjacency.ts'
import { SITES } from '../../src/illustrate/sites/index.ts'
import { makeSurvey } from '../../src/illustrate/survey/make-survey.ts'
import {
  LAYERS,
  type Layer,
  type Respondent,
  SUPPORT,
  type Survey,
  type SurveyTie,
} from '../../src/illustrate/survey/survey.ts'

/** Every place's survey, made once for a test file. */
export const surveys: readonly Survey[] = SITES.map(makeSurvey)

export function surveyOf(site: string): Survey {
  const survey = surveys.find((one) => one.site === site)
  if (survey === undefined) throw new Error(`expected a survey of ${site}`)
  return survey
}

export const count = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length

/** In a hundred. */
export const percent = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  (100 * count(items, holds)) / items.length

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export const deviation = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))

/** The ties of the first asking, in the layers given or in all. */
export function firstTies(survey: Survey, layers: readonly Layer[] = LAYERS): SurveyTie[] {
  return survey.ties.filter(({ layer, wave }) => wave === 1 && layers.includes(layer))
}

/** Everyone who is a person: asked, or only named. */
export const personIds = (survey: Survey): Set<string> =>
  new Set([...survey.respondents, ...survey.named].map(({ id }) => id))

export const ends = ({ from, to }: SurveyTie): string[] => [from, to]

/** How many different persons and things each is joined to by the ties given, whichever way they run. */
export function neighbourCounts(ties: readonly SurveyTie[]): (id: string) => number {
  const joined = new Map<string, Set<string>>()
  const join = (one: string, other: string) => joined.set(one, (joined.get(one) ?? new Set()).add(other))
  for (const { from, to } of ties) {
    join(from, to)
    join(to, from)
  }
  return (id) => joined.get(id)?.size ?? 0
}

export interface Web {
  readonly ids: readonly string[]
  readonly adjacency: Adjacency
}

/** The network of the ties given, as rows: only those with a tie. */
export function webOf(ties: readonly SurveyTie[]): Web {
  const ids = [...new Set(ties.flatMap(ends))]
  const row = new Map(ids.map((id, at) => [id, at]))
  const from = ties.map((tie) => row.get(tie.from)!)
  const to = ties.map((tie) => row.get(tie.to)!)
  return { ids, adjacency: adjacencyOf(ids.length, from, to) }
}

/** The first answers to who people rely on, turn to for help, and trust. */
export const supportTies = (survey: Survey): SurveyTie[] => firstTies(survey, SUPPORT)

/** How many times each was named, of all that were named at all. */
export function mentionsOf(ties: readonly SurveyTie[]): Map<string, number> {
  const mentions = new Map<string, number>()
  for (const { to } of ties) mentions.set(to, (mentions.get(to) ?? 0) + 1)
  return mentions
}

/** The places whose survey strays from low..high, and how far; empty where all keep the rule. */
export function strays(
  measure: (survey: Survey) => number,
  low: number,
  high: number,
  among: readonly Survey[] = surveys,
): string[] {
  return among.flatMap((survey) => {
    const value = measure(survey)
    return value >= low && value <= high ? [] : [`${survey.site}: ${value}, not ${low} to ${high}`]
  })
}

/** The places whose survey breaks the rule. */
export const breaking = (keeps: (survey: Survey) => boolean): string[] =>
  surveys.filter((survey) => !keeps(survey)).map(({ site }) => site)

/** Most named first. */
export const mostNamed = (ties: readonly SurveyTie[]): [id: string, mentions: number][] =>
  [...mentionsOf(ties)].sort((a, b) => b[1] - a[1])

/** Mean of those for whom it holds less the mean of all others. */
export function gap(
  people: readonly Respondent[],
  holds: (person: Respondent) => boolean,
  measure: (person: Respondent) => number,
): number {
  const others = people.filter((person) => !holds(person))
  return mean(people.filter(holds).map(measure)) - mean(others.map(measure))
}

/** The effect of each column on the values with all the others held still (least squares, with a constant). */
export function adjustedEffects(
  values: readonly number[],
  columns: readonly (readonly number[])[],
): number[] {
  const all = [values.map(() => 1), ...columns]
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, at) => sum + x * b[at]!, 0)
  const rows = all.map((one) => [...all.map((other) => dot(one, other)), dot(one, values)])
  return solved(rows).slice(1)
}

/** Gauss and Jordan: each row ends with its right-hand side. */
function solved(rows: number[][]): number[] {
  for (let at = 0; at < rows.length; at++) {
    const best = rows.reduce((top, row, other) => {
      return other >= at && Math.abs(row[at]!) > Math.abs(rows[top]![at]!) ? other : top
    }, at)
    ;[rows[at], rows[best]] = [rows[best]!, rows[at]!]
    const pivot = rows[at]!.map((value) => value / rows[at]![at]!)
    rows = rows.map((row, other) =>
      other === at ? pivot : row.map((value, column) => value - row[at]! * pivot[column]!),
    )
  }
  return rows.map((row) => row.at(-1)!)
}

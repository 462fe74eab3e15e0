/** Reads who of those named know each other. */
import type { Acquaintance, Mention } from '../survey.ts'
import { tickedIn } from './fact-reader.ts'
import type { Mapping, QuestionMap, Ref } from './mapping.ts'
import { type Missing, missingBy } from './missing.ts'
import type { Column } from './table.ts'

export interface PairReader {
  readonly question: string
  /** `mentionsIn` gives those named in a slot (from 1) of a question by this respondent. */
  (
    cells: readonly string[],
    mentionsIn: (question: string, slot: number) => readonly Mention[],
  ): { readonly links: Acquaintance[]; readonly account: Missing | null }
}

export function pairReader(
  question: QuestionMap,
  pairs: NonNullable<QuestionMap['pairs']>,
  mapping: Mapping,
  find: (ref: Ref) => Column | undefined,
): PairReader {
  const columns = pairs.columns.map(({ column, a, b }) => ({ at: (find(column)?.number ?? 0) - 1, a, b }))
  const isTied = tickedIn(mapping, [question.missing], question.none)
  const missingIn = missingBy(mapping.missing, question.missing)
  const read = (cells: readonly string[], mentionsIn: Parameters<PairReader>[1]): ReturnType<PairReader> => {
    const tied = columns.filter(({ at }) => isTied(cells[at] ?? '') === true)
    const links = tied.flatMap(({ at, a, b }): Acquaintance[] => {
      const [one, ...more] = mentionsIn(pairs.of, a)
      const [other, ...others] = mentionsIn(pairs.of, b)
      // A slot with several names in it does not say which of them is meant.
      if (one === undefined || other === undefined || more.length + others.length > 0) return []
      return [{ a: one.id, b: other.id, question: question.id, ...strength(cells[at] ?? '') }]
    })
    if (links.length > 0) return { links, account: null }
    const untied = columns.map(({ at }) => cells[at] ?? '').filter((cell) => isTied(cell) !== true)
    return { links, account: untied.some((cell) => isTied(cell) === false) ? 'none named' : excuseIn(untied) }
  }
  const excuseIn = (cells: readonly string[]): Missing =>
    cells.some((cell) => missingIn(cell) === 'refused') ? 'refused' : 'no answer'
  return Object.assign(read, { question: question.id })
}

const strength = (cell: string): { weight?: string } =>
  /^\d+(?:[.,]\d+)?$/.test(cell) ? { weight: cell } : {}

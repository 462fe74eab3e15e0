/** Questions that make up one web of support: who people rely on, go to for help, and trust. */
import type { QuestionId } from './pack.ts'

export const SUPPORT: readonly QuestionId[] = ['rely', 'help', 'trust']

/** The questions that are shown together with one: all of support, or the question alone. */
export function shownWith(question: QuestionId): readonly QuestionId[] {
  return SUPPORT.includes(question) ? SUPPORT : [question]
}

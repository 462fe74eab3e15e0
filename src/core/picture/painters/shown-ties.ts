/** Which ties a beat is about: those of its question, or of all its parts (rely, help and trust) at once. */
import { SUPPORT } from '../../model/support.ts'
import type { Moment } from '../draft.ts'

/** Tie numbers, first wave only. */
export function shownTies({ pack, view, ground }: Moment): readonly number[] {
  const { ties } = pack
  if (!SUPPORT.includes(view.question)) return ground.ties.filter((tie) => ties.wave[tie] === 1)
  const asked = view.part ? [view.part] : SUPPORT
  const counts = pack.questions.map((q) => asked.includes(q.id))
  return ties.question.flatMap((q, tie) => (counts[q] && ties.wave[tie] === 1 ? [tie] : []))
}

/** How strictly this pack protects people: the curator's wish within the house's rules. */
import { MIN_ALIKE, TIE_BUDGET } from '../../core/privacy/policy.ts'
import type { ImportPlan } from '../plan.ts'

export interface Strictness {
  readonly k: number
  /** Share of ties that may be left out. */
  readonly tieBudget: number
  /** Packs that describe nobody are measured by the same rules, and not changed by them. */
  readonly changes: boolean
}

/** The strictness, or a sentence that says which wish goes too far. */
export function strictnessOf({ provenance, protection }: ImportPlan): Strictness | string {
  const survey = provenance === 'survey'
  const k = protection?.k ?? MIN_ALIKE.usual
  const least = survey ? MIN_ALIKE.usual : MIN_ALIKE.least
  if (!Number.isInteger(k) || k < least || k > MIN_ALIKE.most) {
    return `So few as ${k} people alike is not on offer: choose ${least} to ${MIN_ALIKE.most}. A place may be stricter, never laxer.`
  }
  const tieBudget = protection?.tieBudget ?? TIE_BUDGET.usual
  if (!(tieBudget >= 0 && tieBudget <= TIE_BUDGET.most)) {
    return `At most ${100 * TIE_BUDGET.most} in 100 ties may be left out, so that the map stays true.`
  }
  return { k, tieBudget: survey ? tieBudget : 0, changes: survey }
}

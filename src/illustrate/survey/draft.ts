/** A survey while it is being made up: the same columns, still open. */
import { type Dice, diceFrom } from '../../core/graph/dice.ts'
import type { SiteSpec } from './spec.ts'
import type { Layer, Named, Respondent, Story, SurveyThing, SurveyTie } from './survey.ts'

type Open<T> = { -readonly [Key in keyof T]: T[Key] }
export type Person = Open<Respondent>
export type NamedDraft = Open<Named> & { area: number }
export type TieDraft = Open<SurveyTie>

export interface Draft {
  readonly spec: SiteSpec
  readonly dice: Dice
  people: Person[]
  readonly named: NamedDraft[]
  readonly things: SurveyThing[]
  ties: TieDraft[]
  /** Ties that are there already, so that nobody names the same one twice in an answer. */
  readonly known: Set<string>
  story: Story | null
}

export function emptyDraft(spec: SiteSpec): Draft {
  const dice = diceFrom(spec.seed)
  return { spec, dice, people: [], named: [], things: [], ties: [], known: new Set(), story: null }
}

export function hasTie(draft: Draft, layer: Layer, from: string, to: string): boolean {
  return draft.known.has(`${layer} ${from} ${to}`)
}

/** Adds the tie; false where it was there already or would lead from someone to themselves. */
export function addTie(
  draft: Draft,
  layer: Layer,
  from: string,
  to: string,
  event: string | null = null,
): boolean {
  if (from === to || hasTie(draft, layer, from, to)) return false
  draft.known.add(`${layer} ${from} ${to}`)
  draft.ties.push({ layer, from, to, wave: event === null ? 1 : 2, event })
  return true
}

export function addNamed(
  draft: Draft,
  relation: Named['relation'],
  area: number,
  pooled = false,
): NamedDraft {
  const id = `n${String(draft.named.length + 1).padStart(4, '0')}`
  const named = { id, relation, maybeSameAs: null, pooled, area }
  draft.named.push(named)
  return named
}

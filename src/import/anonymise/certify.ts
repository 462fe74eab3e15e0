/** The certificate of a pack: what was done so that nobody can be singled out. */
import type { Certificate } from '../../core/model/pack.ts'
import { MIN_RESPONDENTS, POLICY } from '../../core/privacy/policy.ts'
import type { ImportPlan } from '../plan.ts'
import type { Tally } from './tally.ts'

/** Sentences for the card "How we protect people", at most 25 words each. */
const SAYS = {
  always: [
    'No name of any person is in this exhibit.',
    'People are lights in a fresh random order, so a place on the map says nothing about who it is.',
    'Touching a light shows its ties for this question, and nothing else about the person.',
  ],
  survey: [
    'Nothing we were told about one person is kept. Groups are shown as shares, never as people.',
    `No number stands for fewer than ${MIN_RESPONDENTS} people.`,
    'People who were only named by others are lights without a fact.',
  ],
  illustrative: ['Every person here is made up. The map is built to match published results.'],
  public: ['This network is public or fictional, so nobody had to be hidden.'],
} as const

export function certify(plan: ImportPlan, tally: Tally): Certificate {
  return {
    policy: POLICY,
    threshold: MIN_RESPONDENTS,
    publicBecause: plan.publicBecause,
    steps: tally.steps,
    says: [...SAYS.always, ...SAYS[plan.provenance]],
    seed: plan.seed,
  }
}

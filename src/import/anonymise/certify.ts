/** The certificate of a pack: what was done so that nobody can be singled out, and what remains. */
import type { Certificate } from '../../core/model/pack.ts'
import { MIN_RESPONDENTS, POLICY } from '../../core/privacy/policy.ts'
import type { ImportPlan } from '../plan.ts'
import type { RiskReport } from './measure-risk.ts'
import { shortened } from './public-label.ts'
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

/** Said where links make most people unlike all others: no map of links can hide everybody. */
const REMAINS = [
  'A person’s links make a pattern, and many patterns are there only once.',
  'So somebody who knows your links well may still find your light, and see your other links. Nothing else is there.',
]

export function certify(plan: ImportPlan, risk: RiskReport, tally: Tally): Certificate {
  return {
    policy: POLICY,
    threshold: MIN_RESPONDENTS,
    publicBecause: plan.publicBecause,
    steps: tally.public,
    says: [
      ...SAYS.always,
      ...SAYS[plan.provenance],
      ...(plan.provenance === 'survey' ? [...withheldSays(risk), ...foundSays(risk), ...REMAINS] : []),
    ],
    // A seed would tell the order in which people were shuffled to somebody who has the file they came from.
    seed: plan.provenance === 'survey' ? null : plan.seed,
  }
}

function withheldSays({ ties: { before, after } }: RiskReport): string[] {
  if (before === after) return []
  const inHundred = Math.max(1, Math.round((100 * (before - after)) / before))
  return [`${inHundred} in 100 links were left out, so that fewer people stand out by theirs.`]
}

function foundSays({ intruders }: RiskReport): string[] {
  const facts = intruders.find(({ intruder }) => intruder === 'facts')
  if (!facts) return []
  const times = Math.max(1, Math.ceil(100 * facts.asked.onAverage))
  return [
    'We looked for people as a nosy neighbour would, who knows how many links they have and a few facts.',
    `The light they pick would be the right one about ${times === 1 ? 'once' : `${times} times`} in 100.`,
  ]
}

const LONGEST_BADGE = 140

/** The line that is always on screen. A network that is shown because it is public says so, whatever else it says. */
export function badgeOf({ site: { badge }, provenance }: ImportPlan): string {
  if (provenance !== 'public' || SAYS_PUBLIC.test(badge)) return badge
  return shortened(`A public or made-up network. ${badge}`, LONGEST_BADGE)
}

/** Words by which a badge says that nobody is hidden here. */
export const SAYS_PUBLIC = /\b(public|made[- ]up|fiction|fictional|invented|illustrative)\b/i

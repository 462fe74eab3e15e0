/** What remains: how many people still stand alone, and how well somebody who looks for them would do. */
import type { Overlay, PersonKind } from '../../core/model/pack.ts'
import type { GroupOverlay } from '../../core/privacy/audit-pack.ts'
import { ATTACKERS, type Attacker, alikeTo, fewerThan } from '../risk/attackers.ts'
import { type Found, factsFindTooMany, type Intruder, motivatedIntruder, tooSure } from '../risk/intruder.ts'
import { type Loss, lossesOf } from '../risk/losses.ts'
import { chancesIn, chancesOf, coloursOf, litFactsOf, type Published } from '../risk/published.ts'
import { type Sure, sureGuesses } from '../risk/surest-guess.ts'
import type { Web } from '../risk/web.ts'
import type { Tally } from './tally.ts'

/** People in a class of fewer than k, before ties were left out and after; `joined` with all that a pack says of a row. */
export interface StandingAlone {
  readonly attacker: Attacker
  readonly joined: boolean
  readonly k: number
  readonly before: number
  readonly after: number
}

export interface RiskReport {
  readonly people: number
  readonly ties: { readonly before: number; readonly after: number }
  readonly alone: readonly StandingAlone[]
  readonly intruders: readonly Found[]
  readonly losses: readonly Loss[]
}

export interface RiskInput {
  readonly before: Web
  readonly after: Web
  readonly published: Published
  /** Rows in each overlay that is told as shares, in their order: what somebody who knows them would know. */
  readonly members: readonly ReadonlySet<number>[]
}

/** Sizes of classes that the report tells of. */
const SIZES = [2, 3, 5] as const

export function standingAlone({ before, after, published }: RiskInput): StandingAlone[] {
  const colours = coloursOf(published)
  return [false, true].flatMap((joined) =>
    ATTACKERS.flatMap((attacker) => {
      const [then, now] = [before, after].map((web) => alikeTo(attacker, web, joined ? colours : undefined))
      return SIZES.map((k) => ({
        attacker,
        joined,
        k,
        before: fewerThan(k, then!),
        after: fewerThan(k, now!),
      }))
    }),
  )
}

export function intrudersIn({ after, published, members }: RiskInput): Found[] {
  const { kind, questions } = published
  const chances = chancesOf(published)
  const profile = kind.map((_, row) =>
    members.reduce((sum, own, at) => sum + (own.has(row) ? 2 ** at : 0), 0),
  )
  return motivatedIntruder({
    web: after,
    kind,
    facts: litFactsOf(published),
    group: questions[0]?.pools.of ?? [],
    profile,
    likelihood: (who) => likelihoodOf(who, kind, chances),
  })
}

/** Nobody is so sure of a share that they would rule a light out. */
const [LEAST, MOST] = [0.05, 0.95]

function likelihoodOf(
  who: number,
  kind: readonly PersonKind[],
  chances: readonly (readonly number[])[],
): number[] {
  return kind.map((each, row) => {
    if (each !== 'respondent') return 1
    return chances.reduce((product, of, at) => {
      const chance = Math.min(MOST, Math.max(LEAST, of[row]!))
      return product * (Math.floor(who / 2 ** at) % 2 === 1 ? chance : 1 - chance)
    }, 1)
  })
}

/**
 * Hides shares that make somebody too easy to find: first those that do so by themselves, as anybody can work out who has
 * the pack; then, while all together still do, those that differ most from cluster to cluster.
 */
export function quietOverlays(input: RiskInput): { overlays: readonly Overlay[]; found: Found[] } {
  let { published } = input
  for (;;) {
    const [, ...byShares] = sureGuesses(published, input.after)
    const found = intrudersIn({ ...input, published })
    const loud =
      byShares.find(tooSure) ?? (factsFindTooMany(found) ? mostTelling(published, byShares) : undefined)
    if (!loud?.told) return { overlays: published.overlays, found }
    const { overlay, question } = loud.told
    const quiet = hushed(overlay, question)
    published = {
      ...published,
      overlays: published.overlays.map((each) => (each === overlay ? quiet : each)),
    }
  }
}

function mostTelling({ kind, questions }: Published, shown: readonly Sure[]): Sure | undefined {
  const spread = ({ told }: Sure) => {
    const question = questions.find(({ id }) => id === told!.question)!
    const chances = chancesIn(told!.overlay, question, kind)
    return Math.max(...chances) - Math.min(...chances)
  }
  return [...shown].sort((a, b) => spread(b) - spread(a))[0]
}

const hushed = (overlay: GroupOverlay, question: string): GroupOverlay => ({
  ...overlay,
  cells: overlay.cells.map((cell) => (cell.question === question ? { ...cell, share: 'hidden' } : cell)),
})

const WORDS: Record<Attacker, string> = {
  degree: 'how many links they have',
  friends: 'their links and the links among their friends',
  'two-steps': 'their links and the links of their friends',
}
const KNOWING: Record<Intruder, string> = {
  links: 'how many links a person has',
  facts: 'that, and which groups of the tray the person is in',
  group: 'all that, and the person’s cluster',
  friend: 'all that, and which light one friend is',
}

export function riskReportOf(
  input: RiskInput,
  found: readonly Found[],
  ties: RiskReport['ties'],
  groups: ArrayLike<number>,
): RiskReport {
  return {
    people: input.after.people,
    ties,
    alone: standingAlone(input),
    intruders: found,
    losses: ties.before === ties.after ? [] : lossesOf(input.before, input.after, groups),
  }
}

/** The risks as steps: how many stood alone before ties were left out, and how many still do. */
export function tellRisks({ people, ties, alone, intruders }: RiskReport, tally: Tally): void {
  const left = 'Ties were left out so that fewer people stand alone by theirs. None was added.'
  tally.note('withheld', left, ties.before, ties.after)
  for (const { attacker, joined, k, before, after } of alone) {
    if (k !== SIZES.at(-1)) continue
    const more = joined ? ', and all else that the file says of their light' : ''
    const says = `People whom fewer than ${k} are like in ${WORDS[attacker]}${more}.`
    tally.note(`like-${attacker}${joined ? '-joined' : ''}`, says, before, after)
  }
  for (const { intruder, expected } of intruders) {
    const says = `People whose light would be found by somebody who knows ${KNOWING[intruder]}.`
    tally.note(`intruder-${intruder}`, says, people, Math.round(expected))
  }
}

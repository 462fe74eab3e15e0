/**
 * The importer's steps, one by one, for both doors: read, guess, survey, match, plan, build. Each takes what the one
 * before it handed on, so that a page can show and correct every one of them. Pure but for the dice; never throws for
 * other people's data.
 */

import { refused } from './formats/notes.ts'
import { kindOfNodes } from './kinds.ts'
import type { Decided } from './matching/decisions.ts'
import { matchSurvey } from './matching/match-survey.ts'
import type { Material } from './material.ts'
import type { Problem, Read } from './network.ts'
import { bothWays } from './questions.ts'
import { checkMapping } from './survey/check-mapping.ts'
import { listedPairs } from './survey/closed-list.ts'
import { guessMapping } from './survey/guess.ts'
import { guessNetworkMapping } from './survey/guess-network.ts'
import type { Mapping } from './survey/mapping.ts'
import { networkOf } from './survey/network-of.ts'
import { factsOfNetwork, factsOfSurvey, type PeopleFacts, tableOfNodes } from './survey/people-facts.ts'
import { planFrom } from './survey/plan-of.ts'
import { refsMissing } from './survey/refs.ts'
import { type ReadSurvey, surveyOf } from './survey/survey-of.ts'
import { withWishes } from './survey/with-wishes.ts'
import type { Matched, Survey } from './survey.ts'
import { withWaves } from './waves.ts'
import { frameOf, type Planned, planOf, type Wishes, wishRefused } from './wishes.ts'

type SurveyMaterial = Extract<Material, { reads: 'survey' }>
type NetworkMaterial = Extract<Material, { reads: 'network' }>

const OF_A_NETWORK = 'This mapping is for a network, and the file is a survey. Guess a new one.'
const OF_A_SURVEY = 'This mapping is for a survey, and the file is a network. Guess a new one.'
const NO_QUESTION =
  'No question was found whose answers name somebody. Say in a mapping which columns are the answers to which question.'
const NO_LABELS =
  'Places and other things are lights without a name. Write "show": true beside their question in the mapping to show what they are called.'
const WAVES = 'The values of waveFrom do not say which came first. Use 1 and 2, or years.'

/** Step 2: what the columns or attributes seem to be. */
export const guessOf = (material: Material): Mapping =>
  material.reads === 'survey' ? guessMapping(material.table) : guessNetworkMapping(material.raw)

/** Still step 2: the mapping that holds, a curator's or the guess, with what else was wished put into it. */
export function mappingOf(material: Material, given: Mapping | null, wishes: Wishes): Read<Mapping> {
  const refusal = wishRefused(wishes)
  if (refusal !== null) return refused('', 0, refusal)
  const mapping = given ?? guessOf(material)
  if (mapping.reads !== material.reads)
    return refused('', 0, material.reads === 'survey' ? OF_A_NETWORK : OF_A_SURVEY)
  if (mapping.questions.length === 0) return refused('', 0, NO_QUESTION)
  return checkMapping(withWishes(mapping, wishes))
}

/** Step 3, of a survey: who answered, and whom they named. */
export const surveyIn = ({ table }: SurveyMaterial, mapping: Mapping): Read<ReadSurvey> =>
  surveyOf(table, mapping)

/** Step 4, of a survey: which names are one person. What a list says by itself is not asked. */
export function matchedIn(survey: ReadSurvey, mapping: Mapping, { decisions, skipped }: Decided): Matched {
  const mentions = survey.mentions.filter(({ named, text }) => named === 'person' && text !== '')
  const people: Survey = { respondents: survey.respondents, mentions }
  const uniqueRoles = mapping.uniqueRoles ?? []
  return matchSurvey(people, [...listedPairs(people, mapping), ...decisions], { skipped, uniqueRoles })
}

/** Step 5, of a survey: the network with its names, and the plan for it. */
export function plannedSurvey(
  survey: ReadSurvey,
  matched: Matched,
  mapping: Mapping,
  wishes: Wishes,
): Read<Planned> {
  const made = networkOf(survey, matched, mapping)
  const kindOf = kindOfNodes(made.network, 'kind')
  const people = factsOfSurvey(survey, made)
  const read = plannedBy(mapping, { raw: made.network, kindOf, people }, wishes)
  if (made.hidden === 0 || !read.ok) return read
  const says = `Things that are called like a person, or hold a person's name, lost their label: ${made.hidden}.`
  return { ...read, problems: [...read.problems, warning(says)] }
}

/** Step 5, of a network: without a mapping the command line says it all. */
export function plannedNetwork(
  { raw }: NetworkMaterial,
  mapping: Mapping | null,
  wishes: Wishes,
): Read<Planned> {
  if (mapping === null) return planOf(raw, wishes)
  const inWaves = mapping.waveFrom === undefined ? raw : withWaves(raw, mapping.waveFrom)
  if (inWaves === null) return refused('', 0, WAVES)
  const lost = refsMissing(tableOfNodes(raw), mapping)
  if (lost !== null) return refused('', 0, lost)
  const { people, problems } = factsOfNetwork(inWaves, mapping)
  const kindOf = kindOfNodes(raw, mapping.kindFrom ?? null)
  const read = plannedBy(mapping, { raw: inWaves, kindOf, people }, wishes)
  return read.ok ? { ...read, problems: [...problems, ...read.problems] } : read
}

interface Named {
  readonly raw: NetworkMaterial['raw']
  readonly kindOf: ReturnType<typeof kindOfNodes>
  readonly people: PeopleFacts
}

function plannedBy(mapping: Mapping, named: Named, wishes: Wishes): Read<Planned> {
  const { site, provenance, publicBecause, seed, protection } = frameOf(wishes)
  const plan = planFrom(mapping, named, { site, provenance, publicBecause, seed, protection })
  const things = mapping.questions.filter(({ named: what }) => what !== 'person')
  const quiet = things.length > 0 && plan.labelKinds.length === 0 ? [warning(NO_LABELS)] : []
  const empty = plan.overlays.flatMap(({ members }, at) =>
    members.length > 0
      ? []
      : [warning(`overlays[${at}] is empty: nobody and nothing fits it. Check its values.`)],
  )
  return {
    ok: true,
    value: { plan, raw: bothWays(named.raw, plan.questions) },
    problems: [...quiet, ...empty],
  }
}

const warning = (says: string): Problem => ({ level: 'warning', file: '', line: 0, says })

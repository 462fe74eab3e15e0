/** From what the curator typed to an import plan: pure, so that it can be tested without a command line. */

import { shortened } from './anonymise/public-label.ts'
import { refused } from './formats/notes.ts'
import { kindOfNodes, kindSaid, unknownKinds } from './kinds.ts'
import type { Problem, RawNetwork, Read } from './network.ts'
import type { ImportPlan, ProtectionPlan } from './plan.ts'
import { bothWays, questionsOf } from './questions.ts'
import { withWaves } from './waves.ts'

/** The options of `npm run import` that shape the pack. */
export interface Wishes {
  readonly site: string
  readonly title: string | null
  readonly region: string | null
  readonly questions: readonly string[]
  readonly labelKinds: readonly string[]
  readonly kindFrom: string | null
  readonly waveFrom: string | null
  readonly whitelist: readonly string[]
  readonly publicBecause: string | null
  readonly seed: number | null
  /** "scale=column", where a mapping does not say it. */
  readonly feelings?: string
  /** Stricter than usual; the house's rules where left out. */
  readonly protection?: ProtectionPlan
}

export interface Planned {
  readonly plan: ImportPlan
  readonly raw: RawNetwork
}

/** Characters of the line that is always on screen. */
const LONGEST_BADGE = 140
const SURVEY_BADGE = 'Made from a survey of people here. Every name was taken out.'
const NO_TIES = 'There is not one tie in these files. Give the file that holds the ties as well.'
const SEED =
  '--seed goes with --public only. The people of a survey are put in a new order each time, so that nobody can be found.'
const WAVES = 'The values of the --wave-from attribute do not say which came first. Use 1 and 2, or years.'

const NO_KINDS =
  '--label-kinds shows nothing without --kind-from: every node is a person then, and people are never labelled.'

/** A plan, or the sentence that says what to change on the command line. */
export function planOf(read: RawNetwork, wishes: Wishes): Read<Planned> {
  const refusal = wishRefused(wishes)
  if (refusal !== null) return refused('', 0, refusal)
  if (read.ties.length === 0) return refused('', 0, NO_TIES)
  const problems: Problem[] = []
  const kindFrom = attributeNamed(read, wishes.kindFrom, 'nodes')
  const waveFrom = attributeNamed(read, wishes.waveFrom, 'ties')
  if (kindFrom === undefined) return refused('', 0, noSuch('--kind-from ATTRIBUTE', wishes.kindFrom, 'node'))
  if (waveFrom === undefined) return refused('', 0, noSuch('--wave-from ATTRIBUTE', wishes.waveFrom, 'tie'))
  const inWaves = waveFrom === null ? read : withWaves(read, waveFrom)
  if (inWaves === null) return refused('', 0, WAVES)
  problems.push(...kindWarnings(read, kindFrom, wishes.labelKinds))
  const listed = wishes.whitelist.map((name) => [name, attributeNamed(read, name, 'nodes')] as const)
  for (const [name, found] of listed) {
    if (found === undefined) problems.push(warning(noSuch('--whitelist NAMES', name, 'node')))
  }
  const whitelist = listed.flatMap(([, found]) => found ?? [])
  const questions = questionsOf(inWaves, wishes.questions)
  const plan = { ...frameOf(wishes), whitelist, questions, kindOf: kindOfNodes(read, kindFrom) }
  return { ok: true, value: { plan, raw: bothWays(inWaves, questions) }, problems }
}

/** What a plan says of the place, and who may see it. */
export function frameOf({ site, title, region, labelKinds, publicBecause, seed, protection = {} }: Wishes) {
  const badge =
    publicBecause === null
      ? SURVEY_BADGE
      : shortened(`A public or made-up network: ${publicBecause}`, LONGEST_BADGE)
  return {
    site: { id: site, title: title ?? site, region: region ?? '', badge },
    provenance: publicBecause === null ? 'survey' : 'public',
    publicBecause,
    seed,
    protection,
    labelKinds: labelKinds.map(kindSaid).filter((kind) => kind !== undefined),
    overlays: [],
    figures: [],
    events: [],
  } as const
}

/** A sentence about a wish that nothing can be done with, or null. */
export function wishRefused({ labelKinds, seed, publicBecause }: Wishes): string | null {
  const kinds = labelKinds.map(kindSaid)
  if (kinds.includes(undefined))
    return '--label-kinds knows place, activity, source and role. Use those words.'
  if (kinds.some((kind) => kind === 'respondent' || kind === 'named')) {
    return 'People are never labelled. Take the people out of --label-kinds.'
  }
  if (publicBecause !== null && publicBecause.trim() === '')
    return 'Say after --public why everybody may see the network.'
  return seed !== null && publicBecause === null ? SEED : null
}

function kindWarnings(raw: RawNetwork, attribute: string | null, labelKinds: readonly string[]): Problem[] {
  if (attribute === null) return labelKinds.length === 0 ? [] : [warning(NO_KINDS)]
  const unknown = unknownKinds(raw, attribute)
  if (unknown === 0) return []
  return [warning(`Nodes with a kind that is not known: ${unknown}. They are people without a label.`)]
}

/** The attribute as the file writes it, found in any case; null where none is wanted, undefined where there is none. */
function attributeNamed(
  raw: RawNetwork,
  wanted: string | null,
  of: 'nodes' | 'ties',
): string | null | undefined {
  if (wanted === null) return null
  const lower = wanted.trim().toLowerCase()
  for (const { attributes } of raw[of]) {
    for (const name of Object.keys(attributes)) if (name.toLowerCase() === lower) return name
  }
  return undefined
}

const noSuch = (option: string, name: string | null, of: string): string =>
  `${option}: no ${of} has an attribute "${name ?? ''}". Write it as the file does.`

const warning = (says: string): Problem => ({ level: 'warning', file: '', line: 0, says })

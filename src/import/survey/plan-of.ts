/** From a mapping and what was read to an import plan: which layer, which overlay, who feels how. */

import type { NodeKind, OverlayName } from '../../core/model/pack.ts'
import { OVERLAY_WORDS } from '../../core/words/overlay-words.ts'
import type { RawNetwork } from '../network.ts'
import type { FactPlan, FeelingsPlan, ImportPlan, OverlayPlan, QuestionPlan, VariablePlan } from '../plan.ts'
import { factReaders } from './fact-reader.ts'
import type { Condition, Mapping, OverlayMap } from './mapping.ts'
import { plainCell } from './missing.ts'
import type { PeopleFacts } from './people-facts.ts'
import { bandOfScore, bandsOfScale, WELLBEING } from './wellbeing.ts'

/** What the plan does not take from the mapping: the place, and who may see it. */
export type Frame = Pick<ImportPlan, 'site' | 'provenance' | 'publicBecause' | 'seed' | 'protection'>

export interface MappedNetwork {
  readonly raw: RawNetwork
  readonly kindOf: ImportPlan['kindOf']
  readonly people: PeopleFacts
}

/** Overlays of people stand alone; one of the others may join them. */
const GROUPS: ReadonlySet<OverlayName> = new Set(['few-links', 'out-of-work', 'retired', 'single-mums'])
const ROLES = { quasi: 'quasi', sensitive: 'sensitive', group: 'structural' } as const
const YES = 'yes'

export function planFrom(mapping: Mapping, { raw, kindOf, people }: MappedNetwork, frame: Frame): ImportPlan {
  const facts = withDerived(mapping, people)
  return {
    ...frame,
    kindOf,
    labelKinds: [
      ...new Set(
        mapping.questions.flatMap(({ named, show }): NodeKind[] =>
          show === true && named !== 'person' ? [named] : [],
        ),
      ),
    ],
    whitelist: [],
    questions: questionPlans(mapping),
    overlays: mapping.overlays.map((overlay) => overlayPlan(overlay, raw, kindOf, facts)),
    figures: [],
    events: [],
    variables: variablesOf(mapping, facts),
    ...(mapping.feelings === null ? {} : { feelings: feelingsPlan(mapping, people) }),
  }
}

function questionPlans({ questions }: Mapping): QuestionPlan[] {
  return questions.map(({ id, relations, title, asked, directed, pulse }) => ({
    id,
    relations: relations ?? [id],
    title,
    asked,
    directed,
    pulse,
    pools: null,
    layout: questions.length === 1 ? 'base' : 'own',
  }))
}

type Facts = PeopleFacts['facts']

/** Who named few, and the band of wellbeing, are facts like any other, so that they are protected like any other. */
function withDerived({ overlays, feelings }: Mapping, { facts, scores, namedBy }: PeopleFacts): Facts {
  const more = new Map(facts)
  const add = (node: string, fact: string, value: string) =>
    more.set(node, { ...more.get(node), [fact]: value })
  for (const { id, few } of overlays) {
    if (few === undefined) continue
    for (const [node, count] of namedTogether(few.questions, namedBy)) {
      add(node, fewFact(id), count <= few.most ? YES : 'no')
    }
  }
  if (feelings === null) return more
  for (const [node, score] of scores) add(node, WELLBEING, bandOfScore(feelings.scale, score))
  return more
}

const fewFact = (overlay: OverlayName): string => `named-few-for-${overlay}`

function namedTogether(questions: readonly string[], namedBy: PeopleFacts['namedBy']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const question of questions) {
    for (const [node, count] of namedBy.get(question) ?? []) counts.set(node, (counts.get(node) ?? 0) + count)
  }
  return counts
}

function overlayPlan(
  overlay: OverlayMap,
  raw: RawNetwork,
  kindOf: ImportPlan['kindOf'],
  facts: Facts,
): OverlayPlan {
  const { id, title, where = [], few, things } = overlay
  const common = {
    id,
    title: title ?? titleOf(id),
    rank: GROUPS.has(id) ? 'group' : 'helper',
    figures: [],
  } as const
  if (things !== undefined) return { ...common, level: 'role', members: thingsCalled(things, raw, kindOf) }
  const from: FactPlan[] = where.map(({ fact, is }) => ({ variable: fact, values: is }))
  if (few !== undefined) from.push({ variable: fewFact(id), values: [YES] })
  const members = [...facts].filter(([, kept]) =>
    from.every(({ variable, values }) => values.includes(kept[variable] ?? '')),
  )
  return { ...common, level: 'group', members: members.map(([node]) => node), from }
}

/** The tray's own words name a place beside some of them. */
const titleOf = (id: OverlayName): string => OVERLAY_WORDS[id].label.replace(/ \(.*\)$/, '')

function thingsCalled(
  things: readonly string[],
  { nodes }: RawNetwork,
  kindOf: ImportPlan['kindOf'],
): string[] {
  const wanted = new Set(things.map(plainCell))
  const isPerson = (kind: NodeKind): boolean => kind === 'respondent' || kind === 'named'
  return nodes
    .filter(
      ({ id, label, attributes }) => wanted.has(plainCell(label ?? id)) && !isPerson(kindOf(id, attributes)),
    )
    .map(({ id }) => id)
}

/** The facts that overlays are told from; what none uses is not declared, and so does not exist. */
function variablesOf(mapping: Mapping, facts: Facts): VariablePlan[] {
  const used = new Set(mapping.overlays.flatMap(({ where }) => (where ?? []).map(({ fact }) => fact)))
  const valuesOf = (id: string): ReadonlyMap<string, string> =>
    new Map([...facts].flatMap(([node, kept]) => (kept[id] === undefined ? [] : [[node, kept[id]] as const])))
  const declared = factReaders(mapping, () => undefined).flatMap(
    ({ as, role, ordered, values }): VariablePlan[] =>
      used.has(as) && (role === 'quasi' || role === 'sensitive' || role === 'group')
        ? [{ id: as, role: ROLES[role], ordered, values, of: valuesOf(as) }]
        : [],
  )
  const derived = (id: string, ordered: boolean, values: readonly string[]): VariablePlan => ({
    id,
    role: 'sensitive',
    ordered,
    values,
    of: valuesOf(id),
  })
  const few = mapping.overlays
    .filter((overlay) => overlay.few !== undefined)
    .map(({ id }) => derived(fewFact(id), false, ['no', YES]))
  const felt =
    mapping.feelings !== null && used.has(WELLBEING)
      ? [derived(WELLBEING, true, bandsOfScale(mapping.feelings.scale))]
      : []
  return [...declared, ...few, ...felt]
}

function feelingsPlan({ feelings }: Mapping, { facts, scores }: PeopleFacts): FeelingsPlan {
  const who = (conditions: readonly Condition[] | undefined): string[] =>
    conditions === undefined
      ? []
      : [...facts]
          .filter(([, kept]) => conditions.every(({ fact, is }) => is.includes(kept[fact] ?? '')))
          .map(([node]) => node)
  return { scores, belong: who(feelings?.belong), stopped: who(feelings?.stopped) }
}

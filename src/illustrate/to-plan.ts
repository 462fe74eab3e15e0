/** What a curator would decide about a made-up survey: questions, pools, overlays, figures, events. */
import type { NodeKind } from '../core/model/pack.ts'
import type { FactPlan, FeelingsPlan, ImportPlan, OverlayPlan, PoolPlan } from '../import/plan.ts'
import { variablesOf } from './codebook.ts'
import { eventsOf } from './events.ts'
import { figuresOf } from './figures.ts'
import { type Level, levelPools } from './level-pools.ts'
import { QUESTIONS } from './questions.ts'
import { FAMILIAR } from './sites/common.ts'
import type { SiteSpec } from './survey/spec.ts'
import type { Respondent, Survey } from './survey/survey.ts'

/** Always on screen (study.md part 4). */
const BADGE = 'Illustrative. Made-up people and links, built to match published results.'
const WHY = 'Everyone in it is made up'

export function planOf(spec: SiteSpec, survey: Survey): ImportPlan {
  const kinds = new Map<string, NodeKind>(survey.things.map(({ id, kind }) => [id, kind]))
  for (const { id } of survey.named) kinds.set(id, 'named')
  return {
    site: { id: spec.id, title: spec.title, region: spec.region, badge: BADGE },
    provenance: 'illustrative',
    publicBecause: WHY,
    seed: spec.seed,
    kindOf: (id) => kinds.get(id) ?? 'respondent',
    labelKinds: ['place', 'activity', 'source', 'role'],
    whitelist: [],
    questions: QUESTIONS.map((question) => ({
      ...question,
      relations: [question.id],
      pools: poolsOf(question.id, spec, survey),
    })),
    overlays: overlaysOf(spec),
    figures: figuresOf(spec.id),
    events: eventsOf(survey),
    feelings: feelingsOf(survey),
    variables: variablesOf(survey),
  }
}

function feelingsOf({ respondents }: Survey): FeelingsPlan {
  const ids = (holds: (person: Respondent) => boolean) => respondents.filter(holds).map(({ id }) => id)
  return {
    scores: new Map(respondents.map(({ id, wemwbs }) => [id, wemwbs])),
    belong: ids(({ belongs }) => belongs),
    stopped: ids(({ barrier }) => barrier),
  }
}

/** Layers of things, where a few stand out: no rank of theirs was published. */
const LEVELS: readonly Level[] = [
  { layer: 'activities', kind: 'activity', count: 4, rest: 'More that we do' },
  { layer: 'places', kind: 'place', count: 6, rest: null },
]

function poolsOf(question: string, spec: SiteSpec, survey: Survey): PoolPlan[] | null {
  if (question === 'news') return newsPools(spec, survey)
  const level = LEVELS.find(({ layer }) => layer === question)
  return level ? levelPools(survey, level) : null
}

/** Planted groups with the things that hold them; an anchor of two groups stays with the first. */
function newsPools(spec: SiteSpec, survey: Survey): PoolPlan[] {
  const friends = survey.named.filter(({ pooled }) => pooled).map(({ id }) => id)
  return spec.newsPools.map(({ id, title, shape, tone, form, anchors }) => {
    const people = survey.respondents.filter(({ newsGroup }) => newsGroup === id)
    const members = [...(anchors.length > 0 ? anchors : friends), ...people.map((person) => person.id)]
    return { id, title, shape, tone, form, basis: 'assumed', members }
  })
}

function overlaysOf(spec: SiteSpec): OverlayPlan[] {
  const group = { rank: 'group', level: 'row', figures: [], members: [] } as const
  const helper = { rank: 'helper', level: 'role', figures: [] } as const
  const known = new Set(spec.roles.map(({ id }) => id))
  const mums: OverlayPlan = {
    ...group,
    id: 'single-mums',
    title: 'Single mums (Murton)',
    from: [is('single-parent', 'yes'), is('gender', 'woman')],
  }
  return [
    {
      ...group,
      id: 'few-links',
      title: 'Few links',
      figures: ['few-links-per-100', 'no-links-per-100'],
      from: [is('few-links', 'yes')],
    },
    {
      ...group,
      id: 'out-of-work',
      title: 'Out of work',
      figures: ['out-of-work-few-links'],
      from: [is('employment', 'unemployed')],
    },
    {
      ...group,
      id: 'retired',
      title: 'Retired',
      figures: ['retired-few-links'],
      from: [is('employment', 'retired')],
    },
    ...(spec.id === 'murton' ? [mums] : []),
    {
      ...helper,
      id: 'familiar-faces',
      title: 'Familiar faces',
      members: [...FAMILIAR, 'role:refuse'].filter((id) => known.has(id)),
    },
    { ...helper, id: 'makers', title: 'People who make things happen', members: spec.makers },
    {
      ...helper,
      id: 'lines-to-power',
      title: 'Lines to power',
      figures: ['no-line-to-power'],
      members: spec.deciders.map(({ role }) => role),
    },
  ]
}

const is = (variable: string, value: string): FactPlan => ({ variable, values: [value] })

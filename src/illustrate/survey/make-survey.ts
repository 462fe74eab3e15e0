/** Makes up the whole survey of one place from its seed: the same survey every time. */
import { someOf } from './chance.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { addActivities, addPlaces } from './going.ts'
import { addFund, addServices, TIPTON_PROJECT } from './later.ts'
import { addMams, chooseMams, MAMS } from './mams.ts'
import { addNews } from './news.ts'
import { addPeople, settlePeople } from './people.ts'
import { addAcquaintances, addDecide, addTogether } from './power.ts'
import { addSight, addWeak } from './sight.ts'
import type { SiteSpec } from './spec.ts'
import { addSupport } from './support.ts'
import type { Survey } from './survey.ts'
import { addWellbeing } from './wellbeing.ts'

export function makeSurvey(spec: SiteSpec): Survey {
  const draft = emptyDraft(spec)
  addThings(draft)
  addPeople(draft)
  settlePeople(draft)
  const mams = spec.id === 'murton' ? chooseMams(draft) : []
  addNews(draft)
  addActivities(draft)
  addPlaces(draft)
  addSight(draft)
  addTogether(draft)
  addDecide(draft)
  addAcquaintances(draft)
  addSupport(draft, mams)
  addWeak(draft)
  addWellbeing(draft)
  markDuplicates(draft)
  if (spec.id === 'murton') addMams(draft, mams)
  if (spec.id === 'tipton') addFund(draft)
  if (spec.services.length > 0) addServices(draft, spec.services)
  return surveyOf(draft)
}

function addThings({ spec, things }: Draft): void {
  for (const { id, label } of spec.places) things.push({ id, kind: 'place', label })
  for (const { id, label } of spec.activities) things.push({ id, kind: 'activity', label })
  for (const { id, label } of spec.sources) things.push({ id, kind: 'source', label })
  for (const { id, label } of spec.roles) things.push({ id, kind: 'role', label })
  if (spec.id === 'tipton') things.push({ id: TIPTON_PROJECT, kind: 'activity', label: 'A shared project' })
  if (spec.id !== 'murton') return
  things.push({ id: MAMS.group, kind: 'activity', label: 'Murton Mams' })
  for (const id of MAMS.nearby) things.push({ id, kind: 'activity', label: 'A Mams group nearby' })
}

/** Pairs of named people who may be one and the same ("two Davids", 28.3). */
const PAIRS = 6

function markDuplicates({ named, dice }: Draft): void {
  const pairs = someOf(
    named.filter(({ pooled }) => !pooled),
    PAIRS * 2,
    dice,
  )
  for (let at = 0; at < PAIRS; at++) pairs[at * 2]!.maybeSameAs = pairs[at * 2 + 1]!.id
}

function surveyOf({ spec, people, named, things, ties, story }: Draft): Survey {
  return {
    site: spec.id,
    seed: spec.seed,
    respondents: people,
    named: named.map(({ id, relation, maybeSameAs, pooled }) => ({ id, relation, maybeSameAs, pooled })),
    things,
    ties,
    story,
  }
}

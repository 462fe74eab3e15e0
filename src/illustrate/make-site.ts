/** One illustrative place from its seed: survey, raw network, plan, and through the same importer as anyone's. */
import { diceFrom } from '../core/graph/dice.ts'
import { type Built, buildPack, type Progress } from '../import/build.ts'
import { makeSurvey } from './survey/make-survey.ts'
import type { SiteSpec } from './survey/spec.ts'
import { planOf } from './to-plan.ts'
import { rawOf } from './to-raw.ts'

/** Throws when the importer refuses what we made: that is our own mistake. */
export function makeSite(spec: SiteSpec, progress?: Progress): Built {
  const survey = makeSurvey(spec)
  const built = buildPack(rawOf(survey), planOf(spec, survey), diceFrom(spec.seed), progress)
  if (!built.ok) throw new Error(`${spec.id}: ${built.problems.map(({ says }) => says).join(' ')}`)
  return built.value
}

/** A pack as the file it is: one line a column, so that a change can be read. */
export function packText(pack: Built['pack']): string {
  const lines = Object.entries(pack).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** One place from seed to files: survey, importer, text. Pure; the same place gives the same bytes. */
import { diceFrom } from '../core/graph/dice.ts'
import type { SitePack } from '../core/model/pack.ts'
import { buildPack, type Progress } from '../import/build.ts'
import { notesOf, pinOf } from './notes.ts'
import { SITES } from './sites/index.ts'
import { makeSurvey } from './survey/make-survey.ts'
import type { SiteSpec } from './survey/spec.ts'
import { planOf } from './to-plan.ts'
import { rawOf } from './to-raw.ts'

export interface SiteFiles {
  readonly pack: string
  readonly notes: string
}

/** The pack of a place, sent through the importer like anyone's. Throws where the importer refuses: that is our mistake. */
export function bakeSite(spec: SiteSpec, progress?: Progress): SitePack {
  const survey = makeSurvey(spec)
  const built = buildPack(rawOf(survey), planOf(spec, survey), diceFrom(spec.seed), progress)
  if (built.ok) return built.value.pack
  throw new Error(`expected a pack of ${spec.id}, got: ${built.problems.map(({ says }) => says).join(' ')}`)
}

export function filesOf(spec: SiteSpec, progress?: Progress): SiteFiles {
  return { pack: packText(bakeSite(spec, progress)), notes: pretty(notesOf(spec.id)) }
}

/** The list of places for the picker, north to south. */
export function atlasText(): string {
  return pretty(SITES.map(pinOf))
}

/** Compact JSON with one line for each column at the top, so that a change shows where it is. */
export function packText(pack: SitePack): string {
  const lines = Object.entries(pack).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

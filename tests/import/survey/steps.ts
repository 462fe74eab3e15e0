/** Steps that the survey's tests take again and again; names are matched by letters alone here. */

import { NOTHING_DECIDED } from '../../../src/import/matching/decisions.ts'
import { materialOf } from '../../../src/import/material.ts'
import type { Problem, RawNetwork, Read } from '../../../src/import/network.ts'
import { matchedIn } from '../../../src/import/pipeline.ts'
import { guessMapping } from '../../../src/import/survey/guess.ts'
import type { Mapping } from '../../../src/import/survey/mapping.ts'
import { networkOf } from '../../../src/import/survey/network-of.ts'
import { type ReadSurvey, surveyOf } from '../../../src/import/survey/survey-of.ts'
import type { Table } from '../../../src/import/survey/table.ts'
import type { Wishes } from '../../../src/import/wishes.ts'

export function resultOf<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(`expected a result, got: ${says(read.problems)}`)
  return read.value
}

export const says = (problems: readonly Problem[]): string =>
  problems.map(({ file, line, says: text }) => `${file}:${line} ${text}`).join('\n')

const encoder = new TextEncoder()

export const filesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: encoder.encode(text) }))

/** The table in a survey's texts, whatever it looks like, and what was said while it was read. */
export function tableIn(...texts: readonly string[]): { table: Table; problems: readonly Problem[] } {
  const named = Object.fromEntries(texts.map((text, at) => [`survey-${at + 1}.csv`, text]))
  const read = materialOf(filesOf(named), 'survey')
  const material = resultOf(read)
  if (material.reads !== 'survey') throw new Error('expected a survey')
  return { table: material.table, problems: read.problems }
}

export const guessIn = (...texts: readonly string[]): Mapping => guessMapping(tableIn(...texts).table)

/** A survey read by its guess, or by the mapping that `change` makes of it. */
export function surveyIn(
  text: string | readonly string[],
  change: (guess: Mapping) => Mapping = (guess) => guess,
): { survey: ReadSurvey; mapping: Mapping; notes: string } {
  const { table, problems } = tableIn(...[text].flat())
  const mapping = change(guessMapping(table))
  const read = surveyOf(table, mapping)
  return { survey: resultOf(read), mapping, notes: says([...problems, ...read.problems]) }
}

export const networkIn = (survey: ReadSurvey, mapping: Mapping): RawNetwork =>
  networkOf(survey, matchedIn(survey, mapping, NOTHING_DECIDED), mapping).network

/** Nothing wished for. */
export const WISHES: Wishes = {
  site: 'hill',
  title: null,
  region: null,
  questions: [],
  labelKinds: [],
  kindFrom: null,
  waveFrom: null,
  whitelist: [],
  publicBecause: null,
  seed: null,
}

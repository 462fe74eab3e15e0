/**
 * Does what the page asks, step by step, with the same pipeline as the command line. Keeps the files in memory and
 * nowhere else. Knows no worker and no page, so that it can be tested without either.
 */

import { buildPack, type Progress } from '../import/build.ts'
import { refused } from '../import/formats/notes.ts'
import { freshDice } from '../import/fresh-dice.ts'
import { type Material, materialOf } from '../import/material.ts'
import type { NamedBytes, Problem, Read } from '../import/network.ts'
import { guessOf, mappingOf, matchedIn, plannedNetwork, plannedSurvey, surveyIn } from '../import/pipeline.ts'
import { formatOf } from '../import/read.ts'
import { folderOf, packBefore } from '../import/report/folder.ts'
import { reportOf } from '../import/report/report.ts'
import { type SurveyReport, surveyReportOf } from '../import/report/survey-report.ts'
import type { Mapping } from '../import/survey/mapping.ts'
import { tableOfNodes } from '../import/survey/people-facts.ts'
import { sidesOf } from '../import/survey/review.ts'
import type { ReadSurvey } from '../import/survey/survey-of.ts'
import type { Matched } from '../import/survey.ts'
import type { Planned } from '../import/wishes.ts'
import { isZip } from '../import/zip/zip.ts'
import { columnsSeen } from './columns-seen.ts'
import { networkSeen } from './network-seen.ts'
import type { Answers, Ask, Counted, Doubts, Made, Understood } from './talk.ts'
import { NO_WISHES } from './wishes.ts'

export interface Workshop {
  /** What was asked for, or the reasons there is none. Never throws for what stands in a file. */
  readonly answer: (ask: Ask, progress: Progress) => Promise<Read<Answers[Ask['type']]>>
}

type AskFor<T extends Ask['type']> = Extract<Ask, { type: T }>

interface Bench {
  readonly files: readonly NamedBytes[]
  readonly material: Material
  readonly problems: readonly Problem[]
}

const NO_FILES = 'There is no file here any more. Choose your files again.'
const NOT_A_PACK = 'This is no pack that Kith can read. Choose the pack.json of the last time, or none.'
const OF_THINGS = 'A network has no answers to count.'

export function openWorkshop(): Workshop {
  let bench: Bench | null = null
  let last: { readonly key: string; readonly matched: Matched } | null = null
  const matchedOnce = (survey: ReadSurvey, ask: AskFor<'match' | 'build'>): Matched => {
    const key = JSON.stringify([ask.mapping, ask.decided])
    if (last?.key !== key) last = { key, matched: matchedIn(survey, ask.mapping, ask.decided) }
    return last.matched
  }
  return {
    async answer(ask, progress) {
      if (ask.type === 'read') {
        const read = understood(ask)
        bench = read.ok ? read.value.bench : bench
        last = null
        return read.ok ? { ...read, value: read.value.told } : read
      }
      if (bench === null) return refused('', 0, NO_FILES)
      if (ask.type === 'count') return counted(bench, ask.mapping)
      if (ask.type === 'match') return doubts(bench, ask, matchedOnce)
      return made(bench, ask, matchedOnce, progress)
    },
  }
}

function understood({ files, wanted }: AskFor<'read'>): Read<{ bench: Bench; told: Understood }> {
  const read = materialOf(files, wanted)
  if (!read.ok) return read
  const { value: material, problems } = read
  const table = material.reads === 'survey' ? material.table : tableOfNodes(material.raw)
  const told: Understood = {
    reads: material.reads,
    doubt: material.doubt,
    files: files.map((file) => ({ name: file.name, format: titleOf(file) })),
    problems,
    mapping: guessOf(material),
    columns: columnsSeen(table),
    network: material.reads === 'network' ? networkSeen(material.raw) : null,
  }
  return { ok: true, value: { bench: { files, material, problems }, told }, problems }
}

/** A zip is told by what it is: its files are read as if they lay beside it. */
const titleOf = (file: NamedBytes): string => formatOf(file)?.title ?? (isZip(file.bytes) ? 'Zip' : 'a file')

function counted({ material }: Bench, mapping: Mapping): Read<Counted> {
  const checked = mappingOf(material, mapping, NO_WISHES)
  if (!checked.ok) return checked
  if (material.reads === 'network')
    return { ok: true, value: { respondents: 0, accounts: [], scores: 0, problems: [] }, problems: [] }
  const read = surveyIn(material, mapping)
  if (!read.ok) return read
  const { respondents, accounts, scores } = read.value
  const value = { respondents: respondents.length, accounts, scores: scores.size, problems: read.problems }
  return { ok: true, value, problems: read.problems }
}

type MatchedOnce = (survey: ReadSurvey, ask: AskFor<'match' | 'build'>) => Matched

function doubts({ material }: Bench, ask: AskFor<'match'>, matchedOnce: MatchedOnce): Read<Doubts> {
  if (material.reads === 'network') return refused('', 0, OF_THINGS)
  const checked = mappingOf(material, ask.mapping, NO_WISHES)
  if (!checked.ok) return checked
  const read = surveyIn(material, ask.mapping)
  if (!read.ok) return read
  const { toAsk, counts, people, uncertainty } = matchedOnce(read.value, ask)
  const sides = sidesOf(read.value)
  const open = toAsk.map((pair) => ({ pair, sides: sides(pair) }))
  return { ok: true, value: { open, counts, people: people.length, uncertainty }, problems: [] }
}

async function made(
  bench: Bench,
  ask: AskFor<'build'>,
  matchedOnce: MatchedOnce,
  progress: Progress,
): Promise<Read<Made>> {
  const before = packBefore(ask.before)
  if (ask.before !== null && before === undefined) return refused('', 0, NOT_A_PACK)
  const checked = mappingOf(bench.material, ask.mapping, ask.wishes)
  if (!checked.ok) return checked
  const planned = plannedFrom(bench.material, ask, matchedOnce, progress)
  if (!planned.ok) return planned
  const { raw, plan, survey } = planned.value
  const built = buildPack(raw, plan, freshDice(), progress, before === undefined ? {} : { before })
  if (!built.ok) return built
  const { pack, report: told } = built.value
  const names = bench.files.map(({ name }) => name)
  const problems = [...bench.problems, ...planned.problems, ...built.problems]
  const report = reportOf(pack.site.id, raw.counts, names, problems, told, survey)
  const bytes = bench.files.map((file) => file.bytes)
  const files = await folderOf({ pack, report, plan, files: bytes, ledger: ask.ledger })
  return { ok: true, value: { files, report }, problems }
}

function plannedFrom(
  material: Material,
  ask: AskFor<'build'>,
  matchedOnce: MatchedOnce,
  progress: Progress,
): Read<Planned & { readonly survey?: SurveyReport }> {
  if (material.reads === 'network') return plannedNetwork(material, ask.mapping, ask.wishes)
  progress(0, 'Reading the answers')
  const read = surveyIn(material, ask.mapping)
  if (!read.ok) return read
  progress(0, 'Asking which names are one person')
  const matched = matchedOnce(read.value, ask)
  const planned = plannedSurvey(read.value, matched, ask.mapping, ask.wishes)
  if (!planned.ok) return planned
  const survey = surveyReportOf(read.value, matched, ask.mapping)
  return { ok: true, value: { ...planned.value, survey }, problems: [...read.problems, ...planned.problems] }
}

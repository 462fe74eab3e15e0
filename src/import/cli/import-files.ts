/** The import as the command line does it: step by step, asking where there is somebody to ask. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { diceFrom } from '../../core/graph/dice.ts'
import { buildPack } from '../build.ts'
import { freshDice } from '../fresh-dice.ts'
import { type Material, materialOf } from '../material.ts'
import type { NamedBytes, Problem } from '../network.ts'
import { guessOf, mappingOf, plannedNetwork, plannedSurvey, surveyIn } from '../pipeline.ts'
import { folderOf, packBefore } from '../report/folder.ts'
import { reportOf, tellReport } from '../report/report.ts'
import { type SurveyReport, surveyReportOf } from '../report/survey-report.ts'
import { mappingIn } from '../survey/check-mapping.ts'
import type { Mapping } from '../survey/mapping.ts'
import { mappingText } from '../survey/mapping-text.ts'
import { tellMapping } from '../survey/tell-mapping.ts'
import type { Planned, Wishes } from '../wishes.ts'
import { agreed, somebodyIsThere } from './ask.ts'
import { bytesIn, refuseStrangeFolder, textAmong, textIn, writeFolder, writeOwn } from './files.ts'
import { type Heard, heard } from './heard.ts'
import { namesMatched } from './match-names.ts'
import { type Options, wishesOf } from './options.ts'
import { progressOn } from './progress.ts'
import { Stop, UNDECIDED, WRONG_USE } from './stop.ts'

const NO_SITE = '--site and --out are needed: the short name of the place, and the folder for its pack.'
const LOOK_FIRST =
  'Look at the guess first: write it with --guess-mapping mapping.json, correct it, and give it with --mapping mapping.json. --yes takes the guess as it is.'
const NO_MAPPING =
  'A file of that name is there already. Choose another one for --guess-mapping, or take it away first.'

const terminal = { input: process.stdin, output: process.stdout }
const say = (text: string): unknown => process.stdout.write(`${text}\n`)

export async function importFiles(paths: readonly string[], options: Options): Promise<void> {
  const wishes = await wishesOf(options)
  const isGuess = options.guessMapping !== undefined
  const writesNothing = isGuess || options.dryRun === true
  if (!writesNothing && (options.site === undefined || options.out === undefined))
    throw new Stop(WRONG_USE, NO_SITE)
  const files = await Promise.all(paths.map(bytesIn))
  if (!writesNothing) await refuseStrangeFolder(options.out ?? '')
  const given =
    options.mapping === undefined ? null : mappingFrom(options.mapping, await textIn(options.mapping))
  const material = heard(materialOf(files, options.as ?? given?.reads ?? null))
  if (isGuess) return await writeGuess(options.guessMapping ?? '', material.value, options)
  await settleDoubt(material.value, given, options)
  const planned = await plannedFrom(material.value, given, wishes, options)
  const said = [...material.problems, ...planned.problems]
  await build(files, planned, said, options, wishes)
}

const mappingFrom = (path: string, text: string): Mapping => heard(mappingIn(path, text)).value

async function writeGuess(path: string, material: Material, options: Options): Promise<void> {
  if (existsSync(path) && options.yes !== true) throw new Stop(WRONG_USE, `${path}: ${NO_MAPPING}`)
  const guess = guessOf(material)
  await writeOwn(path, mappingText(guess))
  say(tellMapping(guess))
  if (material.doubt !== null) say(material.doubt)
  say(
    `Wrote ${path}. Look at it, and correct what is wrong. It may hold headings of your table: keep it to yourself.`,
  )
}

/** What could be read in two ways is asked, unless something on the command line says which. */
async function settleDoubt(
  { doubt, reads }: Material,
  given: Mapping | null,
  options: Options,
): Promise<void> {
  if (doubt === null || options.yes === true || given !== null) return
  const other = reads === 'survey' ? 'network' : 'survey'
  if (somebodyIsThere() && (await agreed(`${doubt} Go on?`, terminal))) return
  throw new Stop(UNDECIDED, `${doubt} Say --as ${reads} or --as ${other}.\nNothing was written.`)
}

/** A plan, and what a report says of the survey it came from. */
interface Understood extends Planned {
  readonly survey?: SurveyReport
}

async function plannedFrom(
  material: Material,
  given: Mapping | null,
  wishes: Wishes,
  options: Options,
): Promise<Heard<Understood>> {
  if (material.reads === 'network') {
    const needsMapping = given !== null || wishes.feelings !== undefined
    const mapping = needsMapping ? heard(mappingOf(material, given, wishes)).value : null
    return heard(plannedNetwork(material, mapping, wishes))
  }
  const mapping = heard(mappingOf(material, given, wishes)).value
  if (given === null) await settleGuess(mapping, options)
  const survey = heard(surveyIn(material, mapping))
  const matched = await namesMatched(survey.value, mapping, options)
  const planned = heard(plannedSurvey(survey.value, matched.value, mapping, wishes))
  const told = surveyReportOf(survey.value, matched.value, mapping)
  return {
    value: { ...planned.value, survey: told },
    problems: [...survey.problems, ...matched.problems, ...planned.problems],
  }
}

async function settleGuess(mapping: Mapping, options: Options): Promise<void> {
  say(tellMapping(mapping))
  if (options.yes === true) return
  if (somebodyIsThere() && (await agreed('Is this right?', terminal))) return
  throw new Stop(UNDECIDED, `${LOOK_FIRST}\nNothing was written.`)
}

async function build(
  files: readonly NamedBytes[],
  { value: { raw, plan, survey } }: Heard<Understood>,
  said: readonly Problem[],
  { out, dryRun }: Options,
  { seed }: Wishes,
): Promise<void> {
  const dice = seed === null ? freshDice() : diceFrom(seed)
  const before = packBefore(out === undefined ? null : await textAmong(out, 'pack.json'))
  const built = heard(buildPack(raw, plan, dice, progressOn(process.stderr), before ? { before } : {}))
  const { pack, report: told } = built.value
  const names = files.map(({ name }) => name)
  const report = reportOf(pack.site.id, raw.counts, names, [...said, ...built.problems], told, survey)
  say(tellReport(report))
  if (dryRun === true || out === undefined) {
    say('This was a dry run. No pack was written.')
    return
  }
  const ledger = await textAmong(out, 'releases.json')
  const folder = await folderOf({ pack, report, plan, files: files.map(({ bytes }) => bytes), ledger })
  await writeFolder(resolve(out), folder)
  say(`Wrote ${Object.keys(folder).join(', ')} to ${out}.`)
}

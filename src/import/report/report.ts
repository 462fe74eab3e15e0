/** What an import read, merged, dropped and why: for the curator's screen, and to be kept beside the pack. */
import type { Provenance } from '../../core/model/pack.ts'
import type { BuildReport } from '../anonymise/tally.ts'
import type { Problem, RawNetwork } from '../network.ts'
import { type SurveyReport, tellSurvey } from './survey-report.ts'

/** Written as report.json. Holds no name, no value and no file name: files go by their number on the command line. */
export interface ImportReport extends Pick<BuildReport, 'rules' | 'risk' | 'pack' | 'steps'> {
  readonly site: string
  readonly title: string
  readonly badge: string
  readonly provenance: Provenance
  readonly read: RawNetwork['counts'] & { readonly files: number }
  /** `file` 0 where it is about no single file, or about the command line. */
  /** Where a survey was read, and not a network. */
  readonly survey?: SurveyReport
  readonly warnings: readonly { readonly file: number; readonly line: number; readonly says: string }[]
}

/** The report of an import that went well. */
export function reportOf(
  site: string,
  counts: RawNetwork['counts'],
  files: readonly string[],
  warnings: readonly Problem[],
  built: BuildReport,
  survey?: SurveyReport,
): ImportReport {
  return {
    site,
    ...built.site,
    read: { ...counts, files: files.length },
    ...(survey === undefined ? {} : { survey }),
    warnings: warnings.map(({ file, line, says }) => ({ file: files.indexOf(file) + 1, line, says })),
    pack: built.pack,
    rules: built.rules,
    risk: built.risk,
    steps: built.steps,
  }
}

/** The report as lines of text; counts are plain numbers. */
export function tellReport(report: ImportReport): string {
  const { read, pack } = report
  return [
    `Read ${read.nodes} nodes and ${read.ties} ties (${directionOf(read.directed)}) from ${filesOf(read.files)}.`,
    ...report.warnings.map((warning) => `  note: ${placeOf(warning)}${warning.says}`),
    ...(report.survey === undefined ? [] : ['', tellSurvey(report.survey)]),
    '',
    'What was done, and why (before -> after):',
    ...report.steps.map(({ before, after, says }) => `  ${before} -> ${after}  ${says}`),
    '',
    `The pack "${report.site}" holds ${pack.people} people (${pack.namedOnly} of them only named), ` +
      `${pack.things} things, ${pack.ties} ties and ${questionsOf(pack.questions)}.`,
    '',
  ].join('\n')
}

/** One line for a problem, as compilers write them: "people.csv, line 12: what is wrong and what to do". */
export function tellProblem({ file, line, says }: Problem): string {
  const place = [file, line > 0 ? `line ${line}` : ''].filter((part) => part !== '').join(', ')
  return place === '' ? says : `${place}: ${says}`
}

function placeOf({ file, line }: { readonly file: number; readonly line: number }): string {
  const place = [file > 0 ? `file ${file}` : '', line > 0 ? `line ${line}` : ''].filter((part) => part !== '')
  return place.length === 0 ? '' : `${place.join(', ')}: `
}

function directionOf(directed: boolean | 'mixed'): string {
  if (directed === 'mixed') return 'some with a direction'
  return directed ? 'with a direction' : 'without a direction'
}

const filesOf = (count: number): string => (count === 1 ? '1 file' : `${count} files`)
const questionsOf = (count: number): string => (count === 1 ? '1 question' : `${count} questions`)

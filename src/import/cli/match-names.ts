/** Which names are one person, on the command line: by decisions made before, by itself, and by asking. */

import { type Decided, decisionsText, NOTHING_DECIDED, readDecisions } from '../matching/decisions.ts'
import type { Problem } from '../network.ts'
import { matchedIn } from '../pipeline.ts'
import { surveyReportOf, tellSurvey } from '../report/survey-report.ts'
import type { Mapping } from '../survey/mapping.ts'
import { type Answered, decidedWith } from '../survey/review.ts'
import type { ReadSurvey } from '../survey/survey-of.ts'
import type { Matched } from '../survey.ts'
import { agreed, reviewed, somebodyIsThere } from './ask.ts'
import { textIfThere, writeOwn } from './files.ts'
import { heard } from './heard.ts'
import type { Options } from './options.ts'
import { Stop, UNDECIDED, WRONG_USE } from './stop.ts'

const NO_FILE = '--review writes what you decide: say where, with --decisions decisions.csv.'
const NO_TERMINAL = '--review asks on a terminal, and there is none. Run it in one, or use the page.'
const terminal = { input: process.stdin, output: process.stdout }

export async function namesMatched(
  survey: ReadSurvey,
  mapping: Mapping,
  options: Options,
): Promise<{ readonly value: Matched; readonly problems: readonly Problem[] }> {
  const { decisions: path, review, yes } = options
  if (review === true && path === undefined) throw new Stop(WRONG_USE, NO_FILE)
  if (review === true && !somebodyIsThere()) throw new Stop(WRONG_USE, NO_TERMINAL)
  const { decided, problems } = await decidedIn(path)
  const first = matchedIn(survey, mapping, decided)
  if (first.toAsk.length === 0 || yes === true) return { value: first, problems }
  process.stdout.write(`${tellSurvey(surveyReportOf(survey, first, mapping))}\n`)
  if (path === undefined || !(await wantsReview(first, review === true))) throw waiting(first)
  return { value: await throughReview(first, survey, mapping, { path, decided }), problems }
}

async function decidedIn(
  path: string | undefined,
): Promise<{ decided: Decided; problems: readonly Problem[] }> {
  if (path === undefined) return { decided: NOTHING_DECIDED, problems: [] }
  const { value, problems } = heard(readDecisions({ name: path, text: await textIfThere(path) }))
  return { decided: value, problems }
}

async function wantsReview({ toAsk }: Matched, review: boolean): Promise<boolean> {
  if (review) return true
  if (!somebodyIsThere()) return false
  return await agreed(`${toAsk.length} pairs of names may be one person. Look at them now?`, terminal)
}

const waiting = ({ toAsk }: Matched): Stop =>
  new Stop(
    UNDECIDED,
    `${toAsk.length} pairs of names may be one person, and wait for a person to say so. Look at them with --review --decisions decisions.csv; --yes leaves them apart.\nNothing was written.`,
  )

/** Asks, matches again with the answers, and asks what that brings up, until nothing is open or the reviewer stops. */
async function throughReview(
  first: Matched,
  survey: ReadSurvey,
  mapping: Mapping,
  { path, decided }: { readonly path: string; readonly decided: Decided },
): Promise<Matched> {
  let matched = first
  const all: Answered[] = []
  while (matched.toAsk.length > 0) {
    const { answered, stopped } = await reviewed(matched.toAsk, survey, mapping, terminal)
    all.push(...answered)
    await writeOwn(path, decisionsText(decidedWith(decided, all)))
    if (stopped)
      throw new Stop(UNDECIDED, `Kept what you decided in ${path}. Go on another time.\nNo pack was written.`)
    matched = matchedIn(survey, mapping, decidedWith(decided, all))
  }
  return matched
}

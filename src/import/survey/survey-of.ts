/** A table and its mapping to a survey: who answered, whom they named, and which answers there are none of, all counted. */
import { type Notes, notesFor, refused } from '../formats/notes.ts'
import type { Read } from '../network.ts'
import type { Acquaintance, Mention, Respondent, Survey } from '../survey.ts'
import { type AnswerReader, answerReader } from './answer-reader.ts'
import { type FactReader, factReaders, recoder } from './fact-reader.ts'
import type { Mapping, QuestionMap } from './mapping.ts'
import { missingBy, plainCell } from './missing.ts'
import { pairReader } from './pair-reader.ts'
import { refsMissing, unnamedColumns } from './refs.ts'
import { columnFinder, type Table, type TableRow } from './table.ts'
import { scoreReader } from './wellbeing.ts'

export interface ReadSurvey extends Survey {
  /** How each question was answered, in the order of the mapping. */
  readonly accounts: readonly Account[]
  /** Kept facts (quasi, sensitive, group) of each respondent, by plain name. */
  readonly facts: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** Wellbeing by respondent, where more is better. */
  readonly scores: ReadonlyMap<string, number>
  /** By question, who answered it: by naming somebody, or by saying that there is nobody. */
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>
}

/** Respondents by what their answer is; the four add up to all of them. */
export interface Account {
  readonly question: string
  readonly named: number
  readonly noneNamed: number
  readonly refused: number
  readonly noAnswer: number
  /** Names in all answers together. */
  readonly names: number
}

const NO_ID = 'A row has no id. It was kept, under the number of its line.'
const TWICE = 'An id is there twice. The first row with it was kept.'
const UNLISTED = 'An answer is not among those that the mapping lists for its column. It counts as no answer.'
const INCOMPLETE = 'Some items of the wellbeing scale are missing. There is no score for this person.'
const OUTSIDE = 'A wellbeing number lies outside its scale. There is no score for this person.'
const UNNAMED = 'A column that the mapping does not speak of was left out.'

/** Never throws; the only refusal is a mapping that speaks of columns the table has not. */
export function surveyOf(table: Table, mapping: Mapping): Read<ReadSurvey> {
  const lost = refsMissing(table, mapping)
  if (lost !== null) return refused(table.file, 0, lost)
  const notes = notesFor(table.file)
  for (let left = unnamedColumns(table, mapping); left > 0; left -= 1) notes.warn(UNNAMED, 0)
  const rows = rowsWithId(table, mapping, notes)
  const readers = readersFor(table, mapping, new Set(rows.map(({ id }) => plainCell(id))))
  const found = newFindings(mapping)
  for (const row of rows) readRow(row, readers, found, notes)
  const { respondents, mentions, acquaintances, facts, scores, answered } = found
  const accounts = [...found.accounts.values()]
  const value = { respondents, mentions, acquaintances, accounts, facts, scores, answered }
  return { ok: true, value, problems: notes.problems() }
}

interface RowWithId extends TableRow {
  readonly id: string
}

/** Rows with an id each, no two alike. */
function rowsWithId(table: Table, mapping: Mapping, notes: Notes): RowWithId[] {
  const find = columnFinder(table)
  const ref = mapping.columns.find(({ role }) => role === 'id')?.column
  const at = (ref === undefined ? 0 : (find(ref)?.number ?? 0)) - 1
  const seen = new Set<string>()
  return table.rows.flatMap((row) => {
    const said = row.cells[at] ?? ''
    if (said === '' && at >= 0) notes.warn(NO_ID, row.line)
    const id = said === '' ? `line ${row.line}` : said
    if (seen.has(id)) {
      notes.warn(TWICE, row.line)
      return []
    }
    seen.add(id)
    return [{ ...row, id }]
  })
}

interface Readers {
  readonly names: readonly number[]
  readonly missingIn: ReturnType<typeof missingBy>
  readonly facts: readonly FactReader[]
  readonly questions: readonly QuestionReader[]
  readonly pairs: readonly ReturnType<typeof pairReader>[]
  readonly score: ReturnType<typeof scoreReader> | null
}

function readersFor(table: Table, mapping: Mapping, ids: ReadonlySet<string>): Readers {
  const find = columnFinder(table)
  const missingIn = missingBy(mapping.missing)
  return {
    names: mapping.columns.flatMap(({ role, column }) =>
      role === 'name' && column !== undefined ? [(find(column)?.number ?? 0) - 1] : [],
    ),
    missingIn,
    facts: factReaders(mapping, find),
    questions: mapping.questions.flatMap((map) => {
      const read = answerReader(map, mapping, find, ids)
      return read === null ? [] : [{ map, read, called: recoder(map.recode ?? {}) }]
    }),
    pairs: mapping.questions.flatMap((map) => (map.pairs ? [pairReader(map, map.pairs, mapping, find)] : [])),
    score: mapping.feelings === null ? null : scoreReader(mapping.feelings, find, missingIn),
  }
}

interface QuestionReader {
  readonly map: QuestionMap
  readonly read: AnswerReader
  readonly called: (text: string) => string
}

interface Findings {
  readonly respondents: Respondent[]
  readonly mentions: Mention[]
  readonly acquaintances: Acquaintance[]
  readonly accounts: Map<string, Account>
  readonly facts: Map<string, Record<string, string>>
  readonly scores: Map<string, number>
  readonly answered: Map<string, Set<string>>
}

function newFindings({ questions }: Mapping): Findings {
  const none = { named: 0, noneNamed: 0, refused: 0, noAnswer: 0, names: 0 }
  const accounts = new Map(questions.map(({ id }): [string, Account] => [id, { question: id, ...none }]))
  const answered = new Map(questions.map(({ id }) => [id, new Set<string>()]))
  const lists = { respondents: [], mentions: [], acquaintances: [] }
  return { ...lists, accounts, facts: new Map(), scores: new Map(), answered }
}

function readRow(row: RowWithId, readers: Readers, found: Findings, notes: Notes): void {
  const { id, cells, line } = row
  const name = readers.names.map((at) => cells[at] ?? '').filter((cell) => readers.missingIn(cell) === null)
  found.respondents.push({
    id,
    name: name.join(' ') || null,
    about: readFacts(row, readers.facts, found, notes),
    line,
  })
  const score = readers.score?.(cells)
  if (typeof score === 'number') found.scores.set(id, score)
  if (score === 'incomplete') notes.warn(INCOMPLETE, line)
  if (score === 'outside') notes.warn(OUTSIDE, line)
  /** Mentions of this row, by question and slot. */
  const bySlot = new Map<string, Mention[]>()
  for (const question of readers.questions) readAnswer(row, question, { found, notes, bySlot })
  for (const read of readers.pairs) {
    const { links, account } = read(cells, (question, slot) => bySlot.get(`${question} ${slot}`) ?? [])
    found.acquaintances.push(...links)
    count(found, id, read.question, account, links.length)
  }
}

/** Keeps the facts, and hands back those by which people can be told apart: nothing sensitive is among them. */
function readFacts(
  { id, cells, line }: RowWithId,
  readers: readonly FactReader[],
  { facts }: Findings,
  notes: Notes,
): Record<string, string> {
  const about: Record<string, string> = {}
  const kept: Record<string, string> = {}
  for (const { as, role, read } of readers) {
    const fact = read(cells)
    if ('missing' in fact) {
      if (fact.missing === 'unlisted') notes.warn(UNLISTED, line)
      continue
    }
    if (role !== 'sensitive') about[as] = fact.finer
    if (role !== 'match') kept[as] = fact.kept
  }
  facts.set(id, kept)
  return about
}

interface Into {
  readonly found: Findings
  readonly notes: Notes
  readonly bySlot: Map<string, Mention[]>
}

function readAnswer(
  { id, cells, line }: RowWithId,
  { map: { id: question, named: kind }, read, called }: QuestionReader,
  { found, notes, bySlot }: Into,
): void {
  const { named, missing, notes: said } = read(cells)
  for (const reason of said) notes.warn(reason, line)
  named.forEach(({ text, slot, about, weight }, at) => {
    const mention: Mention = {
      id: `${id}/${question}/${at}`,
      by: id,
      question,
      slot: at,
      named: kind,
      text: called(text),
      about,
      ...(weight === null ? {} : { weight }),
    }
    found.mentions.push(mention)
    const key = `${question} ${slot}`
    const others = bySlot.get(key)
    if (others === undefined) bySlot.set(key, [mention])
    else others.push(mention)
  })
  count(found, id, question, missing, named.length)
}

function count(
  { accounts, answered }: Findings,
  id: string,
  question: string,
  missing: ReturnType<AnswerReader>['missing'],
  names: number,
): void {
  const account = accounts.get(question)
  if (account === undefined) return
  if (missing === null || missing === 'none named') answered.get(question)?.add(id)
  const key =
    missing === null
      ? 'named'
      : ({ 'none named': 'noneNamed', refused: 'refused', 'no answer': 'noAnswer' } as const)[missing]
  accounts.set(question, { ...account, [key]: account[key] + 1, names: account.names + names })
}

/** Files as they were given, understood as far as they need no mapping: a network, or the table of a survey. */
import { refused } from './formats/notes.ts'
import type { NamedBytes, Problem, RawNetwork, Read } from './network.ts'
import { formatOf, readNetwork } from './read.ts'
import { joinTables } from './survey/join-tables.ts'
import { type Looks, looksLike } from './survey/looks-like.ts'
import { type FoundTable, tablesIn } from './survey/read-tables.ts'
import type { Table } from './survey/table.ts'
import { filesIn } from './zip/files-in.ts'

export type Reads = 'survey' | 'network'

export type Material =
  | { readonly reads: 'network'; readonly raw: RawNetwork; readonly doubt: string | null }
  | { readonly reads: 'survey'; readonly table: Table; readonly doubt: string | null }

const DOUBT_SURVEY =
  'This was read as a survey, with a row for each person who answered. It could be a table of ties or of people instead.'
const DOUBT_NETWORK =
  'This was read as a table of ties or of people. It could be a survey with a row for each person who answered instead.'
const MIXED = 'Some of these files are a survey and some are a network. Choose those of one kind.'
const NO_TABLE =
  'There is no table of answers in this file. Save it as CSV or as .xlsx, with the headings in the first line.'

/** Formats that hold plain tables, and so could be a survey. */
const TABLE_FORMATS: ReadonlySet<string> = new Set(['csv', 'xlsx'])

/** Reads files that belong together. `wanted` decides where it is given; else their content does. Never throws. */
export function materialOf(given: readonly NamedBytes[], wanted: Reads | null): Read<Material> {
  if (wanted === 'network' || given.length === 0) return asNetwork(given, null)
  const opened = filesIn(given)
  if (!opened.ok) return opened
  const files = opened.value
  const tabular = files.filter(couldBeTable)
  if (wanted === null && tabular.length === 0) return asNetwork(files, null)
  const found = tabular.map(tablesIn)
  const tables = found.flatMap((each) => each.tables)
  const looks = wanted === null ? seemsToBe(tables) : { reads: wanted, doubtful: false }
  if (looks.reads === 'network') return asNetwork(files, looks.doubtful ? DOUBT_NETWORK : null)
  const other = files.find((file) => !tabular.includes(file))
  if (other !== undefined) return refused(other.name, 0, MIXED)
  const problems = found.flatMap((each) => each.problems)
  return asSurvey(tabular[0]?.name ?? '', tables, problems, looks.doubtful ? DOUBT_SURVEY : null)
}

/** One table with slots makes it a survey, and tables of facts beside it go with it; a table of ties beside it is odd. */
function seemsToBe(tables: readonly FoundTable[]): Pick<Looks, 'reads' | 'doubtful'> {
  const looks = tables.map(({ rows, table }) => looksLike(rows, table))
  const surveys = looks.filter(({ reads }) => reads === 'survey')
  const doubtful = looks.some((each) => each.doubtful)
  if (surveys.length === 0) return { reads: 'network', doubtful }
  const ties = looks.some((each) => each.ties && each.reads === 'network')
  return ties ? { reads: 'network', doubtful: true } : { reads: 'survey', doubtful }
}

const couldBeTable = (file: NamedBytes): boolean => TABLE_FORMATS.has(formatOf(file)?.id ?? '')

function asNetwork(files: readonly NamedBytes[], doubt: string | null): Read<Material> {
  const read = readNetwork(files)
  if (!read.ok) return read
  return { ok: true, value: { reads: 'network', raw: read.value, doubt }, problems: read.problems }
}

function asSurvey(
  file: string,
  tables: readonly FoundTable[],
  problems: readonly Problem[],
  doubt: string | null,
): Read<Material> {
  if (problems.some(({ level }) => level === 'error')) return { ok: false, problems }
  if (tables.length === 0) return refused(file, 0, NO_TABLE)
  const joined = joinTables(tables)
  if (!joined.ok) return joined
  const said = tables.flatMap(({ notes }) => notes.problems())
  return {
    ok: true,
    value: { reads: 'survey', table: joined.value, doubt },
    problems: [...problems, ...said],
  }
}

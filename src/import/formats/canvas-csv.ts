/** The CSV files of Network Canvas: one for those interviewed, one a type of node, one a type of tie. */
import { linesOf } from '../decode.ts'
import type { Problem } from '../network.ts'
import { type Canvas, casesOf, ENCRYPTED } from './canvas.ts'
import { type Row, rowsOf } from './csv-rows.ts'
import { stemOf } from './join.ts'
import { type Notes, notesFor, type TextFile } from './notes.ts'

export type CanvasTable = 'egos' | 'nodes' | 'ties' | 'matrix'

/** Columns that are not answers. */
const OWN: ReadonlySet<string> = new Set([
  'nodeID',
  'edgeID',
  'from',
  'to',
  'sessionStart',
  'sessionFinish',
  'sessionExported',
  'APP_VERSION',
  'COMMIT_HASH',
  'null',
])
const NO_ID = 'A row without an id was left out. Export the interviews again.'
const NO_ENDS = 'A tie without two ends was left out. Export the interviews again.'
const LONG_ROW = 'A row has more cells than there are headings. The cells at its end were left out.'
const MATRIX = 'A matrix tells the same ties as the lists that were given, so it was left out.'
/** Characters of the headings. */
const LONGEST_HEADINGS = 100_000
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What a file of Network Canvas is, by its headings; null where it is none of its files. */
export function canvasTable(text: string): CanvasTable | null {
  const [first = ''] = linesOf(text.slice(0, LONGEST_HEADINGS))
  const headings = first.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim())
  const has = (name: string): boolean => headings.includes(name)
  if (has('networkCanvasSourceUUID') || (has('networkCanvasUUID') && has('from') && has('to'))) return 'ties'
  if (has('networkCanvasUUID')) return 'nodes'
  if (has('networkCanvasEgoUUID') || has('networkCanvasCaseID')) return 'egos'
  const [corner, ...across] = headings
  return corner === '' && across.length > 0 && across.every((name) => UUID.test(name)) ? 'matrix' : null
}

/** Adds what one file holds; gives the problem where its rows cannot be read. */
export function readCanvasTable(file: TextFile, kind: CanvasTable, canvas: Canvas): Problem | null {
  const notes = notesFor(file.name)
  canvas.notes.push(notes)
  const read = rowsOf(file, notes)
  if (!read.ok) return read.problem
  const headings = read.rows[0]?.cells ?? []
  const rows = answeredOf(headings, read.rows.slice(1), notes)
  if (kind === 'matrix') notes.warnOnce(MATRIX)
  if (kind === 'egos') addEgos(rows, notes, canvas)
  if (kind === 'nodes') addNodes(rows, typeIn(file.name, 'attributeList'), notes, canvas)
  if (kind === 'ties') addTies(rows, typeIn(file.name, 'edgeList'), notes, canvas)
  return null
}

/** One row by heading. */
interface Answered {
  readonly line: number
  readonly get: (heading: string) => string | null
  readonly answers: ReadonlyMap<string, string>
}

function answeredOf(headings: readonly string[], rows: readonly Row[], notes: Notes): Answered[] {
  const places = new Map<string, number>()
  for (const [at, heading] of headings.entries()) if (!places.has(heading)) places.set(heading, at)
  const isAnswer = headings.map((heading, at) => !isOwn(heading) && places.get(heading) === at)
  return rows.map(({ line, cells, width }) => {
    if (cells.length > headings.length) notes.warn(LONG_ROW, line)
    const answers = new Map<string, string>()
    // Only as far as the row goes: it may be far shorter than its headings.
    for (let at = 0; at < Math.min(width, headings.length); at += 1) {
      if (isAnswer[at]) answers.set(headings[at]!, unguarded(cells[at] ?? ''))
    }
    return { line, answers, get: (heading) => unguarded(cells[places.get(heading) ?? -1] ?? '') || null }
  })
}

function isOwn(heading: string): boolean {
  return heading === '' || heading.startsWith('networkCanvas') || OWN.has(heading)
}

/** A cell as it was answered: Network Canvas puts ' before what a spreadsheet would calculate, and hides names at will. */
function unguarded(cell: string): string {
  if (cell === ENCRYPTED) return ''
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}

function addEgos(rows: readonly Answered[], notes: Notes, { egos }: Canvas): void {
  for (const { line, get, answers } of rows) {
    const label = get('networkCanvasCaseID')
    const id = get('networkCanvasEgoUUID') ?? get('networkCanvasSessionID') ?? label
    if (id === null) notes.warn(NO_ID, line)
    else egos.push({ id, label, answers, line, notes })
  }
}

function addNodes(rows: readonly Answered[], type: string, notes: Notes, { nodes }: Canvas): void {
  for (const { line, get, answers } of rows) {
    const ego = get('networkCanvasEgoUUID')
    const id = get('networkCanvasUUID') ?? idWithin(ego, get('nodeID'))
    const cases = casesOf(get('networkCanvasOriginCaseIDs'))
    if (id === null) notes.warn(NO_ID, line)
    else nodes.push({ id, ego, cases, type, answers, line, notes })
  }
}

function addTies(rows: readonly Answered[], type: string, notes: Notes, { ties }: Canvas): void {
  for (const { line, get, answers } of rows) {
    const ego = get('networkCanvasEgoUUID')
    const from = get('networkCanvasSourceUUID') ?? idWithin(ego, get('from'))
    const to = get('networkCanvasTargetUUID') ?? idWithin(ego, get('to'))
    if (from === null || to === null) notes.warn(NO_ENDS, line)
    else ties.push({ id: get('networkCanvasUUID'), from, to, type, directed: false, answers, line, notes })
  }
}

/** Numbers count from 1 in every interview. */
function idWithin(ego: string | null, number: string | null): string | null {
  return number === null ? null : `${ego ?? ''}/${number}`
}

/** "Close" of "case_5_..._edgeList_Close.csv"; the whole name of a file that was renamed. */
function typeIn(fileName: string, list: string): string {
  const stem = stemOf(fileName)
  const at = stem.lastIndexOf(list)
  return at < 0 ? stem : stem.slice(at + list.length).replace(/^_/, '')
}

/** GDF, the format of GUESS (gephi.org/users/supported-graph-formats/gdf-format; rules of GUESS's own reader where the two differ). */
import type { Format, RawNetwork, RawTie, Read } from '../network.ts'
import { type Columns, columns } from './columns.ts'
import { type Gathering, gather, RELATION_NAMES, valueNamed } from './gather.ts'
import { readEach } from './join.ts'
import { type Line, numbered, openingLine } from './lines.ts'
import { type Notes, notesFor, refused, type TextFile, textFormat } from './notes.ts'
import { cellsOf, type Style } from './quoted.ts'

export const gdf: Format = textFormat({
  id: 'gdf',
  title: 'GDF (GUESS)',
  recognises: (text) => SECTION.test(openingLine(text, COMMENT)),
  read: (files) => readEach(files, readGdf),
})

const COMMENT = '#'
const SECTION = /^(node|edge)def\s{0,9}>/i
const STYLE: Style = { separator: ',', quotes: `"'`, escapedBy: 'backslash' }
/** Columns that say how a node or an edge is drawn. */
const DRAWING = new Set(
  'x y z visible color fixed style width height size labelvisible labelcolor labelsize strokecolor image font'.split(
    ' ',
  ),
)
const FLAGS = new Set(['boolean', 'bool', 'bit'])

/** No table of people or ties has more columns. */
const MOST_COLUMNS = 1000

const TOO_WIDE = 'There are far too many columns here. A line end is probably missing. Save the file again.'
const NO_NAME = 'The nodes of this file have no column called name. Call the column of their ids so.'
const NO_NODES =
  'The ties of this file have no columns called node1 and node2. Call the columns of their ends so.'
const NO_ID = 'A node without a name was left out. Fill in its name.'
const NO_ENDS = 'A tie without two ends was left out. Fill in node1 and node2.'
const TWICE = 'A node is listed twice. It was kept once, with what both rows say.'
const LONG_ROW = 'A row has more cells than there are columns. The cells at its end were left out.'
const OPEN_QUOTE = 'A quote opens and never closes. It was read as part of the text.'
const DRAWN = 'Colours, shapes and places of a drawing were left aside.'

/** Columns of one section: what each is called, and how its values are written. */
interface Header {
  readonly of: 'node' | 'edge'
  readonly keys: readonly string[]
  /** Which columns hold the id, or the two ends. */
  readonly ids: readonly number[]
  readonly columns: Columns
}

interface Walk {
  readonly notes: Notes
  readonly gathering: Gathering
  nodesListed: boolean
  drawn: boolean
}

/** Reads one GDF file. A tie has a direction only where its column `directed` says so. */
function readGdf(file: TextFile): Read<RawNetwork> {
  const walk: Walk = { notes: notesFor(file.name), gathering: gather(), nodesListed: false, drawn: false }
  let header: Header | null = null
  for (const line of numbered(file.text, COMMENT)) {
    if (line.text === '') continue
    if (SECTION.test(line.text)) {
      const found = headerOf(line.text, walk)
      if (typeof found === 'string') return refused(file.name, line.at, found)
      header = found
    } else if (header !== null) readRow(line, header, walk)
  }
  if (walk.drawn) walk.notes.warn(DRAWN, 0)
  const value = walk.gathering.finish(walk.nodesListed, false)
  return { ok: true, value, problems: walk.notes.problems() }
}

/** "nodedef> name VARCHAR, age INT default 7"; or why it cannot be read. */
function headerOf(text: string, walk: Walk): Header | string {
  const texts = columnTexts(text.slice(text.indexOf('>') + 1))
  if (texts.length > MOST_COLUMNS) return TOO_WIDE
  const of = /^n/i.test(text) ? 'node' : 'edge'
  if (of === 'node') walk.nodesListed = true
  const declared = columns()
  const keys = texts.map((column, at) => {
    const [name = '', type = '', word = '', ...rest] = cellsOf(column, { ...STYLE, separator: ' ' }).cells
    const key = name.toLowerCase()
    const isFlag = key === 'directed' || FLAGS.has(type.toLowerCase().replace(/\(.*/, ''))
    const made = declared.declare(String(at), name || `column ${at + 1}`, isFlag ? 'boolean' : null)
    if (word.toLowerCase() === 'default' && !DRAWING.has(key)) made.fallback = rest.join(' ')
    return key
  })
  const ids = (of === 'node' ? ['name'] : ['node1', 'node2']).map((key) => keys.indexOf(key))
  if (ids.includes(-1)) return of === 'node' ? NO_NAME : NO_NODES
  return { of, keys, ids, columns: declared }
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['(', ')'],
])

/** Cuts at commas that do not stand in quotes or in "decimal(9,2)". */
function columnTexts(text: string): string[] {
  const texts: string[] = []
  const last = new Map([...CLOSING.values()].map((mark) => [mark, text.lastIndexOf(mark)]))
  let start = 0
  let at = 0
  while (at < text.length) {
    const mark = text[at] ?? ''
    const closing = CLOSING.get(mark)
    if (closing !== undefined && (last.get(closing) ?? -1) > at) at = text.indexOf(closing, at + 1)
    else if (mark === ',') {
      texts.push(text.slice(start, at))
      start = at + 1
    }
    at += 1
  }
  return [...texts, text.slice(start)]
}

function readRow(line: Line, header: Header, walk: Walk): void {
  const { cells, open } = cellsOf(line.text, STYLE)
  if (open) walk.notes.warn(OPEN_QUOTE, line.at)
  if (cells.slice(header.keys.length).some((cell) => cell !== '')) walk.notes.warn(LONG_ROW, line.at)
  const ids = header.ids.map((at) => cells[at] ?? '')
  if (ids.includes('')) walk.notes.warn(header.of === 'node' ? NO_ID : NO_ENDS, line.at)
  else if (header.of === 'node') addNode(ids, valuesOf(cells, line, header, walk), line, walk)
  else addTie(ids, valuesOf(cells, line, header, walk), line, walk)
}

function addNode(
  [id = '']: readonly string[],
  attributes: Map<string, string>,
  line: Line,
  walk: Walk,
): void {
  const label = taken(attributes, 'label')
  if (!walk.gathering.node(id, label, attributes)) walk.notes.warn(TWICE, line.at)
}

function addTie(
  [from = '', to = '']: readonly string[],
  attributes: Map<string, string>,
  line: Line,
  walk: Walk,
): void {
  const directed = taken(attributes, 'directed') === 'true'
  const relation = valueNamed(attributes, RELATION_NAMES)?.value ?? ''
  const rest = { wave: 1, event: null, attributes: Object.fromEntries(attributes) } as const
  const tie: RawTie = { from, to, directed, relation, ...rest }
  walk.gathering.tie(tie, line.at, walk.notes)
}

/** What a column says, taken out of the attributes. */
function taken(attributes: Map<string, string>, name: string): string | null {
  const found = valueNamed(attributes, [name])
  if (found !== null) attributes.delete(found.key)
  return found?.value ?? null
}

/** What the row says by column, with defaults, without its ids and what only a drawing needs. */
function valuesOf(cells: readonly string[], line: Line, header: Header, walk: Walk): Map<string, string> {
  const values = new Map<string, string>()
  for (const [at, cell] of cells.slice(0, header.keys.length).entries()) {
    if (DRAWING.has(header.keys[at] ?? '')) walk.drawn = true
    else if (cell !== '' && !header.ids.includes(at)) values.set(String(at), cell)
  }
  return header.columns.resolve(values, line.at, walk.notes)
}

/** The lists of a UCINET DL file: one tie a line, or one person a line with all they are tied to. */
import type { RawNetwork } from '../network.ts'
import { type Finder, finderFor } from './dl-finder.ts'
import type { DlHeader, Layout } from './dl-header.ts'
import { labelsFor, sizeSaid } from './dl-labels.ts'
import { numberIn } from './dl-matrix.ts'
import { DlTrouble, type Place, type Word, wordAt } from './dl-words.ts'
import { type Gathering, gather } from './gather.ts'
import { relationName, relationNames } from './matrices.ts'
import type { Notes } from './notes.ts'
import { ownIds } from './own-ids.ts'

type Lists = Extract<Layout, { kind: 'edges' | 'nodes' }>

const ONE_END = 'A line names only one. That one was kept, without a tie.'
const LONG_LINE = 'A line holds more than two names and a value. What stands behind them was left out.'
const NO_TIE = 'A tie has the value 0, which means no tie. None was made.'
const COUNT_CUT = 'A line says that more follow than there are. Correct the count at its start.'
const NO_NAMES =
  'This list counts what follows and has names among its data, which is not read here. Save it as EDGELIST1.'
const RELATIONS = 'The file holds another number of matrices than its heading says. All were kept.'

interface Lines {
  readonly text: string
  readonly header: DlHeader
  readonly notes: Notes
  readonly gathering: Gathering
  readonly from: Finder
  readonly to: Finder
  readonly relationOf: (level: number) => string
}

/** Reads the data as a list. Throws a DlTrouble where that cannot be done. */
export function readDlLists(text: string, header: DlHeader, layout: Lists, notes: Notes): RawNetwork {
  const gathering = gather()
  const ids = ownIds()
  const room = text.length - header.data.at
  const from = finderFor(layout.sets === 2 ? 'first' : 'only', { header, room, gathering, notes, ids })
  const to = layout.sets === 2 ? finderFor('second', { header, room, gathering, notes, ids }) : from
  const count = header.matrices ?? 1
  const words = header.labels.levels
  // Not sized by the heading: there are as many labels, and other relations are named as they come.
  const labels = words === null ? [] : relationNames(labelsFor(words, count), count)
  const relationOf = (level: number) =>
    labels[level] ?? relationName(undefined, level, Math.max(count, level + 1))
  const lines = { text, header, notes, gathering, from, to, relationOf }
  const levels = layout.counted
    ? readCounted(lines)
    : readLines(lines, layout.kind === 'edges' ? edgeLine : nodeLine)
  if (levels !== count) notes.warn(RELATIONS, header.data.line)
  from.finish()
  if (to !== from) to.finish()
  return gathering.finish(false, true)
}

/** How many matrices there are; a lone "!" stands between two. */
function readLines(
  lines: Lines,
  readLine: (words: readonly Word[], level: number, lines: Lines) => void,
): number {
  let level = 0
  let row: Word[] = []
  const flush = (): void => {
    if (row.length === 1 && row[0]?.text === '!') level += 1
    else if (row.length > 0) readLine(row, level, lines)
    row = []
  }
  for (
    let word = wordAt(lines.text, lines.header.data);
    word !== null;
    word = wordAt(lines.text, placeAfter(word))
  ) {
    if (word.first) flush()
    row.push(word)
  }
  flush()
  return level + 1
}

function edgeLine([first, second, said, ...more]: readonly Word[], level: number, lines: Lines): void {
  if (first === undefined) return
  const from = lines.from.idOf(first)
  if (second === undefined) {
    lines.notes.warn(ONE_END, first.line)
    return
  }
  const to = lines.to.idOf(second)
  if (more.length > 0) lines.notes.warn(LONG_LINE, first.line)
  const value = said === undefined ? null : numberIn(said, lines.notes)
  if (value === 0) lines.notes.warn(NO_TIE, first.line)
  if (value === 0 || Number.isNaN(value)) return
  addTie(from, to, value === null ? {} : { weight: String(value) }, level, first.line, lines)
}

function nodeLine([first, ...others]: readonly Word[], level: number, lines: Lines): void {
  if (first === undefined) return
  const from = lines.from.idOf(first)
  for (const other of others) addTie(from, lines.to.idOf(other), {}, level, other.line, lines)
}

/** NODELIST1B: the first line is the first person's, and says how many follow. */
function readCounted(lines: Lines): number {
  const { text, header } = lines
  if (header.embedded.rows || header.embedded.columns) throw new DlTrouble(header.data.line, NO_NAMES)
  const people = sizeSaid(header, 'rows')
  let row = 0
  for (let word = wordAt(text, header.data); word !== null; row += 1) {
    const level = people === null || people === 0 ? 0 : Math.floor(row / people)
    const ego = { ...word, text: String(row - level * (people ?? 0) + 1), quoted: false }
    let place = placeAfter(word)
    const from = lines.from.idOf(ego)
    for (let left = countIn(word); left > 0; left -= 1) {
      const other = wordAt(text, place)
      if (other === null) throw new DlTrouble(word.line, COUNT_CUT)
      addTie(from, lines.to.idOf(other), {}, level, other.line, lines)
      place = placeAfter(other)
    }
    word = wordAt(text, place)
  }
  return Math.max(1, people === null || people === 0 ? 1 : Math.ceil(row / people))
}

function countIn({ text, line }: Word): number {
  if (!/^\d{1,9}$/.test(text)) throw new DlTrouble(line, COUNT_CUT)
  return Number(text)
}

const placeAfter = ({ end, line }: Word): Place => ({ at: end, line })

function addTie(
  from: string,
  to: string,
  attributes: Record<string, string>,
  level: number,
  line: number,
  { gathering, notes, relationOf }: Lines,
): void {
  const relation = relationOf(level)
  gathering.tie({ from, to, directed: true, relation, wave: 1, event: null, attributes }, line, notes)
}

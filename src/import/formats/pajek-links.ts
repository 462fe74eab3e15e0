/** The ties of a Pajek network: arcs, edges, lists of them, and matrices. */
import { isNumber, numberOf } from './csv-kind.ts'
import type { Line } from './lines.ts'
import { type Network, OPEN_QUOTE } from './pajek-network.ts'
import type { Section } from './pajek-sections.ts'
import { isDrawing, meant, vertexNumber, type Word, wordsOf } from './pajek-words.ts'

/** Why a section cannot be read, and where. */
export interface Broken {
  readonly line: number
  readonly says: string
}

const NO_ENDS = 'A tie without the numbers of two nodes was left out. Give both numbers.'
const NO_WEIGHT = 'The weight of a tie is not a number. It was kept as text.'
const GAP = 'Ties go on after a blank line, where Pajek would stop. They were read.'
const NOT_A_NUMBER = 'A cell of this matrix is not a number. Put a number there, or 0 for no tie.'
const OTHER_SIZE =
  'This matrix has another number of cells than its nodes need. Check the number behind "*Vertices" and the rows.'
const SURPLUS = 'A row of a matrix has more cells than there are nodes. The cells at its end were left out.'

const READERS: Readonly<Record<string, (section: Section, network: Network) => Broken | null>> = {
  arcs: (section, network) => readPairs(section, network, true),
  edges: (section, network) => readPairs(section, network, false),
  arcslist: (section, network) => readLists(section, network, true),
  edgeslist: (section, network) => readLists(section, network, false),
  matrix: readMatrix,
}

/** True for the words that open a section of ties. */
export function isLinks(word: string): boolean {
  return Object.hasOwn(READERS, word)
}

/** Adds the ties of a section to its network. */
export function readLinks(section: Section, network: Network): Broken | null {
  if (section.gap > 0) network.notes.warn(GAP, section.gap)
  return READERS[section.word]?.(section, network) ?? null
}

/** The relation that "*Arcs :2 "trust"" opens; 1 where no number stands there. Keeps its name. */
function relationOf({ rest }: Section, network: Network): number {
  const number = /^:\s{0,9}(\d{1,9})/.exec(rest)
  const relation = number === null ? 1 : Number(number[1])
  const named = wordsOf(rest.slice(number?.[0].length ?? 0)).words
  const quoted = named.find((word) => word.quoted)?.text
  const name = meant(quoted ?? (number === null ? '' : named.map((word) => word.text).join(' ')))
  if (name !== '' && !network.relations.has(relation)) network.relations.set(relation, name)
  return relation
}

function direct(network: Network, directed: boolean): void {
  network.directed = directed || network.directed === true
}

/** "3: 1 2 0.5" is of relation 3, whatever the section says. */
function prefixed({ text }: Line, relation: number): { relation: number; text: string } {
  const prefix = /^(\d{1,9})\s{0,9}:/.exec(text)
  if (prefix === null) return { relation, text }
  return { relation: Number(prefix[1]), text: text.slice(prefix[0].length) }
}

function readPairs(section: Section, network: Network, directed: boolean): null {
  const open = relationOf(section, network)
  direct(network, directed)
  for (const line of section.body) {
    const { relation, text } = prefixed(line, open)
    const { words, time, open: unclosed } = wordsOf(text)
    const [from, to] = [vertexNumber(words[0]), vertexNumber(words[1])]
    if (from === null || to === null) {
      network.notes.warn(NO_ENDS, line.at)
      continue
    }
    if (unclosed) network.notes.warn(OPEN_QUOTE, line.at)
    const attributes = attributesOf(words.slice(2), line, network)
    if (time !== null) attributes.time = time
    network.links.push({ from, to, directed, relation, attributes, line: line.at })
  }
  return null
}

/** What stands behind the two ends: a weight, then keys, of which only the label says something. */
function attributesOf(words: readonly Word[], line: Line, network: Network): Record<string, string> {
  const attributes: Record<string, string> = {}
  const [first] = words
  let keys = words
  if (first !== undefined && !isDrawing(first)) {
    keys = words.slice(1)
    const isWeight = !first.quoted && isNumber(first.text)
    attributes.weight = isWeight ? first.text : '1'
    if (!isWeight) {
      network.notes.warn(NO_WEIGHT, line.at)
      attributes.value = meant(first.text)
    }
  }
  const label = keys.findIndex((word) => !word.quoted && word.text.toLowerCase() === 'l')
  const text = label < 0 ? '' : meant(keys[label + 1]?.text ?? '')
  if (text !== '') attributes.label = text
  if (keys.length > (text === '' ? 0 : 2)) network.drawn = true
  return attributes
}

/** "1 4 5 7": one tie to each of them. */
function readLists(section: Section, network: Network, directed: boolean): null {
  const open = relationOf(section, network)
  direct(network, directed)
  for (const line of section.body) {
    const { relation, text } = prefixed(line, open)
    const [from = null, ...others] = wordsOf(text).words.map(vertexNumber)
    if (from === null) network.notes.warn(NO_ENDS, line.at)
    else
      for (const to of others) {
        if (to === null) network.notes.warn(NO_ENDS, line.at)
        else network.links.push({ from, to, directed, relation, attributes: {}, line: line.at })
      }
  }
  return null
}

/** One arc for every cell that is not 0: from its row to its column, or from the first set to the second. */
function readMatrix(section: Section, network: Network): Broken | null {
  const relation = relationOf(section, network)
  direct(network, true)
  const isTwoMode = network.first < network.count
  const rows = network.first
  const columns = isTwoMode ? network.count - network.first : network.count
  const grid = gridOf(section, rows, columns, network)
  if (grid === null) return { line: section.line, says: OTHER_SIZE }
  for (const [at, { cells, line }] of grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!isNumber(cell)) return { line, says: NOT_A_NUMBER }
      if (numberOf(cell) === 0) continue
      const to = column + 1 + (isTwoMode ? network.first : 0)
      const attributes = { weight: cell }
      network.links.push({ from: at + 1, to, directed: true, relation, attributes, line })
    }
  }
  return null
}

interface GridRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** The cells by row. Rows may be broken over lines; a whole surplus column is cut off. Null where the count is another. */
function gridOf({ body }: Section, rows: number, columns: number, network: Network): GridRow[] | null {
  const lines = body.map(({ text, at }) => ({ cells: text.split(/\s+/), line: at }))
  if (lines.length === rows && lines.every(({ cells }) => cells.length >= columns)) {
    for (const { cells, line } of lines) if (cells.length > columns) network.notes.warn(SURPLUS, line)
    return lines.map(({ cells, line }) => ({ cells: cells.slice(0, columns), line }))
  }
  const total = lines.reduce((sum, { cells }) => sum + cells.length, 0)
  return total === rows * columns && columns > 0 ? rewrapped(lines, columns) : null
}

/** Rows of so many cells, from rows that are broken anywhere. */
function rewrapped(lines: readonly GridRow[], columns: number): GridRow[] {
  const grid: { cells: string[]; line: number }[] = []
  for (const { cells, line } of lines) {
    for (const cell of cells) {
      if (grid.length === 0 || grid.at(-1)?.cells.length === columns) grid.push({ cells: [], line })
      grid.at(-1)?.cells.push(cell)
    }
  }
  return grid
}

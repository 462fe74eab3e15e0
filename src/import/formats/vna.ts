/**
 * VNA, the text format of NetDraw (netwiki.amath.unc.edu/DataFormats/NetDrawVna).
 *
 * Ties have a direction, as in NetDraw. A column called strength (weight, value) is the weight of a tie. Where there
 * is none, every column of numbers is a relation of its own, a number other than 0 is a tie, and columns of words are
 * attributes. E-Net's VNA of separate ego networks is refused by name: its layout is documented nowhere.
 */
import type { Format, RawNetwork, Read } from '../network.ts'
import type { Row } from './csv-rows.ts'
import { type IdOfLabel, readNodes } from './csv-tables.ts'
import { networkWords } from './csv-words.ts'
import { type Gathering, gather } from './gather.ts'
import { readEach } from './join.ts'
import { openingLine } from './lines.ts'
import { type Notes, notesFor, refused, type TextFile, textFormat } from './notes.ts'
import { type Section, sectionsOf } from './vna-sections.ts'
import { readTies } from './vna-ties.ts'

export const vna: Format = textFormat({
  id: 'vna',
  title: 'VNA (NetDraw)',
  recognises: (text) =>
    /^\*\s{0,9}(?:node|tie|ego|alter|alter-alter)\s{1,9}(?:data|properties)/i.test(openingLine(text, null)),
  read: (files) => readEach(files, readVna),
})

const EGO =
  'This is an E-Net file of separate ego networks. Save who named whom as a table with the columns Source and Target.'
const HEADLESS = 'The first line under "Node data" was taken for headings. Check that nobody stands in it.'
const TOO_WIDE = 'There are far too many headings here. A line end is probably missing. Save the file again.'
const DRAWN = 'Colours, shapes and places of a drawing were left aside.'
const UNKNOWN = 'A part of the file that is neither node data nor tie data was left out.'

/** No table of people or ties has more headings. */
const MOST_HEADINGS = 1000

interface Walk {
  readonly notes: Notes
  readonly gathering: Gathering
  readonly idOfLabel: IdOfLabel
}

/** Reads one VNA file. */
function readVna(file: TextFile): Read<RawNetwork> {
  const walk: Walk = { notes: notesFor(file.name), gathering: gather(), idOfLabel: new Map() }
  const sections = sectionsOf(file.text, walk.notes)
  for (const section of sections) {
    const broken = readSection(section, walk)
    if (broken !== null) return refused(file.name, broken.line, broken.says)
  }
  const kinds = new Set(sections.map(({ kind }) => kind))
  if (sections.some(isDrawn)) walk.notes.warn(DRAWN, 0)
  const value = walk.gathering.finish(kinds.has('node data') || kinds.has('node properties'), true)
  return { ok: true, value, problems: walk.notes.problems() }
}

/** True where a section says more of nodes or ties than who they are. */
function isDrawn({ kind, rows }: Section): boolean {
  const headings = rows[0]?.cells ?? []
  if (kind === 'tie properties') return headings.length > 2
  return kind === 'node properties' && headings.slice(1).some((name) => name.toLowerCase() !== 'shortlabel')
}

function readSection(section: Section, walk: Walk): { line: number; says: string } | null {
  const { kind, line, rows } = section
  if (/^(?:ego|alter)/.test(kind)) return { line, says: EGO }
  if ((rows[0]?.width ?? 0) > MOST_HEADINGS) return { line: line + 1, says: TOO_WIDE }
  if (kind === 'node data') readPeople(rows, walk)
  else if (kind === 'node properties') readProperties(rows, walk.gathering)
  else if (kind === 'tie data') return readTies(section, walk)
  else if (kind !== 'tie properties') walk.notes.warn(UNKNOWN, line)
  return null
}

function readPeople(rows: readonly Row[], { gathering, notes, idOfLabel }: Walk): void {
  const { sureId, id } = networkWords(rows[0]?.cells ?? [])
  if (!sureId && id !== 0) notes.warn(HEADLESS, rows[0]?.line ?? 0)
  readNodes(rows, 0, { gathering, notes }, idOfLabel)
}

/** Properties say how nodes are drawn. Some files list their nodes nowhere else, and what is written beside a node is its label. */
function readProperties(rows: readonly Row[], gathering: Gathering): void {
  const shown = (rows[0]?.cells ?? []).findIndex((heading) => heading.toLowerCase() === 'shortlabel')
  for (const { cells } of rows.slice(1)) {
    const id = cells[0] ?? ''
    const label = (shown < 0 ? '' : cells[shown]) || null
    if (id !== '') gathering.node(id, label === id ? null : label, new Map())
  }
}

/**
 * Pajek: networks (.net), project files (.paj), and partitions and vectors beside them (.clu, .vec). There is no formal
 * specification; sources are vladowiki.fmf.uni-lj.si/doku.php?id=pajek:faq:format, mrvar.fdv.uni-lj.si/pajek/DrawEPS.htm
 * and the files its authors give away.
 *
 * A node's id is its number, for two people may share a name. Arcs have a direction, edges have none, and an empty
 * "*Edges" changes nothing. In a two-mode network the attribute `set` says "1" or "2". Several networks, in one file or
 * several, are relations called by the name of their network: a researcher who keeps them together asked several
 * questions, or asked again. Who is who in them is told by pajek-people.ts. Partitions and vectors become attributes.
 */
import type { Format, Problem, RawNetwork, Read } from '../network.ts'
import { openingLine } from './lines.ts'
import { type Notes, notesFor, type TextFile, textFormat } from './notes.ts'
import { joinedNetwork } from './pajek-join.ts'
import { type Broken, isLinks, readLinks } from './pajek-links.ts'
import { type Network, networkAt, networkWithout } from './pajek-network.ts'
import { COMMENT, type Section, sectionsOf } from './pajek-sections.ts'
import { isBareValues, type Values, valuesAlone, valuesUnder } from './pajek-values.ts'

export const pajek: Format = textFormat({
  id: 'pajek',
  title: 'Pajek',
  recognises(text, fileName) {
    const opening = openingLine(text, COMMENT)
    return OPENING.test(opening) || isBareValues(opening, fileName)
  },
  read: readPajek,
})

const OPENING =
  /^\*\s{0,9}(?:network|vertices|arcs|edges|arcslist|edgeslist|matrix|partition|vector|permutation|cluster|hierarchy)\b/i
/** Sections that are not networks, but have a "*Vertices" line of their own. */
const COUNTED = new Set(['partition', 'vector', 'permutation', 'cluster', 'hierarchy'])
const SILENT = new Set(['description', 'title', 'network'])

const NO_SIZE = 'A matrix needs to know its nodes. Put a line "*Vertices" with their number before it.'
const OTHER = 'A part that is no network, partition or vector was left out.'
const LOOSE = 'Lines that belong to no part of the file were left out.'

/** What all files together hold. */
interface Shelf {
  readonly networks: Network[]
  readonly values: Values[]
}

function readPajek(files: readonly TextFile[]): Read<RawNetwork> {
  const shelf: Shelf = { networks: [], values: [] }
  const notes = files.map(({ name }) => notesFor(name))
  const errors: Problem[] = []
  for (const [at, file] of files.entries()) {
    const broken = shelve(file, shelf, notes[at] ?? notesFor(file.name))
    if (broken !== null) errors.push({ level: 'error', file: file.name, ...broken })
  }
  const joined =
    errors.length > 0 ? { ok: false as const, errors } : joinedNetwork(shelf.networks, shelf.values)
  if (!joined.ok) return { ok: false, problems: joined.errors }
  return { ok: true, value: joined.value, problems: notes.flatMap((each) => each.problems()) }
}

/** Where the walk through the sections of a file stands. */
interface Walk extends Shelf {
  readonly file: string
  readonly notes: Notes
  /** Networks on the shelf before this file. */
  readonly before: number
  /** Name of the network that comes next. */
  name: string | null
  network: Network | null
  /** A partition or the like that waits for its "*Vertices" line. */
  waiting: Section | null
}

/** Puts what a file holds on the shelf; why not, and where, if it cannot be read. */
function shelve(file: TextFile, shelf: Shelf, notes: Notes): Broken | null {
  const parts = sectionsOf(file.text)
  const alone = valuesAlone(parts, file.name, notes)
  if (alone !== null) {
    shelf.values.push(alone)
    return null
  }
  const hasNetwork = parts.sections.some(({ word }) => isLinks(word) || word === 'network')
  const walk: Walk = {
    ...shelf,
    file: file.name,
    notes,
    before: shelf.networks.length,
    name: null,
    network: null,
    waiting: null,
  }
  if (parts.loose.length > 0) notes.warn(LOOSE, parts.loose[0]?.at ?? 0)
  for (const section of parts.sections) {
    const broken = readSection(section, walk, hasNetwork)
    if (broken !== null) return broken
  }
  return null
}

function readSection(section: Section, walk: Walk, hasNetwork: boolean): Broken | null {
  const { word, body } = section
  if (word === 'vertices')
    return walk.waiting === null ? begin(section, walk) : count(section, walk, hasNetwork)
  if (isLinks(word)) return link(section, walk)
  if (word === 'network') {
    walk.name = section.rest
    walk.network = null
  }
  walk.waiting = COUNTED.has(word) ? section : null
  if (!COUNTED.has(word) && !SILENT.has(word)) walk.notes.warn(OTHER, section.line)
  else if (body.length > 0 && word !== 'description') walk.notes.warn(LOOSE, body[0]?.at ?? section.line)
  return null
}

function begin(section: Section, walk: Walk): Broken | null {
  const made = networkAt(section, walk.name, walk.file, walk.notes)
  if (!made.ok) return { line: made.line, says: made.says }
  put(made.value, walk)
  return null
}

function put(network: Network, walk: Walk): Network {
  walk.networks.push(network)
  walk.network = network
  walk.name = null
  return network
}

/** The "*Vertices" line of a partition, a vector, or something that is read by nobody here. */
function count(counted: Section, walk: Walk, hasNetwork: boolean): null {
  const { waiting: heading, file, notes, networks, before: from } = walk
  walk.waiting = null
  if (heading === null) return null
  if (!['partition', 'vector'].includes(heading.word)) notes.warn(OTHER, heading.line)
  else
    walk.values.push(
      valuesUnder(heading, counted, { file, notes, from, to: networks.length, alone: !hasNetwork }),
    )
  return null
}

function link(section: Section, walk: Walk): Broken | null {
  walk.waiting = null
  if (walk.network === null && section.word === 'matrix') return { line: section.line, says: NO_SIZE }
  const network = walk.network ?? put(networkWithout(section.line, walk.name, walk.file, walk.notes), walk)
  return readLinks(section, network)
}

/** Who a word in a list of a UCINET DL file stands for: a number by the heading, or a name. */
import type { DlHeader } from './dl-header.ts'
import { labelsFor, sizeSaid } from './dl-labels.ts'
import { DlTrouble, type Word } from './dl-words.ts'
import type { Gathering } from './gather.ts'
import { keyOf } from './matrices.ts'
import type { Notes } from './notes.ts'

export interface Finder {
  /** The id of who is meant; whoever is new is added. */
  readonly idOf: (word: Word) => string
  /** Adds those whom the heading promised and nobody named. */
  readonly finish: () => void
}

/** Which of the sets of a list: its only one, or the first or second of two. */
export type SetPlace = 'only' | 'first' | 'second'

export interface FinderNeeds {
  readonly header: DlHeader
  /** Characters of the data: people that the heading speaks of have to stand in some proportion to them. */
  readonly room: number
  readonly gathering: Gathering
  readonly notes: Notes
  readonly ids: (name: string) => string
}

/** People without a tie that a heading may claim beyond the characters of its data. */
const MOST_QUIET = 100_000

const TOO_MANY =
  'The heading speaks of far more people than this file has data for. Correct N in the first lines.'
const BEYOND = 'A number is larger than the heading allows. Whom it stands for was added.'
const BY_NAME = 'A name stands where the heading promises numbers. It was read as a name.'
const MORE_NAMES = 'There are more names than the heading says. All were kept.'
const UNNAMED = 'The heading speaks of more people than the data name. The others were added, without ties.'
const NAMELESS = 'A name is empty. Whoever it stands for was kept, and has a number for a name.'
const NO_SIZE = 'The heading does not say how many there are (N=). Only those in the data were read.'

/** What the heading says of one set. */
interface Said {
  readonly labels: readonly Word[] | null
  readonly size: number | null
  readonly embedded: boolean
}

function saidOf(place: SetPlace, header: DlHeader): Said {
  const { labels, embedded } = header
  if (place === 'second')
    return {
      labels: labels.columns ?? labels.both,
      size: sizeSaid(header, 'columns'),
      embedded: embedded.columns,
    }
  const first = {
    labels: labels.rows ?? labels.both,
    size: sizeSaid(header, 'rows'),
    embedded: embedded.rows,
  }
  if (place === 'first') return first
  return {
    labels: first.labels ?? labels.columns,
    size: first.size ?? sizeSaid(header, 'columns'),
    embedded: embedded.rows || embedded.columns,
  }
}

/** A finder for one set. Throws a DlTrouble where its labels or its size cannot be. */
export function finderFor(place: SetPlace, { header, room, gathering, notes, ids }: FinderNeeds): Finder {
  const { labels, size, embedded } = saidOf(place, header)
  const facts = place === 'only' ? [] : [['set', place === 'first' ? '1' : '2'] as const]
  const byKey = new Map<string, string>()
  let known = 0

  function add(name: string): string {
    known += 1
    if (name === '') notes.warn(NAMELESS, header.data.line)
    const id = ids(name === '' ? String(known) : name)
    gathering.node(id, id === name || name === '' ? null : name, new Map(facts))
    if (name !== '' && !byKey.has(keyOf(name))) byKey.set(keyOf(name), id)
    return id
  }
  function promised(): number {
    if ((size ?? 0) > MOST_QUIET + room) throw new DlTrouble(header.data.line, TOO_MANY)
    return size ?? 0
  }
  function numbered(): string[] {
    if (embedded) return []
    if (size === null) notes.warn(NO_SIZE, header.data.line)
    return Array.from({ length: promised() }, (_, at) => add(String(at + 1)))
  }
  function tellNew(isNumber: boolean, line: number): void {
    if (!embedded && !isNumber) notes.warn(BY_NAME, line)
    else if (size !== null && known >= size) notes.warn(embedded ? MORE_NAMES : BEYOND, line)
  }

  const listed = labels === null ? numbered() : namesOf(labels, size, embedded).map(add)
  return {
    idOf({ text, quoted, line }) {
      const isNumber = !quoted && /^\d{1,15}$/.test(text)
      const byNumber = isNumber && !embedded ? listed[Number(text) - 1] : undefined
      const found = byNumber ?? byKey.get(keyOf(text))
      if (found !== undefined) return found
      tellNew(isNumber, line)
      return add(text)
    },
    finish() {
      if (known >= promised()) return
      notes.warn(UNNAMED, header.data.line)
      for (let left = promised() - known; left > 0; left -= 1) add(String(known + 1))
    },
  }
}

/** Names among the data are matched by name, so their list need not be as long as the heading says. */
function namesOf(labels: readonly Word[], size: number | null, embedded: boolean): readonly string[] {
  const asWords = embedded || size === null
  return asWords ? labels.map(({ text }) => text) : (labelsFor(labels, size) ?? [])
}

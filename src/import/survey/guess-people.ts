/** Which columns say who answered: an id that no two rows share, and a name. */
import type { ColumnMap } from './mapping.ts'
import { contentOf, type Profile } from './profile.ts'
import { plainCells } from './search.ts'
import type { Table } from './table.ts'

export interface Who {
  readonly id: Profile | null
  readonly names: readonly Profile[]
  readonly maps: readonly ColumnMap[]
}

const ID_WORDS = new Set(
  'id ids respondent case ego participant code number no nr serial response record uuid token key person caseid responseid respondentid'.split(
    ' ',
  ),
)
const SUREST_IDS =
  /^(?:id|ego ?id|case ?id|respondent ?id|response ?id|participant ?id|person ?id|record ?id)$/
const NAME_WORDS = new Set(
  'name names fullname firstname lastname surname forename nachname vorname nom'.split(' '),
)
const NOT_MY_NAME = new Set(
  'friend contact alter alters school place street company file user collector protocol group club team who whom they them their person people partner village project event activity other source'.split(
    ' ',
  ),
)
/** An id may repeat now and then, where somebody answered twice. */
const NEARLY_ALL = 0.95

/** Looks among columns that are not slots of a question. */
export function whoAnswered(table: Table, profiles: readonly Profile[]): Who {
  const id = idOf(table, profiles)
  const names = profiles.filter((profile) => profile !== id && isName(profile))
  const best = names.slice(0, names.length > 1 && arePartsOfName(names) ? 3 : 1)
  const maps: ColumnMap[] = best.map(({ column }) => ({
    column: column.heading,
    role: 'name',
    why: 'The heading says that it is a name, and the cells look like names.',
    sure: 0.9,
  }))
  if (id === null) return { id, names: best, maps }
  const unique = id.values.size === table.rows.length
  const why = unique
    ? 'It differs in every row, and the heading says that it is an id.'
    : 'It differs in nearly every row. Where it repeats, somebody may have answered twice.'
  const map: ColumnMap = { column: id.column.heading, role: 'id', why, sure: unique ? 0.95 : 0.6 }
  return { id, names: best, maps: [map, ...maps] }
}

function idOf(table: Table, profiles: readonly Profile[]): Profile | null {
  const rows = table.rows.length
  const fit = profiles.filter(
    ({ words, filled, values }) =>
      words.some((word) => ID_WORDS.has(word)) &&
      filled === rows &&
      values.size >= Math.max(Math.min(2, rows), NEARLY_ALL * rows),
  )
  const score = ({ words, values, column }: Profile): number =>
    (SUREST_IDS.test(words.join(' ')) ? 4 : words.includes('id') ? 2 : 0) +
    (values.size === rows ? 1 : 0) -
    column.number / 1e6
  return fit.reduce<Profile | null>(
    (best, profile) => (best === null || score(profile) > score(best) ? profile : best),
    null,
  )
}

function isName(profile: Profile): boolean {
  const { words, values, filled } = profile
  if (!words.some((word) => NAME_WORDS.has(word)) || words.some((word) => NOT_MY_NAME.has(word))) return false
  const content = contentOf(profile)
  return (content === 'name' || content === 'category') && values.size >= filled * 0.3
}

/** "First name" and "Surname" are parts; "Name" and "Nickname" are two names, of which the first is taken. */
function arePartsOfName(names: readonly Profile[]): boolean {
  return names.every(({ words }) =>
    words.some((word) => /^(?:first|last|middle|sur|fore|given|family|vor|nach).*$/.test(word)),
  )
}

/** Plain names of those who answered, from the columns that hold them. */
export function namesIn(table: Table, names: readonly Profile[]): Set<string> {
  const parts = names.map(({ column }) => plainCells(table, column))
  const joined = table.rows.map((_, at) =>
    parts
      .map((cells) => cells[at] ?? '')
      .filter(Boolean)
      .join(' '),
  )
  return new Set(joined.filter((name) => name !== ''))
}

/** What the schema of packs cannot say: lengths that belong together, rows and ids that exist, counts that add up. */
import { mentionCounts } from './mentions.ts'
import type { Overlay, PackEvent, Question, SitePack } from './pack.ts'
import { rowCount } from './rows.ts'

/** The first broken rule as a sentence that names the field, or null. The pack must fit the schema. */
export function brokenRule(pack: SitePack): string | null {
  for (const rule of RULES) {
    const broken = rule(pack)
    if (broken !== null) return broken
  }
  return null
}

type Rule = (pack: SitePack) => string | null

const RULES: readonly Rule[] = [
  columnsOfPeople,
  columnsOfTies,
  tiesWithinThePack,
  baseOfAllRows,
  ownIds,
  (pack) => firstOf(pack.questions, (question, at) => questionRule(question, `questions[${at}]`, pack)),
  mentionsAddUp,
  (pack) => firstOf(pack.overlays, (overlay, at) => overlayRule(overlay, `overlays[${at}]`, pack)),
  (pack) => firstOf(pack.events, (event, at) => eventRule(event, `events[${at}]`, pack)),
  surveysKeepQuiet,
]

function firstOf<T>(list: readonly T[], rule: (item: T, at: number) => string | null): string | null {
  for (const [at, item] of list.entries()) {
    const broken = rule(item, at)
    if (broken !== null) return broken
  }
  return null
}

function lengthRule(field: string, column: readonly unknown[], length: number, of: string): string | null {
  return column.length === length
    ? null
    : `${field} has ${column.length} numbers, but there are ${length} ${of}.`
}

function rowsRule(field: string, column: readonly number[], rows: number): string | null {
  const at = column.findIndex((row) => row >= rows)
  return at === -1 ? null : `${field}[${at}] is row ${column[at]}, but the rows end at ${rows - 1}.`
}

function idRule(
  field: string,
  ids: readonly string[],
  known: readonly string[],
  what: string,
): string | null {
  const unknown = ids.find((id) => !known.includes(id))
  return unknown === undefined
    ? null
    : `${field} names the ${what} "${unknown}", which the pack does not have.`
}

function columnsOfPeople({ nodes: { people } }: SitePack): string | null {
  return lengthRule('nodes.people.mentions', people.mentions, people.kind.length, 'people')
}

function columnsOfTies({ ties }: SitePack): string | null {
  const length = ties.from.length
  const others = ['to', 'question', 'wave'] as const
  return firstOf(others, (column) => lengthRule(`ties.${column}`, ties[column], length, 'ties'))
}

function tiesWithinThePack(pack: SitePack): string | null {
  const { ties, questions } = pack
  const rows = rowCount(pack)
  const ends = firstOf(Object.entries({ from: ties.from, to: ties.to }), ([end, column]) =>
    rowsRule(`ties.${end}`, column, rows),
  )
  if (ends !== null) return ends
  const at = ties.question.findIndex((question) => question >= questions.length)
  if (at !== -1)
    return `ties.question[${at}] is ${ties.question[at]}, but there are ${questions.length} questions.`
  const loop = ties.from.findIndex((from, tie) => from === ties.to[tie])
  return loop === -1 ? null : `ties.to[${loop}] is the row it comes from.`
}

function baseOfAllRows(pack: SitePack): string | null {
  const { x, y } = pack.nodes.base
  const rows = rowCount(pack)
  return lengthRule('nodes.base.x', x, rows, 'rows') ?? lengthRule('nodes.base.y', y, rows, 'rows')
}

function ownIds({ questions, overlays, figures, events }: SitePack): string | null {
  return firstOf(Object.entries({ questions, overlays, figures, events }), ([field, list]) => {
    const ids = list.map(({ id }) => id)
    const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at)
    return twice === -1 ? null : `${field}[${twice}].id is "${ids[twice]}", which another one has already.`
  })
}

function questionRule({ places, pools }: Question, field: string, pack: SitePack): string | null {
  const rows = rowCount(pack)
  const lengths =
    lengthRule(`${field}.places.x`, places.x, rows, 'rows') ??
    lengthRule(`${field}.places.y`, places.y, rows, 'rows') ??
    lengthRule(`${field}.pools.of`, pools.of, rows, 'rows')
  if (lengths !== null) return lengths
  const ids = pools.list.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return `${field}.pools.list has two pools of the same id.`
  const at = pools.of.findIndex((pool) => pool >= pools.list.length)
  return at === -1
    ? null
    : `${field}.pools.of[${at}] is pool ${pools.of[at]}, but ${field}.pools.list has ${pools.list.length}.`
}

function mentionsAddUp(pack: SitePack): string | null {
  const { nodes, ties, questions } = pack
  const counted = mentionCounts(
    rowCount(pack),
    ties,
    questions.map(({ directed }) => directed),
  )
  const said = [...nodes.people.mentions, ...nodes.things.map(({ mentions }) => mentions)]
  const row = said.findIndex((mentions, at) => mentions !== counted[at])
  if (row === -1) return null
  const people = nodes.people.kind.length
  const field = row < people ? `nodes.people.mentions[${row}]` : `nodes.things[${row - people}].mentions`
  return `${field} is ${said[row]}, but ${counted[row]} ties name that row.`
}

function overlayRule(overlay: Overlay, field: string, pack: SitePack): string | null {
  const figures = idRule(
    `${field}.figures`,
    overlay.figures,
    pack.figures.map(({ id }) => id),
    'figure',
  )
  if (figures !== null) return figures
  if (overlay.level !== 'group') return rowsRule(`${field}.rows`, overlay.rows, rowCount(pack))
  return firstOf(overlay.cells, (cell, at) => {
    const question = pack.questions.find(({ id }) => id === cell.question)
    if (!question)
      return `${field}.cells[${at}] names the question "${cell.question}", which the pack does not have.`
    const pools = question.pools.list.map(({ id }) => id)
    return idRule(`${field}.cells[${at}]`, [cell.pool], pools, 'pool')
  })
}

function eventRule(event: PackEvent, field: string, pack: SitePack): string | null {
  const { ties, figures } = pack
  const at = event.ties.findIndex((tie) => ties.wave[tie] !== 2)
  if (at !== -1) return `${field}.ties[${at}] is tie ${event.ties[at]}, which is not a tie of wave 2.`
  const known = figures.map(({ id }) => id)
  return (
    rowsRule(`${field}.rows`, event.rows, rowCount(pack)) ??
    idRule(`${field}.figures`, event.figures, known, 'figure')
  )
}

/** In a pack of real people no list of rows may point at one: rows are roles in overlays, things in events. */
function surveysKeepQuiet({ site, nodes, overlays, events }: SitePack): string | null {
  if (site.provenance !== 'survey') return null
  const people = nodes.people.kind.length
  const overlay = overlays.findIndex(
    (each) => each.level !== 'group' && each.rows.some((row) => nodes.things[row - people]?.kind !== 'role'),
  )
  if (overlay !== -1) return `overlays[${overlay}].rows point at people, which a survey's pack may not do.`
  const event = events.findIndex(({ rows }) => rows.some((row) => row < people))
  return event === -1 ? null : `events[${event}].rows point at people, which a survey's pack may not do.`
}

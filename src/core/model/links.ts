/** What a schema cannot say of a pack: that its columns are equally long and its numbers and ids point at something. */
import type { Overlay, PackEvent, Question, SitePack } from './pack.ts'
import { kindOf, rowCount } from './rows.ts'

/** One sentence about the first thing that does not hold together, or null. The pack fits the schema already. */
export function brokenLink(pack: SitePack): string | null {
  return (
    brokenNodes(pack) ??
    brokenTies(pack) ??
    first(pack.questions, (question, at) => brokenQuestion(pack, question, `questions[${at}]`)) ??
    first(pack.overlays, (overlay, at) => brokenOverlay(pack, overlay, `overlays[${at}]`)) ??
    first(pack.events, (event, at) => brokenEvent(pack, event, `events[${at}]`)) ??
    first(pack.shades ?? [], (shade, at) => brokenCell(pack, shade, `shades[${at}]`)) ??
    twice('questions', pack.questions) ??
    twice('overlays', pack.overlays) ??
    twice('figures', pack.figures) ??
    twice('events', pack.events) ??
    brokenDisclosure(pack)
  )
}

function brokenNodes(pack: SitePack): string | null {
  const { kind, mentions } = pack.nodes.people
  if (kind.length !== mentions.length)
    return `nodes.people.mentions has ${mentions.length} numbers, but there are ${kind.length} people.`
  return brokenPlaces(pack, pack.nodes.base, 'nodes.base')
}

function brokenPlaces(pack: SitePack, { x, y }: Question['places'], field: string): string | null {
  return wrongLength(pack, x, `${field}.x`) ?? wrongLength(pack, y, `${field}.y`)
}

function wrongLength(pack: SitePack, column: readonly number[], field: string): string | null {
  const rows = rowCount(pack)
  return column.length === rows ? null : `${field} has ${column.length} numbers, but there are ${rows} rows.`
}

function brokenTies({ ties, questions, ...pack }: SitePack): string | null {
  const rows = pack.nodes.people.kind.length + pack.nodes.things.length
  for (const name of ['to', 'question', 'wave'] as const) {
    if (ties[name].length !== ties.from.length)
      return `ties.${name} has ${ties[name].length} numbers, but ties.from has ${ties.from.length}.`
  }
  return (
    beyond(ties.from, rows, 'ties.from', 'rows') ??
    beyond(ties.to, rows, 'ties.to', 'rows') ??
    beyond(ties.question, questions.length, 'ties.question', 'questions')
  )
}

function brokenQuestion(pack: SitePack, { places, pools }: Question, field: string): string | null {
  return (
    brokenPlaces(pack, places, `${field}.places`) ??
    wrongLength(pack, pools.of, `${field}.pools.of`) ??
    beyond(pools.of, pools.list.length, `${field}.pools.of`, 'pools') ??
    twice(`${field}.pools.list`, pools.list)
  )
}

function brokenOverlay(pack: SitePack, overlay: Overlay, field: string): string | null {
  const figures = unknownFigure(pack, overlay.figures, field)
  if (figures !== null) return figures
  if (overlay.level === 'group') {
    return first(overlay.cells, (cell, at) => brokenCell(pack, cell, `${field}.cells[${at}]`))
  }
  const outside = beyond(overlay.rows, rowCount(pack), `${field}.rows`, 'rows')
  if (outside !== null || pack.site.provenance !== 'survey') return outside
  const roles = overlay.rows.every((row) => kindOf(pack, row) === 'role')
  return roles ? null : `${field}.rows holds people or places; in a survey only roles may stand there.`
}

/** What is told of one pool of one question. */
function brokenCell(
  { questions }: SitePack,
  { question, pool }: { readonly question: string; readonly pool: string },
  field: string,
): string | null {
  const asked = questions.find(({ id }) => id === question)
  if (!asked) return `${field}.question is "${question}", which is no question of this pack.`
  const known = asked.pools.list.some(({ id }) => id === pool)
  return known ? null : `${field}.pool is "${pool}", which is no pool of that question.`
}

function brokenEvent(pack: SitePack, { ties, rows, figures }: PackEvent, field: string): string | null {
  const wave = pack.ties.wave
  const outside =
    beyond(ties, wave.length, `${field}.ties`, 'ties') ??
    beyond(rows, rowCount(pack), `${field}.rows`, 'rows') ??
    unknownFigure(pack, figures, field)
  if (outside !== null) return outside
  const early = ties.findIndex((tie) => wave[tie] !== 2)
  if (early !== -1) return `${field}.ties[${early}] is a tie of wave 1; an event's ties are all of wave 2.`
  const people = pack.nodes.people.kind.length
  return pack.site.provenance === 'survey' && rows.some((row) => row < people)
    ? `${field}.rows holds people; in a survey an event may light only things.`
    : null
}

function brokenDisclosure({ site, disclosure }: SitePack): string | null {
  return site.provenance === 'public' && disclosure.publicBecause === null
    ? 'disclosure.publicBecause is null, but a public network says why it may be shown.'
    : null
}

function unknownFigure({ figures }: SitePack, ids: readonly string[], field: string): string | null {
  return first(ids, (id, at) =>
    figures.some((figure) => figure.id === id)
      ? null
      : `${field}.figures[${at}] is "${id}", which is no figure of this pack.`,
  )
}

function beyond(column: readonly number[], count: number, field: string, what: string): string | null {
  for (let at = 0; at < column.length; at++) {
    if (column[at]! >= count) return `${field}[${at}] is ${column[at]}, but there are ${count} ${what}.`
  }
  return null
}

function twice(field: string, list: readonly { readonly id: string }[]): string | null {
  const seen = new Set<string>()
  return first(list, ({ id }, at) => {
    if (seen.has(id)) return `${field}[${at}].id is "${id}", which is there twice.`
    seen.add(id)
    return null
  })
}

/** The first sentence that any of the list gives. */
function first<T>(list: readonly T[], says: (item: T, at: number) => string | null): string | null {
  for (const [at, item] of list.entries()) {
    const sentence = says(item, at)
    if (sentence !== null) return sentence
  }
  return null
}

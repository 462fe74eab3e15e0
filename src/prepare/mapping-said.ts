/** Where in a mapping a fault is, as it is called on the page. Pure. */
import { OVERLAY_WORDS } from '../core/words/overlay-words.ts'
import type { Mapping } from '../import/survey/mapping.ts'

/** "questions[0].slots[2]", with a field and a number within it or without. */
const PLACE = /^(questions|columns|overlays)\[(\d+)\](?:\.\w+(?:\[\d+\])*)?:? ?/
const FEELINGS = /^feelings(?:\.\w+)?(?:\[\d+\])?:? ?/

/** "questions[0].slots[2] speaks of ..." -> "The question “Who helps you?” speaks of ..."; all else as it is. */
export function saidOnPage(says: string, mapping: Mapping | null): string {
  const place = PLACE.exec(says)
  const name = place && mapping ? nameOf(place[1] ?? '', Number(place[2]), mapping) : null
  if (place !== null && name !== null) return `${name} ${says.slice(place[0].length)}`
  return says.replace(FEELINGS, '“How people feel” ')
}

function nameOf(list: string, at: number, { questions, columns, overlays }: Mapping): string | null {
  if (list === 'questions') return named('The question', questions[at]?.title)
  if (list === 'columns') return named('The column', columns[at]?.as ?? columns[at]?.column)
  const overlay = overlays[at]
  return named('The group', overlay?.title ?? (overlay && OVERLAY_WORDS[overlay.id].label))
}

const named = (what: string, name: string | number | undefined): string | null =>
  name === undefined ? null : `${what} “${name}”`

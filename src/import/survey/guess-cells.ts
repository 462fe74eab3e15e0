/** Questions whose answers stand in one cell: "Ann; Bob", or one name alone. */
import type { Named } from '../survey.ts'
import { cutAt } from './cut-cell.ts'
import { isLikert } from './known-facts.ts'
import { codesAmong, codeWords, plainCell } from './missing.ts'
import { contentOf, type Mark, type Profile, SURE_MARKS } from './profile.ts'
import { asksForPeople, namedBy, wordingOf } from './question-words.ts'
import { leftOver, type Search, shareIn } from './search.ts'

const SURE_WHY = 'Its cells hold several answers, apart by a mark that means nothing else.'
const COMMA_WHY = 'Its cells hold several answers, apart by commas. Check that no comma belongs to a name.'
const ONE_WHY = 'The heading asks for somebody, and the cells look like names.'
const ASK_WHY =
  'Its cells look like names, and some hold a comma, a slash or an "and". Say under separators which of these part two answers.'
const DOUBTFUL: readonly Mark[] = [',', '/', ' and ', ' & ']

/** Adds a question for each column that is left and holds names of others. */
export function guessCells(search: Search): void {
  for (const profile of leftOver(search)) {
    if (profile.filled > 0) guessCell(profile, search)
  }
}

function guessCell(profile: Profile, search: Search): void {
  const separators = separatorsOf(profile)
  const pieces = piecesOf(profile, separators)
  const named = namedIn(profile, pieces, separators.length > 0, search)
  if (named === null) return
  const { column, words } = profile
  const isSure = SURE_MARKS.some((mark) => separators.includes(mark))
  // "Knit and natter" is one thing; "Ann and Bob" are two people.
  const doubtful =
    !(isSure && named !== 'person') &&
    DOUBTFUL.some((mark) => !separators.includes(mark) && profile.marks[mark] > 0)
  const comma = separators.includes(',')
  search.taken.add(column)
  search.questions.push({
    ...wordingOf(words, named, search.questions.length + 1, new Set(search.questions.map(({ id }) => id))),
    directed: true,
    named,
    ...(named === 'person' ? {} : { show: false }),
    slots: [column.heading],
    ...(separators.length > 0 ? { separators } : {}),
    ...codeWords(codesAmong(profile.values, search.ids)),
    why: doubtful ? ASK_WHY : comma ? COMMA_WHY : separators.length > 0 ? SURE_WHY : ONE_WHY,
    sure: doubtful || comma ? 0.5 : 0.8,
  })
}

/** Marks that surely part answers; commas too where they are in many cells and nothing else parts. */
function separatorsOf({ marks, filled }: Profile): Mark[] {
  const sure = SURE_MARKS.filter((mark) => marks[mark] >= Math.max(2, filled * 0.05))
  if (sure.length > 0) return sure
  return marks[','] >= Math.max(2, filled * 0.3) ? [','] : []
}

interface Pieces {
  readonly values: ReadonlyMap<string, number>
  readonly all: number
  readonly nameLike: number
}

/** The answers of the cells once they are cut. */
function piecesOf({ values, written }: Profile, separators: readonly Mark[]): Pieces {
  const pieces = new Map<string, number>()
  let [all, nameLike] = [0, 0]
  for (const [value, times] of values) {
    for (const piece of cutAt(written.get(value) ?? value, separators).map(plainCell)) {
      pieces.set(piece, (pieces.get(piece) ?? 0) + times)
      all += times
      if (/^\p{L}/u.test(piece) && piece.length <= 60 && piece.split(' ').length <= 6) nameLike += times
    }
  }
  return { values: pieces, all, nameLike }
}

/** People where their names are known or asked for, things where the heading says which; else nothing. */
function namedIn(profile: Profile, pieces: Pieces, isCut: boolean, search: Search): Named | null {
  const { words, values } = profile
  const content = contentOf(profile)
  if (content === 'tick' || content === 'number' || isLikert(values)) return null
  if (pieces.nameLike < 0.8 * pieces.all) return null
  if (shareIn(pieces.values, search.names) >= 0.2) return 'person'
  const named = namedBy(words)
  if (named !== null && named !== 'person') return isCut ? named : null
  const asked = named === 'person' || (isCut && asksForPeople(words))
  return asked && pieces.values.size > Math.max(5, pieces.all * 0.1) ? 'person' : null
}

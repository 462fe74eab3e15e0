/**
 * How sure somebody can be of the light of anybody who was asked, from the pack alone: who knows how many links a person
 * has, give or take one; and who also knows that the person is in one group of the tray.
 */
import { type GroupOverlay, sharesIn } from '../../core/privacy/audit-pack.ts'
import type { Sureness } from './intruder.ts'
import { chancesIn, type Published } from './published.ts'
import { degreesIn, type Web } from './web.ts'

/** A share that makes somebody easier to find. */
export interface Told {
  readonly overlay: GroupOverlay
  readonly question: string
}

export interface Sure extends Sureness {
  /** Null: by links alone. */
  readonly told: Told | null
}

/** How sure by links alone; then for every overlay and question whose shares are shown. O(people) each. */
export function sureGuesses(published: Published, web: Web): Sure[] {
  const degrees = degreesIn(web)
  const { kind, questions } = published
  const rows = kind.flatMap((each, row) => (each === 'respondent' ? [row] : []))
  const byLinks = { told: null, ...sureOf(rows, degrees, () => 1) }
  const byShares = sharesIn(published.overlays).flatMap((overlay) =>
    questions
      .filter(({ id }) => overlay.cells.some(({ question, share }) => question === id && share !== 'hidden'))
      .map((question): Sure => {
        const chances = chancesIn(overlay, question, kind)
        const told = { overlay, question: question.id }
        return { told, ...sureOf(rows, degrees, (row) => chances[row]!) }
      }),
  )
  return [byLinks, ...byShares]
}

function sureOf(
  rows: readonly number[],
  degrees: readonly number[],
  weight: (row: number) => number,
): Sureness {
  const sums = new Map<number, number>()
  for (const row of rows) sums.set(degrees[row]!, (sums.get(degrees[row]!) ?? 0) + weight(row))
  // Who has no tie has nothing to be found: no light is tied to theirs, and no cluster holds it.
  const targets = rows.filter((row) => degrees[row]! > 0)
  const chances = targets.map((row) => {
    const alike = [-1, 0, 1].reduce((sum, off) => sum + (sums.get(degrees[row]! + off) ?? 0), 0)
    return weight(row) / alike
  })
  return {
    ofAnybody: chances.reduce((most, chance) => Math.max(most, chance), 0),
    onAverage: chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, chances.length),
  }
}

/** What a pack says of its rows, row by row and in shares, as somebody reads it who opens the file. */
import type { Overlay, PersonKind, Thing } from '../../core/model/pack.ts'
import { type GroupOverlay, sharesIn } from '../../core/privacy/audit-pack.ts'

export interface Published {
  readonly kind: readonly PersonKind[]
  readonly things: readonly Pick<Thing, 'label'>[]
  readonly questions: readonly {
    readonly id: string
    readonly pools: { readonly of: readonly number[]; readonly list: readonly { readonly id: string }[] }
  }[]
  readonly overlays: readonly Overlay[]
}

/** A number for each row; rows of which the pack says the same have the same. Clusters, kind, lit rows, and a thing's label. */
export function coloursOf({ kind, things, questions, overlays }: Published): number[] {
  const lit = litRows(overlays)
  const says = [...kind, ...things.map(({ label }) => label)].map((own, row) =>
    [own, ...questions.map(({ pools }) => pools.of[row]), ...lit.map((rows) => rows.has(row))].join(),
  )
  return numbered(says)
}

/** The same of the overlays alone whose rows are lit one by one. */
export function litFactsOf({ kind, overlays }: Published): number[] {
  const lit = litRows(overlays)
  return numbered(kind.map((_, row) => lit.map((rows) => rows.has(row)).join()))
}

const litRows = (overlays: readonly Overlay[]): ReadonlySet<number>[] =>
  overlays.flatMap((overlay) => (overlay.level === 'group' ? [] : [new Set(overlay.rows)]))

function numbered(says: readonly string[]): number[] {
  const numbers = new Map<string, number>()
  return says.map((text) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  })
}

/** Chance that a respondent of each row is in each overlay, as far as shares tell: in the question that tells most. */
export function chancesOf(published: Published): number[][] {
  return sharesIn(published.overlays).map((overlay) => {
    const told = published.questions.map((question) => chancesIn(overlay, question, published.kind))
    return told.reduce((best, each) => (spreadOf(each) > spreadOf(best) ? each : best), told[0] ?? [])
  })
}

/** The same by the shares of one question. */
export function chancesIn(
  overlay: GroupOverlay,
  { id, pools }: Published['questions'][number],
  kind: readonly PersonKind[],
): number[] {
  const share = new Map(
    overlay.cells.flatMap((cell) =>
      cell.question === id && cell.share !== 'hidden' ? [[cell.pool, cell.share / 100] as const] : [],
    ),
  )
  const known = [...share.values()]
  // Where a share is hidden an attacker takes what is usual.
  const usual = known.length === 0 ? 0.5 : known.reduce((sum, each) => sum + each, 0) / known.length
  return kind.map((_, row) => share.get(pools.list[pools.of[row]!]?.id ?? '') ?? usual)
}

function spreadOf(chances: readonly number[]): number {
  const mean = chances.reduce((sum, each) => sum + each, 0) / Math.max(1, chances.length)
  return chances.reduce((sum, each) => sum + (each - mean) ** 2, 0)
}

/** The shares of a pack as an audit sees them: of respondents, by clusters whose sizes are no secret. */
import type { Figure, Overlay, OverlayName, PersonKind } from '../model/pack.ts'
import type { Audited, Relation, SharedGroup } from './audit-shares.ts'
import { ROUND_TO } from './policy.ts'
import { partsBehind, type Range } from './share-range.ts'

/** The parts of a pack that shares can be worked out from. */
export interface Shared {
  readonly kind: readonly PersonKind[]
  readonly questions: readonly {
    readonly id: string
    readonly pools: { readonly of: readonly number[]; readonly list: readonly { readonly id: string }[] }
  }[]
  readonly overlays: readonly Overlay[]
  readonly figures: readonly Figure[]
}

/** Overlays that everybody knows to have nobody in common. */
const APART: readonly (readonly [OverlayName, OverlayName])[] = [['out-of-work', 'retired']]

export type GroupOverlay = Extract<Overlay, { readonly level: 'group' }>

/** Overlays that are told as shares, in their order. */
export function sharesIn(overlays: readonly Overlay[]): GroupOverlay[] {
  return overlays.filter((overlay): overlay is GroupOverlay => overlay.level === 'group')
}

/** `more` is what is known of the overlays besides (indices into `sharesIn`). */
export function auditedOf(shared: Shared, threshold: number, more: readonly Relation[] = []): Audited {
  const asked = shared.kind.flatMap((kind, row) => (kind === 'respondent' ? [row] : []))
  const groups = sharesIn(shared.overlays)
  const known = APART.flatMap(([one, other]): Relation[] => {
    const [a, b] = [one, other].map((id) => groups.findIndex((group) => group.id === id)) as [number, number]
    return a >= 0 && b >= 0 ? [{ a, b, how: 'apart' }] : []
  })
  return {
    questions: shared.questions.map(({ pools: { of, list } }) => ({
      of: asked.map((row) => of[row] ?? -1),
      count: list.length,
    })),
    groups: groups.map((group) => groupOf(group, shared, asked.length)),
    relations: [...known, ...more],
    threshold,
  }
}

function groupOf(group: GroupOverlay, { questions, figures }: Shared, respondents: number): SharedGroup {
  return {
    shares: questions.map(({ id, pools }) => {
      const own = new Map(
        group.cells.filter(({ question }) => question === id).map((cell) => [cell.pool, cell.share]),
      )
      return pools.list.map((pool) => own.get(pool.id) ?? 'hidden')
    }),
    total: totalOf(group, figures, respondents),
  }
}

/** A measured figure about all respondents tells how many the whole overlay has. */
function totalOf(group: GroupOverlay, figures: readonly Figure[], respondents: number): Range | null {
  const figure = figures.find(
    ({ id, basis, unit, of }) =>
      group.figures.includes(id) &&
      basis === 'measured' &&
      unit === 'in 100' &&
      of !== undefined &&
      Math.abs(of - respondents) < ROUND_TO,
  )
  return figure ? partsBehind(figure.value, respondents) : null
}

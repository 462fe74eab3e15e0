/** The parts of a finished pack that risks are worked out from. */
import type { SitePack } from '../../core/model/pack.ts'
import type { Parted } from '../../core/privacy/near-groups.ts'
import type { Published } from '../risk/published.ts'

export function publishedOf({ nodes, questions, overlays }: SitePack): Published {
  return { kind: nodes.people.kind, things: nodes.things, questions, overlays }
}

/** Rows of people who were asked. */
export function askedIn({ nodes }: SitePack): number[] {
  return nodes.people.kind.flatMap((kind, row) => (kind === 'respondent' ? [row] : []))
}

export function partedOf(pack: SitePack): Parted[] {
  const asked = askedIn(pack)
  return pack.questions.map(({ pools }) => ({
    of: asked.map((row) => pools.of[row] ?? -1),
    count: pools.list.length,
  }))
}

/** The parts of a finished pack that risks are worked out from. */
import type { SitePack } from '../../core/model/pack.ts'
import type { Bands } from '../../core/privacy/audit-shades.ts'
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

/** The pack's shades by question, cluster and whose average it is. */
export function bandsOf({ shades, questions }: SitePack): Bands {
  const key = (question: string, pool: string, of: string) => JSON.stringify([question, pool, of])
  const known = new Map((shades ?? []).map(({ question, pool, of, band }) => [key(question, pool, of), band]))
  return (question, cluster, of) => {
    const asked = questions[question]!
    return known.get(key(asked.id, asked.pools.list[cluster]!.id, of)) ?? 'hidden'
  }
}

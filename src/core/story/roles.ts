/** Roles that a scene is about: pooled archetypes, found through their overlay, and who named them. */
import type { OverlayName, QuestionId, Row, SitePack } from '../model/pack.ts'
import { labelOf } from '../model/rows.ts'

/** The layer that says who knows the people of a helper overlay. */
export const KNOWN_THROUGH: Partial<Record<OverlayName, QuestionId>> = {
  'familiar-faces': 'sight',
  makers: 'together',
  'lines-to-power': 'decide',
}

/** Rows of the overlay in the order of their labels, so that none stands before another; empty where the pack holds none. */
export function rolesOf(pack: SitePack, id: OverlayName): readonly Row[] {
  const overlay = pack.overlays.find((o) => o.id === id)
  if (!overlay || overlay.level === 'group') return []
  return [...overlay.rows].sort((a, b) => (labelOf(pack, a) ?? '').localeCompare(labelOf(pack, b) ?? ''))
}

/** True where the pack can tell who knows these roles. */
export function hasRoles(pack: SitePack, id: OverlayName): boolean {
  const through = KNOWN_THROUGH[id]
  return rolesOf(pack, id).length > 0 && pack.questions.some((q) => q.id === through)
}

/** A role's public name; null in a survey's place, where it stays a light. */
export function roleName(pack: SitePack, row: Row): string | null {
  return pack.site.provenance === 'survey' ? null : labelOf(pack, row)
}

/** Tie numbers of first answers to one question that name any of these rows. */
export function tiesNaming(pack: SitePack, question: QuestionId, rows: ReadonlySet<Row>): number[] {
  const index = pack.questions.findIndex((q) => q.id === question)
  return pack.ties.question.flatMap((q, tie) =>
    q === index && pack.ties.wave[tie] === 1 && rows.has(pack.ties.to[tie] ?? -1) ? [tie] : [],
  )
}

/** The role that the most people know: the one whose round is walked. Null where there is none. */
export function widestKnown(pack: SitePack, id: OverlayName): Row | null {
  const counts = new Map<Row, number>()
  for (const row of rolesOf(pack, id)) counts.set(row, 0)
  for (const tie of tiesNaming(pack, KNOWN_THROUGH[id] ?? '', new Set(counts.keys()))) {
    const row = pack.ties.to[tie] ?? -1
    counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  return (
    [...counts].reduce<[Row, number] | null>(
      (best, each) => (best && best[1] >= each[1] ? best : each),
      null,
    )?.[0] ?? null
  )
}

/** A role that a visitor has chosen is the view's guess, as text. */
export function roleGuess(row: Row): string {
  return `role-${row}`
}

export function chosenRole(guess: string | null): Row | null {
  const row = /^role-(\d+)$/.exec(guess ?? '')?.[1]
  return row === undefined ? null : Number(row)
}

/** One tap lights a group's windows, where they are; a helper overlay may stand beside it. Nobody moves. */
import type { Overlay } from '../../model/pack.ts'
import { isPerson, labelOf } from '../../model/rows.ts'
import { mayTellShares, type OwnShares, ownShares, shareSaid } from '../../story/own-shares.ts'
import { KNOWN_THROUGH } from '../../story/roles.ts'
import { type Draft, dimRow, type Moment, setRow, setTie } from '../draft.ts'
import { INKS, LIT, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'

export function overlays(draft: Draft, moment: Moment): void {
  const { pack, view } = moment
  const group = pack.overlays.find((o) => o.id === view.group)
  const helper = pack.overlays.find((o) => o.id === view.helper)
  if (!group && !helper) return
  for (let row = 0; row < pack.nodes.people.kind.length; row++) dimRow(draft, row, 0.5)
  const lit = group ? lightGroup(draft, moment, group) : null
  if (helper) lightHelpers(draft, moment, helper, lit)
}

/** Windows of the group; shares of pools where the pack holds no rows. Returns the rows lit, or null for all. */
function lightGroup(draft: Draft, moment: Moment, overlay: Overlay): ReadonlySet<number> | null {
  const shares = ownShares(overlay, moment.view.question)
  if (overlay.level === 'group') {
    if (shares) warm(draft, moment, shares)
    return null
  }
  for (const row of overlay.rows) setRow(draft, row, windowOf(draft, row))
  for (const [at, pool] of draft.pools.entries()) draft.pools[at] = { ...pool, fill: pool.fill * 0.5 }
  return new Set(overlay.rows)
}

/** Fill of a shape none of whose people are of the group, and what all of them add; near, where its people stand in it, less. */
const FILL = { least: 0.3, all: 2.4, near: 0.3 } as const

/** Groups as warm as their share, all of one light: nobody's own answer is on any map. A hidden share is an empty outline. */
function warm(draft: Draft, { pack, view, ground }: Moment, shares: OwnShares): void {
  const weaker = view.open === null ? 1 : FILL.near
  draft.pools = draft.pools.map((pool) => {
    const share = shares.get(pool.id) ?? 'hidden'
    if (share === 'hidden') return { ...pool, rgb: TONES.slate, fill: 0, rim: 0.7 }
    return { ...pool, rgb: LIT, fill: weaker * (FILL.least + (FILL.all * share) / 100), rim: 0.5 }
  })
  draft.ribbons = draft.ribbons.map((ribbon) => ({ ...ribbon, alpha: 0.1 }))
  ground.question.pools.of.forEach((pool, row) => {
    if (isPerson(pack, row)) setRow(draft, row, { rgb: TONES.slate, alpha: pool < 0 ? 0.1 : 0.35, glow: 0 })
  })
  if (view.open !== null || !mayTellShares(view)) return
  draft.labels = draft.labels.map((label) => {
    const share = label.pool === null ? undefined : shares.get(label.pool)
    return typeof share === 'number'
      ? { ...label, text: `${whole(label.text)}: ${whole(shareSaid(share))}` }
      : label
  })
}

/** Breaks nowhere: a name on one line, its share on the next. */
const whole = (text: string): string => text.replaceAll(' ', '\u00a0')

function windowOf(draft: Draft, row: number): Parameters<typeof setRow>[2] {
  const radius = draft.place[4 * row + 2] ?? 5
  return {
    rgb: LIT,
    alpha: 1,
    shape: SHAPE.window,
    glow: 0.55,
    outline: 0,
    radius: Math.max(8.5, radius * 1.25),
  }
}

function lightHelpers(
  draft: Draft,
  { pack }: Moment,
  overlay: Overlay,
  group: ReadonlySet<number> | null,
): void {
  if (overlay.level === 'group') return
  const helpers = new Set(overlay.rows)
  // While helpers are lit theirs are the names on the picture: among them a cluster's would be taken for one of them.
  if (pack.site.provenance !== 'survey') draft.labels = draft.labels.filter(({ pool }) => pool === null)
  for (const row of helpers) {
    const look = {
      rgb: TONES.yellow,
      alpha: 1,
      glow: 0.8,
      radius: Math.max(15, draft.place[4 * row + 2] ?? 0),
    }
    setRow(draft, row, isPerson(pack, row) ? look : { ...look, shape: SHAPE.diamond })
    nameRole(draft, row, pack.site.provenance === 'survey' ? null : labelOf(pack, row))
  }
  const through = pack.questions.findIndex((q) => q.id === KNOWN_THROUGH[overlay.id])
  pack.ties.question.forEach((q, tie) => {
    if (q !== through || !helpers.has(pack.ties.to[tie] ?? -1)) return
    if (group && !group.has(pack.ties.from[tie] ?? -1)) return
    setTie(draft, tie, TONES.yellow, group ? 0.6 : 0.22)
  })
}

/** A role is an archetype and may be named where nobody real stands behind it; in a survey's place it stays a light. */
function nameRole(draft: Draft, row: number, label: string | null): void {
  if (label === null) return
  const [x = 0, y = 0, radius = 0] = draft.place.slice(4 * row, 4 * row + 3)
  draft.labels.push({
    text: label,
    row,
    pool: null,
    x,
    y,
    clearance: radius + 4,
    size: 'thing',
    ink: INKS.yellow,
  })
}

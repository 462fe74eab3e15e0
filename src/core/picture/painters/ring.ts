/**
 * Lines to power: a ring round the map for those who decide. From a group that is touched the search runs step by
 * step: direct lines, then ways through somebody; whoever has none yet stays in sight, outlined. Told by groups.
 */
import type { Row, SitePack } from '../../model/pack.ts'
import { waysTo, wovenIn } from '../../story/power.ts'
import { roleName, rolesOf } from '../../story/roles.ts'
import { type Draft, dimRow, type Moment, scatter, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT, TONES } from '../palette.ts'
import { NEVER, SHAPE } from '../picture.ts'

/** How much wider than the groups the ring is, and where those stand who are only named, between the two. */
const RING = 1.24
const BETWEEN = 1.08
/** Pieces of the drawn ring from one who decides to the next: a band bends by itself, about as much as the ring does. */
const PIECES = 2
/** World units. */
const RADIUS = 26
/** Seconds until the first step of a search, and of each step. */
const FIRST_S = 0.5
const STEP_S = 1.3
/** Nobody looks further than a friend of a friend of somebody's. */
const MOST_STEPS = 4
const RUN_S = 1.1

/** The ring, those who decide on it, and a whisper of every direct line. */
export function powerRing(draft: Draft, moment: Moment): void {
  const { pack, ground } = moment
  const deciders = rolesOf(pack, 'lines-to-power')
  for (let row = 0; row < pack.nodes.people.kind.length; row++) dimRow(draft, row, 0.75)
  draft.labels = draft.labels.map((label) => ({
    ...label,
    size: label.size === 'pool' ? 'thing' : label.size,
  }))
  deciders.forEach((row, k) => {
    const { x, y } = onEllipse(moment, k / deciders.length, RING)
    setRow(draft, row, {
      x,
      y,
      radius: RADIUS,
      rgb: TONES.yellow,
      alpha: 1,
      glow: 0.6,
      shape: SHAPE.diamond,
      outline: 0,
    })
    const text = roleName(pack, row)
    const out = [x - middle(moment).x, y - middle(moment).y] as const
    if (text) {
      draft.labels.push({
        text,
        row,
        pool: null,
        x,
        y,
        clearance: RADIUS + 6,
        size: 'thing',
        ink: INKS.yellow,
        out,
      })
    }
  })
  betweens(draft, moment)
  draft.ribbons = ringPieces(moment, PIECES * deciders.length)
  const { hops, ties } = waysTo(pack, wovenIn(moment.view))
  for (const tie of ties) {
    const from = pack.ties.from[tie] ?? 0
    if (hops[from] === 1 && (ground.question.pools.of[from] ?? -1) >= 0) setTie(draft, tie, TONES.yellow, 0.1)
  }
  draft.threadWidth = 2.6
}

/** The search from the group that was touched. */
export function search(draft: Draft, moment: Moment): void {
  const { pack, view, ground } = moment
  const own = ground.pools.find(({ pool }) => pool.id === view.guess)
  if (!own) return
  draft.labels = draft.labels.filter(({ pool }) => pool === null || pool === own.pool.id)
  const { hops, ties } = waysTo(pack, wovenIn(view))
  const asked = own.rows.filter((row) => pack.nodes.people.kind[row] === 'respondent')
  for (const { rows, index } of ground.pools)
    if (index !== own.index) for (const row of rows) dimRow(draft, row, 0.45)
  for (const row of asked)
    if ((hops[row] ?? -1) < 0) setRow(draft, row, { alpha: 0.95, outline: 0.75, glow: 0 })
  for (const tie of ties) setTie(draft, tie, TONES.yellow, 0.02)
  let front: ReadonlySet<Row> = new Set(asked)
  for (let taken = 0; taken < MOST_STEPS; taken++) front = stepped(draft, moment, front, taken)
}

/** One step of the search, from all lights it has come to; gives those it comes to next. */
function stepped(draft: Draft, { pack, view }: Moment, front: ReadonlySet<Row>, taken: number): Set<Row> {
  const { hops, ties } = waysTo(pack, wovenIn(view))
  const next = new Set<Row>()
  const goes = (a: Row, b: Row): boolean =>
    front.has(a) && (hops[a] ?? -1) > 0 && hops[b] === (hops[a] ?? 0) - 1
  for (const tie of ties) {
    const [from, to] = [pack.ties.from[tie] ?? 0, pack.ties.to[tie] ?? 0]
    const onward = goes(from, to)
    if (!onward && !(isWoven(pack, view, tie) && goes(to, from))) continue
    const [a, b] = onward ? [from, to] : [to, from]
    const departS = FIRST_S + taken * STEP_S + 0.4 * scatter(tie)
    setTie(draft, tie, LIT, hops[a] === 1 ? 0.6 : 0.9)
    setSpark(draft, tie, { departS, lastsS: RUN_S, everyS: 7, sense: onward ? 1 : -1 })
    setRow(draft, a, { rgb: LIT, alpha: 1, glow: 0.5, outline: 0 })
    draft.litAtS[b] = Math.min(draft.litAtS[b] ?? NEVER, departS + RUN_S)
    next.add(b)
  }
  return next
}

function isWoven(pack: SitePack, view: Moment['view'], tie: number): boolean {
  return tie >= pack.ties.from.length - wovenIn(view)
}

/** People who were only named and know somebody who decides: between the groups and the ring, nearest to that one. */
function betweens(draft: Draft, moment: Moment): void {
  const { pack, ground, view } = moment
  const { hops } = waysTo(pack, wovenIn(view))
  const rows = namedBetween(pack, hops).filter((row) => (ground.question.pools.of[row] ?? -1) < 0)
  rows.forEach((row, k) => {
    const { x, y } = onEllipse(moment, (k + 0.5) / rows.length, BETWEEN)
    setRow(draft, row, {
      x,
      y,
      radius: 8,
      rgb: TONES.slate,
      alpha: 0.75,
      glow: 0,
      shape: SHAPE.ring,
      outline: 0,
    })
  })
}

function namedBetween(pack: SitePack, hops: Int32Array): Row[] {
  return pack.nodes.people.kind.flatMap((kind, row) => (kind === 'named' && hops[row] === 1 ? [row] : []))
}

function ringPieces(moment: Moment, count: number): Draft['ribbons'] {
  return Array.from({ length: count }, (_, k) => {
    // Against the clock, so that they bend outwards.
    const a = onEllipse(moment, (k + 1) / count, RING)
    const b = onEllipse(moment, k / count, RING)
    const look = { width: 7, rgbFrom: TONES.yellow, rgbTo: TONES.yellow, alpha: 0.4 }
    return { from: [a.x, a.y] as const, to: [b.x, b.y] as const, ...look }
  })
}

function middle({ ground: { bounds } }: Moment): { x: number; y: number } {
  return { x: (bounds.minX + bounds.maxX) / 2, y: (bounds.minY + bounds.maxY) / 2 }
}

/** A point on the ellipse round the groups; `turn` 0..1 from the top, clockwise. */
function onEllipse(moment: Moment, turn: number, wide: number): { x: number; y: number } {
  const { bounds } = moment.ground
  const { x, y } = middle(moment)
  const angle = turn * 2 * Math.PI - Math.PI / 2
  const across = ((bounds.maxX - bounds.minX) / 2) * wide
  const down = ((bounds.maxY - bounds.minY) / 2) * wide * 1.08
  return { x: x + across * Math.cos(angle), y: y + down * Math.sin(angle) }
}

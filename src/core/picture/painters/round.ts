/**
 * Familiar faces: roles stand on open ground between the groups, with thin threads to all who know them; a finger that
 * walks a round leaves a warm trail, and the threads of those it passes light up.
 */
import { freeSpots } from '../../layout/free-spots.ts'
import type { Row } from '../../model/pack.ts'
import { isPerson } from '../../model/rows.ts'
import { chosenRole, roleName, rolesOf, tiesNaming, widestKnown } from '../../story/roles.ts'
import { type Draft, dimRow, type Moment, scatter, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT, TONES } from '../palette.ts'
import { NEVER, SHAPE } from '../picture.ts'

/** World units: a role among people, and the one whose round is walked. */
const ROLE_RADIUS = 24
const WALKER_RADIUS = 34
/** Seconds of a spark on a thread, and between two. */
const SPARK_S = 1.1
const EVERY_S = 4.4
/** World units across the warm trail. */
const TRAIL_WIDTH = 15
/** Lights of the trail before the last few glow less. */
const FRESH = 5
const OVERLAY = 'familiar-faces'
const THROUGH = 'sight'

/** All familiar faces; the chosen one's threads light, and those who know it. */
export function faces(draft: Draft, moment: Moment): void {
  const { pack, view, ground } = moment
  const roles = rolesOf(pack, OVERLAY)
  const spots = freeSpots(ground, roles.length)
  const chosen = roles.find((row) => row === chosenRole(view.guess)) ?? null
  calm(draft, moment, chosen === null ? 0.62 : 0.4)
  // Names of roles, or of groups with that of the one who is chosen: all at once would be taken for each other.
  if (chosen === null) draft.labels = []
  roles.forEach((row, k) => {
    const waits = chosen !== null && row !== chosen
    stand(draft, moment, row, spots[k] ?? { x: 0, y: 0 }, { radius: ROLE_RADIUS, glow: waits ? 0.1 : 0.8 })
    if (!waits) return
    dimRow(draft, row, 0.55)
    draft.labels = draft.labels.filter((label) => label.row !== row)
  })
  for (const tie of tiesNaming(pack, THROUGH, new Set(roles))) {
    const own = pack.ties.to[tie] === chosen
    setTie(draft, tie, TONES.yellow, chosen === null ? 0.16 : own ? 0.7 : 0.02)
    if (own) greet(draft, moment, tie)
  }
  draft.threadWidth = 2.6
}

/** Someone who knows the chosen one by sight answers, the nearest first. */
function greet(draft: Draft, { pack }: Moment, tie: number): void {
  const row = pack.ties.from[tie] ?? 0
  const delayS = 0.2 + lengthOf(draft, row, pack.ties.to[tie] ?? 0) / 900
  setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.45 })
  setSpark(draft, tie, { departS: delayS, lastsS: SPARK_S, everyS: EVERY_S + scatter(tie) * 3, sense: -1 })
}

/** One round: thin threads to all who know the one whose round it is; where a finger has been is warm. */
export function round(draft: Draft, moment: Moment): void {
  const { pack, view } = moment
  const walker = widestKnown(pack, OVERLAY)
  calm(draft, moment, 0.62)
  carrier(draft, moment)
  const known = new Map<Row, number>()
  for (const tie of tiesNaming(pack, THROUGH, new Set(walker === null ? [] : [walker]))) {
    known.set(pack.ties.from[tie] ?? -1, tie)
    setTie(draft, tie, TONES.yellow, 0.13)
    setRow(draft, pack.ties.from[tie] ?? 0, { alpha: 0.95, glow: 0.08 })
  }
  view.trail.forEach((row, k) => {
    passed(draft, moment, { row, age: view.trail.length - 1 - k, tie: known.get(row) })
  })
  trail(draft, view.trail)
  draft.threadWidth = 2.8
}

/** The one whose round it is, in the middle; after news has been painted, too: who carries it does not wait for it. */
export function carrier(draft: Draft, moment: Moment): void {
  const walker = widestKnown(moment.pack, OVERLAY)
  const [middle] = freeSpots(moment.ground, 1)
  if (walker === null || !middle) return
  draft.labels = draft.labels.filter(({ row }) => row !== walker)
  stand(draft, moment, walker, middle, { radius: WALKER_RADIUS, glow: 0.9 })
}

/** A light the finger has passed: the last one flares, the ones before stay warm. */
function passed(
  draft: Draft,
  { view }: Moment,
  { row, age, tie }: { row: Row; age: number; tie: number | undefined },
): void {
  const warm = age < FRESH ? 1 : 0.75
  const radius = draft.place[4 * row + 2] ?? 5
  setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.85 * warm, radius: Math.max(9, radius) })
  draft.litAtS[row] = age === 0 ? 0 : NEVER
  if (tie === undefined) return
  setTie(draft, tie, LIT, age < FRESH ? 0.95 : 0.6)
  // By the stage's own clock, so that a spark goes on where it is while the finger walks on.
  const departS = scatter(tie) * EVERY_S - view.changedS
  setSpark(draft, tie, { departS, lastsS: SPARK_S, everyS: EVERY_S, sense: 1 })
}

/** A warm band from each light of the walk to the next. */
function trail(draft: Draft, rows: readonly Row[]): void {
  const at = (row: Row): readonly [number, number] => [
    draft.place[4 * row] ?? 0,
    draft.place[4 * row + 1] ?? 0,
  ]
  draft.ribbons = rows.slice(1).map((row, k) => ({
    from: at(rows[k] ?? row),
    to: at(row),
    width: TRAIL_WIDTH,
    rgbFrom: TONES.amber,
    rgbTo: LIT,
    alpha: 0.3 + (0.45 * (k + 1)) / rows.length,
  }))
}

/** People step back a little, and the groups with them: the accent is elsewhere. */
function calm(draft: Draft, { pack }: Moment, share: number): void {
  for (let row = 0; row < pack.nodes.people.kind.length; row++) dimRow(draft, row, share)
  draft.pools = draft.pools.map((pool) => ({ ...pool, fill: pool.fill * 0.7, rim: pool.rim * 0.8 }))
}

/** A role where it can be seen, with its public name. */
function stand(
  draft: Draft,
  { pack }: Moment,
  row: Row,
  { x, y }: { readonly x: number; readonly y: number },
  { radius, glow }: { readonly radius: number; readonly glow: number },
): void {
  const shape = isPerson(pack, row) ? SHAPE.disc : SHAPE.diamond
  setRow(draft, row, { x, y, radius, rgb: TONES.yellow, alpha: 1, glow, shape, outline: 0 })
  const text = roleName(pack, row)
  if (text === null) return
  draft.labels.unshift({
    text,
    row,
    pool: null,
    x,
    y,
    clearance: radius + 6,
    size: 'thing',
    ink: INKS.yellow,
  })
}

function lengthOf(draft: Draft, a: Row, b: Row): number {
  const x = (draft.place[4 * a] ?? 0) - (draft.place[4 * b] ?? 0)
  const y = (draft.place[4 * a + 1] ?? 0) - (draft.place[4 * b + 1] ?? 0)
  return Math.hypot(x, y)
}

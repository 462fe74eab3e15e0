/** What we do together: gathered by activity or by place; what is picked shows who takes part, and who does both. */
import { labelOf, thingAt } from '../../model/rows.ts'
import { namesake, picksOf } from '../../story/picks.ts'
import { bothOf, takersOf, tiedThings, waysToPlaces } from '../../story/taking-part.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT, TONES, WARM } from '../palette.ts'
import { venuesOf } from '../venues.ts'
import { pools } from './pools.ts'

/** The part of a beat in which what people do is gathered by the place where they do it. */
export const BY_PLACE = 'by-place'

/** Radius of what stands out; all alike, since no rank was published. World units. */
const OUTSTANDING = 25
const LESSER = 11
const LANTERN = 20
/** From a lantern to what happens there. */
const ROUND_IT = 40

export function together(draft: Draft, moment: Moment): void {
  if (moment.view.part === BY_PLACE) byPlace(draft, moment)
  else byActivity(draft, moment)
  const picks = picksOf(moment.pack, moment.view.guess)
  if (picks.length > 0) picked(draft, moment, picks)
}

function byActivity(draft: Draft, moment: Moment): void {
  const { pack, ground } = moment
  pools(draft, moment)
  const first = new Set(ground.pools.flatMap((pool) => namesake(pack, pool) ?? []))
  for (const row of thingsOf(moment)) {
    const large = first.has(row)
    const radius = large ? OUTSTANDING : thingAt(pack, row)?.kind === 'place' ? LANTERN : LESSER
    setRow(draft, row, { radius, glow: large ? 0.7 : 0.2, alpha: large ? 1 : 0.85 })
  }
}

function byPlace(draft: Draft, moment: Moment): void {
  const { pack, ground } = moment
  const { at, list } = venuesOf(pack, ground)
  for (const row of thingsOf(moment)) if (!at.has(row)) setRow(draft, row, { alpha: 0, glow: 0 })
  for (const [row, point] of at) setRow(draft, row, point)
  for (const { place, activities, x, y, radius } of list) {
    setRow(draft, place, { radius: LANTERN, alpha: 1, glow: 0.8 })
    activities.forEach((row, k) => {
      const angle = Math.PI / 2 + (2 * Math.PI * (k + 0.5)) / activities.length
      const spot = { x: x + ROUND_IT * Math.cos(angle), y: y + ROUND_IT * Math.sin(angle) }
      setRow(draft, row, { ...spot, radius: LESSER, alpha: 1, glow: 0.2 })
    })
    const text = labelOf(pack, place) ?? ''
    draft.labels.push({
      text,
      row: place,
      pool: null,
      x,
      y,
      clearance: radius,
      size: 'thing',
      ink: INKS.warm,
    })
  }
}

function thingsOf({ pack, ground }: Moment): number[] {
  return ground.pools.flatMap(({ rows }) => rows).filter((row) => labelOf(pack, row) !== null)
}

function picked(draft: Draft, moment: Moment, picks: readonly number[]): void {
  const { pack, ground } = moment
  const [one = NOBODY, other] = picks.map((row) => takersOf(pack, ground, row))
  const lit = other ? (bothOf(one, other)?.rows ?? NOBODY) : one
  const beside = new Set([...one, ...(other ?? NOBODY)])
  const where = new Set(picks.flatMap((row) => [row, ...tiedThings(pack, ground, row)]))
  for (let row = 0; row < draft.litAtS.length; row++) {
    if (lit.has(row)) setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.55, radius: 8.5 })
    else if (!where.has(row)) dimRow(draft, row, beside.has(row) ? 0.8 : 0.4)
  }
  draft.pools = draft.pools.map((pool) => ({ ...pool, fill: pool.fill * 0.4, rim: pool.rim * 0.5 }))
  for (const tie of ground.ties) threadOf(draft, moment, tie, lit, where)
  if (!other) waysOn(draft, moment, picks[0] ?? -1, lit)
  namesOf(draft, moment, picks, where)
}

/** Where else those go who take part in an activity. */
function waysOn(draft: Draft, { pack, ground }: Moment, row: number, lit: ReadonlySet<number>): void {
  if (thingAt(pack, row)?.kind !== 'activity') return
  for (const tie of waysToPlaces(pack, ground, lit)) setTie(draft, tie, TONES.blue, 0.5)
}

const NOBODY: ReadonlySet<number> = new Set()

/** What is picked and where it happens is named, and nothing else but the groups. */
function namesOf(draft: Draft, moment: Moment, picks: readonly number[], where: ReadonlySet<number>): void {
  draft.labels = draft.labels.filter(({ row }) => row === null || where.has(row))
  const said = new Set(draft.labels.map(({ text }) => text))
  for (const row of where) {
    const own = picks.includes(row)
    setRow(draft, row, { rgb: own ? LIT : WARM, alpha: 1, glow: own ? 1 : 0.7 })
    if (!said.has(labelOf(moment.pack, row) ?? '')) name(draft, moment, row)
  }
}

/** From who takes part to what they take part in, and from there to where it happens. */
function threadOf(
  draft: Draft,
  { pack }: Moment,
  tie: number,
  lit: ReadonlySet<number>,
  where: ReadonlySet<number>,
): void {
  const from = pack.ties.from[tie] ?? 0
  const to = pack.ties.to[tie] ?? 0
  if (pack.ties.wave[tie] !== 1 || !where.has(to)) return
  if (lit.has(from)) setTie(draft, tie, LIT, 0.5)
  if (!where.has(from)) return
  setTie(draft, tie, LIT, 0.95)
  setSpark(draft, tie, { departS: 0.3, lastsS: 1, everyS: 3, sense: 1 })
}

/** Away from its own group, so that the name covers none of its people. */
function name(draft: Draft, { pack, ground }: Moment, row: number): void {
  const text = labelOf(pack, row)
  if (text === null) return
  const [x = 0, y = 0, radius = 0] = draft.place.slice(4 * row, 4 * row + 3)
  const centre = ground.pools[ground.question.pools.of[row] ?? -1]?.centre ?? { x, y }
  const out = [x - centre.x, y - centre.y] as const
  draft.labels.push({
    text,
    row,
    pool: null,
    x,
    y,
    clearance: radius + 4,
    out,
    size: 'thing',
    ink: INKS.warm,
  })
}

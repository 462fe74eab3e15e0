/** Where one question's pools lie and how many ties join them: worked out once for each question of a pack. */
import { originOf } from '../model/origin.ts'
import type { Pool, Question, QuestionId, Row, SitePack } from '../model/pack.ts'
import { isPerson } from '../model/rows.ts'
import type { Bounds, Point } from '../model/space.ts'
import { fieldAt, lobesOf } from './lobes.ts'

export interface Ground {
  readonly question: Question
  readonly index: number
  readonly pools: readonly PoolGround[]
  /** Pairs of pools that ties cross, most first. */
  readonly crossings: readonly Crossing[]
  /** All pools together. */
  readonly bounds: Bounds
  /** Tie numbers of this question. */
  readonly ties: readonly number[]
}

export interface PoolGround {
  readonly pool: Pool
  readonly index: number
  readonly rows: readonly Row[]
  /** People in this pool, whether they answered or were named. */
  readonly people: number
  readonly lobes: readonly number[]
  readonly centre: Point
  readonly bounds: Bounds
}

export interface Crossing {
  readonly a: number
  readonly b: number
  readonly ties: number
}

const grounds = new WeakMap<SitePack, Map<QuestionId, Ground>>()

/** The ground of a question; throws for a question the pack does not have. */
export function groundOf(pack: SitePack, id: QuestionId): Ground {
  const known = grounds.get(pack) ?? new Map<QuestionId, Ground>()
  grounds.set(pack, known)
  const origin = originOf(pack)
  const ground =
    known.get(id) ?? (origin === pack ? surveyGround(pack, id) : tiedAnew(groundOf(origin, id), pack))
  known.set(id, ground)
  return ground
}

/** The same pools where a what-if changed the ties. */
function tiedAnew(ground: Ground, pack: SitePack): Ground {
  const ties = pack.ties.question.flatMap((q, tie) =>
    q === ground.index && pack.ties.wave[tie] !== 0 ? [tie] : [],
  )
  return { ...ground, ties, crossings: crossingsOf(pack, ground.question, ties) }
}

function surveyGround(pack: SitePack, id: QuestionId): Ground {
  const index = pack.questions.findIndex((q) => q.id === id)
  const question = pack.questions[index]
  if (!question) throw new Error(`expected a question of ${pack.site.id}, got ${id}`)
  const rows = rowsByPool(question)
  const pools = question.pools.list.map((pool, k) => poolGround(pack, question, pool, k, rows[k] ?? []))
  const ties = pack.ties.question.flatMap((q, tie) => (q === index ? [tie] : []))
  const bounds = pools.length > 0 ? boundsOfAll(pools) : boundsOf(placesOf(question))
  return { question, index, pools, crossings: crossingsOf(pack, question, ties), bounds, ties }
}

function rowsByPool(question: Question): Row[][] {
  const rows: Row[][] = question.pools.list.map(() => [])
  question.pools.of.forEach((pool, row) => {
    rows[pool]?.push(row)
  })
  return rows
}

function placesOf(question: Question): Point[] {
  return question.places.x.map((x, row) => ({ x, y: question.places.y[row] ?? 0 }))
}

function poolGround(
  pack: SitePack,
  question: Question,
  pool: Pool,
  index: number,
  rows: readonly Row[],
): PoolGround {
  const points = rows.map((row) => ({ x: question.places.x[row] ?? 0, y: question.places.y[row] ?? 0 }))
  const n = Math.max(1, points.length)
  const centre = { x: points.reduce((s, p) => s + p.x, 0) / n, y: points.reduce((s, p) => s + p.y, 0) / n }
  const people = rows.filter((row) => isPerson(pack, row)).length
  return { pool, index, rows, people, lobes: lobesOf(points), centre, bounds: boundsOf(points) }
}

function crossingsOf(pack: SitePack, question: Question, ties: readonly number[]): Crossing[] {
  const size = question.pools.list.length
  const counts = new Map<number, number>()
  for (const tie of ties) {
    const a = question.pools.of[pack.ties.from[tie] ?? 0] ?? -1
    const b = question.pools.of[pack.ties.to[tie] ?? 0] ?? -1
    if (a < 0 || b < 0 || a === b) continue
    const key = Math.min(a, b) * size + Math.max(a, b)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .map(([key, n]) => ({ a: Math.floor(key / size), b: key % size, ties: n }))
    .sort((p, q) => q.ties - p.ties || p.a - q.a || p.b - q.b)
}

/** The smallest box round some points; a small box about 0,0 where there are none. */
export function boundsOf(points: readonly Point[]): Bounds {
  const { POSITIVE_INFINITY: far } = Number
  let [minX, minY, maxX, maxY] = [far, far, -far, -far]
  for (const p of points) {
    minX = Math.min(minX, p.x)
    minY = Math.min(minY, p.y)
    maxX = Math.max(maxX, p.x)
    maxY = Math.max(maxY, p.y)
  }
  return points.length > 0 ? { minX, minY, maxX, maxY } : { minX: -100, minY: -100, maxX: 100, maxY: 100 }
}

function boundsOfAll(pools: readonly PoolGround[]): Bounds {
  return boundsOf(
    pools.flatMap(({ bounds: b }) => [
      { x: b.minX, y: b.minY },
      { x: b.maxX, y: b.maxY },
    ]),
  )
}

/** The last point on the way from a pool's middle towards `to` that is still inside its outline. */
export function edgeTowards({ centre, lobes }: PoolGround, to: Point): Point {
  const on = (t: number): Point => ({
    x: centre.x + (to.x - centre.x) * t,
    y: centre.y + (to.y - centre.y) * t,
  })
  let inside = 0
  for (let k = 1; k <= 24; k++) {
    const p = on(k / 24)
    if (fieldAt(lobes, p.x, p.y) >= 1) inside = k / 24
  }
  return on(Math.min(1, inside + 1 / 48))
}

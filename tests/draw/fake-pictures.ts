/** Pictures made up for looking at the drawing and for its tests: nothing in them is anybody. */

import { diceFrom } from '../../src/core/graph/dice.ts'
import {
  NEVER,
  type Picture,
  POOL_LOBES,
  type PoolState,
  type RibbonState,
  SHAPE,
} from '../../src/core/picture/picture.ts'
import { streetOf } from '../../src/core/picture/street.ts'

export interface Light {
  x: number
  y: number
  r: number
  rgb: readonly [number, number, number]
  alpha?: number
  shape?: number
  glow?: number
  outline?: number
  delayS?: number
}

export interface Thread {
  from: number
  to: number
  rgb?: readonly [number, number, number]
  alpha?: number
  spark?: readonly [number, number, number, number]
}

const WARM = [255, 226, 168] as const

export function nodeState(lights: readonly Light[]) {
  const place = new Float32Array(lights.length * 4)
  const look = new Uint8Array(lights.length * 4)
  const form = new Uint8Array(lights.length * 4)
  lights.forEach((light, row) => {
    place.set([light.x, light.y, light.r, light.delayS ?? 0], 4 * row)
    look.set([...light.rgb, (light.alpha ?? 1) * 255], 4 * row)
    form.set([light.shape ?? 0, (light.glow ?? 0) * 255, (light.outline ?? 0) * 255, 0], 4 * row)
  })
  return { place, look, form }
}

export interface Made {
  before?: readonly Light[]
  lights: readonly Light[]
  threads?: readonly Thread[]
  pools?: readonly PoolState[]
  ribbons?: readonly RibbonState[]
  street?: number
  streetBefore?: number
  litAtS?: Float32Array
  moveS?: number
}

export function picture(made: Made): Picture {
  const { lights, threads = [], pools = [], ribbons = [] } = made
  const after = nodeState(lights)
  const tieLook = new Uint8Array(threads.length * 4)
  const tieEnds = new Float32Array(threads.length * 2)
  const spark = new Float32Array(threads.length * 4)
  threads.forEach((thread, i) => {
    tieLook.set([...(thread.rgb ?? WARM), (thread.alpha ?? 0.3) * 255], 4 * i)
    tieEnds.set([thread.from, thread.to], 2 * i)
    spark.set(thread.spark ?? [NEVER, 1, 0, 1], 4 * i)
  })
  return {
    rows: lights.length,
    ties: threads.length,
    startS: 0,
    moveS: made.moveS ?? 0,
    longestDelayS: 0,
    before: made.before ? nodeState(made.before) : after,
    after,
    litAtS: made.litAtS ?? new Float32Array(lights.length).fill(NEVER),
    tieBefore: { look: tieLook },
    tieAfter: { look: tieLook },
    tieEnds,
    spark,
    threadWidth: 1.6,
    poolsBefore: pools,
    pools,
    ribbonsBefore: ribbons,
    ribbons,
    labels: [],
    streetBefore: made.streetBefore ?? made.street ?? 0,
    street: made.street ?? 0,
  }
}

export function streetPicture(share: number): Picture {
  const street = streetOf(1)
  const roll = diceFrom(5)
  const lights: Light[] = street.windows
    .slice(0, Math.floor(street.windows.length * share))
    .map(({ x, y, size, layer }) => ({
      x,
      y,
      r: size,
      rgb: roll() < 0.3 ? [255, 236, 196] : [255, 208, 132],
      alpha: 0.75 + 0.25 * roll(),
      shape: SHAPE.window,
      glow: 0.3 + 0.12 * layer,
    }))
  const { x, y, size } = street.waiting
  lights.push({ x, y, r: size, rgb: [255, 244, 214], shape: SHAPE.window, glow: 1, outline: 1 })
  return picture({ lights, street: 1 })
}

interface Group {
  x: number
  y: number
  r: number
  people: number
  rgb: readonly [number, number, number]
  shape: number
  lanterns: number
  arc?: boolean
}

const GROUPS: readonly Group[] = [
  { x: -330, y: -40, r: 190, people: 150, rgb: [242, 180, 60], shape: SHAPE.star, lanterns: 0, arc: true },
  { x: 190, y: -280, r: 140, people: 95, rgb: [240, 120, 70], shape: SHAPE.hexagon, lanterns: 3 },
  { x: 160, y: 210, r: 120, people: 75, rgb: [86, 180, 233], shape: SHAPE.square, lanterns: 2 },
  { x: 520, y: 20, r: 150, people: 110, rgb: [214, 140, 190], shape: SHAPE.disc, lanterns: 4 },
]

function peopled() {
  const roll = diceFrom(9)
  const lights: Light[] = []
  const threads: Thread[] = []
  const pools: PoolState[] = []
  const inGroup = GROUPS.map((group, g) => {
    const at = (share: number, turn: number): [number, number] =>
      group.arc
        ? [
            group.x + Math.cos(2.2 + turn * 0.32) * group.r * (0.85 + share * 0.5),
            group.y + Math.sin(2.2 + turn * 0.62) * group.r * (0.9 + share * 0.35),
          ]
        : [group.x + Math.cos(turn) * share * group.r, group.y + Math.sin(turn) * share * group.r * 0.9]
    const hubs = Array.from({ length: group.lanterns }, (_, i) => {
      const [x, y] = at(0.5, (i / group.lanterns) * 6.28 + g)
      return (
        lights.push({
          x,
          y,
          r: 15 - i * 2,
          rgb: group.rgb,
          shape: i === 2 ? SHAPE.source : SHAPE.lantern,
          glow: 0.55,
        }) - 1
      )
    })
    const people = Array.from({ length: group.people }, () => {
      const [x, y] = at(Math.sqrt(roll()), roll() * 6.28)
      return lights.push({ x, y, r: 3 + roll() * 2.6, rgb: group.rgb, alpha: 0.9, shape: group.shape }) - 1
    })
    const lobes = Array.from({ length: POOL_LOBES }, (_, i) => {
      const [x, y] = at(group.arc ? 0.4 : 0.62, (i / POOL_LOBES) * 6.28)
      return [x, y, group.r * 0.3]
    }).flat()
    pools.push({ id: `g${g}`, lobes, rgb: group.rgb, fill: 0.85, rim: 0.6 })
    for (const person of people) {
      const to =
        hubs.length > 0
          ? hubs[Math.floor(roll() * hubs.length)]!
          : people[Math.floor(roll() * people.length)]!
      threads.push({
        from: person,
        to,
        rgb: group.rgb,
        alpha: 0.32,
        ...(roll() < 0.1 ? { spark: [roll() * 4, 1, 4, 1] as const } : {}),
      })
    }
    return { hubs, people }
  })
  const middle = (g: Group): [number, number] => [g.x, g.y]
  const ribbons: RibbonState[] = [
    [1, 3, 26],
    [2, 3, 18],
    [1, 2, 10],
  ].map(([a, b, width]) => {
    const [from, to] = [GROUPS[a!]!, GROUPS[b!]!]
    return { from: middle(from), to: middle(to), width: width!, rgbFrom: from.rgb, rgbTo: to.rgb, alpha: 0.3 }
  })
  return { lights, threads, pools, ribbons, inGroup }
}

/** From the hill. */
export function farPicture(): Picture {
  const { lights, threads, pools, ribbons } = peopled()
  return picture({ lights, threads: threads.map((t) => ({ ...t, alpha: 0.16 })), pools, ribbons })
}

/** In the street: one pool open, a message under way in it. */
export function nearPicture(): Picture {
  const { lights, threads, pools, inGroup } = peopled()
  const open = new Set([...inGroup[3]!.hubs, ...inGroup[3]!.people])
  const litAtS = new Float32Array(lights.length).fill(NEVER)
  inGroup[3]!.people.slice(0, 50).forEach((row, i) => {
    litAtS[row] = 0.4 + i * 0.05
  })
  const near = lights.map((light, row) => ({
    ...light,
    alpha: open.has(row) ? 1 : 0.45,
    outline: open.has(row) && row % 7 === 0 ? 1 : 0,
  }))
  return picture({
    lights: near,
    threads: threads.map((t, i) => ({
      ...t,
      alpha: open.has(t.from) ? 0.5 : 0.08,
      ...(open.has(t.from) && i % 3 === 0 ? { spark: [(i % 11) * 0.12, 1, 1.4, 1] as const } : {}),
    })),
    pools: pools.map((pool, i) => ({ ...pool, fill: i === 3 ? 0.4 : 0.6, rim: i === 3 ? 0 : 0.4 })),
    litAtS,
  })
}

/** Every shape, large. */
export function shapesPicture(): Picture {
  const lights = Object.values(SHAPE).flatMap((shape, i) => [
    { x: -700 + i * 140, y: -200, r: 40, rgb: [86, 180, 233] as const, shape },
    { x: -700 + i * 140, y: 0, r: 20, rgb: [242, 180, 60] as const, shape, glow: 0.6 },
    { x: -700 + i * 140, y: 160, r: 8, rgb: [214, 140, 190] as const, shape, glow: 0.6, outline: 1 },
    { x: -700 + i * 140, y: 280, r: 4, rgb: [214, 140, 190] as const, shape },
  ])
  return picture({ lights })
}

/**
 * One heap of lights: even density, each thing with its people fanned out round it, bridging people on the side
 * that faces those they are tied to.
 *
 * Source: d3-force with fixed ticks (Barnes and Hut 1986 for the many-body force), from a sunflower start (Vogel 1979).
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Dice } from '../graph/dice.ts'

export interface HeapLight {
  /** Where it would like to start, relative to the heap's middle. */
  readonly x: number
  readonly y: number
  /** Radius it keeps free, world units. */
  readonly clear: number
  /** A thing, or whoever else holds a heap together: it stands well inside. */
  readonly holds: boolean
  /** Direction and strength (0..1) of a pull outward, to those of other heaps it is tied to. */
  readonly pullX: number
  readonly pullY: number
}

export interface HeapTie {
  readonly a: number
  readonly b: number
}

export interface Spot {
  x: number
  y: number
}

interface Body extends SimulationNodeDatum {
  x: number
  y: number
  readonly light: HeapLight
}

/** The turn between one seed of a sunflower and the next, radians. */
export const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5))
/** Share of a heap's circle that its lights fill. */
const FILLED = 0.8

/** Radius of the circle that lights of these clearances fill as a heap. World units. */
export function heapRadius(clear: readonly number[]): number {
  return Math.sqrt(clear.reduce((sum, r) => sum + r * r, 0) / FILLED)
}

/** Where the lights of a heap stand, relative to its middle. */
export function heapOf(
  lights: readonly HeapLight[],
  ties: readonly HeapTie[],
  ticks: number,
  dice: Dice,
): Spot[] {
  const radius = heapRadius(lights.map((light) => light.clear))
  const starts = spreadOut(lights, radius)
  if (lights.length <= 2) return starts
  const bodies: Body[] = starts.map((spot, at) => ({ ...spot, light: lights[at]! }))
  settle(bodies, ties, radius, ticks, dice)
  return bodies.map(({ x, y }) => ({ x, y }))
}

/** Each light keeps its direction from the middle; how far out it starts goes by rank, so that the density is even. */
function spreadOut(lights: readonly HeapLight[], radius: number): Spot[] {
  const order = lights
    .map((light, at) => ({ at, far: Math.hypot(light.x, light.y) }))
    .sort((a, b) => a.far - b.far)
  const spots: Spot[] = lights.map(() => ({ x: 0, y: 0 }))
  order.forEach(({ at, far }, rank) => {
    const light = lights[at]!
    const turn = far > 1e-6 ? Math.atan2(light.y, light.x) : rank * GOLDEN_TURN
    const out = lights.length === 1 ? 0 : radius * Math.sqrt((rank + 0.5) / lights.length)
    spots[at] = { x: out * Math.cos(turn), y: out * Math.sin(turn) }
  })
  return spots
}

function settle(bodies: Body[], ties: readonly HeapTie[], radius: number, ticks: number, dice: Dice): void {
  const degree = new Float64Array(bodies.length)
  for (const { a, b } of ties) {
    degree[a]! += 1
    degree[b]! += 1
  }
  const links: (SimulationLinkDatum<Body> & HeapTie)[] = ties.map(({ a, b }) => ({
    a,
    b,
    source: a,
    target: b,
  }))
  const reach = 0.62 * radius
  const spacing = bodies.reduce((least, body) => Math.min(least, body.light.clear), 1e9) * 2
  forceSimulation(bodies)
    .stop()
    .randomSource(dice)
    .alphaDecay(1 - 0.03 ** (1 / ticks))
    .force(
      'ties',
      forceLink<Body, SimulationLinkDatum<Body> & HeapTie>(links)
        .distance(({ a, b }) => 1.1 * (bodies[a]!.light.clear + bodies[b]!.light.clear))
        .strength(({ a, b }) => 0.7 / Math.max(1, Math.min(degree[a]!, degree[b]!))),
    )
    .force(
      'air',
      forceManyBody<Body>()
        .strength(-0.35 * spacing)
        .distanceMax(8 * spacing)
        .theta(1.1),
    )
    .force('across', forceX<Body>(({ light }) => light.pullX * reach).strength(inward))
    .force('down', forceY<Body>(({ light }) => light.pullY * reach).strength(inward))
    .force('apart', forceCollide<Body>((body) => body.light.clear).iterations(2))
    .tick(ticks)
}

/** How strongly a light is drawn to its place in the heap, d3's strength: more for what the others fan out from. */
const inward = ({ light }: Body): number => (light.holds ? 0.2 : 0.07)

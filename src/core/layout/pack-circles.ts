/**
 * Puts circles side by side in a wide ellipse, with a clear gap, near where they would like to be.
 */
import {
  forceCollide,
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Dice } from '../graph/dice.ts'

export interface Circle {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Circles that belong together: numbers of two circles, and a pull of 0..1. */
export interface Pull {
  readonly a: number
  readonly b: number
  readonly strength: number
}

interface Body extends SimulationNodeDatum {
  x: number
  y: number
  readonly r: number
}

const TICKS = 160
/** Pull to the middle across and down: their ratio makes the ellipse about one and a half times as wide as tall. */
const TO_MIDDLE = { x: 0.035, y: 0.085 } as const
/** More circles than this are not pushed apart exactly: a rare touch is lost in the crowd. */
const EXACT_UP_TO = 400

/** The circles, moved so that none overlap. Same circles and dice, same places. */
export function packCircles(
  circles: readonly Circle[],
  pulls: readonly Pull[],
  gap: number,
  dice: Dice,
): Circle[] {
  const bodies: Body[] = circles.map(({ x, y, r }) => ({ x, y, r }))
  const links: (SimulationLinkDatum<Body> & Pull)[] = pulls.map((pull) => ({
    ...pull,
    source: pull.a,
    target: pull.b,
  }))
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(dice)
    .alphaDecay(1 - 0.02 ** (1 / TICKS))
    .force('x', forceX<Body>(0).strength(TO_MIDDLE.x))
    .force('y', forceY<Body>(0).strength(TO_MIDDLE.y))
    .force('apart', forceCollide<Body>((body) => body.r + gap / 2).iterations(3))
    .force(
      'pulls',
      forceLink<Body, SimulationLinkDatum<Body> & Pull>(links)
        .distance(({ a, b }) => circles[a]!.r + circles[b]!.r + gap)
        .strength(({ strength }) => 0.1 * strength),
    )
  simulation.tick(TICKS)
  return separated(bodies, gap)
}

/** The circles pushed apart until a gap is between any two. */
export function separated(circles: readonly Circle[], gap: number): Circle[] {
  const out = circles.map(({ x, y, r }) => ({ x, y, r }))
  if (out.length > EXACT_UP_TO) return out
  for (let pass = 0; pass < 400; pass++) if (!pushApart(out, gap)) break
  return out
}

function pushApart(circles: { x: number; y: number; r: number }[], gap: number): boolean {
  let moved = false
  for (let i = 0; i < circles.length; i++) {
    for (let j = i + 1; j < circles.length; j++) {
      const a = circles[i]!
      const b = circles[j]!
      const apart = Math.hypot(b.x - a.x, b.y - a.y) || 1e-6
      const missing = a.r + b.r + gap - apart
      if (missing < 0.05) continue
      moved = true
      const ux = apart < 1e-5 ? 1 : (b.x - a.x) / apart
      const uy = apart < 1e-5 ? 0 : (b.y - a.y) / apart
      const share = b.r ** 2 / (a.r ** 2 + b.r ** 2)
      a.x -= ux * missing * share
      a.y -= uy * missing * share
      b.x += ux * missing * (1 - share)
      b.y += uy * missing * (1 - share)
    }
  }
  return moved
}

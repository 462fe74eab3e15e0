/** Prepares the rows of one group for a heap: where they would start, whom they are tied to, who pulls from outside. */
import type { Dice } from '../graph/dice.ts'
import { type HeapLight, type HeapTie, heapOf, type Spot } from './heap.ts'
import type { Layer } from './layer.ts'
import type { Circle } from './pack-circles.ts'

/** Ticks times lights that one heap may cost; a heap of 10,000 then gets 40 ticks. */
const WORK = 400_000
const LEAST_TICKS = 10

export function placeHeap(
  layer: Layer,
  rows: readonly number[],
  circles: readonly Circle[],
  group: number,
  dice: Dice,
): Spot[] {
  const at = new Map(rows.map((row, number) => [row, number]))
  const middle = middleOf(layer, rows)
  const lights = rows.map((row, number): HeapLight => {
    const pull = pullOn(layer, row, circles, group)
    const start = layer.start
    // Without a start the sunflower's own order: far enough to be told apart, without a direction of its own.
    const x = start ? start.x[row]! - middle.x : Math.cos(number * 2.4) * (number + 1)
    const y = start ? start.y[row]! - middle.y : Math.sin(number * 2.4) * (number + 1)
    if (row >= layer.people) return { x, y, clear: layer.clear[row]!, holds: true, pullX: 0, pullY: 0 }
    return { x, y, clear: layer.clear[row]!, holds: false, ...pull }
  })
  const ticks = Math.round(Math.max(LEAST_TICKS, Math.min(layer.ticks, WORK / rows.length)))
  const ties = tiesWithin(layer, rows, at)
  return mingled(heapOf(lights, ties, ticks, dice), lights, ties, dice)
}

function middleOf({ start }: Layer, rows: readonly number[]): Spot {
  if (!start) return { x: 0, y: 0 }
  const x = rows.reduce((sum, row) => sum + start.x[row]!, 0) / rows.length
  const y = rows.reduce((sum, row) => sum + start.y[row]!, 0) / rows.length
  return { x, y }
}

function tiesWithin(
  { adjacency }: Layer,
  rows: readonly number[],
  at: ReadonlyMap<number, number>,
): HeapTie[] {
  const ties: HeapTie[] = []
  for (const row of rows) {
    for (let i = adjacency.starts[row]!; i < adjacency.starts[row + 1]!; i++) {
      const neighbour = adjacency.neighbours[i]!
      const b = at.get(neighbour)
      if (neighbour > row && b !== undefined) ties.push({ a: at.get(row)!, b })
    }
  }
  return ties
}

/**
 * Forces leave those without a tie in the heap at its edge. Each changes places with anybody of the heap,
 * by the dice: few links are no reason to stand outside.
 */
function mingled(
  spots: readonly Spot[],
  lights: readonly HeapLight[],
  ties: readonly HeapTie[],
  dice: Dice,
): Spot[] {
  const out = [...spots]
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]))
  const people = [...lights.keys()].filter((at) => !lights[at]!.holds)
  for (const at of people) {
    if (tied.has(at)) continue
    const other = people[Math.floor(dice() * people.length)]!
    const kept = out[at]!
    out[at] = out[other]!
    out[other] = kept
  }
  return out
}

/** The mean direction to the heaps of a row's ties outside, as long as the share of its ties that lead there. */
function pullOn({ adjacency, of }: Layer, row: number, circles: readonly Circle[], group: number) {
  const here = circles[group]!
  let pullX = 0
  let pullY = 0
  const first = adjacency.starts[row]!
  const last = adjacency.starts[row + 1]!
  for (let i = first; i < last; i++) {
    const other = of[adjacency.neighbours[i]!]!
    if (other < 0 || other === group) continue
    const there = circles[other]!
    const far = Math.hypot(there.x - here.x, there.y - here.y) || 1
    pullX += (there.x - here.x) / far
    pullY += (there.y - here.y) / far
  }
  const ties = Math.max(1, last - first)
  return { pullX: pullX / ties, pullY: pullY / ties }
}

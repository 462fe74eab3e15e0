/** Puts the people of one group on a crescent, beside the anchor each holds to; the opening faces the other groups. */
import { degreeOf } from '../graph/adjacency.ts'
import { anchorsOf, type Crescent, crescentOf } from './crescent.ts'
import type { Spot } from './heap.ts'
import type { Layer } from './layer.ts'
import type { Circle } from './pack-circles.ts'

export function placeCrescent(
  layer: Layer,
  rows: readonly number[],
  circles: readonly Circle[],
  group: number,
): Spot[] {
  const crescent: Crescent = { spacing: layer.spacing, facing: facingOf(circles, group) }
  const anchors = rows.filter((row) => isAnchor(layer, row, rows.length))
  const people = rows.filter((row) => !isAnchor(layer, row, rows.length))
  const order = byAnchor(layer, people, anchors)
  const spots = new Map<number, Spot>()
  const onArc = crescentOf(people.length, crescent)
  order.forEach((row, at) => {
    spots.set(row, onArc[at]!)
  })
  const inside = anchorsOf(anchors.length, people.length, crescent)
  anchors.forEach((row, at) => {
    spots.set(row, inside[at]!)
  })
  return rows.map((row) => spots.get(row)!)
}

/** A person whom at least so large a share of the group is tied to is an anchor, as a thing is. */
const ANCHOR_SHARE = 0.08
const ANCHOR_TIES = 6

function isAnchor({ adjacency, people }: Layer, row: number, group: number): boolean {
  return row >= people || degreeOf(adjacency, row) >= Math.max(ANCHOR_TIES, ANCHOR_SHARE * group)
}

/** Towards the middle of all other groups. */
function facingOf(circles: readonly Circle[], group: number): number {
  const here = circles[group]!
  let x = 0
  let y = 0
  circles.forEach((circle, at) => {
    if (at === group) return
    x += (circle.x - here.x) * circle.r ** 2
    y += (circle.y - here.y) * circle.r ** 2
  })
  return Math.atan2(y, x)
}

/** People in the order of their anchors, so that threads do not cross; those without one are dealt in between. */
function byAnchor({ adjacency }: Layer, people: readonly number[], anchors: readonly number[]): number[] {
  const number = new Map(anchors.map((row, at) => [row, at]))
  const wish = (row: number, at: number): number => {
    let sum = 0
    let ties = 0
    for (let i = adjacency.starts[row]!; i < adjacency.starts[row + 1]!; i++) {
      const anchor = number.get(adjacency.neighbours[i]!)
      if (anchor === undefined) continue
      sum += anchor
      ties += 1
    }
    return ties > 0 ? sum / ties : ((at + 0.5) / people.length) * (anchors.length - 1)
  }
  return people
    .map((row, at) => ({ row, wish: wish(row, at) }))
    .sort((a, b) => a.wish - b.wish)
    .map(({ row }) => row)
}

/**
 * A heap drawn as a crescent: people several rows thick on an arc round their anchors, open to one side.
 *
 * Source: points dealt by the golden ratio (a Kronecker lattice), which are evenly spread over any strip.
 */
import type { Spot } from './heap.ts'

export interface Crescent {
  /** Room between people, world units. */
  readonly spacing: number
  /** Where the opening faces, radians. */
  readonly facing: number
}

/** How far round the people stand, radians (200 degrees). */
const ARC = (200 * Math.PI) / 180
/** The inner edge of the crescent as a share of the outer one. */
const INNER = 0.52
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2

/** Outer radius of a crescent of so many people. World units. */
export function crescentRadius(people: number, spacing: number): number {
  const area = Math.max(1, people) * spacing * spacing
  return Math.max(2 * spacing, Math.sqrt((2 * area) / (ARC * (1 - INNER ** 2))))
}

/** Places on the crescent round 0,0, from one horn to the other: neighbours in the list stand near each other. */
export function crescentOf(people: number, { spacing, facing }: Crescent): Spot[] {
  const outer = crescentRadius(people, spacing)
  return Array.from({ length: people }, (_, at) => {
    const depth = ((at + 0.5) * GOLDEN_RATIO) % 1
    const radius = outer * Math.sqrt(INNER ** 2 + (1 - INNER ** 2) * depth)
    const turn = facing + Math.PI + ((at + 0.5) / people - 0.5) * ARC
    return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) }
  })
}

/** Places for the anchors inside the crescent, in the order of the people who hold to them. */
export function anchorsOf(anchors: number, people: number, { spacing, facing }: Crescent): Spot[] {
  const radius = anchors > 1 ? crescentRadius(people, spacing) * INNER * 0.5 : 0
  return Array.from({ length: anchors }, (_, at) => {
    const turn = facing + Math.PI + (anchors > 1 ? (at + 0.5) / anchors - 0.5 : 0) * ARC
    return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) }
  })
}

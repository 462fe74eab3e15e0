/**
 * The ground a picture stands on, and how much room each row takes. World units; y grows downwards.
 */

/** Everything stands within these: a wide ellipse inside the circle of radius 1000 that the pack promises. */
export const GROUND = { halfWidth: 960, halfHeight: 660, radius: 980 } as const

/** Room between neighbouring people: airy where there are few, closer where there are many. World units. */
const WIDEST_SPACING = 26
/** A light and its halo at the usual size need so much; below it, things shrink with the people. */
const USUAL_SPACING = 16
/** Share of the ground that heaps of people may cover, so that gaps between them stay clear. */
const COVERED = 0.34
/** Drawn radius of things by how often they are named: area grows with mentions. */
const THING_RADIUS = { least: 14, most: 34 } as const

/** Room between people when so many people and things share the ground. World units. */
export function spacingFor(people: number, things: number): number {
  const area = Math.PI * GROUND.halfWidth * GROUND.halfHeight * COVERED
  const lights = Math.max(1, people + 6 * things)
  return Math.min(WIDEST_SPACING, Math.sqrt(area / lights / 0.866))
}

/** The radius each row keeps free of others. `people`: rows below it are people; `mentions`: one number a row. */
export function clearances(people: number, mentions: ArrayLike<number>, spacing: number): Float64Array {
  let most = 1
  for (let row = people; row < mentions.length; row++) most = Math.max(most, mentions[row]!)
  const shrink = Math.min(1, spacing / USUAL_SPACING)
  return Float64Array.from({ length: mentions.length }, (_, row) => {
    if (row < people) return spacing / 2
    const grown = Math.sqrt(mentions[row]! / most)
    return shrink * (THING_RADIUS.least + (THING_RADIUS.most - THING_RADIUS.least) * grown) + spacing * 0.3
  })
}

/** Seven pins from north to south, each with what its place is proud of. No place is compared with another. */
import { pathFor } from '../story/path.ts'
import type { Stage } from '../story/stage.ts'
import { firstOfPlace } from '../story/stops.ts'
import type { Pin } from './reading.ts'
import type { ToldShow } from './told.ts'

/** The part of England the pins spread over, degrees. */
const WEST = -3.4
const EAST = 0.6
const NORTH = 55
const SOUTH = 50.6

/** A picked place begins with what the path has after the picker; a visit walks the installer's path from there. */
export function pinsOf(show: ToldShow, { mode, way }: Stage): Pin[] {
  const path = mode === 'guided' ? way.path : pathFor(show, 'visit')
  const { scene, beat } = firstOfPlace(show, { way: { path, at: 0 } })
  return show.atlas.map((place) => ({
    title: place.title,
    region: place.region,
    proud: place.proud,
    x: (place.longitude - WEST) / (EAST - WEST),
    y: (NORTH - place.latitude) / (NORTH - SOUTH),
    command: { type: 'go', site: place.id, scene, beat, path },
  }))
}

/** Seven pins from north to south, each with what its place is proud of. No place is compared with another. */
import type { Pin } from './reading.ts'
import type { ToldShow } from './told.ts'

/** The part of England the pins spread over, degrees. */
const WEST = -3.4
const EAST = 0.6
const NORTH = 55
const SOUTH = 50.6

export function pinsOf(show: ToldShow): Pin[] {
  return show.atlas.map((place) => ({
    title: place.title,
    region: place.region,
    proud: place.proud,
    x: (place.longitude - WEST) / (EAST - WEST),
    y: (NORTH - place.latitude) / (NORTH - SOUTH),
    command: { type: 'go', site: place.id, scene: firstScene(show) },
  }))
}

function firstScene(show: ToldShow): string {
  return show.playlist.find((id) => id !== 'wake' && id !== 'places') ?? 'send-news'
}

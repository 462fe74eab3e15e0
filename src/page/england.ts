/** A plain sketch of England's outline, for the picker's pins to stand on. */
import type { Pin } from '../core/reading/reading.ts'

/** Degrees. A degree of longitude is this much of a degree of latitude at 52.8 north. */
const SQUEEZE = 0.605
const BOX = { west: -5.9, east: 1.95, north: 55.95, south: 49.85 }
/** The box that pins are given in: `core/reading/pins.ts`. */
const PINS = { west: -3.4, east: 0.6, north: 55, south: 50.6 }

/** Longitude and latitude along the coast and the borders, clockwise from Berwick. */
const COAST =
  '-2,55.8 -1.6,55.5 -1.4,55 -1.2,54.65 -.6,54.5 -.1,54.12 -.2,53.85 .12,53.6 -.25,53.7 .05,53.45 .34,53.1 ' +
  '.05,52.9 .35,52.8 .5,52.95 1,52.97 1.7,52.7 1.76,52.45 1.6,52.1 1.3,51.93 .95,51.75 .75,51.55 .5,51.46 ' +
  '1.4,51.38 1.4,51.15 .95,50.92 .3,50.75 -.8,50.73 -1.1,50.8 -1.35,50.9 -1.6,50.72 -2,50.6 -2.45,50.55 ' +
  '-2.9,50.72 -3.4,50.6 -3.5,50.25 -3.7,50.21 -4.15,50.33 -4.7,50.3 -5.05,50.1 -5.2,49.96 -5.5,50.08 ' +
  '-5.7,50.07 -5.3,50.25 -5.05,50.42 -4.75,50.65 -4.55,50.95 -4.3,51.02 -4.2,51.2 -3.6,51.23 -3,51.25 ' +
  '-2.7,51.5 -2.65,51.62 -2.65,51.85 -3.05,51.95 -3.1,52.2 -3,52.5 -3.1,52.75 -2.95,52.95 -2.8,53 -3.05,53.25 ' +
  '-3.15,53.4 -3.05,53.55 -3,53.75 -3.05,53.92 -2.8,54.1 -3.2,54.1 -3.4,54.3 -3.6,54.52 -3.4,54.8 -3.05,54.95 ' +
  '-2.8,55.1 -2.5,55.2 -2.3,55.45 -2.2,55.65'

const WIDTH = (BOX.east - BOX.west) * SQUEEZE
const HEIGHT = BOX.north - BOX.south

export const ENGLAND = {
  viewBox: `0 0 ${WIDTH.toFixed(3)} ${HEIGHT.toFixed(3)}`,
  outline: `M${COAST.split(' ')
    .map((point) => point.split(',').map(Number))
    .map(([lon = 0, lat = 0]) => `${((lon - BOX.west) * SQUEEZE).toFixed(3)} ${(BOX.north - lat).toFixed(3)}`)
    .join('L')}z`,
} as const

/** Where a pin stands, in hundredths of the outline's box. */
export function onLand(pin: Pin): { x: number; y: number } {
  const lon = PINS.west + pin.x * (PINS.east - PINS.west)
  const lat = PINS.north - pin.y * (PINS.north - PINS.south)
  return {
    x: ((lon - BOX.west) / (BOX.east - BOX.west)) * 100,
    y: ((BOX.north - lat) / HEIGHT) * 100,
  }
}

/** What a row of houses is told apart by: chapel, hall, shop, club. No real building. */
import {
  block,
  DOOR,
  EAVES,
  gableHouse,
  LAMPLIGHT,
  type Measures,
  pane,
  RIDGE,
  rect,
  shell,
  WALL,
  WALL_FOOT,
  wedge,
  type Yard,
} from './street-houses.ts'
import { mixRgb } from './street-sheet.ts'

/** A chapel: a long roof, a tall window, a spire. */
export function chapel(yard: Yard, x: number, y: number, s: number): void {
  block(yard, x, y - s * 0.9, s * 1.7, s * 1.1, WALL, WALL_FOOT)
  wedge(
    yard,
    [
      [x - s * 0.06, y - s * 0.86],
      [x + s * 0.2, y - s * 1.5],
      [x + s * 1.75, y - s * 1.5],
      [x + s * 1.76, y - s * 0.86],
    ],
    [EAVES, RIDGE, RIDGE, EAVES],
  )
  for (const at of [0.35, 0.75, 1.15]) pane(yard, x + s * at, y - s * 0.48, yard.pane * 1.35)
  const tx = x + s * 1.5
  block(yard, tx, y - s * 2.0, s * 0.62, s * 2.2, WALL, WALL_FOOT)
  wedge(
    yard,
    [
      [tx - s * 0.05, y - s * 1.98],
      [tx + s * 0.31, y - s * 3.7],
      [tx + s * 0.67, y - s * 1.98],
    ],
    [EAVES, RIDGE, EAVES],
  )
  pane(yard, tx + s * 0.31, y - s * 1.55, yard.pane * 1.2)
  pane(yard, tx + s * 0.31, y - s * 0.75, yard.pane)
}

/** A village hall: low wings, a broad gable, a row of tall windows, double doors. */
export function hall(yard: Yard, x: number, y: number, s: number): void {
  block(yard, x, y - s * 0.82, s * 2.6, s * 0.9, WALL, WALL_FOOT)
  wedge(
    yard,
    [
      [x - s * 0.06, y - s * 0.78],
      [x + s * 0.18, y - s * 1.2],
      [x + s * 2.42, y - s * 1.2],
      [x + s * 2.66, y - s * 0.78],
    ],
    [EAVES, RIDGE, RIDGE, EAVES],
  )
  gableHouse(yard, x + s * 0.8, y, { w: s, h: s * 1.0, r: s * 0.52 })
  for (const at of [0.24, 0.56, 2.04, 2.36]) pane(yard, x + s * at, y - s * 0.42, yard.pane * 1.3)
  pane(yard, x + s * 1.3, y - s * 1.08, yard.pane * 1.15)
  for (const at of [1.02, 1.58]) pane(yard, x + s * at, y - s * 0.7)
  block(yard, x + s * 1.14, y - s * 0.46, s * 0.32, s * 0.46, DOOR)
  block(yard, x + s * 1.08, y - s * 0.52, s * 0.44, s * 0.05, RIDGE)
}

/** A corner shop: a lit front under an awning, rooms above. The light in its front is faint: it is a place, not a person. */
export function shop(yard: Yard, x: number, y: number, { w, h, r }: Measures): void {
  shell(yard, x, y, { w, h, r }, { left: true, right: true })
  block(yard, x + w * 0.02, y - h * 0.56, w * 0.96, h * 0.56, WALL_FOOT)
  for (const at of [0.2, 0.5, 0.8]) pane(yard, x + w * at, y - h * 0.78)
  const warm = mixRgb(LAMPLIGHT, WALL, 0.5)
  yard.sheet.polygon(yard.depth, rect(x + w * 0.08, y - h * 0.4, w * 0.5, h * 0.3), [
    warm,
    warm,
    mixRgb(warm, WALL, 0.5),
    mixRgb(warm, WALL, 0.5),
  ])
  for (const at of [0.245, 0.41]) block(yard, x + w * at, y - h * 0.4, w * 0.012, h * 0.3, DOOR)
  block(yard, x + w * 0.68, y - h * 0.4, w * 0.17, h * 0.4, DOOR)
  const [top, low] = [mixRgb(RIDGE, [120, 70, 60], 0.25), EAVES]
  wedge(
    yard,
    [
      [x + w * 0.06, y - h * 0.5],
      [x + w * 0.62, y - h * 0.5],
      [x + w * 0.66, y - h * 0.4],
      [x + w * 0.02, y - h * 0.4],
    ],
    [top, top, low, low],
  )
  yard.sheet.glow(yard.depth, [x + w * 0.33, y - h * 0.02], w * 0.5, 0.22, LAMPLIGHT, 0.16)
}

/** A club: two tall storeys, a flat parapet, a lamp over a wide door. */
export function club(yard: Yard, x: number, y: number, { w, h }: Measures): void {
  block(yard, x, y - h * 1.22, w, h * 1.3, WALL, WALL_FOOT)
  block(yard, x - w * 0.02, y - h * 1.26, w * 1.04, h * 0.08, EAVES)
  block(yard, x + w * 0.3, y - h * 0.6, w * 0.4, h * 0.09, RIDGE)
  block(yard, x + w * 0.4, y - h * 0.44, w * 0.2, h * 0.44, DOOR)
  for (const at of [0.14, 0.38, 0.62, 0.86]) pane(yard, x + w * at, y - h * 0.9, yard.pane * 1.1)
  for (const at of [0.14, 0.86]) pane(yard, x + w * at, y - h * 0.36, yard.pane * 1.2)
  yard.sheet.glow(yard.depth, [x + w * 0.5, y - h * 0.5], h * 0.3, 1, LAMPLIGHT, 0.2)
}

/** What most of the street is made of: terraces, gable houses, windows, doors, trees and lamps. No real building. */
import { type At, mixRgb, type Rgb, type Sheet } from './street-sheet.ts'

/** A place for one light. `size` is half the pane's height, world units; `layer` 0 is the farthest. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly layer: number
}

/** Where one row of buildings stands and how far the haze has taken it. */
export interface Yard {
  readonly sheet: Sheet
  readonly depth: number
  /** 0 near .. 1 far. */
  readonly haze: number
  readonly dice: () => number
  readonly windows: WindowPlace[]
  readonly pane: number
}

const HAZE: Rgb = [44, 53, 82]
export const WALL: Rgb = [29, 35, 54]
export const WALL_FOOT: Rgb = [19, 24, 39]
export const EAVES: Rgb = [19, 24, 39]
export const RIDGE: Rgb = [41, 51, 77]
const STACK: Rgb = [15, 18, 29]
const GLASS: Rgb = [12, 16, 27]
export const DOOR: Rgb = [14, 18, 29]
const LEAF: Rgb = [15, 22, 31]
const IRON: Rgb = [11, 14, 22]
export const LAMPLIGHT: Rgb = [255, 206, 134]

export const hazy = (tone: Rgb, haze: number): Rgb => mixRgb(tone, HAZE, haze * 0.86)

const dimmed = (tone: Rgb, by: number): Rgb => [tone[0] * by, tone[1] * by, tone[2] * by]

export const rect = (x: number, y: number, w: number, h: number): At[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]

/** An upright block, hazed; `foot` is the tone at its lower edge. */
export function block(
  yard: Yard,
  x: number,
  y: number,
  w: number,
  h: number,
  tone: Rgb,
  foot: Rgb = tone,
): void {
  const [top, low] = [hazy(tone, yard.haze), hazy(foot, yard.haze)]
  yard.sheet.polygon(yard.depth, rect(x, y, w, h), [top, top, low, low])
}

/** A convex shape, hazed. */
export function wedge(yard: Yard, points: readonly At[], tones: readonly Rgb[]): void {
  yard.sheet.polygon(
    yard.depth,
    points,
    tones.map((tone) => hazy(tone, yard.haze)),
  )
}

/** A dark pane, and the place where a light may be. */
export function pane(yard: Yard, x: number, y: number, size = yard.pane): void {
  block(yard, x - size * 0.86, y - size * 1.08, size * 1.72, size * 2.16, GLASS)
  if (yard.haze < 0.4) block(yard, x - size, y + size * 1.08, size * 2, size * 0.22, WALL)
  yard.windows.push({ x, y, size, layer: yard.depth })
}

function stack(yard: Yard, x: number, roofY: number, scale: number): void {
  block(yard, x - scale * 0.5, roofY - scale * 1.5, scale, scale * 2, STACK)
  const pots = yard.dice() < 0.5 ? [-0.28, 0.18] : [-0.1]
  for (const at of pots)
    block(yard, x + (at - 0.1) * scale, roofY - scale * 1.95, scale * 0.26, scale * 0.5, STACK)
}

/** Width, wall height and roof height of one house. */
export interface Measures {
  readonly w: number
  readonly h: number
  readonly r: number
}

function storeys(yard: Yard, x: number, y: number, { w, h }: Measures): void {
  const upper = y - h * 0.72
  const lower = y - h * 0.3
  if (h < 20) {
    pane(yard, x + w * (yard.dice() < 0.5 ? 0.3 : 0.7), y - h * 0.55)
    if (yard.dice() < 0.35) pane(yard, x + w * 0.5 + (yard.dice() - 0.5) * 2, y - h * 0.55 + yard.pane * 3.2)
    return
  }
  const front = h > 80
  const doorH = h * 0.4
  for (const at of front ? [0.18, 0.46, 0.78] : [0.27, 0.73]) pane(yard, x + w * at, upper)
  for (const at of front || h > 50 ? [0.18, 0.46] : [0.27]) pane(yard, x + w * at, lower, yard.pane * 1.08)
  block(yard, x + w * 0.68, y - doorH, w * 0.18, doorH, DOOR)
  if (!front) return
  block(yard, x + w * 0.7, y - doorH * 0.94, w * 0.14, doorH * 0.16, RIDGE)
  block(yard, x + w * 0.65, y - h * 0.035, w * 0.24, h * 0.05, RIDGE)
}

/** Which sides of a house stand free, so that the roof slopes there. */
type Ends = { readonly left: boolean; readonly right: boolean }

/** One house of a terrace. */
export function terraceHouse(yard: Yard, x: number, y: number, size: Measures, ends: Ends): void {
  shell(yard, x, y, size, ends)
  storeys(yard, x, y, size)
}

/** Walls, roof and chimney of a house without its windows. */
export function shell(yard: Yard, x: number, y: number, size: Measures, ends: Ends): void {
  const { w, h, r } = size
  const eave = y - h
  const bright = 0.82 + yard.dice() * 0.3
  block(yard, x, eave, w, h + r * 0.3, dimmed(WALL, bright), dimmed(WALL_FOOT, bright))
  const lean = r * 0.55
  wedge(
    yard,
    [
      [x - (ends.left ? r * 0.12 : 0), eave + r * 0.08],
      [x + (ends.left ? lean : 0), eave - r],
      [x + w - (ends.right ? lean : 0), eave - r],
      [x + w + (ends.right ? r * 0.12 : 0), eave + r * 0.08],
    ],
    [EAVES, RIDGE, RIDGE, EAVES],
  )
  stack(yard, x + w - (ends.right ? lean + r * 0.2 : 0), eave - r, Math.max(2.2, r * 0.34))
}

/** A house that turns its gable to us, with windows one above the other. */
export function gableHouse(yard: Yard, x: number, y: number, { w, h, r }: Measures): void {
  const eave = y - h
  stack(yard, x + w * 0.72, eave - r * 0.62, Math.max(2, r * 0.26))
  wedge(
    yard,
    [
      [x, y + r * 0.2],
      [x, eave],
      [x + w / 2, eave - r],
      [x + w, eave],
      [x + w, y + r * 0.2],
    ],
    [WALL_FOOT, WALL, RIDGE, WALL, WALL_FOOT],
  )
  const thick = Math.max(1.2, r * 0.11)
  for (const [from, to] of [
    [x - thick * 1.2, x + w / 2],
    [x + w + thick * 1.2, x + w / 2],
  ] as const) {
    wedge(
      yard,
      [
        [from, eave + thick * 0.9],
        [to, eave - r - thick * 0.2],
        [to, eave - r + thick * 1.1],
        [from, eave + thick * 2.2],
      ],
      [EAVES],
    )
  }
}

/** A door with a step, `h` high. */
export function door(yard: Yard, x: number, y: number, h: number): void {
  block(yard, x - h * 0.24, y - h, h * 0.48, h, DOOR)
  block(yard, x - h * 0.36, y - h * 0.06, h * 0.72, h * 0.1, RIDGE)
}

/** A gatepost of stone with a cap. */
export function post(yard: Yard, x: number, y: number): void {
  block(yard, x - 11, y - 84, 22, 420, WALL, DOOR)
  block(yard, x - 14, y - 92, 28, 10, RIDGE, WALL)
}

/** A round-headed tree, or a poplar. */
export function tree(yard: Yard, x: number, y: number, s: number): void {
  const slim = yard.dice() < 0.3
  const tone = mixRgb(LEAF, RIDGE, yard.dice() * 0.3)
  block(yard, x - s * 0.05, y - s * 0.5, s * 0.1, s * 0.55, STACK)
  const crowns = slim
    ? [[0, -0.95, 0.24, 0.62]]
    : [
        [-0.2, -0.72, 0.3, 0.3],
        [0.2, -0.7, 0.32, 0.3],
        [0, -0.98, 0.34, 0.32],
      ]
  for (const [cx, cy, rx, ry] of crowns as [number, number, number, number][]) {
    const points: At[] = Array.from({ length: 12 }, (_, i) => {
      const turn = (i / 12) * 2 * Math.PI
      return [x + s * (cx + Math.cos(turn) * rx), y + s * (cy + Math.sin(turn) * ry)]
    })
    wedge(yard, points, [tone])
  }
}

/** A street lamp, its light, and the pool it throws on the ground. */
export function lamp(yard: Yard, x: number, y: number, s: number): void {
  const { sheet, depth } = yard
  sheet.glow(depth, [x, y + s * 0.02], s * 1.15, 0.2, LAMPLIGHT, 0.2)
  block(yard, x - s * 0.016, y - s, s * 0.032, s, IRON)
  block(yard, x - s * 0.03, y - s * 0.16, s * 0.06, s * 0.16, IRON)
  wedge(
    yard,
    [
      [x - s * 0.05, y - s],
      [x - s * 0.075, y - s * 1.15],
      [x + s * 0.075, y - s * 1.15],
      [x + s * 0.05, y - s],
    ],
    [mixRgb(LAMPLIGHT, WALL, 0.28)],
  )
  wedge(
    yard,
    [
      [x - s * 0.095, y - s * 1.14],
      [x, y - s * 1.23],
      [x + s * 0.095, y - s * 1.14],
    ],
    [IRON],
  )
  sheet.glow(depth, [x, y - s * 1.07], s * 0.8, 1, LAMPLIGHT, 0.3)
}

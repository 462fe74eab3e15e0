/** Networks that mean nothing, of any size, the same for the same size. */
import { diceFrom } from '../core/graph/dice.ts'
import type { BenchGraph, BenchLook } from './bench-picture.ts'

/** Half the width of the cloud, world units. */
const WORLD = 1000

export function graphOf(n: number, m: number): BenchGraph {
  const dice = diceFrom(n)
  const some = (count: number, of: () => number) => Float32Array.from({ length: count }, of)
  return {
    n,
    m,
    x: some(n, () => (dice() + dice() - 1) * WORLD),
    y: some(n, () => (dice() + dice() - 1) * WORLD * 0.55),
    r: some(n, () => 2 + 4 * dice()),
    src: some(m, () => Math.floor(dice() * n)),
    dst: some(m, () => Math.floor(dice() * n)),
  }
}

/** With the overlay `on`, every fourth light is lit and the rest step back. */
export function lookOf({ n, m }: BenchGraph, on: boolean): BenchLook {
  const rgb = (i: number) => (on && i % 4 === 0 ? 0xfff2c8 : [0xf0b83c, 0x5696e9, 0xe25e2c, 0xd692c4][i % 4]!)
  const alpha = (i: number, full: number) => (on && i % 4 !== 0 ? full * 0.3 : full)
  return {
    nodeRgb: Uint32Array.from({ length: n }, (_, i) => rgb(i)),
    nodeA: Float32Array.from({ length: n }, (_, i) => alpha(i, 1)),
    edgeRgb: Uint32Array.from({ length: m }, (_, i) => rgb(i)),
    edgeA: Float32Array.from({ length: m }, (_, i) => alpha(i, 0.2)),
  }
}

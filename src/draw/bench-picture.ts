/** A network of any size as a Picture, without a pack: what the bench draws, and how it makes changes. */
import { NEVER, type NodeState, type Picture, type TieState } from '../core/picture/picture.ts'
import { LINE } from './glsl/shared.ts'

/** Columns of a network that means nothing. Colours are 0xRRGGBB. */
export interface BenchGraph {
  readonly n: number
  readonly m: number
  readonly src: ArrayLike<number>
  readonly dst: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly r: ArrayLike<number>
}

/** One look of all nodes and ties; alphas 0..1. */
export interface BenchLook {
  readonly nodeRgb: ArrayLike<number>
  readonly nodeA: ArrayLike<number>
  readonly edgeRgb: ArrayLike<number>
  readonly edgeA: ArrayLike<number>
}

export function lookColumn(rgb: ArrayLike<number>, alpha: ArrayLike<number>): Uint8Array {
  const out = new Uint8Array(rgb.length * 4)
  for (let i = 0, k = 0; i < rgb.length; i++) {
    const colour = rgb[i] ?? 0
    out[k++] = colour >> 16
    out[k++] = colour >> 8
    out[k++] = colour
    out[k++] = (alpha[i] ?? 1) * 255
  }
  return out
}

/** Writes x and y, and leaves radius and delay as they are. */
export function placeInto(place: Float32Array, x: ArrayLike<number>, y: ArrayLike<number>): Float32Array {
  for (let i = 0, k = 0; i < x.length; i++, k += 4) {
    place[k] = x[i] ?? 0
    place[k + 1] = y[i] ?? 0
  }
  return place
}

export function placeColumn({ n, x, y, r }: BenchGraph): Float32Array {
  // Whole lines of the texture, so that it is sent as it stands.
  const place = new Float32Array(4 * LINE * Math.ceil(n / LINE))
  for (let i = 0; i < n; i++) place[4 * i + 2] = r[i] ?? 1
  return placeInto(place, x, y)
}

/** A pulse on each of the first `count` ties, for ever, each `lastsS` long. */
export function sparkColumn(m: number, count: number, lastsS: number): Float32Array {
  const spark = new Float32Array(4 * m)
  for (let i = 0, k = 0; i < m; i++, k += 4) {
    spark[k] = i < count ? -lastsS * ((i * 0.61803) % 1) : NEVER
    spark[k + 1] = lastsS
    spark[k + 2] = lastsS
    spark[k + 3] = 1
  }
  return spark
}

/** At rest: before and after are the same. */
export function benchPicture(graph: BenchGraph, look: BenchLook): Picture {
  const { n, m } = graph
  const nodes: NodeState = {
    place: placeColumn(graph),
    look: lookColumn(look.nodeRgb, look.nodeA),
    form: new Uint8Array(4 * n),
  }
  const ties: TieState = { look: lookColumn(look.edgeRgb, look.edgeA) }
  const tieEnds = new Float32Array(2 * m)
  for (let i = 0; i < m; i++) {
    tieEnds[2 * i] = graph.src[i] ?? 0
    tieEnds[2 * i + 1] = graph.dst[i] ?? 0
  }
  return {
    rows: n,
    ties: m,
    startS: 0,
    moveS: 0,
    longestDelayS: 0,
    before: nodes,
    after: nodes,
    litAtS: new Float32Array(n).fill(NEVER),
    tieBefore: ties,
    tieAfter: ties,
    tieEnds,
    spark: sparkColumn(m, 0, 1),
    threadWidth: 1,
    poolsBefore: [],
    pools: [],
    ribbonsBefore: [],
    ribbons: [],
    labels: [],
    streetBefore: 0,
    street: 0,
  }
}

/** The same picture in another look. */
export function relooked(picture: Picture, look: BenchLook): Picture {
  const nodeLook = lookColumn(look.nodeRgb, look.nodeA)
  const ties = { look: lookColumn(look.edgeRgb, look.edgeA) }
  const nodes = { ...picture.after, look: nodeLook }
  return { ...picture, before: nodes, after: nodes, tieBefore: ties, tieAfter: ties }
}

/** A move under way for longer than anyone measures, and a pulse on every tie. */
export function lively(picture: Picture, graph: BenchGraph): Picture {
  const after = { ...picture.after, place: picture.after.place.map((v, i) => (i % 4 < 2 ? v * 0.9 : v)) }
  return { ...picture, after, moveS: 1e5, spark: sparkColumn(graph.m, graph.m, 1) }
}

/** The layers of a picture, back to front, and the columns they pull from. Knows Pictures; knows no canvas. */
import { type TextureSource, UniformGroup, type WebGLRenderer } from 'pixi.js'
import type { Projection } from '../core/camera/camera.ts'
import { NEVER, type Picture } from '../core/picture/picture.ts'
import { lightScale } from '../core/picture/sample-shapes.ts'
import type { Street } from '../core/picture/street.ts'
import { progressAt } from '../core/time/move.ts'
import { column, pair } from './columns.ts'
import { DUSK, STREET } from './glsl/ground.ts'
import { LIGHTS } from './glsl/lights.ts'
import { POOLS, RIBBON_STEPS, RIBBONS } from './glsl/pools.ts'
import { sparks, threads } from './glsl/threads.ts'
import { indexed, type Program, type Pulled, pulled } from './meshes.ts'
import { MOST_POOLS, MOST_RIBBONS, poolColumn, ribbonColumn } from './shapes-column.ts'

export interface Looks {
  /** Discs and straight threads one pixel wide on a bare ground: for measuring against other drawers. */
  readonly plain: boolean
  /** Steps of a thread's curve; 1 is straight. */
  readonly segments: number
}

export interface Painting {
  show(picture: Picture): void
  /** Sets the uniforms of one frame. Sizes in CSS pixels. */
  set(moment: Moment): void
  /** Draws the layers that have something to draw, back to front, on what the renderer has bound. */
  draw(renderer: WebGLRenderer<HTMLCanvasElement>): void
  /** Layers that are drawn now. */
  drawCalls(): number
}

/** What a technician may turn without a new picture. */
export interface Tuned {
  /** Strength of the sparks that run again and again; 1 as painted. */
  readonly pulses: number
  /** Lights are drawn this many times as large. */
  readonly sizes: number
}

export interface Moment {
  readonly clockS: number
  readonly projection: Projection
  readonly width: number
  readonly height: number
  readonly resolution: number
  /** 0..1 */
  readonly halos: number
  readonly tuned: Tuned
}

/** Seconds after which the ambient waves begin again; every wave fits it a whole number of times. */
const AMBIENT_S = 600

function frameUniforms() {
  return new UniformGroup({
    uView: { value: new Float32Array([1, 0, 0, 1]), type: 'vec4<f32>' },
    uScreen: { value: new Float32Array([1, 1, 1, 0]), type: 'vec4<f32>' },
    uTime: { value: new Float32Array([0, 0, 0, 1]), type: 'vec4<f32>' },
    uTuned: { value: new Float32Array([1, 1, 0, 0]), type: 'vec4<f32>' },
  })
}

function nodeColumns() {
  const place = pair('rgba32float')
  const look = pair('rgba8unorm')
  const form = pair('rgba8unorm')
  const litAt = column('r32float')
  return {
    /** True when textures must be bound anew. */
    write({ before, after, litAtS }: Picture): boolean {
      const moved = place.write(before.place, after.place)
      const relooked = look.write(before.look, after.look)
      const reformed = form.write(before.form, after.form)
      return litAt.write(litAtS) || moved || relooked || reformed
    },
    places: () => ({ uPlaceBefore: place.before(), uPlaceAfter: place.after() }),
    looks: () => ({
      uLookBefore: look.before(),
      uLookAfter: look.after(),
      uFormBefore: form.before(),
      uFormAfter: form.after(),
      uLitAt: litAt.source(),
    }),
  }
}

function tieColumns() {
  const ends = column('rg32float')
  const look = pair('rgba8unorm')
  const spark = column('rgba32float')
  return {
    write({ tieEnds, tieBefore, tieAfter, spark: sparkOf }: Picture): boolean {
      const retied = ends.write(tieEnds)
      const relooked = look.write(tieBefore.look, tieAfter.look)
      return spark.write(sparkOf) || retied || relooked
    },
    ends: () => ({ uEnds: ends.source() }),
    looks: () => ({ uTieBefore: look.before(), uTieAfter: look.after() }),
    sparks: () => ({ uSpark: spark.source() }),
  }
}

function shapeColumns() {
  const pools = column('rgba32float')
  const ribbons = column('rgba32float')
  return {
    write(picture: Picture): boolean {
      const repooled = pools.write(poolColumn(picture.poolsBefore, picture.pools))
      return ribbons.write(ribbonColumn(picture.ribbonsBefore, picture.ribbons)) || repooled
    },
    pools: () => ({ uPools: pools.source() }),
    ribbons: () => ({ uRibbons: ribbons.source() }),
  }
}

/** The ground behind a full picture: dusk, and the street where there is one. */
function ground(uniforms: UniformGroup, street: Street) {
  const dusk = pulled(DUSK, uniforms, {}, 1)
  dusk.count(1)
  const corners = column('rgba32float')
  const tones = column('rgba8unorm')
  corners.write(street.corners)
  tones.write(street.tones)
  const sources = { uCorners: corners.source(), uTones: tones.source() }
  return { dusk, roofs: indexed(STREET, uniforms, sources, street.triangles) }
}

/** The same answer for as long as it is asked about the very same arrays: a change of places looks at no tie. */
function remembered<A extends object>(ask: (a: A, b: A) => boolean): (a: A, b: A) => boolean {
  let lastA: A | null = null
  let lastB: A | null = null
  let answer = false
  return (a, b) => {
    if (a !== lastA || b !== lastB) answer = ask(a, b)
    lastA = a
    lastB = b
    return answer
  }
}

/** A spark that never departs needs no quad: most pictures have none at all. */
function anySpark(spark: Float32Array): boolean {
  for (let at = 0; at < spark.length; at += 4)
    if ((spark[at] ?? NEVER) < NEVER && (spark[at + 1] ?? 0) > 0) return true
  return false
}

function anyTie(before: Uint8Array, after: Uint8Array): boolean {
  for (let at = 3; at < after.length; at += 4) if (after[at] || before[at]) return true
  return false
}

interface Layer {
  readonly pulled: Pulled
  readonly columns: () => Record<string, TextureSource>
  /** How many things of this layer a picture has. */
  readonly count: (picture: Picture) => number
}

/** Back to front. */
function layersOf(looks: Looks, uniforms: UniformGroup, columns: Columns): Layer[] {
  const { nodes, ties, shapes } = columns
  const sparkling = remembered(anySpark)
  const tied = remembered(anyTie)
  const layer = (program: Program, steps: number, pull: Layer['columns'], count: Layer['count']): Layer => ({
    pulled: pulled(program, uniforms, pull(), steps),
    columns: pull,
    count,
  })
  const far = [
    layer(POOLS, 1, shapes.pools, ({ pools }) => Math.min(MOST_POOLS, pools.length)),
    layer(RIBBONS, RIBBON_STEPS, shapes.ribbons, ({ ribbons }) => Math.min(MOST_RIBBONS, ribbons.length)),
  ]
  const threadPull = () => ({
    ...nodes.places(),
    ...ties.ends(),
    ...ties.looks(),
    ...(looks.plain ? {} : ties.sparks()),
  })
  const sparkPull = () => ({ ...nodes.places(), ...ties.ends(), ...ties.sparks() })
  const lightPull = () => ({ ...nodes.places(), ...nodes.looks() })
  return [
    ...(looks.plain ? [] : far),
    layer(threads(looks.segments, looks.plain), looks.segments, threadPull, (p) =>
      tied(p.tieBefore.look, p.tieAfter.look) ? p.ties : 0,
    ),
    layer(sparks(looks.plain), 1, sparkPull, (p) => (sparkling(p.spark, p.spark) ? p.ties : 0)),
    layer(looks.plain ? LIGHTS.plain : LIGHTS, 1, lightPull, (p) => p.rows),
  ]
}

type Columns = {
  nodes: ReturnType<typeof nodeColumns>
  ties: ReturnType<typeof tieColumns>
  shapes: ReturnType<typeof shapeColumns>
}

/** `street` null: a bare ground. */
export function painting(looks: Looks, street: Street | null): Painting {
  const uniforms = frameUniforms()
  const columns = { nodes: nodeColumns(), ties: tieColumns(), shapes: shapeColumns() }
  const layers = layersOf(looks, uniforms, columns)
  const back = street ? ground(uniforms, street) : null
  const all = [...(back ? [back.dusk, back.roofs] : []), ...layers.map((layer) => layer.pulled)]
  let shown: Picture | null = null
  return {
    show(picture) {
      shown = picture
      const nodes = columns.nodes.write(picture)
      const ties = columns.ties.write(picture)
      const shapes = !looks.plain && columns.shapes.write(picture)
      const rebind = nodes || ties || shapes
      for (const layer of layers) {
        layer.pulled.count(layer.count(picture))
        if (rebind) layer.pulled.bind(layer.columns())
      }
      if (back) back.roofs.visible = picture.street + picture.streetBefore > 0
    },
    set: (moment) => setUniforms(uniforms, moment, shown),
    draw(renderer) {
      for (const drawn of all) if (drawn.visible) drawn.draw(renderer)
    },
    drawCalls: () => all.filter(({ visible }) => visible).length,
  }
}

function setUniforms(
  { uniforms }: ReturnType<typeof frameUniforms>,
  moment: Moment,
  shown: Picture | null,
): void {
  const { clockS, projection, width, height, resolution, halos, tuned } = moment
  const { startS = 0, moveS = 0, streetBefore = 0, street = 0, threadWidth = 1 } = shown ?? {}
  const risen = streetBefore + (street - streetBefore) * progressAt({ startS, lastsS: moveS }, clockS)
  fill(uniforms.uView, projection.scale, projection.offsetX, projection.offsetY, resolution)
  fill(uniforms.uScreen, width, height, halos, clockS % AMBIENT_S)
  fill(uniforms.uTime, clockS - startS, moveS, risen, threadWidth)
  const grown = shown ? lightScale(shown, tuned.sizes, clockS) : tuned.sizes
  fill(uniforms.uTuned, tuned.pulses, grown, 0, 0)
}

function fill(target: Float32Array, x: number, y: number, z: number, w: number): void {
  target[0] = x
  target[1] = y
  target[2] = z
  target[3] = w
}

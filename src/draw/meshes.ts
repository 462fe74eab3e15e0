/**
 * Strips and shapes without attributes: an index buffer, a program, and columns to pull from.
 *
 * They are drawn by Pixi's encoder and stand in no scene graph: nothing here has a place or a parent, and walking a
 * tree of five to ask each for both cost more than drawing them.
 */
import {
  Buffer,
  BufferUsage,
  Geometry,
  GlProgram,
  Shader,
  State,
  type TextureSource,
  type UniformGroup,
  type WebGLRenderer,
} from 'pixi.js'

export interface Program {
  readonly vertex: string
  readonly fragment: string
}

/** Something that can be drawn in one call. */
export interface Drawn {
  /** Left out while false. */
  visible: boolean
  draw(renderer: WebGLRenderer<HTMLCanvasElement>): void
}

/** Many things of one sort, drawn only while there are any. */
export interface Pulled extends Drawn {
  /** Draws the first `count` things; 0 hides them. Grows the index buffer where it must. */
  count(count: number): void
  bind(columns: Record<string, TextureSource>): void
}

/** Two triangles between each step of a strip; a quad is a strip of one step. */
export function stripIndices(count: number, steps: number): Uint32Array {
  const out = new Uint32Array(count * steps * 6)
  let k = 0
  for (let i = 0; i < count; i++) {
    for (let step = 0; step < steps; step++) {
      const at = i * 2 * (steps + 1) + 2 * step
      out[k++] = at
      out[k++] = at + 1
      out[k++] = at + 2
      out[k++] = at + 1
      out[k++] = at + 3
      out[k++] = at + 2
    }
  }
  return out
}

const indexBuffer = (data: Uint32Array) =>
  new Buffer({ data, usage: BufferUsage.INDEX | BufferUsage.COPY_DST, shrinkToFit: false })

/** Premultiplied, no depth, no culling: light over light. */
function blending(): State {
  const state = State.for2d()
  state.blend = true
  state.blendMode = 'normal'
  return state
}

function drawn(program: Program, uniforms: UniformGroup, columns: Columns, indices: Uint32Array) {
  const shader = new Shader({ glProgram: GlProgram.from(program), resources: { ...columns, uniforms } })
  const geometry = new Geometry({ attributes: {}, indexBuffer: indexBuffer(indices) })
  const call = { geometry, shader, state: blending() }
  const on: Drawn = { visible: true, draw: (renderer) => renderer.encoder.draw(call) }
  return { on, geometry, shader }
}

type Columns = Record<string, TextureSource>

export function pulled(program: Program, uniforms: UniformGroup, columns: Columns, steps: number): Pulled {
  const { on, geometry, shader } = drawn(program, uniforms, columns, stripIndices(1, steps))
  let room = 1
  return Object.assign(on, {
    visible: false,
    count(count: number) {
      on.visible = count > 0
      if (count > room) {
        room = count
        geometry.indexBuffer.data = stripIndices(room, steps)
      }
      geometry.indexCount = count * steps * 6
    },
    bind(next: Columns) {
      for (const [name, source] of Object.entries(next)) shader.resources[name] = source
    },
  })
}

/** A shape whose corners are shared as `indices` says. */
export function indexed(
  program: Program,
  uniforms: UniformGroup,
  columns: Columns,
  indices: Uint32Array,
): Drawn {
  return drawn(program, uniforms, columns, indices).on
}

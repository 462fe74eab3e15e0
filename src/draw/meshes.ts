/** Meshes without attributes: an index buffer, a program, and columns to pull from. */
import {
  Buffer,
  BufferUsage,
  Geometry,
  GlProgram,
  Mesh,
  Shader,
  State,
  type TextureSource,
  type UniformGroup,
} from 'pixi.js'

export interface Program {
  readonly vertex: string
  readonly fragment: string
}

/** A mesh that is drawn only while it has something to draw. */
export interface Pulled {
  readonly mesh: Mesh<Geometry, Shader>
  /** Draws the first `count` things; 0 hides the mesh. Grows the index buffer where it must. */
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

export function pulled(
  program: Program,
  uniforms: readonly UniformGroup[],
  columns: Record<string, TextureSource>,
  steps: number,
): Pulled {
  const groups = Object.fromEntries(uniforms.map((group, i) => [`uniforms${i}`, group]))
  const shader = new Shader({ glProgram: GlProgram.from(program), resources: { ...columns, ...groups } })
  const geometry = new Geometry({ attributes: {}, indexBuffer: indexBuffer(stripIndices(1, steps)) })
  const mesh = new Mesh<Geometry, Shader>({ geometry, shader, state: blending() })
  mesh.visible = false
  let room = 1
  return {
    mesh,
    count(count) {
      mesh.visible = count > 0
      if (count > room) {
        room = count
        geometry.indexBuffer.data = stripIndices(room, steps)
      }
      geometry.indexCount = count * steps * 6
    },
    bind(next) {
      for (const [name, source] of Object.entries(next)) shader.resources[name] = source
    },
  }
}

/** A mesh whose corners are shared as `indices` says. */
export function indexed(
  program: Program,
  uniforms: UniformGroup,
  columns: Record<string, TextureSource>,
  indices: Uint32Array,
): Mesh<Geometry, Shader> {
  const shader = new Shader({ glProgram: GlProgram.from(program), resources: { ...columns, uniforms } })
  const geometry = new Geometry({ attributes: {}, indexBuffer: indexBuffer(indices) })
  return new Mesh<Geometry, Shader>({ geometry, shader, state: blending() })
}

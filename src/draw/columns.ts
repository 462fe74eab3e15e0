/** Columns held as float textures: written when a picture changes, read by row number in the shaders. */
import { BufferImageSource, type TEXTURE_FORMATS } from 'pixi.js'
import { LINE } from './glsl/shared.ts'

export type Numbers = Float32Array | Uint8Array
type Format = Extract<TEXTURE_FORMATS, 'rgba32float' | 'rg32float' | 'r32float' | 'rgba8unorm'>
const PER_TEXEL: Record<Format, number> = { rgba32float: 4, rg32float: 2, r32float: 1, rgba8unorm: 4 }

/** One texture, and the very array it was last written from. */
export interface Column {
  source(): BufferImageSource
  held(): Numbers | null
  /** Uploads at the next frame, unless this very array is held already. Grows or shrinks to fit. */
  write(values: Numbers): void
  destroy(): void
}

function blank(format: Format, lines: number): BufferImageSource {
  const size = LINE * lines * PER_TEXEL[format]
  return new BufferImageSource({
    resource: format === 'rgba8unorm' ? new Uint8Array(size) : new Float32Array(size),
    width: LINE,
    height: lines,
    format,
    alphaMode: 'no-premultiply-alpha',
    scaleMode: 'nearest',
    autoGenerateMipmaps: false,
    autoGarbageCollect: false,
  })
}

export function column(format: Format): Column {
  let source = blank(format, 1)
  let held: Numbers | null = null
  return {
    source: () => source,
    held: () => held,
    write(values) {
      if (values === held) return
      held = values
      const lines = Math.max(1, Math.ceil(values.length / PER_TEXEL[format] / LINE))
      if (source.height === lines) {
        ;(source.resource as Numbers).set(values)
        source.update()
        return
      }
      // The old texture goes only after the shaders have let go of it, with the next garbage.
      const old = source
      source = blank(format, lines)
      ;(source.resource as Numbers).set(values)
      queueMicrotask(() => old.destroy())
    },
    destroy: () => source.destroy(),
  }
}

/** The same column before and after a move. What was `after` and is now `before` changes hands without an upload. */
export interface Pair {
  before(): BufferImageSource
  after(): BufferImageSource
  write(before: Numbers, after: Numbers): void
  destroy(): void
}

export function pair(format: Format): Pair {
  const columns = [column(format), column(format)] as const
  let from: Column = columns[0]
  let to: Column = columns[0]
  return {
    before: () => from.source(),
    after: () => to.source(),
    write(before, after) {
      const holder = columns.find((one) => one.held() === before)
      if (before === after) {
        from = to = holder ?? columns[0]
      } else {
        from = holder ?? (columns[0].held() === after ? columns[1] : columns[0])
        to = from === columns[0] ? columns[1] : columns[0]
      }
      from.write(before)
      to.write(after)
    },
    destroy: () => columns.forEach((one) => void one.destroy()),
  }
}

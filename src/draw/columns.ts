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
  /** Uploads at the next frame, unless this very array is held already. True when another texture must be bound for it. */
  write(values: Numbers): boolean
  destroy(): void
}

/** Each texture's own array: never one that came with a picture. */
const owned = new WeakMap<BufferImageSource, Numbers>()

function blank(format: Format, lines: number): BufferImageSource {
  const size = LINE * lines * PER_TEXEL[format]
  const resource = format === 'rgba8unorm' ? new Uint8Array(size) : new Float32Array(size)
  const source = new BufferImageSource({
    resource,
    width: LINE,
    height: lines,
    format,
    alphaMode: 'no-premultiply-alpha',
    scaleMode: 'nearest',
    autoGenerateMipmaps: false,
    autoGarbageCollect: false,
  })
  owned.set(source, resource)
  return source
}

export function column(format: Format): Column {
  let source = blank(format, 1)
  let held: Numbers | null = null
  return {
    source: () => source,
    held: () => held,
    write(values) {
      if (values === held) return false
      held = values
      const lines = Math.max(1, Math.ceil(values.length / PER_TEXEL[format] / LINE))
      const old = source
      if (source.height !== lines) source = blank(format, lines)
      // An array that fills its lines is sent as it is; a shorter one is padded first.
      if (values.length === LINE * lines * PER_TEXEL[format]) source.resource = values
      else {
        source.resource = owned.get(source) as Numbers
        ;(source.resource as Numbers).set(values)
      }
      if (old === source) {
        source.update()
        return false
      }
      // The shaders let go of the old texture before this turn is over.
      queueMicrotask(() => old.destroy())
      return true
    },
    destroy: () => source.destroy(),
  }
}

/** The same column before and after a move. What was `after` and is now `before` changes hands without an upload. */
export interface Pair {
  before(): BufferImageSource
  after(): BufferImageSource
  /** True when other textures must be bound for it. */
  write(before: Numbers, after: Numbers): boolean
  destroy(): void
}

export function pair(format: Format): Pair {
  const [one, two] = [column(format), column(format)]
  const other = (than: Column): Column => (than === one ? two : one)
  const holding = (values: Numbers): Column | null =>
    one.held() === values ? one : two.held() === values ? two : null
  let from = one
  let to = one
  return {
    before: () => from.source(),
    after: () => to.source(),
    write(before, after) {
      const [was, is] = [from, to]
      if (before === after) {
        from = to = holding(before) ?? to
      } else {
        const kept = holding(after)
        from = holding(before) ?? (kept ? other(kept) : other(to))
        to = other(from)
      }
      const grown = from.write(before)
      return to.write(after) || grown || from !== was || to !== is
    },
    destroy() {
      one.destroy()
      two.destroy()
    },
  }
}

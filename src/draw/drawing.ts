/** The canvas: opens WebGL2, shows Pictures, draws frames, and stands up again after a lost context. */
import { Ticker, WebGLRenderer } from 'pixi.js'
import type { Frame, Projection } from '../core/camera/camera.ts'
import type { Picture } from '../core/picture/picture.ts'
import { streetOf } from '../core/picture/street.ts'
import { resolutionFor } from './canvas-size.ts'
import { governor } from './governor.ts'
import { type Painting, painting, type Tuned } from './painting.ts'

export interface DrawingOptions {
  /** The canvas never holds more pixels than this. */
  readonly maxPixels: number
  /** `auto` steps down before the picture stutters; `fixed` holds still, for tests and screenshots. */
  readonly quality: 'auto' | 'fixed'
  /** Which street is built. */
  readonly seed?: number
  /** Wanted milliseconds between frames; only `auto` quality reads it. */
  readonly paceMs?: number
  /** A bare ground in this colour (0xRRGGBB), discs and straight threads: for measuring against other drawers. */
  readonly plain?: { readonly background: number }
  /** Steps of a thread's curve; 1 is straight. */
  readonly segments?: number
  readonly onLost?: () => void
  readonly onRestored?: () => void
}

export interface DrawingStats {
  readonly frames: number
  readonly drawCalls: number
  readonly contextLosses: number
  readonly lost: boolean
  /** Pixels the canvas holds now. */
  readonly pixels: number
}

export interface Drawing {
  readonly canvas: HTMLCanvasElement
  /** Uploads what changed since the last picture. Seen at the next frame. */
  show(picture: Picture): void
  /** Draws one frame: a few uniforms and a few draw calls, however large the network. Does nothing while lost. */
  frame(clockS: number, projection: Projection, frame: Frame, tuned?: Tuned): void
  resize(frame: Frame): void
  stats(): DrawingStats
  close(): void
}

const SEGMENTS = 10
const AS_PAINTED: Tuned = { pulses: 1, sizes: 1 }

/** Fills `host` with a canvas. Null where there is no WebGL2: the page then stands in for the picture. */
export async function openDrawing(host: HTMLElement, options: DrawingOptions): Promise<Drawing | null> {
  const canvas = host.ownerDocument.createElement('canvas')
  // Its full size from the start: a drawing buffer made twice is slow to make.
  const width = host.clientWidth || 1
  const height = host.clientHeight || 1
  const resolution = resolutionFor(width, height, globalThis.devicePixelRatio || 1, options.maxPixels)
  canvas.width = Math.round(width * resolution)
  canvas.height = Math.round(height * resolution)
  const context = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: true,
    powerPreference: 'high-performance',
  })
  if (!context) return null
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;display:block;touch-action:none'
  canvas.setAttribute('aria-hidden', 'true')
  const renderer = new WebGLRenderer()
  await renderer.init({
    canvas,
    context,
    antialias: false,
    background: options.plain?.background ?? 0x101623,
    width,
    height,
    resolution,
    gcActive: false,
    renderableGCActive: false,
    skipExtensionImports: true,
  })
  // Nothing here is collected behind our back, so nothing needs to wake at each frame.
  Ticker.system.autoStart = false
  Ticker.system.stop()
  const plain = options.plain !== undefined
  const layers = painting(
    { plain, segments: options.segments ?? (plain ? 1 : SEGMENTS) },
    plain ? null : streetOf(options.seed ?? 1),
  )
  host.append(canvas)
  return drawingOn({ canvas, context, renderer, layers, options })
}

interface Easel {
  readonly canvas: HTMLCanvasElement
  readonly context: WebGL2RenderingContext
  readonly renderer: WebGLRenderer<HTMLCanvasElement>
  readonly layers: Painting
  readonly options: DrawingOptions
}

function drawingOn({ canvas, context, renderer, layers, options }: Easel): Drawing {
  const losses = watchLosses(canvas, context, options)
  const size = sizing(canvas, renderer, options)
  const onto = { target: renderer.view.renderTarget, clear: true, clearColor: renderer.background.colorRgba }
  let frames = 0
  return {
    canvas,
    show: (picture) => layers.show(picture),
    frame(clockS, projection, frame, tuned = AS_PAINTED) {
      if (losses.lost()) return
      const { halos } = size.keep(frame)
      const { width, height } = frame
      layers.set({ clockS, projection, width, height, resolution: canvas.width / width, halos, tuned })
      renderer.renderTarget.bind(onto)
      layers.draw(renderer)
      frames++
    },
    resize: size.fill,
    stats: () => ({
      frames,
      drawCalls: layers.drawCalls(),
      contextLosses: losses.count(),
      lost: losses.lost(),
      pixels: canvas.width * canvas.height,
    }),
    close() {
      losses.stop()
      renderer.destroy()
      canvas.remove()
    },
  }
}

/** The canvas as large as its frame, at the resolution that the screen, the cap and the governor allow. */
function sizing(canvas: HTMLCanvasElement, renderer: WebGLRenderer, options: DrawingOptions) {
  const quality = governor(options.paceMs ?? 1000 / 60)
  let lastFrameMs = 0
  let now: Frame | null = null
  const fill = (frame: Frame) => {
    now = frame
    const { width, height } = frame
    const full = resolutionFor(width, height, globalThis.devicePixelRatio || 1, options.maxPixels)
    renderer.resize(width, height, full * quality.step.resolution)
    canvas.style.width = canvas.style.height = '100%'
  }
  return {
    fill,
    /** Before each frame: measures the pace, follows the frame's size. */
    keep(frame: Frame) {
      const ms = performance.now()
      const steps = options.quality === 'auto' && lastFrameMs > 0 && quality.note(ms - lastFrameMs)
      lastFrameMs = ms
      if (steps || frame.width !== now?.width || frame.height !== now.height) fill(frame)
      return quality.step
    },
  }
}

/** Pixi uploads everything again once the context is back, but nobody asks for it back unless the loss is prevented. */
function watchLosses(canvas: HTMLCanvasElement, context: WebGL2RenderingContext, options: DrawingOptions) {
  let count = 0
  const lost = (event: Event) => {
    event.preventDefault()
    count++
    options.onLost?.()
  }
  const restored = () => options.onRestored?.()
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', restored)
  return {
    count: () => count,
    lost: () => context.isContextLost(),
    stop() {
      canvas.removeEventListener('webglcontextlost', lost)
      canvas.removeEventListener('webglcontextrestored', restored)
    },
  }
}

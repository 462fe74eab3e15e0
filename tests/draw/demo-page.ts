/** The drawing in a page of its own: a frame of a made-up picture, for looking and for browser tests. */
import { type Camera, type Frame, projectionOf } from '../../src/core/camera/camera.ts'
import type { Picture } from '../../src/core/picture/picture.ts'
import { type Drawing, type DrawingOptions, openDrawing } from '../../src/draw/drawing.ts'
import * as fakes from './fake-pictures.ts'

const none = { left: 0, top: 0, right: 0, bottom: 0 }
const frameNow = (): Frame => ({ width: innerWidth, height: innerHeight, safe: none })

export const easel = {
  fakes,
  drawing: null as Drawing | null,
  async open(options: Partial<DrawingOptions> = {}): Promise<boolean> {
    document.body.style.cssText = 'margin:0;overflow:hidden;background:#101623'
    easel.drawing = await openDrawing(document.body, { maxPixels: 4e6, quality: 'fixed', ...options })
    return easel.drawing !== null
  },
  show(picture: Picture, camera: Camera, clockS: number): void {
    easel.drawing?.show(picture)
    easel.frame(camera, clockS)
  },
  frame(camera: Camera, clockS: number): void {
    easel.drawing?.frame(clockS, projectionOf(camera, frameNow()), frameNow())
  },
  context(): WebGL2RenderingContext {
    const context = easel.drawing?.canvas.getContext('webgl2')
    if (!context) throw new Error('expected an open drawing')
    return context
  },
  /** What the last frame of this very task painted, from the bottom line up. */
  pixels(): { width: number; height: number; rgba: Uint8Array } {
    const gl = easel.context()
    const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight]
    const rgba = new Uint8Array(width * height * 4)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, rgba)
    return { width, height, rgba }
  },
  loser(): WEBGL_lose_context {
    const extension = easel.context().getExtension('WEBGL_lose_context')
    if (!extension) throw new Error('expected a context that can be lost')
    return extension
  },
  /** Lets events through until it is so. */
  async until(so: () => boolean): Promise<void> {
    do await new Promise((done) => setTimeout(done, 10))
    while (!so())
  },
}

declare global {
  interface Window {
    easel: typeof easel
  }
}
window.easel = easel

/** From where we look: one small value, and the one matrix that picking, labels and shaders share. */
import type { Bounds, Point } from '../model/space.ts'

export interface Camera {
  readonly x: number
  readonly y: number
  /** World units across the shorter side of the safe area. */
  readonly span: number
}

/** The screen in CSS pixels, and the part of it that words and controls leave free. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly safe: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
}

/** screen = world * scale + offset, CSS pixels. */
export interface Projection {
  readonly scale: number
  readonly offsetX: number
  readonly offsetY: number
}

export function safeSize(frame: Frame): { width: number; height: number } {
  const { left, top, right, bottom } = frame.safe
  return { width: Math.max(1, frame.width - left - right), height: Math.max(1, frame.height - top - bottom) }
}

/** The camera's point stands in the middle of the safe area. */
export function projectionOf(camera: Camera, frame: Frame): Projection {
  const { width, height } = safeSize(frame)
  const scale = Math.min(width, height) / camera.span
  return {
    scale,
    offsetX: frame.safe.left + width / 2 - camera.x * scale,
    offsetY: frame.safe.top + height / 2 - camera.y * scale,
  }
}

export function toScreen(p: Projection, x: number, y: number): Point {
  return { x: x * p.scale + p.offsetX, y: y * p.scale + p.offsetY }
}

export function toWorld(p: Projection, x: number, y: number): Point {
  return { x: (x - p.offsetX) / p.scale, y: (y - p.offsetY) / p.scale }
}

/** The camera that shows all of `bounds` inside the safe area, with `margin` (1 = none, 1.1 = a tenth more). */
export function fitTo(bounds: Bounds, frame: Frame, margin: number): Camera {
  const { width, height } = safeSize(frame)
  const shorter = Math.min(width, height)
  const spanX = ((bounds.maxX - bounds.minX) * shorter) / width
  const spanY = ((bounds.maxY - bounds.minY) * shorter) / height
  return {
    x: (bounds.minX + bounds.maxX) / 2,
    y: (bounds.minY + bounds.maxY) / 2,
    span: Math.max(40, Math.max(spanX, spanY) * margin),
  }
}

/** Half-way cameras: places move evenly, spans by ratio, so that a zoom feels steady. `t` in 0..1. */
export function mixCameras(from: Camera, to: Camera, t: number): Camera {
  return {
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
    span: from.span * (to.span / from.span) ** t,
  }
}

/** What two fingers, one finger or a wheel did: spread by `factor` about `x`, `y`, and went by `dx`, `dy`. CSS pixels. */
export interface Handled {
  readonly factor: number
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** The camera after a hand has moved it: the point under the fingers stays under them. */
export function handledCamera(camera: Camera, frame: Frame, { factor, x, y, dx, dy }: Handled): Camera {
  const p = projectionOf(camera, frame)
  const held = toWorld(p, x, y)
  const middle = toScreen(p, camera.x, camera.y)
  const scale = p.scale * factor
  return {
    x: held.x + (middle.x - x - dx) / scale,
    y: held.y + (middle.y - y - dy) / scale,
    span: camera.span / factor,
  }
}

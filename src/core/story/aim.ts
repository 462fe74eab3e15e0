/** Where the camera should look for a view, and what a visitor's own camera move does. */
import { type Camera, type Frame, fitTo, mixCameras, projectionOf, safeSize } from '../camera/camera.ts'
import { fieldAt } from '../layout/lobes.ts'
import { type Ground, groundOf, type PoolGround } from '../layout/pool-ground.ts'
import type { Bounds } from '../model/space.ts'
import { at, still } from '../time/move.ts'
import { beatOf, packOf, type Show } from './scene.ts'
import type { Stage, View } from './stage.ts'
import { changed } from './view.ts'

/** Seconds of a camera flight between the two distances. */
const FLIGHT_S = 0.9
/** How much nearer than the far view opens a pool, and how far back closes it again: apart, so that it never flickers. */
const OPENS_AT = 2.1
const CLOSES_AT = 1.5

/** Room round what is shown: names stand about the far shapes; the street one has walked into may fill the frame. */
const FAR_MARGIN = 1.08
const NEAR_MARGIN = 1.06

/** The part of the street that fills the screen, world units, landscape and portrait. */
const STREET_WIDE = { minX: -960, minY: -560, maxX: 960, maxY: 520 }
const STREET_TALL = { minX: -330, minY: -620, maxX: 560, maxY: 660 }
/** The front street, near enough to knock: a little higher than the doors, which must stand clear of words and controls. */
const DOORS_WIDE = { minX: -700, minY: 40, maxX: 620, maxY: 780 }
const DOORS_TALL = { minX: -340, minY: -560, maxX: 580, maxY: 1000 }

/** The camera a view asks for. */
export function aimOf(show: Show, view: View, frame: Frame): Camera {
  const { look } = beatOf(show, view)
  if (look !== 'all') return streetCamera(frame, look)
  const ground = groundOf(packOf(show, view.site), view.question)
  const open = ground.pools.find((p) => p.pool.id === view.open)
  return open
    ? poised(fitTo(open.bounds, frame, NEAR_MARGIN), open.bounds, frame)
    : farCamera(show, view, ground, frame)
}

/** Share of the free width that names need at each side of a picture. */
const NAMES_ROOM = 0.2

/** As near the middle of the screen as names beside the picture allow: groups to one side do not push it away. */
function poised(camera: Camera, bounds: Bounds, frame: Frame): Camera {
  const { width, height } = safeSize(frame)
  const scale = Math.min(width, height) / camera.span
  const spare = (width - (bounds.maxX - bounds.minX) * scale) / 2 - NAMES_ROOM * width
  const aside = frame.width / 2 - (frame.safe.left + width / 2)
  const leans = Math.sign(aside) * Math.min(Math.abs(aside), Math.max(0, spare))
  return { ...camera, x: camera.x - leans / scale }
}

/** The street fills the whole screen, words and all: it is a place, not a figure in a frame. */
function streetCamera(frame: Frame, look: 'street' | 'doors'): Camera {
  const tall = frame.height > frame.width
  const [narrow, wide] = look === 'street' ? [STREET_TALL, STREET_WIDE] : [DOORS_TALL, DOORS_WIDE]
  const box = tall ? narrow : wide
  const scale = Math.max(frame.width / (box.maxX - box.minX), frame.height / (box.maxY - box.minY))
  const { width, height } = safeSize(frame)
  const span = Math.min(width, height) / scale
  const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 }
  return {
    x: middle.x + (frame.safe.left + width / 2 - frame.width / 2) / scale,
    y: middle.y + (frame.safe.top + height / 2 - frame.height / 2) / scale,
    span,
  }
}

function farCamera(show: Show, view: View, ground: Ground, frame: Frame): Camera {
  const camera = fitTo(ground.bounds, frame, beatOf(show, view).room ?? FAR_MARGIN)
  return poised(camera, ground.bounds, frame)
}

/** Moves the camera where the new view wants it, from wherever it is now; leaves it where a visitor has taken it. */
export function aimed(show: Show, before: Stage, next: Stage): Stage {
  if (next.strayed) return next
  const to = aimOf(show, next.view, next.frame)
  const now = at(before.camera, next.clockS, mixCameras)
  if (sameCamera(next.camera.to, to)) return next
  const { moveS } = beatOf(show, next.view)
  const turned = before.view.scene !== next.view.scene || before.view.beat !== next.view.beat
  const lastsS = next.tuning.motion === 'reduced' ? 0 : turned ? (moveS ?? FLIGHT_S) : FLIGHT_S
  return { ...next, camera: { from: now, to, startS: next.clockS, lastsS } }
}

/** How long after a beat has opened its words may still change the area that is left to the picture. */
const SETTLES_S = 1.2

/**
 * A new screen is framed anew at once. Where only the free area has changed, the picture glides to it while a beat
 * is still opening; later it stays, so that an overlay or a longer sentence moves nobody. Words that were measured
 * anew (`anew`) have other sizes, and the picture glides at any time.
 */
export function framed(
  show: Show,
  stage: Stage,
  { frame, anew = false }: { readonly frame: Frame; readonly anew?: boolean },
): Stage {
  const sameScreen = frame.width === stage.frame.width && frame.height === stage.frame.height
  if (sameScreen && !anew && stage.clockS - stage.view.sinceS > SETTLES_S) return stage
  if (stage.strayed) return { ...stage, frame }
  const now = at(stage.camera, stage.clockS, mixCameras)
  const to = aimOf(show, stage.view, frame)
  if (!sameScreen) return { ...stage, frame, camera: still(to) }
  const { moveS } = beatOf(show, stage.view)
  // The same picture under another free area: the camera that shows it where it stood is the start of the glide.
  const from = underFrame(now, stage.frame, frame)
  return {
    ...stage,
    frame,
    camera: {
      from,
      to,
      startS: stage.clockS,
      lastsS: stage.tuning.motion === 'reduced' ? 0 : (moveS ?? FLIGHT_S),
    },
  }
}

/** The camera that gives, in frame `b`, the projection that `camera` gives in frame `a`. */
function underFrame(camera: Camera, a: Frame, b: Frame): Camera {
  const p = projectionOf(camera, a)
  const { width, height } = safeSize(b)
  return {
    x: (b.safe.left + width / 2 - p.offsetX) / p.scale,
    y: (b.safe.top + height / 2 - p.offsetY) / p.scale,
    span: Math.min(width, height) / p.scale,
  }
}

/** A visitor's pan or pinch: the camera obeys, within reason, and crossing a threshold opens or closes a pool. */
export function lookedAt(show: Show, stage: Stage, camera: Camera): Stage {
  if (beatOf(show, stage.view).look !== 'all') return stage
  const ground = groundOf(packOf(show, stage.view.site), stage.view.question)
  const far = farCamera(show, stage.view, ground, stage.frame)
  const kept = clamped(camera, far, ground)
  const moved: Stage = { ...stage, camera: still(kept), strayed: true }
  // Where only things can be touched there is nothing more to see from near.
  if (beatOf(show, stage.view).finds === 'things') return moved
  const nearness = far.span / kept.span
  if (stage.view.open === null && nearness > OPENS_AT) {
    const pool = poolAt(ground, kept)
    return pool ? changed(moved, { open: pool.pool.id, selection: null }) : moved
  }
  if (stage.view.open !== null && nearness < CLOSES_AT) return changed(moved, { open: null, selection: null })
  return moved
}

/** The pool a point stands in, else the nearest within reach. */
export function poolAt(ground: Ground, point: { x: number; y: number }): PoolGround | undefined {
  const inside = ground.pools
    .map((pool) => ({ pool, field: fieldAt(pool.lobes, point.x, point.y) }))
    .sort((a, b) => b.field - a.field)[0]
  return inside && inside.field >= 0.5 ? inside.pool : undefined
}

function clamped(camera: Camera, far: Camera, ground: Ground): Camera {
  const { minX, minY, maxX, maxY } = ground.bounds
  const hold = (v: number, low: number, high: number): number => Math.min(Math.max(v, low), high)
  return {
    x: hold(camera.x, minX, maxX),
    y: hold(camera.y, minY, maxY),
    span: hold(camera.span, far.span * 0.07, far.span * 1.35),
  }
}

function sameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.span === b.span
}

/** The stage's projection now. */
export function projectionNow(stage: Stage): ReturnType<typeof projectionOf> {
  return projectionOf(at(stage.camera, stage.clockS, mixCameras), stage.frame)
}

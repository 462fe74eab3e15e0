/** Where the names of a picture stand on the screen now. */
import { type Frame, toScreen } from './core/camera/camera.ts'
import type { Ground } from './core/layout/pool-ground.ts'
import type { Label, Picture } from './core/picture/picture.ts'
import { isSettled, sampleRow } from './core/picture/sample.ts'
import { lightScale } from './core/picture/sample-shapes.ts'
import type { LabelSpot } from './core/reading/label-sides.ts'
import type { LabelRoom, Obstacle } from './core/reading/labels.ts'
import { projectionNow } from './core/story/aim.ts'
import type { Stage } from './core/story/stage.ts'

/** Names wait until the move is nearly over, then come up in this time. */
const COMES_UP_S = 0.35

export function spotsOf(picture: Picture, stage: Stage): (label: Label) => LabelSpot | null {
  const projection = projectionNow(stage)
  const lightsAt = projection.scale * lightScale(picture, stage.tuning.sizes, stage.clockS)
  const leftS = picture.startS + picture.moveS * 0.6 + picture.longestDelayS - stage.clockS
  const alpha = isSettled(picture, stage.clockS) ? 1 : Math.min(1, Math.max(0, 1 - leftS / COMES_UP_S))
  return (label) => {
    const row = label.row === null ? null : sampleRow(picture, label.row, stage.clockS)
    const { x, y } = toScreen(projection, row?.x ?? label.x, row?.y ?? label.y)
    const beside = Math.max(row ? row.radius * lightsAt + 6 : 0, label.clearance * projection.scale)
    return {
      x,
      y,
      clearancePx: beside,
      acrossPx: row ? beside : (label.across ?? label.clearance) * projection.scale,
      alpha,
    }
  }
}

/** Half the side of the box that stands for one circle of a soft shape, in its radii: the shape bulges between them. */
const LOBE_REACH = 1.12

/** Clusters on the screen, circle by circle: names of one keep off the others, and from near all keep off the open one. */
function shoresOf(picture: Picture, stage: Stage, ground: Ground): Obstacle[] {
  const projection = projectionNow(stage)
  const named = new Set(picture.labels.map((label) => label.pool))
  // A painter may have moved a cluster from where it lies on the ground; what fades is none any more.
  const seen = picture.pools.filter(({ fill, rim }) => fill > 0 || rim > 0)
  const drawn = new Map(seen.map(({ id, lobes }) => [id, lobes]))
  return ground.pools
    .filter(({ pool }) => (stage.view.open === null ? named.has(pool.id) : pool.id === stage.view.open))
    .flatMap(({ pool, lobes: ground }) => {
      const lobes = drawn.get(pool.id) ?? ground
      return Array.from({ length: lobes.length / 3 }, (_, k) => {
        const [x = 0, y = 0, r = 0] = lobes.slice(3 * k, 3 * k + 3)
        const size = 2 * LOBE_REACH * r * projection.scale
        return { pool: pool.id, ...toScreen(projection, x, y), width: size, height: size }
      })
    })
}

/** Lanterns and sources that have a name of their own. */
function thingsOf(picture: Picture, stage: Stage): Obstacle[] {
  const projection = projectionNow(stage)
  const lightsAt = projection.scale * lightScale(picture, stage.tuning.sizes, stage.clockS)
  return picture.labels.flatMap(({ row }) => {
    if (row === null) return []
    const at = sampleRow(picture, row, stage.clockS)
    const size = 1.5 * at.radius * lightsAt
    return [{ row, ...toScreen(projection, at.x, at.y), width: size, height: size }]
  })
}

/** Names may stand anywhere on the screen that words and controls leave free, a little off its edge. */
function labelFrame(frame: Frame): Frame {
  const edge = 14
  return { ...frame, safe: { left: edge, top: edge, right: edge, bottom: edge } }
}

/** Words and controls as boxes for names to keep off. */
function wordsOf(boxes: readonly { left: number; top: number; right: number; bottom: number }[]): Obstacle[] {
  return boxes.map(({ left, top, right, bottom }) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  }))
}

/** The room names have now. */
export function roomFor(
  picture: Picture,
  stage: Stage,
  ground: Ground,
  page: { readonly measure: LabelRoom['measure']; boxes(): Parameters<typeof wordsOf>[0] },
  before: LabelRoom['before'],
): LabelRoom {
  const avoid = [...shoresOf(picture, stage, ground), ...thingsOf(picture, stage), ...wordsOf(page.boxes())]
  return { frame: stage.frame, free: labelFrame(stage.frame), measure: page.measure, before, avoid }
}

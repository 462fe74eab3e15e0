/** Where the names of a picture stand on the screen now. */
import { toScreen } from './core/camera/camera.ts'
import { isSettled, sampleRow } from './core/picture/sample.ts'
import type { Label, Picture } from './core/picture/picture.ts'
import type { LabelSpot } from './core/reading/labels.ts'
import { projectionNow } from './core/story/aim.ts'
import type { Stage } from './core/story/stage.ts'

/** Names wait until the move is nearly over, then come up in this time. */
const COMES_UP_S = 0.35

export function spotsOf(picture: Picture, stage: Stage): (label: Label) => LabelSpot | null {
  const projection = projectionNow(stage)
  const leftS = picture.startS + picture.moveS * 0.6 + picture.longestDelayS - stage.clockS
  const alpha = isSettled(picture, stage.clockS) ? 1 : Math.min(1, Math.max(0, 1 - leftS / COMES_UP_S))
  return (label) => {
    const row = label.row === null ? null : sampleRow(picture, label.row, stage.clockS)
    const { x, y } = toScreen(projection, row?.x ?? label.x, row?.y ?? label.y)
    const beside = row ? row.radius * projection.scale + 6 : label.clearance * projection.scale
    return { x, y, clearancePx: beside, alpha }
  }
}

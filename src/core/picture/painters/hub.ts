/** S20d: a meeting place that stays open because it is used. It is not named in the study, so it is no place of this map. */
import { isPerson } from '../../model/rows.ts'
import { type Draft, type Moment, setRow } from '../draft.ts'
import { TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** The good of it reaches the meeting place after so many steps. */
const STEPS = 2
const RADIUS = 52

export function hub(draft: Draft, { pack, view, ground }: Moment): void {
  const made = pack.events.find((event) => event.id === 'made')
  const row = made?.rows.find((each) => !isPerson(pack, each))
  if (row === undefined) return
  const { minX, maxX, minY } = ground.bounds
  const look = { x: (minX + maxX) / 2, y: minY - RADIUS, radius: RADIUS, shape: SHAPE.lantern } as const
  setRow(draft, row, { ...look, rgb: TONES.slate, alpha: 0.55, glow: 0, outline: 0 })
  if (view.news) draft.litAtS[row] = view.news.sinceS - view.changedS + STEPS * view.news.stepS
}

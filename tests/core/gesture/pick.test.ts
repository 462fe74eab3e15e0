import { expect, test } from 'vitest'
import { pickGrid, pickRow } from '../../../src/core/gesture/pick.ts'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { NodeState, Picture } from '../../../src/core/picture/picture.ts'
import { sampleRow } from '../../../src/core/picture/sample.ts'

const ROWS = 3000
const dice = diceFrom(11)

function scattered(): NodeState {
  const place = new Float32Array(4 * ROWS)
  const look = new Uint8Array(4 * ROWS)
  for (let row = 0; row < ROWS; row++) {
    place.set([dice() * 2000 - 1000, dice() * 2000 - 1000, 5, dice()], 4 * row)
    look[4 * row + 3] = dice() < 0.2 ? 0 : 255
  }
  return { place, look, form: new Uint8Array(4 * ROWS) }
}

/** All that picking a row asks of a picture. */
const picture = {
  rows: ROWS,
  startS: 10,
  moveS: 1,
  longestDelayS: 1,
  before: scattered(),
  after: scattered(),
} as Picture

function nearestBySearch(clockS: number, x: number, y: number, radius: number): number | null {
  let best: number | null = null
  let bestGap = radius
  for (let row = 0; row < ROWS; row++) {
    const at = sampleRow(picture, row, clockS)
    const gap = Math.hypot(at.x - x, at.y - y)
    if (picture.after.look[4 * row + 3] === 255 && gap < bestGap) [best, bestGap] = [row, gap]
  }
  return best
}

test.each([
  ['before the move', 10],
  ['in the middle of the move', 10.7],
  ['after the move', 12],
])('%s the row picked is the nearest that is seen', (_, clockS) => {
  const grid = pickGrid(picture)
  for (let k = 0; k < 100; k++) {
    const [x, y] = [dice() * 2200 - 1100, dice() * 2200 - 1100]
    expect(pickRow(grid, picture, clockS, x, y, 30)).toBe(nearestBySearch(clockS, x, y, 30))
  }
})

test('nothing is picked in a picture where nothing is seen', () => {
  const dark = { ...picture.after, look: new Uint8Array(4 * ROWS) }
  const empty = { ...picture, after: dark }
  expect(pickRow(pickGrid(empty), empty, 12, 0, 0, 5000)).toBeNull()
})

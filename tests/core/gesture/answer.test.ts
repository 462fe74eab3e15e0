import { expect, test } from 'vitest'
import { answerTo } from '../../../src/core/gesture/answer.ts'
import { pickGrid, pickPool, pickRow } from '../../../src/core/gesture/pick.ts'
import type { Command } from '../../../src/core/story/command.ts'
import { fakeShow, visit } from '../../support/fake-show.ts'

const show = fakeShow()
const GLEBE = { x: 400, y: 300 }

function touched(v: ReturnType<typeof visit>, at: { x: number; y: number }, reach = 20): Command {
  const { clockS } = v.stage()
  const row = pickRow(pickGrid(v.picture()), v.picture(), clockS, at.x, at.y, reach)
  return answerTo(show, v.stage(), { at, row, pool: pickPool(v.picture(), clockS, at.x, at.y) })
}
const atBeat = (beat: number) =>
  visit(show).do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat }).wait(4)

test('at rest any touch is the hello', () => {
  expect(touched(visit(show), { x: 0, y: 0 })).toEqual({ type: 'wake' })
})

test('from far a touch opens the cluster under it, led from the point', () => {
  expect(touched(atBeat(2), GLEBE)).toEqual({ type: 'open', pool: 'glebe', ...GLEBE })
})

test('a touch on nothing keeps the visit alive and changes nothing', () => {
  expect(touched(atBeat(2), { x: 0, y: 0 })).toEqual({ type: 'stay' })
})

test('in the street a touch lights the ties of the light under it', () => {
  const v = atBeat(2).do({ type: 'open', pool: 'glebe' }).wait(2)
  expect(touched(v, GLEBE)).toMatchObject({ type: 'select' })
})

test('while a group is lit nobody can be picked out', () => {
  const v = atBeat(2)
    .do({ type: 'open', pool: 'glebe' }, { type: 'overlay', id: 'few-links', on: true })
    .wait(2)
  expect(touched(v, GLEBE).type).toBe('stay')
})

test('the first touch guesses, the next sends', () => {
  const v = atBeat(3)
  expect(touched(v, GLEBE)).toEqual({ type: 'guess', guess: 'glebe' })
  expect(touched(v.do({ type: 'guess', guess: 'glebe' }), GLEBE).type).toBe('send')
})

test('a touch on an empty part of a group sends from its nearest light', () => {
  const v = atBeat(3).do({ type: 'guess', guess: 'glebe' })
  expect(touched(v, { x: 405, y: 305 }, 0)).toMatchObject({ type: 'send' })
})

test('picking agrees with a plain search over all rows', () => {
  const v = atBeat(2)
  const picture = v.picture()
  const grid = pickGrid(picture)
  for (let k = 0; k < 200; k++) {
    const at = { x: ((k * 73) % 1200) - 600, y: ((k * 131) % 900) - 450 }
    let best: number | null = null
    let gap = 60
    for (let row = 0; row < picture.rows; row++) {
      const d = Math.hypot(
        (picture.after.place[4 * row] ?? 0) - at.x,
        (picture.after.place[4 * row + 1] ?? 0) - at.y,
      )
      if ((picture.after.look[4 * row + 3] ?? 0) >= 24 && d < gap) [best, gap] = [row, d]
    }
    expect(pickRow(grid, picture, v.stage().clockS, at.x, at.y, 60)).toBe(best)
  }
})

/** The motion of the shaders as a function: where it starts, where it ends, and that it never overshoots. */
import { expect, test } from 'vitest'
import {
  isSettled,
  LIGHTING_S,
  LIT_RGB,
  litShare,
  sampleNodes,
  sampleRow,
  sampleTies,
} from '../../../src/core/picture/sample.ts'
import { fakeShow, visit } from '../../support/fake-show.ts'

const moving = () => visit(fakeShow()).do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 2 })
const told = () =>
  moving().wait(2).do({ type: 'next' }, { type: 'guess', guess: 'glebe' }, { type: 'send', row: 4 })

test('at its start a picture is what was there before', () => {
  const picture = moving().picture()
  const { place, look } = sampleNodes(picture, picture.startS)
  expect([...place].filter((_, k) => k % 4 < 3)).toEqual(
    [...picture.before.place].filter((_, k) => k % 4 < 3),
  )
  expect(look).toEqual(picture.before.look)
  expect(sampleTies(picture, picture.startS).look).toEqual(picture.tieBefore.look)
})

test('when all have arrived it is what was asked for, without a copy', () => {
  const picture = moving().picture()
  const endS = picture.startS + picture.moveS + picture.longestDelayS
  expect(isSettled(picture, endS)).toBe(true)
  expect(isSettled(picture, endS - 0.01)).toBe(false)
  expect(sampleNodes(picture, endS)).toBe(picture.after)
  expect(sampleTies(picture, endS)).toBe(picture.tieAfter)
})

test('row by row and all at once tell the same', () => {
  const picture = moving().picture()
  const clockS = picture.startS + 0.6
  const { place } = sampleNodes(picture, clockS)
  for (let row = 0; row < picture.rows; row++) {
    const { x, y, radius } = sampleRow(picture, row, clockS)
    expect(place[4 * row]).toBeCloseTo(x, 3)
    expect(place[4 * row + 1]).toBeCloseTo(y, 3)
    expect(place[4 * row + 2]).toBeCloseTo(radius, 3)
  }
})

test('a row goes straight to its place and never beyond', () => {
  const picture = moving().picture()
  const { before, after } = picture
  const row = Array.from({ length: picture.rows }, (_, at) => at).find(
    (at) => Math.abs((after.place[4 * at] ?? 0) - (before.place[4 * at] ?? 0)) > 50,
  )
  expect(row).toBeDefined()
  const from = before.place[4 * (row ?? 0)] ?? 0
  const to = after.place[4 * (row ?? 0)] ?? 0
  const way = Array.from(
    { length: 30 },
    (_, k) => (sampleRow(picture, row ?? 0, picture.startS + 0.1 * k).x - from) / (to - from),
  )
  expect(way.every((share, k) => share >= (way[k - 1] ?? 0) && share <= 1)).toBe(true)
  expect(way.at(-1)).toBe(1)
})

test('a light that news reaches turns warm over its own third of a second', () => {
  const picture = told().picture()
  const litS = picture.startS + (picture.litAtS[4] ?? 0)
  expect(litShare(picture, 4, litS)).toBe(0)
  expect(litShare(picture, 4, litS + LIGHTING_S / 2)).toBeCloseTo(0.5)
  expect(litShare(picture, 4, litS + LIGHTING_S)).toBeCloseTo(1)
  expect([...sampleNodes(picture, litS + 5).look.slice(16, 19)]).toEqual([...LIT_RGB])
})

test('a tie waits for the later of its two ends', () => {
  const v = visit(fakeShow()).do({ type: 'wake' }, { type: 'go', scene: 'lean-on', beat: 2 }).wait(3)
  const picture = v.do({ type: 'go', scene: 'lean-on', beat: 1 }).picture()
  const clockS = picture.startS + 3
  const { look } = sampleTies(picture, clockS)
  const early = Array.from({ length: picture.ties }, (_, tie) => tie).filter((tie) => {
    const ends = [picture.tieEnds[2 * tie] ?? 0, picture.tieEnds[2 * tie + 1] ?? 0]
    const waits = ends.some((row) => (picture.after.place[4 * row + 3] ?? 0) > 3)
    return waits && look[4 * tie + 3] !== picture.tieBefore.look[4 * tie + 3]
  })
  expect(early).toEqual([])
  expect([...picture.after.place].some((value, k) => k % 4 === 3 && value > 3)).toBe(true)
})

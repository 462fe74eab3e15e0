/** A lost WebGL context in the middle of a visit: what was on the screen comes back by itself, and the visit goes on. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import { PACED, pace } from './support/pace.ts'
import { type Box, inkOf, type Pixels, pixelsOf, unlikeness } from './support/pixels.ts'
import { rowsOfPool, SMALL, shippedPack, type Visitor, visitorOf } from './support/visitor.ts'

/** Share of pixels that may differ after a context came back: the screen stands still meanwhile. */
const SAME = 0.001
const murton = shippedPack('murton')
const light = rowsOfPool(murton, 'news', 'centre')[0] ?? 0

let house: House
let exhibit: Exhibit
let visitor: Visitor
let picture: Box
let before: Pixels

beforeAll(async () => {
  house = await openHouse()
  exhibit = await house.open({ ...SMALL, before: PACED })
  visitor = visitorOf(exhibit)
  await exhibit.send({ type: 'wake' })
  await exhibit.send({ type: 'go', site: 'murton', scene: 'send-news', beat: 2 })
  await exhibit.send({ type: 'open', pool: 'centre' })
  await exhibit.send({ type: 'select', row: light })
  await visitor.settle()
  await pace(exhibit.page, 0)
  // Words come up by CSS, which keeps its own time.
  await exhibit.page.waitForFunction('document.getAnimations().every((a) => a.playState === "finished")')
  const { frame } = await exhibit.stage()
  const { left, top, right, bottom } = frame.safe
  picture = { x: left, y: top, width: frame.width - left - right, height: frame.height - top - bottom }
  before = await steady()
})
afterAll(() => house.close())

/** The picture once two frames in a row are alike. */
async function steady(): Promise<Pixels> {
  let last = await pixelsOf(exhibit.page, picture)
  for (let tries = 0; tries < 20; tries++) {
    const now = await pixelsOf(exhibit.page, picture)
    if (unlikeness(last, now) === 0) return now
    last = now
  }
  throw new Error('expected the picture to stand still')
}

/** A chosen light is this large, CSS pixels from its middle to well beyond its rim. */
const LIGHT_PX = 20

/** Pixels about a point that differ from the ground. */
async function shows(x: number, y: number, reach = 6): Promise<boolean> {
  const box = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
  const around = await pixelsOf(exhibit.page, box)
  return inkOf(around) > 0.02
}

const names = () =>
  exhibit.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.name')]
      .filter((name) => Number(name.style.opacity) > 0)
      .map((name) => `${name.textContent} ${name.style.transform}`),
  )

/** Threads of the chosen light: half-way along each, where no light stands. */
async function threads(): Promise<boolean[]> {
  const news = murton.questions.findIndex((question) => question.id === 'news')
  const ends = murton.ties.from.flatMap((from, tie) =>
    murton.ties.question[tie] === news && from === light ? [murton.ties.to[tie] ?? 0] : [],
  )
  const from = await exhibit.screenOf(light)
  const halfway = await Promise.all(ends.map((row) => exhibit.screenOf(row)))
  return Promise.all(halfway.map((to) => shows((from.x + to.x) / 2, (from.y + to.y) / 2)))
}

async function lose(): Promise<void> {
  const { contextLosses = 0 } = await exhibit.stats()
  await exhibit.page.evaluate(`
    window.loser ??= document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context')
    loser.loseContext()`)
  await expect.poll(async () => (await exhibit.stats()).contextLosses).toBe(contextLosses + 1)
}

async function restore(): Promise<void> {
  await exhibit.page.evaluate('loser.restoreContext()')
  await expect.poll(async () => (await exhibit.stats()).lost).toBe(false)
  const { frames = 0 } = await exhibit.stats()
  await expect.poll(async () => (await exhibit.stats()).frames).toBeGreaterThan(frames + 1)
}

test('before, there are names, lights and threads', async () => {
  expect(await names()).not.toEqual([])
  const { x, y } = await exhibit.screenOf(light)
  expect(await shows(x, y, LIGHT_PX)).toBe(true)
  expect(await threads()).toContain(true)
})

test.each(['once', 'twice'])('lost %s, the picture goes and comes back as it was', async () => {
  const [named, tied] = [await names(), await threads()]
  await lose()
  expect(unlikeness(before, await pixelsOf(exhibit.page, picture))).toBeGreaterThan(0.02)
  await restore()
  expect(unlikeness(before, await steady())).toBeLessThan(SAME)
  expect(await names()).toEqual(named)
  expect(await threads()).toEqual(tied)
})

test('the visit goes on', async () => {
  await pace(exhibit.page, 1)
  await visitor.press('back')
  await visitor.settle()
  expect((await visitor.view()).open).toBeNull()
  await expect.poll(async () => inkOf(await pixelsOf(exhibit.page, picture))).toBeGreaterThan(0.01)
})

test('each loss is counted, and nothing was complained about', async () => {
  expect((await exhibit.stats()).contextLosses).toBe(2)
  expect(exhibit.errors).toEqual([])
})

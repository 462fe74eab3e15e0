/** Sound in the whole exhibit: none before the first touch, some with every touch, none while muted, and none missed where it fails. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { CUES } from '../../src/core/story/cue.ts'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import { rowsOfPool, SMALL, shippedPack, visitorOf } from './support/visitor.ts'

/** Longer than a sound may be held back, and than the page takes to answer. */
const SOON_MS = 600
/** Between the controls along the foot. */
const NOTHING = { x: 320, y: 395 }
const murton = shippedPack('murton')

let house: House
let exhibit: Exhibit

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
afterEach(() => exhibit.close())

const played = async (): Promise<number> => (await exhibit.stats()).soundsPlayed ?? -1
/** Waits until as many sounds as this have begun. */
async function heard(least: number, does: () => Promise<unknown>): Promise<void> {
  const before = await played()
  await does()
  await expect.poll(played).toBeGreaterThanOrEqual(before + least)
}
/** Nothing begins, for as long as anything could. */
async function silent(does: () => Promise<unknown>): Promise<void> {
  const before = await played()
  await does()
  await exhibit.page.waitForTimeout(SOON_MS)
  expect(await played()).toBe(before)
}

test('real touches are heard, from the one that wakes', async () => {
  exhibit = await house.open(SMALL)
  const { fingers, page } = exhibit
  await page.waitForLoadState('networkidle')
  await silent(() => exhibit.send({ type: 'tick', seconds: 0.2 }))
  await heard(1, () => fingers.tap(300, 200))
  expect((await exhibit.stage()).sound).toBe(true)

  const visitor = visitorOf(exhibit)
  await exhibit.send({ type: 'go', site: 'murton', scene: 'send-news', beat: 3 })
  await visitor.settle()
  await heard(2, () => visitor.tap(NOTHING))

  await exhibit.send({ type: 'guess', guess: 'friends' })
  const light = await exhibit.screenOf(rowsOfPool(murton, 'news', 'centre')[0] ?? 0)
  await heard(2, () => visitor.tap(light))
  expect((await visitor.view()).news).not.toBeNull()
  await heard(1, () => visitor.pass(1.3))
  expect(await exhibit.stats()).toMatchObject({ soundsMissing: 0 })
  expect(exhibit.errors).toEqual([])
})

test('a program that wakes the exhibit is no touch: it stays silent', async () => {
  exhibit = await house.open({ ...SMALL, query: `${SMALL.query}&scene=send-news&beat=2` })
  await exhibit.page.waitForLoadState('networkidle')
  await silent(() => exhibit.send({ type: 'open', pool: 'centre' }))
  expect(await exhibit.stage()).toMatchObject({ sound: true, view: { open: 'centre' } })
  await heard(1, () => exhibit.fingers.tap(NOTHING.x, NOTHING.y))
})

test('mute is one tap away, and so is sound', async () => {
  exhibit = await house.open({ ...SMALL, query: `${SMALL.query}&scene=send-news&beat=2` })
  const visitor = visitorOf(exhibit)
  await exhibit.page.waitForLoadState('networkidle')
  await visitor.press('sound')
  expect((await exhibit.stage()).sound).toBe(false)
  await exhibit.page.waitForTimeout(SOON_MS)
  await silent(async () => {
    await visitor.tap(NOTHING)
    await exhibit.send({ type: 'next' })
  })
  await visitor.press('sound')
  expect((await exhibit.stage()).sound).toBe(true)
  await heard(1, () => visitor.tap(NOTHING))
})

test('volume 0 and files that are missing leave the exhibit as it is', async () => {
  exhibit = await house.open({ ...SMALL, query: `${SMALL.query}&volume=0` })
  const { page, fingers } = exhibit
  await page.route('**/assets/sounds/**', (route) => route.fulfill({ status: 404, body: '' }))
  await page.reload()
  await page.waitForFunction('window.kith')
  await page.waitForLoadState('networkidle')
  await silent(() => fingers.tap(300, 200))
  expect((await exhibit.stage()).mode).toBe('visit')
  expect((await exhibit.stats()).soundsMissing).toBe(CUES.length)
  expect(exhibit.errors.filter((says) => !says.includes('404'))).toEqual([])
})

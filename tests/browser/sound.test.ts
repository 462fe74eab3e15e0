/** Sound in the whole exhibit: none before the first touch, some with every touch, none while muted, and none missed where it fails. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
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
/** Sounds that begin while something is done, and soon after. */
async function playedBy(does: () => Promise<unknown>): Promise<number> {
  const before = await played()
  await does()
  await exhibit.page.waitForTimeout(SOON_MS)
  return (await played()) - before
}

test('real touches are heard, from the one that wakes', async () => {
  exhibit = await house.open(SMALL)
  const { fingers, page } = exhibit
  await page.waitForLoadState('networkidle')
  expect(await playedBy(() => exhibit.send({ type: 'tick', seconds: 0.2 }))).toBe(0)
  expect(await playedBy(() => fingers.tap(300, 200))).toBeGreaterThan(0)
  expect((await exhibit.stage()).sound).toBe(true)

  const visitor = visitorOf(exhibit)
  await exhibit.send({ type: 'go', site: 'murton', scene: 'send-news', beat: 3 })
  await visitor.settle()
  expect(await playedBy(() => visitor.tap(NOTHING))).toBe(2)

  await exhibit.send({ type: 'guess', guess: 'friends' })
  const light = await exhibit.screenOf(rowsOfPool(murton, 'news', 'centre')[0] ?? 0)
  expect(await playedBy(() => visitor.tap(light))).toBeGreaterThanOrEqual(2)
  expect((await visitor.view()).news).not.toBeNull()
  expect(await playedBy(() => visitor.pass(1.3))).toBeGreaterThan(0)
  expect(await exhibit.stats()).toMatchObject({ soundsMissing: 0 })
  expect(exhibit.errors).toEqual([])
})

test('a program that wakes the exhibit is no touch: it stays silent', async () => {
  exhibit = await house.open({ ...SMALL, query: `${SMALL.query}&scene=send-news&beat=2` })
  await exhibit.page.waitForLoadState('networkidle')
  expect(await playedBy(() => exhibit.send({ type: 'open', pool: 'centre' }))).toBe(0)
  expect(await exhibit.stage()).toMatchObject({ sound: true, view: { open: 'centre' } })
  expect(await playedBy(() => exhibit.fingers.tap(NOTHING.x, NOTHING.y))).toBeGreaterThan(0)
})

test('mute is one tap away, and so is sound', async () => {
  exhibit = await house.open({ ...SMALL, query: `${SMALL.query}&scene=send-news&beat=2` })
  const visitor = visitorOf(exhibit)
  await exhibit.page.waitForLoadState('networkidle')
  await visitor.press('sound')
  expect((await exhibit.stage()).sound).toBe(false)
  await exhibit.page.waitForTimeout(SOON_MS)
  expect(
    await playedBy(async () => {
      await visitor.tap(NOTHING)
      await exhibit.send({ type: 'next' })
    }),
  ).toBe(0)
  await visitor.press('sound')
  expect((await exhibit.stage()).sound).toBe(true)
  expect(await playedBy(() => visitor.tap(NOTHING))).toBeGreaterThan(0)
})

test('volume 0 and files that are missing leave the exhibit as it is', async () => {
  exhibit = await house.open({ ...SMALL, query: `${SMALL.query}&volume=0` })
  const { page, fingers } = exhibit
  await page.route('**/assets/sounds/**', (route) => route.fulfill({ status: 404, body: '' }))
  await page.reload()
  await page.waitForFunction('window.kith')
  await page.waitForLoadState('networkidle')
  expect(await playedBy(() => fingers.tap(300, 200))).toBe(0)
  expect((await exhibit.stage()).mode).toBe('visit')
  expect((await exhibit.stats()).soundsMissing).toBe(14)
  expect(exhibit.errors.filter((says) => !says.includes('404'))).toEqual([])
})

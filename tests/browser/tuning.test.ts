/** A technician at the screen: the way in, the PIN, the panel, and what is left of it after a restart. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { TUNING } from '../../src/core/story/tuning.ts'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import { PACED, pace } from './support/pace.ts'
import { pixelsOf, unlikeness } from './support/pixels.ts'
import { SMALL, type Visitor, visitorOf } from './support/visitor.ts'

/** The size of `SMALL`, with nothing said that the panel may set. */
const PLAIN = { width: SMALL.width, height: SMALL.height, query: 'scene=send-news&beat=2&pin=2468' } as const
/** Large enough for words of the usual size and a picture beside them. */
const ROOMY = { width: 1280, height: 720 } as const
/** Within the corner, whatever the millimetres. */
const CORNER = { x: 20, y: 20 }

let house: House
let exhibit: Exhibit
let visitor: Visitor

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
afterEach(() => exhibit.close())

async function open(choice: { query?: string; width?: number; height?: number } = {}): Promise<void> {
  exhibit = await house.open({ ...PLAIN, ...choice, before: PACED })
  visitor = visitorOf(exhibit)
}

/** Sent together: a slow page's answers do not come between them. */
async function knock(times: number): Promise<void> {
  const { down, up } = exhibit.fingers
  await Promise.all(Array.from({ length: times }, () => [down({ id: 1, ...CORNER }), up()]).flat())
}

const there = (selector: string): Promise<number> => exhibit.page.locator(selector).count()

async function touch(selector: string): Promise<void> {
  const { x, y } = await visitor.middleOf(selector)
  await exhibit.fingers.tap(x, y)
}

async function type(pin: string): Promise<void> {
  for (const digit of pin) {
    await touch(`.pin-pad [data-key="${digit}"]`)
    // The same key again, this soon, would be one shaking finger.
    await exhibit.page.waitForTimeout(260)
  }
  await touch('.pin-pad [data-key="enter"]')
}

async function enter(): Promise<void> {
  await knock(5)
  await exhibit.page.waitForSelector('.pin-pad')
  await type('2468')
  await exhibit.page.waitForSelector('.technician .tp-sldv_t')
}

/** Drags the slider of a row from where it is to a share of its length. */
async function slide(label: string, share: number): Promise<void> {
  const track = exhibit.page.locator('.technician .tp-lblv', { hasText: label }).locator('.tp-sldv_t')
  const box = await track.boundingBox()
  if (!box) throw new Error(`expected a slider ${label}`)
  const [y, x] = [box.y + box.height / 2, box.x + share * box.width]
  const { down, move, up } = exhibit.fingers
  await down({ id: 1, x: box.x + box.width / 2, y })
  await move({ id: 1, x, y })
  await up({ id: 1, x, y })
}

/** Width of a control on the screen. */
const targetPx = (): Promise<number> =>
  exhibit.page.evaluate(`document.querySelector('.words .face').getBoundingClientRect().width`)

const press = (title: string): Promise<void> => touch(`.technician button:has-text("${title}")`)

test('five knocks and the PIN open the panel, which is set by touch, at once', async () => {
  await open(ROOMY)
  expect(await there('.pin-pad, .technician')).toBe(0)
  const before = { stage: await exhibit.stage(), target: await targetPx() }
  await enter()
  expect(await there('.pin-pad')).toBe(0)

  await pace(exhibit.page, 0)
  await exhibit.page.waitForFunction('document.getAnimations().every((a) => a.playState === "finished")')
  const picture = { x: 640, y: 100, width: 640, height: 400 }
  const small = await pixelsOf(exhibit.page, picture)
  await slide('sizes', 1)
  expect((await exhibit.stage()).tuning.sizes).toBe(1.6)
  await expect
    .poll(async () => unlikeness(small, await pixelsOf(exhibit.page, picture)))
    .toBeGreaterThan(0.002)

  await slide('mm of a pixel', 0.25)
  const { tuning, frame } = await exhibit.stage()
  expect(tuning.mm).toBeGreaterThan(0.4)
  expect(await targetPx()).toBeLessThan(before.target)
  expect(frame.safe).not.toEqual(before.stage.frame.safe)
  expect(exhibit.errors).toEqual([])
})

test('touches on pad and panel reach no picture, no control under them and no visit', async () => {
  await open()
  await knock(5)
  await exhibit.page.waitForSelector('.pin-pad')
  const { view } = await exhibit.stage()
  await type('2468')
  await exhibit.page.waitForSelector('.technician .tp-sldv_t')
  await slide('volume', 0.1)
  await exhibit.page.locator('.technician .tp-sldv_t').first().focus()
  await exhibit.page.keyboard.press('ArrowRight')
  await exhibit.page.keyboard.press('PageDown')
  const now = await exhibit.stage()
  expect(now.view).toEqual(view)
  expect(now.tuning.volume).toBeLessThan(0.3)
  expect(now.tuning.pulses).toBeCloseTo(1.05)
})

test('settings are there after a restart, until they are reset; the address wins for what it names', async () => {
  await open()
  await enter()
  await slide('volume', 0.02)
  await slide('seconds a step', 1)
  const set = (await exhibit.stage()).tuning
  expect(set).toMatchObject({ spreadStepS: 2.4 })
  expect(set.volume).toBeLessThan(0.2)

  const { page } = exhibit
  const again = async (more = ''): Promise<void> => {
    await page.goto(`${house.base}?probe&quality=fixed&${PLAIN.query}${more}`)
    await page.waitForFunction('window.kith')
    await page.evaluate('window.kith.ready')
  }
  await again()
  expect((await exhibit.stage()).tuning).toEqual(set)
  await again('&volume=0.7')
  expect((await exhibit.stage()).tuning).toEqual({ ...set, volume: 0.7 })
  await again()
  await enter()
  await press('Back to the defaults')
  expect((await exhibit.stage()).tuning).toEqual(TUNING)
  await again()
  expect((await exhibit.stage()).tuning).toEqual(TUNING)
})

test('three wrong PINs shut the door, to the right one, too; no PIN is said anywhere', async () => {
  await open()
  const said: string[] = []
  exhibit.page.on('console', (message) => said.push(message.text()))
  await exhibit.page.keyboard.press('Control+Alt+KeyT')
  await exhibit.page.waitForSelector('.pin-pad')
  const says = () => visitor.says('.pin-pad .says')
  const given = async (pin: string): Promise<string> => {
    await exhibit.page.keyboard.type(pin)
    expect(await visitor.says('.pin-pad')).not.toContain(pin)
    await exhibit.page.keyboard.press('Enter')
    return says()
  }
  expect(await given('1357')).toBe('That is not it.')
  expect(await given('1357')).toBe('That is not it.')
  expect(await given('1357')).toMatch(/^Wait (30|29|28) seconds/)
  expect(await given('2468')).toMatch(/^Wait \d+ seconds/)
  await exhibit.page.keyboard.press('Escape')
  expect(await there('.pin-pad')).toBe(0)

  await knock(5)
  await exhibit.page.waitForSelector('.pin-pad')
  expect(await given('2468')).toMatch(/^Wait \d+ seconds/)
  await touch('.pin-pad [data-key="leave"]')
  expect(await there('.pin-pad, .technician')).toBe(0)
  expect(said.join(' ')).not.toMatch(/1357|2468/)
  expect(JSON.stringify(await exhibit.stage())).not.toContain('2468')
})

test('while the panel is open the exhibit stays awake; closed, it goes to rest again', async () => {
  await open()
  await enter()
  for (let minute = 0; minute < 3; minute++) {
    await exhibit.send({ type: 'tick', seconds: 45 })
    await expect.poll(async () => (await exhibit.stage()).idleS).toBeLessThan(5)
  }
  expect((await exhibit.stage()).mode).toBe('visit')
  expect(await exhibit.page.locator('.technician').innerText()).toMatch(/context losses/)
  await press('Close')
  expect(await there('.technician')).toBe(0)
  await exhibit.send({ type: 'tick', seconds: 100 })
  expect((await exhibit.stage()).mode).toBe('attract')
})

test('the panel restarts the show and keeps its own settings', async () => {
  await open()
  await enter()
  await slide('volume', 0.02)
  const { volume } = (await exhibit.stage()).tuning
  await press('Restart the show')
  expect(await exhibit.stage()).toMatchObject({ mode: 'attract', tuning: { volume } })
  expect(await there('.technician')).toBe(1)
})

test('without a PIN in the address there is no way in; fewer knocks find none either', async () => {
  await open({ query: 'scene=send-news&beat=2' })
  await knock(5)
  await exhibit.page.keyboard.press('Control+Alt+KeyT')
  expect(await there('.pin-pad')).toBe(0)
  await exhibit.close()
  await open()
  await knock(4)
  expect(await there('.pin-pad')).toBe(0)
})

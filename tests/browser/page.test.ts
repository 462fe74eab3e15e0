/** The page in a real browser, at the four sizes: what a visitor sees, touches, tabs through. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { READINGS } from '../page/harness/readings.ts'
import { SCREENS } from '../page/harness/screens.ts'
import { serveHarness } from '../page/harness/serve.ts'
import { openBrowser } from './support/browser.ts'
import { contrasts, faults, fontPx, smallTargets, wordsTop } from './support/page-checks.ts'

type Screen = (typeof SCREENS)[number]

let browser: Browser
let served: Awaited<ReturnType<typeof serveHarness>>

beforeAll(async () => {
  served = await serveHarness()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

async function openAt(screen: Screen): Promise<Page> {
  const { width, height, mmPerPx, distanceM } = screen
  const page = await browser.newPage({ viewport: { width, height }, hasTouch: true })
  await page.goto(`${served.url}?mm=${mmPerPx}&distance=${distanceM}&reduced`)
  await page.evaluate(() => window.harness.ready)
  return page
}

const show = (page: Page, name: string) => page.evaluate((reading) => window.harness.show(reading), name)
const sent = (page: Page) => page.evaluate(() => window.harness.sent.filter((c) => c.type !== 'stay'))
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset.id)

describe.each(SCREENS)('on $name ($width x $height)', (screen) => {
  let page: Page
  beforeAll(async () => {
    page = await openAt(screen)
  })
  afterAll(() => page.close())

  it.each(Object.keys(READINGS))('nothing of "%s" overlaps or is cut off', async (name) => {
    await show(page, 'attract')
    await show(page, name)
    expect(await page.evaluate(faults)).toEqual([])
  })

  it.each(Object.keys(READINGS))('every target of "%s" is 20 mm or more', async (name) => {
    await show(page, name)
    expect(await page.evaluate(smallTargets, 20 / screen.mmPerPx)).toEqual([])
  })

  it.each(Object.keys(READINGS))('words of "%s" stand 4.5:1 or more from their ground', async (name) => {
    await show(page, name)
    await page.waitForTimeout(260)
    const weak = (await page.evaluate(contrasts)).filter(({ ratio }) => ratio < 4.5)
    expect(weak).toEqual([])
  })

  it('opening a group moves nothing: the picture keeps its area', async () => {
    await show(page, 'attract')
    await show(page, 'story')
    const before = await page.evaluate(() => window.harness.page.safe())
    await show(page, 'few-links')
    expect(await page.evaluate(() => window.harness.page.safe())).toEqual(before)
  })

  it('no dead band lies between the picture and the words under it', async () => {
    await show(page, 'attract')
    await show(page, 'story')
    const { bottom } = await page.evaluate(() => window.harness.page.safe())
    const gap = (await page.evaluate(wordsTop, '.words .column')) - (screen.height - bottom)
    expect(gap).toBeLessThan(0.04 * screen.height)
  })

  it('the picture keeps the greatest part of the screen beside words and controls', async () => {
    await show(page, 'attract')
    await show(page, 'story')
    const { left, top, right, bottom } = await page.evaluate(() => window.harness.page.safe())
    const share =
      ((screen.width - left - right) * (screen.height - top - bottom)) / (screen.width * screen.height)
    expect(share).toBeGreaterThan(screen.name === 'tablet' ? 0.27 : 0.44)
  })

  it('the facilitator’s questions stand larger than all words but the question of the scene', async () => {
    await show(page, 'attract')
    await show(page, 'guided')
    const px = await page.evaluate(fontPx, ['.prompts p', '.caption', '.under', '.badge'])
    expect(px[0]).toBeGreaterThan(1.15 * Math.max(...px.slice(1)))
  })

  it('the picture keeps a third of the shorter side at least', async () => {
    await show(page, 'story')
    const safe = await page.evaluate(() => window.harness.page.safe())
    const free = Math.min(screen.width - safe.left - safe.right, screen.height - safe.top - safe.bottom)
    expect(free).toBeGreaterThan(Math.min(screen.width, screen.height) / 3)
  })
})

describe('a button', () => {
  let page: Page
  beforeAll(async () => {
    page = await openAt(SCREENS[0])
    await show(page, 'story')
  })
  afterAll(() => page.close())

  it('acts when the finger lands', async () => {
    const box = await page.locator('.words [data-id="next"]').boundingBox()
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40)
    const before = (await sent(page)).length
    await page.mouse.down()
    expect((await sent(page)).slice(before)).toEqual([{ type: 'card', card: 'next' }])
    await page.mouse.up()
  })

  it('acts once for one tap', async () => {
    const before = (await sent(page)).length
    await page.locator('.words [data-id="few-links"]').tap()
    expect(await sent(page)).toHaveLength(before + 1)
  })

  it('acts for a screen reader, which clicks without a finger', async () => {
    const before = (await sent(page)).length
    await page.evaluate(() => document.querySelector<HTMLElement>('.words [data-id="retired"]')?.click())
    expect(await sent(page)).toHaveLength(before + 1)
  })

  it('that is locked does nothing', async () => {
    await show(page, 'guided')
    const before = (await sent(page)).length
    await page.locator('.words [data-id="single-mums"]').tap()
    expect(await sent(page)).toHaveLength(before)
  })

  it('answers in light', async () => {
    await page.locator('.words [data-id="next"]').tap()
    const rings = await page.evaluate(
      () =>
        [...document.querySelectorAll('.rings i')].filter((ring) => ring.getAnimations().length > 0).length,
    )
    expect(rings).toBeGreaterThan(0)
  })
})

describe('at rest', () => {
  it('nothing takes the touch from the picture', async () => {
    const page = await openAt(SCREENS[0])
    await show(page, 'attract')
    const under = await page.evaluate(() => document.elementFromPoint(300, 180)?.id)
    expect(under).toBe('picture')
    await page.close()
  })
})

describe('the slider', () => {
  it('follows a sliding finger from stop to stop', async () => {
    const page = await openAt(SCREENS[0])
    await show(page, 'slider')
    const stops = page.locator('.words .stop')
    const from = await stops.nth(0).boundingBox()
    const to = await stops.nth(4).boundingBox()
    const y = (from?.y ?? 0) + 20
    await page.mouse.move((from?.x ?? 0) + (from?.width ?? 0) / 2, y)
    await page.mouse.down()
    await page.mouse.move((to?.x ?? 0) + (to?.width ?? 0) / 2, y, { steps: 12 })
    await page.mouse.up()
    const beats = (await sent(page)).map((c) => (c.type === 'go' ? c.beat : null))
    expect([beats.at(0), beats.at(-1)]).toEqual([0, 4])
    await page.close()
  })
})

describe('the twin', () => {
  let page: Page
  beforeAll(async () => {
    page = await openAt(SCREENS[0])
    await show(page, 'story')
  })
  afterAll(() => page.close())

  it('is where Tab leads', async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.twin') !== null)).toBe(true)
  })

  it('comes into sight when the keyboard enters it', async () => {
    await page.waitForTimeout(300)
    const box = await page.locator('.twin').boundingBox()
    expect((box?.x ?? 9999) + (box?.width ?? 0)).toBeLessThanOrEqual(1921)
  })

  it('presses what Enter is on, once', async () => {
    const before = (await sent(page)).length
    await page.locator('.twin [data-id="send"]').focus()
    await page.keyboard.press('Enter')
    expect((await sent(page)).slice(before)).toEqual([{ type: 'card', card: 'send' }])
  })

  it.each(Object.keys(READINGS))('names every button of "%s"', async (name) => {
    await show(page, name)
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .filter((b) => (b.textContent ?? '').trim() === '')
        .map((b) => b.outerHTML),
    )
    expect(nameless).toEqual([])
  })

  it.each(['story', 'mums', 'guided'])('offers every control of "%s"', async (name) => {
    await show(page, name)
    const missing = await page.evaluate(() => {
      const ids = (root: string) =>
        [...document.querySelectorAll<HTMLElement>(`${root} [data-id]`)].map((b) => b.dataset.id)
      const twin = new Set(ids('.twin'))
      return ids('.words').filter((id) => id !== 'badge' && !twin.has(id))
    })
    expect(missing).toEqual([])
  })

  it('is the only tree that assistive technology sees', async () => {
    const exposed = await page.evaluate(() =>
      [...document.querySelectorAll('button')].filter(
        (b) => !b.closest('.twin') && !b.closest('[aria-hidden="true"]'),
      ),
    )
    expect(exposed).toEqual([])
  })

  it('keeps the keyboard inside an open card', async () => {
    await show(page, 'story')
    await page.locator('.twin [data-id="help"]').focus()
    await show(page, 'card')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('close')
  })

  it('gives the keyboard back where it was when the card closes', async () => {
    await show(page, 'story')
    expect(await focused(page)).toBe('help')
  })

  it('stays out of sight when a finger opens a card', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await show(page, 'card')
    expect(await page.evaluate(() => document.activeElement?.closest('.twin') ?? null)).toBeNull()
  })

  it('is the whole page where there is no picture', async () => {
    await show(page, 'story')
    await page.evaluate(() => window.harness.page.standIn(true))
    await page.waitForTimeout(300)
    expect(await page.locator('.twin').boundingBox()).toMatchObject({ x: 0, width: 1920 })
  })
})

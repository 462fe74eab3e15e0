/** Native listeners, real touches: what a finger does is told, and no gesture gets stuck. */
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { type Fingers, fingersOf } from './support/exhibit.ts'

/** 400 px of picture with a button below; 40 px are 20 mm. Everything told lands in `told`. */
const PAGE = `
  <body style="margin:0">
    <div id="picture" style="width:600px;height:400px"><canvas style="width:100%;height:100%"></canvas></div>
    <button id="button" style="height:60px">A button</button><input id="field">
    <div data-apart><button id="apart" style="height:60px">None of ours</button></div>
  </body>`
const LISTEN = `
  window.told = []
  const tell = (type) => (...rest) => told.push([type, ...rest])
  const deps = { settings: () => ({ mmPerPx: 0.5, most: 10, drag: 'look' }) }
  for (const type of ['touched', 'tapped', 'doubleTapped', 'panned', 'pinched', 'released']) deps[type] = tell(type)
  window.dark = false
  deps.keyed = () => dark
  deps.key = (name) => { told.push(['key', name]); return true }
  KithTouch.openTouch(document.getElementById('picture'), deps)`

let browser: Browser
let script: string
let page: Page
let fingers: Fingers

beforeAll(async () => {
  browser = await openBrowser()
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'src/touch/touch.ts', formats: ['iife'], name: 'KithTouch' } },
  })
  const [first] = Array.isArray(built) ? built : []
  const [chunk] = first?.output ?? []
  script = chunk?.type === 'chunk' ? chunk.code : ''
})

afterAll(() => browser.close())

beforeEach(async () => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 800, height: 500 } })
  page = await context.newPage()
  await page.setContent(PAGE)
  await page.addScriptTag({ content: script + LISTEN })
  fingers = fingersOf(await context.newCDPSession(page))
  return () => context.close()
})

const told = (): Promise<unknown[][]> => page.evaluate('told.splice(0)')
const types = async (): Promise<unknown[]> => (await told()).map(([type]) => type)
const finger = (id: number, x: number, y: number) => ({ id, x, y })

test('a tap on the picture is told at touch-down and again when it lifts', async () => {
  await fingers.down(finger(1, 100, 100))
  expect(await told()).toEqual([['touched', 100, 100]])
  await fingers.up()
  expect(await told()).toEqual([['tapped', 100, 100], ['released']])
})

test('a touch on a button answers in light and taps no picture', async () => {
  await fingers.tap(20, 430)
  expect(await types()).toEqual(['touched'])
})

test('a finger that slides further than 20 mm pans', async () => {
  await fingers.down(finger(1, 100, 100))
  await fingers.move(finger(1, 200, 130))
  await fingers.up()
  expect(await told()).toEqual([['touched', 100, 100], ['panned', 100, 30], ['released']])
})

test('two fingers pinch, and the one that stays pans', async () => {
  await fingers.down(finger(1, 100, 100))
  await fingers.down(finger(1, 100, 100), finger(2, 200, 100))
  await fingers.move(finger(1, 100, 100), finger(2, 300, 100))
  await fingers.up(finger(2, 300, 100))
  await fingers.move(finger(1, 110, 100))
  await fingers.up()
  expect(await types()).toEqual(['touched', 'touched', 'pinched', 'panned', 'released'])
})

test('a touch that the system takes away taps nothing', async () => {
  await fingers.down(finger(1, 100, 100))
  await fingers.cancel()
  expect(await types()).toEqual(['touched', 'released'])
})

test('after ten fingers at once a single tap is a tap', async () => {
  const ten = Array.from({ length: 10 }, (_, k) => finger(k + 1, 40 + 50 * k, 200))
  await fingers.down(...ten)
  await fingers.move(...ten.map((f) => ({ ...f, y: 260 })))
  await fingers.up()
  await told()
  await fingers.tap(300, 100)
  expect(await types()).toEqual(['touched', 'tapped', 'released'])
})

test('fingers held while the window loses its focus are let go', async () => {
  await fingers.down(finger(1, 100, 100))
  await page.evaluate('window.dispatchEvent(new Event("blur"))')
  await fingers.up()
  expect((await types()).filter((type) => type !== 'key')).toEqual(['touched', 'released'])
})

test('a mouse let go outside the window leaves nothing held', async () => {
  await page.mouse.move(100, 100)
  await page.mouse.down()
  await page.mouse.move(900, 100)
  await page.mouse.up()
  await told()
  await page.mouse.move(200, 200)
  expect(await told()).toEqual([])
})

test('a wheel comes nearer without zooming the page', async () => {
  await page.mouse.move(100, 100)
  await page.mouse.wheel(0, -100)
  await expect.poll(types).toContain('pinched')
  expect(await page.evaluate('visualViewport.scale')).toBe(1)
})

test.each([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['Space', 'next'],
  ['PageUp', 'back'],
  ['ArrowDown', 'down'],
  ['ArrowUp', 'up'],
  ['b', 'blank'],
  ['Shift+B', 'blank'],
  ['.', 'blank'],
  ['F5', 'start'],
])('%s of a clicker means %s', async (key, name) => {
  await page.keyboard.press(key)
  expect(await told()).toEqual([['key', name]])
})

test('Escape is told when it is pressed and when it is let go, however long it is held', async () => {
  await page.keyboard.down('Escape')
  await page.keyboard.down('Escape')
  await page.keyboard.up('Escape')
  expect(await told()).toEqual([
    ['key', 'escape'],
    ['key', 'let-go'],
  ])
})

test('Escape held while the window loses its focus is let go', async () => {
  await page.keyboard.down('Escape')
  await page.evaluate('window.dispatchEvent(new Event("blur"))')
  expect(await told()).toContainEqual(['key', 'let-go'])
})

test('a key in the dark is used up', async () => {
  await page.evaluate('window.dark = true')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('x')
  expect(await told()).toEqual([])
})

test('F5 of a clicker does not reload the page, held neither', async () => {
  await page.keyboard.down('F5')
  await page.keyboard.down('F5')
  await page.keyboard.up('F5')
  expect(await page.evaluate('typeof told')).toBe('object')
})

test('a key pressed on a button is the button’s', async () => {
  await page.focus('#button')
  await page.keyboard.press('Enter')
  await page.focus('#field')
  await page.keyboard.press('ArrowRight')
  expect(await told()).toEqual([])
})

test('touches and keys in a layer apart are told to nobody, and its buttons can be pressed', async () => {
  await page.evaluate("document.getElementById('apart').onclick = () => told.push(['its own'])")
  const box = await page.locator('#apart').boundingBox()
  await fingers.tap((box?.x ?? 0) + 10, (box?.y ?? 0) + 10)
  await page.focus('#apart')
  await page.keyboard.press('PageDown')
  await expect.poll(told).toEqual([['its own']])
})

test('a long press opens no menu', async () => {
  const prevented = await page.evaluate(
    `!document.getElementById('picture').dispatchEvent(new Event('contextmenu', { bubbles: true, cancelable: true }))`,
  )
  expect(prevented).toBe(true)
})

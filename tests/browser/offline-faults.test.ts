/** What goes wrong without a network, and with a bad address: said in a sentence, and the exhibit goes on. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { type House, openHouse } from './support/exhibit.ts'

const TINY = { width: 320, height: 200 }
let house: House
let folder: string
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kith-bad-pack-'))
  const pack = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/murton/pack.json'), 'utf8'))
  pack.nodes.people.mentions[3] = 'many'
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(pack))
  house = await openHouse(folder)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.close()
  rmSync(folder, { recursive: true })
})

interface Opened {
  readonly page: Page
  /** What the console was told: "error: ...". */
  readonly told: string[]
  readonly asked: string[]
}

async function openAt(query: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: TINY, hasTouch: true })
  const told: string[] = []
  const asked: string[] = []
  page.on('console', (message) => told.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => told.push(`pageerror: ${error}`))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${house.base}?quality=fixed&${query}`)
  await page.waitForSelector('.twin h1')
  return { page, told, asked }
}

test('a bad pack is told by its field, and the shipped one plays', async () => {
  const exhibit = await house.open({ ...TINY, query: 'pack=packs/current/pack.json' })
  expect(exhibit.errors).toHaveLength(1)
  expect(exhibit.errors[0]).toContain('packs/current/pack.json: nodes.people.mentions[3] must be')
  await exhibit.send({ type: 'wake' })
  expect((await exhibit.stage()).view).toMatchObject({ site: 'murton', scene: 'wake' })
  await exhibit.close()
})

test.each([
  ['a pack that is not there', 'pack=packs/none/pack.json', 'packs/none/pack.json could not be read'],
  ['a place that is not there', 'site=atlantis', 'data/atlantis/pack.json could not be read'],
])('%s is told, and the exhibit plays', async (_, query, says) => {
  const { page, told } = await openAt(query)
  expect(told.join('\n')).toContain(says)
  expect(await page.textContent('.twin h1')).toBe('Who hears last?')
  await page.close()
})

test.each([
  ['an option that is not there', 'sight=murton', 'There is no option "sight".'],
  ['a value that is none', 'mm=large', 'Option mm: expected a number from 0.05 to 2, got "large".'],
  ['a pack from elsewhere', 'pack=https://example.org/pack.json', 'Option pack: expected'],
])('%s is reported, and the exhibit plays', async (_, query, says) => {
  const { page, told } = await openAt(query)
  expect(told.join('\n')).toContain(`warning: ${says}`)
  expect(await page.textContent('.twin h1')).toBe('Who hears last?')
  await page.close()
})

test('without the option probe nothing is exposed', async () => {
  const { page } = await openAt('site=murton')
  expect(await page.evaluate('"kith" in window')).toBe(false)
  await page.close()
})

test('a whole visit asks for nothing beyond this machine', async () => {
  const { page, asked, told } = await openAt('mm=0.8')
  await page.touchscreen.tap(100, 100)
  for (const words of ['Go on', 'Go on', 'Pick a place', 'Tipton']) {
    await page.evaluate((begins) => {
      const all = [...document.querySelectorAll<HTMLElement>('.twin button')]
      all.find((button) => button.textContent?.startsWith(begins))?.click()
    }, words)
  }
  await page.waitForFunction("document.querySelector('.twin .twin-place')?.textContent.startsWith('Tipton')")
  const hosts = new Set(
    asked
      .filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))
      .map((url) => new URL(url).host),
  )
  expect([...hosts]).toEqual([new URL(house.base).host])
  expect(told).toEqual([])
  await page.close()
})

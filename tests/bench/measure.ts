/** One size in a browser of its own: what a frame, a change, a pick and the loading cost. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../browser/support/browser.ts'

export interface Size {
  readonly name: string
  readonly nodes: number
  readonly ties: number
}

/** Milliseconds and megabytes. */
export interface Measured {
  readonly name: string
  readonly nodes: number
  readonly ties: number
  /** Main-thread script a frame by the browser's own count, draw calls made no-ops. */
  readonly frameScript: number
  /** Our own call a frame, median, draw calls made no-ops. */
  readonly frameCall: number
  readonly compose: number
  readonly restyle: number
  readonly pick: number
  /** From opening to the first painted frame read back. */
  readonly load: number
  readonly heap: number
  readonly heapLater: number | null
  /** A painted frame read back: what software drawing takes; a graphics card does not. */
  readonly raster: number
}

const VIEW = { width: 1920, height: 1080 }

/** Draw calls do nothing: the script is warm and alone. */
const NO_DRAW = () => {
  const context = WebGL2RenderingContext.prototype
  for (const call of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const)
    context[call] = () => undefined
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

interface Bench {
  readonly browser: Browser
  readonly page: Page
  readonly cdp: CDPSession
}

async function openBench(url: string, draws: boolean): Promise<Bench> {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: VIEW })
  if (!draws) await page.addInitScript(NO_DRAW)
  await page.goto(url)
  await page.waitForFunction(() => window.kithBench)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { browser, page, cdp }
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}

async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const used = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (used.usedSize + (used.backingStorageSize ?? 0)) / 1048576
}

const runFrames = (page: Page, frames: number): Promise<number[]> =>
  page.evaluate((frames) => window.kithBench.frames(frames), frames)

async function frameCost({ page, cdp }: Bench, frames: number) {
  await runFrames(page, 60)
  const before = await scriptMs(cdp)
  const times = await runFrames(page, frames)
  return { frameScript: ((await scriptMs(cdp)) - before) / frames, frameCall: median(times) }
}

/** The frame of an empty stage, measured the same way. */
export async function measureEmpty(url: string, frames: number) {
  const bench = await openBench(url, false)
  await bench.page.evaluate(() => window.kithBench.empty())
  const cost = await frameCost(bench, frames)
  await bench.browser.close()
  return cost
}

const load = (page: Page, size: Size) =>
  page.evaluate(async ({ nodes, ties }) => {
    const startMs = performance.now()
    await window.kithBench.load(nodes, ties)
    return performance.now() - startMs
  }, size)

async function scriptSide(url: string, size: Size, frames: number) {
  const bench = await openBench(url, false)
  const { page } = bench
  await load(page, size)
  const changes = await page.evaluate(() => ({
    compose: Array.from({ length: 9 }, (_, i) => window.kithBench.compose(i % 2 === 0)),
    restyle: Array.from({ length: 9 }, (_, i) => window.kithBench.restyle(i % 2 === 0)),
    pick: window.kithBench.picks(2000),
  }))
  await page.evaluate(() => window.kithBench.lively())
  const cost = await frameCost(bench, frames)
  await bench.browser.close()
  return {
    ...cost,
    compose: median(changes.compose),
    restyle: median(changes.restyle),
    pick: changes.pick.reduce((a, b) => a + b, 0) / changes.pick.length,
  }
}

async function paintedSide(url: string, size: Size, soakS: number) {
  const { browser, page, cdp } = await openBench(url, true)
  const empty = await heapMb(cdp)
  const loadMs = await load(page, size)
  const heap = (await heapMb(cdp)) - empty
  await page.evaluate(() => window.kithBench.lively())
  const raster = median(await page.evaluate(() => window.kithBench.painted(8)))
  let heapLater: number | null = null
  if (soakS > 0) {
    const untilMs = Date.now() + soakS * 1000
    while (Date.now() < untilMs) await runFrames(page, 30)
    heapLater = (await heapMb(cdp)) - empty
  }
  await browser.close()
  return { load: loadMs, heap, heapLater, raster }
}

export async function measure(
  url: string,
  size: Size,
  { frames, soakS }: { frames: number; soakS: number },
): Promise<Measured> {
  return { ...size, ...(await scriptSide(url, size, frames)), ...(await paintedSide(url, size, soakS)) }
}

/** The page prepare.html in a browser of its own, whose every request, word and stored byte is watched. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildPages } from '../../../src/serve/build.ts'
import { serve } from '../../../src/serve/server.ts'
import { ARGS, browserPath } from './browser.ts'

/** The exhibit beside it is drawn without a graphics card. */
const SLOW_MS = 120_000

export interface Desk {
  readonly base: string
  readonly context: BrowserContext
  readonly page: Page
  /** Addresses that were asked for, by any page, frame or worker, and what was sent along. */
  readonly requests: string[]
  /** Everything that any page said on the console, or failed with. */
  readonly told: string[]
  /** Closes the browser, and gives every byte that it left on disk, by file; none the second time. */
  readonly closed: () => Promise<ReadonlyMap<string, Uint8Array>>
}

/** Opens the page, fully loaded. A browser of its own: what it stores is on disk, to be searched. */
export async function openPrepare(size = { width: 1280, height: 800 }): Promise<Desk> {
  await buildPages()
  const serving = await serve({ port: 0 })
  const profile = mkdtempSync(join(tmpdir(), 'kith-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: [...ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    viewport: size,
    acceptDownloads: true,
  })
  const requests: string[] = []
  const told: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (!/^(?:blob|data):/.test(url)) requests.push(`${request.method()} ${url} ${request.postData() ?? ''}`)
  })
  context.on('console', (message) => told.push(message.text()))
  context.on('weberror', (error) => told.push(String(error.error())))
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(30_000)
  const base = `http://127.0.0.1:${serving.port}/`
  await page.goto(`${base}prepare.html`, { waitUntil: 'networkidle' })
  return {
    base,
    context,
    page,
    requests,
    told,
    closed: async () => {
      if (!existsSync(profile)) return new Map()
      await context.close()
      await serving.close()
      const left = bytesIn(profile)
      rmSync(profile, { recursive: true })
      return left
    },
  }
}

/** All files under a folder, by path. */
export function bytesIn(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length), readFileSync(path)]
    }),
  )
}

/** Drops files on the page as a hand does. */
export async function drop(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    base64: Buffer.from(content).toString('base64'),
  }))
  const dropped = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    return transfer
  }, given)
  for (const type of ['dragover', 'drop'])
    await page.dispatchEvent('.prepare main', type, { dataTransfer: dropped })
}

export const title = (page: Page): Promise<string> => page.innerText('.prepare h1')

/** Leads on by the lit button at the foot, once it can be pressed. */
export async function goOn(page: Page, to: string | RegExp): Promise<void> {
  await page.click('.ways .lit:enabled')
  await page.locator('.prepare h1', { hasText: to }).waitFor()
}

/** Presses a button that saves, and gives the bytes of the file and its name. */
export async function saved(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: SLOW_MS }),
    page.getByRole('button', { name: `Save ${name}`, exact: true }).click({ timeout: SLOW_MS }),
  ])
  if (download.suggestedFilename() !== name)
    throw new Error(`expected ${name}, got ${download.suggestedFilename()}`)
  return readFileSync(await download.path())
}

/** Everything that the browser keeps for this server, as text: '' where it keeps nothing. */
export function storedBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const bases = await indexedDB.databases()
    const caches_ = await caches.keys()
    const shelves = [localStorage, sessionStorage].flatMap((shelf) => Object.entries(shelf))
    const kept = [...bases.map(({ name }) => name), ...caches_, ...shelves.flat(), document.cookie]
    return [...kept, history.state === null ? '' : JSON.stringify(history.state)].join('')
  })
}

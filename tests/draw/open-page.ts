/** Opens a module of the tests in a real browser, bundled with nothing but what it imports. */
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { openBrowser } from '../browser/support/browser.ts'

export async function codeOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const [first] = 'output' in built ? built.output : []
  if (first?.type !== 'chunk') throw new Error(`expected ${entry} to make one script`)
  return first.code
}

export interface Opened {
  readonly browser: Browser
  readonly page: Page
  readonly errors: string[]
}

/** A page of the given size with the script run in it, and whatever it complained about. */
export async function openPage(code: string, size: { width: number; height: number }): Promise<Opened> {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: size })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text())
  })
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>')
  await page.addScriptTag({ content: code })
  return { browser, page, errors }
}

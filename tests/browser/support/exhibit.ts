/** The built exhibit in a real browser: one server for a file of tests, a page for each visit. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Command } from '../../../src/core/story/command.ts'
import type { Stage } from '../../../src/core/story/stage.ts'
import { buildPages } from '../../../src/serve/build.ts'
import { type Serving, serve } from '../../../src/serve/server.ts'
import { openBrowser } from './browser.ts'

export interface House {
  readonly base: string
  readonly open: (choice?: OpenChoice) => Promise<Exhibit>
  readonly close: () => Promise<void>
}

export interface OpenChoice {
  /** Options of the exhibit besides `probe` and `quality=fixed`. */
  readonly query?: string
  readonly width?: number
  readonly height?: number
  /** Run in the page before anything else. */
  readonly before?: string
}

export interface Exhibit {
  readonly page: Page
  /** Everything the page complained of. */
  readonly errors: string[]
  readonly stage: () => Promise<Stage>
  readonly send: (command: Command) => Promise<void>
  readonly stats: () => Promise<Record<string, number>>
  readonly clusters: () => Promise<
    readonly { id: string; title: string; x: number; y: number; rows: number }[]
  >
  readonly screenOf: (row: number) => Promise<{ x: number; y: number }>
  readonly fingers: Fingers
  readonly close: () => Promise<void>
}

/** Real touch events with any number of pointers. */
export interface Fingers {
  readonly tap: (x: number, y: number) => Promise<void>
  /** Two taps sent together, so that a slow page's answer to the first does not come between them. */
  readonly doubleTap: (x: number, y: number) => Promise<void>
  readonly down: (...points: Touch[]) => Promise<void>
  readonly move: (...points: Touch[]) => Promise<void>
  /** Lifts these fingers, or all where none is named. */
  readonly up: (...points: Touch[]) => Promise<void>
  readonly cancel: () => Promise<void>
}

export interface Touch {
  readonly id: number
  readonly x: number
  readonly y: number
}

export async function openHouse(packDir?: string): Promise<House> {
  await buildPages()
  const serving: Serving = await serve({ port: 0, ...(packDir === undefined ? {} : { packDir }) })
  const browser = await openBrowser()
  const base = `http://127.0.0.1:${serving.port}/`
  return {
    base,
    open: (choice = {}) => openExhibit(browser, base, choice),
    close: async () => {
      await browser.close()
      await serving.close()
    },
  }
}

async function openExhibit(browser: Browser, base: string, choice: OpenChoice): Promise<Exhibit> {
  const context = await browser.newContext({
    viewport: { width: choice.width ?? 1280, height: choice.height ?? 720 },
    hasTouch: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  if (choice.before) await page.addInitScript(choice.before)
  await page.goto(`${base}?probe&quality=fixed&${choice.query ?? ''}`)
  await page.waitForFunction('window.kith')
  await page.evaluate('window.kith.ready')
  const cdp = await context.newCDPSession(page)
  const ask = <T>(call: string): Promise<T> => page.evaluate(`window.kith.${call}`) as Promise<T>
  return {
    page,
    errors,
    stage: () => ask('stage()'),
    send: (command) => ask(`send(${JSON.stringify(command)})`),
    stats: () => ask('stats()'),
    clusters: () => ask('clusters()'),
    screenOf: (row) => ask(`screenOf(${row})`),
    fingers: fingersOf(cdp),
    close: () => context.close(),
  }
}

export function fingersOf(cdp: CDPSession): Fingers {
  const dispatch = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    points: readonly Touch[],
  ): Promise<void> => {
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((p) => ({ ...p })) })
  }
  const down = (...points: Touch[]) => dispatch('touchStart', points)
  const up = (...points: Touch[]) => dispatch('touchEnd', points)
  return {
    down,
    up,
    move: (...points) => dispatch('touchMove', points),
    cancel: () => dispatch('touchCancel', []),
    tap: async (x, y) => {
      await down({ id: 1, x, y })
      await up()
    },
    doubleTap: async (x, y) => {
      await Promise.all([down({ id: 1, x, y }), up(), down({ id: 1, x, y }), up()])
    },
  }
}

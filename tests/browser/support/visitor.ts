/** What a visitor does at the exhibit: presses what is drawn, touches what is lit, lets time pass. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row, SitePack } from '../../../src/core/model/pack.ts'
import type { Stage } from '../../../src/core/story/stage.ts'
import type { Exhibit, Touch } from './exhibit.ts'

/** A small screen that still holds every word, and is quick to draw in software. */
export const SMALL = { width: 640, height: 400, query: 'mm=0.6&distance=0.4' } as const

/** Two taps this far apart in time are never one double tap. */
const APART_MS = 450
/** Two touches on one control this far apart are two presses. */
const TWO_PRESSES_MS = 300
/** A tick moves the stage no further than this. */
const TICK_S = 0.25

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Visitor {
  /** Stage time passes, tick by tick, without waiting for frames. */
  readonly pass: (seconds: number) => Promise<void>
  /** Until what was touched has come to rest under the finger. */
  readonly settle: () => Promise<void>
  /** The middle of a drawn control. */
  readonly middleOf: (selector: string) => Promise<Point>
  /** Lays a finger on a drawn control and lifts it. */
  readonly press: (id: string) => Promise<void>
  /** Taps the picture, never so soon that two taps are a double tap. */
  readonly tap: (at: Point) => Promise<void>
  /** A row of an open group, or of a group seen from far, that a finger can reach. */
  readonly reach: (row: Row) => Promise<Point>
  readonly view: () => Promise<Stage['view']>
  /** The words of an element, in one line. */
  readonly says: (selector: string) => Promise<string>
}

export function visitorOf(exhibit: Exhibit): Visitor {
  const { page, fingers } = exhibit
  const middleOf = async (selector: string): Promise<Point> => {
    const box = await page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`expected ${selector} on the screen`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const pass = async (seconds: number): Promise<void> => {
    await page.evaluate(
      `for (let s = ${seconds}; s > 0; s -= ${TICK_S}) kith.send({ type: 'tick', seconds: Math.min(s, ${TICK_S}) })`,
    )
  }
  let pressed = ''
  return {
    pass,
    middleOf,
    settle: () => pass(3),
    press: async (id) => {
      const { x, y } = await middleOf(`.words [data-id="${id}"]`)
      if (id === pressed) await page.waitForTimeout(TWO_PRESSES_MS)
      pressed = id
      await fingers.tap(x, y)
    },
    tap: async ({ x, y }) => {
      await page.waitForTimeout(APART_MS)
      await fingers.tap(x, y)
    },
    reach: (row) => exhibit.screenOf(row),
    view: async () => (await exhibit.stage()).view,
    says: async (selector) =>
      (await page.locator(selector).first().allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim(),
  }
}

/** The shipped pack of a place. */
export function shippedPack(site: string): SitePack {
  const file = join(import.meta.dirname, '../../../data', site, 'pack.json')
  return JSON.parse(readFileSync(file, 'utf8')) as SitePack
}

/** Rows of a pool of a question, the one nearest to the pool's middle first. */
export function rowsOfPool(pack: SitePack, questionId: string, poolId: string): Row[] {
  const question = pack.questions.find((q) => q.id === questionId)
  const pool = question?.pools.list.findIndex((p) => p.id === poolId) ?? -1
  if (!question || pool < 0) throw new Error(`expected ${questionId} to have ${poolId}`)
  const { x, y } = question.places
  const rows = question.pools.of.flatMap((of, row) => (of === pool ? [row] : []))
  const mean = (of: readonly number[]): number =>
    rows.reduce((sum, row) => sum + (of[row] ?? 0), 0) / Math.max(1, rows.length)
  const [midX, midY] = [mean(x), mean(y)]
  const gap = (row: Row): number => Math.hypot((x[row] ?? 0) - midX, (y[row] ?? 0) - midY)
  return rows.sort((a, b) => gap(a) - gap(b))
}

/** `count` fingers in a row. */
export function handful(count: number, y: number): Touch[] {
  return Array.from({ length: count }, (_, k) => ({ id: k + 1, x: 60 + 50 * k, y }))
}

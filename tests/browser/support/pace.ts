/** The page's own clock, made faster or held still: the exhibit only ever asks its animation frames what time it is. */
import type { Page } from 'playwright-core'

/** For `OpenChoice.before`. */
export const PACED = `
  (() => {
    const real = window.requestAnimationFrame.bind(window)
    let pace = 1
    let anchor = { realMs: 0, shownMs: 0 }
    const shown = (realMs) => anchor.shownMs + (realMs - anchor.realMs) * pace
    window.requestAnimationFrame = (next) => real((realMs) => next(shown(realMs)))
    window.setPace = (wanted) => {
      const nowMs = performance.now()
      anchor = { realMs: nowMs, shownMs: shown(nowMs) }
      pace = wanted
    }
  })()`

/** How many seconds pass in the exhibit in one second; 0 holds it still. Steps of more than 0.25 s are cut by the stage. */
export async function pace(page: Page, factor: number): Promise<void> {
  await page.evaluate(`setPace(${factor})`)
}

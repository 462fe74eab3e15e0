/** A visitor with a keyboard alone: Tab, Enter, Space and Escape, and what the twin says. */
import type { Page } from 'playwright-core'

/** More stops than any screen has. */
const MOST_STOPS = 90

export interface Keyboard {
  /** Tabs to the button that begins with these words. Throws where Tab never comes there. */
  readonly tabTo: (words: string) => Promise<void>
  /** Tabs there and presses Enter (or another key). */
  readonly press: (words: string, key?: 'Enter' | 'Space') => Promise<void>
  readonly key: (key: string) => Promise<void>
  /** Words of the button or heading that has the keyboard. */
  readonly focused: () => Promise<string>
  readonly heading: () => Promise<string>
}

export function keyboardOf(page: Page): Keyboard {
  const focused = (): Promise<string> =>
    page.evaluate(() =>
      document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
    )
  const tabTo = async (words: string): Promise<void> => {
    const seen: string[] = []
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const now = await focused()
      if (now.startsWith(words)) return
      seen.push(now)
      await page.keyboard.press('Tab')
    }
    throw new Error(`expected Tab to come to "${words}", got ${[...new Set(seen)].join(' | ')}`)
  }
  return {
    tabTo,
    press: async (words, key = 'Enter') => {
      await tabTo(words)
      await page.keyboard.press(key)
    },
    key: (key) => page.keyboard.press(key),
    focused,
    heading: async () => (await page.locator('.twin h1').textContent()) ?? '',
  }
}

/** Screenshots of the harness at the four sizes: `npx tsx tests/page/harness/shoot.ts FOLDER [READING...]`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../../browser/support/browser.ts'
import { READINGS } from './readings.ts'
import { SCREENS } from './screens.ts'
import { serveHarness } from './serve.ts'

const [folder = 'shots/page', ...wanted] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const served = await serveHarness()
const browser = await openBrowser()
try {
  for (const screen of SCREENS) {
    const tab = await browser.newPage({ viewport: { width: screen.width, height: screen.height } })
    await tab.goto(`${served.url}?mm=${screen.mmPerPx}&distance=${screen.distanceM}&reduced`)
    await tab.evaluate(() => window.harness.ready)
    for (const name of wanted.length > 0 ? wanted : Object.keys(READINGS)) {
      // Each from rest, as the first visitor sees it.
      await tab.evaluate((reading) => {
        window.harness.show('attract')
        window.harness.show(reading)
      }, name)
      await tab.waitForTimeout(900)
      await tab.screenshot({ path: join(folder, `${screen.name}-${name}.png`) })
    }
    await tab.close()
  }
  const sheet = await browser.newPage({ viewport: { width: 1300, height: 820 } })
  await sheet.goto(`${served.url}?icons`)
  await sheet.screenshot({ path: join(folder, 'icons.png') })
} finally {
  await browser.close()
  await served.close()
}

/** A made-up survey of 500 goes through prepare.html by hand to a pack that the exhibit shows, and nothing of it stays. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkReleaseText } from '../../src/import/check/check-release.ts'
import { workFrom } from '../../src/prepare/keepsakes.ts'
import { DIST } from '../../src/serve/build.ts'
import { madeUp } from '../import/survey/made-up.ts'
import { foundAnywhere } from '../import/survey/search-bytes.ts'
import { bytesIn, type Desk, drop, goOn, openPrepare, saved, storedBy, title } from './support/prepare.ts'

const MINUTES = 60_000
const survey = madeUp(11, 500)
const encoder = new TextEncoder()
const PLACE = 'Hill Top'

const has = (bytes: Uint8Array, word: Buffer): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(word)

let desk: Desk
beforeAll(async () => {
  desk = await openPrepare()
})
afterAll(async () => {
  await desk?.closed()
})

/** Every field of the step can be told what it is for. */
const unnamedFields = (): Promise<string[]> =>
  desk.page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.prepare :is(input, select, textarea, button, iframe)')]
      .filter((field) => {
        const label = field.labels?.[0]?.textContent ?? field.textContent
        return `${label}${field.getAttribute('aria-label') ?? ''}${field.title}`.trim() === ''
      })
      .map((field) => field.outerHTML.slice(0, 120)),
  )

describe('a survey of 500, from the drop to the exhibit', () => {
  const files = new Map<string, Uint8Array>()
  let asked = 0

  test('what is no survey is refused in a sentence, and a survey then is understood', async () => {
    const { page } = desk
    asked = desk.requests.length
    await drop(page, { 'photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0) })
    expect(await page.innerText('.refused')).toContain('photo.jpg')
    await page.getByRole('button', { name: 'Leave out photo.jpg' }).click()
    await drop(page, { 'hill survey.csv': survey.text })
    await page.waitForSelector('.accounts')
    expect(await title(page)).toBe('This is a survey.')
    expect(await page.innerText('.figures')).toContain('500')
    expect(await unnamedFields()).toEqual([])
  })

  test('the mapping is corrected: words on screen, names of places, a group, a column left out', async () => {
    const { page } = desk
    await goOn(page, 'What does it mean?')
    await page
      .getByRole('group', { name: 'Who tells you the news?' })
      .getByLabel('On screen')
      .fill('Who brings news?')
    await page
      .getByRole('group', { name: 'Where do you go?' })
      .getByLabel('Show their names on the map')
      .check()
    await page.getByLabel('Few links').check()
    await page.getByLabel('What Your address is').selectOption('match')
    await page.getByLabel('What Ethnicity_White is').selectOption('ignore')
    await page.locator('.accounts', { hasText: 'Who brings news?' }).waitFor()
    expect(await unnamedFields()).toEqual([])
  })

  test('pairs in doubt are answered by key and by hand, and taken back', async () => {
    const { page } = desk
    await goOn(page, 'Is this David that David?')
    await page.waitForSelector('.pair', { timeout: 2 * MINUTES })
    const first = await page.innerText('.sides')
    await page.keyboard.press('n')
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('.sides')?.innerText !== text,
      first,
    )
    await page.keyboard.press('u')
    expect(await page.innerText('.sides')).toBe(first)
    await page.keyboard.press('y')
    await page.getByRole('button', { name: 'No, two people' }).click()
    await page.keyboard.press('s')
    expect(await page.innerText('.left')).toMatch(/^\d+\s+left of the/)
    expect(await page.innerText('.tools')).toContain('Save these 3 answers')
    expect(await unnamedFields()).toEqual([])
  })

  test('the map settles, and the risks are told in words and figures', async () => {
    const { page } = desk
    await goOn(page, 'What is the place called?')
    await page.getByLabel('Its name, on screen').fill(PLACE)
    await page.click('.ways .lit:enabled')
    await page.waitForSelector('canvas.settling', { timeout: 3 * MINUTES })
    await page
      .locator('h1', { hasText: `Could somebody be found in ${PLACE}?` })
      .waitFor({ timeout: 3 * MINUTES })
    expect(await page.innerText('.remains')).toContain('It does not make the pattern of links anonymous')
    expect(await page.locator('.intruders li').count()).toBe(4)
  })

  test('up to here not one request went out', () => {
    expect(desk.requests.slice(asked)).toEqual([])
  })

  test('the exhibit shows the pack, in the page and in a tab of its own', async () => {
    const { page, context } = desk
    await goOn(page, `${PLACE}, as visitors will see it.`)
    const inside = page.frameLocator('iframe[title="The exhibit"]')
    await inside.locator('.twin .twin-place', { hasText: PLACE }).waitFor({ state: 'attached' })
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Open it large, in a tab of its own' }).click(),
    ])
    await tab.locator('.twin .twin-place', { hasText: PLACE }).waitFor({ state: 'attached' })
    await tab.close()
    expect(await unnamedFields()).toEqual([])
  })

  test('what is saved may be shown, and no name, street or free text is in it in any encoding', async () => {
    for (const name of ['pack.json', 'report.html', 'report.json', 'releases.json'])
      files.set(name, await saved(desk.page, name))
    const pack = new TextDecoder().decode(files.get('pack.json'))
    expect(checkReleaseText(pack)).toMatchObject({ ok: true })
    expect(JSON.parse(pack).questions[0].title).toBe('Who brings news?')
    for (const name of ['pack.json', 'report.html', 'report.json', 'releases.json'])
      expect([name, ...foundAnywhere(files.get(name) ?? new Uint8Array(), survey.secrets)]).toEqual([name])
  })

  test('the working file holds everything, since it was asked for', async () => {
    const work = await saved(desk.page, 'kith-work.json')
    const read = workFrom('kith-work.json', work)
    const kept = read?.ok ? new TextDecoder().decode(read.value.files[0]?.bytes) : ''
    expect(kept === survey.text.replace('\ufeff', '')).toBe(true)
    files.set('kith-work.json', work)
  })

  test('only this server was asked, for its own files, and nothing was sent along', () => {
    const own = new RegExp(
      `^GET ${desk.base}(?:code|assets|data)/[\\w./-]+ $|^GET ${desk.base}index.html\\?handed=1 $`,
    )
    expect(desk.requests.slice(asked).filter((request) => !own.test(request))).toEqual([])
  })

  test('nothing is kept by the browser, and the console heard no name', async () => {
    expect(await storedBy(desk.page)).toBe('')
    expect(desk.page.url()).toBe(`${desk.base}prepare.html`)
    expect(foundAnywhere(encoder.encode(desk.told.join('\n')), survey.secrets)).toEqual([])
    expect(desk.told.filter((said) => /Content Security Policy/.test(said))).toEqual([])
  })

  test('closing the tab forgets everything; the working file brings it back', async () => {
    const { context, base } = desk
    await desk.page.close({ runBeforeUnload: false })
    const page = await context.newPage()
    await page.goto(`${base}prepare.html`)
    expect(await title(page)).toBe('Bring your own community.')
    expect(await page.locator('.given li').count()).toBe(0)
    await drop(page, { 'kith-work.json': files.get('kith-work.json') ?? '' })
    await page.waitForSelector('.accounts')
    expect(await page.innerText('.accounts')).toContain('Who brings news?')
    await page.close()
  })

  test('no byte that the browser left on disk holds a name', async () => {
    const left = await desk.closed()
    expect(left.size).toBeGreaterThan(5)
    // What stands in Kith's own code (it knows common names) says nothing of the survey.
    const built = bytesIn(DIST)
    const telling = survey.secrets.filter(
      (word) => ![...built.values()].some((bytes) => has(bytes, Buffer.from(word))),
    )
    expect(telling.length).toBeGreaterThan(30)
    const ways = telling.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
    const found = [...left].filter(([, bytes]) => ways.some((word) => has(bytes, word)))
    expect(found.map(([path]) => path)).toEqual([])
  })
})

describe('the promise is held by the browser, too', () => {
  let own: Desk
  beforeAll(async () => {
    own = await openPrepare()
  })
  afterAll(async () => {
    await own?.closed()
  })

  test('neither the page nor its worker can send anything, even to its own server', async () => {
    const { page } = own
    await drop(page, { 'hill.csv': madeUp(1, 40).text })
    await page.waitForSelector('.accounts')
    const tried = "fetch('./data/atlas.json').then(() => 'sent', () => 'held back')"
    expect(await page.evaluate(tried)).toBe('held back')
    const [worker] = page.workers()
    expect(await worker?.evaluate(tried.replace('./', own.base))).toBe('held back')
  })

  test('it works without a server and without a network, once it is loaded', async () => {
    const { page, context } = own
    await page.reload({ waitUntil: 'networkidle' })
    await context.setOffline(true)
    await drop(page, {
      'ties.csv': `from,to\n${Array.from({ length: 90 }, (_, at) => `Ann ${at % 45},Ann ${(at * 7 + 1) % 45}`).join('\n')}\n`,
    })
    await page.locator('h1', { hasText: 'This is a network.' }).waitFor()
    await context.setOffline(false)
  })

  test('a network under thirty people is refused with what to do, and nothing is lost', async () => {
    const { page } = own
    await page.reload({ waitUntil: 'networkidle' })
    await drop(page, {
      'few.csv': `from,to\n${Array.from({ length: 20 }, (_, at) => `a${at},a${(at + 1) % 20}`).join('\n')}\n`,
    })
    await page.locator('h1', { hasText: 'This is a network.' }).waitFor()
    await goOn(page, 'What does it mean?')
    await goOn(page, 'What is the place called?')
    await page.getByLabel('Its name, on screen').fill('Few')
    await page.click('.ways .lit:enabled')
    expect(await page.innerText('.refused')).toContain('under 30')
    await page.getByRole('button', { name: 'Back to “The place”' }).click()
    await page.getByLabel(/A public or made-up network/).check()
    await page.getByLabel('Why may everybody see it?').fill('It is made up')
    await page.click('.ways .lit:enabled')
    await page.locator('h1', { hasText: 'Could somebody be found in Few?' }).waitFor()
  })
})

/** The three uses and the six lights in a real browser: real keys of a clicker, real touches, and the twin. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import { keyboardOf } from './support/keyboard.ts'
import { SMALL, type Visitor, visitorOf } from './support/visitor.ts'

let house: House
let exhibit: Exhibit
let visitor: Visitor

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

async function opened(query: string): Promise<void> {
  exhibit = await house.open({ ...SMALL, query: `${SMALL.query}&${query}` })
  visitor = visitorOf(exhibit)
}
const beat = async (): Promise<string> => {
  const { scene, beat: at } = await visitor.view()
  return `${scene} ${at}`
}
const key = (name: string): Promise<void> => exhibit.page.keyboard.press(name)
const says = (what: string): Promise<string> => visitor.says(`.words ${what}`)
const dark = (): Promise<boolean> =>
  exhibit.page.locator('.kith-page').evaluate((page) => page.hasAttribute('data-dark'))

describe('a talk', () => {
  beforeAll(() => opened('mode=guided'))
  afterAll(() => exhibit.close())

  test('shows its questions and the part of the hour', async () => {
    expect(await exhibit.page.locator('.words .prompts p').count()).toBeGreaterThan(1)
    await expect.poll(() => says('.part')).toMatch(/^Part 1 of \d: /)
  })

  test('is stepped by the keys of any clicker', async () => {
    await exhibit.send({ type: 'go', scene: 'wake', beat: 2 })
    const there: string[] = []
    for (const name of ['PageDown', 'ArrowRight', ' ', 'PageUp', 'ArrowDown', 'ArrowLeft']) {
      await key(name)
      there.push(await beat())
    }
    expect(there.slice(0, 3)).toEqual(['wake 3', 'wake 4', 'places 0'])
    expect(there[4]).not.toBe(there[3])
    expect(there[5]).toBe(there[3])
  })

  test.each(['b', 'B', '.'])(
    '%s darkens the screen, and the next key lights it and does nothing else',
    async (name) => {
      const before = await beat()
      await key(name)
      await expect.poll(dark).toBe(true)
      await key('PageDown')
      await expect.poll(dark).toBe(false)
      expect(await beat()).toBe(before)
    },
  )

  test('a touch on a button in the dark lights it and presses nothing', async () => {
    await exhibit.send({ type: 'go', scene: 'send-news', beat: 2 })
    const next = await visitor.middleOf('.words [data-id="next"]')
    await key('b')
    await expect.poll(dark).toBe(true)
    await exhibit.fingers.tap(next.x, next.y)
    await expect.poll(dark).toBe(false)
    expect(await beat()).toBe('send-news 2')
  })

  test('touches still work', async () => {
    await visitor.press('next')
    expect(await beat()).toBe('send-news 3')
    expect((await exhibit.stage()).mode).toBe('guided')
  })

  test('never goes to rest by itself', async () => {
    await visitor.pass(120)
    expect(await exhibit.stage()).toMatchObject({ mode: 'guided', view: { scene: 'send-news', beat: 3 } })
  })

  test('F5 begins the path again without loading the page again', async () => {
    await exhibit.page.evaluate('window.stays = true')
    await key('F5')
    expect(await exhibit.stage()).toMatchObject({ mode: 'guided', way: { path: 'playback', at: 0 } })
    expect(await exhibit.page.evaluate('window.stays')).toBe(true)
  })

  test('Esc does nothing but tell what holding it does', async () => {
    await exhibit.page.keyboard.down('Escape')
    await expect.poll(() => exhibit.page.locator('.words .leaving').count()).toBe(1)
    await exhibit.page.keyboard.up('Escape')
    await expect.poll(() => exhibit.page.locator('.words .leaving').count()).toBe(0)
    await visitor.pass(3)
    expect((await exhibit.stage()).mode).toBe('guided')
  })

  test('Esc held for a second leaves the talk to visitors', async () => {
    await exhibit.page.keyboard.down('Escape')
    await visitor.pass(1.2)
    await exhibit.page.keyboard.up('Escape')
    expect((await exhibit.stage()).mode).toBe('attract')
    await visitor.tap({ x: 320, y: 200 })
    expect(await exhibit.stage()).toMatchObject({ mode: 'visit', view: { scene: 'wake', beat: 2 } })
  })

  test('the page complained of nothing', () => {
    expect(exhibit.errors).toEqual([])
  })
})

describe('a display on its own', () => {
  beforeAll(() => opened('mode=loop&site=tipton'))
  afterAll(() => exhibit.close())
  let was = ''

  test('plays by itself, with nothing to press but the badge', async () => {
    const seen = new Set<string>()
    for (let k = 0; k < 6; k++) {
      await visitor.pass(8)
      seen.add(await beat())
    }
    expect(seen.size).toBeGreaterThan(2)
    expect(await exhibit.page.locator('.words button:not(.badge)').count()).toBe(0)
    expect(await exhibit.stage()).toMatchObject({ mode: 'loop', view: { site: 'tipton' } })
  })

  test('gives way to a touch, which presses nothing', async () => {
    was = await beat()
    const badge = await visitor.middleOf('.words .badge')
    await exhibit.fingers.tap(badge.x, badge.y)
    expect(await exhibit.stage()).toMatchObject({
      mode: 'visit',
      card: null,
      view: { scene: 'wake', beat: 2, site: 'tipton' },
    })
  })

  test('goes on where it was once the visitor has gone', async () => {
    await exhibit.send({ type: 'go', site: 'tipton', scene: 'lean-on', beat: 1 })
    await visitor.pass(61)
    await expect.poll(() => exhibit.page.locator('.words .warning').count()).toBe(1)
    await visitor.pass(30)
    expect(await exhibit.stage()).toMatchObject({ mode: 'loop', view: { site: 'tipton' } })
    expect(await beat()).toBe(was)
    await visitor.pass(30)
    expect(await beat()).not.toBe(was)
  })

  test('the page complained of nothing', () => {
    expect(exhibit.errors).toEqual([])
  })
})

describe('the six lights', () => {
  beforeAll(async () => {
    await opened('')
    await exhibit.send({ type: 'wake' })
    await exhibit.send({ type: 'go', scene: 'send-news', beat: 2 })
  })
  afterAll(() => exhibit.close())
  const lanterns = () => exhibit.page.locator('.words .light')

  test('hang one touch away from where a chapter begins', async () => {
    await visitor.press('lights')
    expect(await beat()).toBe('lights 0')
    expect(await lanterns().count()).toBeGreaterThan(3)
  })

  test('each leads to its chapter by a touch, and the way back leads to them again', async () => {
    const ids = await lanterns().evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id ?? ''))
    const reached: string[] = []
    for (const id of ids.filter((each) => each !== 'light-wake')) {
      await visitor.press(id)
      reached.push((await visitor.view()).scene)
      for (let step = 0; step < 6 && (await visitor.view()).scene !== 'lights'; step++) {
        const back = exhibit.page.locator('.words :is([data-id="back"], [data-id="lights"])').first()
        await visitor.press((await back.getAttribute('data-id')) ?? 'back')
      }
      expect(await beat()).toBe('lights 0')
    }
    expect(new Set(reached).size).toBe(ids.length - 1)
  })

  test('are buttons of the twin', async () => {
    const keys = keyboardOf(exhibit.page)
    await keys.press('Lean on')
    expect(await exhibit.stage()).toMatchObject({ way: { path: 'visit' } })
    await keys.press('Lights')
    expect(await keys.heading()).toBe('Where would you like to go?')
    await keys.press('Places')
    expect(await beat()).toBe('places 0')
  })

  test('the page complained of nothing', () => {
    expect(exhibit.errors).toEqual([])
  })
})

test('a playlist that is bad is told, and the shipped one plays', async () => {
  const bad = `
    const get = window.fetch
    window.fetch = (url, ...rest) => String(url).endsWith('solo.json')
      ? Promise.resolve(new Response('{"format":1,"title":"Mine","parts":[]}'))
      : get(url, ...rest)
    const warn = console.warn
    window.warned = []
    console.warn = (...words) => { window.warned.push(words.join(' ')); warn(...words) }`
  const own = await house.open({ ...SMALL, before: bad })
  expect(await own.page.evaluate('warned.join()')).toContain(
    'data/playlists/solo.json: /parts must NOT have fewer',
  )
  await own.send({ type: 'wake' })
  await own.send({ type: 'go', scene: 'wake', beat: 4 })
  await own.send({ type: 'next' })
  expect((await own.stage()).view.scene).toBe('places')
  await own.close()
})

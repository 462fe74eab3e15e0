/** The same visit by keyboard, through the twin alone; and the twin as the whole page where nothing can be drawn. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stage } from '../../src/core/story/stage.ts'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import { type Keyboard, keyboardOf } from './support/keyboard.ts'
import { PACED, pace } from './support/pace.ts'

const TINY = { width: 480, height: 300, query: 'mm=0.8&distance=0.4' }
const NO_WEBGL = `
  const context = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return String(kind).startsWith('webgl') ? null : context.call(this, kind, ...rest)
  }`

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('a visit by keyboard', () => {
  let exhibit: Exhibit
  let keys: Keyboard
  beforeAll(async () => {
    exhibit = await house.open({ ...TINY, before: PACED })
    keys = keyboardOf(exhibit.page)
    await pace(exhibit.page, 0)
  })
  afterAll(() => exhibit.close())

  const view = async (): Promise<Stage['view']> => (await exhibit.stage()).view
  const beat = async (): Promise<string> => {
    const { scene, beat: at } = await view()
    return `${scene} ${at}`
  }
  /** Lets the exhibit's time run, fast, until something is so. */
  const until = async (factor: number, so: () => Promise<unknown>, expected: unknown): Promise<void> => {
    await pace(exhibit.page, factor)
    await expect.poll(so, { timeout: 20_000, interval: 20 }).toEqual(expected)
    await pace(exhibit.page, 0)
  }

  test('Tab leads to the way in, and Enter says hello', async () => {
    await keys.press('Start')
    expect(await keys.heading()).toBe('Hello.')
  })

  test('learning to read the picture leads to the places', async () => {
    await keys.press('Go on')
    await keys.press('Go on', 'Space')
    expect(await keys.heading()).toBe('This is a whole place.')
    await keys.press('Pick a place')
    expect(await beat()).toBe('places 0')
  })

  test('Murton is picked among the seven', async () => {
    await keys.press('Murton')
    expect(await view()).toMatchObject({ site: 'murton', scene: 'doorsteps' })
  })

  test('what runs on by itself does, and takes the keyboard along', async () => {
    await until(12, beat, 'send-news 2')
    expect(await keys.focused()).toBe(await keys.heading())
  })

  test('a group is opened, and left again', async () => {
    await keys.press('Look inside: At the Glebe')
    expect((await view()).open).toBe('centre')
    await keys.press('Whole place')
    expect((await view()).open).toBeNull()
  })

  test('a light of a group is chosen', async () => {
    await keys.press('Look inside: At the Glebe')
    await keys.press('A light in At the Glebe')
    expect((await view()).selection?.hops).toBe(1)
    await keys.press('Whole place')
  })

  test('who hears last is guessed', async () => {
    await keys.press('Who hears last?')
    await keys.press('I think Just from friends')
    expect((await view()).guess).toBe('friends')
  })

  test('news is sent, and its steps are told', async () => {
    await keys.press('Send it from a light in At the Glebe')
    expect((await view()).news).not.toBeNull()
    const told = async () => /heard last\.$|^Everyone heard\.$/.test(await keys.heading())
    await until(4, told, true)
  })

  test.each([
    ['Few links', 'group', 'few-links'],
    ['Out of work', 'group', 'out-of-work'],
    ['Retired', 'group', 'retired'],
    ['Familiar faces', 'helper', 'familiar-faces'],
    ['People who make things happen', 'helper', 'makers'],
    ['Lines to power', 'helper', 'lines-to-power'],
  ] as const)('“%s” is lit, and the keyboard stays on it', async (label, as, id) => {
    await keys.press(label)
    expect((await view())[as]).toBe(id)
    expect(await keys.focused()).toBe(label)
  })

  test('the legend is told', async () => {
    const told = await exhibit.page.locator('.twin h2').allTextContents()
    expect(told[0]).toBe('Retired, with lines to power')
  })

  test('a card keeps the keyboard inside', async () => {
    await keys.press('How do we know?')
    for (let stop = 0; stop < 3; stop++) await keys.key('Tab')
    expect(await keys.focused()).toBe('Close')
    await keys.key('Shift+Tab')
    expect(await keys.focused()).toBe('Close')
  })

  test('Escape closes it, and the keyboard is back where it was', async () => {
    await keys.key('Escape')
    expect((await exhibit.stage()).card).toBeNull()
    expect(await keys.focused()).toBe('How do we know?')
  })

  test('Close closes it, too', async () => {
    await keys.press('Help')
    expect((await exhibit.stage()).card).toBe('help')
    await keys.press('Close')
    expect((await exhibit.stage()).card).toBeNull()
    expect(await keys.focused()).toBe('Help')
  })

  test('single mums leads to what they built', async () => {
    await keys.press('Single mums')
    await keys.press('What they built')
    expect(await beat()).toBe('murton-mams 1')
  })

  test('the story is followed to its end', async () => {
    const onward = [
      'They met',
      'They made a group',
      'It spread',
      'What changed?',
      'Joining in',
      'Feeling able',
      'What we can do',
    ]
    const reached: string[] = []
    for (const words of onward) {
      await keys.press(words)
      reached.push(await beat())
    }
    expect(reached).toEqual([2, 3, 4, 5, 6, 7, 8].map((at) => `murton-mams ${at}`))
    expect(await keys.heading()).toBe('What changed? What we can do together.')
  })

  test('before and after are chosen', async () => {
    await keys.press('Back')
    await keys.press('Back')
    await keys.press('After')
    expect((await view()).part).toBe('after')
  })

  test('the warning takes the keyboard, and one key stays', async () => {
    await until(60, () => exhibit.page.locator('.twin [role="alert"]').count(), 1)
    expect(await keys.focused()).toBe('I am still here')
    await keys.key('Enter')
    await expect.poll(() => exhibit.page.locator('.twin [role="alert"]').count()).toBe(0)
    expect(await beat()).toBe('murton-mams 6')
  })

  test('without a key the exhibit goes back to rest', async () => {
    await until(60, async () => (await exhibit.stage()).mode, 'attract')
    expect(await view()).toMatchObject({ scene: 'wake', part: null, group: null })
  })

  test('the page complained of nothing', () => {
    expect(exhibit.errors).toEqual([])
  })
})

describe('without WebGL', () => {
  let exhibit: Exhibit
  beforeAll(async () => {
    exhibit = await house.open({ ...TINY, before: NO_WEBGL })
  })
  afterAll(() => exhibit.close())

  const press = async (words: string): Promise<void> => {
    const button = exhibit.page.locator('.twin button', { hasText: words }).first()
    await button.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await exhibit.fingers.tap(x + width / 2, y + height / 2)
  }
  const heading = () => exhibit.page.locator('.twin h1').textContent()

  test('the twin is the whole page, and nothing lies over it', async () => {
    const box = async () => {
      const { x, y, width, height } = (await exhibit.page.locator('.twin').boundingBox()) ?? {}
      return [x, y, width, height].map((side) => Math.round(side ?? -1))
    }
    await expect.poll(box).toEqual([0, 0, 480, 300])
    expect(await exhibit.page.locator('.words').isVisible()).toBe(false)
  })

  test('its words can be read: they are in sight, large enough and light on dark', async () => {
    const h1 = exhibit.page.locator('.twin h1')
    expect(await h1.isVisible()).toBe(true)
    const shown = () => exhibit.page.locator('.twin').evaluate((twin) => getComputedStyle(twin).opacity)
    await expect.poll(shown).toBe('1')
    const { size, ink } = await h1.evaluate((element) => {
      const style = getComputedStyle(element)
      return { size: Number.parseFloat(style.fontSize), ink: style.color }
    })
    expect(size).toBeGreaterThan(12)
    expect(ink).toBe('rgb(247, 236, 216)')
  })

  test('the first touch says hello, and presses nothing else', async () => {
    await press('Start')
    expect(await heading()).toBe('Hello.')
  })

  test('a finger scrolls it', async () => {
    await exhibit.send({ type: 'go', scene: 'places' })
    await exhibit.fingers.down({ id: 1, x: 240, y: 250 })
    for (const y of [220, 180, 140, 100, 60]) await exhibit.fingers.move({ id: 1, x: 240, y })
    await exhibit.fingers.up()
    await expect
      .poll(() => exhibit.page.locator('.twin').evaluate((twin) => twin.scrollTop))
      .toBeGreaterThan(20)
  })

  test('a place is picked, news guessed and sent by touch', async () => {
    await press('Murton')
    const beat = async (): Promise<string> => {
      const { view } = await exhibit.stage()
      return `${view.scene} ${view.beat}`
    }
    await expect.poll(beat, { timeout: 30_000 }).toBe('send-news 2')
    await press('Who hears last?')
    await press('I think Just from friends')
    await press('Send it from a light in At the Glebe')
    expect((await exhibit.stage()).view).toMatchObject({
      guess: 'friends',
      news: { sinceS: expect.any(Number) },
    })
  })

  test('the page complained of nothing', () => {
    expect(exhibit.errors).toEqual([])
  })
})

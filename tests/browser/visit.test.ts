/** One visit, by real touches from rest to rest: every step a visitor takes, in the order they take it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import { rowsOfPool, SMALL, shippedPack, type Visitor, visitorOf } from './support/visitor.ts'

const GROUPS = ['friends', 'notices', 'online', 'centre']
const OVERLAYS = [
  { id: 'few-links', as: 'group' },
  { id: 'out-of-work', as: 'group' },
  { id: 'retired', as: 'group' },
  { id: 'familiar-faces', as: 'helper' },
  { id: 'makers', as: 'helper' },
  { id: 'lines-to-power', as: 'helper' },
] as const

const murton = shippedPack('murton')
let house: House
let exhibit: Exhibit
let visitor: Visitor

beforeAll(async () => {
  house = await openHouse()
  exhibit = await house.open(SMALL)
  visitor = visitorOf(exhibit)
})
afterAll(() => house.close())

/** Where the stage is: "send-news 2". */
async function beat(): Promise<string> {
  const { scene, beat: at } = await visitor.view()
  return `${scene} ${at}`
}

describe('waking', () => {
  test('at rest there is a question and nothing to press', async () => {
    expect(await exhibit.page.locator('.words button').count()).toBe(0)
    expect((await exhibit.stage()).mode).toBe('attract')
  })

  test('a touch where a button will be says hello, and presses nothing else', async () => {
    await exhibit.send({ type: 'wake' })
    const button = await visitor.middleOf('.words [data-id="next"]')
    await exhibit.send({ type: 'rest' })
    await visitor.tap(button)
    expect(await beat()).toBe('wake 2')
    expect(await exhibit.stage()).toMatchObject({ mode: 'visit', card: null })
  })
})

describe('learning to read the picture', () => {
  test('hello, threads meet and the rise open by themselves, one after another', async () => {
    const opened: string[] = []
    for (const seconds of [0.5, 5.5, 6.5]) {
      await visitor.pass(seconds)
      opened.push(await visitor.says('.words .question'))
    }
    expect(opened).toEqual(['Hello.', 'Threads meet.', 'This is a whole place.'])
  })

  test('they lead to the seven places within twenty seconds', async () => {
    await visitor.pass(20 - 12.5)
    expect(await beat()).toBe('places 0')
    expect(await exhibit.page.locator('.words .pin').count()).toBe(7)
  })

  test('the pin of Murton leads over its doorsteps to its news', async () => {
    const pin = await visitor.middleOf('.words .pin:has-text("Murton")')
    await exhibit.fingers.tap(pin.x, pin.y)
    await visitor.pass(4)
    expect(await visitor.view()).toMatchObject({ site: 'murton', scene: 'doorsteps' })
    await visitor.pass(12)
    expect(await visitor.view()).toMatchObject({ site: 'murton', scene: 'send-news', beat: 2 })
  })
})

describe('looking at the four ways news comes', () => {
  test.each(GROUPS)('a tap on “%s” opens it', async (pool) => {
    await visitor.settle()
    await visitor.tap(await visitor.reach(rowsOfPool(murton, 'news', pool)[0] ?? 0))
    expect((await visitor.view()).open).toBe(pool)
    await visitor.press('back')
    expect((await visitor.view()).open).toBeNull()
  })

  test('the way back says that it shows the whole place', async () => {
    await visitor.settle()
    await visitor.tap(await visitor.reach(rowsOfPool(murton, 'news', 'centre')[0] ?? 0))
    await expect.poll(() => visitor.says('.words [data-id="back"]')).toBe('Whole place')
  })

  test('a tap on a light shows its ties', async () => {
    await visitor.settle()
    const light = rowsOfPool(murton, 'news', 'centre')[0] ?? 0
    await visitor.tap(await visitor.reach(light))
    expect((await visitor.view()).selection).toEqual({ row: light, hops: 1 })
  })

  test('a second tap goes one step further, a third lets go', async () => {
    const light = await visitor.reach(rowsOfPool(murton, 'news', 'centre')[0] ?? 0)
    await visitor.tap(light)
    expect((await visitor.view()).selection?.hops).toBe(2)
    await visitor.tap(light)
    expect((await visitor.view()).selection).toBeNull()
  })

  test('one press of Whole place is the way back', async () => {
    await visitor.press('back')
    expect(await visitor.view()).toMatchObject({ open: null, selection: null, scene: 'send-news', beat: 2 })
  })
})

describe('sending news', () => {
  test('a tap on a group is the guess', async () => {
    await visitor.press('next')
    await visitor.settle()
    await visitor.tap(await visitor.reach(rowsOfPool(murton, 'news', 'friends')[0] ?? 0))
    expect(await visitor.view()).toMatchObject({ guess: 'friends', news: null })
  })

  test('a tap on a light sends the news from there', async () => {
    await visitor.settle()
    const light = rowsOfPool(murton, 'news', 'centre')[0] ?? 0
    await visitor.tap(await visitor.reach(light))
    expect((await visitor.view()).news?.from).toBe(light)
  })

  test('beads count its steps', async () => {
    const lit = () => exhibit.page.locator('.words .beads i[data-lit="true"]').count()
    await visitor.pass(1.3)
    await expect.poll(lit).toBeGreaterThan(0)
    const early = await lit()
    await visitor.pass(2.5)
    await expect.poll(lit).toBeGreaterThan(early)
  })

  test('at the end the screen says who heard last', async () => {
    await visitor.pass(16)
    await expect.poll(() => visitor.says('.words .question')).toMatch(/heard last\.$|^Everyone heard\.$/)
  })

  test('guessing again starts over', async () => {
    await visitor.press('guess-again')
    expect(await visitor.view()).toMatchObject({ guess: null, news: null })
  })
})

describe('lighting windows', () => {
  test.each(OVERLAYS)('one tap opens $id, with its legend', async ({ id, as }) => {
    const title = await visitor.says(`.words [data-id="${id}"]`)
    await visitor.press(id)
    expect((await visitor.view())[as]).toBe(id)
    await expect.poll(() => visitor.says('.words .legend .title')).toContain(title)
    await visitor.press(id)
    expect((await visitor.view())[as]).toBeNull()
  })

  test('a group stands beside a helper', async () => {
    await visitor.press('retired')
    await visitor.press('familiar-faces')
    expect(await visitor.view()).toMatchObject({ group: 'retired', helper: 'familiar-faces' })
  })

  test('the legend says how we know', async () => {
    await visitor.press('know')
    await expect.poll(() => visitor.says('.words .card .title')).toContain('how do we know?')
    await visitor.press('close')
    expect((await exhibit.stage()).card).toBeNull()
  })

  test('single mums leads to what they built', async () => {
    await visitor.press('single-mums')
    expect((await visitor.view()).group).toBe('single-mums')
    await visitor.press('what-they-built')
    expect(await beat()).toBe('murton-mams 1')
  })
})

describe('what they built', () => {
  test('each step leads to the next, as far as feeling well', async () => {
    const titles: string[] = []
    for (let step = 0; step < 4; step++) {
      await visitor.press('next')
      titles.push(await beat())
    }
    expect(titles).toEqual([2, 3, 4, 5].map((at) => `murton-mams ${at}`))
    expect(await visitor.says('.words .question')).toBe('What changed? Feeling well.')
  })

  test('before and after can be slid between', async () => {
    const after = await visitor.middleOf('.words .stop:has-text("After")')
    await exhibit.fingers.tap(after.x, after.y)
    expect((await visitor.view()).part).toBe('after')
  })

  test('joining in and what we can do together end the story', async () => {
    await visitor.press('next')
    expect(await visitor.says('.words .question')).toBe('What changed? Joining in.')
    await visitor.press('next')
    expect(await visitor.says('.words .question')).toBe('What changed? Feeling able.')
    await visitor.press('next')
    expect(await visitor.says('.words .question')).toBe('What changed? What we can do together.')
  })

  test('a touch on a light spreads the good of it', async () => {
    await visitor.settle()
    const { question } = await visitor.view()
    const light = rowsOfPool(murton, question, 'pool-1')[0] ?? 0
    await visitor.tap(await visitor.reach(light))
    expect((await visitor.view()).news?.from).toBe(light)
  })

  test('the last step leads on to weaving, and from there to the six lights', async () => {
    await visitor.press('next')
    expect(await beat()).toBe('weave 0')
    await visitor.press('lights')
    expect(await beat()).toBe('lights 0')
  })
})

describe('leaving', () => {
  const warning = () => exhibit.page.locator('.words .warning').count()

  test('a minute without a touch brings a warning with a countdown', async () => {
    await exhibit.send({ type: 'go', site: 'murton', scene: 'lean-on', beat: 2 })
    await exhibit.send({ type: 'overlay', id: 'retired', on: true })
    await visitor.pass(61)
    await expect.poll(warning).toBe(1)
    expect(Number(await visitor.says('.words .warning .ring span'))).toBeGreaterThan(20)
  })

  test('one touch anywhere stays, and changes nothing', async () => {
    await visitor.tap({ x: 320, y: 30 })
    await expect.poll(warning).toBe(0)
    expect(await visitor.view()).toMatchObject({ scene: 'lean-on', beat: 2, group: 'retired' })
  })

  test('after the countdown everything is as it was before the visit', async () => {
    await visitor.pass(61)
    await expect.poll(warning).toBe(1)
    await visitor.pass(30)
    const stage = await exhibit.stage()
    expect(stage).toMatchObject({ mode: 'attract', card: null, strayed: false, language: 'en' })
    expect(stage.view).toMatchObject({ site: 'murton', scene: 'wake', group: null, open: null, news: null })
    await expect.poll(() => exhibit.page.locator('.words button').count()).toBe(0)
  })

  test('the page complained of nothing', () => {
    expect(exhibit.errors).toEqual([])
  })
})

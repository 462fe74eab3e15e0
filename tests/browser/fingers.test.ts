/** Fingers on the whole exhibit: each is answered in light at once, none gets stuck, and the page itself stays put. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import {
  handful,
  type Point,
  rowsOfPool,
  SMALL,
  shippedPack,
  type Visitor,
  visitorOf,
} from './support/visitor.ts'

/** From touch-down, by the page's own clock. */
const ANSWERS_MS = 100
/** Between the controls along the foot. */
const NOTHING: Point = { x: 320, y: 395 }
const murton = shippedPack('murton')

let house: House
let exhibit: Exhibit
let visitor: Visitor

beforeAll(async () => {
  house = await openHouse()
  exhibit = await house.open({ ...SMALL, before: RINGS })
  visitor = visitorOf(exhibit)
})
afterAll(() => house.close())
beforeEach(async () => {
  await exhibit.send({ type: 'rest' })
  await exhibit.send({ type: 'wake' })
  await exhibit.send({ type: 'go', site: 'murton', scene: 'send-news', beat: 2 })
  await visitor.settle()
})

/**
 * Notes, when a touch-down has been told to everyone, whether a ring of light is moving where it landed, and how long
 * after the touch that is. Nothing is drawn meanwhile: how long software takes to paint a frame is another matter.
 */
const RINGS = `
  window.rings = []
  window.drawn = true
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name]
    WebGL2RenderingContext.prototype[name] = function (...rest) { if (drawn) draw.apply(this, rest) }
  }
  addEventListener('pointerdown', (touch) => queueMicrotask(() => {
    const lit = [...document.querySelectorAll('.rings i')].filter((ring) => ring.getAnimations().length > 0)
    const near = lit.some((ring) =>
      Math.hypot(parseFloat(ring.style.left) - touch.clientX, parseFloat(ring.style.top) - touch.clientY) < 2)
    rings.push({ near, afterMs: performance.now() - touch.timeStamp })
  }))`

async function groupAt(pool: string): Promise<Point> {
  return exhibit.screenOf(rowsOfPool(murton, 'news', pool)[0] ?? 0)
}

describe('every touch is answered in light', () => {
  const PLACES: Record<string, () => Promise<Point>> = {
    'a group': () => groupAt('centre'),
    'a control': () => visitor.middleOf('.words [data-id="retired"]'),
    'nothing at all': async () => NOTHING,
  }
  beforeEach(async () => {
    await exhibit.page.evaluate('drawn = false; rings.length = 0')
    return () => exhibit.page.evaluate('drawn = true')
  })

  test.each(Object.keys(PLACES))('on %s, within 100 ms of touch-down', async (name) => {
    const at = (await PLACES[name]?.()) ?? NOTHING
    for (let touch = 0; touch < 5; touch++) await visitor.tap(at)
    const rings = (await exhibit.page.evaluate('rings')) as { near: boolean; afterMs: number }[]
    // The quickest of five: software GL on a busy machine may hold any one of them up.
    const quickest = Math.min(...rings.map((ring) => ring.afterMs))
    expect(rings.map((ring) => ring.near)).toEqual([true, true, true, true, true])
    expect(quickest).toBeLessThan(ANSWERS_MS)
  })

  test('a touch on nothing changes nothing', async () => {
    const before = await visitor.view()
    await visitor.tap(NOTHING)
    expect(await visitor.view()).toEqual(before)
  })
})

describe('when things are meant', () => {
  test('a control acts as the finger lands', async () => {
    await exhibit.fingers.down({ id: 1, ...(await visitor.middleOf('.words [data-id="retired"]')) })
    expect((await visitor.view()).group).toBe('retired')
    await exhibit.fingers.up()
  })

  test('a control acts once, however long the finger stays', async () => {
    await exhibit.fingers.down({ id: 1, ...(await visitor.middleOf('.words [data-id="retired"]')) })
    await exhibit.page.waitForTimeout(900)
    await exhibit.fingers.up()
    expect((await visitor.view()).group).toBe('retired')
  })

  test('a control that comes under the finger is not pressed by it', async () => {
    // The story goes on under a finger that stays where it is: each press is one step.
    await exhibit.send({ type: 'go', site: 'murton', scene: 'murton-mams', beat: 1 })
    await visitor.settle()
    await visitor.press('next')
    expect((await visitor.view()).beat).toBe(2)
  })

  test('the picture acts as the finger lifts, after a long press with a shake too', async () => {
    const at = await groupAt('centre')
    await exhibit.fingers.down({ id: 1, ...at })
    expect((await visitor.view()).open).toBeNull()
    await exhibit.page.waitForTimeout(900)
    await exhibit.fingers.move({ id: 1, x: at.x + 12, y: at.y - 12 })
    await exhibit.fingers.up()
    expect((await visitor.view()).open).toBe('centre')
  })

  test('a drag moves the picture with the finger', async () => {
    const [light] = rowsOfPool(murton, 'news', 'centre')
    const from = await exhibit.screenOf(light ?? 0)
    await exhibit.fingers.down({ id: 1, x: 300, y: 200 })
    await exhibit.fingers.move({ id: 1, x: 360, y: 220 })
    await exhibit.fingers.up()
    const to = await exhibit.screenOf(light ?? 0)
    expect([to.x - from.x, to.y - from.y].map(Math.round)).toEqual([60, 20])
  })
})

describe('two fingers', () => {
  async function pinch(at: Point, from: number, to: number): Promise<void> {
    const pair = (gap: number) => [
      { id: 1, x: at.x - gap / 2, y: at.y },
      { id: 2, x: at.x + gap / 2, y: at.y },
    ]
    await exhibit.fingers.down(...pair(from).slice(0, 1))
    await exhibit.fingers.down(...pair(from))
    for (let step = 1; step <= 6; step++) await exhibit.fingers.move(...pair(from + ((to - from) * step) / 6))
    await exhibit.fingers.up()
  }

  test.each(['friends', 'centre'])('that spread over “%s” open it', async (pool) => {
    await pinch(await groupAt(pool), 50, 200)
    expect((await visitor.view()).open).toBe(pool)
  })

  test('that come together close it again', async () => {
    await pinch(await groupAt('centre'), 50, 200)
    await pinch({ x: 320, y: 200 }, 240, 48)
    expect((await visitor.view()).open).toBeNull()
  })

  test('leave one obvious way back', async () => {
    await pinch(await groupAt('centre'), 50, 200)
    await expect.poll(() => visitor.says('.words [data-id="back"]')).toBe('Whole place')
  })

  test('twice on one spot show the whole place again', async () => {
    await pinch(await groupAt('centre'), 50, 200)
    await exhibit.page.waitForTimeout(450)
    await exhibit.fingers.doubleTap(320, 120)
    expect(await exhibit.stage()).toMatchObject({ strayed: false, view: { open: null } })
  })
})

describe('ten fingers', () => {
  test('that the system takes away leave nothing held: a tap is a tap again', async () => {
    await exhibit.fingers.down(...handful(10, 180))
    await exhibit.fingers.move(...handful(10, 220))
    await exhibit.fingers.cancel()
    await exhibit.send({ type: 'home' })
    await visitor.settle()
    await visitor.tap(await groupAt('centre'))
    expect((await visitor.view()).open).toBe('centre')
  })
})

describe('the page itself', () => {
  test('never zooms or scrolls, whatever fingers do', async () => {
    await exhibit.fingers.down({ id: 1, x: 250, y: 300 }, { id: 2, x: 350, y: 300 })
    await exhibit.fingers.move({ id: 1, x: 100, y: 60 }, { id: 2, x: 600, y: 380 })
    await exhibit.fingers.up()
    const { x, y } = await visitor.middleOf('.words .head')
    await exhibit.fingers.down({ id: 1, x, y: y + 200 })
    await exhibit.fingers.move({ id: 1, x, y })
    await exhibit.fingers.up()
    await exhibit.fingers.doubleTap(x, y)
    const moved = await exhibit.page.evaluate(
      '[visualViewport.scale, scrollX, scrollY, visualViewport.offsetLeft, visualViewport.offsetTop]',
    )
    expect(moved).toEqual([1, 0, 0, 0, 0])
  })

  test.each(['canvas', '.words .head', '.words [data-id="retired"]'])(
    'opens no menu over %s',
    async (selector) => {
      const prevented = await exhibit.page.evaluate(
        (on) =>
          !document
            .querySelector(on)
            ?.dispatchEvent(new Event('contextmenu', { bubbles: true, cancelable: true })),
        selector,
      )
      expect(prevented).toBe(true)
    },
  )

  test('selects nothing', async () => {
    await exhibit.fingers.down({ id: 1, ...(await visitor.middleOf('.words .head')) })
    await exhibit.page.waitForTimeout(900)
    await exhibit.fingers.up()
    expect(await exhibit.page.evaluate('String(getSelection())')).toBe('')
  })

  test('complained of nothing', () => {
    expect(exhibit.errors).toEqual([])
  })
})

describe('a place is closed', () => {
  const glebe =
    murton.nodes.people.kind.length + murton.nodes.things.findIndex((t) => t.label === 'The Glebe')
  const held = async () => (await exhibit.stage()).view.held
  beforeEach(async () => {
    await exhibit.send({ type: 'go', site: 'murton', scene: 'meeting-places', beat: 0 })
    await visitor.settle()
  })

  test('for as long as a finger holds it', async () => {
    const { x, y } = await exhibit.screenOf(glebe)
    await exhibit.fingers.down({ id: 1, x, y })
    expect(await held()).toBe(glebe)
    await exhibit.page.waitForTimeout(600)
    await exhibit.fingers.up()
    expect(await held()).toBeNull()
  })

  test('by one tap, and is back at the next', async () => {
    const { x, y } = await exhibit.screenOf(glebe)
    await Promise.all([exhibit.fingers.down({ id: 1, x, y }), exhibit.fingers.up()])
    await expect.poll(held).toBe(glebe)
    await Promise.all([exhibit.fingers.down({ id: 1, x, y }), exhibit.fingers.up()])
    await expect.poll(held).toBeNull()
  })
})

/** Threads by real fingers: one hand draws one, two hands press two lights at once, and undo takes the last one back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Row } from '../../src/core/model/pack.ts'
import { PAGE } from '../../src/kiosk/day-book.ts'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'
import { type Point, rowsOfPool, shippedPack, type Visitor, visitorOf } from './support/visitor.ts'

const murton = shippedPack('murton')
const POOLS = murton.questions.find(({ id }) => id === 'rely')?.pools.list.map(({ id }) => id) ?? []

let house: House
let exhibit: Exhibit
let visitor: Visitor
/** Lights in the middle of two groups, far apart. */
let here: Point
let there: Point

beforeAll(async () => {
  house = await openHouse()
  exhibit = await house.open({ width: 960, height: 600, query: 'mm=0.35&distance=0.4' })
  visitor = visitorOf(exhibit)
})
afterAll(() => house.close())
beforeEach(async () => {
  await exhibit.send({ type: 'rest' })
  await exhibit.send({ type: 'wake' })
  await exhibit.send({ type: 'go', site: 'murton', scene: 'weave' })
  await visitor.settle()
  here = await middleOf(0)
  there = await middleOf(1)
})

const middleOf = (pool: number): Promise<Point> =>
  exhibit.screenOf(rowsOfPool(murton, 'rely', POOLS[pool] ?? '')[0] ?? 0)

async function draw(from: Point, to: Point, id = 1): Promise<void> {
  await exhibit.fingers.down({ id, ...from })
  for (const share of [0.3, 0.7, 1]) {
    await exhibit.fingers.move({
      id,
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    })
  }
}

async function woven(): Promise<{ why: string; ties: readonly (readonly [Row, Row])[] }[]> {
  const { whatIf } = await visitor.view()
  return whatIf.flatMap((change) => (change.kind === 'weave' ? [change] : []))
}

const noted = async (): Promise<unknown[]> => {
  const page = (await exhibit.page.evaluate(`localStorage.getItem('${PAGE}')`)) as string | null
  return page === null ? [] : JSON.parse(page).noted
}

test('one finger draws a thread: both ends glow, and it is woven when it is let go', async () => {
  await draw(here, there)
  expect(await exhibit.page.locator('.loose-threads .glows').count()).toBe(2)
  expect(await woven()).toEqual([])
  await exhibit.fingers.up()
  expect(await exhibit.page.locator('.loose-threads g').count()).toBe(0)
  expect(await woven()).toMatchObject([{ why: 'thread', ties: [[expect.any(Number), expect.any(Number)]] }])
})

test('two fingers that press two lights at once make a four-hand thread, twined of two', async () => {
  await exhibit.fingers.down({ id: 1, ...here })
  await exhibit.fingers.down({ id: 1, ...here }, { id: 2, ...there })
  await exhibit.fingers.up()
  const [thread, ...more] = await woven()
  expect(more).toEqual([])
  expect(thread?.why).toBe('hands')
  expect(thread?.ties[1]).toEqual(thread?.ties[0])
  expect(await visitor.says('.words .caption')).toContain('You made this one together.')
})

test('two hands draw two threads at the same time', async () => {
  const [c, d] = [await middleOf(2), await middleOf(3)]
  await exhibit.fingers.down({ id: 1, ...here })
  await exhibit.fingers.move({ id: 1, ...there })
  await exhibit.fingers.down({ id: 1, ...there }, { id: 2, ...c })
  await exhibit.fingers.move({ id: 1, ...there }, { id: 2, ...d })
  await exhibit.fingers.up()
  expect((await woven()).map(({ why }) => why)).toEqual(['thread', 'thread'])
})

test('two taps, one after the other, weave as well', async () => {
  await visitor.tap(here)
  expect((await visitor.view()).selection).not.toBeNull()
  await visitor.tap(there)
  expect((await woven()).map(({ why }) => why)).toEqual(['thread'])
})

describe('undo', () => {
  test('takes the last thread back, and the day book strikes it out', async () => {
    const before = await noted()
    await draw(here, there)
    await exhibit.fingers.up()
    expect(await noted()).toHaveLength(before.length + 1)
    await visitor.press('undo')
    expect(await woven()).toEqual([])
    expect(await noted()).toEqual(before)
  })
})

test('the day book holds two lights and an hour of a thread, and nothing else', async () => {
  const before = await noted()
  await draw(here, there)
  await exhibit.fingers.up()
  expect((await noted()).slice(before.length)).toEqual([
    {
      site: 'murton',
      question: 'rely',
      tie: [expect.any(Number), expect.any(Number)],
      hour: expect.any(Number),
    },
  ])
  expect(await exhibit.page.evaluate('Object.keys(localStorage)')).toEqual([PAGE])
})

test('all of it complained of nothing', () => {
  expect(exhibit.errors).toEqual([])
})

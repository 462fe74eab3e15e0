/** The drawing in a real browser: shader and pure function agree, and a lost context comes back whole. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleRow } from '../../src/core/picture/sample.ts'
import { picture } from '../draw/fake-pictures.ts'
import { codeOf, type Opened, openPage } from '../draw/open-page.ts'

const SIZE = { width: 640, height: 400 }
/** One CSS pixel a world unit, the origin in the middle. */
const CAMERA = { x: 0, y: 0, span: 400 }

let code = ''
let opened: Opened

beforeAll(async () => {
  code = await codeOf(join(import.meta.dirname, '../draw/demo-page.ts'))
  opened = await openPage(code, SIZE)
  await opened.page.evaluate(() => window.easel.open())
})
afterAll(() => opened.browser.close())

type Ink = readonly [number, number, number]
const INKS: Ink[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
]
const spot = (x: number, y: number, i: number, delayS = 0) => ({ x, y, r: 18, rgb: INKS[i]!, delayS })
const BEFORE = [spot(-250, -120, 0), spot(-90, 100, 1), spot(80, -60, 2), spot(240, 130, 3)]
const LIGHTS = [spot(-120, -30, 0), spot(-200, -10, 1, 0.1), spot(140, 80, 2, 0.25), spot(60, -140, 3, 0.4)]

/** Where the middle of each ink is, CSS pixels from the top left. */
function middles(clockS: number) {
  return opened.page.evaluate(
    ({ lights, before, camera, clockS, inks }) => {
      const { easel } = window
      easel.show(easel.fakes.picture({ lights, before, moveS: 0.8 }), camera, clockS)
      const { width, height, rgba } = easel.pixels()
      return inks.map((ink) => {
        let [x, y, n] = [0, 0, 0]
        for (let at = 0; at < rgba.length; at += 4) {
          const off = ink.reduce((sum, value, c) => sum + Math.abs(value - rgba[at + c]!), 0)
          if (off > 90) continue
          x += (at / 4) % width
          y += height - 1 - Math.floor(at / 4 / width)
          n++
        }
        return { x: x / n + 0.5, y: y / n + 0.5 }
      })
    },
    { lights: LIGHTS, before: BEFORE, camera: CAMERA, clockS, inks: INKS },
  )
}

describe('the shader moves lights as sampleRow says', () => {
  const made = picture({ lights: LIGHTS, before: BEFORE, moveS: 0.8 })
  test.each([0, 0.13, 0.3, 0.55, 0.9, 2])('at %s s', async (clockS) => {
    const seen = await middles(clockS)
    seen.forEach(({ x, y }, row) => {
      const { x: worldX, y: worldY } = sampleRow(made, row, clockS)
      expect(Math.hypot(x - (worldX + SIZE.width / 2), y - (worldY + SIZE.height / 2))).toBeLessThan(1)
    })
  })
})

describe('a lost context', () => {
  test('is whole again with people, ties and pools, twice over', async () => {
    const { page } = await openPage(code, SIZE)
    const seen = await page.evaluate(async () => {
      const { easel } = window
      let restored = 0
      await easel.open({ onRestored: () => restored++ })
      const camera = { x: 90, y: 0, span: 950 }
      const far = easel.fakes.farPicture()
      const bare = easel.fakes.picture({ lights: [] })
      const paint = (picture: typeof far) => {
        easel.show(picture, camera, 3)
        return easel.pixels().rgba
      }
      const unlike = (a: Uint8Array, b: Uint8Array) =>
        a.filter((value, i) => Math.abs(value - b[i]!) > 2).length
      const ground = paint(bare)
      const parts = {
        people: unlike(
          ground,
          paint({ ...far, ties: 0, pools: [], poolsBefore: [], ribbons: [], ribbonsBefore: [] }),
        ),
        pools: unlike(ground, paint({ ...far, rows: 0, ties: 0, ribbons: [], ribbonsBefore: [] })),
        ties: unlike(
          ground,
          paint({ ...far, rows: 0, pools: [], poolsBefore: [], ribbons: [], ribbonsBefore: [] }),
        ),
      }
      const first = paint(far)
      const lose = easel.loser()
      const differences: number[] = []
      const lost: boolean[] = []
      for (let turn = 0; turn < 2; turn++) {
        lose.loseContext()
        await easel.until(() => easel.drawing?.stats().contextLosses === turn + 1)
        easel.frame(camera, 3)
        lost.push(easel.drawing?.stats().lost === true)
        await easel.until(() => true)
        lose.restoreContext()
        await easel.until(() => restored === turn + 1)
        // Nothing is shown anew: what was on the canvas must come back by itself.
        easel.frame(camera, 3)
        differences.push(unlike(first, easel.pixels().rgba))
      }
      return { parts, differences, lost }
    })
    await page.context().browser()?.close()
    expect(Math.min(...Object.values(seen.parts))).toBeGreaterThan(500)
    expect(seen.lost).toEqual([true, true])
    expect(seen.differences).toEqual([0, 0])
  })
})

describe('what a change costs', () => {
  const uploads = () =>
    opened.page.evaluate(async () => {
      const { easel } = window
      const camera = { x: 0, y: 0, span: 400 }
      const far = easel.fakes.farPicture()
      easel.show(far, camera, 3)
      const sent: string[] = []
      const gl = easel.drawing?.canvas.getContext('webgl2')
      if (!gl) throw new Error('expected a context')
      const send = gl.texSubImage2D.bind(gl) as (...args: unknown[]) => void
      const log = (...args: unknown[]) => {
        sent.push(args.at(-1)?.constructor.name ?? '')
        send(...args)
      }
      gl.texSubImage2D = log as typeof gl.texSubImage2D
      const moved = { ...far.after, place: far.after.place.map((v) => v + 1) }
      easel.show({ ...far, before: far.after, after: moved, moveS: 1 }, camera, 3)
      const moving = sent.splice(0)
      easel.show(
        { ...far, before: moved, after: { ...moved, place: moved.place.map((v) => v + 1) }, moveS: 1 },
        camera,
        4,
      )
      const again = sent.splice(0)
      easel.frame(camera, 5)
      return { moving, again, still: sent }
    })

  test('new places upload one column of places and no tie', async () => {
    const { moving } = await uploads()
    // Places, and the two short columns of pools and ribbons.
    expect(moving).toEqual(['Float32Array', 'Float32Array', 'Float32Array'])
  })
  test('a move that goes on from where the last one ended uploads its end alone', async () => {
    expect((await uploads()).again).toHaveLength(3)
  })
  test('a frame uploads nothing', async () => {
    expect((await uploads()).still).toEqual([])
  })
})

test('a spark runs from the one who asks to the one who is asked', async () => {
  const xs = await opened.page.evaluate(() => {
    const { easel } = window
    const camera = { x: 0, y: 0, span: 400 }
    const rgb = [60, 60, 60] as const
    const lights = [
      { x: -200, y: 0, r: 3, rgb },
      { x: 200, y: 0, r: 3, rgb },
    ]
    const made = easel.fakes.picture({ lights, threads: [{ from: 0, to: 1, alpha: 0, spark: [1, 1, 0, 1] }] })
    return [0.5, 1.25, 1.5, 1.75, 2.5].map((clockS) => {
      easel.show(made, camera, clockS)
      const { width, rgba } = easel.pixels()
      let [x, n] = [0, 0]
      for (let at = 0; at < rgba.length; at += 4) {
        if (rgba[at]! < 220) continue
        x += (at / 4) % width
        n++
      }
      return n > 0 ? x / n - width / 2 : null
    })
  })
  expect(xs[0]).toBeNull()
  expect(xs[1]).toBeCloseTo(-100, -1)
  expect(xs[2]).toBeCloseTo(0, -1)
  expect(xs[3]).toBeCloseTo(100, -1)
  expect(xs[4]).toBeNull()
})

test('the canvas never holds more pixels than it may', async () => {
  const { page, browser } = await openPage(code, SIZE)
  const pixels = await page.evaluate(async () => {
    await window.easel.open({ maxPixels: 60_000 })
    window.easel.show(window.easel.fakes.farPicture(), { x: 0, y: 0, span: 400 }, 1)
    return window.easel.drawing?.stats().pixels
  })
  await browser.close()
  expect(pixels).toBeGreaterThan(50_000)
  expect(pixels).toBeLessThan(61_000)
})

test('without WebGL2 there is no drawing', async () => {
  const { page, browser } = await openPage(code, SIZE)
  const opens = await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = () => null
    return window.easel.open()
  })
  await browser.close()
  expect(opens).toBe(false)
})

test('nothing was complained about', () => {
  expect(opened.errors).toEqual([])
})

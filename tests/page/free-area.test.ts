import { describe, expect, it } from 'vitest'
import { freeArea, meet } from '../../src/page/free-area.ts'

const column = { left: 40, top: 40, right: 800, bottom: 1000 }
const tray = { left: 850, top: 860, right: 1880, bottom: 1040 }

describe('the area left to the picture', () => {
  it('meets no words and no controls', () => {
    const { left, top, right, bottom } = freeArea([column, tray], 1920, 1080, 20)
    const free = { left, top, right: 1920 - right, bottom: 1080 - bottom }
    expect([column, tray].filter((box) => meet(box, free))).toEqual([])
  })

  it('is the whole screen but a margin where nothing stands on it', () => {
    expect(freeArea([], 1920, 1080, 20)).toEqual({ left: 20, top: 20, right: 20, bottom: 20 })
  })

  it('is wide rather than a strip beside the words', () => {
    const { left, right } = freeArea([column, tray], 1920, 1080, 20)
    expect(1920 - left - right).toBeGreaterThan(1000)
  })

  it('is never turned inside out when words fill the screen', () => {
    const all = { left: 0, top: 0, right: 400, bottom: 300 }
    const { left, top, right, bottom } = freeArea([all], 400, 300, 20)
    expect(Math.min(400 - left - right, 300 - top - bottom)).toBeGreaterThan(0)
  })
})

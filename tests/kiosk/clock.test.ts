import { expect, test } from 'vitest'
import { openClock } from '../../src/kiosk/clock.ts'

/** Frames that come when the test says so. */
function frames(startMs: number) {
  const waiting: ((timeMs: number) => void)[] = []
  return {
    source: { nowMs: () => startMs, request: (next: (timeMs: number) => void) => void waiting.push(next) },
    at: (timeMs: number) => waiting.splice(0).forEach((next) => void next(timeMs)),
    waiting,
  }
}

test('each frame ticks the seconds that passed since the last', () => {
  const ticks: number[] = []
  const { source, at } = frames(1000)
  openClock((seconds) => ticks.push(seconds), source)
  at(1500)
  at(1750)
  expect(ticks).toEqual([0.5, 0.25])
})

test('a screen that slept for a night hears of the whole night', () => {
  const ticks: number[] = []
  const { source, at } = frames(0)
  openClock((seconds) => ticks.push(seconds), source)
  at(8 * 3600 * 1000)
  expect(ticks).toEqual([8 * 3600])
})

test('a frame stamped before the clock opened takes no time', () => {
  const ticks: number[] = []
  const { source, at } = frames(1000)
  openClock((seconds) => ticks.push(seconds), source)
  at(990)
  at(1010)
  expect(ticks).toEqual([0, 0.01])
})

test('a tick that throws does not stop the clock', () => {
  const { source, at, waiting } = frames(0)
  openClock(() => {
    throw new Error('a painter fell off its ladder')
  }, source)
  expect(() => at(16)).toThrow('ladder')
  expect(waiting).toHaveLength(1)
})

test('a stopped clock ticks no more', () => {
  const ticks: number[] = []
  const { source, at } = frames(0)
  const stop = openClock((seconds) => ticks.push(seconds), source)
  stop()
  at(16)
  expect(ticks).toEqual([])
})

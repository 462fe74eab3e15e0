import { expect, test } from 'vitest'
import { TUNING } from '../../src/core/story/tuning.ts'
import { KEPT, keptTuning, type Shelf } from '../../src/kiosk/kept-tuning.ts'

function shelfOf(text?: string): Shelf & { readonly text: () => string | null } {
  const kept = new Map<string, string>(text === undefined ? [] : [[KEPT, text]])
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, to) => void kept.set(key, to),
    removeItem: (key) => void kept.delete(key),
    text: () => kept.get(KEPT) ?? null,
  }
}
const NOTHING = new Set<string>()
const FULL: Shelf = {
  getItem: () => {
    throw new Error('forbidden')
  },
  setItem: () => {
    throw new Error('full')
  },
  removeItem: () => {
    throw new Error('forbidden')
  },
}

test('settings come back at the next start', () => {
  const shelf = shelfOf()
  const set = { ...TUNING, mm: 0.4, motion: 'reduced', volume: 0 } as const
  expect(keptTuning(shelf, TUNING, NOTHING).keep(set)).toBeNull()
  expect(keptTuning(shelf, TUNING, NOTHING)).toMatchObject({ first: set, problems: [] })
})

test('only what differs is kept, and a reset leaves nothing', () => {
  const shelf = shelfOf()
  const { keep } = keptTuning(shelf, TUNING, NOTHING)
  keep({ ...TUNING, sizes: 1.3 })
  expect(shelf.text()).toBe('{"sizes":1.3}')
  keep(TUNING)
  expect(shelf.text()).toBeNull()
})

test('the address wins for what it names', () => {
  const plain = { ...TUNING, mm: 0.3 }
  const { first } = keptTuning(shelfOf('{"mm":0.5,"volume":0.2}'), plain, new Set(['mm', 'site']))
  expect(first).toEqual({ ...plain, volume: 0.2 })
})

test('kept values are held within their limits, and foolish ones are told and not used', () => {
  const shelf = shelfOf('{"volume":9,"sizes":"big","motion":"wild","pin":1234}')
  const { first, problems } = keptTuning(shelf, { ...TUNING, volume: 0.5 }, NOTHING)
  expect(first).toEqual({ ...TUNING, volume: 1 })
  expect(problems).toHaveLength(3)
  expect(problems.join(' ')).not.toContain('1234')
})

test.each(['{', '7', 'null', '[]', '""'])('%s on the shelf is told and not used', (text) => {
  const { first, problems } = keptTuning(shelfOf(text), TUNING, NOTHING)
  expect(first).toBe(TUNING)
  expect(problems).toHaveLength(1)
})

test.each([
  ['none', null, 0],
  ['one that throws', FULL, 1],
])('a shelf that is %s keeps nothing and says so', (_, shelf, told) => {
  const { first, problems, keep } = keptTuning(shelf, TUNING, NOTHING)
  expect(first).toBe(TUNING)
  expect(problems).toHaveLength(told)
  expect(keep({ ...TUNING, volume: 0 })).toMatch(/lost at the next start/)
})

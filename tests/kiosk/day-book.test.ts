import { expect, test } from 'vitest'
import { MOST_CLOTH } from '../../src/core/story/cloth.ts'
import { openDayBook, PAGE, type Shelf } from '../../src/kiosk/day-book.ts'

const thread = (a: number, b: number) => ({ site: 'murton', question: 'rely', tie: [a, b] }) as const

function shelfOf(): Shelf & { readonly page: () => string | null } {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      kept.set(key, text)
    },
    removeItem: (key) => {
      kept.delete(key)
    },
    page: () => kept.get(PAGE) ?? null,
  }
}

/** A clock that a test sets. */
function clockAt(time: string): { now: () => Date; set: (time: string) => void } {
  let at = new Date(time)
  return {
    now: () => at,
    set: (later) => {
      at = new Date(later)
    },
  }
}

test('threads of a day are there, the oldest first, also when the page is opened again', () => {
  const [shelf, clock] = [shelfOf(), clockAt('2026-05-02T10:15:00')]
  const book = openDayBook(shelf, clock.now)
  book.note(thread(1, 2))
  book.note(thread(3, 4))
  expect(book.threads()).toEqual([thread(1, 2), thread(3, 4)])
  expect(openDayBook(shelf, clock.now).threads()).toEqual(book.threads())
})

test('nothing is kept but place, question, the two lights and the hour', () => {
  const [shelf, clock] = [shelfOf(), clockAt('2026-05-02T10:15:42')]
  const told = { ...thread(1, 2), why: 'hands', name: 'Ann', typed: 'hello', seconds: 42 }
  openDayBook(shelf, clock.now).note(told)
  expect(JSON.parse(shelf.page() ?? '')).toEqual({
    day: '2026-5-2',
    noted: [{ site: 'murton', question: 'rely', tie: [1, 2], hour: 10 }],
  })
})

test('a thread that is taken back is struck out once', () => {
  const book = openDayBook(shelfOf(), clockAt('2026-05-02T10:15:00').now)
  for (const each of [thread(1, 2), thread(3, 4), thread(1, 2)]) book.note(each)
  book.strike(thread(1, 2))
  book.strike(thread(9, 9))
  expect(book.threads()).toEqual([thread(1, 2), thread(3, 4)])
})

test('an evening goes on past midnight, and at four in the morning all is wiped from the shelf', () => {
  const [shelf, clock] = [shelfOf(), clockAt('2026-05-02T23:30:00')]
  const book = openDayBook(shelf, clock.now)
  book.note(thread(1, 2))
  clock.set('2026-05-03T03:59:00')
  expect(book.threads()).toHaveLength(1)
  clock.set('2026-05-03T04:00:00')
  expect(book.threads()).toEqual([])
  expect(shelf.page()).toBeNull()
})

test('a page of another day is never read, and is wiped as the book is opened', () => {
  const [shelf, clock] = [shelfOf(), clockAt('2026-05-02T17:00:00')]
  openDayBook(shelf, clock.now).note(thread(1, 2))
  clock.set('2026-05-05T09:00:00')
  expect(openDayBook(shelf, clock.now).threads()).toEqual([])
  expect(shelf.page()).toBeNull()
})

test('a new day holds its own threads alone', () => {
  const [shelf, clock] = [shelfOf(), clockAt('2026-05-02T17:00:00')]
  const book = openDayBook(shelf, clock.now)
  book.note(thread(1, 2))
  clock.set('2026-05-03T12:00:00')
  book.note(thread(5, 6))
  expect(book.threads()).toEqual([thread(5, 6)])
})

test('the oldest threads make room: a long day never fills the shelf', () => {
  const book = openDayBook(shelfOf(), clockAt('2026-05-02T10:00:00').now)
  for (let k = 0; k < MOST_CLOTH + 5; k++) book.note(thread(k, k + 1))
  expect(book.threads()).toHaveLength(MOST_CLOTH)
  expect(book.threads()[0]).toEqual(thread(5, 6))
})

test.each(['{', '[]', '7', '{"day":"2026-5-2"}', '{"day":"2026-5-2","noted":[{"tie":[1]}]}'])(
  'a page that cannot be read (%s) is begun anew',
  (text) => {
    const shelf = shelfOf()
    shelf.setItem(PAGE, text)
    const book = openDayBook(shelf, clockAt('2026-05-02T10:00:00').now)
    expect(book.threads()).toEqual([])
    expect(shelf.page()).toBeNull()
  },
)

test('where nothing can be stored the day is held in memory', () => {
  const full: Shelf = {
    getItem: () => null,
    setItem: () => {
      throw new Error('the shelf is full')
    },
    removeItem: () => {},
  }
  for (const shelf of [full, null]) {
    const book = openDayBook(shelf, clockAt('2026-05-02T10:00:00').now)
    book.note(thread(1, 2))
    expect(book.threads()).toEqual([thread(1, 2)])
  }
})

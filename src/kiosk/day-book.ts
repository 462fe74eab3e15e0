/**
 * The day book: what visitors wove today, for the cloth that is shown at rest. It holds the place, the question, the two
 * lights of each thread and the hour, and nothing else: not who, not with whom, nothing typed. It forgets all of it at
 * night, also when the machine slept or was off, because a page of another day is never read.
 */
import { type ClothThread, MOST_CLOTH } from '../core/story/cloth.ts'

/** Where the page lies: the browser's own storage, or anything like it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface DayBook {
  /** Today's threads, the oldest first. */
  readonly threads: () => readonly ClothThread[]
  readonly note: (thread: ClothThread) => void
  /** The latest thread like this one is struck out. */
  readonly strike: (thread: ClothThread) => void
}

/** Its key on the shelf. */
export const PAGE = 'kith.day'
/** A day ends at four in the morning: an evening event may run past midnight. */
const NIGHT_HOUR = 4

interface Noted extends ClothThread {
  /** Hour of the day, 0 to 23. */
  readonly hour: number
}

/** `now` says what time it is here. Where the shelf cannot be used the book holds the day in memory alone. */
export function openDayBook(shelf: Shelf | null, now: () => Date): DayBook {
  let page = read(shelf, dayOf(now()))
  const today = (): { day: string; noted: readonly Noted[] } => {
    const day = dayOf(now())
    if (page.day === day) return page
    page = { day, noted: [] }
    written(shelf, page)
    return page
  }
  const keep = (noted: readonly Noted[]): void => {
    page = { day: today().day, noted: noted.slice(-MOST_CLOTH) }
    written(shelf, page)
  }
  return {
    threads: () => today().noted.map(({ site, question, tie }) => ({ site, question, tie })),
    note: ({ site, question, tie }) => {
      keep([...today().noted, { site, question, tie: [tie[0], tie[1]], hour: now().getHours() }])
    },
    strike: (thread) => {
      const { noted } = today()
      const at = noted.findLastIndex((other) => isLike(thread, other))
      if (at >= 0) keep(noted.toSpliced(at, 1))
    },
  }
}

/** "2026-11-26"; the small hours belong to the evening before. */
function dayOf(time: Date): string {
  const shifted = new Date(time.getTime() - NIGHT_HOUR * 3_600_000)
  return [shifted.getFullYear(), shifted.getMonth() + 1, shifted.getDate()].join('-')
}

function isLike(a: ClothThread, b: ClothThread): boolean {
  return a.site === b.site && a.question === b.question && a.tie[0] === b.tie[0] && a.tie[1] === b.tie[1]
}

/** A page of another day, or one that cannot be read, is wiped and begun anew. */
function read(shelf: Shelf | null, day: string): { day: string; noted: readonly Noted[] } {
  const blank = { day, noted: [] }
  try {
    const page: unknown = JSON.parse(shelf?.getItem(PAGE) ?? 'null')
    if (isPage(page) && page.day === day) return page
    shelf?.removeItem(PAGE)
    return blank
  } catch {
    written(shelf, blank)
    return blank
  }
}

function written(shelf: Shelf | null, page: { day: string; noted: readonly Noted[] }): void {
  try {
    if (page.noted.length === 0) shelf?.removeItem(PAGE)
    else shelf?.setItem(PAGE, JSON.stringify(page))
  } catch {
    // A full or forbidden shelf: the day is held in memory, and is gone with the page.
  }
}

function isPage(page: unknown): page is { day: string; noted: readonly Noted[] } {
  const { day, noted } = (page ?? {}) as Record<string, unknown>
  return typeof day === 'string' && Array.isArray(noted) && noted.every(isNoted)
}

function isNoted(noted: unknown): noted is Noted {
  const { site, question, tie, hour } = (noted ?? {}) as Record<string, unknown>
  const row = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0
  return (
    typeof site === 'string' &&
    typeof question === 'string' &&
    Array.isArray(tie) &&
    tie.length === 2 &&
    tie.every(row) &&
    row(hour)
  )
}

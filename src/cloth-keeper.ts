/** Takes today's threads from the stage to the day book and back: the stage shows what the book holds. */
import type { Bus } from './core/story/bus.ts'
import type { Effect } from './core/story/command.ts'
import { openDayBook } from './kiosk/day-book.ts'

/** How often the book is asked whether the day is over. */
const LOOKS_EVERY_MS = 60_000

/** Gives what must be told of every effect. `isKept`: today's threads outlast a restart. */
export function clothKeeper(bus: () => Bus, isKept: boolean): (effect: Effect) => void {
  const book = openDayBook(isKept ? shelf() : null, () => new Date())
  const show = (): void => {
    const threads = book.threads()
    if (threads.length === 0 && bus().stage().cloth.length === 0) return
    bus().send({ type: 'cloth', threads })
  }
  setInterval(show, LOOKS_EVERY_MS)
  queueMicrotask(show)
  return (effect) => {
    if (effect.type === 'woven') book.note(effect.thread)
    if (effect.type === 'unwoven') book.strike(effect.thread)
    if (effect.type === 'woven' || effect.type === 'unwoven' || effect.type === 'reset') show()
  }
}

/** Null where the browser forbids storage. */
function shelf(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

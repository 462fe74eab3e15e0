/** Steps the picture's quality down before it stutters, and back up slowly. Pure: it is told how long frames took. */

/** Each step: share of the full resolution, strength of halos. */
export const QUALITY_STEPS = [
  { resolution: 1, halos: 1 },
  { resolution: 0.85, halos: 1 },
  { resolution: 0.7, halos: 0.7 },
  { resolution: 0.55, halos: 0 },
] as const
export type QualityStep = (typeof QUALITY_STEPS)[number]

/** A frame is slow from this many times the wanted pace on. */
const SLOW = 1.6
/** Step down when more than half of this many frames were slow. */
const WINDOW = 40
/** Step up after this long with hardly a slow frame; twice as long after each return. */
const CALM_MS = 12_000
const LONGEST_CALM_MS = 300_000
/** A gap this long is a pause (a hidden page, a sleep), not a slow frame. */
const PAUSE_MS = 1000

export interface Governor {
  readonly step: QualityStep
  /** Tells how long after the frame before this one came; true when the step has changed. */
  note(frameMs: number): boolean
}

/** `paceMs`: the wanted time between frames. */
export function governor(paceMs: number): Governor {
  let level = 0
  let frames = 0
  let slow = 0
  let calmMs = 0
  let wantedCalmMs = CALM_MS
  const move = (by: number): boolean => {
    const next = Math.min(QUALITY_STEPS.length - 1, Math.max(0, level + by))
    const changed = next !== level
    if (changed && by > 0) wantedCalmMs = Math.min(LONGEST_CALM_MS, wantedCalmMs * 2)
    level = next
    frames = slow = calmMs = 0
    return changed
  }
  return {
    get step() {
      return QUALITY_STEPS[level] ?? QUALITY_STEPS[0]
    },
    note(frameMs) {
      if (frameMs > PAUSE_MS) return false
      frames++
      if (frameMs > paceMs * SLOW) slow++
      calmMs = slow > frames * 0.05 + 1 ? 0 : calmMs + frameMs
      if (frames >= WINDOW && slow * 2 > frames) return move(1)
      if (calmMs > wantedCalmMs) return move(-1)
      if (frames >= WINDOW * 4) frames = slow = 0
      return false
    },
  }
}

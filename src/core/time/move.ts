/** Motion as data: a value that goes from one state to another in a stretch of the stage clock. */

export interface Move<T> {
  readonly from: T
  readonly to: T
  readonly startS: number
  readonly lastsS: number
}

/** Quick to start, soft to land, no bounce: a critically damped fall, scaled to arrive. The shaders hold the same formula. */
export function ease(t: number): number {
  if (t <= 0) return 0
  if (t >= 1) return 1
  const u = 1 - t
  return 1 - u * u * u * (1 + 3 * t * 0.35)
}

/** 0..1, eased, at `clockS`. */
export function progressAt(move: { startS: number; lastsS: number }, clockS: number): number {
  return move.lastsS <= 0 ? 1 : ease((clockS - move.startS) / move.lastsS)
}

export function at<T>(move: Move<T>, clockS: number, mix: (from: T, to: T, t: number) => T): T {
  const t = progressAt(move, clockS)
  return t >= 1 ? move.to : mix(move.from, move.to, t)
}

export function still<T>(value: T): Move<T> {
  return { from: value, to: value, startS: 0, lastsS: 0 }
}

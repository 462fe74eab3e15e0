/** The part of the screen that words and controls leave to the picture: the best empty rectangle between their boxes. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** CSS pixels kept free at each side of the screen. */
export interface Insets {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Insets of the best rectangle that meets none of `boxes`, `marginPx` away from them and from the screen's edge. */
export function freeArea(boxes: readonly Box[], width: number, height: number, marginPx: number): Insets {
  const grown = boxes.map((b) => ({
    left: b.left - marginPx,
    top: b.top - marginPx,
    right: b.right + marginPx,
    bottom: b.bottom + marginPx,
  }))
  const xs = cuts(
    grown.flatMap((b) => [b.left, b.right]),
    marginPx,
    width - marginPx,
  )
  const ys = cuts(
    grown.flatMap((b) => [b.top, b.bottom]),
    marginPx,
    height - marginPx,
  )
  let best: Box = { left: 0, top: 0, right: width, bottom: height }
  let bestScore = 0
  for (const box of spans(xs, ys)) {
    const score = worth(box)
    if (score <= bestScore || grown.some((other) => meet(box, other))) continue
    best = box
    bestScore = score
  }
  return { left: best.left, top: best.top, right: width - best.right, bottom: height - best.bottom }
}

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
}

const NAMES_WORTH = 0.1

/** A picture is about as wide as it is high: what is longer than half as much again leaves room for names alone. */
function worth(box: Box): number {
  const width = box.right - box.left
  const height = box.bottom - box.top
  return Math.min(width, height * 1.7) * Math.min(height, width * 1.2) + NAMES_WORTH * width * height
}

function cuts(values: readonly number[], least: number, most: number): number[] {
  const inside = values.filter((v) => v > least && v < most)
  return [...new Set([least, ...inside, most])].sort((a, b) => a - b)
}

function* spans(xs: readonly number[], ys: readonly number[]): Generator<Box> {
  for (const [i, left] of xs.entries())
    for (const right of xs.slice(i + 1))
      for (const [j, top] of ys.entries())
        for (const bottom of ys.slice(j + 1)) yield { left, top, right, bottom }
}

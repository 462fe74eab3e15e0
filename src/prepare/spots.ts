/** Places on the small canvas: a street to begin with, and what lies between two places. Pure. */
export interface Spots {
  readonly x: Float64Array
  readonly y: Float64Array
}

interface Box {
  readonly width: number
  readonly height: number
}

/** Rows of windows along the foot of the box, before anybody has a place. */
const STREET_SHARE = 0.24
const EDGE = 14

export function streetOf(count: number, { width, height }: Box): Spots {
  const deep = height * STREET_SHARE
  const step = Math.sqrt(((width - 2 * EDGE) * deep) / Math.max(1, count))
  const across = Math.max(1, Math.floor((width - 2 * EDGE) / step))
  return {
    x: Float64Array.from({ length: count }, (_, at) => EDGE + ((at % across) + 0.5) * step),
    y: Float64Array.from({ length: count }, (_, at) => height - EDGE - Math.floor(at / across) * step),
  }
}

/** The whole of what is given, in its own proportions, in the middle of the box. */
export function withinBox(
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  { width, height }: Box,
): Spots {
  const [left, right] = rangeOf(x)
  const [top, bottom] = rangeOf(y)
  const scale = Math.min(
    (width - 2 * EDGE) / Math.max(1e-6, right - left),
    (height - 2 * EDGE) / Math.max(1e-6, bottom - top),
  )
  return {
    x: Float64Array.from(x, (value) => width / 2 + (value - (left + right) / 2) * scale),
    y: Float64Array.from(y, (value) => height / 2 + (value - (top + bottom) / 2) * scale),
  }
}

function rangeOf(values: ArrayLike<number>): [number, number] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at++) {
    least = Math.min(least, values[at]!)
    most = Math.max(most, values[at]!)
  }
  return values.length === 0 ? [0, 0] : [least, most]
}

/** `share` of the way (0..1): quick to start, soft to land. */
export function travelled(from: Spots, to: Spots, share: number): Spots {
  const left = (1 - share) ** 3
  const between = (a: Float64Array, b: Float64Array): Float64Array =>
    Float64Array.from(b, (end, at) => end + ((a[at] ?? end) - end) * left)
  return { x: between(from.x, to.x), y: between(from.y, to.y) }
}

/** Where lanterns hang along one thread, and the thread itself: across a wide screen, to and fro down an upright one. */

export interface Hung {
  /** Per cent across and down: where the thread holds the lantern. */
  readonly x: number
  readonly y: number
}

export interface Garland {
  readonly hung: readonly Hung[]
  /** SVG path in a box of 100 by 100. */
  readonly thread: string
}

/** Lanterns side by side on an upright screen. */
const ABREAST = 2
/** How much lower the middle of a row hangs than the screen's edges, per cent: on a wide and on an upright screen. */
const WIDE_BOW = 17
const TALL_BOW = 5
/** How far beyond the screen's edge the thread begins and ends. */
const BEYOND = 6

export function garland(count: number, upright: boolean): Garland {
  const perRow = upright ? ABREAST : Math.max(1, count)
  const rows = Math.max(1, Math.ceil(count / perRow))
  const bow = upright ? TALL_BOW : WIDE_BOW
  const hung = Array.from({ length: count }, (_, k) => {
    const row = Math.floor(k / perRow)
    const inRow = Math.min(perRow, count - row * perRow)
    return onBow((((k % perRow) + 0.5) / inRow) * 100, (row / rows) * 100, bow)
  })
  return { hung, thread: smooth(knots(hung, rows, bow)) }
}

/** A row hangs through like any thread held at both ends. */
function onBow(x: number, top: number, bow: number): Hung {
  return { x, y: top + bow * (1 - ((x - 50) / 50) ** 2) }
}

/** Through every lantern; from one row to the next the thread swings out to the right and, under the words, back across. */
function knots(hung: readonly Hung[], rows: number, bow: number): Hung[] {
  const turn = 100 / rows
  const between = (from: Hung, to: Hung): Hung[] => {
    return to.x > from.x
      ? []
      : [
          { x: 107, y: from.y + turn * 0.44 },
          { x: 50, y: from.y + turn * 0.78 },
          { x: -7, y: from.y + turn * 0.9 },
        ]
  }
  const inside = hung.flatMap((to, k) => [...(k > 0 ? between(hung[k - 1] ?? to, to) : []), to])
  const lastTop = ((rows - 1) / rows) * 100
  return [onBow(-BEYOND, 0, bow), ...inside, onBow(100 + BEYOND, lastTop, bow)]
}

/** A smooth line through all points (Catmull and Rom's, as cubic curves). */
function smooth(points: readonly Hung[]): string {
  const at = (k: number): Hung => points[Math.min(Math.max(0, k), points.length - 1)] ?? { x: 0, y: 0 }
  const curves = points.slice(1).map((to, k) => {
    const [before, from, after] = [at(k - 1), at(k), at(k + 2)]
    const out = [from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6]
    const into = [to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6]
    return `C${[...out, ...into, to.x, to.y].map((n) => n.toFixed(2)).join(' ')}`
  })
  return `M${at(0).x} ${at(0).y.toFixed(2)}${curves.join('')}`
}

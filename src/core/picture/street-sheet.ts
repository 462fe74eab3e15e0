/** Paper and scissors for the street: flat shapes cut into triangles, with a soft edge one device pixel wide. */

export type Rgb = readonly [red: number, green: number, blue: number]
export type At = readonly [x: number, y: number]

export interface Cut {
  /** x, y, 1 where the corner lies one device pixel outside the edge, depth + direction outward in turns (0..1). */
  readonly corners: Float32Array
  /** red, green, blue, alpha a corner; not premultiplied. */
  readonly tones: Uint8Array
  /** Three corners a triangle, back to front. */
  readonly triangles: Uint32Array
}

export interface Sheet {
  /** A convex shape in any winding; `shade` gives each corner its own tone, else all have the first. */
  polygon(depth: number, points: readonly At[], tones: readonly Rgb[]): void
  /** From a wavy upper edge down to `foot`. */
  hill(depth: number, edge: readonly At[], foot: number, top: Rgb, bottom: Rgb): void
  /** Light that falls off softly around a point; `flat` squeezes it into a pool on the ground. */
  glow(depth: number, at: At, radius: number, flat: number, tone: Rgb, strength: number): void
  cut(): Cut
}

const UP = 0.75
const turnOf = (x: number, y: number): number => {
  const turn = Math.atan2(y, x) / (2 * Math.PI)
  return turn < 0 ? Math.min(turn + 1, 0.9999) : turn
}

export const mixRgb = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

/** Which way each corner of a convex shape looks outward: between the normals of its two sides. */
function outward(points: readonly At[]): At[] {
  let area = 0
  points.forEach(([x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length] ?? [x, y]
    area += x * ny - nx * y
  })
  const turn = area > 0 ? 1 : -1
  const side = (from: At, to: At): At => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const length = Math.hypot(dx, dy) || 1
    return [(turn * dy) / length, (-turn * dx) / length]
  }
  return points.map((point, i) => {
    const before = points[(i + points.length - 1) % points.length] ?? point
    const after = points[(i + 1) % points.length] ?? point
    const [a, b] = [side(before, point), side(point, after)]
    return [a[0] + b[0], a[1] + b[1]]
  })
}

/** Corners and triangles as they are laid down. */
interface Pile {
  readonly corners: number[]
  readonly tones: number[]
  readonly triangles: number[]
  /** The new corner's number; with `turn`, it lies one device pixel outward that way. */
  corner(depth: number, at: At, tone: Rgb, alpha: number, turn?: number): number
  quad(a: number, b: number, c: number, d: number): void
}

function pile(): Pile {
  const corners: number[] = []
  const tones: number[] = []
  const triangles: number[] = []
  return {
    corners,
    tones,
    triangles,
    corner(depth, [x, y], tone, alpha, turn = -1) {
      corners.push(x, y, turn < 0 ? 0 : 1, depth + Math.max(0, turn))
      tones.push(tone[0], tone[1], tone[2], alpha * 255)
      return corners.length / 4 - 1
    },
    quad: (a, b, c, d) => void triangles.push(a, b, c, b, d, c),
  }
}

export function sheet(): Sheet {
  const laid = pile()
  const { corner, quad, triangles } = laid
  return {
    polygon(depth, points, shades) {
      const shadeAt = (i: number): Rgb => shades[i] ?? shades[0] ?? [0, 0, 0]
      const inner = points.map((point, i) => corner(depth, point, shadeAt(i), 1))
      for (let i = 2; i < inner.length; i++) triangles.push(inner[0]!, inner[i - 1]!, inner[i]!)
      const ways = outward(points)
      const outer = points.map((point, i) => corner(depth, point, shadeAt(i), 0, turnOf(...ways[i]!)))
      inner.forEach((at, i) => {
        const next = (i + 1) % inner.length
        quad(at, inner[next]!, outer[i]!, outer[next]!)
      })
    },
    hill(depth, edge, foot, top, bottom) {
      const columns = edge.map((at) => [
        corner(depth, at, top, 0, UP),
        corner(depth, at, top, 1),
        corner(depth, [at[0], foot], bottom, 1),
      ])
      columns.slice(1).forEach((here, i) => {
        const last = columns[i]!
        quad(last[0]!, here[0]!, last[1]!, here[1]!)
        quad(last[1]!, here[1]!, last[2]!, here[2]!)
      })
    },
    glow: (depth, at, radius, flat, tone, strength) => glowOn(laid, depth, at, radius, flat, tone, strength),
    cut: () => ({
      corners: Float32Array.from(laid.corners),
      tones: Uint8Array.from(laid.tones),
      triangles: Uint32Array.from(laid.triangles),
    }),
  }
}

/** Sides of a round light, and how it falls: share of the radius, share of the strength. */
const SIDES = 20
const FALL = [
  [0.25, 0.55],
  [0.55, 0.18],
  [1, 0],
] as const

function glowOn({ corner, quad, triangles }: Pile, ...light: Parameters<Sheet['glow']>): void {
  const [depth, [x, y], radius, flat, tone, strength] = light
  const rings = FALL.map(([share, left]) =>
    Array.from({ length: SIDES }, (_, i) => {
      const turn = (i / SIDES) * 2 * Math.PI
      const at: At = [x + Math.cos(turn) * radius * share, y + Math.sin(turn) * radius * share * flat]
      return corner(depth, at, tone, strength * left)
    }),
  )
  const middle = corner(depth, [x, y], tone, strength)
  for (let i = 0; i < SIDES; i++) {
    const next = (i + 1) % SIDES
    triangles.push(middle, rings[0]![i]!, rings[0]![next]!)
    for (const ring of [1, 2]) {
      const [inner, outer] = [rings[ring - 1]!, rings[ring]!]
      quad(inner[i]!, inner[next]!, outer[i]!, outer[next]!)
    }
  }
}

/** CIEDE2000 and simulated colour vision, for measuring the palette. Sources: Sharma, Wu and Dalal 2005; Machado, Oliveira and Fernandes 2009. */
export type Rgb = readonly [number, number, number]

const linear = (v: number): number =>
  v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4
const encoded = (v: number): number => {
  const c = Math.min(1, Math.max(0, v))
  return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055)
}

/** Severity 1 matrices, on linear light. */
const DEFICIENCIES = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const
export type Sight = 'full' | keyof typeof DEFICIENCIES
export const SIGHTS: readonly Sight[] = ['full', 'protan', 'deutan', 'tritan']

export function seenBy(rgb: Rgb, sight: Sight): Rgb {
  if (sight === 'full') return rgb
  const m = DEFICIENCIES[sight]
  const [r, g, b] = rgb.map(linear) as [number, number, number]
  const row = (k: number): number => encoded((m[k] ?? 0) * r + (m[k + 1] ?? 0) * g + (m[k + 2] ?? 0) * b)
  return [row(0), row(3), row(6)]
}

function lab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map(linear) as [number, number, number]
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

export function ciede2000(one: Rgb, other: Rgb): number {
  const [l1, a1, b1] = lab(one)
  const [l2, a2, b2] = lab(other)
  const rad = Math.PI / 180
  const c7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7
  const g = 0.5 * (1 - Math.sqrt(c7 / (c7 + 25 ** 7)))
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)]
  const [q1, q2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const hue = (b: number, a: number): number =>
    a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)]
  const gap = q1 * q2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const dh = 2 * Math.sqrt(q1 * q2) * Math.sin((gap / 2) * rad)
  const lm = (l1 + l2) / 2
  const cm = (q1 + q2) / 2
  const hm = Math.abs(h1 - h2) > 180 ? ((h1 + h2 + 360) / 2) % 360 : (h1 + h2) / 2
  const t =
    1 -
    0.17 * Math.cos((hm - 30) * rad) +
    0.24 * Math.cos(2 * hm * rad) +
    0.32 * Math.cos((3 * hm + 6) * rad) -
    0.2 * Math.cos((4 * hm - 63) * rad)
  const sl = 1 + (0.015 * (lm - 50) ** 2) / Math.sqrt(20 + (lm - 50) ** 2)
  const sc = 1 + 0.045 * cm
  const sh = 1 + 0.015 * cm * t
  const rt =
    -2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((hm - 275) / 25) ** 2)) * rad)
  return Math.sqrt(
    ((l2 - l1) / sl) ** 2 + ((q2 - q1) / sc) ** 2 + (dh / sh) ** 2 + rt * ((q2 - q1) / sc) * (dh / sh),
  )
}

/** WCAG 2.2 contrast ratio. */
export function contrast(one: Rgb, other: Rgb): number {
  const light = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const [a, b] = [light(one), light(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

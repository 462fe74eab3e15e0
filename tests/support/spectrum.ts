/** What a sound is made of: its WAV read back, and the pitches that stand out. */
const BINS = 65_536

export interface Heard {
  readonly rateHz: number
  /** -1 to 1. */
  readonly samples: Float64Array
}

/** A WAV of one channel and 16 bits, as 44 bytes of header and samples. */
export function heardIn(wav: Uint8Array): Heard {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength)
  const samples = Float64Array.from(
    { length: (wav.byteLength - 44) / 2 },
    (_, k) => view.getInt16(44 + 2 * k, true) / 32_768,
  )
  return { rateHz: view.getUint32(24, true), samples }
}

/** Loudest sample of a part, 0..1; the part in seconds, from the end where negative. */
export function peakOf({ rateHz, samples }: Heard, fromS = 0, toS = samples.length / rateHz): number {
  return samples
    .slice(Math.round(fromS * rateHz), Math.round(toS * rateHz))
    .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
}

/** Strengths by frequency, under a Hann window; one bin is `rateHz / 65536` wide. */
export function spectrumOf({ samples }: Heard): Float64Array {
  const re = new Float64Array(BINS)
  const im = new Float64Array(BINS)
  const length = Math.min(samples.length, BINS)
  for (let k = 0; k < length; k++)
    re[k] = ((samples[k] ?? 0) * (1 - Math.cos((2 * Math.PI * k) / length))) / 2
  transform(re, im)
  return Float64Array.from({ length: BINS / 2 }, (_, k) => Math.hypot(re[k] ?? 0, im[k] ?? 0))
}

/** Pitches within `belowDb` of the strongest, strongest first. */
export function pitchesOf(heard: Heard, belowDb: number): { hz: number; db: number }[] {
  const spectrum = spectrumOf(heard)
  const at = (k: number): number => spectrum[k] ?? 0
  const most = spectrum.reduce((a, b) => Math.max(a, b), 0)
  const peaks = [...spectrum.keys()].filter((k) => at(k) > at(k - 1) && at(k) >= at(k + 1))
  return peaks
    .map((k) => ({ hz: (k * heard.rateHz) / BINS, db: 20 * Math.log10(at(k) / most) }))
    .filter(({ db }) => db > -belowDb)
    .sort((a, b) => b.db - a.db)
}

/** The frequency that half of the sound's strength lies below. */
export function middleHz(heard: Heard): number {
  const power = spectrumOf(heard).map((strength) => strength ** 2)
  let left = power.reduce((sum, p) => sum + p, 0) / 2
  const bin = power.findIndex((p) => {
    left -= p
    return left <= 0
  })
  return (bin * heard.rateHz) / BINS
}

/** Cooley and Tukey (1965), in place. */
function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) for (const part of [re, im]) [part[i], part[j]] = [part[j] ?? 0, part[i] ?? 0]
  }
  for (let size = 2; size <= n; size *= 2) {
    for (let start = 0; start < n; start += size) butterflies(re, im, start, size)
  }
}

function butterflies(re: Float64Array, im: Float64Array, start: number, size: number): void {
  for (let k = 0; k < size / 2; k++) {
    const turn = (-2 * Math.PI * k) / size
    const [a, b] = [start + k, start + k + size / 2]
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const [br, bi] = [re[b] ?? 0, im[b] ?? 0]
    const [tr, ti] = [c * br - s * bi, c * bi + s * br]
    ;[re[b], im[b]] = [(re[a] ?? 0) - tr, (im[a] ?? 0) - ti]
    ;[re[a], im[a]] = [(re[a] ?? 0) + tr, (im[a] ?? 0) + ti]
  }
}

/** Sound from numbers: struck and blown tones, a little noise, a small room. Pure and seeded: the same samples every time. */
import { diceFrom } from '../core/graph/dice.ts'

/** Samples a second. Nothing here sounds above 6 kHz, so more would only be larger files. */
export const RATE_HZ = 24_000

/** Samples, -1 to 1. */
export type Wave = Float64Array

/** An overtone: times the note's pitch, its strength, and how much of the note's length it rings. */
type Partial = readonly [ratio: number, level: number, life: number]

/** Whole-number overtones only, so that every sound stays in the key. */
const VOICES = {
  bell: [
    [1, 1, 1],
    [2, 0.3, 0.55],
    [3, 0.1, 0.3],
    [4, 0.06, 0.18],
  ],
  /** A kalimba's tongue or a plucked thread. */
  pluck: [
    [1, 1, 1],
    [2, 0.42, 0.45],
    [3, 0.2, 0.28],
    [4, 0.1, 0.2],
  ],
  /** A wooden bar: its second tone is two octaves up, and short. */
  mallet: [
    [1, 1, 1],
    [4, 0.16, 0.16],
  ],
  /** Two that are not quite the same, so that they breathe. */
  pad: [
    [1, 0.6, 1],
    [1.003, 0.4, 1],
    [2, 0.16, 0.8],
  ],
} as const satisfies Record<string, readonly Partial[]>

export interface Note {
  readonly voice: keyof typeof VOICES
  readonly hz: number
  readonly atS: number
  /** Until it is a thousandth as strong (struck), or all of it (a pad, which swells and sinks). */
  readonly lastsS: number
  readonly level: number
  /** How softly it begins; at least a few milliseconds, so that nothing clicks. */
  readonly attackS: number
}

export interface Score {
  readonly lengthS: number
  /** The loudest sample, decibels below full scale. */
  readonly peakDb: number
  readonly notes: readonly Note[]
  /** How strong the room's echo is, beside the sound itself. */
  readonly room: number
  /** Everything above fades away. */
  readonly lowpassHz: number
  /** Breath under the notes, beside their strength. */
  readonly breath?: number
}

/** e^-6.9 is a thousandth. */
const THOUSANDTH = 6.9
/** The last part of every sound sinks to nothing, and ends a little before its file does. */
const SINKS = 0.3
const SILENT_END_S = 0.005

/** The sound of a score. */
export function performed(score: Score): Wave {
  const wave = new Float64Array(Math.round(score.lengthS * RATE_HZ))
  for (const note of score.notes) addNote(wave, note)
  if (score.breath) addBreath(wave, score.breath)
  lowpass(wave, score.lowpassHz)
  lowpass(wave, score.lowpassHz)
  addRoom(wave, score.room)
  sink(wave)
  return levelled(wave, 10 ** (score.peakDb / 20))
}

function addNote(wave: Wave, { voice, hz, atS, lastsS, level, attackS }: Note): void {
  const start = Math.round(atS * RATE_HZ)
  const end = Math.min(wave.length, start + Math.round(lastsS * RATE_HZ))
  for (const [ratio, strength, life] of VOICES[voice]) {
    for (let k = start; k < end; k++) {
      const t = (k - start) / RATE_HZ
      const shape = voice === 'pad' ? swell(t / lastsS) : Math.exp((-THOUSANDTH * t) / (lastsS * life))
      const tone = Math.sin(2 * Math.PI * hz * ratio * t)
      wave[k] = (wave[k] ?? 0) + level * strength * shape * rise(t / attackS) * tone
    }
  }
}

/** Air, not hiss: noise that swells and sinks once; most of it is taken away by the low pass after it. */
function addBreath(wave: Wave, level: number): void {
  const dice = diceFrom(1)
  for (let k = 0; k < wave.length; k++) {
    wave[k] = (wave[k] ?? 0) + level * swell(k / wave.length) * (2 * dice() - 1)
  }
}

/** 0 to 1 without a corner at either end. */
function rise(share: number): number {
  return share >= 1 ? 1 : (1 - Math.cos(Math.PI * Math.max(0, share))) / 2
}

function swell(share: number): number {
  return Math.sin(Math.PI * Math.min(1, share)) ** 2
}

/** One pole: 6 dB an octave. */
function lowpass(wave: Wave, hz: number): void {
  const keep = Math.exp((-2 * Math.PI * hz) / RATE_HZ)
  let last = 0
  for (let k = 0; k < wave.length; k++) {
    last = (1 - keep) * (wave[k] ?? 0) + keep * last
    wave[k] = last
  }
}

/** Echoes of a small room, in seconds, and how much of each comes back again: Schroeder's combs and all-passes (1962). */
const COMBS_S = [0.0297, 0.0371, 0.0411, 0.0437]
const COMB_BACK = 0.72
const ALLPASSES_S = [0.005, 0.0017]
const ALLPASS_BACK = 0.7

function addRoom(wave: Wave, level: number): void {
  const wet = new Float64Array(wave.length)
  for (const delayS of COMBS_S) {
    const delay = Math.round(delayS * RATE_HZ)
    const line = Float64Array.from(wave)
    for (let k = delay; k < line.length; k++) line[k] = (line[k] ?? 0) + COMB_BACK * (line[k - delay] ?? 0)
    // The sound itself is there already: only what comes back is added.
    for (let k = 0; k < wet.length; k++) wet[k] = (wet[k] ?? 0) + (line[k] ?? 0) - (wave[k] ?? 0)
  }
  for (const delayS of ALLPASSES_S) allpass(wet, Math.round(delayS * RATE_HZ))
  for (let k = 0; k < wave.length; k++) wave[k] = (wave[k] ?? 0) + (level * (wet[k] ?? 0)) / COMBS_S.length
}

function allpass(wave: Wave, delay: number): void {
  const line = new Float64Array(wave.length)
  for (let k = 0; k < wave.length; k++) {
    const earlier = line[k - delay] ?? 0
    const into = (wave[k] ?? 0) + ALLPASS_BACK * earlier
    line[k] = into
    wave[k] = earlier - ALLPASS_BACK * into
  }
}

function sink(wave: Wave): void {
  const end = wave.length - Math.round(SILENT_END_S * RATE_HZ)
  const length = Math.round(SINKS * wave.length)
  for (let k = end - length; k < wave.length; k++) wave[k] = (wave[k] ?? 0) * rise((end - k) / length)
}

function levelled(wave: Wave, peak: number): Wave {
  const loudest = wave.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return wave.map((sample) => (sample * peak) / loudest)
}

/** Every sound there is: quiet, soft at both ends, in one key, and exactly what the project's own script makes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEY_HZ, SCORES } from '../src/chime/scores.ts'
import { performed } from '../src/chime/synth.ts'
import { wavOf } from '../src/chime/wav.ts'
import { CUES, rateOfStep, SCALE } from '../src/core/story/cue.ts'
import { type Heard, heardIn, middleHz, peakOf, pitchesOf } from './support/spectrum.ts'

const SOUNDS = join(import.meta.dirname, '../assets/sounds')
const QUIET_DB = -12
/** Quieter than this is not heard beside people who talk. */
const FAINT_DB = -30
/** A step of more than this from one sample to the next is heard as a click. */
const CLICK = 0.06
const MOST_BYTES = 600_000

const bytesOf = (cue: string): Uint8Array => new Uint8Array(readFileSync(join(SOUNDS, `${cue}.wav`)))
const secondsOf = ({ samples, rateHz }: Heard): number => samples.length / rateHz
const db = (level: number): number => 20 * Math.log10(level)

/** Cents to the nearest tone of the scale, in any octave. */
function centsOff(hz: number): number {
  const semitones = 12 * Math.log2(hz / KEY_HZ)
  const inOctave = semitones - 12 * Math.floor(semitones / 12)
  return 100 * Math.min(...[...SCALE, 12].map((tone) => Math.abs(inOctave - tone)))
}

test('each cue has a file, and each file is a cue', () => {
  expect(readdirSync(SOUNDS).sort()).toEqual(CUES.map((cue) => `${cue}.wav`).sort())
})

test('all sounds together are a small download', () => {
  expect(CUES.reduce((sum, cue) => sum + bytesOf(cue).length, 0)).toBeLessThan(MOST_BYTES)
})

describe.each(CUES)('%s', (cue) => {
  const bytes = bytesOf(cue)
  const heard = heardIn(bytes)

  test('is what npm run sounds makes, byte for byte', () => {
    expect(Buffer.compare(wavOf(performed(SCORES[cue])), bytes)).toBe(0)
  })

  test('is short', () => {
    expect(secondsOf(heard)).toBeGreaterThanOrEqual(0.1)
    expect(secondsOf(heard)).toBeLessThanOrEqual(1.6)
  })

  test('is quiet, and can be heard', () => {
    expect(db(peakOf(heard))).toBeLessThanOrEqual(QUIET_DB)
    expect(db(peakOf(heard))).toBeGreaterThan(FAINT_DB)
  })

  test('begins and ends in silence, without a click', () => {
    const peak = peakOf(heard)
    expect(heard.samples[0]).toBe(0)
    expect(peakOf(heard, 0, 0.001)).toBeLessThan(peak / 20)
    expect(peakOf(heard, secondsOf(heard) - 0.004)).toBe(0)
    const jumps = heard.samples.map((sample, k) => Math.abs(sample - (heard.samples[k - 1] ?? 0)))
    expect(Math.max(...jumps)).toBeLessThan(CLICK)
  })

  test('is warm: half of it lies less than two octaves above the key note', () => {
    expect(middleHz(heard)).toBeLessThan(4 * KEY_HZ)
  })

  test('is in the key: whatever stands out of it is a tone of the scale', () => {
    const pitches = pitchesOf(heard, 12)
    expect(pitches.length).toBeGreaterThan(0)
    expect(pitches.filter(({ hz }) => centsOff(hz) > 40)).toEqual([])
  })
})

test('the ear of this test tells a tone of the scale from one beside it', () => {
  expect(centsOff(440)).toBeLessThan(1)
  expect(centsOff(466)).toBeGreaterThan(90)
  const samples = Float64Array.from({ length: 12_000 }, (_, k) => Math.sin((2 * Math.PI * 466 * k) / 24_000))
  expect(pitchesOf({ rateHz: 24_000, samples }, 12)[0]?.hz).toBeCloseTo(466, 0)
})

test('steps rise through the scale for two octaves, and stay there', () => {
  const rates = Array.from({ length: 12 }, (_, k) => rateOfStep(k + 1))
  expect(rates[0]).toBe(1)
  expect(rates.slice(0, 11)).toEqual([...new Set(rates)])
  expect(rates.slice(0, 11)).toEqual([...rates.slice(0, 11)].sort((a, b) => a - b))
  expect(rates.slice(10)).toEqual([4, 4])
  expect(rates.filter((rate) => centsOff(KEY_HZ * rate) > 1)).toEqual([])
})

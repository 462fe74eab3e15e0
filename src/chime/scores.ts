/** What each cue sounds like. All in D major pentatonic, quiet, and soft at both ends: heard by whoever touches, not by the room. */
import { type Cue, SCALE } from '../core/story/cue.ts'
import type { Note, Score } from './synth.ts'

/** D above middle C, concert pitch. */
export const KEY_HZ = 440 * 2 ** (-7 / 12)

/** A tone of the scale: 0 is the key note, 5 the one an octave up, -1 the one below. */
export function toneHz(tone: number): number {
  const octave = Math.floor(tone / SCALE.length)
  return KEY_HZ * 2 ** (octave + (SCALE[tone - octave * SCALE.length] ?? 0) / 12)
}

type Voice = Note['voice']

/** Tones by number, one after another or, with no time between, together; later ones a little softer or stronger. */
function run(
  voice: Voice,
  tones: readonly number[],
  lastsS: number,
  { everyS = 0, attackS = 0.008, fades = 0.9 } = {},
): Note[] {
  return tones.map((tone, k) => ({
    voice,
    hz: toneHz(tone),
    atS: k * everyS,
    lastsS,
    level: fades ** k,
    attackS,
  }))
}

export const SCORES: Readonly<Record<Cue, Score>> = {
  touch: { lengthS: 0.22, peakDb: -21, room: 0.1, lowpassHz: 2600, notes: run('pluck', [5], 0.2) },
  miss: {
    lengthS: 0.14,
    peakDb: -28,
    room: 0.05,
    lowpassHz: 900,
    notes: run('mallet', [0], 0.13, { attackS: 0.012 }),
  },
  open: {
    lengthS: 0.85,
    peakDb: -15,
    room: 0.3,
    lowpassHz: 2400,
    notes: run('bell', [3, 5, 8], 0.7, { everyS: 0.07, attackS: 0.03 }),
  },
  close: {
    lengthS: 0.65,
    peakDb: -18,
    room: 0.25,
    lowpassHz: 1600,
    notes: run('bell', [5, 3], 0.5, { everyS: 0.08, attackS: 0.02 }),
  },
  news: {
    lengthS: 0.9,
    peakDb: -15,
    room: 0.3,
    lowpassHz: 2800,
    notes: run('pluck', [2, 3, 5, 7], 0.6, { everyS: 0.085, fades: 1.02 }),
  },
  step: { lengthS: 0.5, peakDb: -17, room: 0.15, lowpassHz: 2200, notes: run('mallet', [0], 0.45) },
  arrive: {
    lengthS: 1.4,
    peakDb: -14,
    room: 0.35,
    lowpassHz: 2400,
    notes: run('bell', [3, 5, 7, 8], 1.2, { everyS: 0.03, attackS: 0.04 }),
  },
  blocked: {
    lengthS: 0.36,
    peakDb: -20,
    room: 0.08,
    lowpassHz: 900,
    notes: run('mallet', [1, 0], 0.18, { everyS: 0.13, attackS: 0.012 }),
  },
  woven: {
    lengthS: 0.8,
    peakDb: -15,
    room: 0.25,
    lowpassHz: 2600,
    notes: run('pluck', [3, 5], 0.6, { everyS: 0.12, fades: 1.05 }),
  },
  undone: {
    lengthS: 0.55,
    peakDb: -18,
    room: 0.2,
    lowpassHz: 1500,
    notes: run('pluck', [5, 4], 0.35, { everyS: 0.11 }),
  },
  light: {
    lengthS: 0.9,
    peakDb: -17,
    room: 0.35,
    lowpassHz: 3000,
    notes: run('bell', [5, 7, 10], 0.8, { everyS: 0.04, attackS: 0.05, fades: 0.6 }),
  },
  dim: {
    lengthS: 0.65,
    peakDb: -20,
    room: 0.25,
    lowpassHz: 1300,
    notes: run('bell', [7, 5], 0.5, { everyS: 0.06, attackS: 0.04, fades: 1 }),
  },
  turn: {
    lengthS: 0.6,
    peakDb: -21,
    room: 0.2,
    lowpassHz: 1400,
    notes: run('pad', [0, 3], 0.55, { attackS: 0.03 }),
    breath: 0.35,
  },
  rest: {
    lengthS: 1.6,
    peakDb: -18,
    room: 0.3,
    lowpassHz: 1200,
    notes: run('bell', [3, 2, 0], 1, { everyS: 0.26, attackS: 0.05, fades: 0.95 }),
  },
}

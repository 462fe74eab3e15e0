/** The exhibit's sounds by name, and the one scale all of them are tuned to. Each cue is a file in `assets/sounds/`. */

export const CUES = [
  /** A finger lands, anywhere. */
  'touch',
  /** It found nothing there. */
  'miss',
  /** A group opens; closes. */
  'open',
  'close',
  /** News leaves a light; takes one countable step; has come as far as it goes; cannot leave. */
  'news',
  'step',
  'arrive',
  'blocked',
  /** A thread is woven; undone. */
  'woven',
  'undone',
  /** Something is lit on the picture; goes dark. */
  'light',
  'dim',
  /** A beat opens. */
  'turn',
  /** The exhibit goes to rest. */
  'rest',
] as const

export type Cue = (typeof CUES)[number]

/** A cue, and how many times as fast (and so as high) as its file it plays; 1 where nothing is said. */
export interface Sounding {
  readonly cue: Cue
  readonly rate?: number
}

/** Semitones above the key note: the major pentatonic, in which any tone goes with any other. */
export const SCALE: readonly number[] = [0, 2, 4, 7, 9]

/** Two octaves up: beyond it a sound is no longer the same thing struck harder. */
const HIGHEST_TONE = 2 * SCALE.length

/** How fast the cue of a step plays: from the key note on the first step (1), one tone of the scale higher each time. */
export function rateOfStep(step: number): number {
  const tone = Math.min(Math.max(0, step - 1), HIGHEST_TONE)
  const octave = Math.floor(tone / SCALE.length)
  return 2 ** (octave + (SCALE[tone % SCALE.length] ?? 0) / 12)
}

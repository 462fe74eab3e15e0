/** What a technician sets for a screen and its room: part of the stage, and no visitor's business. */

export interface Tuning {
  /** `reduced` fades where it would fly. */
  readonly motion: 'full' | 'reduced'
  /** Strength of the sparks that run by themselves, again and again; 1 as painted. News is as bright as ever. */
  readonly pulses: number
  /** Seconds of one countable step, for news that is sent from now on. */
  readonly spreadStepS: number
  /** Lights on the map are drawn this many times as large. In the street they fit their windows. */
  readonly sizes: number
  /** Of all sounds, 0 to 1. */
  readonly volume: number
  /** Physical millimetres of one CSS pixel. */
  readonly mm: number
  /** Metres from eyes to screen. */
  readonly distance: number
}

export const TUNING: Tuning = {
  motion: 'full',
  pulses: 1,
  spreadStepS: 1.2,
  sizes: 1,
  volume: 1,
  mm: 0.265,
  distance: 0.6,
}

/** All that is set by a number. */
export type Knob = Exclude<keyof Tuning, 'motion'>

/** Least and most of each number. */
export const LIMITS: { readonly [K in Knob]: readonly [number, number] } = {
  pulses: [0, 1.5],
  spreadStepS: [0.6, 2.4],
  sizes: [0.7, 1.6],
  volume: [0, 1],
  mm: [0.05, 2],
  distance: [0.2, 10],
}

export const MOTIONS: readonly Tuning['motion'][] = ['full', 'reduced']

/** True where a value can be made a setting by clamping it: a number, or a motion's name. */
export function isSetting(key: string, value: unknown): boolean {
  if (key === 'motion') return MOTIONS.some((motion) => motion === value)
  return Object.hasOwn(LIMITS, key) && Number.isFinite(value)
}

/** The tuning with what a patch names, within the limits; what makes no sense is left out. The same value where nothing changes. */
export function tuned(tuning: Tuning, patch: Partial<Tuning>): Tuning {
  const fits = Object.entries(patch)
    .filter(([key, value]) => isSetting(key, value))
    .map(([key, value]) => [key, key === 'motion' ? value : held(key as Knob, Number(value))])
  const next: Tuning = { ...tuning, ...(Object.fromEntries(fits) as Partial<Tuning>) }
  return Object.keys(differing(next, tuning)).length === 0 ? tuning : next
}

/** What is set otherwise than in `plain`. */
export function differing(tuning: Tuning, plain: Tuning): Partial<Tuning> {
  const keys = Object.keys(TUNING) as (keyof Tuning)[]
  return Object.fromEntries(
    keys.filter((key) => tuning[key] !== plain[key]).map((key) => [key, tuning[key]]),
  ) as Partial<Tuning>
}

function held(knob: Knob, value: number): number {
  const [least, most] = LIMITS[knob]
  return Math.min(Math.max(value, least), most)
}

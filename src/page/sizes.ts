/**
 * How large words and controls are: from the screen's real millimetres and how far away people stand.
 *
 * Needed text has a cap height of at least 0.7 degrees of sight (EN 301 549, 5.1.4); small print follows the sign
 * makers' weaker rule. Where a screen is too small for that, everything steps down together, to a floor.
 */

/** What a technician sets: physical millimetres per CSS pixel, metres from screen to eyes. */
export interface ScreenSettings {
  readonly mmPerPx: number
  readonly distanceM: number
}

/** One step of fitting words to a screen; the first that fits is taken. */
export interface FitStep {
  /** 1: all needed text at 0.7 degrees. */
  readonly scale: number
  /** A legend lists its roles; where it does not, they are still named in the picture and in the twin. */
  readonly items: boolean
  /** A legend's published numbers stand on its card alone, and a map of places has no caption. */
  readonly dense: boolean
  /** Words begin nearer to the screen's edge. */
  readonly tight: boolean
}

/** CSS pixels. */
export interface Sizes {
  readonly mm: number
  readonly question: number
  readonly caption: number
  readonly label: number
  readonly small: number
  /** The facilitator's questions, on the wall. */
  readonly prompt: number
  readonly target: number
  readonly edge: number
}

/** Cap height of Atkinson Hyperlegible Next, in em. */
export const CAP_PER_EM = 0.67
/** Degrees of sight of a capital letter. */
const NEEDED_DEG = 0.7
const SMALL_DEG = 0.55
/** Weaker rule: millimetres of letter for each metre of distance, comfortable and least. */
const COMFORTABLE_MM_PER_M = 8
const LEAST_MM_PER_M = 4
const LEAST_TEXT_PX = 24
/** Metres from which the facilitator's questions are read; and the most of the screen's shorter side they may take for it. */
const PROMPT_M = 4
const MOST_PROMPT = 0.048
/** Targets, millimetres (Colle and Hiszem 2004: nothing is gained beyond 20). */
export const TARGET_MM = 20
const NOMINAL_TARGET_MM = 25

const roomy: FitStep = { scale: 1, items: false, dense: false, tight: false }
const at = (scales: readonly number[], more: Partial<FitStep>): FitStep[] =>
  scales.map((scale) => ({ ...roomy, ...more, scale }))

/** From what we would like to what a small screen can hold: fewer words first, then smaller ones. */
export const FIT_STEPS: readonly FitStep[] = [
  ...at([1.25, 1.12, 1], { items: true }),
  ...at([1.25, 1.12, 1, 0.92, 0.85, 0.78, 0.72], {}),
  ...at([0.78, 0.72, 0.66], { dense: true }),
  ...at([0.72, 0.66], { dense: true, tight: true }),
]

/** Sizes on a screen of `width` x `height` CSS pixels. */
export function sizesFor(
  settings: ScreenSettings,
  screen: { readonly width: number; readonly height: number },
  step: FitStep,
): Sizes {
  const mm = 1 / settings.mmPerPx
  const font = (capMm: number) => (capMm * mm) / CAP_PER_EM
  const needed = font(capMmAt(NEEDED_DEG, settings.distanceM))
  const comfortable = Math.max(LEAST_TEXT_PX, font(COMFORTABLE_MM_PER_M * settings.distanceM))
  const least = Math.max(LEAST_TEXT_PX, font(LEAST_MM_PER_M * settings.distanceM))
  const caption = Math.max(Math.min(needed, comfortable), needed * step.scale)
  const small = Math.max(least, font(capMmAt(SMALL_DEG, settings.distanceM)) * step.scale)
  const nominal = Math.max(NOMINAL_TARGET_MM * mm, small * 2.7)
  const shorter = Math.min(screen.width, screen.height)
  return {
    mm,
    question: Math.max(caption * 1.25, needed * 1.5 * step.scale),
    caption,
    label: caption,
    small: Math.min(small, caption),
    prompt: Math.max(caption * 1.2, Math.min(font(LEAST_MM_PER_M * PROMPT_M), shorter * MOST_PROMPT)),
    target: Math.max(TARGET_MM * mm, nominal * Math.min(1, step.scale)),
    edge: shorter * (step.tight ? 0.018 : 0.032),
  }
}

/** Millimetres that fill `degrees` of sight at a distance. */
export function capMmAt(degrees: number, distanceM: number): number {
  return 2 * distanceM * 1000 * Math.tan((degrees * Math.PI) / 360)
}

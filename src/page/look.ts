/** What every part of the page needs to draw itself: where commands go, sizes, and how words break. */
import type { Tone } from '../core/model/pack.ts'
import { GROUND, INKS, TONES } from '../core/picture/palette.ts'
import type { Command } from '../core/story/command.ts'
import type { Ruler } from './measure.ts'
import type { FitStep, Sizes } from './sizes.ts'

export interface Look {
  readonly send: (command: Command) => void
  readonly ruler: Ruler
  readonly sizes: Sizes
  readonly step: FitStep
  readonly portrait: boolean
}

/** Style of an element in a tone of the picture: `--tone` for light, `--ink` for words. */
export function toned(tone: Tone | undefined): Record<string, string> {
  const [r, g, b] = TONES[tone ?? 'warm']
  return { '--tone': `${r} ${g} ${b}`, '--ink': INKS[tone ?? 'warm'] }
}

/** The page's sizes and ground as CSS variables. */
export function variables(sizes: Sizes): Record<string, string> {
  const px = (n: number) => `${n.toFixed(2)}px`
  return {
    '--ground': GROUND.join(' '),
    '--mm': px(sizes.mm),
    '--question': px(sizes.question),
    '--caption': px(sizes.caption),
    '--label': px(sizes.label),
    '--small': px(sizes.small),
    '--prompt': px(sizes.prompt),
    '--target': px(sizes.target),
    '--edge': px(sizes.edge),
  }
}

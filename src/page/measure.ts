/** How wide words are, measured once per text: for labels on the picture and for the words under icons. */
import type { Label } from '../core/picture/picture.ts'
import type { Measure } from '../core/reading/labels.ts'
import type { Sizes } from './sizes.ts'

export const FONT = '"Atkinson Hyperlegible Next Variable", "Noto Sans", sans-serif'
/** Line height of labels and of words under icons, in em. */
export const TIGHT_LINE = 1.14
/** Names longer than this many em take two lines. */
const LONG_NAME_EM = 9
/** Ground either side of a name's words, and room for the mark of a border's name, in em. */
const NAME_PAD_EM = 0.2
const MARK_EM = 0.9

export interface Ruler {
  /** Words broken into the narrowest block of at most `lines` lines; its width in CSS pixels. */
  broken(text: string, fontPx: number, weight: number, lines: number): { lines: string[]; width: number }
  /** For `placeLabels`. */
  readonly measure: Measure
  /** The lines of a name on the picture. */
  nameLines(text: string, size: Label['size']): readonly string[]
  /** After a change of font or size. */
  forget(): void
}

export const NAME_WEIGHT: Readonly<Record<Label['size'], number>> = { pool: 620, thing: 520, horizon: 520 }

/** Font size of a name on the picture. */
export function namePx(size: Label['size'], sizes: Sizes): number {
  return size === 'pool' ? sizes.label * 1.08 : size === 'thing' ? sizes.label : sizes.small
}

export function createRuler(sizes: () => Sizes): Ruler {
  const pen = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  const names = new Map<string, { lines: string[]; width: number; height: number }>()

  const widthOf = (text: string, fontPx: number, weight: number): number => {
    const font = `${weight} ${fontPx}px ${FONT}`
    const key = `${font}|${text}`
    let width = widths.get(key)
    if (width === undefined) {
      if (pen) pen.font = font
      width = pen?.measureText(text).width ?? text.length * fontPx * 0.52
      widths.set(key, width)
    }
    return width
  }
  const broken: Ruler['broken'] = (text, fontPx, weight, lines) =>
    narrowest(text.split(' '), lines, (line) => widthOf(line, fontPx, weight))
  const name = (text: string, size: Label['size']) => {
    const key = `${size}|${text}`
    let found = names.get(key)
    if (!found) {
      const px = namePx(size, sizes())
      const long = widthOf(text, px, NAME_WEIGHT[size]) > LONG_NAME_EM * px
      const block = broken(text, px, NAME_WEIGHT[size], long ? 2 : 1)
      const mark = size === 'horizon' ? 2 * MARK_EM : 2 * NAME_PAD_EM
      found = {
        lines: block.lines,
        width: block.width + mark * px,
        height: block.lines.length * px * TIGHT_LINE + NAME_PAD_EM * px,
      }
      names.set(key, found)
    }
    return found
  }
  return {
    broken,
    measure: name,
    nameLines: (text, size) => name(text, size).lines,
    forget: () => {
      widths.clear()
      names.clear()
    },
  }
}

/** The break of `words` into at most `most` lines whose longest line is shortest. */
export function narrowest(
  words: readonly string[],
  most: number,
  widthOf: (line: string) => number,
): { lines: string[]; width: number } {
  const whole = words.join(' ')
  let best = { lines: [whole], width: widthOf(whole) }
  if (most <= 1) return best
  for (let first = 1; first < words.length; first++) {
    const head = words.slice(0, first).join(' ')
    const rest = narrowest(words.slice(first), most - 1, widthOf)
    const width = Math.max(widthOf(head), rest.width)
    if (width < best.width - 0.5) best = { lines: [head, ...rest.lines], width }
  }
  return best
}

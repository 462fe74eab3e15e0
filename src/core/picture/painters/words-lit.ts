/** A few lights in a row, each with a word of the scene under it. They stand for the words, and for nobody. */
import type { Point } from '../../model/space.ts'
import type { Draft, Moment, RowLook } from '../draft.ts'
import { INKS, LIT, TONES } from '../palette.ts'
import { SHAPE, type ShapeNumber } from '../picture.ts'
import { standIns } from './stand-ins.ts'

export interface WordLit {
  readonly word: string
  readonly at: Point
  readonly radius: number
  readonly lit: boolean
  readonly shape?: ShapeNumber
}

export function wordsLit(draft: Draft, moment: Moment, words: readonly WordLit[]): void {
  standIns(
    draft,
    moment,
    words.map(
      ({ at, radius, lit, shape = SHAPE.lantern }): RowLook => ({
        ...at,
        radius,
        shape,
        rgb: lit ? LIT : TONES.slate,
        alpha: lit ? 1 : 0.6,
        glow: lit ? 0.85 : 0,
        outline: 0,
      }),
    ),
    0.05,
  )
  for (const { word, at, radius, lit } of words) {
    if (word === '') continue
    draft.labels.push({
      text: word,
      row: null,
      pool: null,
      ...at,
      clearance: radius * 1.15 + 10,
      out: [0, 1],
      size: 'thing',
      ink: lit ? INKS.amber : INKS.slate,
    })
  }
  draft.threadWidth = 4
}

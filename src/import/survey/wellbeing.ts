/**
 * Wellbeing by number only: totals or items in, a score where more is better and its band out. None of the words of
 * the scales is here; bands have words of our own.
 *
 * Sources: WEMWBS 14 to 70, bands 40 / 44 / 59 as commonly used (no diagnosis). SWEMWBS: published conversion of raw
 * totals 7 to 35 to the metric scale (Stewart-Brown et al. 2009), bands 19.5 / 27.4 after Ng Fat et al. 2017. ONS four:
 * bands of the Office for National Statistics (0-4, 5-6, 7-8, 9-10; anxiety 0-1, 2-3, 4-5, 6-10, turned round here).
 */
import type { FeelingsMap, Ref, Scale } from './mapping.ts'
import { MISSING_CODES, type MissingIn, plainCell } from './missing.ts'
import type { Column } from './table.ts'

/** The declared fact that the bands are kept under. */
export const WELLBEING = 'wellbeing'

interface ScaleFacts {
  readonly least: number
  readonly most: number
  readonly whole: boolean
  /** Where each band but the lowest begins, on the score. */
  readonly bands: readonly number[]
  readonly words: readonly string[]
  readonly scoreOf: (total: number) => number
}

const SWEMWBS_METRIC: readonly number[] = [
  7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98,
  20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35,
]
const as = (total: number): number => total
const THREE = ['low', 'middle', 'high'] as const
const FOUR = ['low', 'middling', 'good', 'very good'] as const
const swemwbs = { least: 7, most: 35, bands: [19.6, 27.5], words: THREE }
const ons = { least: 0, most: 10, whole: true, bands: [5, 7, 9], words: FOUR, scoreOf: as }

const SCALES: Readonly<Record<Scale, ScaleFacts>> = {
  wemwbs: { least: 14, most: 70, whole: true, bands: [41, 45, 60], words: FOUR, scoreOf: as },
  'swemwbs-raw': { ...swemwbs, whole: true, scoreOf: (total) => SWEMWBS_METRIC[total - 7]! },
  'swemwbs-metric': { ...swemwbs, whole: false, scoreOf: as },
  'ons-satisfaction': ons,
  'ons-worthwhile': ons,
  'ons-happiness': ons,
  // Less is better: 6 to 10 is the lowest band, 0 to 1 the highest.
  'ons-anxiety': { ...ons, scoreOf: (total) => 10 - total },
}

/** All bands of a scale, from low to high. */
export const bandsOfScale = (scale: Scale): readonly string[] => SCALES[scale].words

/** The band a score lies in. */
export function bandOfScore(scale: Scale, score: number): string {
  const { bands, words } = SCALES[scale]
  return words[bands.filter((start) => score >= start).length]!
}

export type ScoreRead = number | 'missing' | 'incomplete' | 'outside'

/** Reads a score from the cells of a row. Nothing is made up for items that are missing: then there is no score. */
export function scoreReader(
  { scale, total, items }: FeelingsMap,
  find: (ref: Ref) => Column | undefined,
  missingIn: MissingIn,
): (cells: readonly string[]) => ScoreRead {
  const facts = SCALES[scale]
  const columns = (items ?? [total ?? '']).map((ref) => find(ref)?.number ?? 0)
  return (cells) => {
    const given = columns.map((number) => cells[number - 1] ?? '').filter((cell) => missingIn(cell) === null)
    if (given.length === 0) return 'missing'
    if (given.length < columns.length) return 'incomplete'
    const numbers = given.map((cell) => Number(plainCell(cell).replace(',', '.')))
    if (items === undefined && isCode(given[0] ?? '', facts)) return 'missing'
    if (
      items !== undefined &&
      !numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= 5)
    )
      return 'outside'
    return scoreIn(
      numbers.reduce((sum, number) => sum + number, 0),
      facts,
    )
  }
}

/** 99 on a scale up to 70 stands for a missing answer. */
function isCode(cell: string, { least, most }: ScaleFacts): boolean {
  const number = Number(cell)
  return Object.hasOwn(MISSING_CODES, plainCell(cell)) && (number < least || number > most)
}

function scoreIn(sum: number, { least, most, whole, scoreOf }: ScaleFacts): ScoreRead {
  const fits = sum >= least && sum <= most && (!whole || Number.isInteger(sum))
  return fits ? scoreOf(sum) : 'outside'
}

/** Which cells of a workbook are dates (a matter of style alone), and what day a number is. */
import type { Tag } from '../formats/xml.ts'
import type { Zip } from '../zip/zip.ts'
import { walkPart } from './parts.ts'

/** Numbers of formats that are built into Excel and show a date or a time of day. */
const BUILT_IN: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55,
  56, 57, 58,
])
const DAY = 86_400_000
/** 30 December 1899: the day 0 of Excel, which believes that there was a 29 February 1900. */
const DAY_ZERO = -25_569 * DAY
const DAYS_TO_1904 = 1462
/** Characters that Excel lets a format have. */
const LONGEST_CODE = 255
/** 31 December 9999. */
const LAST_DAY = 2_958_465

/** For each style of the workbook, whether it shows dates. */
export function dateStyles(zip: Zip, stylesPath: string): boolean[] {
  const dates = new Set(BUILT_IN)
  const styles: boolean[] = []
  let inCells = false
  const open = (tag: Tag): void => {
    const format = Number(tag.get('numFmtId') ?? 0)
    if (tag.name === 'numFmt' && showsDate(tag.get('formatCode') ?? '')) dates.add(format)
    if (tag.name === 'cellXfs') inCells = true
    if (inCells && tag.name === 'xf') styles.push(dates.has(format))
  }
  const close = (name: string): void => {
    if (name === 'cellXfs') inCells = false
  }
  walkPart(zip, stylesPath, { open, close })
  return styles
}

/** True for "dd/mm/yyyy" and the like; hours that run on past a day ("[h]:mm") are a length, not a date. */
export function showsDate(code: string): boolean {
  const first = code.slice(0, LONGEST_CODE).split(';')[0] ?? ''
  if (/\[[hms]{1,4}\]/i.test(first)) return false
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '')
  return /[dmyhs]/i.test(bare) && !/general|standard/i.test(bare)
}

/** "2024-05-01", "2024-05-01 13:30:00" or "13:30:00"; null where the number is no date. */
export function dateText(days: number, from1904: boolean): string | null {
  const serial = days + (from1904 ? DAYS_TO_1904 : 0)
  if (!(serial >= 0) || serial >= LAST_DAY + 1) return null
  const shifted = serial < 60 && !from1904 ? serial + 1 : serial
  const seconds = Math.round((shifted * DAY) / 1000) * 1000
  const [date = '', time = ''] = new Date(DAY_ZERO + seconds).toISOString().slice(0, 19).split('T')
  if (serial < 1) return time
  return time === '00:00:00' ? date : `${date} ${time}`
}

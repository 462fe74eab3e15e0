/** Which columns hold a wellbeing scale, by their numbers and the name over them; and which say who belongs. */
import type { Block } from './blocks.ts'
import { isAgreeing, isLikert } from './known-facts.ts'
import type { ColumnMap, Condition, FeelingsMap, Scale } from './mapping.ts'
import { contentOf, type Profile } from './profile.ts'
import { leftOver, type Search } from './search.ts'

interface ScaleSign {
  readonly words: RegExp
  readonly scale: Scale
  readonly least: number
  readonly most: number
}

/** In the order in which they are taken: one scale is enough. */
const TOTALS: readonly ScaleSign[] = [
  { words: /\b(?:wemwbs|wellbeing|well being)\b/, scale: 'wemwbs', least: 14, most: 70 },
  { words: /\b(?:swemwbs|wemwbs|wellbeing|well being)\b/, scale: 'swemwbs-raw', least: 7, most: 35 },
  { words: /\b(?:satisfied|satisfaction|lifesat)\b/, scale: 'ons-satisfaction', least: 0, most: 10 },
  { words: /\b(?:worthwhile|worth)\b/, scale: 'ons-worthwhile', least: 0, most: 10 },
  { words: /\b(?:happy|happiness)\b/, scale: 'ons-happiness', least: 0, most: 10 },
  { words: /\b(?:anxious|anxiety)\b/, scale: 'ons-anxiety', least: 0, most: 10 },
]
const SCALE_WORDS = /\b(?:s?wemwbs|wellbeing|well being)\b/
const TOTAL_WHY = 'The heading names the scale, and the numbers lie within it.'
const ITEMS_WHY = 'As many columns as the scale has items, each from 1 to 5.'
const METRIC_WHY = 'Within the scale, and not whole: these numbers were converted already.'

/** The feelings, or null; marks their columns. `blocks` are those that are no questions. */
export function guessFeelings(blocks: readonly Block[], search: Search): FeelingsMap | null {
  const found = totalOf(search) ?? itemsOf(blocks, search)
  if (found === null) return null
  const belong = conditionOf('belonging', search)
  const stopped = conditionOf('barrier', search)
  return { ...found, ...(belong ? { belong } : {}), ...(stopped ? { stopped } : {}) }
}

function totalOf(search: Search): FeelingsMap | null {
  for (const sign of TOTALS) {
    const profile = leftOver(search).find((each) => fitsSign(each, sign))
    if (profile === undefined) continue
    search.taken.add(profile.column)
    const isMetric = sign.scale === 'swemwbs-raw' && profile.wholes < profile.numbers
    const scale = isMetric ? 'swemwbs-metric' : sign.scale
    return { scale, total: profile.column.heading, why: isMetric ? METRIC_WHY : TOTAL_WHY, sure: 0.9 }
  }
  return null
}

function fitsSign(profile: Profile, { words, least, most }: ScaleSign): boolean {
  if (!words.test(profile.words.join(' ')) || contentOf(profile) !== 'number') return false
  // Numbers that stay in the lower half of a scale are of a shorter one.
  return profile.least >= least && profile.most <= most && profile.most > most / 2
}

function itemsOf(blocks: readonly Block[], search: Search): FeelingsMap | null {
  const block = blocks.find(
    ({ words, slots }) =>
      (slots.length === 14 || slots.length === 7) &&
      SCALE_WORDS.test(words.join(' ')) &&
      slots.every(({ profile }) => !search.taken.has(profile.column) && isItem(profile)),
  )
  if (block === undefined) return null
  for (const { profile } of block.slots) search.taken.add(profile.column)
  return {
    scale: block.slots.length === 14 ? 'wemwbs' : 'swemwbs-raw',
    items: block.slots.map(({ profile }) => profile.column.heading),
    why: ITEMS_WHY,
    sure: 0.9,
  }
}

const isItem = ({ filled, numbers, wholes, least, most, codes, values }: Profile): boolean => {
  const coded = codes.reduce((sum, code) => sum + (values.get(code) ?? 0), 0)
  return numbers === filled - coded && wholes === numbers && least >= 1 && most <= 5
}

const SIGNS = {
  belonging: /\b(?:belong|belonging|feel (?:that i am )?(?:a )?part of)\b/,
  barrier: /\b(?:barriers?|stops?|prevents?)\b/,
} as const

/** Who agrees, in a column about belonging; who says yes, in one about what stops them. The column is declared as a fact. */
function conditionOf(as: 'belonging' | 'barrier', search: Search): Condition[] | null {
  const profile = leftOver(search).find(
    (each) => SIGNS[as].test(each.words.join(' ')) && (isLikert(each.values) || contentOf(each) === 'tick'),
  )
  if (profile === undefined) return null
  const values: Record<string, string> = {}
  for (const plain of [...profile.values.keys(), ...profile.excused.keys()]) {
    if (plain !== 'no' && profile.excused.has(plain)) continue
    values[profile.written.get(plain) ?? plain] = isAgreeing(plain) ? 'yes' : 'no'
  }
  const map: ColumnMap = {
    column: profile.column.heading,
    role: 'sensitive',
    as,
    values,
    why: TOTAL_OF[as],
    sure: 0.7,
  }
  search.taken.add(profile.column)
  search.columns.push(map)
  return [{ fact: as, is: ['yes'] }]
}

const TOTAL_OF = {
  belonging: 'The heading speaks of belonging, and the answers say how much.',
  barrier: 'The heading speaks of something that stops people, and the answers are yes or no.',
} as const

/** Figures that were measured in the survey itself: on ten people or more, rounded, and with no second number in words. */
import type { Figure, SitePack } from '../../core/model/pack.ts'
import { ROUND_TO } from '../../core/privacy/policy.ts'
import { shareStands } from '../../core/privacy/share-range.ts'

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

export function faultsInFigures({ figures, disclosure }: SitePack): string[] {
  return figures.flatMap((figure, n) => {
    const says = faultOf(figure, disclosure.threshold)
    return says === null ? [] : [`figures[${n}] ${says}`]
  })
}

/** Published and borrowed figures were shown before, and may be as they are. */
function faultOf({ basis, value, unit, says, of }: Figure, threshold: number): string | null {
  if (basis === 'published' || basis === 'borrowed') return null
  const counts = unit !== 'in 100'
  if (basis !== 'measured') {
    return counts && value < threshold ? 'is a small count. Leave it out.' : null
  }
  if (of === undefined) return 'does not say how many respondents it stands on. Give "of", to the nearest 5.'
  if (of < threshold) return `stands on fewer than ${threshold} respondents. Leave it out.`
  // `of` is rounded itself; the least that it can stand for is what counts.
  const least = of - Math.floor(ROUND_TO / 2)
  if (counts && (value < threshold || value % ROUND_TO !== 0)) {
    return `is a count under ${threshold}, or not to the nearest 5. Round it, or leave it out.`
  }
  if (!counts && (value % ROUND_TO !== 0 || !shareStands(value, least, threshold))) {
    return `may stand for fewer than ${threshold} people, or is not to the nearest 5. Round it, or leave it out.`
  }
  return numbersIn(says).every((number) => [value, of, 100].includes(number))
    ? null
    : 'tells another number in its sentence. Write only its own.'
}

function numbersIn(says: string): number[] {
  const digits = (says.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
  const words = says.toLowerCase().split(/[^a-z]+/)
  return [
    ...digits,
    ...NUMBER_WORDS.flatMap((word, at) => (words.includes(word) && word !== 'one' ? [at + 1] : [])),
  ]
}

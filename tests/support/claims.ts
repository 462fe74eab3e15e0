/** Numbers in a sentence, in digits and in words, and whether a pack holds a figure for each. */
import type { Figure } from '../../src/core/model/pack.ts'

/** `share`: a part of a whole, 0..1. `times`: a ratio. `per cent`: as said. `count`: of people or things. */
export interface Claim {
  readonly kind: 'share' | 'times' | 'per cent' | 'count'
  readonly value: number
  readonly says: string
  /** The words that follow it and say of what it is. */
  readonly of: string
}

/** How many words those are. */
const FOLLOWING = /^(?:[^\w#]*[\w’']+){0,6}/

const WORDS = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]
const ROUND: Readonly<Record<string, number>> = {
  ...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ...{ dozen: 12, dozens: 12, hundred: 100, hundreds: 100, thousand: 1000, thousands: 1000, million: 1e6 },
}
/** "One" alone is an article here; it counts only in "one in fifty". */
const COUNTED = [...WORDS.filter((word) => word !== 'one'), ...Object.keys(ROUND)].join('|')
const NUMBER = `\\d[\\d,]*(?:\\.\\d+)?|(?:${COUNTED})`
const FRACTIONS: Readonly<Record<string, number>> = {
  ...{ half: 1 / 2, 'two thirds': 2 / 3, 'a third': 1 / 3, 'one third': 1 / 3 },
  ...{
    'three quarters': 3 / 4,
    'a quarter': 1 / 4,
    'one quarter': 1 / 4,
    'a tenth': 1 / 10,
    'a fifth': 1 / 5,
  },
}

const FORMS: readonly { find: RegExp; claim: (found: readonly string[]) => Pick<Claim, 'kind' | 'value'> }[] =
  [
    {
      find: new RegExp(`\\b(${NUMBER}|one) (?:in|out of|of every) (${NUMBER})\\b`, 'i'),
      claim: ([, part, whole]) => ({ kind: 'share', value: numberOf(part) / numberOf(whole) }),
    },
    {
      find: new RegExp(`\\b(${Object.keys(FRACTIONS).join('|')})\\b`, 'i'),
      claim: ([, part]) => ({ kind: 'share', value: FRACTIONS[part?.toLowerCase() ?? ''] ?? Number.NaN }),
    },
    {
      find: new RegExp(`\\b(${NUMBER}) ?(?:%|per ?cent\\b)`, 'i'),
      claim: ([, part]) => ({ kind: 'per cent', value: numberOf(part) }),
    },
    {
      find: new RegExp(`\\b(?:(${NUMBER}) times|twice|doubled?|tripled?|trebled?)\\b`, 'i'),
      claim: ([says, part]) => ({
        kind: 'times',
        value: part ? numberOf(part) : /^tr/i.test(says ?? '') ? 3 : 2,
      }),
    },
    {
      find: new RegExp(`\\b(${NUMBER})\\b`, 'i'),
      claim: ([, part]) => ({ kind: 'count', value: numberOf(part) }),
    },
  ]

/** Every number that a text states, each once, in the order of the forms above. */
export function claimsIn(text: string): Claim[] {
  const claims: Claim[] = []
  let rest = text
  for (const { find, claim } of FORMS) {
    for (let found = find.exec(rest); found; found = find.exec(rest)) {
      const after = rest.slice(found.index + found[0].length)
      claims.push({ ...claim([...found]), says: found[0], of: FOLLOWING.exec(after)?.[0] ?? '' })
      rest = `${rest.slice(0, found.index)}#${after}`
    }
  }
  return claims
}

function numberOf(number: string | undefined): number {
  const word = (number ?? '').toLowerCase()
  if (word in ROUND) return ROUND[word] ?? Number.NaN
  return WORDS.includes(word) ? WORDS.indexOf(word) : Number(word.replaceAll(',', ''))
}

/**
 * True where one of the figures is no assumption, holds that number in that sense, and is about the same matter. Of
 * shares there are many, so the nearest in words must hold it.
 */
export function isBacked(claim: Claim, text: string, figures: readonly Figure[]): boolean {
  const sure = figures.filter(({ basis }) => basis !== 'assumed')
  if (claim.kind !== 'share')
    return sure.some((figure) => holds(figure, claim) && wordsShared(figure.says, text) > 0)
  const shares = sure.filter(({ unit }) => WHOLE.test(unit))
  const nearest = Math.max(1, ...shares.map(({ says }) => wordsShared(says, claim.of)))
  return shares.some((figure) => holds(figure, claim) && wordsShared(figure.says, claim.of) === nearest)
}

/** The unit of a share. */
const WHOLE = /^in (\d+)$/

function holds({ unit, value }: Figure, claim: Claim): boolean {
  const whole = WHOLE.exec(unit)?.[1]
  if (claim.kind === 'share')
    return whole !== undefined && Math.abs(value / Number(whole) - claim.value) < 1e-9
  if (claim.kind === 'per cent')
    return (unit === 'in 100' || unit.startsWith('per cent')) && value === claim.value
  if (claim.kind === 'times') return unit === 'times' && value === claim.value
  return whole === undefined && !/^(times|per cent)/.test(unit) && value === claim.value
}

/** Words that every second sentence has. */
const COMMON = new Set([
  'peopl',
  'study',
  'first',
  'their',
  'they',
  'there',
  'that',
  'this',
  'with',
  'more',
  'were',
])

/** A number of forms backs no number of mothers: the sentence and the figure must share telling words. */
function wordsShared(a: string, b: string): number {
  const told = tellingWords(b)
  return [...tellingWords(a)].filter((word) => told.has(word)).length
}

function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []
  const counted = new Set([...WORDS, ...Object.keys(ROUND)])
  return new Set(
    words
      .filter((word) => !counted.has(word))
      .map((word) => word.slice(0, 5))
      .filter((word) => !COMMON.has(word)),
  )
}

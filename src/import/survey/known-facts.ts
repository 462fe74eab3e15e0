/** Facts that surveys ask for again and again: the words over them, how their values are kept, and how delicate they are. */
import type { ColumnRole } from './mapping.ts'

export interface KnownFact {
  readonly as: string
  readonly role: ColumnRole
  /** Any of these words in a heading. */
  readonly words: ReadonlySet<string>
  /** And any of these, where one word does not say it: a parent need not be a lone one. */
  readonly also?: ReadonlySet<string>
  /** Plain cells that a pattern fits are kept as its word. */
  readonly kept?: readonly (readonly [pattern: RegExp, kept: string])[]
  /** Where each band but the first begins, for numbers. */
  readonly bands?: readonly number[]
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** At most four ages and three sorts of work: finer ones single people out. */
const AGES = [25, 45, 65]
const YES_NO = [
  [/^(?:yes|y|true|1)\b/, 'yes'],
  [/^(?:no|n|false|0)\b/, 'no'],
] as const

/** The first that fits counts. */
export const KNOWN_FACTS: readonly KnownFact[] = [
  {
    as: 'single-parent',
    role: 'quasi',
    words: words('parent parents mum mums mother dad father parenthood'),
    also: words('single lone sole alone'),
    kept: YES_NO,
  },
  {
    as: 'sex',
    role: 'quasi',
    words: words('sex gender geschlecht sexe genre spol'),
    kept: [
      [/^(?:f|w|female|woman|girl|weiblich|frau|femme)\b/, 'woman'],
      [/^(?:m|male|man|boy|mannlich|herr|homme)\b/, 'man'],
      [/\b(?:other|non|binary|trans|self|divers|d|x)\b/, 'other'],
    ],
  },
  { as: 'age', role: 'quasi', words: words('age ages old alder leta'), bands: AGES },
  {
    as: 'street',
    role: 'match',
    words: words('street address road lane postcode zip postal estate live lives living'),
  },
  {
    as: 'employment',
    role: 'quasi',
    words: words('employment employed unemployed working work economic'),
    kept: [
      [
        /\b(?:unemployed|out of work|jobless|job seek(?:er|ing)|jobseeker|looking for work|not working)\b/,
        'out of work',
      ],
      [/\bretired\b/, 'retired'],
      [
        /\b(?:employed|self employed|self-employed|full time|full-time|part time|part-time|working|in work)\b/,
        'in work',
      ],
      [/./, 'something else'],
    ],
  },
  { as: 'role', role: 'match', words: words('job occupation profession role position') },
  {
    as: 'group',
    role: 'group',
    words: words('group team club class school church society organisation organization department'),
  },
  { as: 'ethnicity', role: 'quasi', words: words('ethnicity ethnic race') },
  {
    as: 'area',
    role: 'quasi',
    words: words('area ward neighbourhood neighborhood district village town city region country county'),
  },
  { as: 'tenure', role: 'quasi', words: words('tenure housing home owner') },
  { as: 'education', role: 'quasi', words: words('education qualification qualifications degree') },
  { as: 'household', role: 'quasi', words: words('household marital married children partner') },
  { as: 'religion', role: 'sensitive', words: words('religion religious faith') },
  { as: 'health', role: 'sensitive', words: words('health disability disabled illness condition') },
  { as: 'income', role: 'sensitive', words: words('income salary wage earnings benefit benefits') },
  { as: 'sexuality', role: 'sensitive', words: words('sexuality orientation') },
  { as: 'politics', role: 'sensitive', words: words('politics political party vote') },
  { as: 'belonging', role: 'sensitive', words: words('belong belonging') },
  { as: 'barrier', role: 'sensitive', words: words('barrier barriers stop stops stopped prevent prevents') },
]

/** Headings of what points at one person: never read. */
export const POINTS_AT_PERSON: ReadonlySet<string> = words(
  'email mail phone mobile telephone tel ip latitude longitude lat lon lng gps coordinates signature birth birthday dob',
)

/** Headings of what says nothing about people, unless a known fact is named beside it ("employment status"). */
export const SAYS_NOTHING: ReadonlySet<string> = words(
  'date time timestamp started start end ended submitted duration seconds recorded consent token uuid progress finished ' +
    'status channel language lang seed device browser url interviewer collector',
)

/** How strong a tie is. */
export const STRENGTH_WORDS: ReadonlySet<string> = words(
  'often frequency frequent close closeness strength strong weight times how_often contact_frequency',
)

/** The known fact that one of the words names, or undefined. */
export function knownFact(headingWords: readonly string[]): KnownFact | undefined {
  return KNOWN_FACTS.find(
    ({ words: any, also }) =>
      headingWords.some((word) => any.has(word)) &&
      (also === undefined || headingWords.some((word) => also.has(word))),
  )
}

/** What a plain cell is kept as, or undefined where no pattern fits. */
export function keptBy({ kept }: KnownFact, plain: string): string | undefined {
  return kept?.find(([pattern]) => pattern.test(plain))?.[1]
}

/** Whether these plain cells are what the fact's patterns speak of: a heading with "sex" in it may ask for anything. */
export function fitsPatterns({ kept }: KnownFact, plains: readonly string[]): boolean {
  const telling = (kept ?? []).filter(([pattern]) => pattern.source !== '.')
  if (telling.length === 0) return true
  const known = plains.filter((plain) => telling.some(([pattern]) => pattern.test(plain))).length
  return known >= plains.length / 3
}

/** Answers on a scale, as surveys word them. */
const LIKERT: ReadonlySet<string> = new Set(
  [
    'strongly agree,agree,tend to agree,neither agree nor disagree,neither,neutral,tend to disagree,disagree,strongly disagree',
    'very satisfied,satisfied,fairly satisfied,dissatisfied,fairly dissatisfied,very dissatisfied',
    'always,very often,often,sometimes,occasionally,rarely,seldom,hardly ever,never,all of the time,some of the time',
    'daily,every day,weekly,once a week,most days,monthly,once a month,yearly,less often',
    'very strongly,fairly strongly,not very strongly,not at all,a little,somewhat,quite a bit,a lot,very much,extremely',
    'very likely,likely,unlikely,very unlikely,very important,important,not important,excellent,good,fair,poor,very poor',
    'very good,very bad,bad,average,very close,close,not close,not very close,distant',
  ].flatMap((scale) => scale.split(',')),
)

/** Whether most of these plain cells are answers on a scale. */
export function isLikert(values: ReadonlyMap<string, number>): boolean {
  let [all, known] = [0, 0]
  for (const [value, times] of values) {
    all += times
    if (LIKERT.has(value)) known += times
  }
  return values.size >= 2 && all > 0 && known >= 0.9 * all
}

/** Which answers on a scale say yes: "I feel part of this place: agree". */
export function isAgreeing(plain: string): boolean {
  return /^(?:yes|y|true|1|strongly agree|agree|tend to agree|very strongly|fairly strongly|very much|a lot)$/.test(
    plain,
  )
}

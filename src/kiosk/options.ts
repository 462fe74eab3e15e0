/** What the installer may say in the address: typed, one parser a key, unknown keys and bad values reported. README lists them. */
import { type Knob, LIMITS, TUNING, type Tuning } from '../core/story/tuning.ts'

/** The address may set all that a technician may. */
export interface Options extends Tuning {
  /** Which place stands first. */
  readonly site: string
  /** Address of a pack to show instead of a shipped one, or null. */
  readonly pack: string | null
  /** Waits for the pack of the page that opened this one, and keeps nothing in this browser. */
  readonly handed: boolean
  readonly mode: 'visit' | 'loop' | 'guided'
  /** Which way through, or null for the usual one of the mode. */
  readonly path: 'visit' | 'solo' | 'playback' | 'loop' | null
  readonly scene: string | null
  /** Number of the beat, from 0. */
  readonly beat: number
  readonly lang: string
  /** Opens the technician's panel; without one it stays shut. */
  readonly pin: string | null
  readonly quality: 'auto' | 'fixed'
  /** For everything seeded in the exhibit. */
  readonly seed: number
  readonly probe: boolean
}

type Parsed<T> = { readonly value: T } | { readonly says: string }
type Parser<T> = (text: string) => Parsed<T>

export const DEFAULTS: Options = {
  ...TUNING,
  site: 'murton',
  pack: null,
  handed: false,
  mode: 'visit',
  path: null,
  scene: null,
  beat: 0,
  lang: 'en',
  pin: null,
  quality: 'auto',
  seed: 1,
  probe: false,
}

const oneOf =
  <T extends string>(...values: readonly T[]): Parser<T> =>
  (text) => {
    const value = values.find((v) => v === text)
    return value === undefined ? { says: `expected ${values.join(', ')}` } : { value }
  }
const matching =
  (pattern: RegExp, what: string): Parser<string> =>
  (text) =>
    pattern.test(text) ? { value: text } : { says: `expected ${what}` }
const number =
  (low: number, high: number): Parser<number> =>
  (text) => {
    const value = Number(text)
    return text !== '' && value >= low && value <= high
      ? { value }
      : { says: `expected a number from ${low} to ${high}` }
  }

const knob = (name: Knob): Parser<number> => number(...LIMITS[name])

const whole =
  (high: number): Parser<number> =>
  (text) =>
    /^\d{1,10}$/.test(text) && Number(text) <= high
      ? { value: Number(text) }
      : { says: `expected a whole number from 0 to ${high}` }

/** Only a path below this page: a pack comes from this server or not at all. */
const OWN_PACK = /^(?!\/\/)[^\s:\\]+\.json$/

const yesNo: Parser<boolean> = (text) =>
  text === '' || text === '1'
    ? { value: true }
    : text === '0'
      ? { value: false }
      : { says: 'expected 1 or 0' }

const PARSERS: { readonly [K in keyof Options]: Parser<Options[K]> } = {
  site: matching(/^[a-z0-9-]+$/, 'a place id such as murton'),
  pack: matching(OWN_PACK, 'the address of a pack.json on this server'),
  handed: yesNo,
  mode: oneOf('visit', 'loop', 'guided'),
  path: oneOf('visit', 'solo', 'playback', 'loop'),
  scene: matching(/^[a-z-]+$/, 'a scene id such as send-news'),
  beat: whole(99),
  lang: matching(/^[a-z]{2}(-[A-Za-z]+)?$/, 'a language such as en'),
  motion: oneOf('full', 'reduced'),
  pulses: knob('pulses'),
  spreadStepS: knob('spreadStepS'),
  sizes: knob('sizes'),
  volume: knob('volume'),
  mm: knob('mm'),
  distance: knob('distance'),
  pin: matching(/^\d{4,8}$/, '4 to 8 digits'),
  quality: oneOf('auto', 'fixed'),
  seed: whole(4294967295),
  probe: yesNo,
}

export interface ReadOptions {
  readonly options: Options
  /** Keys that the address sets. */
  readonly given: ReadonlySet<string>
  /** Sentences for the console; what they speak of keeps its default. No PIN is in them. */
  readonly problems: readonly string[]
}

/** Options from an address' query. */
export function readOptions(query: string): ReadOptions {
  const problems: string[] = []
  const given: Record<string, unknown> = {}
  for (const [key, text] of new URLSearchParams(query)) {
    const parser: Parser<unknown> | undefined = Object.hasOwn(PARSERS, key)
      ? PARSERS[key as keyof Options]
      : undefined
    if (!parser) {
      problems.push(`There is no option "${key}". The options are ${Object.keys(PARSERS).join(', ')}.`)
      continue
    }
    const parsed = parser(text)
    const got = key === 'pin' ? '' : `, got "${text}"`
    if ('says' in parsed) problems.push(`Option ${key}: ${parsed.says}${got}. The default stays.`)
    else given[key] = parsed.value
  }
  const options = { ...DEFAULTS, ...(given as Partial<Options>) }
  return { options, given: new Set(Object.keys(given)), problems }
}

/** A made-up survey of which the truth is known: people in circles, who name each other as people do. */
import { type Dice, diceFrom } from '../../../src/core/graph/dice.ts'
import { shortFormsOf } from '../../../src/import/matching/short-forms.ts'
import { knownFirstNames, knownSurnames } from '../../../src/import/matching/uk-names.ts'
import type { Decision, Mention, Respondent, Survey } from '../../../src/import/survey.ts'

export interface Noise {
  readonly nickname: number
  readonly typo: number
  readonly surnameMissing: number
  /** Share of people who have the full name of somebody else. */
  readonly homonyms: number
  /** Share of mentions that tell the street, and the sex. */
  readonly street: number
  readonly sex: number
}

export const NOISE: Noise = {
  nickname: 0.15,
  typo: 0.05,
  surnameMissing: 0.4,
  homonyms: 0.01,
  street: 0,
  sex: 0,
}

export interface Planted {
  readonly survey: Survey
  /** By id of a respondent or a mention: the number of the person. */
  readonly truth: ReadonlyMap<string, number>
}

interface Person {
  readonly first: string
  readonly surname: string
  readonly sex: string
  readonly street: string
  readonly circle: number
}

const CIRCLE = 25
/** Share of names that no table knows. */
const UNKNOWN = 0.25
const SYLLABLES = 'ka lo mi ren ta shu bel dor an vi quo zi pra nel ub ash'.split(' ')

export function planted(people: number, seed: number, noise: Noise = NOISE, asked = 0.5): Planted {
  const dice = diceFrom(seed)
  const folk = folkOf(people, dice, noise)
  const respondents: Respondent[] = []
  const mentions: Mention[] = []
  const truth = new Map<string, number>()
  for (const [number, person] of folk.entries()) {
    if (dice() >= asked) continue
    const id = `r${number}`
    truth.set(id, number)
    const about = { sex: person.sex, street: person.street }
    respondents.push({ id, name: `${person.first} ${person.surname}`, about, line: number + 2 })
    const manner = new Map<number, string>()
    for (const question of ['help', 'news']) {
      const named = namedBy(number, folk, dice)
      for (const [slot, other] of named.entries()) {
        const said = dice() < 0.8 ? manner.get(other) : undefined
        const text = said ?? spoken(folk[other]!, dice, noise)
        manner.set(other, text)
        truth.set(`${id}/${question}/${slot}`, other)
        mentions.push({
          id: `${id}/${question}/${slot}`,
          by: id,
          question,
          slot,
          named: 'person',
          text,
          about: toldOf(folk[other]!, dice, noise),
        })
      }
    }
  }
  return { survey: { respondents, mentions }, truth }
}

/** What a curator who knows everybody would say to these questions. */
export function answers(pairs: readonly { a: string; b: string }[], truth: Planted['truth']): Decision[] {
  return pairs.map(({ a, b }) => ({ a, b, same: truth.get(a) === truth.get(b) }))
}

function folkOf(people: number, dice: Dice, { homonyms }: Noise): Person[] {
  const folk: Person[] = []
  for (let number = 0; number < people; number++) {
    const circle = Math.floor(number / CIRCLE)
    const kin = folk.at(-1)
    const surname = kin && dice() < 0.35 ? kin.surname : drawn(knownSurnames, dice)
    const twin = dice() < homonyms ? namesake(folk, dice) : undefined
    folk.push({
      first: twin?.first ?? drawn(knownFirstNames, dice),
      surname: twin?.surname ?? surname,
      sex: dice() < 0.5 ? 'f' : 'm',
      street: `${SYLLABLES[Math.floor(number / 12) % SYLLABLES.length]}${SYLLABLES[Math.floor(number / 150) % SYLLABLES.length]} road`,
      circle,
    })
  }
  return folk
}

/** Half of namesakes are kin who live together, half strangers with a common name. */
function namesake(folk: readonly Person[], dice: Dice): Person | undefined {
  if (dice() < 0.5) return folk.at(-1)
  return folk.find(
    ({ first, surname }) => knownFirstNames.has(first) && knownSurnames.has(surname) && dice() < 0.1,
  )
}

/** Two to six others, mostly of the own circle, the first of each circle more often. */
function namedBy(number: number, folk: readonly Person[], dice: Dice): number[] {
  const named = new Set<number>()
  const wanted = 2 + Math.floor(dice() * 5)
  for (let tries = 0; named.size < wanted && tries < 100; tries++) {
    const home = dice() < 0.85 ? folk[number]!.circle : Math.floor(dice() * Math.ceil(folk.length / CIRCLE))
    const other = home * CIRCLE + Math.floor(dice() ** 1.7 * CIRCLE)
    if (other !== number && other < folk.length) named.add(other)
  }
  return [...named]
}

function spoken({ first, surname }: Person, dice: Dice, noise: Noise): string {
  const forms = shortFormsOf(first)
  const called =
    forms.length > 0 && dice() < noise.nickname
      ? forms[Math.floor(dice() * Math.min(3, forms.length))]!
      : first
  const said = dice() < noise.surnameMissing ? called : `${called} ${surname}`
  return dice() < noise.typo ? withSlip(said, dice) : said
}

function toldOf({ sex, street }: Person, dice: Dice, noise: Noise): Record<string, string> {
  return { ...(dice() < noise.sex ? { sex } : {}), ...(dice() < noise.street ? { street } : {}) }
}

function withSlip(text: string, dice: Dice): string {
  const at = 1 + Math.floor(dice() * (text.length - 2))
  const [before, letter, after] = [text.slice(0, at), text[at]!, text.slice(at + 1)]
  const way = Math.floor(dice() * 3)
  if (way === 0) return before + after
  if (way === 1) return before + letter + letter + after
  return before + 'aeioulnrst'[Math.floor(dice() * 10)] + after
}

function drawn(table: ReadonlyMap<string, number>, dice: Dice): string {
  if (dice() < UNKNOWN)
    return Array.from({ length: 3 }, () => SYLLABLES[Math.floor(dice() * SYLLABLES.length)]).join('')
  const all = [...table.values()].reduce((sum, share) => sum + share, 0)
  let left = dice() * all
  for (const [name, share] of table) {
    left -= share
    if (left < 0) return name
  }
  return 'zebedee'
}

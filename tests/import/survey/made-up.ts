/**
 * A made-up survey with known truth: who is meant by every name, and which way every answer is missing. As messy as real
 * ones are: nicknames, typos, first names alone, three spellings of "nobody", codes, ticks, several answers in a cell.
 * The same seed gives the same text.
 */
import { type Dice, diceFrom } from '../../../src/core/graph/dice.ts'

export interface MadeUp {
  /** The survey as a CSV file. */
  readonly text: string
  /** Ids of those who answered, in the order of the rows. */
  readonly ids: readonly string[]
  /** By question: by respondent who was named in which slot: indices into `people`. */
  readonly named: Readonly<Record<string, ReadonlyMap<string, readonly number[]>>>
  /** By question, respondents by the way of their answer. */
  readonly accounts: Readonly<Record<string, Accounts>>
  /** All people: those who answered come first. */
  readonly people: readonly Person[]
  /** What must not be found in anything that leaves the importer: names, streets, letters, free text. */
  readonly secrets: readonly string[]
  readonly scores: ReadonlyMap<string, number>
  readonly retired: number
}

export interface Accounts {
  named: number
  noneNamed: number
  refused: number
  noAnswer: number
}

export interface Person {
  readonly first: string
  readonly last: string
  readonly street: string
  readonly man: boolean
  readonly age: number
  /** Those of one group name each other and go to the same places. */
  readonly group: number
}

const MEN: readonly (readonly [first: string, ...nicknames: string[]])[] = [
  ['David', 'Dave', 'Davey'],
  ['Robert', 'Bob', 'Rob', 'Bobby'],
  ['William', 'Bill', 'Billy'],
  ['Kenneth', 'Ken'],
  ['Anthony', 'Tony'],
  ['Michael', 'Mick', 'Mike'],
  ['Stephen', 'Steve'],
  ['Ptolemy'],
  ['Graham'],
  ['Zebediah', 'Zeb'],
  ['Christopher', 'Chris'],
  ['Mohammed', 'Mo'],
  ...'Alasdair Barnaby Cuthbert Desmond Eamonn Fergus Gareth Hamish Ignatius Jagdeep Kieran Lachlan'
    .split(' ')
    .map((name) => [name] as const),
]
const WOMEN: readonly (readonly [first: string, ...nicknames: string[]])[] = [
  ['Margaret', 'Maggie', 'Peggy'],
  ['Elizabeth', 'Liz', 'Betty'],
  ['Katherine', 'Kath', 'Kate'],
  ['Patricia', 'Pat', 'Trish'],
  ['Susan', 'Sue'],
  ['Deborah', 'Debs', 'Debbie'],
  ['Jennifer', 'Jenny'],
  ['Victoria', 'Vicky'],
  ['Wilhelmina'],
  ['Siobhán'],
  ['Aoife'],
  ['Nasreen'],
  ...'Agnieszka Bronwen Clementine Dorothea Eluned Fionnuala Gwendolen Harpreet Imogen Jacintha Kamala Lucasta'
    .split(' ')
    .map((name) => [name] as const),
]
/** So many surnames that a few people are called alike, as in any town; and some that are hard to write. */
const SURNAMES = [
  ...'Quill Thistle Umber Hebble Rams Ogle Pumph Zouch Dal Snod Raven Birt Wiggle Macgil Accl Brack Crom Drax Esk Fawk Gris Hux Inskip Jarr Kex Lax Mux Nab'
    .split(' ')
    .flatMap((start) =>
      'erthwaite,sbotham,ethorpe,erdale,ington,ersgill,ormsby,ergarth,erscough,asleigh,ewright,etoft'
        .split(',')
        .map((end) => start + end),
    ),
  ...'Featherstonehaugh Cholmondeley Akinfenwa Okonkwo Bhattacharya Kowalczyk Llewellyn Nakamura O’Shaughnessy'.split(
    ' ',
  ),
]
const STREETS =
  'Quince Row,Larkspur Terrace,Pithead View,Colliery Lonnen,Davy Crescent,Ropery Wynd,Tanyard Steps,Mafeking Street,Inkerman Villas,Sebastopol Mews,Wagonway Close,Shafto Gardens'.split(
    ',',
  )
export const PLACES = [
  'The Glebe',
  'Jubilee Hall',
  'The Legion',
  'Library',
  'Co-op',
  'Health Centre',
] as const
const CLUBS = ['Walking group', 'Choir', 'Allotments', 'Bowls', 'Knit and natter'] as const
const ETHNICITIES = ['White', 'Asian', 'Black', 'Mixed'] as const
const NOBODY = ['no one', 'Nobody', 'none', 'NONE', 'No-one']
const WONT_SAY = ['prefer not to say', 'Rather not say', 'Prefer not to answer']
const NOTHING = ['', '', '', 'n/a', 'NA', '-', '99']
const LIKERT = ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree']

interface Making {
  readonly dice: Dice
  readonly people: readonly Person[]
  readonly byGroup: readonly (readonly number[])[]
  readonly free: string[]
}

const GROUPS = 6
const SLOTS = 5

/** `answered` people answered; a third as many were only named. */
export function madeUp(seed = 1, answered = 500): MadeUp {
  const dice = diceFrom(seed)
  const people = Array.from({ length: Math.round(answered * 1.3) }, () => someone(dice))
  const byGroup = Array.from({ length: GROUPS }, (_, group) =>
    people.flatMap((person, at) => (person.group === group ? [at] : [])),
  )
  const making: Making = { dice, people, byGroup, free: [] }
  const ids = Array.from({ length: answered }, (_, at) => `MUR-${String(at + 1).padStart(4, '0')}`)
  const questions = ['news', 'help', 'places', 'activities']
  const accounts = Object.fromEntries(
    questions.map((id): [string, Accounts] => [id, { named: 0, noneNamed: 0, refused: 0, noAnswer: 0 }]),
  )
  const named = Object.fromEntries(questions.map((id) => [id, new Map<string, number[]>()]))
  const scores = new Map<string, number>()
  let retired = 0
  const rows = ids.map((id, at) => {
    const facts = factsOf(people[at]!, dice)
    if (facts.job === 'Retired') retired += 1
    if (facts.felt !== null) scores.set(id, facts.felt)
    const news = slots(at, making, accounts.news!)
    const help = oneCell(at, making, accounts.help!)
    named.news!.set(id, news.who)
    named.help!.set(id, help.who)
    const places = ticked(people[at]!, dice, accounts.places!)
    const groups = clubs(people[at]!, dice, accounts.activities!)
    const started = `2024-05-${String(1 + (at % 28)).padStart(2, '0')} 10:${String(at % 60).padStart(2, '0')}`
    const answers = [...news.cells, help.cell, ...places, groups]
    return [id, started, ...facts.before, ...answers, ...facts.after, freeText(making)]
  })
  const text = `\ufeff${[HEADINGS, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
  return { text, ids, named, accounts, people, secrets: secretsOf(making), scores, retired }
}

const JOBS = ['Employed full-time', 'Part-time', 'Unemployed', 'Student', 'Looking after home'] as const

/** The cells about who answers: those before the questions, and those after. */
function factsOf(person: Person, dice: Dice) {
  const { first, last, street, man, age, group } = person
  const job = age >= 66 ? 'Retired' : pick(JOBS, dice)
  const felt = dice() < 0.08 ? null : 30 + group * 4 + Math.floor(dice() * 15)
  const sex = man ? pick(['Male', 'male', 'M'], dice) : pick(['Female', 'F', 'female '], dice)
  const before = [
    mess(`${first} ${last}`, dice),
    `${first}.${last}@example.org`.toLowerCase(),
    `${1 + Math.floor(dice() * 90)} ${street}`,
    dice() < 0.03 ? pick(WONT_SAY, dice) : String(age),
    dice() < 0.03 ? '' : sex,
    job,
    !man && age < 50 && dice() < 0.35 ? 'Yes' : 'No',
    ...ethnicity(dice),
  ]
  const total = felt === null ? pick(['', '999', '-99'], dice) : String(felt)
  return { job, felt, before, after: [total, pick(LIKERT, dice), dice() < 0.2 ? 'Yes' : 'No'] }
}

const HEADINGS = [
  'Respondent ID',
  'Start time',
  'What is your full name?',
  'Email',
  'Your address',
  'Age',
  'Gender',
  'Employment status',
  'Are you a lone parent?',
  ...ETHNICITIES.map((value) => `Ethnicity_${value}`),
  ...Array.from({ length: SLOTS }, (_, at) => [
    `Who do you go to for news? - ${at + 1}`,
    `Gender of person for news - ${at + 1}`,
    `Street of person for news - ${at + 1}`,
  ]).flat(),
  'Who helps you when you need it?',
  ...PLACES.map((place) => `Which places do you go to? [${place}]`),
  'What clubs do you take part in?',
  'WEMWBS total',
  'I feel that I belong to this area',
  'Does anything stop you from taking part?',
  'Anything else you want to tell us?',
]

const pick = <T>(list: readonly T[], dice: Dice): T => list[Math.floor(dice() * list.length)]!
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function someone(dice: Dice): Person {
  const man = dice() < 0.48
  return {
    first: pick(man ? MEN : WOMEN, dice)[0],
    last: pick(SURNAMES, dice),
    street: pick(STREETS, dice),
    man,
    age: 17 + Math.floor(dice() * 72),
    group: Math.floor(dice() * GROUPS),
  }
}

/** Blanks too many, and all in capitals now and then. */
function mess(text: string, dice: Dice): string {
  const roll = dice()
  if (roll < 0.05) return text.toUpperCase()
  if (roll < 0.1) return text.replace(' ', '  ')
  return roll < 0.13 ? `${text} ` : text
}

/** As somebody writes the name of another: whole, by nickname, with a slip, or by first name with a hint. */
function written({ first, last, street, man }: Person, dice: Dice): string {
  const names = (man ? MEN : WOMEN).find(([each]) => each === first)!
  const called = dice() < 0.2 ? pick(names, dice) : first
  const roll = dice()
  if (roll < 0.08) return `${called} (${street})`
  if (roll < 0.14) return `${called} next door`
  if (roll < 0.2) return called
  return mess(dice() < 0.06 ? `${called} ${slipped(last, dice)}` : `${called} ${last}`, dice)
}

function slipped(name: string, dice: Dice): string {
  const at = 1 + Math.floor(dice() * (name.length - 2))
  return dice() < 0.5
    ? name.slice(0, at) + name.slice(at + 1)
    : `${name.slice(0, at)}${name[at]}${name.slice(at)}`
}

/** Some others, mostly of the same group, none twice and nobody themselves. */
function others(asker: number, count: number, { dice, people, byGroup }: Making): number[] {
  const found = new Set<number>()
  while (found.size < count) {
    const from = dice() < 0.85 ? byGroup[people[asker]!.group]! : people.map((_, at) => at)
    const other = pick(from, dice)
    if (other !== asker) found.add(other)
  }
  return [...found]
}

/** How an answer is missing, or null. */
function missingCell(dice: Dice, account: Accounts): string | null {
  const roll = dice()
  if (roll < 0.06) {
    account.noneNamed += 1
    return pick(NOBODY, dice)
  }
  if (roll < 0.09) {
    account.refused += 1
    return pick(WONT_SAY, dice)
  }
  if (roll < 0.16) {
    account.noAnswer += 1
    return pick(NOTHING, dice)
  }
  account.named += 1
  return null
}

function slots(asker: number, making: Making, account: Accounts): { cells: string[]; who: number[] } {
  const { dice, people } = making
  const missing = missingCell(dice, account)
  const blank = ['', '', '']
  if (missing !== null) {
    const rest = Array.from({ length: SLOTS - 1 }, () => [dice() < 0.1 ? 'n/a' : '', '', ''])
    return { cells: [[missing, '', ''], ...rest].flat(), who: [] }
  }
  const who = others(asker, 1 + Math.floor(dice() * SLOTS), making)
  const filled = who.map((at) => {
    const { man, street } = people[at]!
    return [written(people[at]!, dice), dice() < 0.3 ? '' : man ? 'M' : 'F', dice() < 0.5 ? '' : street]
  })
  const texts = filled.map(([text = '']) => text.trim().toLowerCase().replace(/\s+/g, ' '))
  const kept = filled.filter((_, at) => texts.indexOf(texts[at]!) === at)
  const padding = Array.from({ length: SLOTS - kept.length }, () => blank)
  return { cells: [...kept, ...padding].flat(), who: who.filter((_, at) => texts.indexOf(texts[at]!) === at) }
}

function oneCell(asker: number, making: Making, account: Accounts): { cell: string; who: number[] } {
  const { dice, people } = making
  const missing = missingCell(dice, account)
  if (missing !== null) return { cell: missing, who: [] }
  const who: number[] = []
  const texts: string[] = []
  for (const at of others(asker, 1 + Math.floor(dice() * 3), making)) {
    const text = written(people[at]!, dice).trim()
    if (
      texts.some(
        (each) => each.toLowerCase().replace(/\s+/g, ' ') === text.toLowerCase().replace(/\s+/g, ' '),
      )
    )
      continue
    who.push(at)
    texts.push(text)
  }
  return { cell: texts.join(pick(['; ', ';', ' ; '], dice)), who }
}

/** 1 and 0, or all blank where the page was skipped. */
function ticked({ group }: Person, dice: Dice, account: Accounts): string[] {
  if (dice() < 0.05) {
    account.noAnswer += 1
    return PLACES.map(() => '')
  }
  const cells = PLACES.map((_, at) => (dice() < (at === group ? 0.8 : 0.1) ? '1' : '0'))
  account[cells.includes('1') ? 'named' : 'noneNamed'] += 1
  return cells
}

function clubs({ group }: Person, dice: Dice, account: Accounts): string {
  const missing = missingCell(dice, account)
  if (missing !== null) return missing
  const own = CLUBS[group % CLUBS.length]!
  const other = pick(CLUBS, dice)
  const cell = dice() < 0.3 && other !== own ? `${own}; ${other}` : own
  return dice() < 0.2 ? cell.toLowerCase() : cell
}

function ethnicity(dice: Dice): string[] {
  const own = dice() < 0.7 ? 0 : 1 + Math.floor(dice() * 3)
  return ETHNICITIES.map((_, at) => (at === own ? '1' : '0'))
}

/** Stories with names in them, over two lines. */
function freeText({ dice, people, free }: Making): string {
  if (dice() < 0.6) return ''
  const person = pick(people, dice)
  const text = `My neighbour ${person.first} ${person.last} of ${person.street} drinks too much, "so they say".\nPlease help xq${free.length}zv.`
  free.push(text)
  return text
}

function secretsOf({ people, free }: Making): string[] {
  const firsts = [...MEN, ...WOMEN].flat().filter((name) => name.length > 3)
  const stories = free.flatMap((text) => [text, text.slice(-12)])
  return [
    ...new Set([
      ...firsts,
      ...SURNAMES,
      ...STREETS,
      ...people.map(({ first, last }) => `${first} ${last}`),
      ...stories,
      'example.org',
      'MUR-0',
    ]),
  ]
}

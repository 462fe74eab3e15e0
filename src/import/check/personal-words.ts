/**
 * Words that must not stand on a wall: what looks like a person's name, an address, a way to reach somebody, a date, or
 * a sentence that somebody wrote. Every pattern takes linear time; nothing that is found is ever quoted.
 */
import { FIRST_NAMES } from './first-names.ts'

/** Words of places and things. Whoever they follow gave a name to a place: "Albert Hall". */
const PLACE_WORDS = new Set(
  `academy allotment allotments arena arms arts association avenue bakery bar barbers bay beach bench bingo bistro bookshop
  bowls bridge butchers cafe café canal centre center chapel charity chemist chippy choir church cinema class clinic close club
  college committee common community corner cottage council court crescent croft cross dance dentist drive estate farm field
  fields fish flats florist football forum fund gallery garage garden gardens gate green grocer group grove guild gurdwara gym
  hairdressers hall harbour heath heights hill hospital hostel hotel house hub inn institute island kitchen lake lane league
  legion library lodge manor market marina meadow meadows memorial mill moor mosque museum network newsagent newsagents
  nursery park parade path pavilion pharmacy pier pitch place playgroup playground pond pool post practice precinct pub pubs
  quay race railway reserve restaurant river road room rooms rose row rugby salon school sea shop shops society sports square stables
  stadium station steps store stores street studio surgery synagogue takeaway tavern team temple terrace theatre tower towers
  trail tree trust university valley view village walk wall water way well wharf wood woods workshop yard`.split(
    /\s+/,
  ),
)

const TITLE =
  /\b(?:mr|mrs|ms|miss|mister|dr|rev|revd|cllr|sir|dame|lady|father|sister|brother|auntie|aunty|aunt|uncle|nan|nanny|granny|grandad|imam|pastor|canon)\.? (\p{Lu}\p{L}+)/iu
const SOMEBODYS = /\b(?:my|me|mum|dad|husband|wife|boyfriend|girlfriend|neighbour|next door)\b|\bI\b/u
/** "David (chemist)": a word in front of brackets, if it is a first name. */
const TOLD_APART = new RegExp(`^(?:${[...FIRST_NAMES].join('|')}) ?\\(`, 'iu')
const EMAIL = /[^\s@]@[^\s@]+\.\p{L}/u
const LINK = /(?:https?:|www\.)|(?:^|\s)@\p{L}/iu
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/iu
const DATE =
  /\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d{2,4}\b/iu
const ADDRESS =
  /\b\d{1,4}[a-z]?,? \p{L}+(?: \p{L}+)? (?:street|st|road|rd|lane|row|avenue|ave|close|drive|court|crescent|terrace|way|gardens|grove|place)\b/iu
/** Digits of a telephone number, at least, with what may stand between them. */
const PHONE = /\d(?:[ ()./-]{0,2}\d){8}/

/** Words that a label may have; more is a sentence that somebody wrote. */
const MOST_WORDS = 8

/** How somebody could be reached or found by a text of any length, in a few words; null where there is nothing. */
export function contactIn(text: string): string | null {
  if (EMAIL.test(text)) return 'an e-mail address'
  if (LINK.test(text)) return 'a link or a handle'
  if (POSTCODE.test(text)) return 'a postcode'
  if (DATE.test(text)) return 'a date'
  if (ADDRESS.test(text)) return 'a street address'
  return PHONE.test(text) ? 'a telephone number' : null
}

/** A person who is named in running text: by title, or by first name and surname. */
export function personIn(text: string): string | null {
  return hasTitle(text) || fullName(wordsOf(text)) ? 'a person’s name' : null
}

/** What is wrong with a short label, in a few words; null where nothing is. */
export function personalLabel(label: string): string | null {
  const words = wordsOf(label)
  const found = contactIn(label) ?? personIn(label)
  if (found) return found
  if (SOMEBODYS.test(label) || isFirstName(words) || TOLD_APART.test(label)) return 'a person’s name'
  const sentence = words.length > MOST_WORDS || /[.!?] \p{L}|[!?]$/u.test(label)
  return sentence ? 'a sentence that somebody wrote' : null
}

function hasTitle(text: string): boolean {
  const named = TITLE.exec(text)?.[1]
  return named !== undefined && /^\p{Lu}/u.test(named) && !PLACE_WORDS.has(named.toLowerCase())
}

const wordsOf = (text: string): string[] => text.split(/[\s,;:()"“”/]+/u).filter((word) => word !== '')

/** "Anna Smith", but not "Albert Hall", "St Peter's Church" or "Anna's". */
function fullName(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1]?.replace(/[.!?]+$/u, '')
    if (!next || !isName(word) || !/^\p{Lu}[\p{L}'’-]*$/u.test(next) || isSaint(words[at - 1])) return false
    const rest = words.slice(at + 1, at + 4).map((each) => each.toLowerCase().replace(/['’]s$/u, ''))
    return !rest.some((each) => PLACE_WORDS.has(each)) && next.length > 1
  })
}

/** A first name that stands alone, or is told apart from others of that name: "David", "Dave next door", "David (chemist)". */
function isFirstName(words: readonly string[]): boolean {
  const [first = '', second] = words
  const bare = first.replace(/['’]s?$/u, '')
  if (!isName(bare)) return false
  if (second === undefined) return true
  return (
    bare === first &&
    /^\p{Ll}/u.test(second) &&
    !words.slice(1).some((word) => PLACE_WORDS.has(word.toLowerCase()))
  )
}

const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && FIRST_NAMES.has(word.toLowerCase())
const isSaint = (word: string | undefined): boolean =>
  /^(?:st|saint|san|santa|king|queen|prince|princess)\.?$/iu.test(word ?? '')

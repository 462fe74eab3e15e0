/** What a heading is made of: its words, and the number in it that counts slots. */

/** Words in lower case without accents; numbers are words; "egoID" is two. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]/g, '')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  )
}

/** One reading of a heading: the number at one place counts, and all else is what the columns share. */
export interface Numbered {
  /** The heading with `#` for the number. */
  readonly stem: string
  readonly number: number
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}
const ORDINAL = new RegExp(`\\b(?:${Object.keys(ORDINALS).join('|')})\\b`, 'i')
/** A slot is never counted beyond this. */
const MOST_SLOTS = 99

/** The readings of a heading, the last number first. */
export function numberings(heading: string): Numbered[] {
  const found = [...heading.matchAll(/\d+/g)].reverse().flatMap(({ 0: digits, index }) => {
    const number = Number(digits)
    if (number > MOST_SLOTS) return []
    return [{ stem: `${heading.slice(0, index)}#${heading.slice(index + digits.length)}`, number }]
  })
  const word = found.length > 0 ? null : ORDINAL.exec(heading)
  if (word === null) return found
  const stem = `${heading.slice(0, word.index)}#${heading.slice(word.index + word[0].length)}`
  return [{ stem, number: ORDINALS[word[0].toLowerCase()] ?? 0 }]
}

/** A heading with two numbers, as "X1.to.2" has them. */
export function pairNumbering(heading: string): { stem: string; a: number; b: number } | null {
  const numbers = heading.match(/\d+/g) ?? []
  const [a = 0, b = 0] = numbers.map(Number)
  if (numbers.length !== 2 || a > MOST_SLOTS || b > MOST_SLOTS) return null
  return { stem: heading.replace(/\d+/g, '#'), a, b }
}

/** What the headings share: at their start up to where a word ends, at their end from the first mark on. */
export function sharedEnds(headings: readonly string[]): { readonly start: string; readonly end: string } {
  const [first = '', ...others] = headings
  let start = first
  let end = first
  for (const heading of others) {
    let at = 0
    while (at < start.length && heading[at] === start[at]) at += 1
    start = start.slice(0, at)
    let back = 0
    while (back < end.length && heading[heading.length - 1 - back] === end[end.length - 1 - back]) back += 1
    end = end.slice(end.length - back)
  }
  return { start: start.replace(/[\p{L}\p{N}]+$/u, ''), end: end.slice(end.search(/[^\p{L}\p{N}\s]|$/u)) }
}

/** The part of a shared start that ends with a mark: "Race_", "Which of these? [". */
export const upToMark = (start: string): string => /^.*[_:\-–[(/?.]\s*/s.exec(start)?.[0] ?? ''

/** A heading without what it shares with its neighbours: what it says of its own. */
export function ownPart(heading: string, { start, end }: ReturnType<typeof sharedEnds>): string {
  const own = heading.slice(start.length, Math.max(start.length, heading.length - end.length))
  return own.replace(/^[\s_:\-–.[(]+|[\s_:\-–.\])]+$/gu, '') || heading
}

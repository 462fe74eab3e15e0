/** An answer to "who?" taken apart: the name in it, and what else it tells of the person. */
import {
  contextStarters,
  formalTitles,
  generations,
  leadingGenerations,
  owners,
  particles,
  relations,
  roles,
  type Sex,
  selves,
  several,
  sexOfWord,
  titles,
  work,
  workOfTitle,
} from './name-words.ts'
import { lettersOf } from './plain-text.ts'
import { otherForms } from './short-forms.ts'
import { knownFirstNames, knownSurnames } from './uk-names.ts'

export interface ParsedName {
  /**
   * `name`: somebody with a name. `role`: "the GP". `relation`: "my mum", "Dave's sister". `self`: "me". `several`:
   * more than one person. `none`: nothing to go by.
   */
  readonly kind: 'name' | 'role' | 'relation' | 'self' | 'several' | 'none'
  readonly first: string | null
  readonly surname: string | null
  readonly sex: Sex | null
  readonly generation: 'elder' | 'younger' | null
  /** Words said beside the name ("chip shop"), or in its place ("gp"). */
  readonly context: readonly string[]
}

/** What was found while words are taken off; `name` is what is left. */
interface Taking {
  name: string[]
  sex: Sex | null
  generation: 'elder' | 'younger' | null
  context: string[]
  formal: boolean
  own: boolean
}

export function parsedName(text: string): ParsedName {
  const { main, aside } = asidesOf(lettersOf(text).replace(/[- ]in[- ]law\b/g, ''))
  const words = wordsIn(main)
  const taking: Taking = {
    name: [...words],
    sex: null,
    generation: null,
    context: wordsIn(aside),
    formal: false,
    own: false,
  }
  if (words.length === 0) return outcome('none', taking)
  if (words.every((word) => selves.has(word))) return outcome('self', taking)
  if (/[&+/]|\band\b/.test(main) || words.some((word) => several.has(word))) return outcome('several', taking)
  if (/\p{L}['’`´]s\s/u.test(text.slice(0, 200)) && words.some((word) => relations.has(word)))
    return outcome('relation', { ...taking, context: words, name: [] })
  takeFront(taking)
  takeBack(taking)
  taking.generation ??=
    wordsIn(aside)
      .map((word) => generations.get(word))
      .find(Boolean) ?? null
  return taking.name.length > 0 ? withName(taking, text) : nameless(taking, words)
}

function outcome(kind: ParsedName['kind'], { sex, generation, context }: Taking): ParsedName {
  return { kind, first: null, surname: null, sex, generation, context }
}

/** Parentheses, quotes and what follows a dash, a colon or a comma stand beside the name; "Smith, John" is turned. */
function asidesOf(text: string): { main: string; aside: string } {
  const asides: string[] = []
  const open = text.replace(/[([{"]([^)\]}"]*)[)\]}"]?/g, (_, inner: string) => {
    asides.push(inner)
    return ' '
  })
  const [first = '', ...rest] = open.split(/\s-+\s|[:;,]/)
  const [second = '', ...others] = rest
  if (
    open.trim().startsWith(first.trim()) &&
    /^[^:;,]*,/.test(open) &&
    isTurned(wordsIn(first), wordsIn(second))
  )
    return { main: `${second} ${first}`, aside: [...asides, ...others].join(' ') }
  return { main: first, aside: [...asides, ...rest].join(' ') }
}

function isTurned(before: readonly string[], after: readonly string[]): boolean {
  const [surname = ''] = before.slice(-1)
  const [first = ''] = after.filter((word) => !titles.has(word))
  if (before.length === 0 || before.length > 3 || after.length === 0 || after.length > 3) return false
  if (after.some((word) => isBeside(word) || /\d/.test(word))) return false
  return isFirstName(first) || first.length === 1 || !isFirstName(surname)
}

function isBeside(word: string): boolean {
  return contextStarters.has(word) || owners.has(word) || isRole(word) || relations.has(word)
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

/** Takes "my", "old", titles, relations and roles off the front. */
function takeFront(taking: Taking): void {
  const { name } = taking
  while (name.length > 0) {
    const word = name[0]!
    const rest = name.length > 1
    if (owners.has(word) && rest) taking.own ||= word !== 'the'
    else if (leadingGenerations.has(word) && rest) taking.generation = generations.get(word) ?? null
    else if (titles.has(word) || relations.has(word) || work.has(word) || (isRole(word) && leadsToWork(name)))
      notes(word, taking)
    else return
    name.shift()
  }
}

/** "School nurse Jackie" and "head", but not "Baker" with a name after it, nor the surname alone. */
function leadsToWork(name: readonly string[]): boolean {
  const end = name.findIndex((word) => !isRole(word))
  if (end === -1) return name.length > 1 || !isSurname(name[0]!)
  return end > 1 && work.has(name[end - 1]!)
}

function notes(word: string, taking: Taking): void {
  taking.sex ??= sexOfWord.get(word) ?? null
  taking.formal = formalTitles.has(word)
  if (workOfTitle[word] !== undefined) taking.context.push(workOfTitle[word])
  else if (isRole(word)) taking.context.push(word)
}

/** Takes "jnr", roles and all that follows "from", "at" ... off the back. */
function takeBack(taking: Taking): void {
  const { name } = taking
  const starts = name.findIndex((word, at) => at > 0 && (contextStarters.has(word) || /\d/.test(word)))
  if (starts > 0) taking.context.push(...name.splice(starts))
  if (name[0] !== undefined && (/\d/.test(name[0]) || contextStarters.has(name[0])))
    taking.context.push(...name.splice(0))
  while (name.length > 1) {
    const word = name.at(-1)!
    const generation = leadingGenerations.has(word) ? undefined : generations.get(word)
    if (generation !== undefined) taking.generation = generation
    else if ((work.has(word) || relations.has(word)) && !isSurname(word)) {
      taking.sex ??= sexOfWord.get(word) ?? null
      taking.context.push(word)
    } else return
    name.pop()
  }
}

function nameless(taking: Taking, words: readonly string[]): ParsedName {
  const said = words.filter((word) => !owners.has(word))
  const context = [...new Set([...said, ...taking.context])]
  const related = said.some((word) => relations.has(word)) && (taking.own || !said.some(isRole))
  return outcome(related ? 'relation' : 'role', { ...taking, context })
}

function withName(taking: Taking, text: string): ParsedName {
  const { first, surname } = partsOf(taking, text)
  const context = taking.context.filter((word) => word !== first && !(first && otherForms(first).has(word)))
  return { ...outcome('name', { ...taking, context }), first, surname }
}

function partsOf({ name, formal }: Taking, text: string): { first: string | null; surname: string | null } {
  const [first = '', second] = name
  if (second === undefined) {
    if (/^\s*\p{Lu}{2}\s*$/u.test(text) && !isFirstName(first))
      return { first: first[0]!, surname: first[1]! }
    const alone = formal || (isSurname(first) && !isFirstName(first))
    return alone ? { first: null, surname: first } : { first: joined(first), surname: null }
  }
  // "SMITH John": a surname in capitals stands first in many lists.
  if (name.length === 2 && /^\s*\p{Lu}{2,}\s+\p{Lu}\p{Ll}/u.test(text))
    return { first: joined(second), surname: first }
  let starts = name.length - 1
  while (starts > 1 && particles.has(name[starts - 1]!)) starts -= 1
  return { first: joined(first), surname: name.slice(starts).join('') }
}

function joined(name: string): string {
  return name.replaceAll('-', '')
}

function isRole(word: string): boolean {
  return roles.has(word)
}

function isFirstName(word: string): boolean {
  return knownFirstNames.has(word) || otherForms(word).size > 0
}

function isSurname(word: string): boolean {
  return knownSurnames.has(word)
}

/** A survey whose names are matched, as a raw network: people, things called by their names, and a tie for each answer. */
import { networkOf as counted } from '../formats/gather.ts'
import type { RawNetwork, RawNode, RawTie } from '../network.ts'
import type { Matched, MatchedPerson, Mention, Named, Respondent, Survey } from '../survey.ts'
import type { Mapping, QuestionMap } from './mapping.ts'
import { plainCell } from './missing.ts'
import type { ReadSurvey } from './survey-of.ts'

/** The attribute of every node that says what it is: respondent, named, place, activity, source or role. */
export const KIND = 'kind'

export interface SurveyNetwork {
  readonly network: RawNetwork
  /** Node of each respondent. */
  readonly nodeOf: ReadonlyMap<string, string>
  /** Things that lost their name, since a person's stands in it: "Ann Smith’s house". */
  readonly hidden: number
}

interface Making {
  readonly nodes: Map<string, RawNode>
  readonly nodeOf: Map<string, string>
  readonly nodeOfMention: Map<string, string>
  readonly facts: ReadSurvey['facts']
}

/** Facts are attributes of those who answered. Respondents and mentions that `matched` leaves out (those without a name) are people of their own. */
export function networkOf(survey: ReadSurvey, matched: Matched, mapping: Mapping): SurveyNetwork {
  const making: Making = {
    nodes: new Map(),
    nodeOf: new Map(),
    nodeOfMention: new Map(),
    facts: survey.facts,
  }
  addPeople(survey, matched, making)
  const hidden = addThings(survey, mapping.questions, making)
  const questions = new Map(mapping.questions.map((question) => [question.id, question]))
  const named = survey.mentions.map((mention) =>
    tie(
      making.nodeOf.get(mention.by)!,
      making.nodeOfMention.get(mention.id)!,
      mention.weight,
      questions.get(mention.question)!,
    ),
  )
  const known = (survey.acquaintances ?? []).map(({ a, b, weight, question }) =>
    tie(making.nodeOfMention.get(a)!, making.nodeOfMention.get(b)!, weight, questions.get(question)!),
  )
  const network = counted([...making.nodes.values()], [...named, ...known], true)
  return { network, nodeOf: making.nodeOf, hidden }
}

function tie(from: string, to: string, weight: string | undefined, { id, directed }: QuestionMap): RawTie {
  const attributes = weight === undefined ? {} : { weight }
  return { from, to, directed, relation: id, wave: 1, event: null, attributes }
}

function addPeople({ respondents, mentions }: Survey, { people }: Matched, making: Making): void {
  const asked = new Map(respondents.map((respondent) => [respondent.id, respondent]))
  const told = new Map(mentions.map((mention) => [mention.id, mention]))
  for (const person of people) addPerson(person, asked, told, making)
  for (const respondent of respondents) {
    if (!making.nodeOf.has(respondent.id)) addRespondent(respondent, making)
  }
  for (const { id, named, text } of mentions) {
    if (named !== 'person' || making.nodeOfMention.has(id)) continue
    const node = `named:${id}`
    making.nodes.set(node, personNode(node, 'named', text || null))
    making.nodeOfMention.set(id, node)
  }
}

function addPerson(
  { id, respondent, mentions }: MatchedPerson,
  asked: ReadonlyMap<string, Respondent>,
  told: ReadonlyMap<string, Mention>,
  making: Making,
): void {
  const one = respondent === null ? undefined : asked.get(respondent)
  const text = mentions.map((mention) => told.get(mention)?.text ?? '').find((each) => each !== '')
  const node = one === undefined ? `named:${id}` : addRespondent(one, making, text)
  if (one === undefined) making.nodes.set(node, personNode(node, 'named', text ?? null))
  for (const mention of mentions) making.nodeOfMention.set(mention, node)
}

function addRespondent({ id, name }: Respondent, { nodes, nodeOf, facts }: Making, called?: string): string {
  const node = `asked:${id}`
  nodes.set(node, personNode(node, 'respondent', name ?? called ?? null, facts.get(id)))
  nodeOf.set(id, node)
  return node
}

const personNode = (
  id: string,
  kind: string,
  label: string | null,
  facts: Readonly<Record<string, string>> = {},
): RawNode => ({
  id,
  label,
  attributes: { ...facts, [KIND]: kind },
})

/**
 * Things are one where they are called alike but for case, blanks, marks and "the"; the commonest spelling is shown.
 * Hands back how many lost their name because a person's stands in it.
 */
function addThings(survey: Survey, questions: readonly QuestionMap[], making: Making): number {
  const shown = new Set(questions.filter(({ show }) => show === true).map(({ id }) => id))
  const names = namesOfPeople(survey)
  const things = new Map<string, { named: Named; shown: boolean; texts: Map<string, number> }>()
  for (const { id, named, question, text } of survey.mentions) {
    if (named === 'person') continue
    const node = `${named}:${plainWords(text).replace(/^the /, '') || text}`
    making.nodeOfMention.set(id, node)
    const known = things.get(node) ?? { named, shown: false, texts: new Map<string, number>() }
    known.texts.set(text, (known.texts.get(text) ?? 0) + 1)
    things.set(node, { ...known, shown: known.shown || shown.has(question) })
  }
  let hidden = 0
  for (const [node, thing] of things) {
    const [label] = [...thing.texts].reduce((best, spelling) => (spelling[1] > best[1] ? spelling : best))
    const isPerson = holdsName(label, names)
    if (isPerson && thing.shown) hidden += 1
    // '' is a label that shows nothing; without one, the id would stand in its place.
    const open = thing.shown && !isPerson
    making.nodes.set(node, { id: node, label: open ? label : '', attributes: { [KIND]: thing.named } })
  }
  return hidden
}

/** Whole names of all people, asked or named. */
function namesOfPeople({ respondents, mentions }: Survey): ReadonlySet<string> {
  const named = mentions.filter((mention) => mention.named === 'person').map(({ text }) => text)
  const asked = respondents.flatMap(({ name }) => name ?? [])
  return new Set([...asked, ...named].map(plainWords).filter((name) => name !== ''))
}

/** Words of a name in a row. */
const LONGEST_NAME = 4

/** True where the text is a person's name, or holds one of two words or more. */
function holdsName(text: string, names: ReadonlySet<string>): boolean {
  if (names.has(plainWords(text))) return true
  const words = plainWords(text.replace(/['’]s\b/giu, '')).split(' ')
  return words.some((_, at) => {
    for (let count = 2; count <= LONGEST_NAME; count += 1)
      if (at + count <= words.length && names.has(words.slice(at, at + count).join(' '))) return true
    return false
  })
}

/** Letters and numbers alone, apart by single blanks. */
function plainWords(text: string): string {
  return plainCell(text)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Which ties answer which question: one layer a relation of the file, in the words of the command line. */
import { shortened } from './anonymise/public-label.ts'
import type { RawNetwork, RawTie } from './network.ts'
import type { QuestionPlan } from './plan.ts'

/** Layers a pack has at most when nobody named them; the relations beyond share the last. */
const MOST_LAYERS = 6
/** Characters of a question's title. */
const LONGEST_TITLE = 32
/** Characters of a question as asked. */
const LONGEST_ASKED = 160

interface Layer {
  readonly relations: readonly string[]
  readonly asked: string
  readonly title: string
}

/**
 * The questions of a network. Each of `said` is "Who do you ask?" for the next relation of the file, or
 * "relation=Who do you ask?" for the one of that name. A relation without words of its own is "Question 2": what
 * stands in the file may be a name, and is never shown.
 */
export function questionsOf(raw: RawNetwork, said: readonly string[]): QuestionPlan[] {
  const relations = [...new Set(raw.ties.map((tie) => tie.relation))]
  const layers = layersOf(relations, said)
  const directed = directedRelations(raw)
  return layers.map(({ relations: own, asked, title }, at) => ({
    id: `question-${at + 1}`,
    relations: own,
    title: shortened(title, LONGEST_TITLE),
    asked: shortened(asked, LONGEST_ASKED),
    directed: own.some((relation) => directed.has(relation)),
    pulse: 'to-asker',
    pools: null,
    layout: layers.length === 1 ? 'base' : 'own',
  }))
}

/** Ties without a direction run both ways in a layer where others have one. */
export function bothWays(raw: RawNetwork, questions: readonly QuestionPlan[]): RawNetwork {
  const directed = new Set(
    questions.filter((question) => question.directed).flatMap(({ relations }) => relations),
  )
  const mixed = raw.ties.some((tie) => !tie.directed && directed.has(tie.relation))
  if (!mixed) return raw
  const ties = raw.ties.flatMap((tie): RawTie[] =>
    tie.directed || !directed.has(tie.relation) ? [tie] : [tie, { ...tie, from: tie.to, to: tie.from }],
  )
  return { ...raw, ties }
}

function layersOf(relations: readonly string[], said: readonly string[]): Layer[] {
  const named = new Map<string, string>()
  const loose: string[] = []
  for (const text of said) {
    const [relation, asked] = splitSaid(text, relations)
    if (relation === null) loose.push(asked)
    else named.set(relation, asked)
  }
  for (const relation of relations) {
    const next = named.has(relation) ? undefined : loose.shift()
    if (next !== undefined) named.set(relation, next)
  }
  const own = relations.filter((relation) => named.has(relation))
  const others = relations.filter((relation) => !named.has(relation))
  const room = Math.max(1, MOST_LAYERS - own.length)
  const apart = others.length <= room ? others.map((relation) => [relation]) : pooled(others, room)
  const layers = [...own.map((relation) => [relation]), ...apart]
  return layers.map((group, at) => layerOf(group, named.get(group[0] ?? ''), at, layers.length))
}

function pooled(relations: readonly string[], room: number): string[][] {
  const first = relations.slice(0, room - 1).map((relation) => [relation])
  return [...first, relations.slice(room - 1)]
}

function layerOf(relations: readonly string[], asked: string | undefined, at: number, of: number): Layer {
  if (asked !== undefined) return { relations, asked, title: asked }
  const plain = 'Who is tied to whom?'
  return { relations, asked: plain, title: of === 1 ? plain : `Question ${at + 1}` }
}

/** "advice=Who do you ask?" where the file has a relation "advice"; any other text is all question. */
function splitSaid(text: string, relations: readonly string[]): readonly [string | null, string] {
  const at = text.indexOf('=')
  const before = text.slice(0, Math.max(0, at)).trim().toLowerCase()
  const relation = relations.find((known) => at > 0 && known.toLowerCase() === before)
  return relation === undefined ? [null, text.trim()] : [relation, text.slice(at + 1).trim()]
}

function directedRelations(raw: RawNetwork): ReadonlySet<string> {
  return new Set(raw.ties.filter((tie) => tie.directed).map((tie) => tie.relation))
}

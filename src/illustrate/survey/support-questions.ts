/** Under which of the three questions each helper was named, and how often: most are named once (study.md 4.2). */
import { shuffled } from '../../core/graph/dice.ts'
import { oneOf, weighted } from './chance.ts'
import { addTie, type Draft } from './draft.ts'
import { type Layer, SUPPORT } from './survey.ts'
import type { Lean, Web } from './web.ts'

const WEIGHTS: readonly { readonly layer: Layer; readonly weight: number }[] = [
  { layer: 'rely', weight: 42 },
  { layer: 'help', weight: 33 },
  { layer: 'trust', weight: 25 },
]
/** Most people one question may name. */
const CAP = 5
/** Of all who were only named, how many were named once. */
const ONCE = 0.725

export function askQuestions(web: Web): void {
  const { draft } = web
  for (const { from, to } of web.leans) {
    const open = WEIGHTS.filter(({ layer }) => hasRoomFor(draft, layer, from.id))
    addTie(draft, weighted(open, ({ weight }) => weight, draft.dice).layer, from.id, to.id)
  }
  nameAgain(web)
}

/** Whether the person can name one more under this question. */
export const hasRoomFor = (draft: Draft, layer: Layer, from: string): boolean =>
  draft.ties.filter((tie) => tie.layer === layer && tie.from === from).length < CAP

/** Helpers with one namer are named under a second question, until as many as wanted are named only once. */
function nameAgain({ draft, leans }: Web): void {
  const mentions = new Map(draft.named.map(({ id }) => [id, 0]))
  for (const { to } of draft.ties) if (mentions.has(to)) mentions.set(to, mentions.get(to)! + 1)
  let once = [...mentions.values()].filter((count) => count === 1).length
  const wanted = Math.round(ONCE * draft.named.length)
  for (const lean of shuffled(leans, draft.dice)) {
    if (once <= wanted) return
    if (mentions.get(lean.to.id) !== 1 || !secondQuestion(draft, lean)) continue
    once -= 1
  }
}

function secondQuestion(draft: Draft, { from, to }: Lean): boolean {
  const open = SUPPORT.filter((layer) => hasRoomFor(draft, layer, from.id))
  return open.length > 0 && addTie(draft, oneOf(open, draft.dice), from.id, to.id)
}

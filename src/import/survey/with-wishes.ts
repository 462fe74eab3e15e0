/** A mapping with what was said on the command line put into it: the words of questions, and what may be shown by name. */
import { shortened } from '../anonymise/public-label.ts'
import { kindSaid } from '../kinds.ts'
import type { Wishes } from '../wishes.ts'
import type { Mapping, QuestionMap, Scale } from './mapping.ts'

const LONGEST_TITLE = 32
const LONGEST_ASKED = 160

/**
 * Each of `--question` is "id=Who do you ask?", or the words of the next question that has none yet; for a network the
 * name of a relation will do for the id.
 */
export function withWishes(mapping: Mapping, { questions: said, labelKinds, feelings }: Wishes): Mapping {
  const words = wordsById(mapping.questions, said)
  const kinds = new Set<string | undefined>(labelKinds.map(kindSaid))
  const questions = mapping.questions.map((question): QuestionMap => {
    const asked = words.get(question.id)
    const worded =
      asked === undefined
        ? question
        : { ...question, title: shortened(asked, LONGEST_TITLE), asked: shortened(asked, LONGEST_ASKED) }
    return kinds.has(question.named) && question.named !== 'person' ? { ...worded, show: true } : worded
  })
  return feelings === undefined
    ? { ...mapping, questions }
    : withFeelings({ ...mapping, questions }, feelings)
}

/** The column leaves its other place in the mapping. A scale nobody knows is left for the check of the mapping to name. */
function withFeelings(mapping: Mapping, said: string): Mapping {
  const at = said.indexOf('=')
  const [scale, total] = [said.slice(0, Math.max(0, at)).trim() as Scale, said.slice(at + 1).trim()]
  const columns = mapping.columns.filter(({ column }) => String(column).toLowerCase() !== total.toLowerCase())
  const { belong, stopped } = mapping.feelings ?? {}
  return {
    ...mapping,
    columns,
    feelings: { scale, total, ...(belong ? { belong } : {}), ...(stopped ? { stopped } : {}) },
  }
}

function wordsById(questions: readonly QuestionMap[], said: readonly string[]): Map<string, string> {
  const words = new Map<string, string>()
  const loose: string[] = []
  for (const text of said) {
    const at = text.indexOf('=')
    const id = text.slice(0, Math.max(0, at)).trim().toLowerCase()
    const meant = questions.find(
      (question) => question.id === id || question.relations?.some((name) => name.toLowerCase() === id),
    )
    if (at > 0 && meant !== undefined) words.set(meant.id, text.slice(at + 1).trim())
    else loose.push(text.trim())
  }
  for (const { id } of questions) {
    const next = words.has(id) ? undefined : loose.shift()
    if (next !== undefined) words.set(id, next)
  }
  return words
}

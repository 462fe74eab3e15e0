/** Answers from a closed list (a roster, ids) say by themselves who is meant: pairs that need no matching. */
import type { Decision, Respondent, Survey } from '../survey.ts'
import type { Mapping } from './mapping.ts'
import { plainCell } from './missing.ts'

/**
 * Pairs that are one person because the same entry of a list was chosen; with whoever answered, where one person alone
 * has that id or, on a roster, that name.
 */
export function listedPairs({ respondents, mentions }: Survey, { questions }: Mapping): Decision[] {
  const listed = new Map(
    questions
      .filter(({ ids, roster }) => ids === true || roster !== undefined)
      .map((question) => [question.id, question]),
  )
  const byId = new Map(respondents.map(({ id }) => [plainCell(id), id]))
  const byName = onlyOnes(respondents)
  const firstOf = new Map<string, string>()
  return mentions.flatMap(({ id, question, text }): Decision[] => {
    const list = listed.get(question)
    if (list === undefined || text === '') return []
    const plain = plainCell(text)
    const known = byId.get(plain) ?? (list.roster === undefined ? undefined : byName.get(plain))
    if (known !== undefined) return [pairOf(id, known)]
    // Lists of ids are one list; a roster is its question's own.
    const entry = `${list.roster === undefined ? '' : question}/${plain}`
    const first = firstOf.get(entry)
    if (first === undefined) firstOf.set(entry, id)
    return first === undefined ? [] : [pairOf(id, first)]
  })
}

/** Respondents by a name that nobody else has. */
function onlyOnes(respondents: readonly Respondent[]): Map<string, string> {
  const byName = new Map<string, string | null>()
  for (const { id, name } of respondents) {
    const plain = plainCell(name ?? '')
    if (plain !== '') byName.set(plain, byName.has(plain) ? null : id)
  }
  return new Map([...byName].flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])))
}

const pairOf = (a: string, b: string): Decision => (a < b ? { a, b, same: true } : { a: b, b: a, same: true })

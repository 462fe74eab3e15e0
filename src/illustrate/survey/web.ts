/** The support web while it is being made: who leans on whom, before it is known under which question. */
import type { Draft, NamedDraft, Person } from './draft.ts'

/** One person leaning on another: the questions they are named under come later. */
export interface Lean {
  readonly from: Person
  to: NamedDraft | Person
}

export interface Web {
  readonly draft: Draft
  readonly leans: Lean[]
  readonly hubs: ReadonlySet<Person>
  readonly degrees: ReadonlyMap<Person, number>
  /** Nobody asked may name these, so that their own answers decide their degree. */
  readonly unnamed: ReadonlySet<Person>
  /** How often each is leant on, by id. */
  readonly leantOn: Map<string, number>
}

/** What one person answered. */
export const leansOf = (web: Web, person: Person): Lean[] => web.leans.filter(({ from }) => from === person)

/** Adds the answer; false where the two are joined already. */
export function lean(web: Web, from: Person, to: NamedDraft | Person): boolean {
  const known = web.leans.some((other) => other.from === from && other.to === to)
  const back = web.leans.some((other) => other.from === to && other.to === from)
  if (from === to || known || back) return false
  web.leans.push({ from, to })
  web.leantOn.set(to.id, (web.leantOn.get(to.id) ?? 0) + 1)
  return true
}
